"""Activity charts: passages of themes by month, on a common scale unless themes differ tenfold."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.charts.chart_months import axis_unit, fold_views, month_span, period_labels
from generator.charts.counts import count_by, cover, draw_bars, in_svg, scales
from generator.charts.periods import DAY, DateSpan
from generator.view_models.chart_views import ActivityView, BarView, TableRow, TableView
from generator.view_models.display_dates import show_month_and_year_briefly
from generator.view_models.list_rows import RECORD
from generator.view_models.page_views import ThemeMark
from generator.view_models.view_builder import ViewBuilder

BARS = 48  # bars of a chart at most
BAR_HEIGHT = 32.0  # px
NARROWEST = 260.0  # px of a chart at least
ALL_WRITTEN = 12  # bars at most for a figure on each


def activities(views: ViewBuilder) -> dict[str, ActivityView]:
    """Return charts of themes on one axis, or none if no month is known."""
    spans = {theme: _passages_by_month(views, theme) for theme in views.marks}
    known = sum(spans.values(), Counter[DateSpan | None]())
    axis = cover({span: number for span, number in known.items() if span}, BARS)
    if not axis:
        return {}
    counts = {
        theme: count_by({span: number for span, number in found.items() if span}, axis)
        for theme, found in spans.items()
    }
    mosts = dict(zip(counts, scales([max(found) for found in counts.values()]), strict=True))
    own_scale = len(set(mosts.values())) > 1
    return {
        theme: _activity(
            views,
            views.marks[theme],
            axis,
            counts[theme],
            mosts[theme],
            spans[theme],
            own_scale=own_scale,
        )
        for theme in views.marks
    }


def _passages_by_month(views: ViewBuilder, theme: str) -> Counter[DateSpan | None]:
    """Count the passages of a theme by the month of publication, or None if unknown."""
    found: Counter[DateSpan | None] = Counter()
    for month in views.lists().months(RECORD, theme):
        found[month_span(month.date)] += month.extent.count
    return found


def _activity(
    views: ViewBuilder,
    mark: ThemeMark,
    axis: Sequence[DateSpan],
    counts: Sequence[int],
    most: int,
    spans: Counter[DateSpan | None],
    *,
    own_scale: bool,
) -> ActivityView:
    total, undated = spans.total(), spans[None]
    labels = period_labels(views, axis)
    peak = max(counts)
    return ActivityView(
        mark=mark,
        total=total,
        undated=undated,
        far=total - undated - sum(counts),
        unit=axis_unit(views, axis),
        first=show_month_and_year_briefly(axis[0].start, views.locale),
        last=show_month_and_year_briefly(axis[-1].end - DAY, views.locale),
        peak=peak,
        peak_label=labels[counts.index(peak)],
        own_scale=own_scale,
        stroke=in_svg(min(max(0.6 * NARROWEST / len(axis), 2), 12)),
        bars=tuple(
            BarView(
                bar.count,
                in_svg(bar.x),
                bar.height,
                bar.count > 0 and (len(axis) <= ALL_WRITTEN or index == counts.index(peak)),
            )
            for index, bar in enumerate(draw_bars(counts, most, BAR_HEIGHT))
        ),
        folds=fold_views(views, axis),
        labels=labels,
    )


def activity_table(views: ViewBuilder, drawn: Iterable[ActivityView]) -> TableView:
    """Return the table behind the charts, oldest period first."""
    charts = tuple(drawn)
    return TableView(
        (views.gettext("Published"), *(chart.mark.name for chart in charts)),
        tuple(
            TableRow(label, tuple(chart.bars[index].count for chart in charts))
            for index, label in enumerate(charts[0].labels if charts else ())
        ),
    )
