"""``sourcebook check --coverage``: what is cited in each text, and what is found of its quotations."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from generator.build.project import with_project
from generator.build.statement_check import check_statements

HEADS = ("sentences", "covered", "own", "quotations", "not found", "unchecked")


class StatementCounts(msgspec.Struct, frozen=True):
    """Figures of a text. Sentences are covered by citations, or the desk's own.

    Quotations are found, not found, or unchecked in the editor's translation.
    """

    path: str
    sentences: int
    covered: int
    own: int
    found: int
    not_found: int
    unchecked: int


def read_coverage(root: Path) -> list[StatementCounts]:
    """Return a row for each text of an editor, in the order of their files.

    Raises ProblemsError if the content cannot be loaded.
    """
    checked = with_project(root, check_statements).texts
    return [
        StatementCounts(
            text.path.as_posix(), text.sentences, text.covered, text.own,
            text.found, text.not_found, text.unchecked,
        )
        for text in checked
    ]  # fmt: skip


def uncited_lines(root: Path) -> Iterator[str]:
    """Yield a line for each text with sentences that need a citation.

    Raises ProblemsError if the content cannot be loaded.
    """
    for text in with_project(root, check_statements).texts:
        number = sum(problem.code == "uncited" for problem in text.problems)
        if number:
            yield f"{text.path}: {number} sentence{'s' * (number > 1)} without a citation"


def coverage_lines(rows: Sequence[StatementCounts]) -> Iterator[str]:
    """Yield a table of the rows."""
    width = max((len(row.path) for row in rows), default=0)
    yield "  ".join(("".ljust(width), *HEADS))
    for row in rows:
        figures = (
            row.sentences, row.covered, row.own, row.found, row.not_found, row.unchecked
        )  # fmt: skip
        cells = (str(figure).rjust(len(head)) for figure, head in zip(figures, HEADS, strict=True))
        yield "  ".join((row.path.ljust(width), *cells))
