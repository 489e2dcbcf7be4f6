"""Strict YAML: positions kept, duplicate keys rejected, few implicit types.

Of the implicit types of YAML 1.1 only null, true and false, integers and floats are read. ``no``
and ``2025-11-20`` remain text. Every mistake becomes a Problem with its line and column in the
file.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import msgspec
import yaml
from yaml.constructor import ConstructorError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.problems import Code, Problem, ProblemsError, Severity

Container: TypeAlias = dict[Any, Any] | list[Any]

YAML_TYPES = "tag:yaml.org,2002:"
TEXT = f"{YAML_TYPES}str"
MAP, LIST = f"{YAML_TYPES}map", f"{YAML_TYPES}seq"


# Control characters, and other line ends than \\n, which would move what follows to another line.
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class PlainType(NamedTuple):
    """Type recognised by a value's form: pattern, possible first letters, and conversion."""

    shape: re.Pattern[str]
    first: tuple[str, ...]
    read: Callable[[str], object]


PLAIN_TYPES = {
    f"{YAML_TYPES}null": PlainType(
        re.compile(r"^(?:~|null|Null|NULL|)$"), (*"~nN", ""), lambda _: None
    ),
    f"{YAML_TYPES}bool": PlainType(
        re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"),
        tuple("tTfF"),
        lambda text: text.lower() == "true",
    ),
    f"{YAML_TYPES}int": PlainType(
        re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), tuple("-+0123456789"), int
    ),
    f"{YAML_TYPES}float": PlainType(
        re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), tuple("-+0123456789"), float
    ),
}


class StrictLoader(yaml.CSafeLoader):
    """Safe loader of libyaml with fewer implicit types."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - PyYAML's own declaration of it

    def resolve(self, kind: type[Node], value: Any, implicit: Any) -> str:  # noqa: ANN401 - PyYAML's signature
        """Resolve like PyYAML, with most scalars taken for text by their first letter."""
        if kind is ScalarNode and value[:1] not in self.yaml_implicit_resolvers:
            return TEXT
        tag: str = super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call] # PyYAML's stubs
        return tag


for _tag, _type in PLAIN_TYPES.items():
    StrictLoader.add_implicit_resolver(_tag, _type.shape, list(_type.first))


class YamlText(msgspec.Struct, frozen=True):
    """YAML source that begins at ``first_line`` of a file."""

    text: str
    path: Path
    first_line: int = 1

    def problem(self, code: Code, message: str, hint: str, line: int, column: int) -> Problem:
        """Return a Problem at a line and column counted from 0 in this text."""
        return Problem(code, message, self.path, self.first_line + line, column + 1, hint)

    def problem_at(
        self,
        keys: tuple[str | int, ...],
        code: Code,
        message: str,
        hint: str,
        *,
        key: bool = False,
        severity: Severity = "error",
    ) -> Problem:
        """Return a Problem at the value under ``keys``, or at its key."""
        line, column = position_of(self, keys, key=key)
        place = (self.path, self.first_line + line, column + 1)
        return Problem(code, message, *place, hint, severity)


def parse_yaml(source: YamlText) -> object:
    """Parse one YAML document.

    Raises ProblemsError for bad syntax, a duplicate key, or a type that JSON does not have.
    """
    if found := FORBIDDEN.search(source.text):
        line = source.text.count("\n", 0, found.start())
        column = found.start() - source.text.rfind("\n", 0, found.start()) - 1
        message = f"a character that YAML does not allow here: U+{ord(found[0]):04X}"
        raise ProblemsError([source.problem("bad-yaml", message, "remove it", line, column)])
    try:
        node = _compose(source)
        return _construct(node) if node else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        code, message, hint = _explain(error)
        raise ProblemsError([source.problem(code, message, hint, line, column)]) from error


def _compose(source: YamlText) -> Node | None:
    node: Node | None = yaml.compose(source.text, Loader=StrictLoader)
    return node


def _construct(root: Node) -> object:
    """Return the value of a node, with one object for all aliases of it.

    Raises ConstructorError at anything not allowed, outer nodes first.
    """
    made: dict[Node, Container] = {}
    value = _begin(root, made)
    open_ = list(made)
    for node in open_:  # grows with the lists and maps inside
        known, container = len(made), made[node]
        if isinstance(container, dict):
            _check_keys(node.value)
            for key, inside in node.value:
                container[_begin(key, made)] = _begin(inside, made)
        else:
            container.extend(_begin(inside, made) for inside in node.value)
        if len(made) > known:
            open_ += list(made)[known:]
    return value


def _begin(node: Node, made: dict[Node, Container]) -> Any:  # noqa: ANN401 - a value, or a list or map
    """Return a scalar's value, or an empty list or map, recorded in ``made`` and filled later."""
    if isinstance(node, ScalarNode):
        if node.tag == TEXT:
            return node.value
        plain = PLAIN_TYPES.get(node.tag)
        if plain and plain.shape.match(node.value):
            return plain.read(node.value)
    elif node in made:
        return made[node]
    elif node.tag == (MAP if isinstance(node, MappingNode) else LIST):
        return made.setdefault(node, {} if isinstance(node, MappingNode) else [])
    message = f"the type '{node.tag.replace(YAML_TYPES, '!!')}' does not fit here"
    raise ConstructorError(None, None, message, node.start_mark)


def _check_keys(pairs: list[tuple[Node, Node]]) -> None:
    """Raise ConstructorError at a duplicate key or one that is no scalar."""
    met: set[str] = set()
    for key, _ in pairs:
        if not isinstance(key, ScalarNode):
            raise ConstructorError(None, None, "a list or a map cannot be a key", key.start_mark)
        if key.value in met:
            raise ConstructorError(
                None, None, f"the key '{key.value}' is already given above", key.start_mark
            )
        met.add(key.value)


def _explain(error: yaml.MarkedYAMLError) -> tuple[Code, str, str]:
    """Return the code, message and hint for an error, with common mistakes explained."""
    message = error.problem or error.context or "this is not YAML"
    if "already given" in message:
        return "duplicate-key", message, "keep one of the two"
    if "mapping values are not allowed" in message:
        return "bad-yaml", f"YAML: {message}", "put text that holds ': ' in quotes"
    if "cannot be a key" in message:
        return "bad-yaml", f"YAML: {message}", "put text that begins with '[' or '{' in quotes"
    if "does not fit here" in message:
        hint = "remove what begins with '!', and put text in quotes"
        return "yaml-tag", f"YAML: {message}", hint
    hint = "look at the quotes, brackets and indents here and on the line above"
    return "bad-yaml", f"YAML: {message}", hint


def position_of(
    source: YamlText, keys: tuple[str | int, ...], *, key: bool = False
) -> tuple[int, int]:
    """Return the line and column, from 0, of the value under ``keys`` or of its key.

    If the path does not exist, it is the position of the last step that does.
    """
    node = _compose(source)
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
