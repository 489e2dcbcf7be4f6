"""Stories for programs: the feed, the data file, and linked data of a story's page."""

from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from generator.exports.edition_feeds import NEWEST
from generator.exports.json_text import write_json_lines
from generator.stories.storybook import Story
from generator.view_models.file_contexts import FeedContext, FeedEntry
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import ArticleRef, SiteView
from generator.view_models.story_contexts import StoryContext
from generator.view_models.story_refs import (
    articles_of,
    has_stories,
    list_stories,
    ref_of,
    sources_of_row,
)
from generator.view_models.urls import HOME, STORIES, STORIES_FEED, absolute_url
from generator.view_models.view_builder import ViewBuilder

Node = dict[str, Any]

REPORTS = 10  # named in linked data, as the members of a list are


def stories_feed(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the feed of stories: an entry is updated when an article joins its story.

    It is there from the first story or the first edition on, so that subscribers never lose it.
    """
    there = has_stories(views)
    if not there and (views.editions.last is None or not views.site.has("stories")):
        return
    facts = views.story_facts.articles
    shown = sorted(list_stories(views), key=lambda each: max(facts[each.id].days), reverse=True)
    shown = shown[:NEWEST]
    title = f"{views.site.title}: {views.gettext('Stories')}"
    changed = views.editions.feed_updated() or _updated(views, shown[0])

    def make() -> Page:
        context = FeedContext(
            views.editions.id_of(STORIES_FEED.strip("/")),
            title,
            views.address(STORIES_FEED),
            views.address(STORIES if there else HOME),
            changed,
            tuple(_entry(views, story) for story in shown),
        )
        return Page(STORIES_FEED, "feed.xml", page_view(views, STORIES_FEED, title), context)

    sources = [sources_of_row(views, story) for story in shown]
    yield views.plan(STORIES_FEED, make, sources, changed, listed=False)


def _updated(views: ViewBuilder, story: Story) -> str:
    """Return the time of a story's newest article."""
    return f"{max(views.story_facts.articles[story.id].days)}T00:00:00Z"


def _entry(views: ViewBuilder, story: Story) -> FeedEntry:
    ref = ref_of(views, story)
    line = Markup('<li><a href="{}" lang="{}">{}</a>, {}, {}</li>')
    rows = []
    for article in articles_of(views, story):
        each = views.refs[article.id]
        outlet = each.outlet.label if each.outlet else views.gettext("outlet not given")
        when = each.date.text if each.date else ""
        link = views.address(each.url)
        rows.append(line.format(link, each.headline_lang, each.headline, outlet, when))
    return FeedEntry(
        id=views.editions.id_of(ref.url.strip("/")),
        url=views.address(ref.url),
        title=ref.title,
        lang=ref.lang,
        updated=_updated(views, story),
        published=f"{articles_of(views, story)[0].date}T00:00:00Z",
        authors=(views.site.editor or views.site.title,),
        content=Markup("<ul>{}</ul>").format(Markup("").join(rows)),
    )


def write_stories(views: ViewBuilder, stories: Iterable[Story]) -> str:
    """Return stories as JSON, a line each."""
    site = {
        "title": views.site.title,
        "address": views.address(HOME),
        "language": views.site.language,
    }
    return write_json_lines(site, "stories", (_story(views, each) for each in stories))


def _story(views: ViewBuilder, story: Story) -> Node:
    ref = ref_of(views, story)
    return {
        "id": ref.id,
        "address": views.address(ref.url),
        "title": ref.title,
        "title_language": ref.lang,
        "title_origin": "article" if ref.found else "editor",
        "decided": story.entry is not None,
        "day": ref.date.iso,
        "day_of": "event" if ref.agreed else "first report",
        "articles": [article.id for article in articles_of(views, story)],
        "central": story.central,
        "outlets": ref.outlets,
        "languages": ref.languages,
        "independent_texts": ref.texts,
        "next": story.next or None,
        "earlier": list(story.earlier),
    }


def story_node(context: StoryContext, site: SiteView) -> Node:
    """Return a story's event with the first articles about it."""
    event = {
        "@type": "Event",
        "name": context.story.title,
        **({"startDate": context.story.date.iso} if context.story.agreed else {}),
        "subjectOf": [_report(each.article, site) for each in context.reports[:REPORTS]],
    }
    return {"about": event}


def _report(article: ArticleRef, site: SiteView) -> Node:
    node = {
        "@type": "NewsArticle",
        "headline": article.title,
        "url": absolute_url(site.base_url, article.url),
        "inLanguage": article.lang,
        "datePublished": article.date.iso if article.date else None,
        "publisher": {"@type": "Organization", "name": article.outlet_name}
        if article.outlet_name
        else None,
    }
    return {key: value for key, value in node.items() if value}
