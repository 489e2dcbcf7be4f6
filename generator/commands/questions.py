"""``sourcebook questions``: list the questions of the editor, and suggest some that sources answer differently."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from generator.build.project import Project, with_project
from generator.config import by_language
from generator.content.allegation_meta import read_place
from generator.stories.disagreements import Disagreement
from generator.stories.question_stories import match_questions
from generator.stories.story_comparison import compare_story


class AnswerRow(msgspec.Struct, frozen=True):
    """Answer as ``--json`` prints it, with its passages, and the words of each where it is suggested."""

    says: str
    passages: tuple[str, ...]
    words: tuple[str, ...] = ()


class QuestionRow(msgspec.Struct, frozen=True):
    """Question as ``--json`` prints it, with its story. A suggested one has the unit as its id."""

    id: str
    question: str
    story: str | None
    answers: tuple[AnswerRow, ...]


def list_questions(root: Path) -> tuple[QuestionRow, ...]:
    """Return the questions in content/questions/, each with the story that shows it, if any.

    Raises ProblemsError if the content is wrong.
    """
    return with_project(root, lambda project: tuple(_rows(project)))


def _rows(project: Project) -> Iterator[QuestionRow]:
    original = project.content.site.original
    matched = match_questions(project.content.questions, project.storybook)
    stories = {entry.id: id_ for id_, entries in matched.items() for entry in entries}
    for entry in project.content.questions:
        answers = tuple(
            AnswerRow(_first(by_language(each.wording, original)), each.passages)
            for each in entry.meta.answers
        )
        asked = _first(by_language(entry.meta.question, original))
        yield QuestionRow(entry.id, asked, stories[entry.id] or None, answers)


def _first(wordings: dict[str, str]) -> str:
    return next(iter(wordings.values()), "")


def suggest_questions(root: Path) -> tuple[QuestionRow, ...]:
    """Return what the articles of a story give differently and no question has the passages of.

    Raises ProblemsError if the content is wrong.
    """
    return with_project(root, lambda project: tuple(_suggest(project)))


def _suggest(project: Project) -> Iterator[QuestionRow]:
    asked = {
        read_place(address)
        for entry in project.content.questions
        for answer in entry.meta.answers
        for address in answer.passages
    }
    articles = {article.id: article for article in project.articles}
    for story in project.storybook.stories:
        told = [articles[id_] for id_ in story.articles]
        origins = {each.id: project.corpus.origins[each.id][0].id for each in told}
        bodies = {each.id: project.bodies.get(each.digest) for each in told}
        for found in compare_story(told, bodies, origins).disagreements:
            named = {(each.article, each.anchor) for each in found.values}
            if named.isdisjoint(asked):
                yield QuestionRow(found.unit, found.unit, story.id, tuple(_answers(found)))


def _answers(found: Disagreement) -> Iterator[AnswerRow]:
    for value in dict.fromkeys(each.value for each in found.values):
        said = [each for each in found.values if each.value == value]
        passages = tuple(f"{each.article}#{each.anchor}" for each in said if each.anchor)
        yield AnswerRow(value, passages, tuple(each.words for each in said))


def question_lines(rows: Iterable[QuestionRow]) -> Iterator[str]:
    """Yield a few lines for each question: its answers with their passages and words."""
    for row in rows:
        yield f"{row.id}: {row.question} (story {row.story or 'none'})"
        for answer in row.answers:
            yield f"  {answer.says}"
            yield from (f"    {passage}" for passage in answer.passages)
            yield from (f"    {words}" for words in answer.words)
