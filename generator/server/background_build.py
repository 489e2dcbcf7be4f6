"""Build a preview, and keep its search index, in processes of their own while the server answers."""

import gc
import multiprocessing
import os
import signal
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NamedTuple

from generator.build.project import Project
from generator.build.search_build import index_project
from generator.build.site_build import build
from generator.content.public_content import SERVED
from generator.parallel.executor import LocalExecutor
from generator.parallel.worker_processes import begin_fork
from generator.problems import Problem, ProblemsError, refused

Say = Callable[[str], object]
QUIET = 1.0  # seconds without a further change


class Outcome(NamedTuple):
    """Result of building a preview: errors or, without any, warnings and the number of files changed.

    ``project`` is there if it was built in this process.
    """

    errors: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    changed: int = 0
    project: Project | None = None


def build_preview(
    root: Path, out: Path, address: str, say: Say, jobs: int | None = None
) -> Outcome:
    """Build without the search index. Any error is reported, as the page shown is an old one then."""
    try:
        executor = LocalExecutor(jobs)
        report = build(root, out, address, executor=executor, view=SERVED, say=say)
    except ProblemsError as error:
        return Outcome(tuple(error.problems))
    except OSError as error:
        return Outcome((refused(error, root),))
    except Exception as error:  # noqa: BLE001 - an editor must see that the page is old
        say(traceback.format_exc())
        return Outcome((Problem("internal-error", f"{type(error).__name__}: {error}"),))
    finally:
        gc.unfreeze()  # so that the articles of earlier builds can be collected
    written = report.written
    warnings = report.warnings
    return Outcome((), warnings, written.changed + written.removed, report.project)


class BackgroundBuild:
    """Build in a fork of this process, which shares all that is loaded."""

    def __init__(self, root: Path, out: Path, address: str, say: Say) -> None:
        context = multiprocessing.get_context("fork")
        self._outcome, sending = context.Pipe(duplex=False)
        arguments = (root, out, address, say, sending, os.getpid())
        self._process: BaseProcess = context.Process(target=_build, args=arguments)
        self._process.start()
        sending.close()

    def find_outcome(self) -> Outcome | None:
        """Return the result, None while the build runs."""
        if not self._outcome.poll():
            return None
        try:
            outcome: Outcome = self._outcome.recv()
        except EOFError:
            outcome = Outcome((Problem("build-interrupted", "the build was ended from outside"),))
        self.end()
        return outcome

    def end(self) -> None:
        """Stop the build."""
        self._process.terminate()
        self._process.join()
        self._outcome.close()


def _build(root: Path, out: Path, address: str, say: Say, sending: Connection, parent: int) -> None:
    """Build in the fork, on one processor, as others serve a browser."""
    begin_fork(parent)
    outcome = build_preview(root, out, address, say, jobs=1)
    sending.send(outcome._replace(project=None))


class BackgroundIndex:
    """Search index that is made after changes, once at a time, and what is to be done ``then``."""

    def __init__(
        self, root: Path, out: Path, say: Say, then: Callable[[Path], object] | None = None
    ) -> None:
        self._root, self._out, self._say, self._then = root, out, say, then
        self._changed_at: float | None = None
        self._process: BaseProcess | None = None

    def note_change(self) -> None:
        """Note a change that may concern the index."""
        self._changed_at = time.monotonic()

    def poll(self) -> None:
        """Start making the index when no change has come for a while. To be called repeatedly."""
        if self._process and self._process.is_alive():
            return
        if self._process and self._process.exitcode:
            self._say(
                "The search index of the preview could not be made. It is that of the last build."
            )
        self._process = None
        if self._changed_at is not None and time.monotonic() - self._changed_at >= QUIET:
            self._changed_at = None
            context = multiprocessing.get_context("spawn")
            arguments = (self._root.resolve(), self._out.resolve(), self._then)
            self._process = context.Process(target=_index, args=arguments, daemon=True)
            self._process.start()


def _index(root: Path, out: Path, then: Callable[[Path], object] | None) -> None:
    """Make the index in the process. The build reports errors, and Ctrl-C is left to the server."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(ProblemsError):
        index_project(root, out)
    if then:
        then(root)
