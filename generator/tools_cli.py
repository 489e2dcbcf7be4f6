"""Commands about the program itself: schemas, the state of the machine, completion, manual pages."""

import sys
from pathlib import Path

import click

from generator.commands import options
from generator.console import echo, finish

SHELLS = ("bash", "zsh", "fish")
COMMAND, VARIABLE = "sourcebook", "_SOURCEBOOK_COMPLETE"


@click.command()
@click.argument("name", required=False)
def schema(name: str | None) -> None:
    """Print the JSON Schema of a file in content/ or of --json.

    NAME is site, theme or person, for example. Without it all names are listed. Code editors use the schema
    to complete and check YAML: 'sourcebook schema site > site.schema.json', and in the file a first line
    '# yaml-language-server: $schema=site.schema.json'.
    """
    import json  # noqa: PLC0415 - each command loads what it needs

    from generator.commands.schema import SCHEMAS, make_schema  # noqa: PLC0415 - each command loads what it needs

    if name is None:
        for each in SCHEMAS:
            echo(each)
    elif name in SCHEMAS:
        click.echo(json.dumps(make_schema(name), ensure_ascii=False, indent=2))
    else:
        raise click.BadParameter(f"there is no schema '{name}': {', '.join(SCHEMAS)}")


@click.command()
@options.json_option
def doctor() -> None:
    """Check the machine and the folder, and say what is missing.

    The exit status is 1 where something keeps the program from working.
    """
    from generator.commands.doctor import doctor_lines, examine  # noqa: PLC0415 - each command loads what it needs

    findings = examine(Path.cwd())
    for line in doctor_lines(findings):
        echo(line)
    finish((), listed={"findings": findings})
    if any(each.state == "wrong" for each in findings):
        sys.exit(1)


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script for SHELL to complete commands.

    For bash: 'sourcebook completion bash >> ~/.bashrc'. For zsh the same with ~/.zshrc, for fish
    '> ~/.config/fish/completions/sourcebook.fish'.
    """
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - each command loads what it needs

    kind, group = get_completion_class(shell), context.find_root().command
    if kind is not None:
        click.echo(kind(group, {}, COMMAND, VARIABLE).source())


@click.command()
@click.argument("folder", type=options.any_path)
@click.pass_context
def man(context: click.Context, folder: Path) -> None:
    """Write manual pages of all commands into FOLDER.

    'sourcebook man ~/.local/share/man/man1' makes 'man sourcebook-add' show one.
    """
    from generator.commands.man_pages import write_pages  # noqa: PLC0415 - each command loads what it needs

    group = context.find_root().command
    if isinstance(group, click.Group):
        echo(f"{len(write_pages(folder, COMMAND, group))} pages in {folder}/")


TOOLS = (schema, doctor, completion, man)
