"""One JSON object for programs: the problems of a command and what a build made."""

from collections.abc import Iterable

import msgspec

from generator.problems import Code, Problem, Severity

SCHEMA_VERSION = 1  # raised when a field changes its name, type or meaning, not for new fields


class ProblemRow(msgspec.Struct, frozen=True):
    """Problem for programs, with None for an unknown place."""

    code: Code
    level: Severity
    path: str | None
    line: int | None
    column: int | None
    message: str
    hint: str | None


class ConvertedSeed(msgspec.Struct, frozen=True):
    """Seed with the article written from it."""

    seed: str
    article: str
    outcome: str


class FileCounts(msgspec.Struct, frozen=True):
    """Numbers of files that a build wrote, left unchanged and removed."""

    written: int
    unchanged: int
    removed: int


class BuildRow(msgspec.Struct, frozen=True):
    """Built site with the articles written from seeds."""

    out: str
    articles: int
    pages: int
    files: FileCounts
    converted: tuple[ConvertedSeed, ...] = ()


class JsonReport(msgspec.Struct, frozen=True, omit_defaults=True):
    """Object printed by ``--json``. ``build`` is omitted if no site was built."""

    schema_version: int
    problems: tuple[ProblemRow, ...]
    build: BuildRow | None = None


def report_json(problems: Iterable[Problem], build: BuildRow | None = None) -> str:
    """Return a command's problems, and the built site if any, as one line of JSON."""
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
    """Return text with undecodable bytes, as in file names, escaped like ``\udc80``."""
    return text.encode(errors="backslashreplace").decode()
