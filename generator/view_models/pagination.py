"""Division of long lists into years, months and runs, or by initials.

A calendar year is a part. Heavy years are divided into months, heavy months into runs. Runs are
counted from the month's oldest item, so that a new item changes only the newest run and the pages
that list the parts. Lists of names are divided by initial. A list that fits on its first page has
no parts.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import Generic, TypeVar

import msgspec

from generator.nlp.transliterate import slugify

MAX_PART_BYTES = 44_000  # bytes of items on a part's page
UNDATED = "undated"  # part of the items without a date
DIGITS, OTHER = "0-9", "other"  # parts of an index for other initials than a to z
WHOLE_YEAR = "year"  # part of a heavy year for dates known to the year only
LAST = "~"  # sorts after all that follows a year or a month in a date

T = TypeVar("T")
Key = tuple[str, ...]  # of a part, as in its address: year, month, run


class Item(msgspec.Struct, Generic[T], frozen=True):
    """Item of a list: ``date`` is ISO text or empty, ``weight`` its estimated size in bytes.

    ``changed`` is the ISO day of publication, or empty.
    """

    value: T
    date: str
    weight: int
    count: int = 1  # in the list's unit: a record counts passages
    changed: str = ""


class Bucket(msgspec.Struct, Generic[T], frozen=True):
    """Part of a list with all its items, oldest first, also if ``parts`` divide them."""

    key: Key
    items: tuple[Item[T], ...]
    count: int
    parts: "tuple[Bucket[T], ...]" = ()


class PagedList(msgspec.Struct, Generic[T], frozen=True):
    """List that starts on the page at ``url``, with its parts, undated first and then oldest first.

    Without parts, the first page shows everything. Otherwise it shows the newest items that fit in
    ``room`` bytes.
    """

    url: str
    items: tuple[Item[T], ...]
    parts: tuple[Bucket[T], ...]
    room: int

    def first(self) -> tuple[T, ...]:
        """Return the values on the first page, oldest first."""
        return newest(self.items, self.room) if self.parts else _values(self.items)

    def nearest(self, key: Key) -> Bucket[T] | None:
        """Return the part with that key, else the smallest part around it, or None for the first page."""
        found, parts = None, self.parts
        while part := next((p for p in parts if p.key == key[: len(p.key)]), None):
            found, parts = part, part.parts
        return found


def make_list(url: str, items: Iterable[Item[T]], whole: int, room: int) -> PagedList[T]:
    """Return a list of items (oldest first), divided if they weigh more than ``whole``."""
    items = tuple(items)
    return PagedList(url, items, () if weigh(items) <= whole else _divide((), items), room)


def make_buckets(url: str, items: Iterable[Item[T]]) -> PagedList[T]:
    """Return a list of items (oldest first), always divided because its first page shows none."""
    items = tuple(items)
    return PagedList(url, items, _divide((), items), 0)


def make_index(url: str, items: Iterable[Item[T]], whole: int) -> PagedList[T]:
    """Return a list of sorted items with their initials as ``date``, divided by them if heavy."""
    items = tuple(items)
    if weigh(items) <= whole:
        return PagedList(url, items, (), 0)
    groups: defaultdict[str, list[Item[T]]] = defaultdict(list)
    for item in items:
        groups[item.date].append(item)
    return PagedList(url, items, tuple(_letter(name, groups[name]) for name in sorted(groups)), 0)


def initial_of(name: str) -> str:
    """Return a name's part of an index: its first letter in Latin script, 0-9 or other."""
    first = slugify(name, None)[:1]
    return DIGITS if first.isdigit() else first or OTHER


def _letter(name: str, group: Sequence[Item[T]]) -> Bucket[T]:
    many = ceil(weigh(group) / MAX_PART_BYTES)
    cuts = [
        round(len(group) * n / many) for n in range(many + 1)
    ]  # equal shares, independent of the items' order
    runs = [tuple(group[start:end]) for start, end in pairwise(cuts)] if many > 1 else []
    parts = tuple(_make_part((name, str(n)), run) for n, run in enumerate(runs, 1))
    return _make_part((name,), tuple(group), parts)


def _make_part(
    key: Key, items: tuple[Item[T], ...], parts: tuple[Bucket[T], ...] = ()
) -> Bucket[T]:
    return Bucket(key, items, count_items(items), parts)


def newest(items: Sequence[Item[T]], room: int) -> tuple[T, ...]:
    """Return the newest values that fit in ``room`` bytes, at least one, oldest first."""
    shown: list[T] = []
    for item in reversed(items):
        room -= item.weight
        if room < 0 and shown:
            break
        shown.append(item.value)
    return tuple(reversed(shown))


def show_newest(
    newest_first: Iterable[Item[T]], whole: int, room: int
) -> tuple[tuple[T, ...], bool]:
    """Return the values on a first page, oldest first, and whether they are all.

    Given items newest first, it takes all if they weigh at most ``whole``, else the newest that fit
    in ``room`` bytes. It consumes no more items than needed.
    """
    seen: list[Item[T]] = []
    for item in newest_first:
        whole -= item.weight
        seen.append(item)
        if whole < 0:
            return newest(seen[::-1], room), False
    return _values(seen[::-1]), True


def count_items(items: Iterable[Item[T]]) -> int:
    """Return the sum of the items' counts."""
    return sum([item.count for item in items])  # a list is faster than a generator here


def walk_buckets(parts: Iterable[Bucket[T]]) -> Iterator[Bucket[T]]:
    """Yield every part, followed by those in it."""
    for part in parts:
        yield part
        yield from walk_buckets(part.parts)


def key_of(date: str) -> Key:
    """Return the key of the month, year or undated part to which an ISO date belongs."""
    return (date[:4], date[5:7] or WHOLE_YEAR) if date else (UNDATED,)


def _divide(above: Key, items: tuple[Item[T], ...]) -> tuple[Bucket[T], ...]:
    """Return the parts below a key, heavy ones divided further."""
    if len(above) == 2 or above == (UNDATED,):
        runs = enumerate(_cut_runs(items), 1)
        return tuple(_make_part((*above, str(number)), run) for number, run in runs)
    stop, unnamed = (7, WHOLE_YEAR) if above else (4, UNDATED)
    dates, parts, start = [item.date for item in items], [], 0
    while start < len(items):
        name = dates[start][:stop]
        whole = len(name) == stop
        end = bisect_left(dates, name + LAST, start) if whole else bisect_right(dates, name, start)
        key, group = (
            (*above, name[-2:] if above else name) if whole else (*above, unnamed),
            items[start:end],
        )
        parts.append(
            _make_part(key, group, () if weigh(group) <= MAX_PART_BYTES else _divide(key, group))
        )
        start = end
    return tuple(parts)


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


def _values(items: Iterable[Item[T]]) -> tuple[T, ...]:
    return tuple(item.value for item in items)
