"""``sourcebook stories``: list the stories that articles tell, with reasons."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import yaml

from generator.build.project import Project, with_project
from generator.config import by_language
from generator.content.story_meta import StoryMeta
from generator.paths import CONTENT, write_atomically
from generator.problems import Problem, ProblemsError
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

    Raises ProblemsError if the content is wrong.
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


def pin_story(root: Path, story: str, title: str = "") -> Path:
    """Write a story with the articles that are found for it, and return its file.

    Raises ProblemsError if there is no such story.
    """
    return with_project(root, lambda project: _write(project, _find(project, story), title=title))


def merge_stories(root: Path, story: str, others: Sequence[str]) -> Path:
    """Give the articles of other stories to one, to which their addresses lead.

    Raises ProblemsError if there is no such story.
    """

    def merge(project: Project) -> Path:
        found = [_find(project, each) for each in others]
        for each in found:
            if each.entry:
                (project.root / each.entry.path).unlink()
        more = [id_ for each in found for id_ in each.articles]
        return _write(project, _find(project, story), more, formerly=[each.id for each in found])

    return with_project(root, merge)


def split_story(root: Path, story: str, articles: Sequence[str]) -> tuple[Path, Path]:
    """Make a story of its own of some articles of another, and return the files of both.

    Raises ProblemsError if there is no such story.
    """

    def split(project: Project) -> tuple[Path, Path]:
        old = _find(project, story)
        for id_ in articles:
            if id_ not in old.articles:
                hint = "copy the ids from 'sourcebook stories'"
                raise ProblemsError(
                    [Problem("unknown-article", f"'{id_}' is not in that story", hint=hint)]
                )
        new = msgspec.structs.replace(old, id=articles[0], articles=tuple(articles), entry=None)
        return _write(project, old, less=articles), _write(project, new)

    return with_project(root, split)


def _find(project: Project, story: str) -> Story:
    """Return the story with an id or an address, or that an article tells."""
    book, id_ = project.storybook, story.strip("/").rpartition("/")[2]
    if found := book.by_id.get(id_) or book.by_article.get(id_):
        return found
    hint = "'sourcebook stories' lists them with their ids"
    raise ProblemsError([Problem("unknown-story", f"there is no story '{story}'", hint=hint)])


def _write(
    project: Project,
    story: Story,
    more: Sequence[str] = (),
    less: Sequence[str] = (),
    formerly: Sequence[str] = (),
    title: str = "",
) -> Path:
    """Write what is decided of a story into its file, and return it."""
    meta = story.entry.meta if story.entry else StoryMeta(articles=())
    articles = [id_ for id_ in dict.fromkeys((*story.articles, *more)) if id_ not in less]
    excluded = [*(id_ for id_ in meta.not_ if id_ not in articles), *less]
    kept = msgspec.to_builtins(meta, str_keys=True) if story.entry else {}
    front = {
        **{key: value for key, value in kept.items() if value not in ("", [], {}, False, None)},
        **({"title": title} if title else {}),
        "articles": articles,
        **({"not": list(dict.fromkeys(excluded))} if excluded else {}),
    }
    if former := [*meta.formerly, *formerly]:
        front["formerly"] = list(dict.fromkeys(former))
    path = story.entry.path if story.entry else CONTENT / "stories" / f"{story.id}.md"
    body = story.entry.summary.text if story.entry else ""
    text = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)
    write_atomically(project.root / path, f"---\n{text}---\n{body}".encode())
    return path


def story_lines(rows: Iterable[StoryRow]) -> Iterator[str]:
    """Yield a few lines for each story: its title, why its articles are one, and the articles."""
    for row in rows:
        yield f"{row.id}: {row.title}"
        yield f"  why: {', '.join(row.why)}"
        yield from (f"  {article}" for article in row.articles)
        if row.next:
            yield f"  next: {row.next}"
