"""One JSON object for programs: the problems of a command and what a build made."""

from collections.abc import Iterable

import msgspec

from generator.problems import Code, Problem, Severity

SCHEMA_VERSION = (
    1  # raised when a field changes its name, type or meaning; new fields do not raise it
)


class ProblemRow(msgspec.Struct, frozen=True):
    """A Problem as programs read it; None for a place or a line that is not known."""

    code: Code
    level: Severity
    path: str | None
    line: int | None
    column: int | None
    message: str
    hint: str | None


class ConvertedSeed(msgspec.Struct, frozen=True):
    """A seed whose article was written."""

    seed: str
    article: str
    outcome: str


class FileCounts(msgspec.Struct, frozen=True):
    """Files of the site by what the build did to them."""

    written: int
    unchanged: int
    removed: int


class BuildRow(msgspec.Struct, frozen=True):
    """The site that a build left, and the articles that it wrote from seeds."""

    out: str
    articles: int
    pages: int
    files: FileCounts
    converted: tuple[ConvertedSeed, ...] = ()


class JsonReport(msgspec.Struct, frozen=True, omit_defaults=True):
    """The object that ``--json`` prints; ``build`` is left out where no site was built."""

    schema_version: int
    problems: tuple[ProblemRow, ...]
    build: BuildRow | None = None


def report_json(problems: Iterable[Problem], build: BuildRow | None = None) -> str:
    """Return the problems of a command, and what it built, as one line of JSON."""
    report = JsonReport(SCHEMA_VERSION, tuple(map(_describe_problem, problems)), build)
    return msgspec.json.encode(report).decode()


def _describe_problem(problem: Problem) -> ProblemRow:
    return ProblemRow(
        problem.code,
        problem.severity,
        as_text(problem.path.as_posix()) if problem.path else None,
        problem.line,
        problem.column,
        as_text(problem.message),
        as_text(problem.hint) or None,
    )


def as_text(text: str) -> str:
    r"""Return text whose undecodable bytes, as in a file's name, are written as ``\udc80``."""
    return text.encode(errors="backslashreplace").decode()
