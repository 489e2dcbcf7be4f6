"""The sources: every outlet with its articles, and where coverage has gaps."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.content.entries import OutletMeta
from generator.corpus.article import Article
from generator.pages.addresses import SOURCES, outlet_articles_url
from generator.pages.contexts import OutletContext, PartContext, SourcesContext
from generator.pages.coverage import coverage_view
from generator.pages.downloads import list_downloads
from generator.pages.heads import page_view
from generator.pages.lists import LongList, make_list
from generator.pages.page import Page
from generator.pages.part_pages import Named, part_links, part_pages
from generator.pages.parts import Link, OutletView, SectionCount
from generator.pages.records import row_items, show_rows
from generator.pages.views import Views
from generator.text.collation import sort_key

ROOM = 20_000  # bytes of articles on the page of all outlets
OUTLET_WHOLE, OUTLET_ROOM = (
    40_000,
    28_000,
)  # on the page of one: up to which all are there, and of the newest if not
MONTHS = 12  # up to which an outlet's articles are counted by month


def sources_pages(views: Views) -> Iterator[Page]:
    """The page of all outlets; then that of each outlet whose articles are too many for it, with its parts."""
    lists = _lists(views, ROOM)
    context = SourcesContext(
        downloads=list_downloads(views),
        outlets=tuple(_outlet_view(views, outlet, of) for outlet, of in lists.items()),
        coverage=coverage_view(views, views.pgettext("outlet", "Not named")),
    )
    description = views.gettext(
        "Every outlet with its articles, by month and language, and where coverage has gaps."
    )
    view = page_view(views, SOURCES, views.gettext("Sources"), description)
    yield Page(SOURCES, "sources.html", view, context)
    for outlet, of in lists.items():
        if of.parts:
            yield from _outlet_pages(views, outlet, of)


def outlet_views(views: Views, room: int) -> tuple[OutletView, ...]:
    """Every outlet with its articles, where there is ``room`` for so many bytes of them."""
    return tuple(_outlet_view(views, outlet, of) for outlet, of in _lists(views, room).items())


def _lists(views: Views, room: int) -> dict[str, LongList[Article]]:
    """The articles of each outlet: those with most first, and last ('') those whose outlet nobody knows.

    Where all together are too many for the room, each outlet has an equal share of it.
    """
    by_outlet, key = views.corpus.by_outlet, sort_key(views.language)
    ranked = sorted(
        views.outlets.values(),
        key=lambda outlet: (-len(by_outlet.get(outlet.id, ())), key(outlet.meta.name)),
    )
    ids = [*(outlet.id for outlet in ranked), *([""] if "" in by_outlet else [])]
    items = {outlet: row_items(by_outlet.get(outlet, ())) for outlet in ids}
    weight = sum(item.weight for of in items.values() for item in of)
    each = weight if weight <= room else room // len(ids)
    return {
        outlet: make_list(outlet_articles_url(outlet), of, each, each)
        for outlet, of in items.items()
    }


def _outlet_pages(views: Views, outlet: str, of: LongList[Article]) -> Iterator[Page]:
    """The page of one outlet and its parts."""
    whole = make_list(of.url, of.items, OUTLET_WHOLE, OUTLET_ROOM)
    shown = _outlet_view(views, outlet, whole)
    named = Named(
        shown.name,
        views.gettext("What is here of %(outlet)s, newest first.", outlet=shown.name),
        views.count_articles,
        (Link(views.gettext("Sources"), SOURCES), Link(shown.name, of.url)),
    )
    trail = named.trail[:1]
    view = page_view(views, of.url, shown.name, named.description, trail)
    changed = whole.items[-1].changed
    context = OutletContext(shown, part_links(views, whole))
    yield Page(of.url, "outlet.html", view, context, changed=changed)
    yield from part_pages(
        views,
        whole,
        named,
        lambda nav, _, part: PartContext(nav, articles=show_rows(views, part), of_outlet=True),
    )


def _outlet_view(views: Views, outlet: str, of: LongList[Article]) -> OutletView:
    articles = [item.value for item in of.items]
    languages = Counter(article.entry.meta.language for article in articles)
    yearly, periods = _count_periods(articles)
    meta = views.outlets[outlet].meta if outlet else _unknown(views)
    key = sort_key(views.language)
    return OutletView(
        id=outlet,
        name=meta.name,
        names=tuple(("", name) for name in meta.spellings if name != meta.name),
        country=views.choose(meta.country),
        url=meta.url,
        languages=tuple(
            sorted(
                (SectionCount(views.language_name(code), n) for code, n in languages.items()),
                key=lambda section: key(section.label),
            )
        ),
        yearly=yearly,
        periods=tuple(SectionCount(views.known_date(each).text, n) for each, n in periods.items()),
        articles=show_rows(views, of.first()),
        count=len(articles),
        more=of.url if of.parts else "",
    )


def _unknown(views: Views) -> OutletMeta:
    """What stands for the outlet where nobody knows it."""
    return OutletMeta(name=views.gettext("Outlet not named in the text"))


def _count_periods(articles: Iterable[Article]) -> tuple[bool, dict[str, int]]:
    """How many articles each month has, newest first; each year, and that it is so, where the months are many."""
    dates = [article.entry.meta.date or "" for article in articles]
    counts = Counter(date[:7] for date in dates if len(date) >= 7)
    if yearly := len(counts) > MONTHS:
        counts = Counter(date[:4] for date in dates if date)
    return yearly, {period: counts[period] for period in sorted(counts, reverse=True)}
