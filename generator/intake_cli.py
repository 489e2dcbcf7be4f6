"""Commands that take material in."""

import datetime
from pathlib import Path

import click

from generator.commands import options
from generator.console import echo, echo_error, finish, root


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=options.any_path)
@click.option("--on", metavar="DAY", help="Day of adding, by default today (UTC).")
@click.option("--by", metavar="NAME", help="Who adds it, by default your name as git has it.")
@options.all_option
@options.json_option
def add(sources: tuple[Path, ...], on: str | None, by: str | None) -> None:
    """Copy files into seeds/ and say what is understood of them.

    SOURCE is a text, a saved page, Markdown, a mail (.eml), a Word file or a PDF, a feed, a list of
    references (CSL-JSON, RIS, BibTeX), a web archive, or a folder of them. content/captures.yaml
    records where each came from.
    """
    from generator.commands.add import add as add_files  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.add import add_lines, find_name  # noqa: PLC0415 - each command loads what it needs
    from generator.conversion.add_seeds import AddOrder  # noqa: PLC0415 - each command loads what it needs

    try:
        day = (
            datetime.date.fromisoformat(on) if on else datetime.datetime.now(tz=datetime.UTC).date()
        )
    except ValueError as error:
        raise click.BadParameter("write a day such as 2025-05-02", param_hint="--on") from error
    order = AddOrder(day.isoformat(), find_name() if by is None else by)
    report = add_files(root(), sources, order, echo_error)
    for line in add_lines(report):
        echo(line)
    finish(report.problems, listed={"added": report.rows})
