"""Which places of a module can be changed, and what each becomes.

Left out are places that say nothing of what the program does, so that no test could notice them: how values
are stored and how many a cache holds (decorators, options of classes, ``maxsize``, ``__slots__``), what types
alone read (annotations, ``TYPE_CHECKING``), what only another version of Python runs (``version_info``), and
what the program asserts of itself (``assert``, ``strict`` of ``zip``).
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

OTHERS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Add: ast.Sub, ast.Sub: ast.Add,
    ast.And: ast.Or, ast.Or: ast.And, ast.Break: ast.Continue,
}  # fmt: skip
NOT_DONE = {"decorator_list", "annotation", "returns", "type_params"}  # fields of any node
NOT_ASKED = ("TYPE_CHECKING", "version_info")  # what a condition asks that is the same in every run
NOT_TOLD = ("maxsize", "strict")  # arguments by name

Place = tuple[ast.AST, Callable[[], ast.AST | None]]


@dataclass(frozen=True)
class Mutant:
    """Change of one module: its path, the line, both texts of the place, and the whole source.

    ``names`` are what the place is the value of, where it stands outside the body of any function: a
    constant, a field, or the function whose parameter has it as its default.
    """

    path: str
    line: int
    before: str
    after: str
    source: str
    names: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before} -> {self.after}"


def count_mutants(source: str) -> int:
    """Return how many changes of a module this program knows."""
    return sum(1 for _ in _places(ast.parse(source)))


def list_mutants(source: str, path: str) -> Iterator[Mutant]:
    """Yield every change of a module, in the order of its places."""
    for number in range(count_mutants(source)):
        yield make_mutant(source, path, number)


def make_mutant(source: str, path: str, number: int) -> Mutant:
    """Change the place of a number in a module."""
    tree = ast.parse(source)
    names = bound_names(tree)
    node, change = list(_places(tree))[number]
    line = getattr(node, "lineno", 0)
    before = ast.unparse(node)
    changed = change() or node
    return Mutant(
        path, line, before, ast.unparse(changed), ast.unparse(tree), names.get(line, frozenset())
    )


def bound_names(tree: ast.Module) -> dict[int, frozenset[str]]:
    """Return by line the names that are bound there, outside the bodies of functions."""
    names: dict[int, frozenset[str]] = {}
    inside: set[int] = set()
    for node in ast.walk(tree):
        lines = range(getattr(node, "lineno", 0), (getattr(node, "end_lineno", 0) or 0) + 1)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            head = range(node.lineno, node.body[0].lineno)
            names.update(dict.fromkeys(head, frozenset({node.name})))
            inside.update(range(node.body[0].lineno, lines.stop))
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            bound = {
                each.id
                for target in targets
                for each in ast.walk(target)
                if isinstance(each, ast.Name)
            }
            names.update(dict.fromkeys(lines, frozenset(bound)))
    return {line: found for line, found in names.items() if line not in inside}


def _places(tree: ast.AST) -> Iterator[Place]:
    """Yield each node that can be changed, with the change."""
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
    """Yield a node and those below it that say what is done."""
    yield node
    for name, value in ast.iter_fields(node):
        if name not in NOT_DONE and not (name == "keywords" and isinstance(node, ast.ClassDef)):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and not _is_no_deed(child):
                    yield from _walk(child)


def _is_no_deed(node: ast.AST) -> bool:
    """Check for a part of the program that is none of what it does."""
    if isinstance(node, ast.If | ast.IfExp):
        return any(name in ast.unparse(node.test) for name in NOT_ASKED)
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == "__slots__"
    return isinstance(node, ast.Assert) or (isinstance(node, ast.keyword) and node.arg in NOT_TOLD)


def _negate(node: ast.If | ast.IfExp | ast.While) -> ast.AST:
    node.test = ast.UnaryOp(ast.Not(), node.test)
    return node.test
