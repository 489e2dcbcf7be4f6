"""Sitemaps and robots.txt."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.view_models import urls
from generator.view_models.file_contexts import SitemapContext, SitemapEntry, SitemapIndexContext
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import list_alternates, page_view
from generator.view_models.view_builder import ViewBuilder

PAGES_OF_A_SITEMAP = 50_000  # counting all languages, the limit of the sitemaps protocol


def sitemap_pages(views: ViewBuilder, pages: Iterable[tuple[str, str]]) -> Iterator[PlannedPage]:
    """Yield the sitemap of pages, given their addresses and their days of change, if known.

    If they exceed the protocol's limit, yield several sitemaps and an index of them.
    """
    listed = list(pages)
    per_file = PAGES_OF_A_SITEMAP // len(views.site.languages)
    if len(listed) <= per_file:
        yield _sitemap(views, urls.SITEMAP, listed)
        return
    parts = [listed[i : i + per_file] for i in range(0, len(listed), per_file)]
    part_urls = [urls.sitemap_url(number) for number in range(1, len(parts) + 1)]
    yield from map(partial(_sitemap, views), part_urls, parts)
    addresses = tuple(views.address(url) for url in part_urls)
    make = partial(_xml, views, urls.SITEMAP, "sitemap_index.xml", SitemapIndexContext(addresses))
    yield views.plan(urls.SITEMAP, make, addresses, listed=False)


def _sitemap(views: ViewBuilder, url: str, listed: Sequence[tuple[str, str]]) -> PlannedPage:
    def make() -> Page:
        entries = tuple(_in_sitemap(views, *each) for each in listed)
        return _xml(views, url, "sitemap.xml", SitemapContext(entries))

    return views.plan(url, make, listed, listed=False)


def _xml(views: ViewBuilder, url: str, template: str, context: object) -> Page:
    return Page(url, template, page_view(views, url, "Sitemap"), context)


def _in_sitemap(views: ViewBuilder, url: str, changed: str) -> SitemapEntry:
    alternates = {each.language: each.address for each in list_alternates(views.site, url)}
    return SitemapEntry(views.address(url), changed, alternates)


def robots_page(views: ViewBuilder) -> PlannedPage:
    """Return robots.txt with the address of the sitemap."""

    def make() -> Page:
        return Page(urls.ROBOTS, "robots.txt", page_view(views, urls.ROBOTS, "Robots"), None)

    return views.plan(urls.ROBOTS, make, listed=False)
