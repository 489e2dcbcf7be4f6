"""Items of lists, and their months with totals, to divide lists by."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby
from math import ceil
from typing import Generic, TypeVar

import msgspec

from generator.fingerprint.digests import digest_value

MAX_PART_BYTES = 44_000  # bytes of items on a part's page
A_MONTH = 7  # length of an ISO month

T = TypeVar("T")


class Item(msgspec.Struct, Generic[T], frozen=True, gc=False):
    """Item of a list: ``date`` is ISO text or empty, ``weight`` its estimated size in bytes.

    ``changed`` is the ISO day of publication, or empty.
    """

    value: T
    date: str
    weight: int
    count: int = 1  # in the list's unit: a record counts passages
    changed: str = ""


class Extent(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Totals of some items of a list, and the dates of the first and the last."""

    number: int = 0
    count: int = 0
    weight: int = 0
    first: str = ""
    last: str = ""
    changed: str = ""


class MonthRuns(msgspec.Struct, frozen=True, array_like=True):
    """Extents of the runs of a heavy month of a list, and how many runs it had in version 0.1."""

    extents: tuple[Extent, ...] = ()
    former: int = 0


NO_RUNS = MonthRuns()


class ListMonth(msgspec.Struct, Generic[T], frozen=True):
    """Month of a list (or year, of dates known to the year only, or '' for undated items).

    ``digest`` decides about all its items, loaded on demand, oldest first. ``cut`` gives its runs, if
    it is too heavy for a page.
    """

    date: str
    extent: Extent
    digest: bytes
    load: Callable[[], Sequence[Item[T]]]
    cut: Callable[[], MonthRuns] = lambda: NO_RUNS


def fits_on_page(weight: int) -> bool:
    """Return whether items of that weight fit on the page of a part."""
    return weight <= MAX_PART_BYTES


def count_pages(weight: int) -> int:
    """Return how many pages items of that weight need."""
    return ceil(weight / MAX_PART_BYTES)


def month_of(date: str) -> str:
    """Return the month of an ISO date, its year if no more is known, or ''."""
    return date[:A_MONTH]


def cut_months(items: Iterable[Item[T]]) -> tuple[ListMonth[T], ...]:
    """Return the months of items at hand, given oldest first."""
    return tuple(
        _month_of(name, tuple(group)) for name, group in groupby(items, lambda i: i.date[:A_MONTH])
    )


def _month_of(name: str, items: tuple[Item[T], ...]) -> ListMonth[T]:
    digest = digest_value([msgspec.structs.astuple(item)[1:] for item in items])
    return ListMonth(
        name, extent_of(items), digest, lambda: items, lambda: MonthRuns(measure_runs(items))
    )


def load_months(months: Iterable[ListMonth[T]]) -> Iterator[Item[T]]:
    """Yield the items of months."""
    return chain.from_iterable(month.load() for month in months)


def measure_runs(items: Sequence[Item[T]]) -> tuple[Extent, ...]:
    """Return the extents of the runs of a month's items, none if they fit on a page."""
    if fits_on_page(weigh(items)):
        return ()
    return tuple(map(extent_of, _cut_runs(items)))


def extent_of(items: Sequence[Item[T]]) -> Extent:
    """Return the totals of items, given oldest first."""
    if not items:
        return Extent()
    first, last = items[0], items[-1]
    count = count_items(items)
    return Extent(len(items), count, weigh(items), first.date, last.date, last.changed)


def join_extents(extents: Iterable[Extent]) -> Extent:
    """Return the totals of all, given oldest first."""
    found = [extent for extent in extents if extent.number]
    if not found:
        return Extent()
    return Extent(
        sum([each.number for each in found]),
        sum([each.count for each in found]),
        sum([each.weight for each in found]),
        found[0].first,
        found[-1].last,
        found[-1].changed,
    )


def _cut_runs(items: Iterable[Item[T]]) -> Iterator[tuple[Item[T], ...]]:
    """Yield items in runs that fit on a page, at least one item each."""
    run: list[Item[T]] = []
    room = MAX_PART_BYTES
    for item in items:
        room -= item.weight
        if room < 0 and run:
            yield tuple(run)
            run, room = [], MAX_PART_BYTES - item.weight
        run.append(item)
    if run:
        yield tuple(run)


def weigh(items: Iterable[Item[T]]) -> int:
    """Return the estimated size of items on a page in bytes."""
    return sum([item.weight for item in items])


def count_items(items: Iterable[Item[T]]) -> int:
    """Return the sum of the items' counts."""
    return sum([item.count for item in items])  # a list is faster than a generator here
