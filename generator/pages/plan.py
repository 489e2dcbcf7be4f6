"""The corpus becomes the list of pages, each complete: the whole site is in sight here."""

from collections.abc import Iterator, Mapping

from generator.corpus.article import Bodies
from generator.corpus.corpus import Corpus
from generator.pages.addresses import place_of
from generator.pages.articles import article_pages
from generator.pages.downloads import download_pages
from generator.pages.feeds import feed_pages, robots_page, sitemap_page
from generator.pages.heads import site_view
from generator.pages.home import home_pages
from generator.pages.html import HtmlWriter
from generator.pages.known import known_page
from generator.pages.linked_data import add_linked_data
from generator.pages.messages import Messages
from generator.pages.page import Edition, Page
from generator.pages.people import people_pages
from generator.pages.sources import sources_pages
from generator.pages.themes import theme_pages
from generator.pages.timeline import make_timelines, timeline_pages
from generator.pages.views import Views
from generator.pages.written import not_found_page, written_links, written_pages
from generator.problems import Problem, ProblemsError


def plan_site(
    corpus: Corpus, bodies: Bodies, messages: Mapping[str, Messages]
) -> tuple[Edition, ...]:
    """The site in each of its languages, with every page of it.

    Raises ProblemsError where two pages want one address.
    """
    html = HtmlWriter()
    editions = tuple(
        _plan_edition(Views(corpus, html, bodies, site, messages[site.language]))
        for site in corpus.content.sites
    )
    if problems := list(_find_collisions(editions)):
        raise ProblemsError(problems)
    return editions


def _plan_edition(views: Views) -> Edition:
    """The site in one language; what all languages share is made with the first."""
    site = site_view(views, tuple(written_links(views)))
    listed = tuple(add_linked_data(page, site) for page in _listed_pages(views))
    shared = (
        (
            not_found_page(views),
            robots_page(views),
            sitemap_page(views, listed),
            known_page(views),
            *download_pages(views),
        )
        if not views.site.prefix
        else ()
    )
    return Edition(site, views.messages, (*listed, *shared, *feed_pages(views)))


def _listed_pages(views: Views) -> Iterator[Page]:
    timelines = make_timelines(views)
    yield from home_pages(views, timelines)
    yield from theme_pages(views, timelines)
    yield from article_pages(views)
    yield from people_pages(views, timelines)
    yield from timeline_pages(views, timelines)
    yield from sources_pages(views)
    yield from written_pages(views)


def _find_collisions(editions: tuple[Edition, ...]) -> Iterator[Problem]:
    met: dict[str, Page] = {}
    for edition in editions:
        for page in edition.pages:
            url = place_of(page.url, edition.site.prefix)
            if other := met.get(url):
                file, holder = (page, other) if page.origin else (other, page)
                taken = holder.origin or "the site itself"
                message = f"the address {url} is taken by {taken}"
                yield Problem(message, file.origin, 1, 1, "rename the file")
            met[url] = page
