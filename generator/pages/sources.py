"""The sources: every outlet with its articles, and where coverage has gaps."""

from collections import Counter

from generator.content.entries import OutletMeta
from generator.corpus.reading import Article
from generator.pages.addresses import SOURCES
from generator.pages.contexts import SourcesContext
from generator.pages.coverage import coverage_view
from generator.pages.dates import show_date
from generator.pages.downloads import list_downloads
from generator.pages.heads import page_view
from generator.pages.page import Page
from generator.pages.parts import OutletView, SectionCount
from generator.pages.views import Views

UNKNOWN = "Outlet not named in the text"
UNNAMED = "Not named"  # the same in a narrow column


def sources_page(views: Views) -> Page:
    """The page of all outlets."""
    context = SourcesContext(
        downloads=list_downloads(views),
        outlets=_outlets(views),
        coverage=coverage_view(views, UNNAMED),
    )
    description = (
        "Every outlet with its articles, by month and language, and where coverage has gaps."
    )
    view = page_view(views, SOURCES, "Sources", description)
    return Page(SOURCES, "sources.html", view, context)


def _outlets(views: Views) -> tuple[OutletView, ...]:
    """The outlets with most articles first; those articles last whose outlet nobody knows."""
    corpus = views.corpus
    known = [
        _outlet_view(views, outlet.id, outlet.meta, corpus.by_outlet.get(outlet.id, ()))
        for outlet in corpus.content.outlets
    ]
    known.sort(key=lambda outlet: (-len(outlet.articles), outlet.name.casefold()))
    unnamed = corpus.by_outlet.get("", ())
    if unnamed:
        known.append(_outlet_view(views, "", OutletMeta(name=UNKNOWN), unnamed))
    return tuple(known)


def _outlet_view(
    views: Views, outlet: str, meta: OutletMeta, articles: tuple[Article, ...]
) -> OutletView:
    languages = Counter(article.entry.meta.language for article in articles)
    months = Counter(_month(article) for article in articles)
    return OutletView(
        id=outlet,
        name=meta.name,
        names=tuple(("", name) for name in meta.spellings if name != meta.name),
        country=meta.country,
        url=meta.url,
        languages=tuple(
            SectionCount(views.language_name(language), count)
            for language, count in sorted(languages.items())
        ),
        months=tuple(
            SectionCount(show_date(month, views.locale).text, months[month])
            for month in sorted(months, reverse=True)
            if month
        ),
        articles=tuple(views.refs[article.id] for article in articles),
    )


def _month(article: Article) -> str:
    """The month of an article as ISO text; empty where it is not known."""
    date = article.entry.meta.date or ""
    return date[:7] if len(date) >= 7 else ""
