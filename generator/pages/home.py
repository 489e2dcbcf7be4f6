"""Home page of the site, and the archive of all articles, divided by year if long."""

from collections.abc import Callable, Iterator
from functools import partial

import msgspec

from generator.charts.theme_activity import activity_table
from generator.config import Part
from generator.content.entries import ThemeEntry
from generator.corpus.article_record import Article, PassageNote
from generator.pages.pagination_pages import (
    BucketTitles,
    BucketWriter,
    bucket_links,
    bucket_sections,
)
from generator.pages.timeline import Timelines, newest_dates
from generator.stories.storybook import Story
from generator.view_models import urls
from generator.view_models.chart_views import ActivityView
from generator.view_models.contexts import ArchiveContext, HomeContext, PartContext
from generator.view_models.correction_views import show_last_edition
from generator.view_models.list_months import MAX_PART_BYTES
from generator.view_models.list_rows import ARTICLES, DATES, RECORD, article_at
from generator.view_models.page import Page, PageSection, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import ArticleRef, Link, SectionCount, ThemeCard
from generator.view_models.pagination import PagedList, make_list
from generator.view_models.passage_views import PassageView
from generator.view_models.record_rows import (
    article_digests,
    newest_date,
    show_passages,
    show_rows,
)
from generator.view_models.size_estimates import weigh_passage
from generator.view_models.story_refs import list_stories, ref_of, sources_of_row
from generator.view_models.view_builder import ViewBuilder

LATEST = 6
STORIES = 8
EVENTS = 8
PEOPLE = 12
PASSAGES_OF_ONE_ARTICLE = 3
FEW = 9  # articles that are not listed a second time
LATEST_ROOM = 12_000  # bytes of passages
EVENTS_ROOM = 8_000
# Bytes of all articles that fit, and of the newest if they do not. Markup counts double in Cyrillic.
WHOLE, ROOM = 8_000, 5_000
ARCHIVE_ROOM = 22_000  # bytes of articles on the first page of several


def home_sections(
    views: ViewBuilder, timelines: Timelines, charts: Callable[[], dict[str, ActivityView]]
) -> Iterator[PageSection]:
    """Yield the home page and, if articles exceed it, the archive."""
    months = views.lists().months(ARTICLES)
    here = make_list(urls.ARTICLES, months, WHOLE, ROOM, article_at)
    yield PageSection(urls.HOME, partial(_home_page, views, timelines, charts, here))
    if here.parts and views.site.has("archive"):
        archive = make_list(urls.ARTICLES, months, MAX_PART_BYTES, ARCHIVE_ROOM, article_at)
        yield from archive_sections(views, archive)


def _home_page(
    views: ViewBuilder,
    timelines: Timelines,
    charts: Callable[[], dict[str, ActivityView]],
    here: PagedList[Article],
) -> Iterator[PlannedPage]:
    def make() -> Page:
        context = _home_context(views, timelines, charts(), here)
        return Page(urls.HOME, "home.html", page_view(views, urls.HOME, views.site.title), context)

    editions, changed = views.editions, newest_date(views.corpus.articles)
    told = [sources_of_row(views, story) for story in _newest_stories(views)]
    sources = (views.everything, editions.last, sorted(editions.withdrawn))
    yield views.plan(urls.HOME, make, *sources, told, len(list_stories(views)), changed=changed)


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
        articles=show_rows(views, articles.first()) if len(corpus.articles) > FEW else (),
        article_count=len(corpus.articles),
        archive=urls.ARTICLES if articles.parts and views.site.has("archive") else "",
        edition=show_last_edition(views),
        stories=tuple(ref_of(views, story) for story in _newest_stories(views)),
        story_count=len(list_stories(views)),
    )


def _newest_stories(views: ViewBuilder) -> tuple[Story, ...]:
    return list_stories(views)[:STORIES] if views.site.has("stories") else ()


def covered_period(views: ViewBuilder) -> str:
    """Return the period from the oldest article's date to the newest's, or '' without dates."""
    dates = [article.date for article in views.corpus.articles if article.date]
    if not dates:
        return ""
    return " – ".join(dict.fromkeys(views.make_date(end(dates)).text for end in (min, max)))


