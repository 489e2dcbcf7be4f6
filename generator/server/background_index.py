"""Keep the search index of a preview up to date, in a process of its own while nobody edits."""

import multiprocessing
import signal
import time
from collections.abc import Callable
from multiprocessing.context import SpawnProcess
from pathlib import Path

from generator.build.search_build import index_project
from generator.problems import ProblemsError

QUIET = 1.0  # seconds without a further change


class BackgroundIndex:
    """Search index that is made after changes, once at a time."""

    def __init__(self, root: Path, out: Path, say: Callable[[str], object]) -> None:
        self._root, self._out, self._say = root, out, say
        self._changed_at: float | None = None
        self._process: SpawnProcess | None = None

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
            arguments = (self._root.resolve(), self._out.resolve())
            self._process = context.Process(target=_index, args=arguments, daemon=True)
            self._process.start()


def _index(root: Path, out: Path) -> None:
    """Make the index in the process. The build reports errors, and Ctrl-C is left to the server."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        index_project(root, out)
    except ProblemsError:
        return
