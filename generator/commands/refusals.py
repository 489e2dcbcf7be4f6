"""List of everything ``publish`` would refuse, kept up to date by ``serve``."""

import datetime
from pathlib import Path

import msgspec

from generator.build.cache import DamagedError
from generator.build.statement_check import open_checked_project
from generator.commands.check import check_content
from generator.content.public_content import PUBLIC
from generator.content.publication import Moment
from generator.editions.edition_time import require_later
from generator.paths import REFUSALS, write_atomically
from generator.problems import Problem, ProblemsError, as_in_publish, describe


def find_refusals(root: Path, at: Moment) -> tuple[Problem, ...]:
    """Return the errors in the content that stop a publication at a time, the built site aside."""
    try:
        with open_checked_project(root, view=PUBLIC._replace(as_of=at)) as project:
            require_later(at, project.state.history)
            found = as_in_publish(check_content(project, datetime.date.fromisoformat(at[:10])))
    except ProblemsError as error:
        found = error.problems
    return tuple(each for each in found if each.severity == "error")


def write_refusals(root: Path) -> None:
    """Write the reasons to refuse a publication now, as text, for the preview to show.

    Nothing is written where the cache is in use by a build that changes it.
    """
    now = Moment.parse(f"{datetime.datetime.now(tz=datetime.UTC):%Y-%m-%dT%H:%M:%SZ}")
    try:
        texts = [describe(problem, root) for problem in find_refusals(root, now)]
    except (DamagedError, OSError):
        return
    write_atomically(root / REFUSALS, msgspec.json.encode(texts))


def read_refusals(root: Path) -> tuple[str, ...]:
    """Return the text last written, if any."""
    try:
        return msgspec.json.decode((root / REFUSALS).read_bytes(), type=tuple[str, ...])
    except (OSError, msgspec.DecodeError):
        return ()
