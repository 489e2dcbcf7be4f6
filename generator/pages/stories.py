"""List of stories, and a page of each: its reports by day, their disagreements, the news of each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from generator.config import TextIn
from generator.content.entries import AllegationEntry
from generator.corpus.article_record import Article
from generator.pages.allegations import alleged_in_articles, show_row, sources_of_allegation
from generator.pages.story_findings import (
    compare_shown,
    find_reports,
    find_shown,
    show_disagreements,
)
from generator.pages.story_originals import put_originals_first
from generator.pages.story_questions import (
    leave_out_asked,
    questions_of,
    show_questions,
    sources_of_questions,
)
from generator.stories.storybook import Story, published_ids
from generator.view_models.contexts import WithdrawnContext
from generator.view_models.display_dates import keep_days_whole
from generator.view_models.page import Page, PageSection, PlannedPage
from generator.view_models.page_metadata import (
    give_picture,
    make_section,
    mark_held,
    page_view,
    say_held,
)
from generator.view_models.page_views import Link, PartLink, PersonName
from generator.view_models.pictures import story_picture
from generator.view_models.said_once import show_said_in
from generator.view_models.story_contexts import StoriesContext, StoryContext
from generator.view_models.story_refs import (
    articles_of,
    has_stories,
    list_stories,
    ref_of,
    sources_of_row,
    sources_of_stories,
    story_source,
    title_of,
)
from generator.view_models.urls import (
    STORIES,
    article_url,
    part_url,
    prefixed_url,
    relative_url,
    story_url,
)
from generator.view_models.view_builder import ViewBuilder
from generator.yaml_reading.extra import NO_EXTRA

NEWEST = RUN = 40  # stories on a page
PEOPLE = 24


def story_sections(views: ViewBuilder) -> Iterator[PageSection]:
    """Yield the list of stories, and the pages of those of a month together, nothing without stories."""
    if not has_stories(views):
        return
    months = [(month, tuple(stories)) for month, stories in groupby(list_stories(views), _month_of)]
    yield PageSection(STORIES, partial(_list_page, views, months))
    alleged, asked = alleged_in_articles(views), views.corpus.content.questions
    for month, stories in months:
        told = [(story, alleged_in(story, alleged)) for story in stories]
        plan = partial(_month_pages, views, month, told)
        sources = [
            [sources_of_questions(views, each) for each in stories] if asked else [],
            [[sources_of_allegation(views, entry) for entry in entries] for _, entries in told],
            [say_held(views, each.entry.meta) for each in stories if each.entry],
        ]
        yield make_section(
            views, f"stories of {month}", plan, sources_of_stories(views, stories), sources
        )


def alleged_in(
    story: Story, alleged: Iterable[tuple[AllegationEntry, frozenset[str]]]
) -> list[AllegationEntry]:
    """Return the allegations that articles of a story make."""
    return [entry for entry, articles in alleged if not articles.isdisjoint(story.articles)]


def former_story_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield a page at each address that a story had, to lead on to what tells of its event now.

    That is the story of the article that it was called by, or else the article, or what became of it.
    """
    book, editions = views.storybook, views.editions
    leads = {
        former: story.id
        for story in list_stories(views)
        if story.entry
        for former in (*story.articles, *story.entry.meta.formerly)
    }
    for id_ in published_ids(views.state.history.made):
        if story := book.by_article.get(id_):
            leads.setdefault(id_, story.id)
    for former, id_ in sorted(leads.items()):
        if former not in book.by_id and f"stories/{former}" not in editions.withdrawn:
            make = partial(_leading_page, views, story_url(former), _link(views, id_))
            source = story_source(views, book.by_id[id_].articles[0])
            yield views.plan(story_url(former), make, source, listed=False)
    for former in sorted(_unled(views) - leads.keys()):
        there = former in editions.articles
        if there or f"articles/{former}" in editions.withdrawn:
            to = Link(views.gettext("Withdrawn"), article_url(former), views.language)
            if there:
                to = Link(views.refs[former].headline, to.url, views.refs[former].headline_lang)
            make = partial(_leading_page, views, story_url(former), to)
            yield views.plan(story_url(former), make, to, listed=False)


def _unled(views: ViewBuilder) -> set[str]:
    """Return the published ids of stories that are stories no more and were not withdrawn by an editor."""
    return {
        id_
        for id_ in published_ids(views.state.history.made)
        if id_ not in views.storybook.by_id and f"stories/{id_}" not in views.editions.withdrawn
    }


def _leading_page(views: ViewBuilder, url: str, to: Link) -> Page:
    prefix = views.site.prefix
    way = relative_url(prefixed_url(to.url, prefix), prefixed_url(url, prefix))
    context = WithdrawnContext(None, TextIn("", ""), to, way)
    return Page(url, "withdrawn.html", page_view(views, url, views.gettext("Moved")), context)


def _month_of(story: Story) -> str:
    return date.fromordinal(story.day).isoformat()[:7]


def _list_page(
    views: ViewBuilder, months: Sequence[tuple[str, tuple[Story, ...]]]
) -> Iterator[PlannedPage]:
    """Yield the page of the newest stories, with links to those of each month."""
    title = views.gettext("Stories")
    newest = list_stories(views)[:NEWEST]
    count = sum(len(stories) for _, stories in months)
    links = [
        PartLink(_name_run(views, month, at), _run_url(month, at), len(run))
        for month, stories in months
        for at, run in _cut(stories)
    ]

    def make() -> Page:
        shown = tuple(ref_of(views, story) for story in newest)
        parts = tuple(links) if count > len(newest) else ()
        view = page_view(views, STORIES, title, _describe(views))
        return Page(STORIES, "stories.html", view, StoriesContext(shown, count, parts))

    yield views.plan(STORIES, make, [sources_of_row(views, each) for each in newest], links)


