"""Bound the processor time that one seed may take, so that none holds up the others."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problems import Problem, ProblemsError

SECONDS = 60  # some hundred times what a long clipping takes


class _OverdueError(BaseException):
    """Raised by the timer, past every handler of mistakes."""


@contextmanager
def time_budget(shown_as: Path | None = None) -> Iterator[None]:
    """Raise ProblemsError if the work inside takes longer than ``SECONDS``.

    There is no bound on Windows, which has no such timer, and in threads, which get no signal.
    """
    timed = hasattr(signal, "setitimer")
    if not timed or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    except _OverdueError:
        hint = "remove what is not the article's text, or divide the seed"
        message = f"it takes more than {SECONDS} s to understand"
        raise ProblemsError([Problem("seed-too-slow", message, shown_as, hint=hint)]) from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(*_: object) -> None:
    raise _OverdueError
