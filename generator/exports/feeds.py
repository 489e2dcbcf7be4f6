"""Feeds in Atom and JSON, and the list of articles for browsers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.corpus.article_record import Article, ArticleBody
from generator.editions.records import article_address
from generator.exports.edition_feeds import NEWEST, corrections_feed, withdrawn_entry
from generator.exports.json_text import write_json
from generator.exports.story_data import stories_feed
from generator.view_models import urls
from generator.view_models.display_dates import first_day
from generator.view_models.display_names import LazyDict, short_id
from generator.view_models.file_contexts import (
    FeedContext,
    FeedEntry,
    FileContext,
)
from generator.view_models.markdown_html import standalone_html
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import ArticleRef
from generator.view_models.urls import ALL_ARTICLES
from generator.view_models.view_builder import ViewBuilder

NO_DATE = "1970-01-01"  # Atom requires a date, and readers sort this one last
VERSION = "https://jsonfeed.org/version/1.1"


class FeedPlace(NamedTuple):
    """Addresses of a feed in its two forms."""

    atom: str
    json: str


class PlannedFeed(NamedTuple):
    """Feed to be made, with its title and all that decides about it."""

    title: str
    make: Callable[[], FeedContext]
    sources: tuple[object, ...]


def feed_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the feeds of all articles and of each theme, in Atom and JSON."""
    site, editions = views.site, views.editions
    places, known = [FeedPlace(urls.FEED, urls.JSON_FEED)], editions.articles
    # The same article stands in several feeds, each in two forms.
    entries = LazyDict(lambda id_: _entry(views, known[id_]))
    feed = _make_feed(views, entries, places[0], urls.HOME, site.title, views.corpus.articles)
    yield from _plan_feed(views, places, feed)
    yield from corrections_feed(views)
    yield from stories_feed(views)
    for theme in views.corpus.themes:
        address, page = f"themes/{theme.id}", urls.theme_url(theme.id)
        places = [_theme_place(each) for each in (address, *editions.led_to.get(address, ()))]
        title = f"{site.title}: {views.marks[theme.id].name}"
        articles = views.corpus.by_theme.get(theme.id, ())
        feed = _make_feed(views, entries, places[0], page, title, articles, theme.id)
        yield from _plan_feed(views, places, feed)
    shown = {f"themes/{theme.id}" for theme in views.corpus.themes}
    for end in sorted(editions.led_to.keys() - shown):
        gone = [each for each in editions.led_to[end] if each.startswith("themes/")]
        if gone:
            yield from _withdrawn_feed(views, end if end in gone else gone[-1], gone)


def _theme_place(address: str) -> FeedPlace:
    """Return the addresses of the feed of a theme, given that of its page below the site."""
    theme = address.removeprefix("themes/")
    return FeedPlace(urls.theme_feed_url(theme), urls.theme_json_feed_url(theme))


def _withdrawn_feed(
    views: ViewBuilder, address: str, former: Sequence[str]
) -> Iterator[PlannedPage]:
    """Yield the feed of a withdrawn theme at its former addresses, to tell subscribers why."""
    editions, known = views.editions, views.editions.published(address)
    if known is None:
        return
    place, row = _theme_place(address), editions.state.history.row(known.edition)
    entry = withdrawn_entry(views, address, editions.withdrawn[address], row)
    feed = FeedContext(
        id=editions.id_of(f"{editions.origin_of(address)}/feed.xml"),
        title=f"{views.site.title}: {entry.title}",
        url=views.address(place.atom),
        page=entry.url,
        updated=row.at,
        entries=(entry,),
    )
    planned = PlannedFeed(feed.title, lambda: feed, (feed,))
    yield from _plan_feed(views, list(map(_theme_place, former)), planned)


def _make_feed(
    views: ViewBuilder, entries: Mapping[str, FeedEntry], place: FeedPlace, page: str, title: str,
    articles: Sequence[Article], theme: str = "",
) -> PlannedFeed:  # fmt: skip
    """Return the feed of the newest articles, of all or of a theme, and of those withdrawn lately."""
    shown, editions = articles[:NEWEST], views.editions
    newest = next((article.date for article in articles if article.date), "")
    updated = editions.feed_updated(theme) or _timestamp(newest)
    gone = tuple(withdrawn_entry(views, *each) for each in editions.withdrawn_lately(theme))
    own = f"{editions.origin_of(f'themes/{theme}')}/feed.xml" if theme else place.atom.strip("/")

    def make() -> FeedContext:
        return FeedContext(
            id=editions.id_of(own),
            title=title,
            url=views.address(place.atom),
            page=views.address(page),
            updated=updated,
            entries=(*gone, *(entries[article.id] for article in shown)),
        )

    addresses = [article_address(article.id) for article in shown]
    times = [(editions.id_of(each), editions.updated(each)) for each in addresses]
    sources = (page, updated, editions.id_of(own), views.sources_of(shown), times, gone)
    return PlannedFeed(title, make, sources)


