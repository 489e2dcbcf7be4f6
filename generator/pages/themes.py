"""Theme pages: the synopsis, the record, and the parts of a long record."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.charts.theme_activity import activity_table
from generator.content.entries import ThemeEntry
from generator.corpus.article_record import Article
from generator.corpus.corpus import ArticleNotes, Event
from generator.pages.pagination_pages import (
    BucketTitles,
    BucketWriter,
    bucket_links,
    bucket_sections,
)
from generator.pages.timeline import newest_dates
from generator.view_models.chart_views import ActivityView
from generator.view_models.contexts import PartContext, ThemeContext
from generator.view_models.list_rows import OF_THEME, RECORD, TOGETHER, article_at, notes_at
from generator.view_models.page import Page, PageSection, PlannedPage
from generator.view_models.page_metadata import give_picture, mark_held, page_view, say_held
from generator.view_models.page_views import Link, PartLink, PersonRef
from generator.view_models.pagination import PagedList, make_buckets, make_list
from generator.view_models.pictures import theme_picture
from generator.view_models.record_rows import (
    article_digests,
    newest_date,
    record_sources,
    show_grouped_record,
    show_rows,
)
from generator.view_models.urls import theme_url
from generator.view_models.view_builder import ViewBuilder

# Bytes of a record that fits on one page, and of the newest passages if it does not.
WHOLE, ROOM = 40_000, 22_000
EVENTS, EVENTS_ROOM = 8, 13_000  # on the first page
PEOPLE = 24
NEWEST = 10  # newest articles listed for machines


def theme_sections(
    views: ViewBuilder,
    theme: ThemeEntry,
    charts: Callable[[], Mapping[str, ActivityView]],
    timeline: PagedList[Event],
) -> Iterator[PageSection]:
    """Yield a theme's page and the parts of its record, or of its articles if records are left out.

    ``charts`` returns the activity charts of all themes.
    """
    months = views.lists().months(RECORD, theme.id)
    record = make_list(theme_url(theme.id), months, WHOLE, ROOM, notes_at)
    if views.site.has("records"):
        parts = partial(bucket_links, views, record)
        sections = bucket_sections(views, record, _record_writer(views, theme, record))
    else:
        rows = views.lists().months(OF_THEME, theme.id) if record.parts else ()
        listing = make_buckets(record.url, rows, article_at)
        parts = partial(bucket_links, views, listing)
        sections = bucket_sections(views, listing, _article_writer(views, theme, listing))
    head = partial(_theme_page, views, theme, charts, record, parts, timeline)
    yield PageSection(record.url, head)
    yield from sections


def _theme_page(
    views: ViewBuilder,
    theme: ThemeEntry,
    charts: Callable[[], Mapping[str, ActivityView]],
    record: PagedList[ArticleNotes],
    parts: Callable[[], tuple[PartLink, ...]],
    timeline: PagedList[Event],
) -> Iterator[PlannedPage]:
    articles, mark = views.corpus.by_theme.get(theme.id, ()), views.marks[theme.id]

    def make() -> Page:
        sensitive = theme.meta.sensitive
        description = views.caution() if sensitive else views.description(theme.synopsis)
        view = page_view(views, record.url, mark.name, description, theme=mark)
        view = give_picture(views, view, theme_picture, theme)
        context = _theme_context(views, theme, charts(), record, parts(), timeline)
        return Page(record.url, "theme.html", mark_held(views, view, theme.meta), context)

    newest = newest_date(articles)
    held = say_held(views, theme.meta)
    yield views.plan(
        record.url, make, views.everything, views.lists().stories, held,
        origin=theme.path, changed=newest,
    )  # fmt: skip


def _theme_context(
    views: ViewBuilder,
    theme: ThemeEntry,
    charts: Mapping[str, ActivityView],
    record: PagedList[ArticleNotes],
    parts: tuple[PartLink, ...],
    timeline: PagedList[Event],
) -> ThemeContext:
    articles, activity = views.corpus.by_theme.get(theme.id, ()), charts.get(theme.id)
    events = newest_dates(timeline, EVENTS_ROOM, EVENTS)
    people = _people_of(views, theme.id)
    return ThemeContext(
        mark=views.marks[theme.id],
        names=views.names.elsewhere(theme.meta.name),
        sensitive=theme.meta.sensitive,
        synopsis=views.prose(theme.synopsis),
        activity=activity,
        activity_table=activity_table(views, [activity] if activity else []),
        record=show_grouped_record(views, record.first()),
        parts=parts,
        newest=tuple(views.refs[article.id] for article in articles[:NEWEST]),
        article_count=len(articles),
        passage_count=record.extent.count,
        events=tuple(views.event(event) for event in events),
        event_count=timeline.extent.number,
        timeline=timeline.url,
        people=_most_named(views, people),
        people_count=len(people),
    )


def _record_writer(
    views: ViewBuilder, theme: ThemeEntry, record: PagedList[ArticleNotes]
) -> BucketWriter[ArticleNotes]:
    mark = views.marks[theme.id]
    name = mark.name
    description = views.gettext(
        "%(theme)s: the passages, the words that matched, and their articles.", theme=name
    )
    trail = (Link(name, record.url, mark.lang),)
    return BucketWriter(
        BucketTitles(name, description, views.count_passages, trail, mark),
        lambda nav, _, told: PartContext(
            nav,
            mark,
            theme.meta.sensitive,
            record=show_grouped_record(views, told),
        ),
        lambda _, told: record_sources(views, told),
    )


def _article_writer(
    views: ViewBuilder, theme: ThemeEntry, articles: PagedList[Article]
) -> BucketWriter[Article]:
    mark = views.marks[theme.id]
    description = views.gettext("%(theme)s: its articles, newest first.", theme=mark.name)
    trail = (Link(mark.name, articles.url, mark.lang),)
    return BucketWriter(
        BucketTitles(mark.name, description, views.count_articles, trail, mark),
        lambda nav, _, part: PartContext(
            nav, mark, theme.meta.sensitive, articles=show_rows(views, part)
        ),
        lambda _, part: article_digests(part),
    )


def _people_of(views: ViewBuilder, theme: str) -> dict[str, int]:
    """Return people named in the theme's passages with their counts, in index order."""
    lists = views.lists()
    named = ((each, lists.extent(TOGETHER, f"{theme} {each}").count) for each in views.people)
    return {person: number for person, number in named if number}


def _most_named(views: ViewBuilder, named: dict[str, int]) -> tuple[PersonRef, ...]:
    """Return the people named most often, in the given order."""
    most = sorted(named, key=lambda person: -named[person])[:PEOPLE]
    return tuple(views.person_refs[person] for person in named if person in most)


def theme_styles(themes: tuple[ThemeEntry, ...]) -> str:
    """Return CSS that sets ``--theme`` for ``.theme-<id>`` in the layer ``themes``."""
    hues = (
        f"  .theme-{theme.id} {{ --theme: light-dark({theme.meta.colour.light}, {theme.meta.colour.dark}); }}\n"
        for theme in themes
    )
    return f"@layer themes {{\n{''.join(hues)}}}\n"


def theme_inks(themes: tuple[ThemeEntry, ...]) -> str:
    """Return CSS that sets ``--theme`` for print, always on a light ground."""
    return "".join(
        f".theme-{theme.id} {{ --theme: {theme.meta.colour.light}; }}\n" for theme in themes
    )
