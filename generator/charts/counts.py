"""Counts by period and the sizes they are drawn at."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

import msgspec

from generator.charts.periods import UNITS, DateSpan, month_number, periods

SHADES = (0.1, 0.18, 0.26, 0.34, 0.42)  # of the ink of cells: figures have to be read on it
CELL = 22  # px, height
FEW = 4  # smallest maximum of a scale
SHORTEST_BAR = 2.0  # px
FOLDED = 3  # empty periods in a row that are drawn as one
UNLIKE = 10  # times: from there on two peaks are not drawn on one scale
FAR = 20 * 365  # days
FAR_SHARE = 30  # one in so many spans may be dropped as an outlier

Spans = Iterable[DateSpan] | Mapping[DateSpan, int]  # one by one, or with their numbers


class Bar(msgspec.Struct, frozen=True):
    """Bar for a count: ``x`` is its middle in per cent, ``height`` in pixels, 0 for no count."""

    count: int
    x: float
    height: float


def cover(spans: Spans, most: int) -> tuple[DateSpan, ...]:
    """Return consecutive periods that cover the spans: the shortest unit that needs at most ``most``.

    Periods are at least months. Several in a row in which no span begins are one. There are none
    without spans. A few outliers far from all others are ignored, so that one wrong date does not
    shrink a year to a hairline.
    """
    known = [span for span, _ in _without_far(sorted(Counter(spans).items()))]
    if not known:
        return ()
    whole = DateSpan(known[0].start, max(span.end for span in known))
    for unit in UNITS[1:]:
        found = _fold(periods(whole, unit), known)
        if len(found) <= most:
            break
    return found


def _fold(axis: Sequence[DateSpan], spans: Iterable[DateSpan]) -> tuple[DateSpan, ...]:
    folded: list[DateSpan] = []
    done = 0
    for first, length in find_gaps(count_by(spans, axis)):
        if length >= FOLDED:
            last = first + length - 1
            folded += [*axis[done:first], DateSpan(axis[first].start, axis[last].end)]
            done = last + 1
    return (*folded, *axis[done:])


def find_folds(axis: Sequence[DateSpan]) -> tuple[int, ...]:
    """Return the indices of the periods that stand for several empty ones."""
    units = [month_number(span.end) - month_number(span.start) for span in axis]
    return tuple(index for index, unit in enumerate(units) if unit > units[0])


def scales(peaks: Sequence[int]) -> tuple[int, ...]:
    """Return what each lane's tallest bar stands for: the same for all unless peaks are very unlike."""
    known = [peak for peak in peaks if peak]
    if known and max(known) >= UNLIKE * min(known):
        return tuple(max(peak, 1) for peak in peaks)
    return (max(known, default=1),) * len(peaks)


def _without_far(spans: Sequence[tuple[DateSpan, int]]) -> Sequence[tuple[DateSpan, int]]:
    """Return sorted spans and their numbers without a few at either end that lie far from the rest."""
    gaps = [
        at
        for at, ((one, _), (other, _)) in enumerate(pairwise(spans), 1)
        if (other.start - one.end).days > FAR
    ]
    ends = [(spans[:at], spans[at:]) for at in gaps]
    ends += [(last, first) for first, last in ends]
    far, rest = min(ends, key=lambda each: _add_up(each[0]), default=((), spans))
    if not far or _add_up(far) > _add_up(spans) // FAR_SHARE:
        return spans
    return _without_far(rest)


def _add_up(spans: Iterable[tuple[DateSpan, int]]) -> int:
    return sum([number for _, number in spans])


def count_by(spans: Spans, within: Sequence[DateSpan]) -> tuple[int, ...]:
    """Count the spans that begin in each period, given one by one or with their numbers."""
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


def draw_cells(counts: Sequence[int], most: int) -> dict[float, str]:
    """Return paths of the cells of counts above 0 by shade, the darkest for ``most``.

    A cell is one unit wide and ``CELL`` high.
    """
    paths: dict[float, str] = {}
    for index, count in enumerate(counts):
        if count:
            shade = SHADES[round((len(SHADES) - 1) * count / max(most, FEW))]
            paths[shade] = paths.get(shade, "") + f"M{index} 1h1v{CELL}h-1z"
    return paths


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