def _plan_feed(
    views: ViewBuilder, places: Sequence[FeedPlace], feed: PlannedFeed
) -> Iterator[PlannedPage]:
    """Yield a feed at its place and at former ones, for subscribers there."""

    def make_atom(url: str) -> Page:
        return Page(url, "feed.xml", page_view(views, url, feed.title), feed.make())

    def make_json(url: str) -> Page:
        text = _write_json_feed(views, feed.make(), views.address(places[0].json))
        return Page(url, "", page_view(views, url, feed.title), FileContext(text))

    for place in places:
        for url, make in ((place.atom, make_atom), (place.json, make_json)):
            yield views.plan(url, partial(make, url), *feed.sources, listed=False)


def _source_line(views: ViewBuilder, ref: ArticleRef) -> Markup:
    """Return outlet, date and what is translated, as authors of an entry are its byline alone."""
    outlet = ref.outlet.label if ref.outlet else views.gettext("outlet not given")
    date = ref.date.text if ref.date else views.gettext("date unknown")
    told = [outlet, date]
    if ref.translation:
        told.append(views.name_translation(ref.translation))
        told.append(views.gettext("original in %(language)s", language=ref.language_name))
    return Markup('<p lang="{}">{}</p>\n').format(views.language, ", ".join(told))


def _entry(views: ViewBuilder, article: Article) -> FeedEntry:
    ref = views.refs[article.id]
    date, touched = article.date, views.ledger.touches(article)
    root, note_label = views.address(urls.HOME), views.gettext("The outlet’s own note")
    line = Markup('<p lang="{}"><strong>{}</strong></p>')
    standings = views.allegations.in_article(article)
    told = {
        anchor: Markup("").join(line.format(views.language, each.text) for each in found)
        for anchor, found in standings.items()
    }
    body = views.bodies.get(article.digest)
    if ref.translation:
        told |= dict(_put_translations(views, article, body, told))
    address = article_address(article.id)
    return FeedEntry(
        id=views.editions.id_of(address),
        url=views.address(ref.url),
        title=ref.headline,
        lang=ref.headline_lang,
        updated=views.editions.updated(address) or _timestamp(date),
        published=_timestamp(date) if date else "",
        source_url=article.entry.meta.source_url or "",
        authors=ref.authors,
        outlet=ref.outlet_name,
        categories=tuple(mark.name for mark in ref.themes),
        summary=views.caution() if touched else ref.summary,
        summary_lang=views.language if touched else ref.summary_lang,
        content=_source_line(views, ref)
        + _in_language(ref, standalone_html(body, views.address(ref.url), root, note_label, told)),
        standings={
            anchor: tuple(each.text for each in found) for anchor, found in standings.items()
        },
    )


def _put_translations(
    views: ViewBuilder, article: Article, body: ArticleBody, told: Mapping[str, Markup]
) -> Iterator[tuple[str, Markup]]:
    """Yield what stands before passages, with their translations below it, by anchor."""
    line = Markup('<p lang="{}">{}</p>\n')
    stale = views.gettext("The original has changed since.")
    for passage in body.passages():
        if found := views.translation_of(article, passage):
            html = Markup("<br>").join(found.text.split("\n"))
            below = line.format(found.lang, html)
            below += line.format(views.language, stale) if found.is_stale else ""
            yield passage.anchor, told.get(passage.anchor, Markup("")) + below


def _in_language(ref: ArticleRef, html: Markup) -> Markup:
    """Return the text of an article, with its language where that is not the entry's."""
    if ref.headline_lang == ref.lang:
        return html
    return Markup('<div lang="{}">\n{}\n</div>').format(ref.lang, html)


def _timestamp(date: str) -> str:
    """Return the RFC 3339 time of midnight on a date's first day."""
    return f"{first_day(date or NO_DATE).isoformat()}T00:00:00Z"


def _write_json_feed(views: ViewBuilder, feed: FeedContext, url: str) -> str:
    """Return a JSON feed at the absolute URL ``url``, without unknown values."""
    site = views.site
    fields = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": url,
        "description": site.tagline,
        "language": site.language,
        "authors": [{"name": site.editor}] if site.editor else [],
    }
    return write_json({**_without_empty(fields), "items": [_item(each) for each in feed.entries]})


def _item(entry: FeedEntry) -> dict[str, Any]:
    names = entry.authors or ((entry.outlet,) if entry.outlet else ())
    item = {
        "id": entry.id,
        "url": entry.url,
        "external_url": entry.source_url,
        "title": entry.title,
        "language": entry.lang,
        "date_published": entry.published,
        "authors": [{"name": name} for name in names],
        "tags": list(entry.categories),
        "summary": entry.summary,
        "content_html": str(entry.content),
        "_allegations": [
            {"url": f"{entry.url}#{anchor}", "standing": text}
            for anchor, texts in entry.standings.items()
            for text in texts
        ],
    }
    return _without_empty(item)


def _without_empty(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}


def article_list_page(views: ViewBuilder) -> PlannedPage:
    """Return the page of the list, one short id a line."""
    ids = [article.id for article in views.corpus.articles]

    def make() -> Page:
        context = FileContext("".join(f"{short_id(each)}\n" for each in ids))
        return Page(ALL_ARTICLES, "", page_view(views, ALL_ARTICLES, "Articles"), context)

    return views.plan(ALL_ARTICLES, make, ids, listed=False)
