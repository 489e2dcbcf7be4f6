"""Division of long lists into years, months and runs, or by initials.

A calendar year is a part. Heavy years are divided into months, heavy months into runs. Runs are
counted from the month's oldest item, so that a new item changes only the newest run and the pages
that list the parts. Lists of names are divided by initial. A list that fits on its first page has
no parts.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby, pairwise
from typing import Any, Generic, TypeVar

import msgspec

from generator.nlp.collation import name_cyrillic_letter
from generator.nlp.transliterate import slugify
from generator.view_models.list_months import (
    Extent,
    Item,
    ListMonth,
    count_pages,
    extent_of,
    fits_on_page,
    join_extents,
    load_months,
    weigh,
)

UNDATED = "undated"  # part of the items without a date
DIGITS, OTHER = "0-9", "other"  # parts of an index for other initials than a to z
WHOLE_YEAR = "year"  # part of a heavy year for dates known to the year only
A_YEAR = 4  # length of an ISO year

T = TypeVar("T")
Key = tuple[str, ...]  # of a part, as in its address: year, month, run


class Bucket(msgspec.Struct, Generic[T], frozen=True):
    """Part of a list: its items, loaded on demand, oldest first, also if ``parts`` divide them.

    ``former`` is how many runs divided it in version 0.1.
    """

    key: Key
    extent: Extent
    load: Callable[[], Sequence[Item[T]]]
    parts: "tuple[Bucket[T], ...]" = ()
    digests: tuple[bytes, ...] = ()  # of its months
    former: int = 0

    @property
    def items(self) -> Sequence[Item[T]]:
        """Items, loaded."""
        return self.load()

    @property
    def count(self) -> int:
        """Number of items in the list's unit."""
        return self.extent.count


def same(value: Any) -> Any:  # noqa: ANN401 - of any type
    """Return a value itself."""
    return value


class PagedList(msgspec.Struct, Generic[T], frozen=True):
    """List that starts on the page at ``url``, with its parts, undated first and then oldest first.

    Without parts, the first page shows everything. Otherwise it shows the newest items that fit in
    ``room`` bytes. ``resolve`` makes the view of an item from its value.
    """

    url: str
    months: tuple[ListMonth[Any], ...]
    parts: tuple[Bucket[Any], ...]
    room: int
    resolve: Callable[[Any], T] = same

    @property
    def extent(self) -> Extent:
        """Totals of the whole list."""
        return join_extents(month.extent for month in self.months)

    @property
    def items(self) -> list[Item[Any]]:
        """Items, oldest first."""
        return list(load_months(self.months))

    def newest_first(self) -> Iterator[Item[Any]]:
        """Yield items newest first, loaded as consumed."""
        for month in reversed(self.months):
            yield from reversed(month.load())

    def show(self, items: Iterable[Item[Any]]) -> tuple[T, ...]:
        """Return the views of items."""
        return tuple(self.resolve(item.value) for item in items)

    def all(self) -> tuple[T, ...]:
        """Return all that the list shows, oldest first."""
        return self.show(self.items)

    def first(self) -> tuple[T, ...]:
        """Return the views on the first page, oldest first."""
        shown = take_newest(self.newest_first(), self.room) if self.parts else self.items
        return self.show(shown)

    def nearest(self, key: Key) -> Bucket[Any] | None:
        """Return the part with that key, else the smallest part around it, or None for the first page."""
        found, parts = None, self.parts
        while part := next((p for p in parts if p.key == key[: len(p.key)]), None):
            found, parts = part, part.parts
        return found


def make_list(
    url: str,
    months: Iterable[ListMonth[Any]],
    whole: int,
    room: int,
    resolve: Callable[[Any], T] = same,
) -> PagedList[T]:
    """Return a list of months (oldest first), divided if they weigh more than ``whole``."""
    months = tuple(months)
    is_whole = sum(month.extent.weight for month in months) <= whole
    return PagedList(url, months, () if is_whole else _divide(months), room, resolve)


def make_buckets(
    url: str, months: Iterable[ListMonth[Any]], resolve: Callable[[Any], T] = same
) -> PagedList[T]:
    """Return a list of months (oldest first), always divided because its first page shows none."""
    months = tuple(months)
    return PagedList(url, months, _divide(months), 0, resolve)


