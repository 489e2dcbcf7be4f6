"""Rows of a list in groups: those of articles of one story together, under its title."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from generator.corpus.article_record import Article
from generator.corpus.corpus import ArticleNotes, Event
from generator.view_models.list_months import month_of
from generator.view_models.story_refs import story_link, story_source
from generator.view_models.story_views import Together
from generator.view_models.view_builder import ViewBuilder

T = TypeVar("T")
View = TypeVar("View")


class Grouping(NamedTuple, Generic[T]):
    """Way of grouping rows: the article of one, and where it stands, such as a month.

    Rows of a story are joined where they stand at one place, or are neighbours if ``across`` places.
    """

    article: Callable[[T], Article]
    place: Callable[[T], str]
    across: bool


ARTICLES_OF_MONTH: Grouping[ArticleNotes] = Grouping(
    lambda told: told[0], lambda told: month_of(told[0].date), across=True
)
EVENTS_OF_DAY: Grouping[Event] = Grouping(
    lambda event: event.article, lambda event: event.mention.value, across=False
)


def show_groups(
    views: ViewBuilder, rows: Iterable[T], way: Grouping[T], show: Callable[[T], View]
) -> tuple[Together[View], ...]:
    """Return groups with the views of their rows, each where the first of its rows stood."""
    return tuple(
        Together(story_link(views, told) if told else None, tuple(map(show, group)))
        for told, group in _group(views, rows, way)
    )


def group_sources(views: ViewBuilder, rows: Iterable[T], way: Grouping[T]) -> list[object]:
    """Return all that decides about the groups of rows besides the rows."""
    return [
        (story_source(views, told), [way.article(row).id for row in group])
        for told, group in _group(views, rows, way)
        if told
    ]


def _group(
    views: ViewBuilder, rows: Iterable[T], way: Grouping[T]
) -> Iterator[tuple[str, Sequence[T]]]:
    """Yield rows in groups, each with an article of its story if it has several, else with ''."""
    told, groups, last = views.storybook.by_article, list[list[T]](), dict[str, int]()
    for row in rows:
        story = told.get(way.article(row).id)
        at = last.get(story.id, -1) if story else -1
        if at >= 0 and (
            _stand_together(groups[at][-1], row, way) or (way.across and at == len(groups) - 1)
        ):
            groups[at].append(row)
            continue
        if story:
            last[story.id] = len(groups)
        groups.append([row])
    for group in groups:
        ids = {way.article(row).id for row in group}
        yield min(ids) if len(ids) > 1 else "", group


def _stand_together(one: T, other: T, way: Grouping[T]) -> bool:
    return way.place(one) == way.place(other)
