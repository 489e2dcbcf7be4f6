"""Commands that take material in."""

import datetime
import sys
from pathlib import Path

import click

from generator.commands import options
from generator.console import echo, echo_error, finish, root
from generator.problems import Problem


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--on", metavar="DAY", help="Day on which it is added, by default today (UTC).")
@click.option("--by", metavar="NAME", help="Who adds it, by default your name in git.")
@click.option(
    "--since", metavar="DAY", help="Leave out what is older than this day in feeds and lists."
)
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    metavar="NAME",
    help="Ask this host, even if it is this machine or on its network. May be repeated.",
)
@options.all_option
@options.json_option
def add(
    sources: tuple[str, ...],
    on: str | None,
    by: str | None,
    since: str | None,
    hosts: tuple[str, ...],
) -> None:
    """Copy files into seeds/ and say what is understood of them.

    SOURCE is a text, a saved page, Markdown, an e-mail (.eml), a Word file or a PDF, a feed, a list of
    references (CSL-JSON, RIS, BibTeX), a web archive, a folder of them, or the address of a page,
    which is asked for once, politely, and kept with its web archive, in archive/. content/captures.yaml
    records where each came from. A feed or a list that is added again brings what is new in it.
    """
    from generator.commands.add import add as add_files  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.add import add_lines, find_name  # noqa: PLC0415 - each command loads what it needs
    from generator.conversion.add_seeds import AddOrder  # noqa: PLC0415 - each command loads what it needs

    day = _read_day(on, "--on") or datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    order = AddOrder(day, find_name() if by is None else by, _read_day(since, "--since"))
    report = add_files(root(), sources, order, echo_error, hosts)
    for line in add_lines(report):
        echo(line)
    finish(report.problems, listed={"added": report.rows})


def _read_day(text: str | None, option: str) -> str:
    """Return a day given as an option, '' for none."""
    try:
        return datetime.date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise click.BadParameter("write a day such as 2025-05-02", param_hint=option) from error


@click.command()
@click.argument("seeds", metavar="[SEED]...", nargs=-1, type=options.any_path)
@click.option("--diff", is_flag=True, help="Write nothing; show what would change in articles.")
@options.jobs_option
@options.all_option
@options.json_option
def convert(seeds: tuple[Path, ...], diff: bool, jobs: int | None) -> None:  # noqa: FBT001 - click passes flags by name
    """Turn seeds into articles, without touching edited articles.

    SEED is a file or folder in seeds/. By default all new and changed seeds are converted. A file
    given by name is converted in any case, even if its article was removed.
    """
    from generator.build.project_lock import project_lock  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.conversion_summary import (  # noqa: PLC0415 - each command loads what it needs
        MANY,
        describe_conversion,
        summarise_conversion,
    )
    from generator.conversion.convert import convert_all  # noqa: PLC0415 - each command loads what it needs
    from generator.conversion.seed_status import select_seeds  # noqa: PLC0415 - each command loads what it needs
    from generator.parallel.executor import LocalExecutor  # noqa: PLC0415 - each command loads what it needs

    chosen = select_seeds(root(), seeds)
    with (
        project_lock(root(), echo_error),
        click.progressbar(
            length=len(chosen.seeds),
            label="Converting",
            file=sys.stderr,
            hidden=len(chosen.seeds) < MANY,
        ) as bar,
    ):
        executor = LocalExecutor(jobs)
        report = convert_all(
            root(), chosen, differences=diff, executor=executor, advance=bar.update
        )
    for line in summarise_conversion(report, differences=diff):
        echo(line)
    finish(report.problems, listed={"converted": describe_conversion(report)})


@click.command()
@click.argument("seeds", metavar="SEED...", nargs=-1, required=True, type=options.any_path)
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object per line, one for each seed."
)
def explain(seeds: tuple[Path, ...], as_json: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """Show how each SEED is understood, and why.

    This includes the label of every line with the rule that decided, and the themes, people,
    quotations and dates found. SEED is any file, in seeds/ or elsewhere. Nothing is written.
    """
    from generator.commands.explain import explain_seeds  # noqa: PLC0415 - each command loads what it needs

    problems: list[Problem] = []
    for explained in explain_seeds(Path.cwd(), seeds):
        click.echo(explained.json if as_json else explained.text)
        problems += explained.problems
    finish(problems)


INTAKE = (add, convert, explain)
