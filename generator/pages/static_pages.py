"""Pages written by hand, and the error page."""

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.config import TextIn
from generator.content.entries import PageEntry
from generator.view_models.contexts import TextContext
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import mark_held, page_view, say_held
from generator.view_models.page_views import Link, TextView
from generator.view_models.urls import NOT_FOUND, READING_AIDS, page_url
from generator.view_models.view_builder import ViewBuilder

ABOUT = "about"  # id of the page that says how readers can check the site


def written_links(views: ViewBuilder) -> Iterator[Link]:
    """Yield links to the pages written by hand, for the masthead."""
    for page in views.corpus.content.pages:
        title = _title(views, page)
        yield Link(title.text, page_url(page.id), title.lang)


def written_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the pages of ``content/pages/``, and the file of reading aids."""
    yield views.plan(READING_AIDS, partial(_reading_aids, views), listed=False)
    for page in views.corpus.content.pages:
        yield views.plan(
            page_url(page.id),
            partial(_written_page, views, page),
            (page.meta, page.body, views.translation(page.path)),
            views.cited_articles(page.body),
            _say_proofs(views, page),
            say_held(views, page.meta),
            origin=page.path,
        )


def _reading_aids(views: ViewBuilder) -> Page:
    view = page_view(views, READING_AIDS, views.gettext("Display"))
    return Page(READING_AIDS, "reading_aids.html", view, None)


def _written_page(views: ViewBuilder, page: PageEntry) -> Page:
    url, context = page_url(page.id), written_text(views, page)
    translation = views.translation(page.path)
    description = translation.description if translation else page.meta.description
    view = page_view(views, url, context.title, description or views.description(page.body))
    return Page(url, "text.html", mark_held(views, view, page.meta), context)


def written_text(views: ViewBuilder, page: PageEntry) -> TextContext:
    """Return a page's title and text, translated if possible."""
    title = _title(views, page)
    text = views.prose(page.body)
    return TextContext(title.text, text, title.lang, page.meta.extra, _say_proofs(views, page))


def _say_proofs(views: ViewBuilder, page: PageEntry) -> tuple[str, ...]:
    """Return sentences on the signature and the time stamp of the last edition, for About."""
    row = views.editions.last
    if row is None or page.id != ABOUT:
        return ()
    date, said = views.make_date(row.day).text, []
    if row.signed:
        said.append(
            views.gettext(
                "The edition of %(date)s is signed with minisign. The key is %(key)s.",
                date=date,
                key=row.signed,
            )
        )
    if row.stamped:
        said.append(
            views.gettext(
                "A time stamp from %(authority)s proves that the edition of %(date)s existed at that time.",
                authority=urlsplit(row.stamped).hostname,
                date=date,
            )
        )
    return tuple(said)


def _title(views: ViewBuilder, page: PageEntry) -> TextIn:
    translation = views.translation(page.path)
    if translation and translation.title:
        return TextIn(translation.title, views.language)
    return TextIn(page.meta.title, views.site.original)


def not_found_page(views: ViewBuilder) -> PlannedPage:
    """Return the error page that GitHub Pages shows for unknown addresses."""

    def make() -> Page:
        title = views.gettext("Page not found")
        context = TextContext(title, TextView(Markup(""), views.language, ""))
        return Page(NOT_FOUND, "404.html", page_view(views, NOT_FOUND, title), context)

    return views.plan(NOT_FOUND, make, listed=False)
