"""Builds by turns: every program in every scenario, round after round, each looked at for what it should show."""

import re
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from race.articles import Article, make_articles
from race.measuring import SAID, Measured, run, run_and_weigh
from race.programs import MARKED, RENAMED, Edit, Program, write_project
from race.results import COPY, SCENARIOS, Made, Row, Size
from race.search import search_seconds

PAGE = 50  # articles on a page of a list
SETTLED = 2.5  # seconds; programs distrust time stamps of just now, and people are slower
ROOM = 2.0  # times a site that must be free for copying it
PROJECT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {"PYTHONPATH": str(PROJECT), "ELEVENTY_SKIP_VERSION_CHECK": "1"}
EDITED = Edit("", r"(?:\nEdited \d+\.\n)?\Z", "\nEdited {}.\n")  # an article, at its end

Run = Callable[[tuple[str, ...], Path, Mapping[str, str]], tuple[Measured, float]]
Figures = defaultdict[tuple[str, str], list[tuple[Measured, float]]]


class Racer(NamedTuple):
    """A program with its project of these articles."""

    program: Program
    folder: Path
    articles: Sequence[Article]

    @property
    def site(self) -> Path:
        """The site that it makes."""
        return self.folder / self.program.made

    @property
    def edited(self) -> Article:
        """The article that is edited: one in the middle, so that it leads no list."""
        return self.articles[len(self.articles) // 2]


def measure_size(
    number: int, programs: Sequence[Program], folder: Path, runs: int, weighed: int
) -> Size:
    """Measures the programs with so many articles: timed ``runs`` times, and weighed apart.

    Raises SystemExit where a build fails, or its site lacks what it should show.
    """
    articles = list(make_articles(number))
    racers = [Racer(program, folder / program.name, articles) for program in programs]
    for racer in racers:
        write_project(racer.program, racer.folder, articles)
        run(racer.program.command, racer.folder, ENVIRONMENT)  # what is compiled once, is
        check_site(racer)
    timed: Figures = defaultdict(list)
    heavy: Figures = defaultdict(list)
    for turn in range(1, runs + 1):
        _say(f"{number} articles, round {turn} of {runs}")
        _race(racers, turn, lambda *how: (run(*how), 0.0), timed)
        for racer in racers:
            timed[racer.program.name, COPY] += ((copied, 0.0) for copied in _copy(racer))
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


def check_change(racer: Racer, scenario: str, turn: int) -> None:
    """Raises SystemExit where the made site does not show what was changed, and where it should."""
    theme = racer.site / "themes" / "diplomacy" / "index.html"
    article = article_page(racer, racer.edited)
    renamed = racer.site / "index.html" if racer.program.lists == "none" else theme
    expected = {
        "article": (article, f"Edited {turn}."),
        "theme": (renamed, f"{RENAMED} {turn}"),
        "template": (article, MARKED.format(turn)),
    }
    path, text = expected.get(scenario, (article, "<body"))
    if not path.is_file() or text not in path.read_text(encoding="utf-8"):
        raise SystemExit(f"{racer.program.name}: no '{text}' in {path}")


def check_site(racer: Racer) -> None:
    """Raises SystemExit where the made site lacks a page, a list's page, its feed or its sitemap."""
    lacking = [path for path in expected_files(racer) if not path.is_file()]
    if lacking:
        raise SystemExit(f"{racer.program.name} lacks {len(lacking)} files, such as {lacking[0]}")
    lists = len(list((racer.site / "themes").rglob("*.html")))
    if racer.program.lists == "by theme" and lists < list_pages(racer.articles):
        raise SystemExit(f"{racer.program.name} has {lists} pages of lists")


def expected_files(racer: Racer) -> Iterator[Path]:
    """What every site has, but for the pages of the lists, whose addresses are each program's own."""
    for name in ("index.html", "sitemap.xml", racer.program.feed):
        yield racer.site / name
    for article in racer.articles:
        yield article_page(racer, article)


def article_page(racer: Racer, article: Article) -> Path:
    """The page of an article."""
    return racer.site / "articles" / article.name / "index.html"


def list_pages(articles: Sequence[Article]) -> int:
    """How many pages the lists by theme have together, with so many articles on each."""
    themes = [theme for article in articles for theme in article.themes]
    return sum(-(-themes.count(theme) // PAGE) for theme in set(themes))


def describe_site(site: Path) -> Made:
    """How many files a site has, and how much they hold."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return Made(len(sizes), sum(sizes) / 1e6)


def _copy(racer: Racer) -> Iterator[Measured]:
    """What no program can beat: copying the site that it made; not where there is no room for two of it."""
    if room(racer.folder) > ROOM * describe_site(racer.site).megabytes:
        yield run(("cp", "-r", racer.program.made, "copied"), racer.folder, {})
        _remove(racer.folder / "copied")


def room(folder: Path) -> float:
    """Megabytes that can be written there, and held in memory, where the folder may be."""
    memory = re.search(r"MemAvailable: *(\d+) kB", Path("/proc/meminfo").read_text())
    available = int(memory[1]) / 1e3 if memory else 0.0
    return min(shutil.disk_usage(folder).free / 1e6, available)


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
