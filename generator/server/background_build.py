"""The whole build of a preview, here or in a process of its own, so that the server goes on answering."""

import multiprocessing
import signal
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import NamedTuple

from generator.build.project import Project
from generator.build.project_lock import project_lock
from generator.build.site_build import build
from generator.problems import Problem, ProblemsError, refused

Say = Callable[[str], object]


class Outcome(NamedTuple):
    """How a build of the preview ended: what is wrong or, where nothing is, what is to be told and what was done."""

    wrong: tuple[Problem, ...] = ()
    told: tuple[Problem, ...] = ()
    changed: int = 0  # files
    project: Project | None = None  # where it was built in this process


def build_preview(
    root: Path, out: Path, address: str, say: Say, jobs: int | None = None
) -> Outcome:
    """Builds without the search index. Whatever is wrong is told: who edits must see that the page is an old one."""
    try:
        with project_lock(root, say):
            report = build(root, out, address, jobs=jobs, search=False)
    except ProblemsError as error:
        return Outcome(tuple(error.problems))
    except OSError as error:
        return Outcome((refused(error, root),))
    except Exception as error:  # noqa: BLE001 - see above
        say(traceback.format_exc())
        return Outcome((Problem("internal-error", f"{type(error).__name__}: {error}"),))
    written = report.written
    told = tuple(report.converted.problems)
    return Outcome((), told, written.changed + written.removed, report.project)


class BackgroundBuild:
    """A build in a fork of this process, which has all at hand that this one has."""

    def __init__(self, root: Path, out: Path, address: str, say: Say) -> None:
        context = multiprocessing.get_context("fork")
        self._outcome, there = context.Pipe(duplex=False)
        arguments = (root, out, address, say, there)
        self._process: ForkProcess = context.Process(target=_build, args=arguments)
        self._process.start()
        there.close()

    def find_outcome(self) -> Outcome | None:
        """How it ended; None where it has not."""
        if not self._outcome.poll():
            return None
        try:
            outcome: Outcome = self._outcome.recv()
        except EOFError:
            outcome = Outcome((Problem("build-interrupted", "the build was ended from outside"),))
        self.end()
        return outcome

    def end(self) -> None:
        """It goes on no more."""
        self._process.terminate()
        self._process.join()
        self._outcome.close()


def _build(root: Path, out: Path, address: str, say: Say, there: Connection) -> None:
    """What the fork does, alone, as the other processors have a browser to serve. Ctrl-C is for the server."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    outcome = build_preview(root, out, address, say, jobs=1)
    there.send(outcome._replace(project=None))
