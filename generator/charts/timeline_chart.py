"""Timeline chart: events in lanes of themes, with links, and the same as a table."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from generator.charts.axis import Axis
from generator.charts.chart_months import unit_view
from generator.charts.counts import in_svg
from generator.charts.periods import UNITS, YEAR, iso_value, period_of, span_of
from generator.charts.timeline_layout import (
    MARKS,
    Column,
    DatedMark,
    Lane,
    Mark,
    TimelineLayout,
    draw_strip,
)
from generator.corpus.corpus import Event
from generator.view_models.chart_views import (
    ColumnView,
    FoldView,
    LaneView,
    MarkView,
    StripView,
    TableRow,
    TableView,
    TickView,
)
from generator.view_models.display_dates import show_date, show_month_briefly
from generator.view_models.page_views import ThemeMark
from generator.view_models.urls import passage_url
from generator.view_models.view_builder import ViewBuilder

YEAR_ROWS = 24  # rows of the table for dates known by year only
Address = Callable[[str, str], str]  # (theme or '', month or year) to its address on a timeline


def strip_view(
    views: ViewBuilder, events: Sequence[Event], theme: ThemeMark | None, address: Address
) -> StripView | None:
    """Return the chart of events in one theme's lane or in all lanes, or None without events.

    ``address`` gives the links of columns and of marks for several events, if the site has a
    timeline.
    """
    if not views.site.has("timeline"):
        address = _no_address
    marks: list[ThemeMark | None] = [theme] if theme else list(views.marks.values())
    placed = _place(events, marks)
    if theme is None and any(lane == len(marks) for lane, _ in placed):
        marks.append(None)
    dated = [
        DatedMark(lane, event.mention.value, event.mention.precision) for lane, event in placed
    ]
    strip = draw_strip(dated, len(marks))
    if strip is None:
        return None
    found = [event for _, event in placed]
    latest = max(events, key=lambda event: span_of(event.mention.value).end)
    return StripView(
        total=len(events),
        first=show_date(events[0].mention.value, views.locale).text,
        last=show_date(latest.mention.value, views.locale).text,
        unit=None if strip.unit is None else unit_view(views, strip.unit),
        loose=any(mark.kind == "loose" for lane in strip.lanes for mark in lane.marks),
        lanes=tuple(
            _lane_view(views, lane, mark, found, address)
            for lane, mark in zip(strip.lanes, marks, strict=True)
        ),
        ticks=_ticks(views, strip.axis),
        folds=tuple(_folds(views, strip.axis)),
        table=_table(views, strip, placed, marks),
    )


def _no_address(_theme: str, _start: str) -> str:
    return ""


def strip_sources(events: Sequence[Event]) -> tuple[object, ...]:
    """Return all that decides about the chart, except the links of columns.

    Articles matter only if events are few enough for marks of their own.
    """
    dated = [(event.mention.value, event.mention.precision, event.note.themes) for event in events]
    if len({value for value, *_ in dated}) > MARKS:
        return (dated,)
    return dated, [(event.article.digest, event.note.anchor) for event in events]


def _place(events: Sequence[Event], marks: Sequence[ThemeMark | None]) -> list[tuple[int, Event]]:
    """Pair each event with its lanes. One after the last is for events without a theme."""
    lanes = {mark.id: lane for lane, mark in enumerate(marks) if mark}
    placed = []
    for event in events:
        own = [lanes[theme] for theme in event.note.themes if theme in lanes]
        placed += [(lane, event) for lane in own or [len(lanes)]]
    return placed


def _lane_view(
    views: ViewBuilder, lane: Lane, mark: ThemeMark | None, found: Sequence[Event], address: Address
) -> LaneView:
    theme = mark.id if mark else ""
    in_marks = sum(len(drawn.events) for drawn in lane.marks)
    in_columns = sum(len(column.events) for column in lane.columns)
    total = in_marks + in_columns + len(lane.beyond)
    return LaneView(
        mark=mark,
        total=total,
        beyond=len(lane.beyond),
        height=in_svg(lane.height),
        marks=tuple(
            _mark_view(views, drawn, found, partial(address, theme)) for drawn in lane.marks
        ),
        columns=tuple(
            _column_view(views, column, found, lane.height, partial(address, theme))
            for column in lane.columns
        ),
    )


def _mark_view(
    views: ViewBuilder, drawn: Mark, found: Sequence[Event], address: Callable[[str], str]
) -> MarkView:
    event = found[drawn.events[0]]
    outlet = views.refs[event.article.id].outlet
    date = views.make_date(event.mention.value).text
    single = drawn.kind != "count"
    return MarkView(
        url=passage_url(event.article.id, event.note.anchor) if single else address(event.start),
        label=f"{date}, {outlet.label}" if single and outlet else date,
        kind=drawn.kind,
        count=len(drawn.events),
        x1=in_svg(drawn.x1),
        x2=in_svg(drawn.x2),
        y=in_svg(drawn.y),
    )


def _column_view(
    views: ViewBuilder,
    column: Column,
    found: Sequence[Event],
    height: float,
    address: Callable[[str], str],
) -> ColumnView:
    first = min(found[index].start for index in column.events)
    width = column.x2 - column.x1
    return ColumnView(
        url=address(first),
        label=show_date(column.value, views.locale).text,
        count=len(column.events),
        x=in_svg(column.x1),
        width=in_svg(width),
        ink_x=in_svg(column.x1 + 0.12 * width),
        ink_width=in_svg(0.76 * width),
        middle=in_svg((column.x1 + column.x2) / 2),
        top=in_svg(height - column.height),
        height=in_svg(column.height),
    )


def _ticks(views: ViewBuilder, axis: Axis) -> tuple[TickView, ...]:
    return tuple(
        TickView(
            in_svg(tick.x),
            show_month_briefly(tick.day, views.locale) if tick.month else "",
            str(tick.day.year) if tick.year else "",
        )
        for tick in axis.ticks
    )


def _folds(views: ViewBuilder, axis: Axis) -> list[FoldView]:
    return [
        FoldView(
            in_svg(fold.x), in_svg(fold.width), show_date(iso_value(fold.span), views.locale).text
        )
        for fold in axis.folds
    ]


def _table(
    views: ViewBuilder,
    strip: TimelineLayout,
    placed: Sequence[tuple[int, Event]],
    marks: Sequence[ThemeMark | None],
) -> TableView:
    """Return the number of dates in each lane by month (or by the columns' periods), oldest first."""
    starts = Counter((event.start, lane) for lane, event in placed)
    coarse = _coarse_unit(start for start, _ in starts)
    counts: Counter[tuple[str, int]] = Counter()
    for (start, lane), number in starts.items():
        counts[_period(start, strip.unit, coarse), lane] += number
    names = (mark.name if mark else views.gettext("No theme") for mark in marks)
    return TableView(
        (views.gettext("Date"), *names),
        tuple(
            TableRow(
                show_date(period, views.locale).text,
                tuple(counts[period, lane] for lane in range(len(marks))),
            )
            for period in sorted({period for period, _ in counts})
        ),
    )


def _coarse_unit(starts: Iterable[str]) -> int:
    """Return the unit of rows for dates known by year only: years, or longer if they are too many."""
    years = [span_of(year) for year in set(starts) if len(year) == 4]
    units = UNITS[UNITS.index(YEAR) :]
    return next(
        (unit for unit in units if len({period_of(s.start, unit) for s in years}) <= YEAR_ROWS),
        units[-1],
    )


def _period(start: str, unit: int | None, coarse: int) -> str:
    """Return the period of an event's row: its column's, its month, or a longer one for a year."""
    if len(start) == 4:
        return iso_value(period_of(span_of(start).start, coarse))
    if unit is None:
        return start[:7]
    return iso_value(period_of(span_of(start).start, unit))
