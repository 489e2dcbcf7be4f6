"""Kill runs of build, convert and pdf at any moment, and look at what they leave.

As a program (``make kills``) it takes ``--seed`` and ``--count``, and ``--only NUMBER`` repeats one kill.
Each run is a fork of this process: nothing is loaded anew.
"""

import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import pytest
import yaml

from generator.cli import main as sourcebook
from generator.conversion import convert, seed_shelf, write_article
from generator.editions import edition_files
from generator.parallel import executor
from generator.paths import CATALOGUES, COMPILED, FORMS
from tests.running import SMALL_SITE, read_tree, run, write_files
from tests.surviving.program import is_alive, read_arguments, report

SEEDS = 5
SEED = " date 2025-05-0{day} {title}\n\nThe {quay} quay number {number} reopened on 1 May 2025.\n\nPhoto: A. Lock\n"
COMMANDS = {"build": 6, "convert": 4, "pdf": 1}  # by weight
EVENTS = ("replace", "write", "unlink", "ahead", "ledger")
STEPS = {
    "ahead": (write_article, "write_ahead"), "ledger": (convert, "_save"),
    "edition": (edition_files, "write_atomically"), "capture": (seed_shelf, "add_capture"),
}  # fmt: skip
JOBS = dict.fromkeys(("build", "convert"), ("--jobs", "2"))
SECONDS = {"build": 0.7, "convert": 0.3, "pdf": 2.0}  # about the length of a run
PATIENCE = 300  # seconds, after which a run hangs, also on a busy machine
LITTER = re.compile(r"\.\d+\.part$|\.stage-")
Plan = Callable[[random.Random], "Kill"]
Look = Callable[[Path, random.Random, "Kill"], None]


@dataclass(frozen=True)
class Kill:
    """Plan of one kill: a signal after some seconds, or at an event of the run."""

    command: str
    ending: signal.Signals
    after: float = PATIENCE
    event: str = ""
    index: int = 0
    before: bool = True

    def __str__(self) -> str:
        at = f"{'before' if self.before else 'after'} {self.event} {self.index}"
        return f"{self.ending.name} of {self.command} {at if self.event else f'after {self.after:.3f} s'}"


def plan_kill(dice: random.Random) -> Kill:
    """Draw a kill."""
    command = dice.choices(tuple(COMMANDS), tuple(COMMANDS.values()))[0]
    ending = dice.choice((signal.SIGKILL, signal.SIGTERM))
    if dice.random() < 0.4:
        return Kill(command, ending, dice.uniform(0, SECONDS[command]))
    event = dice.choice(EVENTS)
    index = 0 if event == "ledger" else int(dice.expovariate(0.15))
    return Kill(command, ending, event=event, index=index, before=dice.random() < 0.5)


def make_project(folder: Path, dice: random.Random) -> Path:
    """Write a small project with seeds, some of them converted and built, one article edited."""
    project = begin(folder / "project", write_files(folder / "content", SMALL_SITE) / "content")
    for number in range(SEEDS):
        write_seed(project, number, dice)
    if dice.random() < 0.8:
        run(project, dice.choice(("build", "convert")))
        edit_article(project, dice)
    for number in dice.sample(range(SEEDS + 2), dice.randint(1, 4)):
        write_seed(project, number, dice)
    return project


def begin(project: Path, content: Path) -> Path:
    """Begin a project with some content, and with templates and terms as compiled before."""
    shutil.copytree(content, project / "content")
    for path, compiled in _compile().items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(compiled)
    return project


@cache
def _compile() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        project = write_files(Path(folder), SMALL_SITE)
        assert run(project, "build").status == run(project, "pdf").status == 0
        kept = (COMPILED.as_posix(), CATALOGUES.as_posix(), FORMS.as_posix())
        return {path: read for path, read in read_tree(project).items() if path.startswith(kept)}


def write_seed(project: Path, number: int, dice: random.Random) -> None:
    """Write a seed with words of its own each time, of any length, so that its article changes."""
    quay = f"{dice.choice(('old', 'new', 'north', 'south'))} {dice.randrange(10**6)}"
    text = SEED.format(day=number + 1, title=f"Quay {number} reopens", quay=quay, number=number)
    write_files(
        project, {f"seeds/{number}.txt": text + "The ferry called.\n\n" * dice.randrange(20)}
    )


def edit_article(project: Path, dice: random.Random) -> None:
    """Edit one of the converted articles by hand."""
    article = dice.choice(
        sorted((project / "content/articles").glob("2025-05-0*-quay-*-reopens.md"))
    )
    article.write_text(article.read_text("utf-8").replace("reopened", "has reopened"), "utf-8")


