"""Timelines of all dated events, of themes and of people, divided if long."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

import msgspec

from generator.charts.timeline_chart import strip_sources, strip_view
from generator.corpus.article_record import DatedWords
from generator.corpus.corpus import Event
from generator.pages.pagination_pages import BucketTitles, bucket_links, bucket_pages
from generator.view_models import urls
from generator.view_models.chart_views import StripView
from generator.view_models.contexts import (
    PartContext,
    TimelineContext,
    TimelineFilters,
    TimelineMonth,
    TimelineYear,
)
from generator.view_models.display_dates import capitalise, show_month
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Link, PersonName, ThemeMark
from generator.view_models.pagination import Item, Key, PagedList, key_of, make_list, walk_buckets
from generator.view_models.size_estimates import weigh_event
from generator.view_models.view_builder import ViewBuilder

# Bytes of events that fit on one page, and of the newest if they do not.
WHOLE, ROOM = 40_000, 28_000
PEOPLE_FILTERED = 12  # people with most events, linked from timelines


class Timelines(msgspec.Struct, frozen=True):
    """Timelines of everything, of each theme and of each person named in an event."""

    everything: PagedList[Event]
    by_theme: dict[str, PagedList[Event]]
    by_person: dict[str, PagedList[Event]]  # in the order of the index of people, empty without it
    strip: Callable[[], StripView | None]  # chart of everything
    filters: Callable[[Key], TimelineFilters]  # links to the timelines at the same period

    def address(self, theme: str, start: str) -> str:
        """Return the address of a month's (or year's) dates, of a theme or ('') of all."""
        timeline = self.by_theme[theme] if theme else self.everything
        return address_of_date(timeline, start)

    @property
    def outlines(self) -> list[object]:
        """Everything that decides about those addresses."""
        return [_outline(timeline) for timeline in (self.everything, *self.by_theme.values())]


def make_timelines(views: ViewBuilder) -> Timelines:
    """Make the timelines of a corpus, undivided if the site has no pages for them."""
    whole = WHOLE if views.site.has("timeline") else sys.maxsize
    events = views.corpus.events
    items = [Item(event, event.start, weigh_event(event.article, event.note)) for event in events]
    by_theme = {
        theme: [item for item in items if theme in item.value.note.themes] for theme in views.marks
    }
    by_person = _by_person(items) if views.site.has("people") else {}
    timelines = Timelines(
        make_list(urls.TIMELINE, items, whole, ROOM),
        {
            theme: make_list(urls.theme_timeline_url(theme), timeline, whole, ROOM)
            for theme, timeline in by_theme.items()
        },
        {
            person: make_list(urls.person_timeline_url(person), by_person[person], whole, ROOM)
            for person in views.people
            if person in by_person
        },
        cache(lambda: strip_view(views, events, None, timelines.address)),
        cache(lambda key: _filters(views, timelines, key)),
    )
    return timelines


def _outline(timeline: PagedList[Event]) -> list[object]:
    return [timeline.url, *((part.key, part.count) for part in walk_buckets(timeline.parts))]


def _by_person(items: Iterable[Item[Event]]) -> dict[str, list[Item[Event]]]:
    """Group events by the people named in their passages."""
    by_person: defaultdict[str, list[Item[Event]]] = defaultdict(list)
    for item in items:
        for person in item.value.note.people:
            by_person[person].append(item)
    return by_person


def address_of_date(timeline: PagedList[Event], start: str) -> str:
    """Return the address of a month's (or year's) dates, which must exist, on a timeline."""
    part = timeline.nearest(key_of(start))
    if part is None:
        return f"{timeline.url}#{urls.date_anchor(start)}"
    url = urls.part_url(timeline.url, part.key)
    return url if part.parts else f"{url}#{urls.date_anchor(start)}"


def newest_dates(timeline: PagedList[Event], room: int, most: int) -> tuple[Event, ...]:
    """Return the newest dates of a timeline, newest first, without repeating shared text."""
    shown: dict[tuple[str, str], Event] = {}
    for item in reversed(timeline.items):
        event = item.value
        key = (event.mention.value, event.note.anchor)
        if key in shown:
            continue
        room -= item.weight
        if len(shown) == most or (shown and room < 0):
            break
        shown[key] = event
    return tuple(shown.values())


def timeline_pages(
    views: ViewBuilder,
    timelines: Timelines,
    timeline: PagedList[Event],
    theme: ThemeMark | None = None,
    person: PersonName | None = None,
) -> Iterator[PlannedPage]:
    """Yield a timeline's page and its parts."""
    subject = theme.name if theme else person.name if person else ""
    whole = views.gettext("Timeline")
    title = views.gettext("Timeline: %(subject)s", subject=subject) if subject else whole
    trail = (Link(whole, urls.TIMELINE),) if subject else ()
    titles = BucketTitles(
        title,
        views.gettext("The dates mentioned in the articles, each with its passage."),
        views.count_dates,
        (*trail, Link(subject or whole, timeline.url)),
    )
    yield views.plan(
        timeline.url,
        lambda: _timeline_page(views, titles, timelines, timeline, theme, person),
        strip_sources([item.value for item in timeline.items]),
        _sources_of(views, timeline.first()),
        _outline(timeline) if person else timelines.outlines,
        timelines.filters(()),
    )
    yield from bucket_pages(
        views,
        timeline,
        titles,
        lambda nav, key, events: PartContext(
            nav,
            theme,
            years=tuple(timeline_years(views, events)),
            of_subject=bool(subject),
            filters=timelines.filters(key[:2]),
        ),
        lambda key, events: (timelines.filters(key[:2]), _sources_of(views, events)),
    )


