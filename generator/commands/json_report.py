"""One JSON object for programs: the problems of a command and the site that it built."""

from collections.abc import Iterable, Mapping

import msgspec

from generator.problems import Problem

SCHEMA_VERSION = 1  # raised when a field changes its name, type or meaning, not for new fields


class ConvertedSeed(msgspec.Struct, frozen=True, omit_defaults=True):
    """Seed with the article written from it, '' where there is none, and why."""

    seed: str
    article: str
    outcome: str
    note: str = ""


class PersonRow(msgspec.Struct, frozen=True):
    """Person with a file, and the number of articles that name them."""

    id: str
    name: str
    articles: int


class ProblemRow(msgspec.Struct, frozen=True):
    """Problem with its place, null where that is unknown."""

    code: str
    level: str
    path: str | None
    line: int | None
    column: int | None
    message: str
    hint: str | None


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
    waiting: dict[str, int] = {}  # for an editor, by the codes of 'sourcebook review'


def report_json(
    problems: Iterable[Problem],
    build: BuildRow | None = None,
    listed: Mapping[str, object] | None = None,
) -> str:
    """Return a command's problems, its list and the built site if any, as one line of JSON."""
    report = {"schema_version": SCHEMA_VERSION, "problems": list(map(_describe, problems))}
    made = {"build": build} if build else {}
    return msgspec.json.encode({**report, **(listed or {}), **made}).decode()


def _describe(problem: Problem) -> ProblemRow:
    """Return a problem for programs."""
    return ProblemRow(
        code=problem.code,
        level=problem.severity,
        path=as_text(problem.path.as_posix()) if problem.path else None,
        line=problem.line,
        column=problem.column,
        message=as_text(problem.message),
        hint=as_text(problem.hint) or None,
    )


def as_text(text: str) -> str:
    """Return text with undecodable bytes, as in file names, escaped like ``\udc80``."""
    return text.encode(errors="backslashreplace").decode()