def _describe(views: ViewBuilder) -> str:
    return views.gettext("What happened, and which outlets reported it.")


def _cut(stories: Sequence[Story]) -> Iterator[tuple[int, tuple[Story, ...]]]:
    """Yield the stories of a month, newest first, in runs that fit on a page, numbered from the oldest."""
    oldest_first = tuple(reversed(stories))
    for start in reversed(range(0, len(oldest_first), RUN)):
        yield start // RUN + 1, oldest_first[start : start + RUN][::-1]


def _name_run(views: ViewBuilder, month: str, number: int) -> str:
    name = views.make_date(month).text
    return name if number == 1 else views.gettext("%(list)s, part %(run)s", list=name, run=number)


def _run_url(month: str, number: int) -> str:
    key = tuple(month.split("-"))
    return part_url(STORIES, key if number == 1 else (*key, str(number)))


def _month_pages(
    views: ViewBuilder, month: str, told: Sequence[tuple[Story, list[AllegationEntry]]]
) -> Iterator[PlannedPage]:
    """Yield the pages of a month's stories, and lists of them if there are more than the newest."""
    for story, alleged in told:
        entry = story.entry
        yield views.plan(
            story_url(story.id),
            partial(_story_page, views, story, alleged),
            _sources_of(views, story, alleged),
            origin=entry.path if entry else None,
            changed=articles_of(views, story)[-1].date,
            month=month,
        )
    if len(list_stories(views)) > NEWEST:
        for number, run in _cut([story for story, _ in told]):
            make = partial(_run_page, views, month, number, run)
            sources = [sources_of_row(views, story) for story in run]
            yield views.plan(_run_url(month, number), make, sources, month=month)


def _run_page(views: ViewBuilder, month: str, number: int, run: tuple[Story, ...]) -> Page:
    url, title = _run_url(month, number), views.gettext("Stories")
    shown = tuple(ref_of(views, story) for story in run)
    name = f"{title}: {_name_run(views, month, number)}"
    view = page_view(views, url, name, _describe(views), (Link(title, STORIES),))
    return Page(url, "stories.html", view, StoriesContext(shown, len(run), ()))


def _sources_of(
    views: ViewBuilder, story: Story, alleged: Iterable[AllegationEntry]
) -> tuple[object, ...]:
    """Return all that decides about the page of a story."""
    entry = story.entry
    return (
        (story.packed_reasons, sources_of_row(views, story)),
        views.sources_of(articles_of(views, story)),
        _neighbours(views, story),
        sources_of_questions(views, story),
        [sources_of_allegation(views, each) for each in alleged],
        say_held(views, entry.meta) if entry else "",
    )


def _neighbours(views: ViewBuilder, story: Story) -> list[tuple[str, object]]:
    """Return all that decides about the links to stories before and after one."""
    book = views.storybook.by_id
    near = [book[id_] for id_ in (*story.earlier, story.next) if id_ in book]
    return [(each.id, story_source(views, each.articles[0])) for each in near]


def _story_page(views: ViewBuilder, story: Story, alleged: Iterable[AllegationEntry]) -> Page:
    ref, url = ref_of(views, story), story_url(story.id)
    trail = (Link(views.gettext("Stories"), STORIES),)
    touched = any(views.ledger.touches(article) for article in articles_of(views, story))
    description = (
        views.caution()
        if touched
        else views.gettext("What happened, and which outlets reported it.")
    )
    view = page_view(views, url, ref.title, description, trail)
    view = give_picture(views, view, story_picture, story)
    if story.entry:
        view = mark_held(views, view, story.entry.meta)
    return Page(url, "story.html", view, story_context(views, story, alleged))


def story_context(
    views: ViewBuilder, story: Story, alleged: Iterable[AllegationEntry]
) -> StoryContext:
    """Return everything that a story's page shows."""
    articles, entry = put_originals_first(views, articles_of(views, story)), story.entry
    compared = compare_shown(views, articles)
    summary = views.prose(entry.summary) if entry and entry.summary.text.strip() else None
    return StoryContext(
        story=ref_of(views, story),
        summary=summary,
        reasons=tuple(
            keep_days_whole(views.make_date(each.key).text) if each.kind == "day" else each.shown
            for each in find_shown(views, articles, story.reasons)
        ),
        reports=find_reports(views, articles, compared),
        questions=tuple(show_questions(views, questions_of(views, story))),
        disagreements=show_disagreements(
            views, articles, leave_out_asked(views, compared, questions_of(views, story))
        ),
        quotations=show_said_in(views, articles),
        people=tuple(_people(views, articles)),
        allegations=tuple(show_row(views, each) for each in alleged),
        earlier=tuple(_link(views, id_) for id_ in story.earlier if id_ in views.storybook.by_id),
        next=_link(views, story.next) if story.next in views.storybook.by_id else None,
        extra=entry.meta.extra if entry else NO_EXTRA,
    )


def _link(views: ViewBuilder, id_: str) -> Link:
    title = title_of(views, views.storybook.by_id[id_])
    return Link(title.text, story_url(id_), title.lang)


def _people(views: ViewBuilder, articles: tuple[Article, ...]) -> Iterator[PersonName]:
    """Return the people that articles name, those in most of them first."""
    counts: dict[str, int] = {}
    for article in articles:
        for person in article.people:
            counts[person] = counts.get(person, 0) + 1
    order = sorted(counts, key=lambda id_: -counts[id_])
    yield from (views.people[id_] for id_ in order[:PEOPLE] if id_ in views.people)
