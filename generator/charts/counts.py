"""Counts by period and the sizes they are drawn at."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from generator.charts.periods import UNITS, DateSpan, periods

SMALLEST_DOT = 3.5  # px, radius
LARGEST_DOT = 10.0
FEW = 4  # smallest maximum of a scale
SHORTEST_BAR = 2.0  # px
FAR = 20 * 365  # days
FAR_SHARE = 30  # one in so many spans may be dropped as an outlier
NEEDLE = 20  # px of the tallest needle


class Bar(msgspec.Struct, frozen=True):
    """Bar for a count: ``x`` is its middle in per cent, ``height`` in pixels, 0 for no count."""

    count: int
    x: float
    height: float


class Dot(msgspec.Struct, frozen=True):
    """Dot with an area proportional to a count: ``x`` in per cent, ``radius`` in pixels."""

    count: int
    x: float
    radius: float


def cover(spans: Iterable[DateSpan], most: int) -> tuple[DateSpan, ...]:
    """Return consecutive periods that cover the spans: the shortest unit that needs at most ``most``.

    Periods are at least months. There are none without spans. A few outliers far from all others
    are ignored, so that one wrong date does not shrink a year to a hairline.
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
    """Return sorted spans without a few at either end that lie far from the rest."""
    few = len(spans) // FAR_SHARE
    for end in range(1, few + 1):
        if (spans[end].start - spans[end - 1].end).days > FAR:
            return _without_far(spans[end:])
        if (spans[-end].start - spans[-end - 1].end).days > FAR:
            return _without_far(spans[:-end])
    return spans


def count_by(spans: Iterable[DateSpan], within: Sequence[DateSpan]) -> tuple[int, ...]:
    """Count the spans that begin in each period."""
    counts = [0] * len(within)
    for span, number in Counter(spans).items():
        if not within[0].start <= span.start < within[-1].end:
            continue
        counts[bisect_right(within, span.start, key=lambda period: period.start) - 1] += number
    return tuple(counts)


def draw_bars(counts: Sequence[int], most: int, height: float) -> tuple[Bar, ...]:
    """Return a bar for each count, ``height`` tall for ``most``."""
    return tuple(
        Bar(count, _middle(index, counts), max(height * count / most, SHORTEST_BAR) if count else 0)
        for index, count in enumerate(counts)
    )


def draw_dots(counts: Sequence[int], most: int) -> tuple[Dot, ...]:
    """Return a dot for each count except 0."""
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
    """Return a compact path of all counts, in a box ``NEEDLE`` high and two units wide for each."""
    return "".join(
        f"M{2 * index + 1} {NEEDLE}v-{max(round(NEEDLE * count / most), 2)}"
        for index, count in enumerate(counts)
        if count
    )


def find_gaps(counts: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return (first index, length) of each run of zeros."""
    gaps = []
    for empty, group in groupby(enumerate(counts), key=lambda item: item[1] == 0):
        places = [index for index, _ in group]
        if empty:
            gaps.append((places[0], len(places)))
    return tuple(gaps)


def _middle(index: int, counts: Sequence[int]) -> float:
    return (index + 0.5) / len(counts) * 100


def in_svg(number: float) -> str:
    """Format a number with at most two decimals and no trailing zeros."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