def _timeline_page(
    views: ViewBuilder,
    titles: BucketTitles,
    timelines: Timelines,
    timeline: PagedList[Event],
    theme: ThemeMark | None,
    person: PersonName | None,
) -> Page:
    view = page_view(views, timeline.url, titles.title, titles.description, titles.trail[:-1])
    context = _timeline_context(views, timelines, timeline, theme, person)
    return Page(timeline.url, "timeline.html", view, context)


def _timeline_context(
    views: ViewBuilder,
    timelines: Timelines,
    timeline: PagedList[Event],
    theme: ThemeMark | None,
    person: PersonName | None,
) -> TimelineContext:
    return TimelineContext(
        strip=_strip(views, timelines, timeline, theme, person),
        years=tuple(timeline_years(views, timeline.first())),
        parts=bucket_links(views, timeline),
        theme=theme,
        person=person,
        filters=timelines.filters(()),
    )


def _strip(
    views: ViewBuilder,
    timelines: Timelines,
    timeline: PagedList[Event],
    theme: ThemeMark | None,
    person: PersonName | None,
) -> StripView | None:
    if timeline is timelines.everything:
        return timelines.strip()

    def address(lane: str, start: str) -> str:
        return address_of_date(timeline, start) if person else timelines.address(lane, start)

    return strip_view(views, [item.value for item in timeline.items], theme, address)


def _sources_of(views: ViewBuilder, events: Iterable[Event]) -> list[tuple[bytes, str, DatedWords]]:
    return [(views.source_of(each.article), each.note.anchor, each.mention) for each in events]


def _filters(views: ViewBuilder, timelines: Timelines, key: Key) -> TimelineFilters:
    """Return links to the other timelines, at the same period if they are divided."""

    def link(label: str, timeline: PagedList[Event], lang: str = "") -> Link:
        part = timeline.nearest(key)
        return Link(label, urls.part_url(timeline.url, part.key) if part else timeline.url, lang)

    people = sorted(timelines.by_person.items(), key=lambda each: -len(each[1].items))
    return TimelineFilters(
        everything=link(views.pgettext("timeline", "Everything"), timelines.everything),
        themes=tuple(
            link(mark.name, timelines.by_theme[theme], mark.lang)
            for theme, mark in views.marks.items()
        ),
        people=tuple(
            link(views.people[p].name, timeline, views.people[p].lang)
            for p, timeline in people[:PEOPLE_FILTERED]
        ),
        everybody=Link(views.gettext("All people"), urls.PEOPLE)
        if len(people) > PEOPLE_FILTERED
        else None,
    )


def timeline_years(views: ViewBuilder, events: Sequence[Event]) -> Iterator[TimelineYear]:
    """Yield years and months newest first, events within a month oldest first."""
    years = [
        (year, list(group)) for year, group in groupby(events, key=lambda event: event.start[:4])
    ]
    for year, of_year in reversed(years):
        months = [
            (m, list(group)) for m, group in groupby(of_year, key=lambda event: event.start[:7])
        ]
        yield TimelineYear(
            year, tuple(_month(views, month, timeline) for month, timeline in reversed(months))
        )


def _month(views: ViewBuilder, month: str, events: list[Event]) -> TimelineMonth:
    label = capitalise(show_month(month, views.locale)) if len(month) == 7 else ""
    return TimelineMonth(label, month, tuple(views.event(event) for event in reversed(events)))
