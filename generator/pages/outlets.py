"""Views of outlets, and their own pages on a large site."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.content.entries import OutletMeta
from generator.corpus.article_record import Article
from generator.nlp.collation import sort_key
from generator.pages.pagination_pages import BucketTitles, bucket_links, bucket_pages
from generator.view_models.contexts import OutletContext, PartContext
from generator.view_models.page import Page
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Link, OutletView, SectionCount
from generator.view_models.pagination import make_list, newest, weigh
from generator.view_models.record_rows import article_digests, row_items, show_rows
from generator.view_models.urls import SOURCES, outlet_page_url
from generator.view_models.view_builder import ViewBuilder

# Bytes of all articles that fit on an outlet's page, and of the newest if they do not.
WHOLE, ROOM = 40_000, 28_000
MONTHS = 12  # beyond which articles are counted by year


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
    rows = {outlet: row_items(views.corpus.by_outlet.get(outlet, ())) for outlet in outlets}
    whole = sum(map(weigh, rows.values())) <= room
    for outlet, items in rows.items():
        shown = newest(items, room if whole else room // len(rows))
        yield outlet_view(views, outlet, reversed(shown))


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


def outlet_pages(views: ViewBuilder, outlet: str) -> Iterator[Page]:
    """Yield an outlet's page and the parts of its list of articles."""
    items = row_items(views.corpus.by_outlet.get(outlet, ()))
    listing = make_list(outlet_page_url(outlet), items, WHOLE, ROOM)
    name = outlet_name(views, outlet)
    titles = BucketTitles(
        name,
        views.gettext("What is here of %(outlet)s, newest first.", outlet=name),
        views.count_articles,
        (Link(views.gettext("Sources"), SOURCES), Link(name, listing.url)),
    )
    view = page_view(views, listing.url, name, titles.description, titles.trail[:1])
    context = views.defer(
        lambda: OutletContext(
            outlet_view(views, outlet, reversed(listing.first())), bucket_links(views, listing)
        ),
        article_digests(item.value for item in items),
    )
    changed = max((item.changed for item in items), default="")
    yield Page(listing.url, "outlet.html", view, context, changed=changed)
    yield from bucket_pages(
        views,
        listing,
        titles,
        lambda nav, _, part: PartContext(nav, articles=show_rows(views, part), of_outlet=True),
        lambda _, part: article_digests(part),
    )


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
