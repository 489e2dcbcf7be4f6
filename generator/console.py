"""Printing, questions and exit status, for all commands. No other module prints or exits."""

import io
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from generator.commands import options
from generator.commands.json_report import BuildRow, report_json
from generator.paths import require_briefing
from generator.problems import Problem, ProblemsError, refused

TEXT = "text"  # form of problems for people
COLUMNS = 80  # of a terminal that does not say its width
PROGRESS_AFTER, PROGRESS_EVERY = 0.5, 0.1  # seconds
STOPPING = ("SIGTERM", "SIGHUP")  # of a system that shuts down, and of a terminal that is closed


def root() -> Path:
    """Return the folder of the briefing, the one that the command runs in.

    Raises ProblemsError if it holds no briefing, before anything is written there.
    """
    require_briefing(Path.cwd())
    return Path.cwd()


def prepare_process() -> None:
    """Treat an end from outside like Ctrl-C, and print letters unknown to the terminal as escapes."""
    for name in STOPPING:
        if hasattr(signal, name) and threading.current_thread() is threading.main_thread():
            signal.signal(getattr(signal, name), _interrupt)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


class CommandGroup(click.Group):
    """Commands in their order of use, with Problems shown and turned into status 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """List the commands in the order in which they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command, and finish with its Problems or with a file that the system refused."""
        try:
            return super().invoke(ctx)
        except ProblemsError as error:
            finish(error.problems)
        except BrokenPipeError:  # the reader of the output has closed it, and click exits
            raise
        except OSError as error:
            finish([refused(error, Path.cwd())])
        return None


def echo(text: str) -> None:
    """Print a line for people, unless standard output is for a program or they want none."""
    wanted = click.get_current_context().meta
    for_program = wanted.get(options.JSON) or wanted.get(options.FORM, TEXT) != TEXT
    if not (for_program or wanted.get(options.QUIET)):
        click.echo(text)


def echo_error(text: str) -> None:
    """Print a line to standard error."""
    click.echo(text, err=True)


def _be_quiet(*_: object) -> None:
    """Tell nobody of progress."""


def _count_columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or COLUMNS
    except OSError:
        return COLUMNS


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], object]]:
    """Open a line that tells how far a command that lasts has come, for a terminal alone.

    It is told a step, how many of its items are done and of how many. It changes in place, and
    nothing of it is left.
    """
    if not sys.stderr.isatty():
        yield _be_quiet
        return
    shown, due = "", time.monotonic() + PROGRESS_AFTER

    def show(text: str) -> None:
        nonlocal shown
        sys.stderr.write(f"\r{text.ljust(len(shown))}")  # at once, so that it does not flicker
        sys.stderr.flush()
        shown = text

    def tell(step: str, done: int, total: int) -> None:
        nonlocal due
        now, wide = time.monotonic(), _count_columns() - 1
        text = (f"{step}: {done:,} of {total:,}" if total else f"{step} …")[:wide]
        if text != shown and now >= due:
            due = now + PROGRESS_EVERY
            show(text)

    try:
        yield tell
    finally:
        if shown:
            show("")
            sys.stderr.write("\r")
            sys.stderr.flush()


def confirm(fact: str, question: str, otherwise: str) -> bool:
    """Return the user's answer to a question on a fact, or say what is done ``otherwise``, without a terminal."""
    if sys.stdin.isatty():
        return click.confirm(f"{fact} {question}", default=True)
    click.echo(f"{fact} {otherwise}")
    return True


def ask(question: str, default: str, objection: Callable[[str], str]) -> str:
    """Return the user's answer, asked again as long as there is an objection to it."""

    def read(text: str) -> str:
        answer = " ".join(text.split())
        if said := objection(answer):
            raise click.UsageError(said)
        return answer

    shown = bool(default)
    return str(click.prompt(question, default, show_default=shown, value_proc=read, err=True))


def finish(
    problems: Iterable[Problem],
    *,
    strict: bool = False,
    built: BuildRow | None = None,
    listed: Mapping[str, object] | None = None,
) -> None:
    """Show problems and warnings, and exit with status 1 if any is an error.

    What was ``built`` or ``listed`` is for programs.
    """
    problems = tuple(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    wanted = click.get_current_context().meta
    if wanted.get(options.JSON):
        click.echo(report_json(problems, built, listed))
    elif wanted.get(options.FORM, TEXT) != TEXT:
        from generator.commands.problem_formats import format_problems  # noqa: PLC0415 - seldom needed

        for text in format_problems(problems, wanted[options.FORM]):
            click.echo(text)
    elif problems:
        from generator.commands.problem_report import report  # noqa: PLC0415 - seldom needed

        for text in report(problems, Path.cwd(), whole=wanted.get(options.WHOLE, False)):
            click.echo(text, err=True)
    if errors or (strict and problems):
        sys.exit(1)
