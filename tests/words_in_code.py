"""A rule of the house: no word of a natural language in Python code."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

FOREIGN_WORD = re.compile(r"[^\W\d_\x00-\u024f\u1e00-\u1eff]{2,}")
SET_OF_LETTERS = re.compile(r"\[(?:\\.|[^\]\\])*\]")
LETTERS_WITH_REASON = re.compile(r"# letters: \S")


@lru_cache(maxsize=1)
def nodes_of(source: str) -> tuple[ast.AST, ...]:
    """Return the module and all nodes below it. Those of the last source are kept for the next rule."""
    return tuple(ast.walk(ast.parse(source)))


def words_of_languages(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """Words in a script other than Latin: they are data, and belong in ``generator/languages/``.

    Sets of letters in a pattern are none, nor what a comment ``# letters: …`` calls letters.
    """
    lines = source.splitlines()
    for statement in nodes_of(source):
        if not isinstance(statement, ast.stmt) or is_text_alone(statement):
            continue
        for node in parts_of(statement):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                places = (statement.lineno - 2, statement.lineno - 1, node.lineno - 1)
                said = any(LETTERS_WITH_REASON.search(lines[place]) for place in places)
                word = FOREIGN_WORD.search(SET_OF_LETTERS.sub("", node.value))
                if word and not said:
                    yield node.lineno, f"a word of a language: {word[0]}"


def is_text_alone(statement: ast.stmt) -> bool:
    """Whether the statement is a docstring."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def parts_of(statement: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a statement, without those of statements inside it."""
    for child in ast.iter_child_nodes(statement):
        if not isinstance(child, ast.stmt):
            yield child
            yield from parts_of(child)
