"""Printing, questions and exit status, for all commands. No other module prints or exits."""

import io
import signal
import sys
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from generator.commands import options
from generator.commands.json_report import BuildRow, report_json
from generator.paths import require_briefing
from generator.problems import Problem, ProblemsError, refused

STOPPING = ("SIGTERM", "SIGHUP")  # of a system that shuts down, and of a terminal that is closed


def root() -> Path:
    """Return the folder of the briefing, the one that the command runs in.

    Raises ProblemsError where it holds no briefing, before anything is written there.
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
    """Print a line for people, unless standard output is for a program."""
    if not click.get_current_context().meta.get(options.JSON):
        click.echo(text)


def echo_error(text: str) -> None:
    """Print a line to standard error."""
    click.echo(text, err=True)


def confirm(question: str) -> bool:
    """Return the user's answer, or True without a terminal."""
    if sys.stdin.isatty():
        return click.confirm(question, default=True)
    click.echo(question)
    return True


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
    elif problems:
        from generator.commands.problem_report import report  # noqa: PLC0415 - seldom needed

        for text in report(problems, Path.cwd(), whole=wanted.get(options.WHOLE, False)):
            click.echo(text, err=True)
    if errors or (strict and problems):
        sys.exit(1)