def corpus_counts(views: ViewBuilder) -> Iterator[SectionCount]:
    """Yield labelled counts of articles, texts, outlets, languages, people and events."""
    corpus = views.corpus
    metas = [article.entry.meta for article in corpus.articles]
    articles, events = len(metas), views.lists().extent(DATES).number
    languages = len({meta.language for meta in metas})
    outlets = len({meta.outlet or meta.outlet_found.casefold() for meta in metas} - {""})
    people = sum(bool(person.articles) for person in views.person_refs.values())
    texts = len({group[0].id for group in corpus.origins.values()})
    listed = "#articles" if articles > FEW else "#latest"

    def address(part: Part, url: str) -> str:
        return url if views.site.has(part) else ""

    for label, count, url in (
        (views.ngettext("article", "articles", articles), articles, listed),
        (views.ngettext("independent text", "independent texts", texts), texts, ""),
        (views.ngettext("outlet", "outlets", outlets), outlets, address("sources", urls.SOURCES)),
        (views.ngettext("language", "languages", languages), languages, ""),
        (views.ngettext("person", "people", people), people, address("people", urls.PEOPLE)),
        (
            views.ngettext("dated event", "dated events", events),
            events,
            address("timeline", urls.TIMELINE),
        ),
    ):
        yield SectionCount(label, count, url if count else "")


def _latest(views: ViewBuilder) -> Iterator[tuple[ArticleRef, tuple[PassageView, ...]]]:
    """Yield the newest articles with their first passages, without repeating shared text.

    Passages on themes come first. An article without one is shown, by another passage if it has
    dates or people in one, where there are only few articles or none is on a theme. Below a summary
    one passage will do, and a passage that gives the title comes last.
    """
    articles = views.corpus.articles
    few = len(articles) <= FEW
    everything = few or not any(article.themes for article in articles)
    shown: set[str] = set()
    left, room = LATEST, LATEST_ROOM
    for article in articles:
        ref = views.refs[article.id]
        most = 1 if ref.summary and ref.summary_lang == views.language else PASSAGES_OF_ONE_ARTICLE
        new = [note for note in article.notes if note.anchor not in shown]
        told = [note for note in new if note.themes] or (new[:1] if everything else [])
        if ref.title_derived:
            told.sort(key=lambda note: _gives_title(views, article, note))
        first = told[: min(most, max(left, int(few)))]
        if first or everything:
            yield ref, show_passages(views, article, first)
        shown |= {note.anchor for note in first}
        left -= max(len(first), int(everything))
        room -= sum(weigh_passage(article, note) for note in first)
        if not few and (left <= 0 or room <= 0):
            return


def _gives_title(views: ViewBuilder, article: Article, note: PassageNote) -> bool:
    """Return whether a passage begins with the title, which was made from it."""
    title = article.entry.meta.title.rstrip("… ")
    return " ".join(views.find(article, note).text.split()).startswith(title)


def _card(views: ViewBuilder, theme: ThemeEntry) -> ThemeCard:
    articles = views.corpus.by_theme.get(theme.id, ())
    return ThemeCard(
        mark=views.marks[theme.id],
        synopsis=views.first_paragraph(theme.synopsis),
        articles=len(articles),
        passages=views.lists().extent(RECORD, theme.id).count,
        sensitive=theme.meta.sensitive,
        latest=next((views.refs[article.id].date for article in articles), None),
    )


def archive_sections(views: ViewBuilder, articles: PagedList[Article]) -> Iterator[PageSection]:
    """Yield the page of all articles and its parts."""
    corpus = views.corpus
    title = views.gettext("All articles")
    titles = BucketTitles(
        title,
        views.gettext("Every article in this briefing, with its outlet, byline and date."),
        views.count_articles,
        (Link(title, articles.url),),
    )

    def make() -> Page:
        shown, parts = show_rows(views, articles.first()), bucket_links(views, articles)
        context = ArchiveContext(shown, len(corpus.articles), parts)
        view = page_view(views, articles.url, title, titles.description)
        return Page(articles.url, "archive.html", view, context)

    changed = newest_date(corpus.articles)
    yield PageSection(
        articles.url,
        lambda: iter((views.plan(articles.url, make, views.everything, changed=changed),)),
    )
    writer: BucketWriter[Article] = BucketWriter(
        msgspec.structs.replace(titles, title=views.gettext("Articles")),
        lambda nav, _, part: PartContext(nav, articles=show_rows(views, part)),
        lambda _, part: article_digests(part),
    )
    yield from bucket_sections(views, articles, writer)
