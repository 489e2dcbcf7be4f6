"""Docstrings below the fields of structs, from which the handbook and the schemas are made."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from types import UnionType
from typing import Union, get_args, get_origin

import msgspec


def read_field_docs(kind: type[msgspec.Struct]) -> dict[str, str]:
    """Return the docstring below each field that has one, inherited fields included."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    base = kind.__base__
    known = isinstance(base, type) and issubclass(base, msgspec.Struct) and base != msgspec.Struct
    inherited = read_field_docs(base) if known and base else {}
    return inherited | {
        field.target.id: " ".join(str(below.value.value).split())
        for field, below in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
    }


def find_records(kind: object, steps: str = "") -> Iterator[tuple[type[msgspec.Struct], str]]:
    """Yield the structs inside a type, each with the steps that lead to it."""
    origin, inside = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind, steps
    elif origin is tuple:
        yield from find_records(inside[0], f"{steps}[]")
    elif origin is dict:
        yield from find_records(inside[1], f"{steps}.*")
    elif origin in {Union, UnionType}:
        for each in inside:
            yield from find_records(each, steps)
