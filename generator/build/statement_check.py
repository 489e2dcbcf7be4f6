"""Check the statements of a project."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from generator.build.project import Project, open_project
from generator.content.front_matter import read_text, split_front_matter
from generator.content.public_content import PUBLIC, View, explain_held_back
from generator.parallel.executor import LocalExecutor
from generator.problems import Problem, ProblemsError
from generator.statements import check_text, field_check
from generator.statements.check_text import CheckedText, People
from generator.statements.editor_texts import EditorText, cited_anchors, list_texts
from generator.statements.passage_library import PassageLibrary, make_library
from generator.yaml_reading.strict_yaml import YamlText


class CheckedStatements(NamedTuple):
    """Result for each text of an editor, and Problems with quotations in front matter."""

    texts: tuple[CheckedText, ...]
    in_fields: tuple[Problem, ...]

    @property
    def problems(self) -> Iterator[Problem]:
        """Yield all Problems."""
        for text in self.texts:
            yield from text.problems
        yield from self.in_fields


def open_library(project: Project) -> PassageLibrary:
    """Return the passages that the texts of a project cite."""
    outlets, anchors = project.content.outlets, cited_anchors(project.content)
    return make_library(
        project.articles, anchors, project.bodies, outlets, lambda: project.corpus.origins
    )


def check_statements(project: Project, *, facts: bool = False) -> CheckedStatements:
    """Check every text of an editor, and what front matter quotes.

    With ``facts``, figures and people are looked for in the passages, too.
    """
    content, parser = project.content, check_text.make_place_keeper()
    library, original = open_library(project), content.site.original
    concerned = frozenset(each for entry in content.allegations for each in entry.meta.about)
    people = People(lambda: project.vocabulary.people, concerned)

    def check(text: EditorText) -> CheckedText:
        paragraphs = check_text.read_text(text, content.site.base_url, parser)
        return check_text.check_text(text, paragraphs, library, people, facts=facts)

    def read(path: Path) -> YamlText:
        return split_front_matter(read_text(project.root, path), path)[0]

    in_articles = field_check.check_articles(project.articles, library, original, read)
    claims = (
        problem
        for entry in content.allegations
        if not entry.meta.draft
        for problem in field_check.check_claim(entry, library, original)
    )
    return CheckedStatements(tuple(map(check, list_texts(content))), (*in_articles, *claims))


@contextmanager
def open_checked_project(
    root: Path,
    base_url: str | None = None,
    executor: LocalExecutor | None = None,
    view: View = PUBLIC,
) -> Iterator[Project]:
    """Open the project in ``root`` for publication, at ``base_url`` if it is given.

    Raises ProblemsError with all that is wrong in its content or, if nothing is, in its statements.
    """
    with open_project(root, base_url, executor, publishing=True, view=view) as project:
        problems = explain_held_back(check_statements(project).problems, project.held)
        if errors := [problem for problem in problems if problem.severity == "error"]:
            raise ProblemsError(errors)
        yield project
