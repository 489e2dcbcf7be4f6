"""``sourcebook check --coverage``: the citations of each text, and how far its quotations are found."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.build.project import with_project
from generator.build.statement_check import check_statements

# The figures of a text by the names that programs read, with their heads in the table.
FIGURES = {
    "sentences": "sentences",
    "covered": "covered",
    "own": "own",
    "found": "quotations",
    "not_found": "not found",
    "unchecked": "unchecked",
}
Row = dict[str, str | int]  # the path of a text and its figures


def read_coverage(root: Path) -> list[Row]:
    """Return a row for each text of an editor, in the order of their files.

    Raises ProblemsError if the content cannot be loaded.
    """
    return [
        {"path": text.path.as_posix(), **{name: getattr(text, name) for name in FIGURES}}
        for text in with_project(root, check_statements).texts
    ]


def uncited_lines(root: Path) -> Iterator[str]:
    """Yield a line for each text with sentences that need a citation.

    Raises ProblemsError if the content cannot be loaded.
    """
    for text in with_project(root, check_statements).texts:
        number = sum(problem.code == "uncited" for problem in text.problems)
        if number:
            yield f"{text.path}: {number} sentence{'s' * (number > 1)} without a citation"


def coverage_lines(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a table of the rows."""
    width = max((len(str(row["path"])) for row in rows), default=0)
    yield "  ".join(("".ljust(width), *FIGURES.values()))
    for row in rows:
        cells = (str(row[name]).rjust(len(head)) for name, head in FIGURES.items())
        yield "  ".join((str(row["path"]).ljust(width), *cells))