@contextmanager
def injected(kill: Kill) -> Iterator[None]:
    """End this process at the event that a kill is planned for."""
    counts = Counter[str]()
    here = os.getpid()

    def end() -> None:
        os.kill(here, kill.ending)
        time.sleep(0.001)  # a handler runs before the next line of Python

    def around(event: str, do: Callable[..., object], *args: object, **kwargs: object) -> object:
        due = event == kill.event and os.getpid() == here and counts[event] == kill.index
        counts[event] += 1
        if due and kill.before:
            end()
        done = do(*args, **kwargs)
        if due and not kill.before:
            end()
        return done

    def write_in_halves(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[: len(content) // 2])
            file.flush()
            return around("write", file.write, content[len(content) // 2 :])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "replace", partial(around, "replace", os.replace))
        patch.setattr(os, "unlink", partial(around, "unlink", os.unlink))
        patch.setattr(Path, "write_bytes", write_in_halves)
        for event, (module, name) in STEPS.items():
            patch.setattr(module, name, partial(around, event, getattr(module, name)))
        yield


def run_and_kill(project: Path, kill: Kill) -> int:
    """Run a command in a fork, kill it, and return its wait status; no process of it is left."""
    child = os.fork()
    if not child:
        _be_killed(project, kill)
    until = time.monotonic() + min(kill.after, PATIENCE)
    while not (ended := os.waitpid(child, os.WNOHANG))[0] and time.monotonic() < until:
        time.sleep(0.001)
    if not ended[0]:
        os.kill(child, kill.ending if not kill.event else signal.SIGKILL)
        ended = os.waitpid(child, 0)
        assert not kill.event, "it hangs"
    until = time.monotonic() + 5
    while is_alive(child):
        assert time.monotonic() < until, "a worker goes on"
        time.sleep(0.01)
    return ended[1]


def _be_killed(project: Path, kill: Kill) -> None:
    """Run the command as the leader of a process group, silently, and never return."""
    status = 1
    try:
        os.setsid()
        os.chdir(project)
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
            with injected(kill):
                sourcebook([*kill.command.split(), *JOBS.get(kill.command, ())])
    except SystemExit as end:
        status = int(end.code or 0)
    finally:
        os._exit(status)


def examine(folder: Path, dice: random.Random, kill: Kill) -> None:
    """Kill one run in a project of its own, and assert what holds afterwards."""
    project = make_project(folder, dice)
    before = read_tree(project)
    whole = shutil.copytree(project, folder / "whole")
    run(whole, kill.command)
    wanted = read_tree(whole)
    run_and_kill(project, kill)
    left = read_tree(project)
    edited = find_edited(project)
    check_whole_files(before, left, wanted)
    check_edits(before, left, edited)
    if dice.random() < 0.5:
        write_seed(project, dice.randrange(SEEDS), dice)
    check_conversion(project, edited)
    check_next_build(project, folder / "fresh")


def find_edited(project: Path) -> set[str]:
    """Return the names of the articles that were edited by hand."""
    articles = (project / "content/articles").glob("*.md")
    return {path.name for path in articles if "has reopened" in path.read_text("utf-8")}


def check_whole_files(
    before: dict[str, bytes], left: dict[str, bytes], wanted: dict[str, bytes]
) -> None:
    """Assert that each file of content and site is the old or the new one, and the ledger readable."""
    for path, content in left.items():
        if path.startswith((".sourcebook/", "seeds/")) or LITTER.search(path):
            continue
        if path == "content/conversions.yaml":
            known = {**(yaml.safe_load(before.get(path, b"")) or {})}, yaml.safe_load(wanted[path])
            for seed, entry in (yaml.safe_load(content) or {}).items():
                assert entry in [each.get(seed) for each in known], (
                    f"{path} has a strange entry {seed}"
                )
        elif path.endswith(".pdf"):
            assert content.rstrip().endswith(b"%%EOF"), f"{path} is half a file"
        else:
            assert content in (before.get(path), wanted.get(path)), f"{path} is half a file"


def check_edits(before: dict[str, bytes], left: dict[str, bytes], edited: set[str]) -> None:
    """Assert that what a person wrote is as it was."""
    for path, content in before.items():
        if path.startswith(("seeds/", "content/themes", "content/people", "content/site")):
            assert left[path] == content, f"{path} has changed"
        if path.startswith("content/articles/") and b"has reopened" in content:
            assert left.get(path) == content, f"the edit of {path} is lost"
            assert path.rpartition("/")[2] in edited


def check_conversion(project: Path, edited: set[str]) -> None:
    """Assert that the next conversion keeps what was edited and nothing else."""
    ran = run(project, "convert", "--all")
    assert ran.status == 0, ran.err
    assert find_edited(project) == edited, "an edit is lost"
    kept = {
        line.rpartition("/")[2].partition(" ")[0]
        for line in ran.out.splitlines()
        if line.startswith("kept")
    }
    assert kept <= edited, f"called edited: {kept - edited}"


def check_next_build(project: Path, fresh: Path) -> None:
    """Assert that the next build is that of a project built for the first time, without litter."""
    begin(fresh, project / "content")
    shutil.copytree(project / "seeds", fresh / "seeds")
    ran, ran_fresh = run(project, "build"), run(fresh, "build")
    assert ran.status == ran_fresh.status == 0, (ran.err, ran_fresh.err)
    assert read_tree(project / "site") == read_tree(fresh / "site"), (
        "the next build is not the clean one"
    )
    assert read_tree(project / "content") == read_tree(fresh / "content")
    litter = [path for path in read_tree(project) if LITTER.search(path)]
    assert not litter, f"left behind: {litter}"


def kill_many(
    seed: int, numbers: range, plan: Plan = plan_kill, look: Look = examine
) -> Iterator[tuple[int, str, str]]:
    """Yield number, plan and fault of each kill; the fault is empty where all held."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(executor, "PAYS_FROM", 2)  # so that few seeds are shared among workers
        for number in numbers:
            dice = random.Random(f"{seed} {number}")  # noqa: S311 - no secret
            kill = plan(dice)
            fault = ""
            with tempfile.TemporaryDirectory() as folder:
                try:
                    look(Path(folder), dice, kill)
                except AssertionError as error:
                    fault = str(error).splitlines()[0]
            yield number, str(kill), fault


if __name__ == "__main__":
    arguments = read_arguments("kills", 500)
    sys.exit(report(kill_many(arguments.seed, arguments.numbers)))
