"""References to stories: titles, dates, and counts of outlets, languages and independent texts."""

import datetime
from collections.abc import Iterable, Sequence

import msgspec

from generator.config import TextIn
from generator.corpus.article_record import Article
from generator.fingerprint.digests import digest_value
from generator.stories.storybook import Story
from generator.view_models.list_months import month_of
from generator.view_models.page_views import Link
from generator.view_models.story_facts import edited_title
from generator.view_models.story_views import StoryRef
from generator.view_models.urls import story_url
from generator.view_models.view_builder import ViewBuilder


def has_stories(views: ViewBuilder) -> bool:
    """Return whether the site has pages of stories."""
    return views.site.has("stories") and bool(list_stories(views))


def list_stories(views: ViewBuilder) -> tuple[Story, ...]:
    """Return the stories with articles on the site, the newest event first."""
    return views.storybook.stories


def articles_of(views: ViewBuilder, story: Story) -> tuple[Article, ...]:
    """Return the articles of a story, oldest first."""
    known = views.editions.articles
    return tuple([known[id_] for id_ in story.articles if id_ in known])


def title_of(views: ViewBuilder, story: Story) -> TextIn:
    """Return the editor's title, or else that of an article."""
    return views.titles[story.id]


def story_link(views: ViewBuilder, article: str) -> Link | None:
    """Return a link to the story that an article tells, if it has a page."""
    story = views.storybook.by_article.get(article) if views.site.has("stories") else None
    if story is None:
        return None
    title = title_of(views, story)
    return Link(title.text, story_url(story.id), title.lang)


def story_source(views: ViewBuilder, article: str) -> tuple[object, ...]:
    """Return all that decides about the link to the story that an article tells."""
    story = views.storybook.by_article.get(article)
    if story is None or not views.site.has("stories"):
        return ()
    return story.id, title_of(views, story)


def sources_of_links(views: ViewBuilder, articles: Iterable[Article]) -> tuple[object, ...]:
    """Return all that decides about the links to the stories that articles tell."""
    if not views.site.has("stories"):
        return ()
    stories = views.lists().stories
    return tuple(stories.get(each) for each in sorted({month_of(each.date) for each in articles}))


def ref_of(views: ViewBuilder, story: Story) -> StoryRef:
    """Return the view of a story in a list."""
    articles, entry = articles_of(views, story), story.entry
    title = title_of(views, story)
    metas = [article.entry.meta for article in articles]
    day = datetime.date.fromordinal(story.day).isoformat()
    summary = None
    if entry and entry.summary.text.strip():
        summary = views.first_paragraph(entry.summary)
    return StoryRef(
        id=story.id,
        url=story_url(story.id),
        title=title.text,
        lang=title.lang,
        found=not (entry and views.names.choose(entry.meta.title).text),
        date=views.make_date(day),
        agreed=story.agreed,
        articles=len(articles),
        outlets=len({meta.outlet or meta.outlet_found.casefold() for meta in metas} - {""}),
        languages=len({meta.language for meta in metas}),
        texts=len({views.corpus.origins[article.id][0].id for article in articles}),
        first=tuple(views.refs[article.id] for article in _first_of(articles)),
        summary=summary,
    )


def _first_of(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles that may be the first: those of the first day, or of its month or year."""
    first = str(articles[0].entry.meta.date)
    return tuple(each for each in articles if first.startswith(str(each.entry.meta.date)))


def sources_of_stories(views: ViewBuilder, stories: Sequence[Story]) -> tuple[object, ...]:
    """Return all that decides about the rows and pages of stories, but for questions and allegations.

    Titles that editors do not give are those of articles, which are decided by their digests. What is
    the same in all languages is digested once, for the pages and the data of a month.
    """
    facts, key = views.story_facts, f"{stories[0].id} {stories[-1].id}"
    if key not in facts.month_sources:
        facts.month_sources[key] = digest_value(_sources_in_all_languages(views, stories))
    standings = views.ledger.articles
    return (
        facts.month_sources[key],
        [
            views.source_of(article)
            for story in (stories if standings else ())
            for article in articles_of(views, story)
            if article.id in standings
        ],
        [sources_of_row(views, story) for story in stories if story.entry],
    )


def _sources_in_all_languages(views: ViewBuilder, stories: Sequence[Story]) -> tuple[object, ...]:
    book, facts = views.storybook.by_id, views.story_facts.articles
    near = [
        book[id_]
        for story in stories
        if story.next or story.earlier
        for id_ in (*story.earlier, story.next)
        if id_ in book
    ]
    told = [facts[story.id] for story in stories]
    return (
        [msgspec.structs.replace(story, entry=None) if story.entry else story for story in stories],
        [(each.digests, each.copies) for each in told],
        [(story.id, edited_title(story), facts[story.id].digests) for story in near],
    )


def sources_of_row(views: ViewBuilder, story: Story) -> tuple[object, ...]:
    """Return all that decides about a story's row."""
    articles, entry = articles_of(views, story), story.entry
    origins = [views.corpus.origins[article.id][0].id for article in articles]
    edited = (entry.meta, entry.summary, views.translation(entry.path)) if entry else None
    cited = views.cited_articles(entry.summary) if entry else None
    digests = [article.digest for article in articles]
    told = story.id, title_of(views, story), story.day, story.agreed
    return *told, digests, origins, edited, cited
