"""Plan of the whole site: sections of pages made from the corpus."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from generator.charts.theme_activity import activities
from generator.corpus.article_record import Bodies
from generator.corpus.corpus import Corpus
from generator.editions.anchor_aliases import EditionState
from generator.exports.downloads import download_sections
from generator.exports.feeds import article_list_page, feed_pages
from generator.exports.sitemaps import robots_page, sitemap_pages
from generator.pages.allegations import allegation_pages, recorded
from generator.pages.article import article_pages, article_sections
from generator.pages.corrections import corrections_pages, withdrawn_pages
from generator.pages.home import home_sections
from generator.pages.leading_pages import leading_pages
from generator.pages.outlets import sources_sections
from generator.pages.page_copies import copy_pages
from generator.pages.people import people_pages, person_sections
from generator.pages.search import search_pages
from generator.pages.static_pages import not_found_page, written_links, written_pages
from generator.pages.stories import former_story_pages, story_sections
from generator.pages.themes import theme_sections
from generator.pages.timeline import Timelines, make_timelines, timeline_sections
from generator.problems import Problem
from generator.stories.storybook import NO_STORIES, Storybook
from generator.view_models.gettext import Gettext
from generator.view_models.make_views import make_views
from generator.view_models.page import Edition, PageSection, PlannedPage
from generator.view_models.page_metadata import site_view
from generator.view_models.page_views import Link
from generator.view_models.pictures import PictureText, list_pictures, named_pictures
from generator.view_models.story_refs import has_stories
from generator.view_models.urls import (
    ALLEGATIONS,
    HOME,
    PEOPLE,
    SEARCH,
    SOURCES,
    STORIES,
    TIMELINE,
    prefixed_url,
)
from generator.view_models.view_builder import ViewBuilder


def plan_site(
    corpus: Corpus, bodies: Bodies, messages: Mapping[str, Gettext], state: EditionState,
    storybook: Storybook = NO_STORIES,
) -> tuple[Edition, ...]:  # fmt: skip
    """Plan the site in each language, in sections that can be planned separately."""
    return tuple(
        map(
            _plan_edition,
            make_views(corpus, bodies, corpus.content.sites, messages, state, storybook),
        )
    )


def list_all_pictures(
    corpus: Corpus, bodies: Bodies, messages: Mapping[str, Gettext], state: EditionState,
    storybook: Storybook,
) -> frozenset[PictureText]:  # fmt: skip
    """Return the pictures of the site's pages in all languages."""
    editions = make_views(corpus, bodies, corpus.content.sites, messages, state, storybook)
    return frozenset(text for views in editions for text in list_pictures(views))


def plan_articles(
    corpus: Corpus, bodies: Bodies, messages: Mapping[str, Gettext], state: EditionState,
    files: Collection[str], storybook: Storybook = NO_STORIES,
) -> tuple[Edition, ...]:  # fmt: skip
    """Plan the site with only the pages of the articles in ``files``."""
    indices = [i for i, article in enumerate(corpus.articles) if article.entry.file in files]
    return tuple(
        _make_edition(
            views, [PageSection(f"{i}", partial(article_pages, views, i, i + 1)) for i in indices]
        )
        for views in make_views(corpus, bodies, corpus.content.sites, messages, state, storybook)
    )


def _plan_edition(views: ViewBuilder) -> Edition:
    """Plan the site in one language. The first also has the files that all share."""
    shared = () if views.site.prefix else _shared_sections(views)
    feeds = PageSection("feeds", partial(feed_pages, views))
    return _make_edition(views, (*_listed_sections(views), *shared, feeds))


def _make_edition(views: ViewBuilder, sections: Iterable[PageSection]) -> Edition:
    return Edition(
        site=site_view(views, _navigation(views)),
        messages=views.messages,
        sections=tuple(sections),
        sitemap=partial(sitemap_pages, views),
        leading=partial(leading_pages, views),
        pictures=partial(named_pictures, views),
    )


def _navigation(views: ViewBuilder) -> Iterator[Link]:
    """Yield the links in the masthead."""
    yield Link(views.gettext("Briefing"), HOME)
    yield from (Link(mark.name, mark.url, mark.lang) for mark in views.marks.values())
    if has_stories(views):
        yield Link(views.gettext("Stories"), STORIES)
    if views.site.has("timeline"):
        yield Link(views.gettext("Timeline"), TIMELINE)
    if views.site.has("people"):
        yield Link(views.gettext("People"), PEOPLE)
    if views.site.has("allegations") and recorded(views):
        yield Link(views.gettext("Allegations"), ALLEGATIONS)
    if views.site.has("sources"):
        yield Link(views.gettext("Sources"), SOURCES)
    yield from written_links(views)
    if views.site.has("search"):
        yield Link(views.gettext("Search"), SEARCH)


def _listed_sections(views: ViewBuilder) -> Iterator[PageSection]:
    """Yield the pages of the site. Long lists are planned by month, if one has changed."""
    corpus, timelines = views.corpus, make_timelines(views)
    charts = cache(partial(activities, views))
    yield from home_sections(views, timelines, charts)
    for theme in corpus.themes:
        yield from theme_sections(views, theme, charts, timelines.by_theme[theme.id])
    yield from article_sections(views)
    yield from story_sections(views)
    if views.site.has("people"):
        yield PageSection("people", partial(people_pages, views))
        for person in corpus.people:
            yield from person_sections(views, person, timelines.by_person.get(person.id))
    if views.site.has("allegations"):
        yield PageSection("allegations", partial(allegation_pages, views))
    if views.site.has("timeline"):
        yield from _timeline_sections(views, timelines)
    if views.site.has("sources"):
        yield from sources_sections(views)
    if views.site.has("search"):
        yield PageSection("search", partial(search_pages, views))
    for name, plan in (
        ("written", written_pages),
        ("corrections", corrections_pages),
        ("withdrawn", withdrawn_pages),
        ("former stories", former_story_pages),
    ):
        yield PageSection(name, partial(plan, views))


def _timeline_sections(views: ViewBuilder, timelines: Timelines) -> Iterator[PageSection]:
    yield from timeline_sections(views, timelines, timelines.everything)
    for theme_id, timeline in timelines.by_theme.items():
        yield from timeline_sections(views, timelines, timeline, theme=views.marks[theme_id])
    for person_id, timeline in timelines.by_person.items():
        yield from timeline_sections(views, timelines, timeline, person=views.people[person_id])


def _shared_sections(views: ViewBuilder) -> Iterator[PageSection]:
    """Yield the sections that only the root has, except the sitemap, made after all others."""
    yield PageSection(
        "shared",
        lambda: iter((not_found_page(views), robots_page(views), article_list_page(views))),
    )
    yield PageSection("copies", partial(copy_pages, views))
    if views.site.has("data"):
        yield from download_sections(views)


def list_pages(editions: Iterable[Edition]) -> Iterator[tuple[str, PlannedPage]]:
    """Yield the address and page of everything except sitemaps."""
    for edition in editions:
        yield from ((prefixed_url(page.url, edition.site.prefix), page) for page in edition.pages())


def find_collisions(pages: Iterable[tuple[str, Path | None]]) -> Iterator[Problem]:
    """Yield a Problem for each page at an address already taken, given with their content files."""
    taken: dict[str, Path | None] = {}
    for url, origin in pages:
        if url in taken:
            file, holder = (origin, taken[url]) if origin else (taken[url], origin)
            message = f"the address {url} is taken by {holder or 'the site itself'}"
            yield Problem("address-taken", message, file, 1, 1, "rename the file")
        taken[url] = origin
