"""Command line: the commands and their arguments."""

import gc
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

import generator
from generator import console
from generator.commands import options
from generator.commands.json_report import BuildRow, FileCounts
from generator.console import (
    CommandGroup,
    ask,
    confirm,
    echo,
    echo_error,
    finish,
    prepare_process,
    root,
)
from generator.editing_cli import EDITIONS, ENTRIES, messages
from generator.intake_cli import INTAKE
from generator.paths import SITE_FILE
from generator.people_cli import people, review, themes
from generator.tools_cli import TOOLS

# Number of new objects. Most objects of a build live long, so frequent collections waste time.
COLLECT_AFTER = 100_000
INTERRUPTED = 130  # the shells' status for a program ended by Ctrl-C


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(generator.__version__, prog_name="sourcebook")
@options.folder_option
@options.quiet_option
def cli() -> None:
    """Turn a folder of news clippings into a briefing site in which every line leads back to its source."""


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--title", metavar="WORDS", help="Title of the briefing.")
@click.option("--languages", metavar="CODES", help="Languages of the site, yours first: en,uk,ru.")
@click.option("--editor", metavar="NAME", help="Your name, or that of the desk.")
@click.option("--contact", metavar="ADDRESS", help="Address for readers, e-mail or web.")
@click.option("--address", metavar="URL", help="Web address of the site.")
@click.option("--yes", is_flag=True, help="Ask nothing.")
@options.source_option
def init(folder: Path, source: str | None, yes: bool, **given: str | None) -> None:  # noqa: FBT001 - click passes flags by name
    """Start a new briefing in FOLDER, by default the current one.

    In a terminal, it asks for whatever the options leave open. Existing files are never overwritten.
    """
    from generator.commands.init import begin, refuse_existing  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.starter_settings import settle  # noqa: PLC0415 - each command loads what it needs

    refuse_existing(folder, [SITE_FILE])
    settings = settle(given, ask if sys.stdin.isatty() and not yes else None)
    for line in begin(folder, source, settings):
        click.echo(line)


for _command in INTAKE:
    cli.add_command(_command)


cli.add_command(people)
cli.add_command(review)
cli.add_command(themes)


for _command in ENTRIES:
    cli.add_command(_command)


@cli.command()
@click.argument("codes", metavar="[CODE]...", nargs=-1)
@options.json_option
def languages(codes: tuple[str, ...]) -> None:
    """Show what is known about the languages of clippings.

    A table has the number of entries in each section of each language, and 'none' for a gap. With
    CODE, such as uk, every list of that language is shown.
    """
    from generator.commands.languages import (  # noqa: PLC0415 - each command loads what it needs
        count_languages,
        detail_lines,
        table_lines,
    )

    try:
        rows = count_languages(codes)
    except KeyError as error:
        raise click.BadParameter(f"there is no language file {error.args[0]}.yaml") from error
    for line in detail_lines(rows) if codes else table_lines(rows):
        echo(line)
    finish((), listed={"languages": rows})


@cli.command()
@options.base_url_option
@options.out_option
@options.jobs_option
@options.scheduler_option
@click.option("--clean", is_flag=True, help="Discard caches and write every file again.")
@options.all_option
@options.json_option
def build(
    base_url: str | None,
    out: Path,
    jobs: int | None,
    scheduler: str | None,
    clean: bool,  # noqa: FBT001 - click passes flags by name
) -> None:
    """Convert new seeds and build the site.

    If content or templates have errors, all of them are shown and the last good site stays.
    """
    started = time.perf_counter()
    from generator.build.up_to_date import find_state, say_size  # noqa: PLC0415 - each command loads what it needs

    looked = None if clean else find_state(root(), out, base_url)
    if looked and (state := looked.state):
        articles, pages = state.articles, state.pages
        seconds = time.perf_counter() - started
        echo(f"{say_size(articles, pages)} in {out}/ (nothing has changed) in {seconds:.2f} s")
        from generator.build.waiting_line import say_waiting  # noqa: PLC0415 - each command loads what it needs

        if waiting := say_waiting(state.waiting):
            echo(waiting)
        files = FileCounts(0, len(state.files), 0)
        row = BuildRow(out.as_posix(), articles, pages, files, waiting=state.waiting)
        finish(state.warnings, built=row)
        return
    from generator.build.site_build import build as build_site  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.summary import describe_build, summarise_build  # noqa: PLC0415 - each command loads what it needs
    from generator.parallel.executor import open_executor  # noqa: PLC0415 - each command loads what it needs

    with console.progress() as tell, open_executor(jobs, scheduler, tell) as executor:
        report = build_site(
            root(), out, base_url, executor=executor, clean=clean, looked=looked, say=echo_error
        )
    for line in summarise_build(report, time.perf_counter() - started):
        echo(line)
    finish(report.warnings, built=describe_build(report))


