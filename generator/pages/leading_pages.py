"""Pages at addresses of former parts of lists, which lead on to what is there now."""

from collections.abc import Collection, Iterator
from functools import partial

from generator.view_models.contexts import MovedContext
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Link
from generator.view_models.urls import HOME, prefixed_url, relative_url
from generator.view_models.view_builder import ViewBuilder


def leading_pages(views: ViewBuilder, there: Collection[str]) -> Iterator[PlannedPage]:
    """Yield a page at each address of a former part of a list, to lead on to the list.

    ``there`` are the addresses of all other pages.
    """
    for address in sorted(views.state.history.made):
        url = f"/{address}/"
        if url not in there:
            target = next(each for each in _list_above(url) if each in there or each == HOME)
            yield lead_on(views, url, target)


def lead_on(views: ViewBuilder, url: str, target: str) -> PlannedPage:
    """Return a page that leads on from ``url``."""
    return views.plan(url, partial(_leading_page, views, url, target), target, listed=False)


def _leading_page(views: ViewBuilder, url: str, target: str) -> Page:
    to = Link(views.gettext("The list this page belonged to"), target, views.language)
    view = page_view(views, url, views.gettext("Moved"))
    return Page(url, "moved.html", view, MovedContext(to, way_to(views, url, to)))


def _list_above(url: str) -> Iterator[str]:
    """Yield the addresses above one, the nearest first and the home page last."""
    while url != HOME:
        url = url.rstrip("/").rpartition("/")[0] + "/"
        yield url


def way_to(views: ViewBuilder, url: str, to: Link | None) -> str:
    """Return the relative address that leads on from ``url``, or ''."""
    prefix = views.site.prefix
    return relative_url(prefixed_url(to.url, prefix), prefixed_url(url, prefix)) if to else ""
