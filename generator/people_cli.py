"""Commands for people, themes and the review queue."""

import datetime

import click

from generator.commands import options
from generator.console import echo, echo_error, finish, root


@click.command()
@options.all_option
@options.json_option
def review() -> None:
    """List what is waiting for you, the most serious first.

    Each item has its file, its line, and the lines to paste or the command to run. What you have
    decided is not asked again. Nothing is written.
    """
    from generator.commands.review import list_waiting, review_lines  # noqa: PLC0415 - each command loads what it needs

    today = datetime.datetime.now(tz=datetime.UTC).date()
    items = list_waiting(root(), today)
    whole = bool(click.get_current_context().meta.get(options.WHOLE))
    for line in review_lines(items, whole=whole):
        echo(line)
    finish((), listed={"waiting": items})


@click.group(invoke_without_command=True)
@click.option(
    "--suggest", is_flag=True, help="Suggest files for people named often, with the forms found."
)
@options.at_least_option
@options.json_option
def people(suggest: bool, at_least: int) -> None:  # noqa: FBT001 - click passes flags by name
    """List people who have a file, or suggest files for others.

    A suggestion is the beginning of a file for content/people/.
    """
    if click.get_current_context().invoked_subcommand:
        return
    from generator.commands import people as found  # noqa: PLC0415 - each command loads what it needs

    if suggest:
        suggested = found.suggest_people(root(), at_least)
        for line in found.suggestion_lines(suggested, at_least):
            echo(line)
        finish((), listed={"suggestions": suggested})
    else:
        listed = found.list_people(root())
        for line in found.people_lines(listed):
            echo(line)
        finish((), listed={"people": listed})


@people.command()
@click.argument("person", metavar="ID")
@click.argument("language")
@click.argument("name")
def alias(person: str, language: str, name: str) -> None:
    """Add NAME to the spellings of the person ID in LANGUAGE."""
    from generator.commands.people_changes import add_alias  # noqa: PLC0415 - each command loads what it needs

    for line in add_alias(root(), person, language, name):
        click.echo(line)


@people.command()
@click.argument("kept", metavar="ID")
@click.argument("other", metavar="OTHER")
@options.why_option
def merge(kept: str, other: str, why: str) -> None:
    """Merge two files of one person: ID stays, and OTHER goes into it.

    Spellings, roles, texts and references go to ID, and the address of OTHER leads there.
    """
    from generator.commands.people_changes import merge as merge_people  # noqa: PLC0415 - each command loads what it needs

    today = datetime.datetime.now(tz=datetime.UTC).date()
    for line in merge_people(root(), kept, other, why, today, echo_error):
        click.echo(line)


@people.command("rename")
@click.argument("person", metavar="ID")
@click.argument("new", metavar="NEW")
@options.why_option
def rename_person(person: str, new: str, why: str) -> None:
    """Give the person ID the id NEW. References follow, and the former address leads to the new one."""
    from generator.commands.withdraw import rename  # noqa: PLC0415 - each command loads what it needs

    today = datetime.datetime.now(tz=datetime.UTC).date()
    for line in rename(root(), f"people/{person}", f"people/{new}", why, today, echo_error):
        click.echo(line)


@people.command()
@click.argument("person", metavar="ID")
@click.argument("new", metavar="NEW")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
def split(person: str, new: str, articles: tuple[str, ...]) -> None:
    """Make NEW, another person of the same name as ID, whom each ARTICLE means."""
    from generator.commands.people_changes import split as split_people  # noqa: PLC0415 - each command loads what it needs

    for line in split_people(root(), person, new, articles):
        click.echo(line)


@people.command()
@click.argument("name")
def dismiss(name: str) -> None:
    """Decide that NAME gets no file, so that it is no longer suggested."""
    from generator.commands.people_changes import dismiss as dismiss_person  # noqa: PLC0415 - each command loads what it needs

    for line in dismiss_person(root(), name):
        click.echo(line)


@click.command()
@click.option("--suggest", is_flag=True, help="Suggest terms that set a theme's articles apart.")
def themes(suggest: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """List themes, or with --suggest terms for them.

    Suggestions are counted from the themes that the articles' front matter names.
    """
    from generator.commands.themes import suggestion_lines, theme_lines  # noqa: PLC0415 - each command loads what it needs

    for line in suggestion_lines(root()) if suggest else theme_lines(root()):
        click.echo(line)
