"""The months that pictures count by, and what their periods are called."""

from collections.abc import Sequence

from generator.corpus.reading import Article
from generator.pages.charts.periods import Span, iso_value, month_number, span_of
from generator.pages.dates import show_date
from generator.pages.views import Views

UNITS = {0: "week", 1: "month", 3: "quarter", 6: "half-year", 12: "year"}


def month_of(article: Article) -> Span | None:
    """The month in which an article was published; None where nobody knows it."""
    date = article.entry.meta.date or ""
    return span_of(date[:7]) if len(date) >= 7 else None


def period_labels(views: Views, axis: Sequence[Span]) -> tuple[str, ...]:
    """Each period in the page's language."""
    return tuple(show_date(iso_value(span), views.locale).text for span in axis)


def axis_unit(axis: Sequence[Span]) -> str:
    """What the periods of an axis are called."""
    return unit_name(month_number(axis[0].end) - month_number(axis[0].start))


def unit_name(unit: int) -> str:
    """What a period of so many months is called; 0 stands for a week."""
    return UNITS.get(unit) or f"{unit // 12} years"
