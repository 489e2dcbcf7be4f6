"""Make the search index beside the pages of a site, where its source has changed."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.allegations.standing import make_ledger
from generator.build.cache import Cache, open_cache, pack, unpack
from generator.build.project import Project, with_project
from generator.corpus.article_record import Article
from generator.fingerprint.digests import digest_bytes, digest_value
from generator.fingerprint.file_stamps import FileStamp, stamp_file
from generator.fingerprint.keys import search_source
from generator.paths import CATALOGUES, write_atomically
from generator.search.make_index import (
    MANIFEST,
    IndexFile,
    IndexTexts,
    Lines,
    SearchColumn,
    make_column,
    make_index,
    update_lines,
    write_text,
)
from generator.search.search_records import (
    SearchRecord,
    collect_names,
    collect_records,
    list_known,
    sort_articles,
)
from generator.site.i18n.catalogues import load_messages
from generator.site.output import scan_output
from generator.view_models.make_views import make_views
from generator.view_models.shown_text import CutBodies
from generator.view_models.urls import SEARCH_INDEX

SEARCH_FOLDER = SEARCH_INDEX.lstrip("/")  # below the output folder
MONTH = 7  # length of an ISO month
T = TypeVar("T")


class Indexed(msgspec.Struct, frozen=True):
    """Files of the index by path in the site, the number of those written, and the seconds it took."""

    files: dict[str, FileStamp]
    changed: int
    seconds: float


def index_project(root: Path, out: Path) -> Indexed:
    """Bring the search index of the project in ``root``, whose site is in ``out``, up to date.

    Raises ProblemsError if anything is wrong in the content.
    """
    return with_project(root, lambda project: index_site(project, root / out))


def tell_standings(project: Project) -> dict[str, dict[str, dict[str, str]]]:
    """Return the standings of allegations in words, by article, anchor and language of the site."""
    languages, corpus = project.content.site.languages, project.shown
    ledger = make_ledger(corpus)
    touched = [article for article in corpus.articles if ledger.touches(article)]
    if not touched:
        return {}
    told: dict[str, dict[str, dict[str, str]]] = {article.id: {} for article in touched}
    messages = load_messages(project.root, languages, project.root / CATALOGUES)
    sites, stories = project.content.sites, project.shown_stories
    for views in make_views(corpus, project.bodies, sites, messages, project.state, stories):
        for article in touched:
            for anchor, standings in views.allegations.in_article(article).items():
                text = " ".join(standing.text for standing in standings)
                told[article.id].setdefault(anchor, {})[views.language] = text
    return told


class SearchMonth(msgspec.Struct, frozen=True, array_like=True):
    """Articles of a month by their places in the order of the index, with a digest of their sources."""

    name: str
    first: int
    last: int
    source: bytes


def index_site(project: Project, out: Path, *, clean: bool = False) -> Indexed:
    """Make the search index of the site in ``out``, with ``clean`` also where nothing has changed.

    A site that leaves search out has none. Files are named by their bytes, and browsers learn of
    them from the manifest, which is replaced last: a search meets the last index or this one.
    """
    if not project.content.site.has("search"):
        return Indexed({}, 0, 0.0)
    started = time.perf_counter()
    bodies = CutBodies(project.bodies, project.shown.showing)
    articles, standings = sort_articles(project.shown.articles), tell_standings(project)
    digests = [
        digest_value(standings[each.id], each.digest) if each.id in standings else each.digest
        for each in articles
    ]

    def collect(some: slice) -> Iterator[SearchRecord]:
        return collect_records(project.content, articles[some], bodies, standings)

    writer = SearchWriter(collect)
    with open_cache(project.cache) as cache:
        store = IndexStore(cache, out / SEARCH_FOLDER)
        kept, files, written = None if clean else store.load(), store.stamps, 0
        names, *known = list_known(project.content)
        months = tuple(_find_months(articles, digests, known))
        source = search_source([month.source for month in months], names)
        if kept is None or kept.source != source:
            old, lines = store.load_parts(kept) if kept else ({}, {})
            new = {each.source: store.find_column(each, old, writer.make) for each in months}
            before, after = list(old.values()), list(new.values())
            lines = update_lines(lines, before, after)
            ids, bundles = [each.id for each in articles], kept.bundles if kept else {}
            texts = IndexTexts(ids, digests, search_source((), known), writer.write, bundles)
            made = make_index(after, lines, collect_names(project.content), texts)
            parts = StoredParts(source, months, lines)
            files, written = store.replace(made, parts, rewrite=clean)
    placed = {SEARCH_FOLDER + path: stamp for path, stamp in files.items()}
    return Indexed(placed, written, time.perf_counter() - started)


class SearchWriter:
    """Maker of columns and writer of texts, which writes those of the columns it makes only once."""

    def __init__(self, collect: Callable[[slice], Iterable[SearchRecord]]) -> None:
        self._collect = collect
        self._texts: dict[int, bytes] = {}  # not written out yet, by place

    def make(self, month: SearchMonth) -> SearchColumn:
        """Return the column of a month."""
        column, texts = make_column(self._collect(slice(month.first, month.last)))
        self._texts.update(enumerate(texts, month.first))
        return column

    def write(self, some: slice) -> Iterable[bytes]:
        """Return the texts of some articles."""
        places = range(some.start, some.stop)
        if self._texts.keys() >= set(places):
            return map(self._texts.pop, places)
        return map(write_text, self._collect(some))


def _find_months(
    articles: Sequence[Article], digests: Sequence[bytes], known: object
) -> Iterator[SearchMonth]:
    """Yield the months of articles. ``known`` are names that articles are found by."""
    first = 0
    for name, group in groupby(articles, lambda article: article.date[:MONTH]):
        last = first + sum(1 for _ in group)
        yield SearchMonth(name, first, last, search_source(digests[first:last], known))
        first = last


class StoredColumn(msgspec.Struct, frozen=True, array_like=True):
    """Column of a month with the digest of its sources."""

    source: bytes
    column: SearchColumn


class StoredParts(msgspec.Struct, frozen=True, array_like=True):
    """Months and lines of an index, with the digest of its source."""

    source: bytes
    months: tuple[SearchMonth, ...]
    lines: Lines


class StoredIndex(msgspec.Struct, frozen=True):
    """Digests of an index's source and of its manifest, the sizes of its files, names of bundles."""

    source: bytes
    manifest: bytes
    files: dict[str, int]
    bundles: dict[bytes, str]


