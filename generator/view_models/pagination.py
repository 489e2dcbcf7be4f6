"""Long lists in parts: a calendar year is a part, a heavy year is cut into months, a heavy month into runs.

Runs are counted from the month's oldest item, so that a new item changes the newest run and the
pages that list the parts, and no other. A list of names is cut by their initials. A list that fits
on its first page has no parts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import ceil
from typing import Generic, TypeVar

import msgspec

from generator.nlp.transliterate import slugify

PART = 44_000  # bytes of items on the page of a part
UNDATED = "undated"  # the part of the items whose date nobody knows
DIGITS, OTHER = "0-9", "other"  # the parts of an index for names that begin with neither a to z
WHOLE_YEAR = "year"  # the part of a heavy year that holds what is known to the year only

T = TypeVar("T")
Key = tuple[str, ...]  # of a part, as its address has it: year, month, run


class Item(msgspec.Struct, Generic[T], frozen=True):
    """What a list holds: ``date`` is ISO text or empty, ``weight`` about its bytes on a page.

    ``changed`` is the day from which on it is known, ISO text or empty.
    """

    value: T
    date: str
    weight: int
    count: int = 1  # of what the list counts: an article of a record counts its passages
    changed: str = ""


class Bucket(msgspec.Struct, Generic[T], frozen=True):
    """A part with all its items, oldest first; where it has ``parts``, those show them. ``count`` is of all."""

    key: Key
    items: tuple[Item[T], ...]
    count: int
    parts: "tuple[Bucket[T], ...]" = ()


class PagedList(msgspec.Struct, Generic[T], frozen=True):
    """A list that starts on the page at ``url``: all its items, and its parts, oldest first, undated before.

    It has no parts where the first page shows everything; else that shows the newest, in ``room`` bytes.
    """

    url: str
    items: tuple[Item[T], ...]
    parts: tuple[Bucket[T], ...]
    room: int

    def first(self) -> tuple[T, ...]:
        """What the first page shows, oldest first: everything, or the newest that it has room for."""
        return newest(self.items, self.room) if self.parts else _values(self.items)

    def nearest(self, key: Key) -> Bucket[T] | None:
        """The part of that key, or else the one that it would be in; None stands for the first page."""
        found, parts = None, self.parts
        while part := next((p for p in parts if p.key == key[: len(p.key)]), None):
            found, parts = part, part.parts
        return found


def make_list(url: str, items: Iterable[Item[T]], whole: int, room: int) -> PagedList[T]:
    """The list of items (oldest first), in parts where they weigh more than ``whole``."""
    items = tuple(items)
    return PagedList(url, items, () if weigh(items) <= whole else _divide((), items), room)


def make_buckets(url: str, items: Iterable[Item[T]]) -> PagedList[T]:
    """The list of items (oldest first) in parts, light as it may be: what its first page shows is told elsewhere."""
    items = tuple(items)
    return PagedList(url, items, _divide((), items), 0)


def make_index(url: str, items: Iterable[Item[T]], whole: int) -> PagedList[T]:
    """The list of items in alphabetical order whose ``date`` is their initial, in parts by it where it is heavy."""
    items = tuple(items)
    if weigh(items) <= whole:
        return PagedList(url, items, (), 0)
    groups: defaultdict[str, list[Item[T]]] = defaultdict(list)
    for item in items:
        groups[item.date].append(item)
    return PagedList(url, items, tuple(_letter(name, groups[name]) for name in sorted(groups)), 0)


def initial_of(name: str) -> str:
    """The part of an index that a name stands in: its first letter in Latin, or 0-9, or other."""
    first = slugify(name, None)[:1]
    return DIGITS if first.isdigit() else first or OTHER


def _letter(name: str, group: Sequence[Item[T]]) -> Bucket[T]:
    many = ceil(weigh(group) / PART)
    cuts = [
        round(len(group) * n / many) for n in range(many + 1)
    ]  # so many in any order of the items
    runs = [tuple(group[start:end]) for start, end in pairwise(cuts)] if many > 1 else []
    parts = tuple(_make_part((name, str(n)), run) for n, run in enumerate(runs, 1))
    return _make_part((name,), tuple(group), parts)


def _make_part(
    key: Key, items: tuple[Item[T], ...], parts: tuple[Bucket[T], ...] = ()
) -> Bucket[T]:
    return Bucket(key, items, count_items(items), parts)


def newest(items: Sequence[Item[T]], room: int) -> tuple[T, ...]:
    """The newest items that ``room`` bytes hold, one at least; oldest first."""
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
    """What a first page shows of items, oldest first, and whether that is all; given newest first.

    It shows all of them or, where they weigh more than ``whole``, the newest that ``room`` bytes
    hold, which are no more. No more of them are looked at than that takes.
    """
    seen: list[Item[T]] = []
    for item in newest_first:
        whole -= item.weight
        seen.append(item)
        if whole < 0:
            return newest(seen[::-1], room), False
    return _values(seen[::-1]), True


def count_items(items: Iterable[Item[T]]) -> int:
    """How many of what the list counts there are."""
    return sum([item.count for item in items])  # not one by one: there are many


def walk_buckets(parts: Iterable[Bucket[T]]) -> Iterator[Bucket[T]]:
    """Every part, each before those in it."""
    for part in parts:
        yield part
        yield from walk_buckets(part.parts)


def key_of(date: str) -> Key:
    """The key of the month, or of the year, or of what is undated, that an ISO date belongs to."""
    return (date[:4], date[5:7] or WHOLE_YEAR) if date else (UNDATED,)


def _divide(above: Key, items: tuple[Item[T], ...]) -> tuple[Bucket[T], ...]:
    """The parts below a key, each divided again where it is heavy."""
    if len(above) == 2 or above == (UNDATED,):
        runs = enumerate(_cut_runs(items), 1)
        return tuple(_make_part((*above, str(number)), run) for number, run in runs)
    named, unnamed = (slice(5, 7), WHOLE_YEAR) if above else (slice(4), UNDATED)
    groups = groupby(items, lambda item: item.date[named])
    divided = (((*above, name or unnamed), tuple(group)) for name, group in groups)
    return tuple(
        _make_part(key, group, () if weigh(group) <= PART else _divide(key, group))
        for key, group in divided
    )


def _cut_runs(items: Iterable[Item[T]]) -> Iterator[tuple[Item[T], ...]]:
    """Items in runs, each as long as a page has room for and one item at least."""
    run: list[Item[T]] = []
    room = PART
    for item in items:
        room -= item.weight
        if room < 0 and run:
            yield tuple(run)
            run, room = [], PART - item.weight
        run.append(item)
    if run:
        yield tuple(run)


def weigh(items: Iterable[Item[T]]) -> int:
    """About how many bytes they have on a page."""
    return sum([item.weight for item in items])


def _values(items: Iterable[Item[T]]) -> tuple[T, ...]:
    return tuple(item.value for item in items)
