"""Columns of lists as they are cached: rows of a month's articles, their totals, and what is found in them."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from generator.corpus.article_record import Article, KnownTerm
from generator.fingerprint.digests import digest_value
from generator.view_models.list_months import Extent, MonthRuns, extent_of, month_of
from generator.view_models.list_rows import (
    BY_TIME,
    LISTERS,
    DateCount,
    ListName,
    ListRow,
    make_item,
    order_rows,
)


class Cell(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Totals of the rows of a month of articles in one month of a list, with a digest of them.

    ``shape`` is a digest of what decides where the rows are cut, which an edit seldom changes.
    """

    name: ListName
    month: str
    extent: Extent
    digest: bytes
    shape: bytes


class ColumnTotals(msgspec.Struct, frozen=True, array_like=True):
    """Cells of the articles of a month, with the digest of these."""

    month: str
    source: bytes
    cells: tuple[Cell, ...]


class MonthColumn(msgspec.Struct, frozen=True, array_like=True):
    """Packed rows of the cells of a month, with the digest of its articles."""

    source: bytes
    rows: tuple[bytes, ...]


class ListRuns(msgspec.Struct, frozen=True, array_like=True):
    """Runs of the heavy months of a list, each with the digest of what decides where it is cut."""

    months: dict[str, tuple[bytes, MonthRuns]] = {}


class ListTotals(msgspec.Struct, frozen=True, array_like=True):
    """Totals of all columns, newest month first."""

    months: tuple[ColumnTotals, ...] = ()


class MonthFindings(msgspec.Struct, frozen=True, array_like=True):
    """Terms found in a month of articles, and counts of its dates: of all by '', of each person by id."""

    source: bytes
    counts: dict[str, tuple[DateCount, ...]]
    terms: tuple[KnownTerm, ...]


def gather_findings(source: bytes, articles: Sequence[Article]) -> MonthFindings:
    """Return the dates that articles mention, counted, and the terms found in them."""
    found: defaultdict[str, Counter[tuple[str, str, tuple[str, ...]]]] = defaultdict(Counter)
    for article in articles:
        for note in article.notes:
            dates = [(each.value, each.precision, note.themes) for each in note.dates]
            for of in ("", *note.people) if dates else ():
                found[of].update(dates)
    counts = {
        of: tuple(DateCount(*date, number) for date, number in sorted(dates.items()))
        for of, dates in found.items()
    }
    terms = {term for article in articles for term in article.terms}
    return MonthFindings(source, counts, tuple(sorted(terms)))


def themes_in_lines(
    listed: ListName, articles: Sequence[Article], rows: Sequence[ListRow]
) -> list[tuple[str, ...]]:
    """Return the themes of passages that a list may tell in a line, by which some are told in full."""
    if listed[0] not in BY_TIME:
        return []
    return [articles[row.article].notes[row.notes[0]].themes for row in rows]


def make_column(
    name: str, source: bytes, articles: Sequence[Article]
) -> tuple[ColumnTotals, MonthColumn]:
    """Return the cells of the articles of a month, newest first, and their rows."""
    found: defaultdict[tuple[ListName, str], list[ListRow]] = defaultdict(list)
    for place, article in enumerate(articles):
        for lister in LISTERS:
            for listed, row in lister(place, article):
                found[listed, month_of(row.date)].append(row)
    cells, packed = [], []
    for (listed, month), rows in sorted(found.items()):
        ordered = order_rows(listed, rows)
        extent = extent_of([make_item(row, None, listed) for row in ordered])
        shape = digest_value((listed, month, rows, themes_in_lines(listed, articles, rows)))
        digests = [articles[row.article].digest for row in rows]
        cells.append(Cell(listed, month, extent, digest_value(digests, shape), shape))
        packed.append(msgspec.msgpack.encode(rows))
    return ColumnTotals(name, source, tuple(cells)), MonthColumn(source, tuple(packed))