@dataclass(frozen=True)
class IndexStore:
    """Folder of an index with its record in the cache. ``stamps`` are its files."""

    cache: Cache
    folder: Path

    @cached_property
    def stamps(self) -> dict[str, FileStamp]:
        """Return the stamps of the files in the folder by path."""
        return scan_output(self.folder)

    def load(self) -> StoredIndex | None:
        """Return the record of the index, or None if its folder is not as it was left."""
        stored = self._load(self._name, StoredIndex)
        if stored is None or stored.files != _sizes(self.stamps):
            return None
        return stored if stored.manifest == self._digest_manifest() else None

    def load_parts(self, kept: StoredIndex) -> tuple[dict[bytes, SearchColumn], Lines]:
        """Return columns by source and the lines of the index, none unless all are there."""
        parts = self._load(self._name_of_parts, StoredParts)
        if parts is None or parts.source != kept.source:
            return {}, {}
        columns = {month.source: self._load_column(month) for month in parts.months}
        found = {source: column for source, column in columns.items() if column}
        return (found, parts.lines) if len(found) == len(columns) else ({}, {})

    def find_column(
        self,
        month: SearchMonth,
        known: Mapping[bytes, SearchColumn],
        make: Callable[[SearchMonth], SearchColumn],
    ) -> SearchColumn:
        """Return the column of a month, made and cached if it is not known."""
        column = known.get(month.source) or self._load_column(month)
        if column is None:
            column = make(month)
            stored = StoredColumn(month.source, column)
            self.cache.save({f"search column {month.name}": pack(stored)})
        return column

    def replace(
        self, files: Iterable[IndexFile], parts: StoredParts, *, rewrite: bool
    ) -> tuple[dict[str, FileStamp], int]:
        """Make the folder hold these files, and return their stamps and the number written.

        A file of the same name and size has the same bytes and is left alone, without ``rewrite``.
        """
        before, after, bundles = self.stamps, dict[str, FileStamp](), dict[bytes, str]()
        written = 0
        for file in files:
            stamp = None if rewrite or file.path == MANIFEST else before.get(file.path)
            if file.content is not None and (stamp is None or stamp.size != len(file.content)):
                write_atomically(self.folder / file.path, file.content)
                stamp = stamp_file(self.folder / file.path)
                written += 1
            after[file.path] = stamp or before[file.path]
            if file.bundled:
                bundles[file.bundled] = file.name
        for orphan in before.keys() - after.keys():
            (self.folder / orphan).unlink()
        stored = StoredIndex(parts.source, self._digest_manifest(), _sizes(after), bundles)
        self.cache.save({self._name: pack(stored), self._name_of_parts: pack(parts)})
        return after, written

    def _load_column(self, month: SearchMonth) -> SearchColumn | None:
        stored = self._load(f"search column {month.name}", StoredColumn)
        return stored.column if stored and stored.source == month.source else None

    def _load(self, name: str, kind: type[T]) -> T | None:
        packed = self.cache.load(name)
        try:
            return unpack(packed, kind) if packed else None
        except msgspec.DecodeError:
            return None

    @property
    def _name(self) -> str:
        return f"search index {self.folder.resolve()}"

    @property
    def _name_of_parts(self) -> str:
        return f"parts of {self._name}"

    def _digest_manifest(self) -> bytes:
        return digest_bytes((self.folder / MANIFEST).read_bytes())


def _sizes(stamps: dict[str, FileStamp]) -> dict[str, int]:
    return {path: stamp.size for path, stamp in stamps.items()}
