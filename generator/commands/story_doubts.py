"""``sourcebook stories --suggest``: articles that may tell of one event, for the editor to decide."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from generator.build.project import Project, with_project
from generator.build.story_cache import load_likenesses
from generator.content.entries import StoryEntry


class StoryDoubt(msgspec.Struct, frozen=True):
    """Two articles by id in different stories or in none, and how alike they are, from 0 to 1."""

    articles: tuple[str, str]
    stories: tuple[str | None, str | None]
    likeness: float


def suggest_stories(root: Path) -> tuple[StoryDoubt, ...]:
    """Return the most alike articles of any two stories that nobody has decided about, those first.

    Raises ProblemsError if the content is wrong.
    """
    return with_project(root, lambda project: tuple(_doubts(project)))


def _doubts(project: Project) -> Iterator[StoryDoubt]:
    book, entries = project.storybook.by_article, project.content.stories
    asked: set[frozenset[str]] = set()
    for one, other, like in sorted(load_likenesses(project.cache), key=lambda row: (-row[2], row)):
        named = tuple(book[id_].id if id_ in book else None for id_ in (one, other))
        sides = frozenset(name or id_ for name, id_ in zip(named, (one, other), strict=True))
        if len(sides) > 1 and sides not in asked and not _is_decided(entries, one, other):
            asked.add(sides)
            yield StoryDoubt((one, other), (named[0], named[1]), round(like, 2))


def _is_decided(entries: Iterable[StoryEntry], one: str, other: str) -> bool:
    """Return whether two stories of the editor have the two articles, or one has one and not the other."""
    owners: set[tuple[str, str]] = set()
    for entry in entries:
        told, excluded = entry.meta.articles, entry.meta.not_
        owners.update((entry.id, id_) for id_ in (one, other) if id_ in told)
        if (one in told and other in excluded) or (other in told and one in excluded):
            return True
    return len({id_ for _, id_ in owners}) > 1


def doubt_lines(rows: Iterable[StoryDoubt]) -> Iterator[str]:
    """Yield two lines for each pair of articles, with their stories."""
    for row in rows:
        yield f"may be one story ({row.likeness:.2f}):"
        for article, story in zip(row.articles, row.stories, strict=True):
            yield f"  {article} ({f'story {story}' if story else 'in no story'})"
