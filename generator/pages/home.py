"""Home page of the site, and the archive of all articles, divided by year if long."""

from collections.abc import Callable, Iterator
from itertools import islice

import msgspec

from generator.charts.theme_activity import activity_table
from generator.content.entries import ThemeEntry
from generator.corpus.article_record import Article
from generator.pages.pagination_pages import BucketTitles, bucket_links, bucket_pages
from generator.pages.timeline import Timelines, newest_dates
from generator.view_models.chart_views import ActivityView
from generator.view_models.contexts import ArchiveContext, HomeContext, PartContext
from generator.view_models.correction_views import show_last_edition
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import ArticleRef, Link, SectionCount, ThemeCard
from generator.view_models.pagination import MAX_PART_BYTES, PagedList, make_list
from generator.view_models.passage_views import PassageView
from generator.view_models.record_rows import article_digests, newest_date, row_items, show_rows
from generator.view_models.size_estimates import weigh_passage
from generator.view_models.urls import ARTICLES, HOME
from generator.view_models.view_builder import ViewBuilder

LATEST = 6
EVENTS = 8
PEOPLE = 12
PASSAGES_OF_ONE_ARTICLE = 3
LATEST_ROOM = 12_000  # bytes of passages
EVENTS_ROOM = 8_000
# Bytes of all articles that fit, and of the newest if they do not. Markup counts double in Cyrillic.
WHOLE, ROOM = 8_000, 6_000
ARCHIVE_ROOM = 23_500  # bytes of articles on the first page of several


def home_pages(
    views: ViewBuilder, timelines: Timelines, charts: Callable[[], dict[str, ActivityView]]
) -> Iterator[PlannedPage]:
    """Yield the home page and, if articles exceed it, the archive."""
    items = row_items(views.corpus.articles)
    here = make_list(ARTICLES, items, WHOLE, ROOM)

    def make() -> Page:
        context = _home_context(views, timelines, charts(), here)
        return Page(HOME, "home.html", page_view(views, HOME, views.site.title), context)

    editions, changed = views.editions, newest_date(views.corpus.articles)
    sources = (views.everything, editions.last, sorted(editions.withdrawn))
    yield views.plan(HOME, make, *sources, changed=changed)
    if here.parts and views.site.has("archive"):
        yield from archive_pages(views, make_list(ARTICLES, items, MAX_PART_BYTES, ARCHIVE_ROOM))


def _home_context(
    views: ViewBuilder,
    timelines: Timelines,
    charts: dict[str, ActivityView],
    articles: PagedList[Article],
) -> HomeContext:
    corpus = views.corpus
    person_refs = sorted(views.person_refs.values(), key=lambda person: -person.passages)
    return HomeContext(
        covered_period=covered_period(views),
        counts=tuple(corpus_counts(views)),
        latest=tuple(_latest(views)),
        themes=tuple(_card(views, theme) for theme in corpus.themes),
        strip=timelines.strip(),
        activity=charts,
        activity_table=activity_table(views, charts.values()),
        events=tuple(
            views.event(event) for event in newest_dates(timelines.everything, EVENTS_ROOM, EVENTS)
        ),
        people=tuple(person for person in person_refs if person.articles)[:PEOPLE],
        articles=show_rows(views, articles.first()),
        article_count=len(corpus.articles),
        archive=ARTICLES if articles.parts and views.site.has("archive") else "",
        edition=show_last_edition(views),
    )


def covered_period(views: ViewBuilder) -> str:
    """Return the period from the oldest article's date to the newest's, or '' without dates."""
    dates = [article.date for article in views.corpus.articles if article.date]
    if not dates:
        return ""
    return " – ".join(dict.fromkeys(views.make_date(end(dates)).text for end in (min, max)))


def corpus_counts(views: ViewBuilder) -> Iterator[SectionCount]:
    """Yield labelled counts of articles, texts, outlets, languages, people and events."""
    corpus = views.corpus
    languages = {article.entry.meta.language for article in corpus.articles}
    outlets = {outlet for outlet in corpus.by_outlet if outlet}
    people = sum(bool(person.articles) for person in views.person_refs.values())
    texts = len({group[0].id for group in corpus.origins.values()})
    for label, count in (
        (views.ngettext("article", "articles", articles := len(corpus.articles)), articles),
        (views.ngettext("independent text", "independent texts", texts), texts),
        (views.ngettext("outlet", "outlets", len(outlets)), len(outlets)),
        (views.ngettext("language", "languages", len(languages)), len(languages)),
        (views.ngettext("person", "people", people), people),
        (views.ngettext("dated event", "dated events", events := len(corpus.events)), events),
    ):
        yield SectionCount(label, count)


def _latest(views: ViewBuilder) -> Iterator[tuple[ArticleRef, tuple[PassageView, ...]]]:
    """Yield the newest articles with their first passages on themes, without repeating shared text."""
    shown: set[str] = set()
    room = LATEST_ROOM
    for article in views.corpus.articles:
        new = (note for note in article.notes if note.themes and note.anchor not in shown)
        first = tuple(islice(new, min(PASSAGES_OF_ONE_ARTICLE, LATEST - len(shown))))
        if first:
            yield views.refs[article.id], tuple(views.passage(article, note) for note in first)
            shown |= {note.anchor for note in first}
            room -= sum(weigh_passage(article, note) for note in first)
        if len(shown) == LATEST or room <= 0:
            return


def _card(views: ViewBuilder, theme: ThemeEntry) -> ThemeCard:
    articles = views.corpus.by_theme.get(theme.id, ())
    return ThemeCard(
        mark=views.marks[theme.id],
        synopsis=views.first_paragraph(theme.synopsis),
        articles=len(articles),
        passages=sum(len(notes) for _, notes in views.corpus.notes_by_theme.get(theme.id, ())),
        sensitive=theme.meta.sensitive,
        latest=next((views.refs[article.id].date for article in articles), None),
    )


def archive_pages(views: ViewBuilder, articles: PagedList[Article]) -> Iterator[PlannedPage]:
    """Yield the page of all articles and its parts."""
    corpus = views.corpus
    title = views.gettext("All articles")
    titles = BucketTitles(
        title,
        views.gettext("Every article of this briefing, with its outlet, byline and date."),
        views.count_articles,
        (Link(title, articles.url),),
    )

    def make() -> Page:
        shown, parts = show_rows(views, articles.first()), bucket_links(views, articles)
        context = ArchiveContext(shown, len(corpus.articles), parts)
        view = page_view(views, articles.url, title, titles.description)
        return Page(articles.url, "archive.html", view, context)

    yield views.plan(articles.url, make, views.everything, changed=newest_date(corpus.articles))
    yield from bucket_pages(
        views,
        articles,
        msgspec.structs.replace(titles, title=views.gettext("Articles")),
        lambda nav, _, part: PartContext(nav, articles=show_rows(views, part)),
        lambda _, part: article_digests(part),
    )
