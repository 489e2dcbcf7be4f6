"""Pages of corrections and of withdrawn or moved addresses."""

from collections.abc import Iterator
from functools import partial

from generator.config import choose
from generator.content.correction_meta import WithdrawnMeta
from generator.editions.correction_check import digest_correction
from generator.pages.leading_pages import way_to
from generator.view_models.contexts import CorrectionsContext, WithdrawnContext
from generator.view_models.correction_views import link_to, show_correction, show_withdrawal
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Link
from generator.view_models.urls import CORRECTIONS
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
    context = WithdrawnContext(views.make_date(str(entry.on)), why, to, way_to(views, url, to))
    return Page(url, "withdrawn.html", page_view(views, url, title), context)
