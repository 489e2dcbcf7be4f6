"""Time axis: to scale within a stretch, folded over long gaps.

Widths are computed in pixels of a chart ``WIDTH`` wide, its minimum, and stored in per cent, so
that wider charts just have more room.
"""

import datetime
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from generator.charts.periods import (
    MONTH,
    UNITS,
    YEAR,
    DateSpan,
    month_at,
    month_number,
    period_of,
    periods,
)

WIDTH = 712.0
FOLD = 28.0  # px of a fold
LABEL = 38.0  # px needed for a label under the axis
COARSE_YEAR = 40.0  # px of a year with only coarse dates
COARSE_MOST = 120.0  # px at most for consecutive years of that kind
COARSE = 360  # days of a date that count as coarse, known by year only
SHORTEST_FOLD = 185  # days of the shortest gap that is folded
FOLDS = 8  # at most


class Stretch(msgspec.Struct, frozen=True):
    """Period drawn to scale. ``x`` and ``width`` are in per cent."""

    span: DateSpan
    x: float
    width: float
    coarse: bool = False


class Tick(msgspec.Struct, frozen=True):
    """Beginning of a month or year on the axis. ``month`` and ``year`` select what is written."""

    x: float
    day: datetime.date
    month: bool
    year: bool


class Axis(msgspec.Struct, frozen=True):
    """Stretches in order, with ``folds`` between them in place of omitted time."""

    stretches: tuple[Stretch, ...]
    folds: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]

    def position(self, day: datetime.date, part: float = 0.0) -> float:
        """Return the position of a day's beginning, plus ``part`` of the day, in per cent from 0 to 100."""
        for stretch in self.stretches:
            if day < stretch.span.end:
                done = (day - stretch.span.start).days + part
                share = min(max(done / stretch.span.days, 0.0), 1.0)
                return stretch.x + share * stretch.width
        return 100.0


def make_axis(spans: Sequence[DateSpan]) -> Axis:
    """Return an axis of months, and of years for those known only by coarse spans.

    ``spans`` must not be empty.
    """
    fine = {p for span in spans if span.days < COARSE for p in periods(span, MONTH)}
    years = {p for span in spans if span.days >= COARSE for p in periods(span, YEAR)}
    exact = {period_of(month.start, YEAR) for month in fine}
    fine |= {month for year in years & exact for month in periods(year, MONTH)}
    return _lay_out(sorted([*((p, False) for p in fine), *((p, True) for p in years - exact)]))


def make_even_axis(cells: Iterable[DateSpan]) -> Axis:
    """Return an axis on one scale for at least one period of equal length."""
    return _lay_out(sorted((cell, False) for cell in cells))


def _lay_out(pieces: list[tuple[DateSpan, bool]]) -> Axis:
    """Lay out sorted spans, each flagged if coarse, across the whole width."""
    pieces = _widen(_join(pieces))
    widths = _widths(pieces)
    stretches: list[Stretch] = []
    folds, x, done = [], 0.0, pieces[0][0].start
    for (span, coarse), width in zip(pieces, widths, strict=True):
        if done < span.start:
            folds.append(Stretch(DateSpan(done, span.start), x, FOLD / WIDTH * 100))
            x += folds[-1].width
        stretches.append(Stretch(span, x, width, coarse))
        x, done = x + width, span.end
    return Axis(tuple(stretches), tuple(folds), tuple(_ticks(stretches)))


def _join(pieces: list[tuple[DateSpan, bool]]) -> list[tuple[DateSpan, bool]]:
    """Join pieces that are adjacent or nearly so, and give the time between them to the one not coarse."""
    near = _nearness([span for span, _ in pieces])
    joined = [pieces[0]]
    for span, coarse in pieces[1:]:
        last, last_coarse = joined[-1]
        if (span.start - last.end).days > near:
            joined.append((span, coarse))
        elif coarse == last_coarse:
            joined[-1] = (DateSpan(last.start, max(last.end, span.end)), coarse)
        elif coarse:
            joined[-1] = (DateSpan(last.start, span.start), False)
            joined.append((span, True))
        else:
            joined.append((DateSpan(last.end, span.end), False))
    return joined


def _nearness(spans: Sequence[DateSpan]) -> int:
    """Return the shortest gap in days to fold: folds are few and must save much room."""
    gaps = sorted(((b.start - a.end).days for a, b in pairwise(spans)), reverse=True)
    ninth = gaps[FOLDS] if len(gaps) > FOLDS else 0
    return max(SHORTEST_FOLD, ninth, sum(span.days for span in spans) // FOLDS)


def _widen(pieces: list[tuple[DateSpan, bool]]) -> list[tuple[DateSpan, bool]]:
    """Extend a single piece of one or two months by a month on either side."""
    if len(pieces) > 1 or pieces[0][0].days > 62:
        return pieces
    first, last = pieces[0][0]
    return [(DateSpan(month_at(month_number(first) - 1), month_at(month_number(last) + 1)), False)]


def _widths(pieces: list[tuple[DateSpan, bool]]) -> list[float]:
    """Return the width of each piece in per cent: little for coarse ones, by days for the rest."""
    cuts = sum(one.end < other.start for (one, _), (other, _) in pairwise(pieces))
    room = WIDTH - cuts * FOLD
    wants = [min(span.days / 365 * COARSE_YEAR, COARSE_MOST) * coarse for span, coarse in pieces]
    days = [span.days * (not coarse) for span, coarse in pieces]
    scale = 1.0
    if sum(wants) > room / 2 or not sum(days):
        scale = (room / 2 if sum(days) else room) / sum(wants)
    each = (room - scale * sum(wants)) / max(sum(days), 1)
    pixels = (scale * want + each * own for want, own in zip(wants, days, strict=True))
    return [width / WIDTH * 100 for width in pixels]


def _ticks(stretches: Sequence[Stretch]) -> list[Tick]:
    """Return the beginnings of months or years that can be labelled, including that of each stretch."""
    ticks: list[Tick] = []
    for stretch in stretches:
        pixels = stretch.width / 100 * WIDTH / stretch.span.days
        steps = (
            unit
            for unit in UNITS[UNITS.index(YEAR if stretch.coarse else MONTH) :]
            if unit * 30.4 * pixels >= LABEL
        )
        step = next(steps, UNITS[-1])
        free = -1.0
        for period in periods(stretch.span, step):
            day = max(period.start, stretch.span.start)
            x = stretch.x + (day - stretch.span.start).days / stretch.span.days * stretch.width
            if x < free:
                continue
            ticks.append(_tick(x, day, step, first=free < 0))
            free = x + LABEL * 0.85 / WIDTH * 100
    return ticks


def _tick(x: float, day: datetime.date, step: int, *, first: bool) -> Tick:
    month = step < YEAR or (first and day.month > 1)
    return Tick(x, day, month=month, year=first or step >= YEAR or day.month == 1)
