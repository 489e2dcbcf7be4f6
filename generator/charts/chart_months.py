"""Months and periods that charts count by, and their names."""

from collections.abc import Sequence

from generator.charts.counts import find_folds, in_svg
from generator.charts.periods import DateSpan, iso_value, month_number, span_of
from generator.corpus.article_record import Article
from generator.view_models.chart_views import FoldView, UnitView
from generator.view_models.display_dates import show_date
from generator.view_models.view_builder import ViewBuilder


def month_of(article: Article) -> DateSpan | None:
    """Return the month of an article's publication, or None if unknown."""
    return month_span(article.date)


def month_span(date: str) -> DateSpan | None:
    """Return the month of an ISO date, or None if unknown."""
    return span_of(date[:7]) if len(date) >= 7 else None


def period_labels(views: ViewBuilder, axis: Sequence[DateSpan]) -> tuple[str, ...]:
    """Return the name of each period in the page's language."""
    return tuple(show_date(iso_value(span), views.locale).text for span in axis)


def fold_views(views: ViewBuilder, axis: Sequence[DateSpan]) -> tuple[FoldView, ...]:
    """Return those periods of an axis of equal columns that stand for several empty ones."""
    width = 100 / len(axis)
    return tuple(
        FoldView(
            in_svg(index * width),
            in_svg(width),
            show_date(iso_value(axis[index]), views.locale).text,
        )
        for index in find_folds(axis)
    )


def axis_unit(views: ViewBuilder, axis: Sequence[DateSpan]) -> UnitView:
    """Return the name of the unit of an axis."""
    return unit_view(views, month_number(axis[0].end) - month_number(axis[0].start))


def unit_view(views: ViewBuilder, unit: int) -> UnitView:
    """Return the name of a unit in months, or 0 for a week."""
    known = {
        0: UnitView(views.gettext("by week"), views.gettext("in a week")),
        1: UnitView(views.gettext("by month"), views.gettext("in a month")),
        3: UnitView(views.gettext("by quarter"), views.gettext("in a quarter")),
        6: UnitView(views.gettext("by half-year"), views.gettext("in a half-year")),
        12: UnitView(views.gettext("by year"), views.gettext("in a year")),
    }
    return known.get(unit) or _years(views, unit // 12)


def _years(views: ViewBuilder, years: int) -> UnitView:
    return UnitView(
        views.ngettext("in periods of %(num)s year", "in periods of %(num)s years", years),
        views.ngettext("in %(num)s year", "in %(num)s years", years),
    )
