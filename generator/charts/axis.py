"""The axis of time: true to scale within a stretch, folded where nothing is dated for long.

Widths are reckoned in pixels of a picture ``WIDTH`` wide, the narrowest that it is shown at, and kept in
per cent, so that a wider picture only has more room.
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
FOLD = 28.0  # px of a place where the axis is cut
LABEL = 38.0  # px that a label under the axis needs
COARSE_YEAR = 40.0  # px of a year in which nothing is known more exactly
COARSE_MOST = 120.0  # px of a row of such years
COARSE = 360  # days from which on a date is coarse: known by years only
SHORTEST_FOLD = 185  # days without a date that are left in their true length
FOLDS = 8  # at most so many


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of time that is to scale; ``x`` and ``width`` are per cent."""

    span: DateSpan
    x: float
    width: float
    coarse: bool = False


class Tick(msgspec.Struct, frozen=True):
    """A place on the axis where a month or a year begins; ``month`` and ``year``: which of them is written."""

    x: float
    day: datetime.date
    month: bool
    year: bool


class Axis(msgspec.Struct, frozen=True):
    """Stretches in order; ``folds`` lie between them and leave their time out."""

    stretches: tuple[Stretch, ...]
    folds: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]

    def place(self, day: datetime.date, part: float = 0.0) -> float:
        """Where a day begins, or how far through it ``part`` says, in per cent; never outside 0 to 100."""
        for stretch in self.stretches:
            if day < stretch.span.end:
                done = (day - stretch.span.start).days + part
                share = min(max(done / stretch.span.days, 0.0), 1.0)
                return stretch.x + share * stretch.width
        return 100.0


def make_axis(spans: Sequence[DateSpan]) -> Axis:
    """The axis that shows every span by months, and by years those years that only coarse spans speak of.

    ``spans`` holds one at least.
    """
    fine = {p for span in spans if span.days < COARSE for p in periods(span, MONTH)}
    years = {p for span in spans if span.days >= COARSE for p in periods(span, YEAR)}
    exact = {period_of(month.start, YEAR) for month in fine}
    fine |= {month for year in years & exact for month in periods(year, MONTH)}
    return _lay_out(sorted([*((p, False) for p in fine), *((p, True) for p in years - exact)]))


def make_even_axis(cells: Iterable[DateSpan]) -> Axis:
    """The axis of periods of one length, one at least: all to one scale."""
    return _lay_out(sorted((cell, False) for cell in cells))


def _lay_out(pieces: list[tuple[DateSpan, bool]]) -> Axis:
    """Spans in order, each with whether it is coarse, side by side across the whole width."""
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
    """Pieces that touch or nearly touch become one; what lies between goes to the one that is not coarse."""
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
    """Days between two spans from which on the axis is cut: seldom, and only where that wins much room."""
    gaps = sorted(((b.start - a.end).days for a, b in pairwise(spans)), reverse=True)
    ninth = gaps[FOLDS] if len(gaps) > FOLDS else 0
    return max(SHORTEST_FOLD, ninth, sum(span.days for span in spans) // FOLDS)


def _widen(pieces: list[tuple[DateSpan, bool]]) -> list[tuple[DateSpan, bool]]:
    """A month or two alone get a month before and after, so that there is something to be placed on."""
    if len(pieces) > 1 or pieces[0][0].days > 62:
        return pieces
    first, last = pieces[0][0]
    return [(DateSpan(month_at(month_number(first) - 1), month_at(month_number(last) + 1)), False)]


def _widths(pieces: list[tuple[DateSpan, bool]]) -> list[float]:
    """The share of each piece, in per cent: what is coarse has little, the rest by its days."""
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
    """Where months or years begin, as many as can be labelled; each stretch has one where it begins."""
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
