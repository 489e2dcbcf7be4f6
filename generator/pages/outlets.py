"""Sources page with outlets and gaps in coverage, and pages of outlets on a large site."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.charts.coverage_grid import coverage_view
from generator.config import all_wordings
from generator.content.entries import OutletMeta
from generator.corpus.article_record import Article
from generator.exports.downloads import list_downloads
from generator.nlp.collation import sort_key
from generator.pages.pagination_pages import (
    BucketTitles,
    BucketWriter,
    bucket_links,
    bucket_pages,
    bucket_sections,
    letter_links,
)
from generator.view_models.contexts import OutletContext, PartContext, SourcesContext
from generator.view_models.list_months import Item
from generator.view_models.list_rows import OF_OUTLET, article_at
from generator.view_models.page import Page, PageSection, PlannedPage
from generator.view_models.page_metadata import make_section, page_view
from generator.view_models.page_views import Link, OutletView, PartLink, SectionCount
from generator.view_models.pagination import (
    PagedList,
    initial_of,
    make_buckets,
    make_index,
    make_list,
    take_newest,
)
from generator.view_models.record_rows import article_digests, show_rows
from generator.view_models.size_estimates import SOURCES_PAGE_BYTES, weigh_outlet
from generator.view_models.urls import SOURCES, outlet_page_url
from generator.view_models.view_builder import ViewBuilder

# Bytes of all articles that fit on an outlet's page, and of the newest if they do not.
WHOLE, ROOM = 40_000, 28_000
MONTHS = 12  # articles: more are counted by year
APART = 8  # outlets shown with articles if outlets have pages of their own
OTHERS_WHOLE = 9_000  # limit for a list of the other outlets


def rank_outlets(views: ViewBuilder) -> tuple[str, ...]:
    """Return ids of outlets, largest first, and last '' if there are articles of unknown outlets."""
    by_outlet, key = views.corpus.by_outlet, sort_key(views.language)
    ranked = sorted(
        views.outlets.values(),
        key=lambda outlet: (
            -len(by_outlet.get(outlet.id, ())),
            key(views.names.outlet(outlet.meta).text),
        ),
    )
    return (*(outlet.id for outlet in ranked), *([""] if "" in by_outlet else []))


def outlet_views(views: ViewBuilder, outlets: Sequence[str], room: int) -> Iterator[OutletView]:
    """Yield outlets with all their articles, or with equal shares of ``room`` bytes if these exceed it."""
    rows = {
        outlet: make_buckets("", views.lists().months(OF_OUTLET, outlet), article_at)
        for outlet in outlets
    }
    whole = sum(each.extent.weight for each in rows.values()) <= room
    for outlet, listing in rows.items():
        shown = take_newest(listing.newest_first(), room if whole else room // len(rows))
        yield outlet_view(views, outlet, reversed(listing.show(shown)))


def outlet_name(views: ViewBuilder, outlet: str) -> str:
    """Return an outlet's name, or a description of unknown outlets for ''."""
    return views.names.outlet(_meta(views, outlet)).text


def outlet_view(views: ViewBuilder, outlet: str, shown: Iterable[Article]) -> OutletView:
    """Return an outlet with the given articles."""
    articles, meta = views.corpus.by_outlet.get(outlet, ()), _meta(views, outlet)
    name, key = views.names.outlet(meta), sort_key(views.language)
    yearly, periods = _count_periods(articles)
    refs = tuple(views.refs[article.id] for article in shown)
    languages = Counter(article.entry.meta.language for article in articles)
    return OutletView(
        id=outlet,
        name=name.text,
        lang=name.lang,
        names=tuple(("", other) for other in meta.spellings if other != name.text),
        country=views.names.choose(meta.country),
        url=meta.url,
        languages=tuple(
            sorted(
                (SectionCount(views.language_name(code), n) for code, n in languages.items()),
                key=lambda section: key(section.label),
            )
        ),
        yearly=yearly,
        periods=tuple(SectionCount(views.make_date(each).text, n) for each, n in periods.items()),
        articles=refs,
        count=len(articles),
        more=outlet_page_url(outlet) if len(refs) < len(articles) else "",
        extra=meta.extra,
    )


