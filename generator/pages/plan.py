"""Plan of the whole site: sections of pages made from the corpus."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache, partial

from generator.allegations.standing import make_ledger
from generator.charts.theme_activity import activities
from generator.corpus.article_record import Bodies
from generator.corpus.corpus import Corpus
from generator.editions.anchor_aliases import EditionState
from generator.exports.downloads import download_pages
from generator.exports.feeds import article_list_page, feed_pages, robots_page, sitemap_pages
from generator.pages.allegations import allegation_pages, recorded
from generator.pages.article import article_pages
from generator.pages.corrections import corrections_pages, leading_pages, withdrawn_pages
from generator.pages.home import home_pages
from generator.pages.outlets import sources_pages
from generator.pages.people import people_pages, person_pages
from generator.pages.search import search_pages
from generator.pages.static_pages import not_found_page, written_links, written_pages
from generator.pages.themes import theme_pages
from generator.pages.timeline import Timelines, make_timelines, timeline_pages
from generator.problems import Problem
from generator.view_models.gettext import Gettext
from generator.view_models.markdown_html import HtmlWriter
from generator.view_models.page import Edition, PlannedPage
from generator.view_models.page_metadata import site_view
from generator.view_models.page_views import Link
from generator.view_models.shown_text import label_cuts
from generator.view_models.urls import (
    ALLEGATIONS,
    HOME,
    PEOPLE,
    SEARCH,
    SOURCES,
    TIMELINE,
    prefixed_url,
)
from generator.view_models.view_builder import ViewBuilder

Plan = Callable[[], Iterator[PlannedPage]]


def plan_site(
    corpus: Corpus, bodies: Bodies, messages: Mapping[str, Gettext], state: EditionState
) -> tuple[Edition, ...]:
    """Plan the site in each language, in sections that can be planned separately."""
    return tuple(map(_plan_edition, make_views(corpus, bodies, messages, state)))


def plan_articles(
    corpus: Corpus, bodies: Bodies, messages: Mapping[str, Gettext], state: EditionState,
    files: Collection[str],
) -> tuple[Edition, ...]:  # fmt: skip
    """Plan the site with only the pages of the articles in ``files``."""
    indices = [i for i, article in enumerate(corpus.articles) if article.entry.file in files]
    return tuple(
        _make_edition(views, [partial(article_pages, views, i, i + 1) for i in indices])
        for views in make_views(corpus, bodies, messages, state)
    )


def make_views(
    corpus: Corpus, bodies: Bodies, messages: Mapping[str, Gettext], state: EditionState
) -> Iterator[ViewBuilder]:
    """Yield a view builder for each language of the site."""
    html, ledger = HtmlWriter(), make_ledger(corpus)
    for site in corpus.content.sites:
        own = messages[site.language]
        shown = label_cuts(corpus, bodies, site.language, own)
        yield ViewBuilder(site, own, corpus, html, shown, state, ledger)


def _plan_edition(views: ViewBuilder) -> Edition:
    """Plan the site in one language. The first also has the files that all share."""
    shared = () if views.site.prefix else _shared_sections(views)
    plans = (*_listed_sections(views), *shared, partial(feed_pages, views))
    return _make_edition(views, plans)


def _make_edition(views: ViewBuilder, plans: Iterable[Plan]) -> Edition:
    return Edition(
        site=site_view(views, _navigation(views)),
        messages=views.messages,
        plans=tuple(plans),
        sitemap=partial(sitemap_pages, views),
        leading=partial(leading_pages, views),
    )


def _navigation(views: ViewBuilder) -> Iterator[Link]:
    """Yield the links in the masthead."""
    yield Link(views.gettext("Briefing"), HOME)
    yield from (Link(mark.name, mark.url, mark.lang) for mark in views.marks.values())
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


def _listed_sections(views: ViewBuilder) -> Iterator[Plan]:
    corpus, timelines = views.corpus, make_timelines(views)
    charts = cache(partial(activities, views))
    yield partial(home_pages, views, timelines, charts)
    for theme in corpus.themes:
        yield partial(theme_pages, views, theme, charts, timelines.by_theme[theme.id])
    yield partial(article_pages, views, 0, len(corpus.articles))
    if views.site.has("people"):
        yield partial(people_pages, views)
        for person in corpus.people:
            yield partial(person_pages, views, person, timelines.by_person.get(person.id))
    if views.site.has("allegations"):
        yield partial(allegation_pages, views)
    if views.site.has("timeline"):
        yield from _timeline_sections(views, timelines)
    if views.site.has("sources"):
        yield partial(sources_pages, views)
    if views.site.has("search"):
        yield partial(search_pages, views)
    yield partial(written_pages, views)
    yield partial(corrections_pages, views)
    yield partial(withdrawn_pages, views)


def _timeline_sections(views: ViewBuilder, timelines: Timelines) -> Iterator[Plan]:
    yield partial(timeline_pages, views, timelines, timelines.everything)
    for theme_id, timeline in timelines.by_theme.items():
        yield partial(timeline_pages, views, timelines, timeline, theme=views.marks[theme_id])
    for person_id, timeline in timelines.by_person.items():
        yield partial(timeline_pages, views, timelines, timeline, person=views.people[person_id])


def _shared_sections(views: ViewBuilder) -> Iterator[Plan]:
    """Yield the sections that only the root has, except the sitemap, made after all others."""
    yield lambda: iter((not_found_page(views), robots_page(views), article_list_page(views)))
    if views.site.has("data"):
        yield partial(download_pages, views)


def list_pages(editions: Iterable[Edition]) -> Iterator[tuple[str, PlannedPage]]:
    """Yield the address and page of everything except sitemaps."""
    for edition in editions:
        yield from ((prefixed_url(page.url, edition.site.prefix), page) for page in edition.pages())


def find_collisions(pages: Iterable[tuple[str, PlannedPage]]) -> Iterator[Problem]:
    """Yield a Problem for each page at an address already taken."""
    taken: dict[str, PlannedPage] = {}
    for url, page in pages:
        if other := taken.get(url):
            file, holder = (page, other) if page.origin else (other, page)
            message = f"the address {url} is taken by {holder.origin or 'the site itself'}"
            yield Problem("address-taken", message, file.origin, 1, 1, "rename the file")
        taken[url] = page