def make_index(
    url: str,
    items: Iterable[Item[T]],
    whole: int,
    order: Callable[[Iterable[str]], Iterable[str]] = sorted,
) -> PagedList[T]:
    """Return a list of sorted items with their initials as ``date``, divided by them if heavy.

    ``order`` puts the initials into the order of the parts, given that of the items.
    """
    items = tuple(items)
    months = (ListMonth("", extent_of(items), b"", lambda: items),) if items else ()
    if weigh(items) <= whole:
        return PagedList(url, months, (), 0)
    groups: defaultdict[str, list[Item[T]]] = defaultdict(list)
    for item in items:
        groups[item.date].append(item)
    return PagedList(url, months, tuple(_letter(name, groups[name]) for name in order(groups)), 0)


def initial_of(name: str) -> str:
    """Return a name's part of an index: its first letter in Latin script, 0-9 or other."""
    first = slugify(name, None)[:1]
    return DIGITS if first.isdigit() else first or OTHER


def own_initial_of(name: str) -> str:
    """Return a name's part of an index that keeps scripts apart: also a Cyrillic letter by its name."""
    return name_cyrillic_letter(name) or initial_of(name)


def _letter(name: str, group: Sequence[Item[T]]) -> Bucket[T]:
    many = count_pages(weigh(group))
    cuts = [
        round(len(group) * n / many) for n in range(many + 1)
    ]  # equal shares, independent of the items' order
    runs = [tuple(group[start:end]) for start, end in pairwise(cuts)] if many > 1 else []
    parts = tuple(_make_part((name, str(n)), run) for n, run in enumerate(runs, 1))
    return _make_part((name,), tuple(group), parts)


def _make_part(
    key: Key, items: tuple[Item[T], ...], parts: tuple[Bucket[T], ...] = ()
) -> Bucket[T]:
    return Bucket(key, extent_of(items), lambda: items, parts)


def take_newest(newest_first: Iterable[Item[T]], room: int) -> list[Item[T]]:
    """Return the newest items that fit in ``room`` bytes, at least one, oldest first."""
    shown: list[Item[T]] = []
    for item in newest_first:
        room -= item.weight
        if room < 0 and shown:
            break
        shown.append(item)
    return shown[::-1]


def newest(items: Sequence[Item[T]], room: int) -> tuple[T, ...]:
    """Return the newest values that fit in ``room`` bytes, at least one, oldest first."""
    return _values(take_newest(reversed(items), room))


def show_newest(
    newest_first: Iterable[Item[T]], whole: int, room: int
) -> tuple[list[Item[T]], bool]:
    """Return the items on a first page, oldest first, and whether they are all.

    Given items newest first, it takes all if they weigh at most ``whole``, else the newest that fit
    in ``room`` bytes. It consumes no more items than needed.
    """
    seen: list[Item[T]] = []
    for item in newest_first:
        whole -= item.weight
        seen.append(item)
        if whole < 0:
            return take_newest(seen, room), False
    return seen[::-1], True


def walk_buckets(parts: Iterable[Bucket[T]]) -> Iterator[Bucket[T]]:
    """Yield every part, followed by those in it."""
    for part in parts:
        yield part
        yield from walk_buckets(part.parts)


def key_of(date: str) -> Key:
    """Return the key of the month, year or undated part of an ISO date."""
    return (date[:4], date[5:7] or WHOLE_YEAR) if date else (UNDATED,)


def _divide(months: Iterable[ListMonth[T]]) -> tuple[Bucket[T], ...]:
    """Return the parts of a list: years, and the undated items."""
    years = groupby(months, lambda month: month.date[:A_YEAR])
    return tuple(_year(name, tuple(group)) for name, group in years)


def _year(name: str, months: tuple[ListMonth[T], ...]) -> Bucket[T]:
    if not name:
        return _month((UNDATED,), months[0])
    extent = join_extents(month.extent for month in months)
    is_heavy = not fits_on_page(extent.weight)
    parts = tuple(
        _month((name, month.date[A_YEAR + 1 :] or WHOLE_YEAR), month)
        for month in (months if is_heavy else ())
    )
    digests = tuple(month.digest for month in months)
    return Bucket((name,), extent, lambda: tuple(load_months(months)), parts, digests)


def _month(key: Key, month: ListMonth[T]) -> Bucket[T]:
    parts, start, runs = [], 0, month.cut()
    for number, run in enumerate(runs.extents, 1):
        load = partial(_load_run, month, start, start + run.number)
        parts.append(Bucket((*key, str(number)), run, load, digests=(month.digest,)))
        start += run.number
    return Bucket(key, month.extent, month.load, tuple(parts), (month.digest,), runs.former)


def _load_run(month: ListMonth[T], start: int, end: int) -> Sequence[Item[T]]:
    return month.load()[start:end]


def _values(items: Iterable[Item[T]]) -> tuple[T, ...]:
    return tuple(item.value for item in items)
