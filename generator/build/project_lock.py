"""Let one command at a time convert and build in a project, as two would lose entries of the ledger."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.content.keep_capture import finish_capture
from generator.paths import LOCK, remove_unfinished, require_briefing
from generator.problems import Problem, ProblemsError

LOOK_EVERY = 0.05  # seconds between two attempts to lock


@contextmanager
def project_lock(root: Path, say: Callable[[str], object]) -> Iterator[int]:
    """Lock the project in ``root``, and wait where another process has locked it, after saying so.

    Yields the time in nanoseconds until which another process may have changed it.

    The system releases the lock when its process ends, however it ends. It belongs to this process
    and not to its workers. Files that a killed run was writing are removed,
    and a capture that it was keeping is kept. Raises ProblemsError
    where there is no briefing, or the lock cannot be made.
    """
    require_briefing(root)
    descriptor = _open(root / LOCK)
    try:
        was_left = _acquire(descriptor, say)
        since = time.time_ns() if was_left else os.fstat(descriptor).st_mtime_ns
        _write_holder(descriptor)
        if was_left:
            remove_unfinished(root)
            finish_capture(root)
        yield since
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _open(path: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT)
    except OSError as error:
        hint = f"{path.parent.name}/ is where a project keeps what can be made again"
        message = f"cannot be written: {error.strerror}"
        raise ProblemsError([Problem("cannot-write", message, LOCK, hint=hint)]) from error


def _acquire(descriptor: int, say: Callable[[str], object]) -> bool:
    """Lock the file, and return whether the last holder left the id of its process in it."""
    if not _try_to_lock(descriptor):
        holder = _read_holder(descriptor)
        say(f"Waiting for another sourcebook in this folder to end (process {holder or 'unknown'})")
        while not _try_to_lock(descriptor):
            time.sleep(LOOK_EVERY)
    return _read_holder(descriptor) != ""


def _write_holder(descriptor: int) -> None:
    """Write the id of this process."""
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, f"{os.getpid()}\n".encode())


def _read_holder(descriptor: int) -> str:
    """Return the id of the process that holds the lock, or ended without giving it back."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, 20).decode("ascii", "replace").strip()


def _try_to_lock(descriptor: int) -> bool:
    """Return False where another process holds the lock."""
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):  # as systems say so
        return False
    return True


def _lock(descriptor: int) -> None:
    try:
        import fcntl  # noqa: PLC0415 - Windows lacks it
    except ModuleNotFoundError:
        import msvcrt  # noqa: PLC0415 - Windows alone has it

        # One byte far away, as nobody else may read what is locked.
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # of Windows
    else:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
