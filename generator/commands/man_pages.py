"""``sourcebook man``: manual pages, one for each command, from what ``--help`` says."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

import generator
from generator.paths import write_atomically

SECTION = "1"  # of the manual: commands of users
LEADING = (".", "'")  # signs that begin a request where they begin a line


def write_pages(folder: Path, program: str, group: click.Group) -> tuple[Path, ...]:
    """Write the page of a program and of each of its commands, and return their paths."""
    pages = [folder / f"{name}.{SECTION}" for name in _name_all(program, group)]
    for path, command in zip(pages, _name_all(program, group).values(), strict=True):
        write_atomically(path, page_text(path.stem, command).encode())
    return tuple(pages)


def _name_all(program: str, command: click.Command) -> Mapping[str, click.Command]:
    """Return a command and those below it by the names of their pages: ``sourcebook-people-merge``."""
    inner = command.commands if isinstance(command, click.Group) else {}
    below = (_name_all(f"{program}-{name}", each) for name, each in inner.items())
    return {program: command, **{name: each for found in below for name, each in found.items()}}


def page_text(name: str, command: click.Command) -> str:
    """Return a manual page in the language of man(7)."""
    said = name.replace("-", " ") if name.count("-") else name
    context = click.Context(command, info_name=said)
    short = _escape(command.get_short_help_str(limit=200).rstrip("."))
    lines = [
        f'.TH "{name.upper()}" "{SECTION}" "" "Sourcebook {generator.__version__}" "Sourcebook"',
        ".SH NAME", f"{_escape(name)} \\- {short}",
        ".SH SYNOPSIS", f".B {_escape(said)}", _escape(" ".join(command.collect_usage_pieces(context))),
        ".SH DESCRIPTION", *_paragraphs(command.help or ""),
        ".SH OPTIONS", *_options(command, context),
    ]  # fmt: skip
    if isinstance(command, click.Group):
        lines += [".SH COMMANDS", *_commands(name, command)]
    return "\n".join(lines) + "\n"


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.strip().split("\n\n"):
        yield ".PP"
        yield _escape(" ".join(paragraph.split()))


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and record[1]:
            yield from (".TP", f".B {_escape(record[0])}", _escape(record[1]))


def _commands(name: str, group: click.Group) -> Iterator[str]:
    for each, command in group.commands.items():
        said = _escape(command.get_short_help_str(limit=200))
        yield from (".TP", f".BR {_escape(f'{name}-{each}')} ({SECTION})", said)


def _escape(text: str) -> str:
    """Return text in which nothing is a request, and a hyphen can be copied."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith(LEADING) else plain
