"""Change the program in one place at a time, and see whether its tests notice.

As a program (``make mutations``) it takes ``--seed`` and ``--count``; ``--only NUMBER`` repeats one. A
change that no test notices is printed. One that hangs or cannot be imported counts as not noticed.
"""

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.running import PROJECT
from tests.surviving.program import read_arguments, report

# Folders of tests that are near to a folder of the program; others would notice more.
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
PARTS = ("generator", "templates", "tests", "content", "seeds", "pyproject.toml")
PATIENCE = 900  # seconds for the tests of one change
OTHERS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Add: ast.Sub, ast.Sub: ast.Add,
    ast.And: ast.Or, ast.Or: ast.And, ast.Break: ast.Continue,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """Change of one module: its path, the line, both texts of the place, and the whole source."""

    path: str
    line: int
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before} -> {self.after}"


def list_mutants(source: str, path: str) -> Iterator[Mutant]:
    """Yield every change of a module that this program knows, in the order of its places."""
    count = sum(1 for _ in _places(ast.parse(source)))
    for number in range(count):
        tree = ast.parse(source)
        node, change = list(_places(tree))[number]
        before = ast.unparse(node)
        changed = change() or node
        yield Mutant(
            path, getattr(node, "lineno", 0), before, ast.unparse(changed), ast.unparse(tree)
        )


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


def judge(mutant: Mutant, folder: Path, tests: tuple[str, ...]) -> str:
    """Return ``noticed``, or what else became of a change in a copy of the project."""
    module = folder / mutant.path
    held = module.read_bytes()
    module.write_text(mutant.source, "utf-8")
    name = mutant.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    pytest = ("-m", "pytest", "-x", "-q", "-m", "not browser", "-p", "no:cacheprovider", *tests)
    try:
        if _run(folder, "-c", f"import {name}"):
            return "not imported"
        return "noticed" if _run(folder, *pytest) == 1 else "not noticed"
    except subprocess.TimeoutExpired:
        return "hangs"
    finally:
        module.write_bytes(held)


def _run(folder: Path, *arguments: str) -> int:
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, timeout=PATIENCE, check=False,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ).returncode  # fmt: skip


def judge_many(seed: int, numbers: range) -> Iterator[tuple[int, str, str]]:
    """Yield number and fate of each change; the fault is empty where tests noticed it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in PARTS:
            copy = shutil.copytree if (PROJECT / part).is_dir() else shutil.copy2
            copy(PROJECT / part, folder / part)
        for number in numbers:
            mutant = draw_mutant(random.Random(f"{seed} {number}"), folder)  # noqa: S311 - no secret
            fate = judge(mutant, folder, NEAR[mutant.path.split("/")[1]])
            yield number, fate, "" if fate == "noticed" else str(mutant)


if __name__ == "__main__":
    arguments = read_arguments("changes of the program", 200)
    sys.exit(report(judge_many(arguments.seed, arguments.numbers)))
