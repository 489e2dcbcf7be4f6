"""Change the program in one place at a time, and see whether its tests notice.

As a program (``make mutations``) it takes ``--seed`` and ``--count``; ``--only NUMBER`` repeats one. Each
change is printed with the test that noticed it, or with its fate. One that hangs or cannot be imported
counts as not noticed. First all tests run once, to find those that reach a function: they run for a
change in it, the quickest first.
"""

import ast
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
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.running import PROJECT
from tests.surviving.program import read_arguments, report

# Tests near to a folder of the program; others would notice more.
NEAR = {
    "clippings": ("tests/clippings", "tests/conversion"),
    "content": ("tests/content", "tests/conversion", "tests/test_broken.py", "tests/test_build.py"),
    "statements": ("tests/statements", "tests/test_broken.py"),
    "site": (
        "tests/site",
        "tests/test_build.py",
        "tests/test_broken.py",
        "tests/test_catalogues.py",
    ),
}
OPTIONS = ("-q", "-m", "not browser", "-p", "no:cacheprovider")
PATIENCE = 1800  # seconds for the tests of one change
WORK, ALL_WORK = 180, 3600  # seconds of a processor, for one change and for all tests once
SIDE_BY_SIDE = os.cpu_count() or 1
OTHERS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Add: ast.Sub, ast.Sub: ast.Add,
    ast.And: ast.Or, ast.Or: ast.And, ast.Break: ast.Continue,
}  # fmt: skip


class Ran(NamedTuple):
    """How a process ended, what it printed, and its seconds of a processor."""

    status: int
    out: str
    work: float


@dataclass(frozen=True)
class Mutant:
    """Change of one module: its path, the line, both texts of the place, and the whole source.

    ``function`` is the first line of the one around it, 0 for none.
    """

    path: str
    line: int
    before: str
    after: str
    source: str
    function: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before} -> {self.after}"


def list_mutants(source: str, path: str) -> Iterator[Mutant]:
    """Yield every change of a module that this program knows, in the order of its places."""
    count = sum(1 for _ in _places(ast.parse(source)))
    for number in range(count):
        tree = ast.parse(source)
        node, change = list(_places(tree))[number]
        line = getattr(node, "lineno", 0)
        function = _find_function(tree, line)
        before = ast.unparse(node)
        changed = change() or node
        yield Mutant(path, line, before, ast.unparse(changed), ast.unparse(tree), function)


def _find_function(tree: ast.AST, line: int) -> int:
    """Return the first line, decorators included, of the innermost function around a line, or 0."""
    around = [
        min(each.lineno for each in (node, *node.decorator_list))
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.body[0].lineno <= line <= (node.end_lineno or 0)
    ]
    return max(around, default=0)


def _places(tree: ast.AST) -> Iterator[tuple[ast.AST, Callable[[], ast.AST | None]]]:
    """Yield each node that can be changed, with the change, but for decorators and options of classes."""
    for node in _walk(tree):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in OTHERS:
            yield node, lambda node=node: node.ops.__setitem__(0, OTHERS[type(node.ops[0])]())
        elif isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in OTHERS:
            yield node, lambda node=node: setattr(node, "op", OTHERS[type(node.op)]())
        elif isinstance(node, ast.Constant) and type(node.value) is int:
            yield node, lambda node=node: setattr(node, "value", node.value + 1)
        elif isinstance(node, ast.Constant) and type(node.value) is bool:
            yield node, lambda node=node: setattr(node, "value", not node.value)
        elif isinstance(node, ast.If | ast.IfExp | ast.While):
            yield node.test, partial(_negate, node)
        elif (
            isinstance(node, ast.Return) and node.value and not isinstance(node.value, ast.Constant)
        ):
            yield node, lambda node=node: setattr(node, "value", ast.Constant(None))


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and those below it that say what is done, not how values are stored."""
    yield node
    for name, value in ast.iter_fields(node):
        if name != "decorator_list" and not (name == "keywords" and isinstance(node, ast.ClassDef)):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _walk(child)


def _negate(node: ast.If | ast.IfExp | ast.While) -> ast.AST:
    node.test = ast.UnaryOp(ast.Not(), node.test)
    return node.test


def draw_mutant(dice: random.Random, folder: Path) -> Mutant:
    """Draw a change of a module that tests are near to, of a longer one more often."""
    files = [path for name in NEAR for path in sorted((folder / "generator" / name).rglob("*.py"))]
    while True:
        path = dice.choices(files, [file.stat().st_size for file in files])[0]
        mutants = list(list_mutants(path.read_text("utf-8"), path.relative_to(folder).as_posix()))
        if mutants:
            return dice.choice(mutants)


def judge(mutant: Mutant, folder: Path, tests: Sequence[str]) -> str:
    """Return ``noticed by`` a test, or what else became of a change in a copy of the project."""
    module = folder / mutant.path
    held = module.read_bytes()
    module.write_text(mutant.source, "utf-8")
    name = mutant.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    try:
        if _run(folder, "-c", f"import {name}").status:
            return "not imported"
        ran = _run(folder, "-m", "pytest", "-x", *OPTIONS, *tests) if tests else Ran(0, "", 0)
    finally:
        module.write_bytes(held)
    if ran.work > WORK or ran.status < 0:
        return "hangs"
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", ran.out, re.MULTILINE)
    if ran.status and failed:  # a file whose cases cannot be read any more has noticed, too
        return f"noticed by {failed[1]}"
    return "not noticed" if ran.status == 0 else "not run"


def _run(folder: Path, *arguments: str, work: int = WORK, **more: str) -> Ran:
    """Run Python in a copy of the project, for so many seconds of a processor at most."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", **more}
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
            stdout=out, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (work, work))
        watch = threading.Timer(PATIENCE, os.killpg, (process.pid, signal.SIGKILL))
        watch.start()
        _, ended, used = os.wait4(process.pid, 0)
        watch.cancel()
        process.returncode = os.waitstatus_to_exitcode(ended)
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    return Ran(process.returncode, text, used.ru_utime + used.ru_stime)


