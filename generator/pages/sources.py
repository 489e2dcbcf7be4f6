"""Sources page: outlets with their articles, and the gaps in coverage."""

from collections.abc import Iterator, Sequence

from generator.charts.coverage_grid import coverage_view
from generator.config import all_wordings
from generator.exports.downloads import list_downloads
from generator.nlp.collation import sort_key
from generator.pages.outlets import outlet_name, outlet_pages, outlet_views, rank_outlets
from generator.pages.pagination_pages import BucketTitles, bucket_pages, letter_links
from generator.view_models.contexts import PartContext, SourcesContext
from generator.view_models.page import Page
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Link, PartLink
from generator.view_models.pagination import Item, PagedList, initial_of, make_index
from generator.view_models.size_estimates import SOURCES_PAGE_BYTES, weigh_outlet
from generator.view_models.urls import SOURCES
from generator.view_models.view_builder import ViewBuilder

APART = 8  # outlets shown with articles if outlets have pages of their own
OTHERS_WHOLE = 9_000  # limit for a list of the other outlets


def sources_pages(views: ViewBuilder) -> Iterator[Page]:
    """Yield the page of all outlets and, if articles exceed it, a page for each."""
    ranked = rank_outlets(views)
    shown = _first(ranked) if views.outlets_have_pages else ranked
    others = _index(views, [outlet for outlet in ranked if outlet not in shown])
    context = views.defer(lambda: _context(views, shown, others), views.everything)
    description = views.gettext(
        "Every outlet with its articles, by month and language, and where coverage has gaps."
    )
    title = views.gettext("Sources")
    view = page_view(views, SOURCES, title, description)
    yield Page(SOURCES, "sources.html", view, context)
    if views.outlets_have_pages:
        titles = BucketTitles(title, description, views.count_outlets, (Link(title, SOURCES),))
        yield from bucket_pages(
            views,
            others,
            titles,
            lambda nav, _, some: PartContext(nav, outlets=some),
            lambda _, some: some,
        )
        for outlet in ranked:
            yield from outlet_pages(views, outlet)


def _context(
    views: ViewBuilder, shown: Sequence[str], others: PagedList[PartLink]
) -> SourcesContext:
    return SourcesContext(
        downloads=list_downloads(views),
        outlets=tuple(outlet_views(views, shown, SOURCES_PAGE_BYTES)),
        others=() if others.parts else tuple(item.value for item in others.items),
        letters=letter_links(views, others),
        coverage=coverage_view(views, views.pgettext("outlet", "Not named")),
    )


def _first(ranked: Sequence[str]) -> tuple[str, ...]:
    """Return the largest outlets, and '' if there are articles of unknown outlets."""
    return (*ranked[:APART], *(outlet for outlet in ranked[APART:] if not outlet))


def _index(views: ViewBuilder, outlets: Sequence[str]) -> PagedList[PartLink]:
    """Return the outlets in alphabetical order, divided by initials if they are many."""
    key = sort_key(views.language)
    items = [
        Item(
            PartLink(
                outlet_name(views, outlet),
                views.outlet_address(outlet),
                len(views.corpus.by_outlet.get(outlet, ())),
            ),
            initial_of(all_wordings(views.outlets[outlet].meta.name)[0]),
            weigh_outlet(views.outlets[outlet]),
        )
        for outlet in sorted(outlets, key=lambda outlet: key(outlet_name(views, outlet)))
    ]
    return make_index(SOURCES, items, OTHERS_WHOLE)
