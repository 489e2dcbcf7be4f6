"""Timeline chart: events in lanes of themes, with links, and the same as a table."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

import msgspec

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
from generator.view_models.list_rows import DateCount
from generator.view_models.page_views import ThemeMark
from generator.view_models.urls import passage_url
from generator.view_models.view_builder import ViewBuilder

YEAR_ROWS = 24  # rows of the table for dates known by year only
Address = Callable[[str, str], str]  # (theme or '', month or year) to its address on a timeline


class StripDate(NamedTuple):
    """Events of one date and the same themes. One that may have a mark of its own is there itself."""

    value: str
    precision: str
    themes: tuple[str, ...]
    number: int = 1
    event: Event | None = None

    @property
    def start(self) -> str:
        """First day, month or year."""
        return self.value.partition("/")[0]


def strip_dates(
    counts: Iterable[DateCount], load: Callable[[], Iterable[Event]]
) -> tuple[StripDate, ...]:
    """Return the dates of a chart, oldest first, each event by itself if they may be so few."""
    found = sorted(counts, key=lambda each: each.value.replace("/", " "))
    if len({each.value for each in found}) > MARKS:
        return tuple(StripDate(*msgspec.structs.astuple(each)) for each in found)
    return tuple(
        StripDate(event.mention.value, event.mention.precision, event.note.themes, 1, event)
        for event in load()
    )


def strip_view(
    views: ViewBuilder,
    dates: Sequence[StripDate],
    theme: ThemeMark | None,
    address: Address,
    *,
    filled: bool = False,
) -> StripView | None:
    """Return the chart of dates in one theme's lane or in all lanes, or None without dates.

    With ``filled``, themes without dates have no lane. ``address`` gives the links of columns and
    of marks for several events, if the site has a timeline.
    """
    if not views.site.has("timeline"):
        address = _no_address
    marks: list[ThemeMark | None] = [theme] if theme else _choose_lanes(views, dates, filled=filled)
    placed = _place(dates, marks)
    if theme is None and any(lane == len(marks) for lane, _ in placed):
        marks.append(None)
    dated = [DatedMark(lane, date.value, date.precision, date.number) for lane, date in placed]
    strip = draw_strip(dated, len(marks))
    if strip is None:
        return None
    found = [date for _, date in placed]
    latest = max(dates, key=lambda date: span_of(date.value).end)
    return StripView(
        total=sum(date.number for date in dates),
        first=show_date(dates[0].value, views.locale).text,
        last=show_date(latest.value, views.locale).text,
        unit=None if strip.unit is None else unit_view(views, strip.unit),
        kinds=frozenset(mark.kind for lane in strip.lanes for mark in lane.marks),
        own_scales=strip.own_scales,
        lanes=tuple(
            _lane_view(views, lane, mark, found, address)
            for lane, mark in zip(strip.lanes, marks, strict=True)
        ),
        ticks=_ticks(views, strip.axis),
        folds=tuple(_folds(views, strip.axis)),
        table=_table(views, strip, placed, marks),
    )


def _choose_lanes(
    views: ViewBuilder, dates: Sequence[StripDate], *, filled: bool
) -> list[ThemeMark | None]:
    """Return the themes that have lanes."""
    met = {id_ for date in dates for id_ in date.themes}
    return [mark for mark in views.marks.values() if not filled or mark.id in met]


def _no_address(_theme: str, _start: str) -> str:
    return ""


def strip_sources(dates: Iterable[StripDate]) -> list[object]:
    """Return all that decides about the chart, except the links of columns."""
    return [
        (*each[:-1], (each.event.article.digest, each.event.note.anchor) if each.event else None)
        for each in dates
    ]


def _place(
    dates: Iterable[StripDate], marks: Sequence[ThemeMark | None]
) -> list[tuple[int, StripDate]]:
    """Pair each date with its lanes. One after the last is for dates without a theme."""
    lanes = {mark.id: lane for lane, mark in enumerate(marks) if mark}
    placed = []
    for date in dates:
        own = [lanes[theme] for theme in date.themes if theme in lanes]
        placed += [(lane, date) for lane in own or [len(lanes)]]
    return placed


def _lane_view(
    views: ViewBuilder,
    lane: Lane,
    mark: ThemeMark | None,
    found: Sequence[StripDate],
    address: Address,
) -> LaneView:
    theme = mark.id if mark else ""
    drawn = [*(mark.events for mark in lane.marks), *(each.events for each in lane.columns)]
    beyond = _count(lane.beyond, found)
    total = beyond + sum(_count(events, found) for events in drawn)
    return LaneView(
        mark=mark,
        total=total,
        beyond=beyond,
        height=in_svg(lane.height),
        marks=tuple(
            _mark_view(views, drawn, found, partial(address, theme)) for drawn in lane.marks
        ),
        columns=tuple(
            _column_view(views, column, found, lane.height, partial(address, theme))
            for column in lane.columns
        ),
    )


def _count(drawn: Iterable[int], found: Sequence[StripDate]) -> int:
    return sum([found[index].number for index in drawn])


def _mark_view(
    views: ViewBuilder, drawn: Mark, found: Sequence[StripDate], address: Callable[[str], str]
) -> MarkView:
    marked = found[drawn.events[0]]
    label, url, event = views.make_date(marked.value).text, "", marked.event
    if drawn.kind == "count" or event is None:
        url = address(marked.start)
    else:
        url = passage_url(event.article.id, event.note.anchor)
        outlet = views.refs[event.article.id].outlet
        label = f"{label}, {outlet.label}" if outlet else label
    return MarkView(
        url=url,
        label=label,
        kind=drawn.kind,
        count=_count(drawn.events, found),
        x1=in_svg(drawn.x1),
        x2=in_svg(drawn.x2),
        y=in_svg(drawn.y),
    )


def _column_view(
    views: ViewBuilder,
    column: Column,
    found: Sequence[StripDate],
    height: float,
    address: Callable[[str], str],
) -> ColumnView:
    first = min(found[index].start for index in column.events)
    width = column.x2 - column.x1
    return ColumnView(
        url=address(first),
        label=show_date(column.value, views.locale).text,
        count=_count(column.events, found),
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
    placed: Sequence[tuple[int, StripDate]],
    marks: Sequence[ThemeMark | None],
) -> TableView:
    """Return the number of dates in each lane by month (or by the columns' periods), oldest first."""
    starts: Counter[tuple[str, int]] = Counter()
    for lane, date in placed:
        starts[date.start, lane] += date.number
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
