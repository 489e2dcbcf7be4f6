"""Planning of the PDF book: the whole briefing in reading order."""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from generator.charts.timeline_chart import strip_dates, strip_view
from generator.content.entries import PersonEntry, ThemeEntry
from generator.corpus.article_record import Article, PassageNote
from generator.pages.allegations import alleged_in_articles
from generator.pages.article import article_context
from generator.pages.home import corpus_counts, covered_period
from generator.pages.outlets import outlet_view, rank_outlets
from generator.pages.people import role_views, show_quotations
from generator.pages.static_pages import written_text
from generator.pages.stories import alleged_in, story_context
from generator.pages.timeline import timeline_years
from generator.view_models.chart_views import StripView
from generator.view_models.contexts import ArticleContext, TextContext, TimelineYear
from generator.view_models.page import Page
from generator.view_models.page_metadata import page_view, site_view
from generator.view_models.page_views import (
    DateView,
    OutletView,
    PersonRef,
    RoleView,
    SectionCount,
    SiteView,
    TextView,
    ThemeMark,
)
from generator.view_models.passage_views import QuotationView, Record
from generator.view_models.record_rows import show_record
from generator.view_models.story_contexts import StoryContext
from generator.view_models.story_refs import list_stories
from generator.view_models.urls import BOOK, TIMELINE, page_url
from generator.view_models.view_builder import ViewBuilder


class BookTheme(msgspec.Struct, frozen=True):
    """Theme with its complete record, newest article first, and its ``names`` in other languages."""

    mark: ThemeMark
    names: tuple[tuple[str, str], ...]
    sensitive: bool
    synopsis: TextView
    record: Record


class BookPerson(msgspec.Struct, frozen=True):
    """Person with all their quotations and passages, newest first."""

    person: PersonRef
    roles: tuple[RoleView, ...]
    about: TextView
    quotations: tuple[QuotationView, ...]
    appearances: Record


class BookContext(msgspec.Struct, frozen=True):
    """Whole briefing except for omitted parts.

    ``newest`` is the date of the newest article and stands in for a print date, as no clock is
    read.
    """

    covered_period: str
    strip: StripView | None
    newest: DateView | None
    counts: tuple[SectionCount, ...]
    stories: tuple[StoryContext, ...]
    themes: tuple[BookTheme, ...]
    years: tuple[TimelineYear, ...]
    articles: tuple[ArticleContext, ...]
    people: tuple[BookPerson, ...]
    outlets: tuple[tuple[str, OutletView], ...]  # address and outlet
    written: tuple[tuple[str, TextContext], ...]  # address and page


def plan_book(views: ViewBuilder) -> tuple[SiteView, Page]:
    """Return the site's metadata and the page of the book in one language."""
    view = page_view(views, BOOK, views.site.title)
    page = Page(BOOK, "book.html", view, _book(views))
    return site_view(views), page


def _book(views: ViewBuilder) -> BookContext:
    corpus, site = views.corpus, views.site
    dates = [article.date for article in corpus.articles if article.date]
    counts = views.lists().dates()
    charted = strip_dates(counts, lambda: corpus.events)
    return BookContext(
        covered_period=covered_period(views),
        strip=strip_view(views, charted, None, lambda *_: TIMELINE),
        newest=views.date(max(dates, default=None)),
        counts=tuple(corpus_counts(views)),
        stories=tuple(_stories(views)),
        themes=tuple(_theme(views, theme) for theme in corpus.themes),
        years=tuple(timeline_years(views, corpus.events)) if site.has("timeline") else (),
        articles=tuple(article_context(views, article) for article in corpus.articles),
        people=tuple(_people(views)) if site.has("people") else (),
        outlets=tuple(_outlets(views)) if site.has("sources") else (),
        written=tuple(
            (page_url(page.id), written_text(views, page)) for page in corpus.content.pages
        ),
    )


def _stories(views: ViewBuilder) -> Iterator[StoryContext]:
    """Yield the stories, the newest event first."""
    if views.site.has("stories"):
        alleged = alleged_in_articles(views)
        for story in list_stories(views):
            yield story_context(views, story, alleged_in(story, alleged))


def _theme(views: ViewBuilder, theme: ThemeEntry) -> BookTheme:
    articles = views.corpus.by_theme.get(theme.id, ())
    return BookTheme(
        mark=views.marks[theme.id],
        names=views.names.elsewhere(theme.meta.name),
        sensitive=theme.meta.sensitive,
        synopsis=views.prose(theme.synopsis),
        record=_record(views, articles, lambda note: theme.id in note.themes),
    )


def _people(views: ViewBuilder) -> Iterator[BookPerson]:
    """Yield people by family name."""
    entries = {person.id: person for person in views.corpus.people}
    for ref in views.person_refs.values():
        yield _person(views, ref, entries[ref.id])


def _person(views: ViewBuilder, ref: PersonRef, entry: PersonEntry) -> BookPerson:
    articles = views.corpus.by_person.get(ref.id, ())
    return BookPerson(
        person=ref,
        roles=role_views(views, entry),
        about=views.prose(entry.about),
        quotations=show_quotations(views, views.corpus.said.get(ref.id, ())[::-1]),
        appearances=_record(views, articles, lambda note: ref.id in note.people),
    )


def _outlets(views: ViewBuilder) -> Iterator[tuple[str, OutletView]]:
    """Yield outlets with all their articles, largest first."""
    for outlet in rank_outlets(views):
        articles = views.corpus.by_outlet.get(outlet, ())
        yield views.outlet_address(outlet), outlet_view(views, outlet, articles)


def _record(
    views: ViewBuilder,
    articles: Sequence[Article],
    belongs: Callable[[PassageNote], bool],
) -> Record:
    """Return the matching passages by article, in the order of the articles."""
    oldest_first = ((article, tuple(filter(belongs, article.notes))) for article in articles[::-1])
    return show_record(views, [record for record in oldest_first if record[1]])
