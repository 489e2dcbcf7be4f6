"""For machines: Atom feeds, the sitemap, robots.txt and the file that keeps Jekyll away."""

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.corpus.reading import Article
from generator.pages.addresses import (
    FEED,
    HOME,
    ROBOTS,
    SITEMAP,
    theme_feed_url,
    theme_url,
    whole_address,
)
from generator.pages.contexts import FeedContext, FeedEntry, SitemapContext
from generator.pages.dates import first_day
from generator.pages.heads import page_view
from generator.pages.page import Page
from generator.pages.views import Views

NEWEST = 50  # articles in a feed
NO_DATE = "1970-01-01"  # Atom demands a date; a reader sorts this one last
FROM_ROOT = re.compile(r'href="/')


def feed_pages(views: Views) -> Iterator[Page]:
    """The feed of all articles, then that of each theme."""
    site = views.corpus.content.site
    yield _feed(views, FEED, HOME, site.title, views.corpus.articles)
    for theme in views.corpus.themes:
        title = f"{site.title}: {views.theme_name(theme)}"
        articles = views.corpus.by_theme.get(theme.id, ())
        yield _feed(views, theme_feed_url(theme.id), theme_url(theme.id), title, articles)


def sitemap_page(views: Views, pages: Iterable[Page]) -> Page:
    """Every page that is listed, with the day of its last change where the content says it."""
    site = views.corpus.content.site
    listed = tuple((page.view.canonical, page.changed) for page in pages if page.listed)
    view = page_view(site, SITEMAP, "Sitemap")
    return Page(SITEMAP, "sitemap.xml", view, SitemapContext(listed), listed=False)


def robots_page(views: Views) -> Page:
    """robots.txt, which names the sitemap."""
    view = page_view(views.corpus.content.site, ROBOTS, "Robots")
    return Page(ROBOTS, "robots.txt", view, None, listed=False)


def _feed(views: Views, url: str, page: str, title: str, articles: tuple[Article, ...]) -> Page:
    base = views.corpus.content.site.base_url
    newest = next(
        (article.entry.meta.date for article in articles if article.entry.meta.date), None
    )
    context = FeedContext(
        id=whole_address(base, url),
        title=title,
        url=whole_address(base, url),
        page=whole_address(base, page),
        updated=_timestamp(newest),
        entries=tuple(_entry(views, article) for article in articles[:NEWEST]),
    )
    view = page_view(views.corpus.content.site, url, title)
    return Page(url, "feed.xml", view, context, listed=False)


def _entry(views: Views, article: Article) -> FeedEntry:
    base, ref = views.corpus.content.site.base_url, views.refs[article.id]
    return FeedEntry(
        id=whole_address(base, ref.url),
        url=whole_address(base, ref.url),
        title=ref.title,
        lang=ref.lang,
        updated=_timestamp(article.entry.meta.date),
        authors=ref.authors,
        outlet=ref.outlet.label if ref.outlet else "",
        categories=tuple(mark.name for mark in ref.themes),
        summary=ref.summary,
        content=_whole_content(views, article),
    )


def _whole_content(views: Views, article: Article) -> Markup:
    """The article's body as HTML that stands alone: whole addresses, no classes."""
    root = whole_address(views.corpus.content.site.base_url, "/")
    parts = []
    for group in article.groups:
        html = [views.html.block(read.passage, read.mentions) for read in group.passages]
        body = Markup("\n").join(html)
        in_list = group.kind in {"bullets", "key-points"}
        parts.append(Markup("<ul>\n{}\n</ul>").format(body) if in_list else body)
    return Markup(FROM_ROOT.sub(f'href="{root}', Markup("\n").join(parts)))


def _timestamp(date: str | None) -> str:
    """An RFC 3339 time for a date: midnight of its first day."""
    return f"{first_day(date or NO_DATE).isoformat()}T00:00:00Z"
