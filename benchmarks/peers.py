"""Sourcebook beside Hugo, Eleventy, Pelican and MkDocs, on the same articles (make benchmark).

    .venv/bin/python benchmarks/peers.py                        prints what it measures, keeps nothing
    .venv/bin/python benchmarks/peers.py --publish              and writes it into docs/
    .venv/bin/python benchmarks/peers.py --sizes 1000 --runs 5 --programs Sourcebook Hugo
    .venv/bin/python benchmarks/peers.py --sizes --publish      tells again what docs/benchmarks.json holds
    .venv/bin/python benchmarks/peers.py --sizes 10000 100000 --runs 5 100000=1 --apart

The peers are installed from PyPI and npm at pinned versions. Each program builds in a project of its own, on a
tmpfs where there is one; programs build by turns, in five scenarios, so that whatever else the machine
does weighs on all alike. What each is given lies in benchmarks/sites/. With ``--apart`` each program is done
with all its rounds, and its project removed, before the next begins: a tmpfs may not hold all sites of 100,000.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import msgspec
from race.installing import Peers, install_peers, peer_versions
from race.plot import TITLE, draw, lines_of
from race.programs import OWN, OWN_LESS, PROJECT, Program, all_programs, own_version
from race.results import Results, Size, describe_machine, read_results, write_results
from race.running import measure_size
from race.tables import NOTES, describe, growth_table, long_tables, short_tables

SIZES = (1, 100, 1000, 10_000, 100_000)
FIRST = (OWN, OWN_LESS, "Hugo")
NAMES = (*FIRST, "Eleventy", "Pelican", "MkDocs")
WITH_ALL = (1000, 10_000)  # at these sizes all of them build, at the others the first three
RUNS = 5
RUNS_OF = {100_000: 3}  # other numbers of runs, by number of articles
WEIGHED = 1
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of ours is made in it, by a name that nobody can guess
DOCS = PROJECT / "docs"
KEPT = DOCS / "benchmarks.json"
SIZES_IN_SUMMARY = (1000, 10_000)
COMMAND = "make benchmark"
ANY = 0  # the size that stands for all that are not named
RUNS_HELP = f"timed, of all sizes or of one (default: {RUNS} 100000={RUNS_OF[100_000]})"
LIBRARIES = ("markdown-it-py", "Jinja2")


def main() -> None:
    """Measure, print and, where asked, publish."""
    options = read_arguments()
    peers = install_peers(options.peers)
    libraries = {name: version(name) for name in LIBRARIES}
    versions = {OWN: own_version(), **libraries, **peer_versions(peers)}
    machine = describe_machine(options.folder, versions)
    results = read_results(KEPT, machine) if options.publish else Results(machine, {})
    if options.publish and KEPT.exists() and not results.sizes:
        print(f"{KEPT.name} is of another machine or program: all is begun anew", file=sys.stderr)
    for number in options.sizes:
        results = add_size(results, number, options, peers)
        if options.publish:
            write_results(KEPT, results)
    if not results.sizes:
        raise SystemExit(
            "nothing was measured, and nothing is kept that was, here and with these versions"
        )
    if options.publish:
        publish(results)
    print(f"{describe(machine)}\n\n{long_tables(results)}\n\n{growth_table(results)}")


def add_size(results: Results, number: int, options: argparse.Namespace, peers: Peers) -> Results:
    """The results with those of one size measured anew."""
    chosen = options.programs or (NAMES if number in WITH_ALL else FIRST)
    programs = [program for program in all_programs(peers) if program.name in chosen]
    groups = [[program] for program in programs] if options.apart else [programs]
    sizes = [measure_group(number, group, options) for group in groups]
    size = Size(
        {name: row for each in sizes for name, row in each.rows.items()},
        {name: made for each in sizes for name, made in each.made.items()},
    )
    return msgspec.structs.replace(results, sizes={**results.sizes, number: size})


def measure_group(number: int, programs: Sequence[Program], options: argparse.Namespace) -> Size:
    """What some programs take, by turns, in a folder that is removed at the end."""
    runs = options.runs.get(number, options.runs[ANY])
    with tempfile.TemporaryDirectory(dir=options.folder, prefix="benchmark-") as folder:
        return measure_size(number, programs, Path(folder), runs, options.weighed)


def publish(results: Results) -> None:
    """Write all figures and the plot into docs/."""
    lines = lines_of(results)
    (DOCS / "benchmarks.svg").write_text(draw(lines), encoding="utf-8")
    (DOCS / "benchmarks.md").write_text(long_report(results), encoding="utf-8")


def long_report(results: Results) -> str:
    """docs/benchmarks.md."""
    parts = (
        "# How fast: all figures",
        f"`{COMMAND}` made this page. {describe(results.machine)}",
        NOTES,
        f"![{TITLE}; the same figures are in the tables below](benchmarks.svg)",
        "## In short\n\nSeconds, unless a row says otherwise.",
        short_tables(results, SIZES_IN_SUMMARY),
        long_tables(results),
        "## Growth\n\nHow many times more each takes with ten times the articles.",
        growth_table(results),
    )
    return "\n\n".join(filter(None, parts)) + "\n"


def read_arguments(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked for, by the command line where nothing else is given."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    say = parser.add_argument
    say("--sizes", type=int, nargs="*", default=SIZES, help=f"of articles (default: {SIZES})")
    say(
        "--programs",
        nargs="+",
        choices=NAMES,
        help="(default: all at 1,000 and 10,000, else three)",
    )
    say("--runs", nargs="+", type=read_runs, default=[], metavar="[SIZE=]RUNS", help=RUNS_HELP)
    say("--apart", action="store_true", help="one program after another, not by turns")
    say("--weighed", type=int, default=WEIGHED, help="runs apart that measure memory (default: 1)")
    say("--folder", type=Path, default=_fast_folder(), help="to build in (default: %(default)s)")
    say("--peers", type=Path, default=PROJECT / ".venv" / "peers", help="where peers are installed")
    say("--publish", action="store_true", help="write docs/benchmarks.md and its plot")
    options = parser.parse_args(arguments)
    given = dict(options.runs)
    options.runs = {ANY: RUNS, **({} if ANY in given else RUNS_OF), **given}
    return options


def read_runs(text: str) -> tuple[int, int]:
    """A size, or ANY, and how many runs there are to be: ``5``, ``100000=1``. Raises ValueError."""
    size, _, runs = text.rpartition("=")
    return int(size or ANY), int(runs)


def _fast_folder() -> Path:
    return MEMORY if MEMORY.is_dir() else Path(tempfile.gettempdir())


if __name__ == "__main__":
    main()
