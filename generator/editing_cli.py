"""Commands for the entries that editors keep: allegations, and what moves in an upgrade."""

import datetime

import click

from generator.commands import options
from generator.console import echo, finish, root


@click.group(invoke_without_command=True)
@click.option("--due", is_flag=True, help="Only entries whose review is overdue today.")
@options.all_option
@options.json_option
def allegations(due: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """List allegations with their stages, responses and reviews."""
    if click.get_current_context().invoked_subcommand:
        return
    from generator.commands.allegations import allegation_lines, report_allegations  # noqa: PLC0415 - each command loads what it needs

    today = datetime.datetime.now(tz=datetime.UTC).date()
    rows, problems = report_allegations(root(), today, due_only=due)
    for line in allegation_lines(rows):
        echo(line)
    finish(problems, listed={"allegations": rows})


@allegations.command()
@click.argument("passage")
def begin(passage: str) -> None:
    """Begin an entry for PASSAGE, its anchor or its address, with candidates for responses.

    The entry is a draft in content/allegations/.
    """
    from generator.commands.allegations import begin_allegation  # noqa: PLC0415 - each command loads what it needs

    click.echo(f"begun {begin_allegation(root(), passage)}")


@click.command()
def migrate() -> None:
    """Move what older versions kept elsewhere.

    Responses in the front matter of themes become drafts in content/allegations/. Texts with
    sentences that need a citation now are listed.
    """
    from generator.commands.allegations import move_responses  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.coverage import uncited_lines  # noqa: PLC0415 - each command loads what it needs

    moved = move_responses(root())
    for path in moved:
        click.echo(f"begun {path}: complete it, then remove 'draft'")
    if not moved:
        click.echo("Nothing to move.")
    for line in uncited_lines(root()):
        click.echo(line)


@click.command()
@click.argument("words")
def cite(words: str) -> None:
    """Find passages by WORDS, with the citation of each.

    WORDS may be an address of an article or a passage, copied from the site.
    """
    from generator.commands.cite import find_citations  # noqa: PLC0415 - each command loads what it needs

    for line in find_citations(root(), words):
        click.echo(line)