def copy_project(folder: Path) -> None:
    """Copy what is under version control into a folder."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, stdout=subprocess.PIPE, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(PROJECT / name, folder / name)


def find_reached(folder: Path, pool: ThreadPoolExecutor) -> dict[str, dict[str, float]]:
    """Run all tests once, and return those that pass and reach each function with their seconds.

    Tests that fail without any change are told. Raises SystemExit if they cannot run.
    """
    reached: dict[str, dict[str, float]] = {}

    def find(tests: str) -> dict[str, dict[str, float]]:
        with tempfile.NamedTemporaryFile() as file:
            options = ("-p", "tests.surviving.reached", *OPTIONS, tests)
            ran = _run(folder, "-m", "pytest", *options, work=ALL_WORK, REACHED=file.name)
            if ran.status not in {0, 1}:
                raise SystemExit(f"the tests do not run:\n{ran.out[-2000:]}")
            for failed in re.findall(r"^(?:FAILED|ERROR) .*", ran.out, re.MULTILINE):
                print(f"without any change: {failed}", flush=True)
            return json.load(file)

    for found in pool.map(find, sorted({each for tests in NEAR.values() for each in tests})):
        for function, tests in found.items():
            reached.setdefault(function, {}).update(tests)
    return reached


def choose_tests(mutant: Mutant, reached: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Return the tests that reach the function of a change, the quickest first; else all near to it."""
    if mutant.function and (tests := reached.get(f"{mutant.path}:{mutant.function}")):
        return sorted(tests, key=lambda test: (tests[test], test))
    return [] if mutant.function else list(NEAR[mutant.path.split("/")[1]])


def judge_many(seed: int, numbers: range) -> Iterator[tuple[int, str, str]]:
    """Yield number and fate of each change; the fault is empty where tests noticed it."""
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        folders = [Path(name) / str(number) for number in range(SIDE_BY_SIDE)]
        for folder in folders:
            copy_project(folder)
        reached, free = find_reached(folders[0], pool), queue.SimpleQueue[Path]()
        for folder in folders:
            free.put(folder)

        def judge_one(number: int) -> tuple[Mutant, str]:
            dice = random.Random(f"{seed} {number}")  # noqa: S311 - no secret
            folder = free.get()
            try:
                mutant = draw_mutant(dice, folder)
                return mutant, judge(mutant, folder, choose_tests(mutant, reached))
            finally:
                free.put(folder)

        for number, (mutant, fate) in zip(numbers, pool.map(judge_one, numbers), strict=True):
            if noticed := fate.startswith("noticed"):
                print(f"number {number}: {fate}: {mutant}", flush=True)
            yield number, fate.split(" by ")[0], "" if noticed else str(mutant)


if __name__ == "__main__":
    arguments = read_arguments("changes of the program", 200)
    sys.exit(report(judge_many(arguments.seed, arguments.numbers)))
