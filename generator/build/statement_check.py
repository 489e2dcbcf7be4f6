"""Check the statements of a project."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.build.project import Project, open_project
from generator.parallel.executor import LocalExecutor
from generator.problems import ProblemsError
from generator.statements.check_text import (
    CheckedText,
    check_text,
    make_place_keeper,
    read_text,
)
from generator.statements.editor_texts import cited_anchors, list_texts
from generator.statements.passage_library import make_library


def check_statements(project: Project) -> list[CheckedText]:
    """Return what is said of each text of an editor, in the order of their files."""
    content, parser = project.content, make_place_keeper()
    anchors, base_url = cited_anchors(content), content.site.base_url
    library = make_library(
        project.articles, anchors, project.bodies, content.outlets, lambda: project.corpus.origins
    )
    texts = list_texts(content)
    return [check_text(text, read_text(text, base_url, parser), library) for text in texts]


@contextmanager
def open_checked_project(
    root: Path, base_url: str | None = None, executor: LocalExecutor | None = None
) -> Iterator[Project]:
    """Open the project in ``root`` for publication, at ``base_url`` if it is given.

    Raises ProblemsError with all that is wrong in its content or, if nothing is, in its statements.
    """
    with open_project(root, base_url, executor, publishing=True) as project:
        _refuse(project)
        yield project


def _refuse(project: Project) -> None:
    problems = [problem for each in check_statements(project) for problem in each.problems]
    if errors := [problem for problem in problems if problem.severity == "error"]:
        raise ProblemsError(errors)
