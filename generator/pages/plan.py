"""The corpus becomes the list of pages, each complete: the whole site is in sight here."""

from collections.abc import Iterator

from generator.corpus.corpus import Corpus
from generator.pages.addresses import page_url
from generator.pages.articles import article_pages
from generator.pages.downloads import download_pages
from generator.pages.feeds import feed_pages, robots_page, sitemap_page
from generator.pages.heads import site_view
from generator.pages.home import home_page
from generator.pages.html import HtmlWriter
from generator.pages.linked_data import add_linked_data
from generator.pages.page import Page
from generator.pages.parts import Link, SiteView
from generator.pages.people import people_pages
from generator.pages.sources import sources_page
from generator.pages.themes import theme_pages
from generator.pages.timeline import timeline_pages
from generator.pages.views import Views
from generator.pages.written import not_found_page, written_pages
from generator.problems import Problem, ProblemsError


def plan_site(corpus: Corpus) -> tuple[SiteView, tuple[Page, ...]]:
    """What every page says of the site, and every page of it.

    Raises ProblemsError where two pages want one address.
    """
    views = Views(corpus, HtmlWriter())
    written = tuple(Link(page.meta.title, page_url(page.id)) for page in corpus.content.pages)
    site = site_view(corpus.content.site, tuple(views.marks.values()), written)
    listed = tuple(add_linked_data(page, site) for page in _listed_pages(views))
    pages = (
        *listed,
        not_found_page(views),
        robots_page(views),
        sitemap_page(views, listed),
        *feed_pages(views),
        *download_pages(views),
    )
    if problems := list(_find_collisions(pages)):
        raise ProblemsError(problems)
    return site, pages


def _listed_pages(views: Views) -> Iterator[Page]:
    yield home_page(views)
    yield from theme_pages(views)
    yield from article_pages(views)
    yield from people_pages(views)
    yield from timeline_pages(views)
    yield sources_page(views)
    yield from written_pages(views)


def _find_collisions(pages: tuple[Page, ...]) -> Iterator[Problem]:
    met: dict[str, Page] = {}
    for page in pages:
        if other := met.get(page.url):
            taken = other.origin or "the site itself"
            message = f"the address {page.url} is taken by {taken}"
            yield Problem(message, page.origin or other.origin, 1, 1, "rename the file")
        met[page.url] = page
