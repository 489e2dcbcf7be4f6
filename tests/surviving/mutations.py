"""Change the program in one place at a time, and see whether its tests notice.

As a program (``make mutations``) it takes ``--seed`` and ``--count``; ``--only NUMBER`` repeats one. Any place
is as likely as any other. Each change is printed with the test that noticed it, or with its fate. One that
hangs or cannot be imported counts as not noticed. First all tests run once, to find those that reach a block
of statements: they run for a change in it, the quickest first. What they reach is kept until they change.
"""

import gzip
import hashlib
import json
import os
import queue
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple

from tests.running import PROJECT
from tests.surviving.marked_blocks import mark_program
from tests.surviving.mutants import Mutant, count_mutants, make_mutant
from tests.surviving.program import read_arguments, report
from tests.surviving.reach import Names, Reach, choose_tests, file_of, gather_reach

PARTS = ("clippings", "content", "statements", "site")  # of the program, that are changed
# Tests that are no test of those parts, or that ask for what a copy of the project has not.
OTHER_TESTS = (
    *("surviving", "benchmarks", "test_house.py", "test_packaging.py", "test_sampling.py"),
    *("test_checkers.py", "test_workflows.py"),
)
KEPT = PROJECT / ".pytest_cache" / "reached"
OPTIONS = ("-q", "-m", "not browser", "-p", "no:cacheprovider")
PATIENCE = 1800  # seconds for the tests of one change
WORK, ALL_WORK = 150, 7200  # seconds of a processor, for one change and for all tests once
SIDE_BY_SIDE = os.cpu_count() or 1
FEW = (2, 8, 1000)  # files of tests that are tried first, then, and last
GOAL = 0.85  # share of changes that tests notice


class Ran(NamedTuple):
    """How a process ended, what it printed, and its seconds of a processor."""

    status: int
    out: str
    work: float


