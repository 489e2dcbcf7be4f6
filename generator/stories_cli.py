"""Commands of stories and questions: list them, and decide what belongs to a story."""

import click

from generator.commands import options
from generator.console import echo, finish, root


@click.group(invoke_without_command=True)
@click.option(
    "--suggest", is_flag=True, help="Articles that may report the same event, for you to decide."
)
@options.all_option
@options.json_option
def stories(suggest: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """List articles that report the same event, with reasons."""
    if click.get_current_context().invoked_subcommand:
        return
    if suggest:
        from generator.commands.story_doubts import doubt_lines, suggest_stories  # noqa: PLC0415 - each command loads what it needs

        doubts = suggest_stories(root())
        for line in doubt_lines(doubts):
            echo(line)
        finish((), listed={"story_doubts": doubts})
        return
    from generator.commands.stories import list_stories, story_lines  # noqa: PLC0415 - each command loads what it needs

    rows = list_stories(root())
    for line in story_lines(rows):
        echo(line)
    finish((), listed={"stories": rows})


@click.command()
@click.option(
    "--suggest", is_flag=True, help="Facts that the articles of a story give differently."
)
@options.all_option
@options.json_option
def questions(suggest: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """List your questions, and what sources answer."""
    from generator.commands.questions import list_questions, question_lines, suggest_questions  # noqa: PLC0415 - each command loads what it needs

    rows = suggest_questions(root()) if suggest else list_questions(root())
    for line in question_lines(rows):
        echo(line)
    finish((), listed={"questions": rows})


@stories.command()
@click.argument("story")
@click.option("--title", default="", metavar="WORDS", help="Title in the site's first language.")
def pin(story: str, title: str) -> None:
    """Decide that STORY has the articles that are found for it.

    STORY is an id, an address, or the id of one of its articles.
    """
    from generator.commands.stories import pin_story  # noqa: PLC0415 - each command loads what it needs

    click.echo(f"written {pin_story(root(), story, title)}")


@stories.command()
@click.argument("story")
@click.argument("others", nargs=-1, required=True)
def merge(story: str, others: tuple[str, ...]) -> None:
    """Decide that STORY and OTHERS are one.

    The addresses of the others lead to it.
    """
    from generator.commands.stories import merge_stories  # noqa: PLC0415 - each command loads what it needs

    click.echo(f"written {merge_stories(root(), story, others)}")


@stories.command()
@click.argument("story")
@click.argument("articles", nargs=-1, required=True)
def split(story: str, articles: tuple[str, ...]) -> None:
    """Decide that ARTICLES of STORY, given by id, are a story of their own."""
    from generator.commands.stories import split_story  # noqa: PLC0415 - each command loads what it needs

    for path in split_story(root(), story, articles):
        click.echo(f"written {path}")
