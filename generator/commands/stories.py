"""``sourcebook stories``: list the stories that articles tell, with reasons."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from generator.build.project import Project, with_project
from generator.config import by_language
from generator.stories.storybook import Story


class StoryRow(msgspec.Struct, frozen=True):
    """Story as ``--json`` prints it: articles by their seeds, or by id where they have none."""

    id: str
    title: str
    articles: tuple[str, ...]
    why: tuple[str, ...]
    next: str | None
    earlier: tuple[str, ...]


def list_stories(root: Path) -> tuple[StoryRow, ...]:
    """Return the stories, the newest event first.

    Raises ProblemsError where the content is wrong.
    """
    return with_project(root, lambda project: tuple(_rows(project)))


def _rows(project: Project) -> Iterator[StoryRow]:
    entries = {article.id: article.entry for article in project.articles}
    for story in project.storybook.stories:
        seeds = (entries[id_].meta.seed or id_ for id_ in story.articles)
        yield StoryRow(
            story.id,
            _title(project, story),
            tuple(seeds),
            _why(story),
            story.next or None,
            story.earlier,
        )


def _title(project: Project, story: Story) -> str:
    """Return the editor's title in the site's first language, or else the central article's."""
    if story.entry and (
        words := by_language(story.entry.meta.title, project.content.site.original)
    ):
        return words.get(project.content.site.original) or next(iter(words.values()))
    return next(each.entry.meta.title for each in project.articles if each.id == story.central)


def _why(story: Story) -> tuple[str, ...]:
    return tuple(reason.shown for reason in story.reasons)


def story_lines(rows: Iterable[StoryRow]) -> Iterator[str]:
    """Yield a few lines for each story: its title, why its articles are one, and the articles."""
    for row in rows:
        yield f"{row.id}: {row.title}"
        yield f"  why: {', '.join(row.why)}"
        yield from (f"  {article}" for article in row.articles)
        if row.next:
            yield f"  next: {row.next}"