def outlet_sections(views: ViewBuilder, outlet: str) -> Iterator[PageSection]:
    """Yield an outlet's page and the parts of its list of articles."""
    months = views.lists().months(OF_OUTLET, outlet)
    listing = make_list(outlet_page_url(outlet), months, WHOLE, ROOM, article_at)
    name = outlet_name(views, outlet)
    titles = BucketTitles(
        name,
        views.gettext("Articles from %(outlet)s, newest first.", outlet=name),
        views.count_articles,
        (Link(views.gettext("Sources"), SOURCES), Link(name, listing.url)),
    )

    def make() -> Page:
        shown = outlet_view(views, outlet, reversed(listing.first()))
        view = page_view(views, listing.url, name, titles.description, titles.trail[:1])
        context = OutletContext(shown, bucket_links(views, listing))
        return Page(listing.url, "outlet.html", view, context)

    def plan() -> Iterator[PlannedPage]:
        digests = article_digests(listing.all())
        yield views.plan(listing.url, make, digests, changed=listing.extent.last)

    yield make_section(views, listing.url, plan, [month.digest for month in listing.months])
    writer: BucketWriter[Article] = BucketWriter(
        titles,
        lambda nav, _, part: PartContext(nav, articles=show_rows(views, part), of_outlet=True),
        lambda _, part: article_digests(part),
    )
    yield from bucket_sections(views, listing, writer)


def _meta(views: ViewBuilder, outlet: str) -> OutletMeta:
    if outlet:
        return views.outlets[outlet].meta
    return OutletMeta(name=views.unlisted_outlets)


def _count_periods(articles: Iterable[Article]) -> tuple[bool, dict[str, int]]:
    """Return whether to count by year, and the counts by month or year, newest first."""
    dates = [article.date for article in articles]
    counts = Counter(date[:7] for date in dates if len(date) >= 7)
    if yearly := len(counts) > MONTHS:
        counts = Counter(date[:4] for date in dates if date)
    return yearly, {period: counts[period] for period in sorted(counts, reverse=True)}


def sources_sections(views: ViewBuilder) -> Iterator[PageSection]:
    """Yield the page of all outlets and, if articles exceed it, a page for each."""
    ranked = rank_outlets(views)
    yield PageSection(SOURCES, partial(_sources_pages, views, ranked))
    if views.outlets_have_pages:
        for outlet in ranked:
            yield from outlet_sections(views, outlet)


def _sources_pages(views: ViewBuilder, ranked: Sequence[str]) -> Iterator[PlannedPage]:
    shown = _first(ranked) if views.outlets_have_pages else ranked
    others = _index(views, [outlet for outlet in ranked if outlet not in shown])
    description = views.gettext(
        "Every outlet with its articles, by month and language, and where coverage has gaps."
    )
    title = views.gettext("Sources")

    def make() -> Page:
        view = page_view(views, SOURCES, title, description)
        return Page(SOURCES, "sources.html", view, _context(views, shown, others))

    yield views.plan(SOURCES, make, views.everything)
    if views.outlets_have_pages:
        titles = BucketTitles(title, description, views.count_outlets, (Link(title, SOURCES),))
        writer: BucketWriter[PartLink] = BucketWriter(
            titles, lambda nav, _, some: PartContext(nav, outlets=some), lambda _, some: some
        )
        yield from bucket_pages(views, others, writer)


def _context(
    views: ViewBuilder, shown: Sequence[str], others: PagedList[PartLink]
) -> SourcesContext:
    return SourcesContext(
        downloads=list_downloads(views),
        outlets=tuple(outlet_views(views, shown, SOURCES_PAGE_BYTES)),
        others=() if others.parts else tuple(item.value for item in others.items),
        letters=letter_links(views, others),
        coverage=coverage_view(views, views.unlisted_outlets),
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