@cli.command()
@click.option(
    "--out", type=options.any_path, default="briefing.pdf", show_default=True, help="The PDF file."
)
@click.option(
    "--language", metavar="CODE", help="Language of the PDF, by default the site's first."
)
@options.base_url_option
@options.all_option
def pdf(out: Path, language: str | None, base_url: str | None) -> None:
    """Make a PDF of the whole briefing, to print or send.

    The site need not be built first.
    """
    started = time.perf_counter()
    from generator.build.project_lock import project_lock  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.pdf import make_pdf  # noqa: PLC0415 - each command loads what it needs

    with project_lock(root(), echo_error):
        report = make_pdf(root(), out, language, base_url)
    for line in report.lines(time.perf_counter() - started):
        click.echo(line)
    finish(report.converted.problems)


@cli.command()
def pictures() -> None:
    """Draw the pictures that are shown with links to pages.

    They are kept in content/pictures/, and a build publishes them. Only those whose words have
    changed are drawn again.
    """
    from generator.commands.pictures import draw_pictures  # noqa: PLC0415 - each command loads what it needs

    for line in draw_pictures(root()).lines():
        echo(line)


@cli.command()
@options.port_option
@options.host_option
@options.names_option
@options.editor_option
@click.option("--open", "open_browser", is_flag=True, help="Open the site in a browser.")
def serve(port: int, host: str, names: tuple[str, ...], editor: str, open_browser: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """Preview the site, rebuilt at every change.

    Errors are shown here and over the page. The built site in site/ stays as it is.
    """
    from generator.commands.serve import serve as serve_site  # noqa: PLC0415 - each command loads what it needs

    serve_site(
        root(), (host, port), names,
        editor=editor, open_browser=open_browser, say=click.echo, confirm=confirm,
    )  # fmt: skip


cli.add_command(messages)


@cli.command()
@options.out_option
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--coverage", is_flag=True, help="Only count what is cited and found in each text.")
@options.all_option
@options.json_option
@options.format_option
def check(out: Path, strict: bool, coverage: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """Check content and the built site.

    This covers front matter, references, links and anchors, articles without outlet or date, people
    named often and without a file, the contrast of colours, and translations.
    """
    if coverage:
        from generator.commands.coverage import coverage_lines, read_coverage  # noqa: PLC0415 - each command loads what it needs

        rows = read_coverage(root())
        for line in coverage_lines(rows):
            echo(line)
        finish((), listed={"coverage": rows})
        return
    from generator.commands.check import check as check_project  # noqa: PLC0415 - each command loads what it needs

    problems = check_project(root(), out)
    if not problems:
        echo("No problems.")
    finish(problems, strict=strict)


for _command in EDITIONS:
    cli.add_command(_command)


for _command in TOOLS:
    cli.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run ``sourcebook`` and exit quietly on Ctrl-C, or when it is ended from outside."""
    gc.set_threshold(COLLECT_AFTER)
    prepare_process()
    try:
        cli.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        sys.exit(INTERRUPTED)
