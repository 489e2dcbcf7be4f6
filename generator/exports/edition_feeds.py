"""Entries of feeds that editions make: withdrawn articles, and the feed of corrections."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.content.correction_meta import CorrectionEntry, WithdrawnMeta
from generator.editions.correction_check import digest_correction
from generator.editions.edition_files import EditionRow
from generator.view_models import urls
from generator.view_models.correction_views import show_correction
from generator.view_models.file_contexts import FeedContext, FeedEntry
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.view_builder import ViewBuilder

NEWEST = 50  # entries in a feed, but for those withdrawn


def withdrawn_entry(
    views: ViewBuilder, address: str, entry: WithdrawnMeta, row: EditionRow
) -> FeedEntry:
    """Return the entry of a withdrawn article, with its id and nothing of its text."""
    url, why = views.address(f"/{address}/"), views.names.choose(entry.why)
    words = Markup('<p lang="{}">{}</p>').format(why.lang, why.text)
    return FeedEntry(
        id=views.editions.id_of(address),
        url=url,
        title=views.gettext("Withdrawn"),
        lang=views.language,
        updated=row.at,
        authors=(views.site.editor or views.site.title,),
        content=words,
    )


def corrections_feed(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the feed of published corrections, once there is an edition."""
    editions, last = views.editions, views.editions.last
    if last is None:
        return
    shown = [each for each in editions.entries if editions.edition_of(each)][:NEWEST]
    title = f"{views.site.title}: {views.gettext('Corrections')}"
    updated = editions.state.history.row(max(map(editions.edition_of, shown), default=1)).at

    def make() -> Page:
        url = views.address(urls.CORRECTIONS_FEED)
        entries = tuple(_correction(views, each) for each in shown)
        id_ = editions.id_of(urls.CORRECTIONS_FEED.strip("/"))
        page = views.address(urls.CORRECTIONS)
        context = FeedContext(id_, title, url, page, updated, entries)
        view = page_view(views, urls.CORRECTIONS_FEED, title)
        return Page(urls.CORRECTIONS_FEED, "feed.xml", view, context)

    known = [(digest_correction(each), editions.edition_of(each)) for each in shown]
    sources = (known, updated, sorted(editions.withdrawn), views.everything)
    yield views.plan(urls.CORRECTIONS_FEED, make, *sources, listed=False)


def _correction(views: ViewBuilder, entry: CorrectionEntry) -> FeedEntry:
    """Return the entry of a correction: its page, and what was and is."""
    shown, editions = show_correction(views, entry), views.editions
    line = Markup('<p lang="{}">{}: {}</p>')
    labels = (
        (views.pgettext("correction", "Was"), shown.was),
        (views.pgettext("correction", "Now"), shown.now),
        (views.pgettext("correction", "Why"), shown.why),
    )
    told = Markup("").join(line.format(t.lang, label, t.text) for label, t in labels if t.text)
    link = Markup('<p><a href="{}">{}</a></p>')
    about = Markup("").join(link.format(views.address(p.url), p.label) for p in shown.places)
    row = editions.state.history.row(editions.edition_of(entry))
    return FeedEntry(
        id=editions.id_of(f"corrections/{digest_correction(entry)}"),
        url=f"{views.address(urls.CORRECTIONS)}#{shown.id}",
        title=f"{shown.label}, {shown.date.text}",
        lang=views.language,
        updated=row.at,
        published=row.at,
        authors=(views.site.editor or views.site.title,),
        content=told + about,
    )
