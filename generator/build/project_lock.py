"""Let one command at a time convert and build in a project, as two would lose entries of the ledger."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.paths import LOCK, require_briefing
from generator.problems import Problem, ProblemsError


@contextmanager
def project_lock(root: Path, say: Callable[[str], object]) -> Iterator[None]:
    """Lock the project in ``root``, and wait where another process has locked it, after saying so.

    The system releases the lock when its process ends, however it ends. It belongs to this process
    and not to its workers. Raises ProblemsError where there is no briefing, or the lock cannot be made.
    """
    require_briefing(root)
    descriptor = _open(root / LOCK)
    try:
        _acquire(descriptor, say)
        yield
    finally:
        os.close(descriptor)


def _open(path: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)
    except OSError as error:
        hint = f"{path.parent.name}/ is where a project keeps what can be made again"
        message = f"cannot be written: {error.strerror}"
        raise ProblemsError([Problem("cannot-write", message, LOCK, hint=hint)]) from error


def _acquire(descriptor: int, say: Callable[[str], object]) -> None:
    """Lock the file, and write the id of this process into it."""
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # as systems say that another process holds it
        holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
        say(f"Waiting for another sourcebook in this folder to end (process {holder or 'unknown'})")
        fcntl.lockf(descriptor, fcntl.LOCK_EX)
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
