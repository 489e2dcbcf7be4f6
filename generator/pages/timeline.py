"""Timelines of all dated events, of themes and of people, divided if long."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby

import msgspec

from generator.charts.timeline_chart import StripDate, strip_dates, strip_sources, strip_view
from generator.corpus.corpus import Event
from generator.pages.pagination_pages import (
    BucketTitles,
    BucketWriter,
    bucket_links,
    bucket_sections,
)
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
from generator.view_models.list_rows import DATES, PERSON_DATES, THEME_DATES, event_at
from generator.view_models.page import Page, PageSection, PlannedPage
from generator.view_models.page_metadata import make_section, page_view
from generator.view_models.page_views import Link, PersonName, ThemeMark
from generator.view_models.pagination import Key, PagedList, key_of, make_list, walk_buckets
from generator.view_models.story_groups import EVENTS_OF_DAY, group_sources, show_groups
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
    dates: Callable[[], tuple[StripDate, ...]]  # in it
    filters: Callable[[Key], TimelineFilters]  # links to the timelines at the same period
    outlines: Callable[[], list[object]]  # all that decides about the addresses of dates

    def address(self, theme: str, start: str) -> str:
        """Return the address of a month's (or year's) dates, of a theme or ('') of all."""
        timeline = self.by_theme[theme] if theme else self.everything
        return address_of_date(timeline, start)


def make_timelines(views: ViewBuilder) -> Timelines:
    """Make the timelines of a corpus, undivided if the site has no pages for them."""
    whole = WHOLE if views.site.has("timeline") else sys.maxsize
    people = views.people if views.site.has("people") else ()

    def make(url: str, kind: str, of: str = "") -> PagedList[Event]:
        return make_list(url, views.lists().months(kind, of), whole, ROOM, event_at)

    by_person = {each: make(urls.person_timeline_url(each), PERSON_DATES, each) for each in people}
    timelines = Timelines(
        make(urls.TIMELINE, DATES),
        {each: make(urls.theme_timeline_url(each), THEME_DATES, each) for each in views.marks},
        {person: timeline for person, timeline in by_person.items() if timeline.months},
        cache(lambda: strip_view(views, timelines.dates(), None, timelines.address)),
        cache(lambda: strip_dates(views.lists().dates(), timelines.everything.all)),
        cache(lambda key: _filters(views, timelines, key)),
        cache(lambda: _outlines(timelines)),
    )
    return timelines


def _outlines(timelines: Timelines) -> list[object]:
    return [_outline(each) for each in (timelines.everything, *timelines.by_theme.values())]


def _outline(timeline: PagedList[Event]) -> list[object]:
    return [timeline.url, *((part.key, part.count) for part in walk_buckets(timeline.parts))]


def dates_of(
    views: ViewBuilder, timeline: PagedList[Event], theme: str = "", person: str = ""
) -> tuple[StripDate, ...]:
    """Return the dates in the chart of a timeline."""
    counts = views.lists().dates(person)
    own = (each for each in counts if not theme or theme in each.themes)
    return strip_dates(own, timeline.all)


def address_of_date(timeline: PagedList[Event], start: str) -> str:
    """Return the address of a month's (or year's) dates on a timeline. They must exist."""
    part = timeline.nearest(key_of(start))
    if part is None:
        return f"{timeline.url}#{urls.date_anchor(start)}"
    url = urls.part_url(timeline.url, part.key)
    return url if part.parts else f"{url}#{urls.date_anchor(start)}"


def newest_dates(timeline: PagedList[Event], room: int, most: int) -> tuple[Event, ...]:
    """Return the newest dates of a timeline, newest first, without repeating shared text."""
    shown: dict[tuple[str, str], Event] = {}
    for item in timeline.newest_first():
        event = timeline.resolve(item.value)
        key = (event.mention.value, event.note.anchor)
        if key in shown:
            continue
        room -= item.weight
        if len(shown) == most or (shown and room < 0):
            break
        shown[key] = event
    return tuple(shown.values())


def timeline_sections(
    views: ViewBuilder,
    timelines: Timelines,
    timeline: PagedList[Event],
    theme: ThemeMark | None = None,
    person: PersonName | None = None,
) -> Iterator[PageSection]:
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
    yield make_section(
        views,
        timeline.url,
        partial(_plan_head, views, titles, timelines, timeline, theme, person),
        [month.digest for month in timeline.months],
        _outlines_around(timelines, timeline, person),
        timelines.filters(()),
    )
    writer: BucketWriter[Event] = BucketWriter(
        titles,
        lambda nav, key, events: PartContext(
            nav,
            theme,
            years=tuple(timeline_years(views, events)),
            filters=timelines.filters(key[:2]),
        ),
        lambda _, events: _sources_of(views, events),
        lambda key: timelines.filters(key[:2]),
    )
    yield from bucket_sections(views, timeline, writer)


def _plan_head(
    views: ViewBuilder,
    titles: BucketTitles,
    timelines: Timelines,
    timeline: PagedList[Event],
    theme: ThemeMark | None,
    person: PersonName | None,
) -> Iterator[PlannedPage]:
    yield views.plan(
        timeline.url,
        lambda: _timeline_page(views, titles, timelines, timeline, theme, person),
        strip_sources(_dates_in_chart(views, timelines, timeline, theme, person)),
        _sources_of(views, timeline.first()),
        _outlines_around(timelines, timeline, person),
        timelines.filters(()),
    )


def _outlines_around(
    timelines: Timelines, timeline: PagedList[Event], person: PersonName | None
) -> list[object]:
    """Return everything that decides about the addresses in a timeline's chart."""
    return _outline(timeline) if person else timelines.outlines()


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
    if not theme and not person:
        return timelines.strip()

    def address(lane: str, start: str) -> str:
        return address_of_date(timeline, start) if person else timelines.address(lane, start)

    dates = _dates_in_chart(views, timelines, timeline, theme, person)
    return strip_view(views, dates, theme, address, filled=person is not None)


def _dates_in_chart(
    views: ViewBuilder,
    timelines: Timelines,
    timeline: PagedList[Event],
    theme: ThemeMark | None,
    person: PersonName | None,
) -> tuple[StripDate, ...]:
    if not theme and not person:
        return timelines.dates()
    return dates_of(views, timeline, theme.id if theme else "", person.id if person else "")


def _sources_of(views: ViewBuilder, events: Sequence[Event]) -> list[object]:
    rows = [(views.source_of(each.article), each.note.anchor, each.mention) for each in events]
    return [rows, group_sources(views, reversed(events), EVENTS_OF_DAY)]


def _filters(views: ViewBuilder, timelines: Timelines, key: Key) -> TimelineFilters:
    """Return links to the other timelines, at the same period if they are divided."""

    def link(label: str, timeline: PagedList[Event], lang: str = "") -> Link:
        part = timeline.nearest(key)
        return Link(label, urls.part_url(timeline.url, part.key) if part else timeline.url, lang)

    people = sorted(timelines.by_person.items(), key=lambda each: -each[1].extent.number)
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
    """Yield years and months newest first, and so the events within a month, given oldest first."""
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
    return TimelineMonth(
        label, month, show_groups(views, reversed(events), EVENTS_OF_DAY, views.event)
    )
