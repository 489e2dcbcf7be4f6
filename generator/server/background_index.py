"""The search index of the preview, kept fresh by a process of its own while nobody edits."""

import multiprocessing
import signal
import time
from collections.abc import Callable
from multiprocessing.context import SpawnProcess
from pathlib import Path

from generator.build.search_build import index_project
from generator.problems import ProblemsError

QUIET = 1.0  # seconds after a change in which no other one came


class BackgroundIndex:
    """Asked for as often as something changes; done one at a time, and not in the way of who edits."""

    def __init__(self, root: Path, out: Path, say: Callable[[str], object]) -> None:
        self._root, self._out, self._say = root, out, say
        self._asked: float | None = None
        self._process: SpawnProcess | None = None

    def ask(self) -> None:
        """Something has changed that may be in the index."""
        self._asked = time.monotonic()

    def go_on(self) -> None:
        """Starts what was asked for when it is quiet; to be called again and again."""
        if self._process and self._process.is_alive():
            return
        if self._process and self._process.exitcode:
            self._say("The search index of the preview could not be made; it is the last one.")
        self._process = None
        if self._asked is not None and time.monotonic() - self._asked >= QUIET:
            self._asked = None
            context = multiprocessing.get_context("spawn")
            arguments = (self._root.resolve(), self._out.resolve())
            self._process = context.Process(target=_index, args=arguments, daemon=True)
            self._process.start()


def _index(root: Path, out: Path) -> None:
    """What the process does. Content that is wrong is told where it is built, Ctrl-C is for the server."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        index_project(root, out)
    except ProblemsError:
        return
