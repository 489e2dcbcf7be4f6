"""Layout of the timeline chart: a lane for each theme, with marks for events or columns of counts.

Positions are in per cent across and pixels down. Marks are far enough apart to be touched.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from generator.charts.axis import COARSE, WIDTH, Axis, make_axis, make_even_axis
from generator.charts.counts import scales
from generator.charts.periods import DAY, UNITS, DateSpan, iso_value, period_of, span_of

TOUCH = 24.0  # px between marks
PADDING = 5.0  # px above and below the marks of a lane
ROWS = 4  # rows of marks in a lane
MARKS = 36  # in the whole chart
STACKED = 3  # events of one date in a lane drawn separately
COLUMNS = 56  # in the whole chart
TALLEST = 40.0  # px of a column
FIGURE = 16.0  # px for the figure above a column
EXACT = frozenset({"day", "range"})


class DatedMark(msgspec.Struct, frozen=True):
    """Events to draw, one or a ``number`` of the same: lane, ISO date or range, precision."""

    lane: int
    value: str
    precision: str
    number: int = 1


class Mark(msgspec.Struct, frozen=True):
    """Drawn event, or all those of one date in a lane. ``events`` are indices into the input.

    ``kind`` is day, range (of days), loose (some time within the period) or count.
    """

    events: tuple[int, ...]
    kind: str
    x1: float
    x2: float
    y: float


class Column(msgspec.Struct, frozen=True):
    """Events of a lane that begin in a period, which ``value`` gives as an ISO date or range."""

    events: tuple[int, ...]
    value: str
    x1: float
    x2: float
    height: float


class Lane(msgspec.Struct, frozen=True):
    """Marks or columns of a lane. ``beyond`` are events known by year only and not in columns."""

    height: float
    marks: tuple[Mark, ...] = ()
    columns: tuple[Column, ...] = ()
    beyond: tuple[int, ...] = ()


class TimelineLayout(msgspec.Struct, frozen=True):
    """Axis and lanes. ``unit`` is that of the columns, or None if each event has a mark.

    With ``own_scales`` a column's height tells nothing about those of other lanes.
    """

    axis: Axis
    lanes: tuple[Lane, ...]
    unit: int | None = None
    own_scales: bool = False


def draw_strip(dated: Sequence[DatedMark], lanes: int) -> TimelineLayout | None:
    """Lay out the chart, or return None without events.

    Every event is in exactly one mark, column or ``beyond``.
    """
    if not dated:
        return None
    return _draw_marks(dated, lanes) or _draw_columns(dated, lanes)


def _draw_marks(dated: Sequence[DatedMark], lanes: int) -> TimelineLayout | None:
    """Lay out a mark for each event, or return None if they are too many."""
    groups = _group(dated)
    if len(groups) > MARKS:
        return None
    axis = make_axis([span_of(event.value) for event in dated])
    drawn = []
    for lane in range(lanes):
        marks = [
            mark
            for (own_lane, value), found in groups.items()
            if own_lane == lane
            for mark in _marks_of(value, found, dated, axis)
        ]
        drawn.append(_stack(sorted(marks, key=lambda mark: (mark.x1, -mark.x2, mark.events))))
    placed = [lane for lane in drawn if lane]
    if len(placed) < lanes or sum(len(lane.marks) for lane in placed) > MARKS:
        return None
    return TimelineLayout(axis, tuple(placed))


def _group(dated: Sequence[DatedMark]) -> dict[tuple[int, str], list[int]]:
    groups: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for index, event in enumerate(dated):
        groups[event.lane, event.value].append(index)
    return dict(groups)


def _marks_of(
    value: str, found: Sequence[int], dated: Sequence[DatedMark], axis: Axis
) -> list[Mark]:
    """Return the marks of one date in a lane, from the middle of its first day to that of its last."""
    span = span_of(value)
    x1, x2 = axis.position(span.start, 0.5), axis.position(span.end - DAY, 0.5)
    if len(found) > STACKED:
        middle = (x1 + x2) / 2
        return [Mark(tuple(found), "count", middle, middle, 0)]
    exact = "day" if span.days == 1 else "range"
    return [
        Mark((index,), exact if dated[index].precision in EXACT else "loose", x1, x2, 0)
        for index in found
    ]


def _stack(marks: Sequence[Mark]) -> Lane | None:
    """Put each mark in the lowest free row, or return None if there are too many rows."""
    ends: list[float] = []
    rows = []
    for mark in marks:
        start, end = mark.x1 / 100 * WIDTH, mark.x2 / 100 * WIDTH
        row = next((r for r, taken in enumerate(ends) if start - taken >= TOUCH), len(ends))
        if row == ROWS:
            return None
        ends[row : row + 1] = [end]
        rows.append(row)
    height = max(len(ends), 1) * TOUCH + 2 * PADDING
    lowest = height - PADDING - TOUCH / 2
    return Lane(
        height,
        tuple(
            msgspec.structs.replace(mark, y=lowest - row * TOUCH)
            for mark, row in zip(marks, rows, strict=True)
        ),
    )


def _draw_columns(dated: Sequence[DatedMark], lanes: int) -> TimelineLayout:
    """Lay out columns of the shortest periods that are wide enough to touch."""
    spans = [span_of(event.value) for event in dated]
    near = [index for index, span in enumerate(spans) if span.days < COARSE]
    counted = near or range(len(dated))
    axis, unit = _axis_of_columns([spans[index] for index in counted], lanes)
    cells: defaultdict[tuple[int, DateSpan], list[int]] = defaultdict(list)
    for index in counted:
        cells[dated[index].lane, period_of(spans[index].start, unit)].append(index)
    sizes = {cell: sum([dated[index].number for index in found]) for cell, found in cells.items()}
    mosts = scales([_tallest(sizes, lane) for lane in range(lanes)])
    return TimelineLayout(
        axis,
        tuple(
            Lane(
                TALLEST + FIGURE + 2 * PADDING,
                columns=tuple(
                    _column(span, found, axis, TALLEST * sizes[own_lane, span] / mosts[lane])
                    for (own_lane, span), found in sorted(cells.items())
                    if own_lane == lane
                ),
                beyond=tuple(
                    index
                    for index, event in enumerate(dated)
                    if event.lane == lane and near and spans[index].days >= COARSE
                ),
            )
            for lane in range(lanes)
        ),
        unit,
        len(set(mosts)) > 1,
    )


def _tallest(sizes: Mapping[tuple[int, DateSpan], int], lane: int) -> int:
    return max((size for (own_lane, _), size in sizes.items() if own_lane == lane), default=0)


def _axis_of_columns(spans: Sequence[DateSpan], lanes: int) -> tuple[Axis, int]:
    most = max(COLUMNS // max(lanes, 1), 6)
    starts = {span.start for span in spans}
    for unit in UNITS:
        # Only beginnings are counted, so the axis need not cover long events.
        cells = {period_of(start, unit) for start in starts}
        axis = make_even_axis(cells)
        if len(cells) <= most and all(_width(cell, axis) >= TOUCH for cell in cells):
            break
    return axis, unit


def _width(span: DateSpan, axis: Axis) -> float:
    return (axis.position(span.end - DAY, 1.0) - axis.position(span.start)) / 100 * WIDTH


def _column(span: DateSpan, found: Sequence[int], axis: Axis, height: float) -> Column:
    x1, x2 = axis.position(span.start), axis.position(span.end - DAY, 1.0)
    return Column(tuple(found), iso_value(span), x1, x2, max(height, 2.0))
