"""Pages of corrections and of withdrawn or moved addresses."""

from collections.abc import Collection, Iterator
from functools import partial

from generator.config import TextIn, choose
from generator.content.correction_meta import WithdrawnMeta
from generator.editions.correction_check import digest_correction
from generator.view_models.contexts import CorrectionsContext, WithdrawnContext
from generator.view_models.correction_views import link_to, show_correction, show_withdrawal
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Link
from generator.view_models.urls import CORRECTIONS, HOME, prefixed_url, relative_url
from generator.view_models.view_builder import ViewBuilder


def corrections_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the page of all corrections, from the first edition or correction on."""
    editions = views.editions
    if not editions.has_corrections:
        return
    title = views.gettext("Corrections")
    description = views.gettext(
        "Every change to what was published, typography aside, with the old and the new wording."
    )

    def make() -> Page:
        rows = [show_correction(views, each) for each in editions.entries]
        rows += (show_withdrawal(views, *each) for each in editions.withdrawn.items())
        rows.sort(key=lambda row: row.date.iso, reverse=True)
        view = page_view(views, CORRECTIONS, title, description)
        return Page(CORRECTIONS, "corrections.html", view, CorrectionsContext(tuple(rows)))

    known = [
        (digest_correction(each), editions.edition_of(each), list(editions.differences_of(each)))
        for each in editions.entries
    ]
    gone = [
        (at, str(each.on), each.why, each.to, editions.published(at))
        for at, each in editions.withdrawn.items()
    ]
    days = [*(str(each.meta.on) for each in editions.entries), *(row[1] for row in gone)]
    changed = max(days, default="")
    sources = (known, gone, views.everything)
    yield views.plan(CORRECTIONS, make, *sources, changed=changed)


def withdrawn_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield a page at each withdrawn address, with the reason and nothing of the former page."""
    for address, entry in views.editions.withdrawn.items():
        url, to = f"/{address}/", link_to(views, entry.target) if entry.to else None
        make = partial(_withdrawn_page, views, url, entry, to)
        yield views.plan(url, make, str(entry.on), entry.why, to, listed=False)


def _withdrawn_page(views: ViewBuilder, url: str, entry: WithdrawnMeta, to: Link | None) -> Page:
    title = views.gettext("Moved") if to else views.gettext("Withdrawn")
    why = choose(entry.why, views.language, views.site.original)
    context = WithdrawnContext(views.make_date(str(entry.on)), why, to, _way(views, url, to))
    return Page(url, "withdrawn.html", page_view(views, url, title), context)


def leading_pages(views: ViewBuilder, there: Collection[str]) -> Iterator[PlannedPage]:
    """Yield a page at each address of a former part of a list, to lead on to the list.

    ``there`` are the addresses of all other pages.
    """
    for address in sorted(views.state.history.made):
        url = f"/{address}/"
        if url in there:
            continue
        target = next(each for each in _list_above(url) if each in there or each == HOME)
        make = partial(_leading_page, views, url, target)
        yield views.plan(url, make, target, listed=False)


def _leading_page(views: ViewBuilder, url: str, target: str) -> Page:
    to = Link(views.gettext("The list this page belonged to"), target, views.language)
    context = WithdrawnContext(None, TextIn("", ""), to, _way(views, url, to))
    view = page_view(views, url, views.gettext("Moved"))
    return Page(url, "withdrawn.html", view, context)


def _list_above(url: str) -> Iterator[str]:
    """Yield the addresses above one, the nearest first and the home page last."""
    while url != HOME:
        url = url.rstrip("/").rpartition("/")[0] + "/"
        yield url


def _way(views: ViewBuilder, url: str, to: Link | None) -> str:
    """Return the relative address that leads on, or ''."""
    prefix = views.site.prefix
    return relative_url(prefixed_url(to.url, prefix), prefixed_url(url, prefix)) if to else ""
