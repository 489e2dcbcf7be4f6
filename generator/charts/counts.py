"""Counts by period: the periods that a picture of counts has, and how tall or large a count is drawn."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from generator.charts.periods import UNITS, DateSpan, periods

SMALLEST_DOT = 3.5  # px, radius
LARGEST_DOT = 10.0
FEW = 4  # a count that is drawn largest where none is larger
SHORTEST_BAR = 2.0  # px
FAR = 20 * 365  # days
FAR_SHARE = 30  # one span of so many may be left out because it is far from the others
NEEDLE = 20  # px of the tallest needle


class Bar(msgspec.Struct, frozen=True):
    """A count of a period: ``x`` is its middle in per cent, ``height`` in pixels; 0 stands for none."""

    count: int
    x: float
    height: float


class Dot(msgspec.Struct, frozen=True):
    """A count of a period as a dot: its area grows with the count. ``x`` in per cent, ``radius`` in pixels."""

    count: int
    x: float
    radius: float


def cover(spans: Iterable[DateSpan], most: int) -> tuple[DateSpan, ...]:
    """Periods without a gap from the first span to the last, ``most`` of them at most, as short as that allows.

    They are months at the shortest; there are none where there are no spans. A few spans that lie
    far from all others are left out, so that one slip of the pen does not make a year a hairline.
    """
    known = _without_far(sorted(spans))
    if not known:
        return ()
    whole = DateSpan(known[0].start, max(span.end for span in known))
    for unit in UNITS[1:]:
        found = periods(whole, unit)
        if len(found) <= most:
            break
    return found


def _without_far(spans: Sequence[DateSpan]) -> Sequence[DateSpan]:
    """Spans in order, but for those at either end that a long time parts from the rest, if they are few."""
    few = len(spans) // FAR_SHARE
    for end in range(1, few + 1):
        if (spans[end].start - spans[end - 1].end).days > FAR:
            return _without_far(spans[end:])
        if (spans[-end].start - spans[-end - 1].end).days > FAR:
            return _without_far(spans[:-end])
    return spans


def count_by(spans: Iterable[DateSpan], within: Sequence[DateSpan]) -> tuple[int, ...]:
    """How many of the spans begin in each period."""
    counts = [0] * len(within)
    for span, number in Counter(spans).items():
        if not within[0].start <= span.start < within[-1].end:
            continue
        counts[bisect_right(within, span.start, key=lambda period: period.start) - 1] += number
    return tuple(counts)


def draw_bars(counts: Sequence[int], most: int, height: float) -> tuple[Bar, ...]:
    """A bar for each count: ``most`` is drawn ``height`` tall."""
    return tuple(
        Bar(count, _middle(index, counts), max(height * count / most, SHORTEST_BAR) if count else 0)
        for index, count in enumerate(counts)
    )


def draw_dots(counts: Sequence[int], most: int) -> tuple[Dot, ...]:
    """A dot for each count that is not 0."""
    return tuple(
        Dot(
            count,
            _middle(index, counts),
            max(LARGEST_DOT * math.sqrt(count / max(most, FEW)), SMALLEST_DOT),
        )
        for index, count in enumerate(counts)
        if count
    )


def draw_needles(counts: Sequence[int], most: int) -> str:
    """The counts as one path, in a box twice as wide as there are counts and ``NEEDLE`` high: many in few bytes."""
    return "".join(
        f"M{2 * index + 1} {NEEDLE}v-{max(round(NEEDLE * count / most), 2)}"
        for index, count in enumerate(counts)
        if count
    )


def find_gaps(counts: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Where nothing is counted: (first place, number of places) of each run of noughts."""
    gaps = []
    for empty, group in groupby(enumerate(counts), key=lambda item: item[1] == 0):
        places = [index for index, _ in group]
        if empty:
            gaps.append((places[0], len(places)))
    return tuple(gaps)


def _middle(index: int, counts: Sequence[int]) -> float:
    return (index + 0.5) / len(counts) * 100
