"""Make the search index beside the pages of a site, where its source has changed."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

import msgspec

from generator.allegations.standing import make_ledger
from generator.build.cache import open_cache
from generator.build.index_store import IndexStore, SearchPeriod, StoredParts, StoredRow
from generator.build.project import Project, with_project
from generator.build.search_stories import collect_stories
from generator.corpus.article_record import Article
from generator.fingerprint.digests import digest_value
from generator.fingerprint.file_stamps import FileStamp
from generator.fingerprint.keys import search_source
from generator.paths import CATALOGUES
from generator.search.change_index import ColumnChange, change_blocks
from generator.search.index_blocks import WordBlocks, make_blocks
from generator.search.make_index import (
    IndexTexts,
    SearchColumn,
    make_column,
    make_index,
    put_together,
    write_text,
)
from generator.search.postings import WordColumn
from generator.search.search_records import (
    NameSpellings,
    SearchRecord,
    Standings,
    collect_names,
    collect_records,
    list_known,
    sort_articles,
)
from generator.site.i18n.catalogues import load_messages
from generator.view_models.make_views import make_views
from generator.view_models.shown_text import CutBodies
from generator.view_models.urls import SEARCH_INDEX

SEARCH_FOLDER = SEARCH_INDEX.lstrip("/")  # below the output folder
MONTH, DAY = 7, 10  # lengths of an ISO month and day
AT_ONCE = 50  # articles of a month at most whose words are found anew together, not by day
FEW = 8  # all blocks are made anew if more than one article in so many is in a month that changed


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
    digests = [digest_with_standings(each, standings) for each in articles]

    def collect(some: slice) -> Iterator[SearchRecord]:
        return collect_records(project.content, articles[some], bodies, standings)

    writer = SearchWriter(collect)
    with open_cache(project.cache) as cache:
        store = IndexStore(cache, out / SEARCH_FOLDER)
        kept, files, written = None if clean else store.load(), store.stamps, 0
        names, (_, *known) = collect_names(project.content), list_known(project.content)
        months = tuple(_find_months(articles, digests, known))
        stories = collect_stories(project, articles)
        source = search_source([month.source for month in months], (names, stories))
        if kept is None or kept.source != source:
            find_days = partial(_find_days, articles, digests, known)
            before = store.load_parts(kept) if kept else None
            columns = IndexColumns(store, writer, find_days, before)
            rows = tuple(map(columns.find_row, months))
            blocks = columns.change(rows, names) or columns.make(rows, names)
            ids, sizes = [each.id for each in articles], [n for row in rows for n in row.sizes]
            bundles, key = kept.bundles if kept else {}, search_source((), known)
            texts = IndexTexts(ids, digests, sizes, key, writer.write, bundles)
            made = make_index(blocks, [f for row in rows for f in row.facets], texts, stories)
            parts = StoredParts(source, digest_value(names), rows)
            files, written = store.replace(made, parts, rewrite=clean)
    placed = {SEARCH_FOLDER + path: stamp for path, stamp in files.items()}
    return Indexed(placed, written, time.perf_counter() - started)


def digest_with_standings(article: Article, standings: Standings) -> bytes:
    """Return a digest of an article and of the standings of its passages."""
    told = standings.get(article.id)
    return article.digest if told is None else digest_value(told, article.digest)


class SearchWriter:
    """Maker of columns and writer of texts, which writes those of the columns it makes only once."""

    def __init__(self, collect: Callable[[slice], Iterable[SearchRecord]]) -> None:
        self._collect = collect
        self._texts: dict[int, bytes] = {}  # not written out yet, by place

    def make(self, period: SearchPeriod) -> SearchColumn:
        """Return the column of a period."""
        column, texts = make_column(self._collect(slice(period.first, period.last)))
        self._texts.update(enumerate(texts, period.first))
        return column

    def write(self, some: slice) -> Iterable[bytes]:
        """Return the texts of some articles."""
        places = range(some.start, some.stop)
        if self._texts.keys() >= set(places):
            return map(self._texts.pop, places)
        return map(write_text, self._collect(some))


def _find_months(
    articles: Sequence[Article], digests: Sequence[bytes], known: object
) -> Iterator[SearchPeriod]:
    """Yield the months of articles. ``known`` are names that articles are found by."""
    first = 0
    for name, group in groupby(articles, lambda article: article.date[:MONTH]):
        last = first + sum(1 for _ in group)
        yield SearchPeriod(name, first, last, search_source(digests[first:last], known))
        first = last


def _find_days(
    articles: Sequence[Article], digests: Sequence[bytes], known: object, month: SearchPeriod
) -> Iterator[SearchPeriod]:
    """Yield the days of a month, of all articles, and what is known to the month only as one of them."""
    first = month.first
    for name, group in groupby(articles[first : month.last], lambda article: article.date[:DAY]):
        last = first + sum(1 for _ in group)
        source = search_source(digests[first:last], known)
        yield SearchPeriod(f"{month.name} {name}", first, last, source)
        first = last


NOTHING = SearchColumn(WordColumn(0, {}), (), ())


def _place(row: StoredRow) -> tuple[str, int, int]:
    return row.month.name, row.month.first, row.month.last


class IndexColumns:
    """Columns of an index, from the cache or made anew, given the months that it had."""

    def __init__(
        self,
        store: IndexStore,
        writer: SearchWriter,
        find_days: Callable[[SearchPeriod], Iterable[SearchPeriod]],
        before: StoredParts | None,
    ) -> None:
        self._store, self._writer, self._before = store, writer, before
        self._find_days = find_days
        self._known = {row.month.name: row for row in before.rows} if before else {}
        self._old: dict[str, SearchColumn] = {}
        self._new: dict[str, SearchColumn] = {}

    def find_row(self, month: SearchPeriod) -> StoredRow:
        """Return the row of a month, whose column is made if its articles are not those of before."""
        known = self._known.get(month.name)
        if known and known.month.source == month.source:
            return msgspec.structs.replace(known, month=month)
        if known and (old := self._store.load_column(known.month)):
            self._old[month.name] = old
        column = self._find(month)
        return StoredRow(month, column.facets, column.sizes)

    def change(
        self, rows: Sequence[StoredRow], names: Sequence[NameSpellings]
    ) -> WordBlocks | None:
        """Return the blocks, with those changed that have words of other articles.

        Returns None where all are to be made anew.
        """
        before = self._before
        if before is None or before.names != digest_value(names) or not self._stay_in_place(rows):
            return None
        months = [row.month for row in rows if row.month.name in self._new]
        many = sum(month.last - month.first for month in months)
        if many * FEW > rows[-1].month.last or any(m.name not in self._old for m in months):
            return None
        blocks: WordBlocks | None = self._store.load_blocks()
        for month in months:
            new = self._new[month.name]
            change = ColumnChange(month.first, self._old.pop(month.name).words, new.words)
            others = partial(self._others, rows, month)
            blocks = blocks and change_blocks(blocks, change, self._store.read, others)
        return blocks

    def _stay_in_place(self, rows: Sequence[StoredRow]) -> bool:
        """Return whether all articles have their former numbers, but for those of the last month."""
        known = self._before.rows if self._before else ()
        if not rows or not known:
            return False
        *earlier, last = rows
        if [_place(row) for row in earlier] != [_place(row) for row in known[: len(earlier)]]:
            return False
        if len(known) < len(rows):
            self._old[last.month.name] = NOTHING
        return [row.month.name for row in known[len(earlier) :]] in ([], [last.month.name])

    def make(self, rows: Sequence[StoredRow], names: Sequence[NameSpellings]) -> WordBlocks:
        """Return the blocks, all made anew."""
        return make_blocks([self._find(row.month).words for row in rows], names)

    def _others(self, rows: Iterable[StoredRow], month: SearchPeriod) -> Iterator[WordColumn]:
        """Yield the columns of other months, of those not changed yet as they were before."""
        for row in rows:
            if row.month.name != month.name:
                yield (self._old.get(row.month.name) or self._find(row.month)).words

    def _find(self, month: SearchPeriod) -> SearchColumn:
        if month.name not in self._new:
            self._new[month.name] = self._load(month, self._make_month)
        return self._new[month.name]

    def _load(
        self, period: SearchPeriod, make: Callable[[SearchPeriod], SearchColumn]
    ) -> SearchColumn:
        """Return the column of a period, made if it is not there."""
        column = self._store.load_column(period)
        if column is None:
            column = make(period)
            self._store.save_column(period, column)
        return column

    def _make_month(self, month: SearchPeriod) -> SearchColumn:
        """Return the column of a month, put together from those of its days if it has many articles."""
        if month.last - month.first <= AT_ONCE:
            return self._writer.make(month)
        return put_together([self._load(day, self._writer.make) for day in self._find_days(month)])
