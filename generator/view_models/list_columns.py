"""Lists of the site as columns: rows by the month of their articles, and by the month of a list.

A column is made of the articles published in one month, and cached under a digest of them. An edit
makes that of its own month anew, and pages read of the others only their totals.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, lru_cache, partial
from itertools import groupby

import msgspec

from generator.allegations.standing import AllegationLedger
from generator.corpus.article_record import Article, KnownTerm
from generator.corpus.corpus import ColumnCache, Corpus
from generator.fingerprint.digests import digest_value
from generator.view_models.list_cells import (
    Cell,
    ColumnTotals,
    ListRuns,
    ListTotals,
    MonthColumn,
    MonthFindings,
    gather_findings,
    make_column,
)
from generator.view_models.list_months import (
    NO_RUNS,
    Extent,
    Item,
    ListMonth,
    MonthRuns,
    fits_on_page,
    join_extents,
    measure_runs,
    month_of,
)
from generator.view_models.list_rows import (
    BY_TIME,
    DateCount,
    ListName,
    ListRow,
    RowPlace,
    make_item,
)

# A line of an event takes less than this share of the estimated weight, which is that of its whole passage.
LINE_SHARE = 0.4
AT_HAND = 256  # months of lists with their items in memory
TOTALS = "totals of columns"  # their name in the cache


class ListColumns:
    """Columns of a corpus, from the cache as far as its articles are the same."""

    def __init__(
        self, corpus: Corpus, ledger: AllegationLedger, tell_stories: Callable[[], dict[str, bytes]]
    ) -> None:
        self._cache: ColumnCache = corpus.columns
        self.by_month = {
            month: tuple(group)
            for month, group in groupby(corpus.articles, lambda article: month_of(article.date))
        }
        self._ledger, self._tell_stories = ledger, tell_stories
        self._sensitive = frozenset(each.id for each in corpus.themes if each.meta.sensitive)
        self._columns: dict[str, MonthColumn] = {}
        self._load_items = lru_cache(AT_HAND)(self._items)
        before = self._cache.load(TOTALS, ListTotals) or ListTotals()
        known = {each.month: each for each in before.months}
        months = tuple(
            self._totals(month, articles, known.get(month))
            for month, articles in self.by_month.items()
        )
        self._cells: defaultdict[ListName, defaultdict[str, list[tuple[str, int, Cell]]]]
        self._cells = defaultdict(lambda: defaultdict(list))
        for totals in months:
            for place, cell in enumerate(totals.cells):
                self._cells[cell.name][cell.month].append((totals.month, place, cell))
        if [each.source for each in months] != [each.source for each in before.months]:
            self._cache.save(TOTALS, ListTotals(months))
        self._runs: dict[ListName, dict[str, MonthRuns]] = {}

    def _totals(
        self, month: str, articles: Sequence[Article], known: ColumnTotals | None
    ) -> ColumnTotals:
        source = self._source_of(month)
        if known and known.source == source:
            return known
        totals, column = make_column(month, source, articles)
        self._cache.save(_name_of(month), column)
        self._columns[month] = column
        return totals

    def _runs_of(self, listed: ListName, month: str) -> MonthRuns:
        """Return the runs of a month of a list, none unless it is heavy."""
        if listed not in self._runs:
            self._runs[listed] = self._find_runs(listed)
        return self._runs[listed].get(month, NO_RUNS)

    def _find_runs(self, listed: ListName) -> dict[str, MonthRuns]:
        """Return the runs of the heavy months of a list, those of the same rows from the cache."""
        heavy = {
            month: self._digest(cell.shape for *_, cell in cells)
            for month, cells in self._cells[listed].items()
            if not fits_on_page(sum([cell.extent.weight for *_, cell in cells]))
        }
        if not heavy:
            return {}
        name = f"runs of {' '.join(listed)}"
        before = (self._cache.load(name, ListRuns) or ListRuns()).months
        after = {
            month: before[month]
            if month in before and before[month][0] == digest
            else (digest, self._cut_month(listed, month))
            for month, digest in heavy.items()
        }
        if after != before:
            self._cache.save(name, ListRuns(after))
        return {month: runs for month, (_, runs) in after.items()}

    def _digest(self, digests: Iterable[bytes]) -> bytes:
        return digest_value((list(digests), sorted(self._sensitive)))

    def _cut_month(self, listed: ListName, month: str) -> MonthRuns:
        items = self._items(listed, month)
        former = len(measure_runs(items))
        if listed[0] in BY_TIME:
            items = tuple(map(self._as_line, items))
        return MonthRuns(measure_runs(items), former)

    def _as_line(self, item: Item[RowPlace]) -> Item[RowPlace]:
        """Return an event with the weight of a line, unless a sensitive theme has it told in full."""
        article, row = item.value
        if not self._sensitive.isdisjoint(article.notes[row.notes[0]].themes):
            return item
        return msgspec.structs.replace(item, weight=round(LINE_SHARE * item.weight))

    def months(self, kind: str, of: str = "") -> tuple[ListMonth[RowPlace], ...]:
        """Return the months of a list, oldest first."""
        months = sorted(self._cells[kind, of]) if (kind, of) in self._cells else ()
        return tuple(self._list_month((kind, of), month) for month in months)

    def extent(self, kind: str, of: str = "") -> Extent:
        """Return the totals of a list."""
        months: dict[str, list[tuple[str, int, Cell]]] = self._cells.get((kind, of), {})
        return join_extents(_extent_of(months[month]) for month in sorted(months))

    def dates(self, person: str = "") -> tuple[DateCount, ...]:
        """Return the counts of all dates, or of those in passages that name a person."""
        found: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
        for month in self._findings:
            for each in month.counts.get(person, ()):
                found[each.value, each.precision, each.themes] += each.number
        return tuple(DateCount(*date, number) for date, number in sorted(found.items()))

    def terms(self) -> list[KnownTerm]:
        """Return the terms found in articles, sorted."""
        return sorted({term for month in self._findings for term in month.terms})

    @cached_property
    def _findings(self) -> tuple[MonthFindings, ...]:
        return tuple(self._find_month(month) for month in self.by_month)

    def _find_month(self, month: str) -> MonthFindings:
        source, name = self._source_of(month), f"findings of {month}"
        found = self._cache.load(name, MonthFindings)
        if found is None or found.source != source:
            found = gather_findings(source, self.by_month[month])
            self._cache.save(name, found)
        return found

    def _source_of(self, month: str) -> bytes:
        return digest_value([article.digest for article in self.by_month[month]])

    def _list_month(self, listed: ListName, month: str) -> ListMonth[RowPlace]:
        cells = self._cells[listed][month]
        digest = self._digest(cell.digest for *_, cell in cells)
        told = [(self._standings.get(n, b""), self.stories.get(n, b"")) for n, *_ in cells]
        return ListMonth(
            month,
            _extent_of(cells),
            digest_value((digest, told)),
            partial(self._load_items, listed, month),
            partial(self._runs_of, listed, month),
        )

    @cached_property
    def stories(self) -> dict[str, bytes]:
        """Digests of the stories that articles tell, and of their titles, by the month of the articles."""
        return self._tell_stories()

    @cached_property
    def _standings(self) -> dict[str, bytes]:
        """Digests of the standings of passages, by the month of their articles."""
        months: defaultdict[str, list[object]] = defaultdict(list)
        for id_, article in self._ledger.articles.items():
            months[month_of(article.date)].append((id_, self._ledger.sources_of(id_)))
        return {month: digest_value(found) for month, found in months.items()}

    def _items(self, listed: ListName, month: str) -> tuple[Item[RowPlace], ...]:
        places = []
        for name, place, _ in self._cells[listed][month]:
            rows = msgspec.msgpack.decode(self._column(name).rows[place], type=list[ListRow])
            places += [(self.by_month[name][row.article], row) for row in rows]
        if listed[0] in BY_TIME:
            places.sort(key=lambda each: each[1].order)
        else:
            places.reverse()
        return tuple(make_item(place[1], place, listed) for place in places)

    def _column(self, month: str) -> MonthColumn:
        if month not in self._columns:
            source = self._source_of(month)
            column = self._cache.load(_name_of(month), MonthColumn)
            if column is None or column.source != source:
                _, column = make_column(month, source, self.by_month[month])
            self._columns[month] = column
        return self._columns[month]


def lists_of(
    corpus: Corpus, ledger: AllegationLedger, tell_stories: Callable[[], dict[str, bytes]] = dict
) -> Callable[[], ListColumns]:
    """Return a function that gives the columns of a corpus, made when they are first asked for."""
    return cache(partial(ListColumns, corpus, ledger, tell_stories))


def join_ends(extents: Iterable[Extent]) -> Extent:
    """Return the totals of cells of one month, even if they overlap in time."""
    found = tuple(extents)
    joined = join_extents(found)
    return msgspec.structs.replace(
        joined,
        first=min(each.first for each in found),
        last=max(each.last for each in found),
    )


def _extent_of(cells: Iterable[tuple[str, int, Cell]]) -> Extent:
    return join_ends(cell.extent for *_, cell in cells)


def _name_of(month: str) -> str:
    return f"column {month}"
