"""Builds by turns: every program in every scenario, round after round, each looked at for what it should show."""

import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from race.articles import make_articles
from race.checking import Racer, check_change, check_site
from race.copying import copy_site, describe_site
from race.measuring import SAID, Measured, run, run_and_weigh
from race.programs import Edit, Program, write_project
from race.results import COPY, SCENARIOS, Row, Size
from race.search import search_seconds

SETTLED = 2.5  # seconds; programs distrust time stamps of just now, and people are slower
PROJECT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {"PYTHONPATH": str(PROJECT), "ELEVENTY_SKIP_VERSION_CHECK": "1"}
EDITED = Edit("", r"(?:\nEdited \d+\.\n)?\Z", "\nEdited {}.\n")  # an article, at its end

Run = Callable[[tuple[str, ...], Path, Mapping[str, str]], tuple[Measured, float]]
Figures = defaultdict[tuple[str, str], list[tuple[Measured, float]]]


def measure_size(
    number: int, programs: Sequence[Program], folder: Path, runs: int, weighed: int
) -> Size:
    """Measures the programs with so many articles: timed ``runs`` times, and weighed apart.

    Raises SystemExit where a build fails, or its site lacks what it should show.
    """
    run((sys.executable, "-m", "compileall", "-q", str(PROJECT / "generator")), folder, {})
    articles = list(make_articles(number))
    racers = [Racer(program, folder / program.name, articles) for program in programs]
    for racer in racers:
        write_project(racer.program, racer.folder, articles)
        run(racer.program.command, racer.folder, ENVIRONMENT)  # a program's own caches are filled
        check_site(racer)
    timed: Figures = defaultdict(list)
    heavy: Figures = defaultdict(list)
    for turn in range(1, runs + 1):
        _say(f"{number} articles, round {turn} of {runs}")
        _race(racers, turn, lambda *how: (run(*how), 0.0), timed)
        for racer in racers:
            copied = copy_site(racer.folder, racer.program.made)
            timed[racer.program.name, COPY].append((copied, 0.0))
    for turn in range(runs + 1, runs + weighed + 1):
        _say(f"{number} articles, memory, round {turn - runs} of {weighed}")
        _race(racers, turn, run_and_weigh, heavy)
    rows = {
        racer.program.name: {
            scenario: _row(timed[racer.program.name, scenario], heavy[racer.program.name, scenario])
            for scenario in (*SCENARIOS, COPY)
        }
        for racer in racers
    }
    return Size(rows, {racer.program.name: describe_site(racer.site) for racer in racers})


def _race(racers: Sequence[Racer], turn: int, how: Run, figures: Figures) -> None:
    """One round: each scenario for all programs, another one the first in each round."""
    first = turn % len(racers)
    for scenario in SCENARIOS:
        for racer in (*racers[first:], *racers[:first]):
            change(racer, scenario, turn)
            figures[racer.program.name, scenario].append(
                how(racer.program.command, racer.folder, ENVIRONMENT)
            )
            check_change(racer, scenario, turn)


def change(racer: Racer, scenario: str, turn: int) -> None:
    """Do to the project what the scenario says."""
    program, folder = racer.program, racer.folder
    if scenario == "cold":
        for name in (program.made, *program.caches):
            _remove(folder / name)
        return
    _settle(folder)
    if scenario == "article":
        path = f"{program.articles}/{racer.edited.name}.md"
        EDITED._replace(file=path).make(folder, turn)
    elif scenario == "theme":
        program.theme.make(folder, turn)
    elif scenario == "template":
        program.template.make(folder, turn)


def _settle(folder: Path) -> None:
    """Wait until the last build of the project is some time ago."""
    passed = time.time() - (folder / SAID).stat().st_mtime
    time.sleep(max(0.0, SETTLED - passed))


def _row(timed: list[tuple[Measured, float]], heavy: list[tuple[Measured, float]]) -> Row:
    search = tuple(search_seconds(measured.said) for measured, _ in timed)
    return Row(
        wall=tuple(m.wall - s for (m, _), s in zip(timed, search, strict=True)),
        cpu=tuple(measured.cpu for measured, _ in timed),
        memory=tuple(peak for _, peak in heavy),
        search=search if any(search) else (),
    )


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
