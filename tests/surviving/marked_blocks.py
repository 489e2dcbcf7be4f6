"""Mark the blocks of a program, so that what each test reaches can be told.

A block is a run of statements without a branch. Each begins with a mark: a byte of a file that all processes
of a test share, so that what any of them reaches counts.
"""

import ast
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

MARKS = "generator/reached_blocks.py"
MARKS_SOURCE = '''"""The marks of the blocks, a byte for each."""

import mmap
import os
from pathlib import Path

name = ".reached-" + os.environ.get("PYTEST_XDIST_WORKER", "alone")
with (Path(__file__).parents[1] / name).open("a+b") as file:
    file.truncate({size})
    REACHED = mmap.mmap(file.fileno(), {size})
'''
HEADER = "from generator.reached_blocks import REACHED as __reached__"


def mark_program(folder: Path, parts: Sequence[str]) -> dict[str, dict[int, int]]:
    """Mark parts of the program in a folder, and return the number of the block by path and line."""
    numbers, blocks = count(), dict[str, dict[int, int]]()
    for path in (path for part in parts for path in sorted((folder / part).rglob("*.py"))):
        marked, blocks[path.relative_to(folder).as_posix()] = mark_blocks(
            path.read_text("utf-8"), numbers
        )
        path.write_text(marked, "utf-8")
    (folder / MARKS).write_text(MARKS_SOURCE.format(size=next(numbers) + 1), "utf-8")
    return blocks


def mark_blocks(source: str, numbers: Iterator[int]) -> tuple[str, dict[int, int]]:
    """Return a module with a mark in each block, and the number of the block by line."""
    tree, lines = ast.parse(source), dict[int, int]()
    tree.body = _mark(tree.body, numbers, lines)
    first = next((at for at, each in enumerate(tree.body) if not _stays_first(each)), 0)
    if tree.body and lines:
        tree.body[first:first] = ast.parse(HEADER).body
    return ast.unparse(tree), lines


def _mark(body: list[ast.stmt], numbers: Iterator[int], lines: dict[int, int]) -> list[ast.stmt]:
    marked, number = list[ast.stmt](), None
    for each in body:
        if number is None and not _stays_first(each):
            number = next(numbers)
            marked += ast.parse(f"__reached__[{number}] = 1").body
        if number is not None:
            lines.update(dict.fromkeys(range(each.lineno, (each.end_lineno or 0) + 1), number))
        marked.append(each)
        for holder in (each, *getattr(each, "handlers", ()), *getattr(each, "cases", ())):
            for name in ("body", "orelse", "finalbody"):
                if inner := getattr(holder, name, None):
                    setattr(holder, name, _mark(inner, numbers, lines))
                    number = None  # what is below may be reached without what is above
    return marked


def _stays_first(node: ast.stmt) -> bool:
    """Check for a docstring or an import from the future."""
    if isinstance(node, ast.ImportFrom):
        return node.module == "__future__"
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
