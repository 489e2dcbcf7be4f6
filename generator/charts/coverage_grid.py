"""Coverage grid: themes by outlet and period, with the gaps in coverage."""

from collections.abc import Iterable, Sequence
from typing import Any

from generator.charts.chart_months import axis_unit, fold_views, month_span, period_labels
from generator.charts.counts import count_by, cover, draw_cells, find_folds, find_gaps, in_svg
from generator.charts.periods import UNITS, YEAR, DateSpan, iso_value, month_number
from generator.view_models.chart_views import (
    CoverageBand,
    CoverageRow,
    CoverageView,
    GapView,
    TableRow,
    TableView,
    TickView,
)
from generator.view_models.display_dates import show_date, show_month_briefly
from generator.view_models.list_months import ListMonth
from generator.view_models.list_rows import ARTICLES, OF_BOTH
from generator.view_models.page_views import ThemeMark
from generator.view_models.view_builder import ViewBuilder

PERIODS = 18  # at most, so that there is room for a figure in each cell
FEW = 8  # periods that fit on a narrow screen
OUTLETS = 6  # rows under a theme, before one for the rest
WIDTH = 416.0  # px of a grid at least
LABEL = 38.0  # px needed for the label of a period
STEPS = (*UNITS[1:], 10**6)  # months between labels
ROOM = 84.0  # px needed for the label of a gap


def coverage_view(views: ViewBuilder, unknown: str) -> CoverageView | None:
    """Return the grid, or None if no month is known. ``unknown`` labels the unnamed outlet."""
    corpus = views.corpus
    outlets = _rank_outlets(views)
    months = _spans(views.lists().months(ARTICLES))
    axis = cover(months, PERIODS)
    if not axis or not views.marks:
        return None
    bands = tuple(_band(views, mark, axis, outlets, unknown) for mark in views.marks.values())
    return CoverageView(
        unit=axis_unit(views, axis),
        first=show_date(iso_value(axis[0]), views.locale).text,
        last=show_date(iso_value(axis[-1]), views.locale).text,
        undated=len(corpus.articles) - len(months),
        far=sum(not axis[0].start <= month.start < axis[-1].end for month in months),
        few=len(axis) <= FEW,
        periods=len(axis),
        ticks=_column_labels(views, axis),
        folds=fold_views(views, axis),
        bands=bands,
        table=_coverage_table(views, axis, outlets, unknown),
    )


def _rank_outlets(views: ViewBuilder) -> tuple[str, ...]:
    """Return outlets by number of articles, with the unnamed one last."""
    by_outlet = views.corpus.by_outlet
    return tuple(
        sorted(by_outlet, key=lambda outlet: (not outlet, -len(by_outlet[outlet]), outlet))
    )


def _rows(
    views: ViewBuilder, theme: str, axis: Sequence[DateSpan], outlets: Sequence[str], unknown: str
) -> list[tuple[str, str, tuple[int, ...]]]:
    """Return the name, address and counts of each outlet under a theme, the smaller ones together.

    Where all outlets have room, those without an article are among them.
    """
    lists = views.lists()
    by_outlet = {outlet: _spans(lists.months(OF_BOTH, f"{theme} {outlet}")) for outlet in outlets}
    if len(outlets) > OUTLETS:
        writing = [outlet for outlet in outlets if by_outlet[outlet]]
        outlets = sorted(writing, key=lambda outlet: (not outlet, -len(by_outlet[outlet])))
    first, rest = outlets[:OUTLETS], outlets[OUTLETS:]
    rows = [
        (
            _outlet_name(views, outlet, unknown),
            views.outlet_address(outlet),
            count_by(by_outlet[outlet], axis),
        )
        for outlet in first
    ]
    if rest:
        others = [span for outlet in rest for span in by_outlet[outlet]]
        name = views.ngettext("%(num)s more outlet", "%(num)s more outlets", len(rest))
        rows.append((name, "", count_by(others, axis)))
    return rows


def _spans(months: Iterable[ListMonth[Any]]) -> list[DateSpan]:
    """Return the month of each item of a list, as far as it is known."""
    return [
        span
        for month in months
        if (span := month_span(month.date))
        for _ in range(month.extent.number)
    ]


def _outlet_name(views: ViewBuilder, outlet: str, unknown: str) -> str:
    entry = views.corpus.outlet(outlet or None)
    return views.names.outlet(entry.meta).text if entry else unknown


def _band(
    views: ViewBuilder,
    mark: ThemeMark,
    axis: Sequence[DateSpan],
    outlets: Sequence[str],
    unknown: str,
) -> CoverageBand:
    rows = _rows(views, mark.id, axis, outlets, unknown)
    counted = [counts for _, _, counts in rows] or [(0,) * len(axis)]
    sums = [sum(column) for column in zip(*counted, strict=True)]
    most = max(map(max, counted))
    return CoverageBand(
        mark=mark,
        total=sum(sums),
        figures=_figures(axis, sums),
        gaps=tuple(_gap(views, axis, first, length) for first, length in find_gaps(sums)),
        rows=tuple(
            CoverageRow(
                name,
                url,
                sum(counts),
                tuple((in_svg(ink), path) for ink, path in draw_cells(counts, most).items()),
                _figures(axis, counts),
            )
            for name, url, counts in rows
        ),
    )


def _figures(axis: Sequence[DateSpan], counts: Sequence[int]) -> tuple[tuple[str, int], ...]:
    return tuple((_middle(axis, index), count) for index, count in enumerate(counts) if count)


def _middle(axis: Sequence[DateSpan], index: int) -> str:
    return in_svg((index + 0.5) / len(axis) * 100)


def _gap(views: ViewBuilder, axis: Sequence[DateSpan], first: int, length: int) -> GapView:
    span = DateSpan(axis[first].start, axis[first + length - 1].end)
    return GapView(
        x=in_svg(first / len(axis) * 100),
        width=in_svg(length / len(axis) * 100),
        middle=in_svg((first + length / 2) / len(axis) * 100),
        label=show_date(iso_value(span), views.locale).text,
        wide=length * min(WIDTH / len(axis), 34) >= ROOM,
    )


def _coverage_table(
    views: ViewBuilder, axis: Sequence[DateSpan], outlets: Sequence[str], unknown: str
) -> TableView:
    """Return a table with a row for each theme and outlet."""
    rows = []
    for mark in views.marks.values():
        for name, _, counts in _rows(views, mark.id, axis, outlets, unknown):
            rows.append(TableRow(name, counts, mark))
    return TableView((views.gettext("Outlet"), *period_labels(views, axis)), tuple(rows))


def _column_labels(views: ViewBuilder, axis: Sequence[DateSpan]) -> tuple[TickView, ...]:
    """Return labels for as many columns as fit: months, with the year in January, or years.

    The first column and each behind a fold have one, or the next where that is too near.
    """
    room = LABEL / WIDTH * len(axis)
    unit = month_number(axis[0].end) - month_number(axis[0].start)
    step = next(each for each in STEPS if each >= room * unit)
    folds, labels = find_folds(axis), dict[int, TickView]()
    for index, span in enumerate(axis):
        begins = not index or index - 1 in folds
        if index in folds or not (begins or month_number(span.start) % step == 0):
            continue
        last = max(labels, default=-len(axis))
        near = labels.pop(last) if index - last < room else None
        year = step >= YEAR or span.start.month == 1 or begins or bool(near and near.year)
        month = show_month_briefly(span.start, views.locale) if step < YEAR else ""
        labels[index] = TickView(_middle(axis, index), month, str(span.start.year) if year else "")
    return tuple(labels.values())
