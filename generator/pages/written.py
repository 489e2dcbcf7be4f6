"""Pages written by hand, and the page for an address that leads nowhere."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.pages.addresses import NOT_FOUND, page_url
from generator.pages.contexts import TextContext
from generator.pages.heads import page_view
from generator.pages.page import Page
from generator.pages.parts import Link
from generator.pages.views import Views


def written_links(views: Views) -> Iterator[Link]:
    """The link to each of them, for the masthead."""
    for page in views.corpus.content.pages:
        yield Link(page.meta.title, page_url(page.id))


def written_pages(views: Views) -> Iterator[Page]:
    """Each page of ``content/pages/``."""
    for page in views.corpus.content.pages:
        url = page_url(page.id)
        description = page.meta.description or views.html.first_paragraph(page.body).striptags()
        view = page_view(views, url, page.meta.title, description)
        context = TextContext(page.meta.title, views.prose(page.body))
        yield Page(url, "text.html", view, context, page.path)


def not_found_page(views: Views) -> Page:
    """What GitHub Pages shows for an address that leads nowhere."""
    title = views.gettext("Page not found")
    view = page_view(views, NOT_FOUND, title)
    return Page(NOT_FOUND, "404.html", view, TextContext(title, Markup("")), listed=False)
