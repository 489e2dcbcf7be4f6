"""Problems in the forms of other programs: annotations on GitHub, and SARIF."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
import yaml

import generator
from generator.commands.json_report import as_text
from generator.problems import CODES, Problem

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
# Signs that a command of a workflow has as escapes, in its message and in its properties
ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
OF_PROPERTIES = ESCAPES | str.maketrans({":": "%3A", ",": "%2C"})


def format_problems(problems: Iterable[Problem], form: str) -> Iterator[str]:
    """Yield lines in a form, ``github`` or ``sarif``."""
    if form == "github":
        yield from map(_annotate, problems)
    else:
        yield msgspec.json.encode(make_sarif(tuple(problems))).decode()


def _annotate(problem: Problem) -> str:
    """Return a problem as a workflow command, for GitHub to show beside the line."""
    place = {
        "file": problem.path.as_posix() if problem.path else None,
        "line": problem.line,
        "col": problem.column,
        "title": problem.code,
    }
    told = ",".join(
        f"{key}={as_text(str(value)).translate(OF_PROPERTIES)}"
        for key, value in place.items()
        if value
    )
    message = f"{problem.message}\n{problem.hint}".strip()
    return f"::{problem.severity} {told}::{as_text(message).translate(ESCAPES)}"


def make_sarif(problems: tuple[Problem, ...]) -> dict[str, Any]:
    """Return problems as a log in SARIF 2.1.0, with the handbook's text on each code."""
    sections = yaml.safe_load(CODES.read_text("utf-8")).values()
    told = {code: says for section in sections for code, says in section.items()}
    codes = sorted({problem.code for problem in problems})
    driver = {
        "name": "sourcebook",
        "version": generator.__version__,
        "rules": [
            {"id": code, "fullDescription": {"text": _meaning(told[code])}} for code in codes
        ],
    }
    run = {"tool": {"driver": driver}, "results": list(map(_describe, problems))}
    return {"$schema": SARIF, "version": "2.1.0", "runs": [run]}


def _meaning(says: str | dict[str, str]) -> str:
    return says if isinstance(says, str) else says["text"]


def _describe(problem: Problem) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "level": problem.severity,
        "message": {"text": as_text(f"{problem.message}\n{problem.hint}".strip())},
    }
    if problem.path:
        place: dict[str, Any] = {"artifactLocation": {"uri": as_text(problem.path.as_posix())}}
        if problem.line:
            column = {"startColumn": problem.column} if problem.column else {}
            place["region"] = {"startLine": problem.line, **column}
        result["locations"] = [{"physicalLocation": place}]
    return result
