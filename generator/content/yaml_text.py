"""YAML read strictly: positions kept, duplicate keys refused, no surprising types.

Of YAML 1.1's implicit types only null, true and false, integers and floats are read: ``no`` and
``2025-11-20`` stay the text that their author wrote. Every mistake becomes a Problem with the line
and column in its file.
"""

import re
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import msgspec
import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from generator.problems import Problem, ProblemsError

PLAIN_TYPES: tuple[tuple[str, str, str], ...] = (
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]+\.[0-9]+$", "-+0123456789"),
)


class StrictLoader(yaml.CSafeLoader):
    """libyaml's safe loader with fewer implicit types and no duplicate keys."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - PyYAML's own declaration of it

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - PyYAML's signature
        """As PyYAML's, but a key that was already met is an error at its place."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key '{key.value}' is already given above", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


for _tag, _pattern, _first in PLAIN_TYPES:
    StrictLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}",
        re.compile(_pattern),
        [*_first, ""] if _tag == "null" else list(_first),
    )


class YamlText(msgspec.Struct, frozen=True):
    """YAML source and where it stands: ``first_line`` is the line of the file that its first line is."""

    text: str
    path: Path
    first_line: int = 1

    def problem(self, message: str, hint: str, line: int, column: int) -> Problem:
        """A Problem at a place counted from 0 in this text."""
        return Problem(message, self.path, self.first_line + line, column + 1, hint)


def parse_yaml(source: YamlText) -> object:
    """The value of one YAML document.

    Raises ProblemsError where it does not parse or gives a key twice.
    """
    try:
        return yaml.load(source.text, Loader=StrictLoader)  # noqa: S506 - StrictLoader is a safe loader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        raise ProblemsError([source.problem(*_explain(error), line, column)]) from error
    except yaml.reader.ReaderError as error:
        line = source.text.count("\n", 0, error.position)
        message = f"a character that YAML does not allow: {error.character!r}"
        raise ProblemsError([source.problem(message, "remove it", line, 0)]) from error


def _explain(error: yaml.MarkedYAMLError) -> tuple[str, str]:
    """(message, hint) in words of this program where the common mistakes are concerned."""
    message = error.problem or error.context or "this is not YAML"
    if "already given" in message:
        return message, "keep one of the two"
    if "mapping values are not allowed" in message:
        return f"YAML: {message}", "put text that holds ': ' in quotes"
    return f"YAML: {message}", "look at the quotes, brackets and indents here and on the line above"


def position_of(
    source: YamlText, keys: tuple[str | int, ...], *, key: bool = False
) -> tuple[int, int]:
    """(line, column), counted from 0, of the value that ``keys`` lead to, or of its key.

    Where the path ends early, it is the place of the last step that exists.
    """
    node: Node | None = yaml.compose(source.text, Loader=StrictLoader)
    mark = node.start_mark if node else None
    for step in keys:
        found = _step(node, step)
        if found is None:
            break
        key_node, node = found
        mark = key_node.start_mark if key and step == keys[-1] else node.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _step(node: Node | None, step: str | int) -> tuple[Node, Node] | None:
    if isinstance(node, MappingNode):
        return next(((k, v) for k, v in node.value if k.value == str(step)), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None
