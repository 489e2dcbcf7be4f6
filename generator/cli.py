"""The command line: arguments, printing and exit codes. Nothing else in the program prints or exits."""

import gc
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

import generator
from generator.commands import options
from generator.commands.json_report import BuildRow, FileCounts, report_json
from generator.problems import Problem, ProblemsError, refused

# New objects: what a build makes mostly stays, and looking through it takes time.
COLLECT_AFTER = 100_000
INTERRUPTED = 130  # as shells say of a program that Ctrl-C ended


def _root() -> Path:
    return Path.cwd()


class _Group(click.Group):
    """Commands, in the order of the journey, whose Problems are shown and give status 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ProblemsError as error:
            _finish(error.problems)
        except BrokenPipeError:  # who reads what is printed has seen enough: click ends the run
            raise
        except OSError as error:
            _finish([refused(error, _root())])
        return None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(generator.__version__, prog_name="sourcebook")
def cli() -> None:
    """Turn a folder of news clippings into a briefing site in which every line leads back to its source."""


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@options.source_option
def init(folder: Path, source: str | None) -> None:
    """Start a briefing of your own in FOLDER (here, if none is named).

    What is there already is never overwritten.
    """
    from generator.commands.init import begin  # noqa: PLC0415 - each command loads what it needs

    for line in begin(folder, source):
        click.echo(line)


@cli.command()
@click.argument("seeds", metavar="[SEED]...", nargs=-1, type=options.any_path)
@click.option("--diff", is_flag=True, help="Show what the seed of each edited article would make.")
@options.jobs_option
@options.all_option
def convert(seeds: tuple[Path, ...], diff: bool, jobs: int | None) -> None:  # noqa: FBT001 - click passes flags by name
    """Turn seeds into articles; edited articles are kept.

    SEED is a file in seeds/, or a folder there, which stands for every seed below it. If none is
    named, all are converted that are new or changed. A file that is named is converted in any case,
    and its article made again where it was removed.
    """
    from generator.build.project_lock import project_lock  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.summary import MANY, summarise_conversion  # noqa: PLC0415 - each command loads what it needs
    from generator.conversion.convert import convert_all  # noqa: PLC0415 - each command loads what it needs
    from generator.conversion.seed_selection import select_seeds  # noqa: PLC0415 - each command loads what it needs
    from generator.parallel.executor import LocalExecutor  # noqa: PLC0415 - each command loads what it needs

    chosen = select_seeds(_root(), seeds)
    with (
        project_lock(_root(), _say_aside),
        click.progressbar(
            length=len(chosen.seeds),
            label="Converting",
            file=sys.stderr,
            hidden=len(chosen.seeds) < MANY,
        ) as bar,
    ):
        executor = LocalExecutor(jobs)
        report = convert_all(
            _root(), chosen, differences=diff, executor=executor, advance=bar.update
        )
    for line in summarise_conversion(report, differences=diff):
        click.echo(line)
    _finish(report.problems)


@cli.command()
@click.argument("seeds", metavar="SEED...", nargs=-1, required=True, type=options.any_path)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, a seed each.")
def explain(seeds: tuple[Path, ...], as_json: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """Show what is understood of each SEED, and why.

    That is the fate of every line, the themes, people, quotations and dates that were found, and
    the rules that decided. SEED is any file, in seeds/ or elsewhere. Nothing is written.
    """
    from generator.commands.explain import explain_seeds  # noqa: PLC0415 - each command loads what it needs

    problems: list[Problem] = []
    for explained in explain_seeds(_root(), seeds):
        click.echo(explained.json if as_json else explained.text)
        problems += explained.problems
    _finish(problems)


@cli.command()
@click.option(
    "--suggest", is_flag=True, help="Who is met often and has no file, with the forms met."
)
@options.at_least_option
def people(suggest: bool, at_least: int) -> None:  # noqa: FBT001 - click passes flags by name
    """List people: who has a file; with --suggest, who could have one.

    A suggestion is what a file of content/people/ can begin with.
    """
    from generator.commands.people import people_lines, suggestion_lines  # noqa: PLC0415 - each command loads what it needs

    for line in suggestion_lines(_root(), at_least) if suggest else people_lines(_root()):
        click.echo(line)


@cli.command()
@options.base_url_option
@options.out_option
@options.jobs_option
@options.scheduler_option
@click.option("--clean", is_flag=True, help="Write every file anew, and forget what was cached.")
@options.all_option
@options.json_option
def build(
    base_url: str | None,
    out: Path,
    jobs: int | None,
    scheduler: str | None,
    clean: bool,  # noqa: FBT001 - click passes flags by name
) -> None:
    """Build the site: convert what is new, then write every page.

    Where content or templates are wrong, all of it is told and the last good site stays.
    """
    started = time.perf_counter()
    from generator.build.up_to_date import find_state, say_size  # noqa: PLC0415 - each command loads what it needs

    standing = None if clean else find_state(_root(), out, base_url)
    if standing:
        articles, pages = standing.articles, standing.pages
        seconds = time.perf_counter() - started
        _say(f"{say_size(articles, pages)} in {out}/ (nothing has changed) in {seconds:.2f} s")
        files = FileCounts(0, len(standing.files), 0)
        _finish((), built=BuildRow(out.as_posix(), articles, pages, files))
        return
    from generator.build.project_lock import project_lock  # noqa: PLC0415 - each command loads what it needs
    from generator.build.site_build import build as build_site  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.summary import describe_build, summarise_build  # noqa: PLC0415 - each command loads what it needs

    with project_lock(_root(), _say_aside):
        report = build_site(_root(), out, base_url, jobs=jobs, scheduler=scheduler, clean=clean)
    for line in summarise_build(report, time.perf_counter() - started):
        _say(line)
    _finish(report.converted.problems, built=describe_build(report))


@cli.command()
@click.option(
    "--out", type=options.any_path, default="briefing.pdf", show_default=True, help="The file."
)
@click.option("--language", metavar="CODE", help="One of the site's; by default the first.")
@options.base_url_option
@options.all_option
def pdf(out: Path, language: str | None, base_url: str | None) -> None:
    """Set the whole briefing as one PDF, to be printed or sent.

    The site need not be built for it.
    """
    started = time.perf_counter()
    from generator.build.project_lock import project_lock  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.pdf import make_pdf  # noqa: PLC0415 - each command loads what it needs

    with project_lock(_root(), _say_aside):
        report = make_pdf(_root(), out, language, base_url)
    for line in report.say(time.perf_counter() - started):
        click.echo(line)
    _finish(report.converted.problems)


@cli.command()
@options.port_option
@options.host_option
@click.option("--open", "open_browser", is_flag=True, help="Open the site in a browser.")
def serve(port: int, host: str, open_browser: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """Preview the site, built anew at every change.

    Mistakes show over the page and here; the site in site/ is left alone.
    """
    from generator.commands.serve import serve as serve_site  # noqa: PLC0415 - each command loads what it needs

    serve_site(_root(), host, port, open_browser=open_browser, say=click.echo, confirm=_confirm)


@cli.command()
@click.argument("languages", nargs=-1)
def messages(languages: tuple[str, ...]) -> None:
    """Bring catalogues of translations up to what pages say.

    They are templates/locales/LANGUAGE.po; those of the languages in site.yaml, if none is named.
    """
    from generator.commands.messages import update_catalogues  # noqa: PLC0415 - each command loads what it needs

    for updated in update_catalogues(_root(), languages):
        state = "updated" if updated.written else "unchanged"
        texts = f"texts: {updated.texts}, to translate: {updated.missing}"
        click.echo(f"{state} {updated.path} ({texts})")


@cli.command()
@options.out_option
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@options.all_option
@options.json_option
def check(out: Path, strict: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """Check content and the built site.

    Front matter, references, links and anchors, outlets and dates that are not known, people who are
    named often and have no file, the contrast of colours, translations.
    """
    from generator.commands.check import check as check_project  # noqa: PLC0415 - each command loads what it needs

    problems = check_project(_root(), out)
    if not problems:
        _say("No problems.")
    _finish(problems, strict=strict)


def _say(text: str) -> None:
    """Print a line for people, unless standard output is for a program."""
    if not click.get_current_context().meta.get(options.JSON):
        click.echo(text)


def _say_aside(text: str) -> None:
    """What is said beside the output: to standard error."""
    click.echo(text, err=True)


def _confirm(question: str) -> bool:
    """The user's answer; yes where nobody is there to ask."""
    if sys.stdin.isatty():
        return click.confirm(question, default=True)
    click.echo(question)
    return True


def _finish(
    problems: Iterable[Problem], *, strict: bool = False, built: BuildRow | None = None
) -> None:
    """Show problems and warnings, and end with status 1 where one of them is an error."""
    problems = tuple(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    wanted = click.get_current_context().meta
    if wanted.get(options.JSON):
        click.echo(report_json(problems, built))
    elif problems:
        from generator.commands.problem_report import report  # noqa: PLC0415 - seldom needed

        for text in report(problems, _root(), whole=wanted.get(options.WHOLE, False)):
            click.echo(text, err=True)
    if errors or (strict and problems):
        sys.exit(1)


def main(arguments: Sequence[str] | None = None) -> None:
    """The command ``sourcebook``; Ctrl-C ends it without a trace."""
    gc.set_threshold(COLLECT_AFTER)
    try:
        cli.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        sys.exit(INTERRUPTED)
