"""The timeline: every dated event by year and month, whole, by theme and by person; long ones in parts."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby

import msgspec

from generator.charts.timeline_chart import strip_sources, strip_view
from generator.corpus.article_record import DatedWords
from generator.corpus.corpus import Event
from generator.pages.pagination_pages import BucketTitles, bucket_links, bucket_pages
from generator.view_models.chart_views import StripView
from generator.view_models.contexts import (
    PartContext,
    TimelineContext,
    TimelineFilters,
    TimelineMonth,
    TimelineYear,
)
from generator.view_models.display_dates import capitalise, show_month
from generator.view_models.page import Page
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Link, PersonName, ThemeMark
from generator.view_models.pagination import Item, Key, PagedList, key_of, make_list, walk_buckets
from generator.view_models.size_estimates import weigh_event
from generator.view_models.urls import (
    PEOPLE,
    TIMELINE,
    date_anchor,
    part_url,
    person_timeline_url,
    theme_timeline_url,
)
from generator.view_models.view_builder import ViewBuilder

WHOLE, ROOM = (
    40_000,
    28_000,
)  # bytes of events: up to which all are on one page, and of the newest if not
PEOPLE_FILTERED = 12  # people that a timeline leads to: those with most events


class Timelines(msgspec.Struct, frozen=True):
    """The timelines of everything, of each theme and of each person whom an event names."""

    everything: PagedList[Event]
    by_theme: dict[str, PagedList[Event]]
    by_person: dict[str, PagedList[Event]]  # in the order of the index of people; none without it
    strip: Callable[[], StripView | None]  # of everything
    filters: Callable[[Key], TimelineFilters]  # the ways from one to the others, at a time

    def address(self, theme: str, start: str) -> str:
        """Where the dates of a month (or year) are, of one theme or ('') of all."""
        of = self.by_theme[theme] if theme else self.everything
        return address_of_date(of, start)

    @property
    def outlines(self) -> list[object]:
        """What decides about those addresses."""
        return [_outline(of) for of in (self.everything, *self.by_theme.values())]


def make_timelines(views: ViewBuilder) -> Timelines:
    """All timelines of a corpus; whole where the site has no pages of theirs, which could be in parts."""
    whole = WHOLE if views.site.has("timeline") else sys.maxsize
    events = views.corpus.events
    items = [Item(event, event.start, weigh_event(event.article, event.read)) for event in events]
    by_theme = {
        theme: [item for item in items if theme in item.value.read.themes] for theme in views.marks
    }
    by_person = _by_person(items) if views.site.has("people") else {}
    timelines = Timelines(
        make_list(TIMELINE, items, whole, ROOM),
        {
            theme: make_list(theme_timeline_url(theme), of, whole, ROOM)
            for theme, of in by_theme.items()
        },
        {
            person: make_list(person_timeline_url(person), by_person[person], whole, ROOM)
            for person in views.people
            if person in by_person
        },
        cache(lambda: strip_view(views, events, None, timelines.address)),
        cache(lambda key: _filters(views, timelines, key)),
    )
    return timelines


def _outline(of: PagedList[Event]) -> list[object]:
    return [of.url, *((part.key, part.count) for part in walk_buckets(of.parts))]


def _by_person(items: Iterable[Item[Event]]) -> dict[str, list[Item[Event]]]:
    """The events whose passages name a person."""
    by_person: defaultdict[str, list[Item[Event]]] = defaultdict(list)
    for item in items:
        for person in item.value.read.people:
            by_person[person].append(item)
    return by_person


def address_of_date(of: PagedList[Event], start: str) -> str:
    """Where on a timeline the dates of a month (or year) are; there are some."""
    part = of.nearest(key_of(start))
    if part is None:
        return f"{of.url}#{date_anchor(start)}"
    url = part_url(of.url, part.key)
    return url if part.parts else f"{url}#{date_anchor(start)}"


def newest_dates(of: PagedList[Event], room: int, most: int) -> tuple[Event, ...]:
    """The newest dates of a timeline, newest first; one that several articles give in the same words is there once."""
    shown: dict[tuple[str, str], Event] = {}
    for item in reversed(of.items):
        event = item.value
        told = (event.mention.value, event.read.anchor)
        if told in shown:
            continue
        room -= item.weight
        if len(shown) == most or (shown and room < 0):
            break
        shown[told] = event
    return tuple(shown.values())


def timeline_pages(
    views: ViewBuilder,
    timelines: Timelines,
    of: PagedList[Event],
    theme: ThemeMark | None = None,
    person: PersonName | None = None,
) -> Iterator[Page]:
    """One of the timelines (of everything, of a theme, of a person), followed by its parts."""
    subject = theme.name if theme else person.name if person else ""
    whole = views.gettext("Timeline")
    title = views.gettext("Timeline: %(subject)s", subject=subject) if subject else whole
    trail = (Link(whole, TIMELINE),) if subject else ()
    named = BucketTitles(
        title,
        views.gettext("The dates that the articles speak of, each with the passage that gives it."),
        views.count_dates,
        (*trail, Link(subject or whole, of.url)),
    )

    context = views.defer(
        partial(_timeline_context, views, timelines, of, theme, person),
        strip_sources([item.value for item in of.items]),
        [_sources_of(event) for event in of.first()],
        _outline(of) if person else timelines.outlines,
        timelines.filters(()),
    )
    view = page_view(views, of.url, title, named.description, trail)
    yield Page(of.url, "timeline.html", view, context)
    yield from bucket_pages(
        views,
        of,
        named,
        lambda nav, key, events: PartContext(
            nav,
            theme,
            years=tuple(timeline_years(views, events)),
            filters=timelines.filters(key[:2]),
        ),
        lambda key, events: (timelines.filters(key[:2]), *map(_sources_of, events)),
    )


def _timeline_context(
    views: ViewBuilder,
    timelines: Timelines,
    of: PagedList[Event],
    theme: ThemeMark | None,
    person: PersonName | None,
) -> TimelineContext:
    return TimelineContext(
        strip=_strip(views, timelines, of, theme, person),
        years=tuple(timeline_years(views, of.first())),
        parts=bucket_links(views, of),
        theme=theme,
        person=person,
        filters=timelines.filters(()),
    )


def _strip(
    views: ViewBuilder,
    timelines: Timelines,
    of: PagedList[Event],
    theme: ThemeMark | None,
    person: PersonName | None,
) -> StripView | None:
    if of is timelines.everything:
        return timelines.strip()

    def address(lane: str, start: str) -> str:
        return address_of_date(of, start) if person else timelines.address(lane, start)

    return strip_view(views, [item.value for item in of.items], theme, address)


def _sources_of(event: Event) -> tuple[bytes, str, DatedWords]:
    return event.article.digest, event.read.anchor, event.mention


def _filters(views: ViewBuilder, timelines: Timelines, key: Key) -> TimelineFilters:
    """The ways to the other timelines: to their parts of the same time, where they have them."""

    def link(label: str, of: PagedList[Event], lang: str = "") -> Link:
        part = of.nearest(key)
        return Link(label, part_url(of.url, part.key) if part else of.url, lang)

    people = sorted(timelines.by_person.items(), key=lambda each: -len(each[1].items))
    return TimelineFilters(
        everything=link(views.pgettext("timeline", "Everything"), timelines.everything),
        themes=tuple(
            link(mark.name, timelines.by_theme[theme], mark.lang)
            for theme, mark in views.marks.items()
        ),
        people=tuple(
            link(views.people[p].name, of, views.people[p].lang)
            for p, of in people[:PEOPLE_FILTERED]
        ),
        everybody=Link(views.gettext("Everybody named"), PEOPLE)
        if len(people) > PEOPLE_FILTERED
        else None,
    )


def timeline_years(views: ViewBuilder, events: Sequence[Event]) -> Iterator[TimelineYear]:
    """Newest year and month first; within a month, oldest event first."""
    years = [
        (year, list(group)) for year, group in groupby(events, key=lambda event: event.start[:4])
    ]
    for year, of_year in reversed(years):
        months = [
            (m, list(group)) for m, group in groupby(of_year, key=lambda event: event.start[:7])
        ]
        yield TimelineYear(year, tuple(_month(views, month, of) for month, of in reversed(months)))


def _month(views: ViewBuilder, month: str, events: list[Event]) -> TimelineMonth:
    label = capitalise(show_month(month, views.locale)) if len(month) == 7 else ""
    return TimelineMonth(label, month, tuple(views.event(event) for event in events))