def judge(mutant: Mutant, folder: Path, tests: Sequence[str], work: int = WORK) -> str:
    """Return ``noticed by`` a test, or what else became of a change in a copy of the project."""
    module = folder / mutant.path
    held, stamp = module.read_bytes(), module.stat()
    module.write_text(mutant.source, "utf-8")
    try:
        fates = (_try(folder, batch, work) for batch in _batches(tests))
        fate = next(filter(None, fates), "not noticed")
        ran = (
            "::" in fate and not mutant.names
        )  # a test did, and all that is made at import is the same
        return fate if ran or _is_imported(mutant, folder) else "not imported"
    finally:
        module.write_bytes(held)
        os.utime(module, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # as compiled


def _batches(tests: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield first tests of few files, which may do, then others."""
    rest = tests
    for few in FEW:
        files = list(dict.fromkeys(map(file_of, rest)))[:few]
        others = (at for at, test in enumerate(rest) if file_of(test) not in files)
        first = next(others, len(rest))
        if first:
            yield rest[:first]
        rest = rest[first:]


def _is_imported(mutant: Mutant, folder: Path) -> bool:
    name = mutant.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    return _run(folder, "-c", f"import {name}").status == 0


def _try(folder: Path, tests: Sequence[str], work: int) -> str:
    """Run tests in a folder, and return the fate of the change there, empty where none notices it."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as chosen:
        chosen.write(json.dumps(tests))
        chosen.flush()
        options = ("-x", "-p", "tests.surviving.chosen", *OPTIONS)
        files = dict.fromkeys(map(file_of, tests))
        ran = _run(folder, "-m", "pytest", *options, *files, work=work, CHOSEN=chosen.name)
    if ran.work > work or ran.status < 0:
        return "hangs"
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", ran.out, re.MULTILINE)
    if ran.status and failed:  # a file whose cases cannot be read any more has noticed, too
        return f"noticed by {failed[1]}"
    return "not run" if ran.status else ""


def _run(
    folder: Path, *arguments: str, work: int = WORK, patience: int = PATIENCE, **more: str
) -> Ran:
    """Run Python in a copy of the project, for so many seconds of a processor at most."""
    environment = {**os.environ, "PYTHONPATH": str(folder), **more}
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
            stdout=out, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (work, work))
        watch = threading.Timer(patience, os.killpg, (process.pid, signal.SIGKILL))
        watch.start()
        _, ended, used = os.wait4(process.pid, 0)
        watch.cancel()
        process.returncode = os.waitstatus_to_exitcode(ended)
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    return Ran(process.returncode, text, used.ru_utime + used.ru_stime)


def list_files() -> list[str]:
    """Return the names of what is under version control."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, stdout=subprocess.PIPE, text=True, check=True
    )
    return [name for name in listed.stdout.split("\0") if name]


def copy_project(folder: Path) -> Path:
    """Copy what is under version control into a folder, and return it."""
    for name in list_files():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(PROJECT / name, folder / name)
    return folder


def find_reach(folder: Path) -> Reach:
    """Return what tests reach: as kept of those whose files and program are the same, else by running them.

    Tests that fail without any change are told, and choose nothing.
    """
    units = list_units(list_files())
    new = [unit for unit, digest in units.items() if not (KEPT / digest).exists()]
    blocks = mark_program(copy_project(folder), [f"generator/{part}" for part in PARTS])
    if new:
        KEPT.mkdir(parents=True, exist_ok=True)
        reach = trace(folder, blocks, new)
        for unit in new:
            (KEPT / units[unit]).write_bytes(gzip.compress(reach.write(unit).encode()))
    kept = (gzip.decompress((KEPT / digest).read_bytes()).decode() for digest in units.values())
    return Reach.read(blocks, kept)


def list_units(names: Sequence[str]) -> dict[str, str]:
    """Return the folders of tests, and the files beside them, each with a digest of all it depends on.

    That is the program, what tests share, and the files of the unit.
    """
    units: dict[str, list[str]] = {}
    for name in names:
        first, *rest = name.split("/")
        unit = (
            f"tests/{rest[0]}"
            if first == "tests" and (rest[1:] or rest[0][:5] == "test_")
            else first
        )
        line = f"{name} {hashlib.sha256((PROJECT / name).read_bytes()).hexdigest()}"
        units.setdefault(unit, []).append(line)
    shared = [line for unit in ("generator", "templates", "tests") for line in units.pop(unit)]
    tested = {unit for unit, lines in units.items() if any("/test_" in line for line in lines)}
    data = [line for unit in units.keys() - tested if "/" in unit for line in units[unit]]
    return {
        unit: hashlib.sha256("\n".join(sorted([*shared, *data, *units[unit]])).encode()).hexdigest()
        for unit in sorted(tested)
        if unit.removeprefix("tests/") not in OTHER_TESTS
    }


def trace(folder: Path, blocks: dict[str, dict[int, int]], tests: Sequence[str]) -> Reach:
    """Run tests in a folder whose program is marked. Raises SystemExit if they cannot run."""
    with tempfile.TemporaryDirectory() as found:
        ran = _run(
            folder, "-m", "pytest", "-n", str(SIDE_BY_SIDE), "--dist=loadfile",
            "-p", "tests.surviving.reached", *OPTIONS, *tests,
            work=ALL_WORK, patience=ALL_WORK, REACHED=found,
        )  # fmt: skip
        if ran.status not in {0, 1}:
            raise SystemExit(f"the tests do not run:\n{ran.out[-2000:]}")
        for failed in re.findall(r"^(?:FAILED|ERROR) .*", ran.out, re.MULTILINE):
            print(f"without any change: {failed}", flush=True)
        return gather_reach(blocks, sorted(Path(found).iterdir()))


class Draw:
    """All changes of the parts of the program in a folder."""

    def __init__(self, folder: Path) -> None:
        """Count them."""
        paths = [
            path for part in PARTS for path in sorted((folder / "generator" / part).rglob("*.py"))
        ]
        self._sources = {
            path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths
        }
        self._counts = [count_mutants(source) for source in self._sources.values()]
        self.names = Names(self._sources)

    def draw(self, dice: random.Random) -> Mutant:
        """Draw a change, any as likely as any other."""
        path = dice.choices(list(self._sources), self._counts)[0]
        source = self._sources[path]
        return make_mutant(source, path, dice.randrange(count_mutants(source)))


def judge_many(seed: int, numbers: range) -> Iterator[tuple[int, str, str]]:
    """Yield number and fate of each change; the fault is empty where tests noticed it."""
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        reach, changes = find_reach(Path(name) / "marked"), Draw(PROJECT)
        free = queue.SimpleQueue[Path]()
        for number in range(SIDE_BY_SIDE):
            free.put(copy_project(Path(name) / str(number)))

        def judge_one(number: int) -> tuple[Mutant, str]:
            mutant = changes.draw(random.Random(f"{seed} {number}"))  # noqa: S311 - no secret
            near = f"tests/{mutant.path.split('/')[1]}/"
            tests = choose_tests(changes.names.places_of(mutant), reach, near)
            folder = free.get()
            try:
                return mutant, judge(mutant, folder, tests)
            finally:
                free.put(folder)

        judged = {pool.submit(judge_one, number): number for number in numbers}
        for done in as_completed(judged):
            number, (mutant, fate) = judged[done], done.result()
            if noticed := fate.startswith("noticed"):
                print(f"number {number}: {fate}: {mutant}", flush=True)
            yield number, fate.split(" by ")[0], "" if noticed else str(mutant)


def report_share(trials: Iterable[tuple[int, str, str]]) -> int:
    """Print the trials and the share of changes that tests notice, and return 1 where it is under ``GOAL``."""
    faults = list[bool]()

    def watch() -> Iterator[tuple[int, str, str]]:
        for trial in trials:
            faults.append(bool(trial[2]))
            yield trial

    report(watch())
    share = 1 - sum(faults) / len(faults)
    print(f"share noticed: {share:.3f}")
    return int(share < GOAL)


if __name__ == "__main__":
    arguments = read_arguments("changes of the program", 200)
    sys.exit(report_share(judge_many(arguments.seed, arguments.numbers)))
