"""The search index beside the pages of a site: what of it articles make that have changed is made anew."""

import time
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest
from pathlib import Path

import msgspec

from generator.build.cache import open_cache
from generator.build.program_version import program_digest
from generator.build.project import Project, open_project, with_cache_recovery
from generator.build.search_index_store import IndexStore, Source, StoredSources
from generator.content.files import FileStamp
from generator.corpus.article_record import Article
from generator.search.change_index import change_index
from generator.search.make_index import make_index
from generator.search.renumber_index import NumberShift, renumber_index
from generator.search.search_records import (
    SearchRecord,
    collect_facets,
    collect_names,
    collect_records,
    digest_known,
    sort_articles,
)
from generator.search.stored_index import StaleError
from generator.site.output import look_at_output
from generator.view_models.urls import SEARCH_INDEX

FOLDER = SEARCH_INDEX.lstrip("/")  # below the output folder
FEW = 64  # articles that change are few, or come and go at one place and are a small share: else all is made anew
SHARE = 50


class Indexed(msgspec.Struct, frozen=True):
    """What was done for search: its files in the site, how many of them were written, and in how many seconds."""

    there: dict[str, FileStamp]
    changed: int
    seconds: float

    @property
    def files(self) -> int:
        """How many files it has."""
        return len(self.there)


def index_project(root: Path, out: Path) -> Indexed:
    """The search index of the project in ``root``, whose site is in ``out``, brought up to date.

    Raises ProblemsError where anything is wrong in the content.
    """

    def index() -> Indexed:
        with open_project(root) as project:
            return index_site(project, root / out)

    return with_cache_recovery(root, index)


def index_site(project: Project, out: Path, *, keep: bool = True) -> Indexed:
    """Makes the search index of the site in ``out``; without ``keep`` also where nothing has changed.

    A site that leaves search out has none.
    Its files are named by what they hold. A browser learns of them from the manifest, which is
    replaced in one step when all of them are there: a search meets the last index or this one.
    """
    if not project.content.site.has("search"):
        return Indexed({}, 0, 0.0)
    started = time.perf_counter()
    articles = sort_articles(project.articles)
    digests = tuple(article.digest for article in articles)
    source = Source(digests, digest_known(project.content), program_digest())
    with open_cache(project.cache) as store:
        shelf = IndexStore(store, out / FOLDER, look_at_output(out / FOLDER) if keep else {})
        kept = shelf.load()
        changed = 0
        if not kept or kept.source != source:
            changed = _make(project, articles, shelf, source, kept)
    there = {FOLDER + path: stamp for path, stamp in shelf.there.items()}
    return Indexed(there, changed, time.perf_counter() - started)


def _make(
    project: Project,
    articles: Sequence[Article],
    shelf: IndexStore,
    source: Source,
    kept: StoredSources | None,
) -> int:
    """Makes an index, as far as it is not as it was; how many files had to be written."""

    def collect(some: Sequence[Article]) -> Iterator[SearchRecord]:
        return collect_records(project.content, some, project.bodies)

    try:
        before = _check_kept(kept, source)
        pairs = enumerate(zip_longest(before, source.articles), 1)
        changed = [number for number, (was, is_now) in pairs if was != is_now]
        if len(changed) <= FEW:
            some = collect([articles[number - 1] for number in changed if number <= len(articles)])
            now = dict(zip_longest(changed, some))
            facets = partial(collect_facets, articles)
            return shelf.put(change_index(shelf.open(), now, len(articles), facets), source)
        first, gone, come = _find_span(before, source.articles)
        span = NumberShift(first, gone, tuple(collect(articles[first - 1 : first - 1 + come])))
        files = renumber_index(shelf.open(), span, collect_facets(articles))
        return shelf.put(files, source)
    except StaleError:
        return shelf.put(make_index(collect(articles), collect_names(project.content)), source)


def _check_kept(kept: StoredSources | None, source: Source) -> tuple[bytes, ...]:
    """The articles that the index was made from.

    Raises StaleError where it was made from something else besides.
    """
    if not kept or (kept.source.known, kept.source.program) != (source.known, source.program):
        raise StaleError
    return kept.source.articles


def _find_span(before: Sequence[bytes], after: Sequence[bytes]) -> tuple[int, int, int]:
    """From which number articles are others, how many they were and are.

    Raises StaleError where they are many.
    """
    start = _count_same(before, after)
    end = _count_same(before[start:][::-1], after[start:][::-1])
    gone, come = len(before) - start - end, len(after) - start - end
    if gone + come > max(FEW, len(after) // SHARE):
        raise StaleError
    return start + 1, gone, come


def _count_same(these: Sequence[bytes], those: Sequence[bytes]) -> int:
    """How many are the same from the beginning."""
    pairs = enumerate(zip(these, those, strict=False))
    others = (at for at, (this, that) in pairs if this != that)
    return next(others, min(len(these), len(those)))
