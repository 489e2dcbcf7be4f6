"""The timeline: every dated event by year and month, whole and by theme."""

from collections.abc import Iterator
from itertools import groupby

from generator.corpus.corpus import Event
from generator.pages.addresses import TIMELINE, theme_timeline_url
from generator.pages.contexts import TimelineContext, TimelineMonth, TimelineYear
from generator.pages.dates import show_month
from generator.pages.heads import page_view
from generator.pages.page import Page
from generator.pages.parts import Link, ThemeMark
from generator.pages.strips import strip_view
from generator.pages.views import Views


def timeline_pages(views: Views) -> Iterator[Page]:
    """The whole timeline, then that of each theme."""
    yield _timeline_page(views, None)
    for mark in views.marks.values():
        yield _timeline_page(views, mark)


def _timeline_page(views: Views, theme: ThemeMark | None) -> Page:
    events = [
        event
        for event in views.corpus.events
        if theme is None or theme.id in event.article.themes_of(event.read)
    ]
    url = theme_timeline_url(theme.id) if theme else TIMELINE
    title = f"Timeline: {theme.name}" if theme else "Timeline"
    description = "The dates that the articles speak of, each with the passage that gives it."
    trail = (Link("Timeline", TIMELINE),) if theme else ()
    everything = Link("All themes", TIMELINE)
    filters = (everything, *(Link(m.name, theme_timeline_url(m.id)) for m in views.marks.values()))
    context = TimelineContext(
        strip_view(views, events, theme), tuple(_years(views, events)), theme, filters
    )
    view = page_view(views, url, title, description, trail)
    return Page(url, "timeline.html", view, context)


def _years(views: Views, events: list[Event]) -> Iterator[TimelineYear]:
    """Newest year and month first; within a month, oldest event first."""
    years = [
        (year, list(group)) for year, group in groupby(events, key=lambda event: event.start[:4])
    ]
    for year, of_year in reversed(years):
        months = [
            (m, list(group)) for m, group in groupby(of_year, key=lambda event: event.start[:7])
        ]
        yield TimelineYear(year, tuple(_month(views, month, of) for month, of in reversed(months)))


def _month(views: Views, month: str, events: list[Event]) -> TimelineMonth:
    label = show_month(month, views.locale) if len(month) == 7 else ""
    return TimelineMonth(label, month, tuple(views.event(event) for event in events))
