"""Conversion of YAML to typed records, with a Problem for every misfit."""

import difflib
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec

from generator.problems import Code, Problem, ProblemsError
from generator.yaml_reading.strict_yaml import YamlText, parse_yaml

T = TypeVar("T", bound=msgspec.Struct)

BLANK = "is empty"
WORDS = {
    "str": "text", "int": "a whole number", "float": "a number", "bool": "true or false",
    "null": "nothing", "array": "a list", "object": "a map of keys and values", "PartialDate": "a date",
    "Moment": "a time",
}  # fmt: skip


def read_typed(source: YamlText, kind: type[T]) -> T:
    """Read a document as a ``kind``.

    Raises ProblemsError with every unknown key, missing key and value of a wrong type.
    """
    value = parse_yaml(source)
    if value is None:
        value = {}
    if not isinstance(value, dict):
        message, hint = "keys and values are expected here", "write 'key: value' lines"
        raise ProblemsError([source.problem("keys-expected", message, hint, 0, 0)])
    return convert_typed(source, value, kind)


def convert_typed(
    source: YamlText, value: dict[str, Any], kind: type[T], at: tuple[str | int, ...] = ()
) -> T:
    """Convert a parsed part of a document, found under the keys ``at``, like ``read_typed``.

    Text of white space alone is taken for empty.
    """
    value = {key: _empty_blank(part) for key, part in value.items()}
    if value.keys() <= _known_keys(kind):
        try:
            return msgspec.convert(value, kind, dec_hook=_decode)
        except msgspec.ValidationError:
            pass  # it reports the first misfit only
    raise ProblemsError(list(_find_problems(source, value, kind, at)))


def _empty_blank(value: object) -> object:
    """Return a text, or a map of texts by language, with '' for texts of white space alone."""
    if isinstance(value, dict):
        return {k: "" if isinstance(v, str) and v.isspace() else v for k, v in value.items()}
    return "" if isinstance(value, str) and value.isspace() else value


@cache
def _known_keys(kind: type[msgspec.Struct]) -> frozenset[str]:
    return frozenset(field.encode_name for field in msgspec.structs.fields(kind))


def _find_problems(
    source: YamlText, value: dict[str, Any], kind: type[msgspec.Struct], at: tuple[str | int, ...]
) -> Iterator[Problem]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for key in value:
        if key not in fields:
            near = difflib.get_close_matches(str(key), fields)
            hint = f"did you mean '{near[0]}'?" if near else f"known keys: {', '.join(fields)}"
            hint += " (a field of your own goes below 'extra:')" if "extra" in fields else ""
            yield source.problem_at(
                (*at, key), "unknown-key", f"unknown key '{key}'", hint, key=True
            )
    for name, field in fields.items():
        if name not in value:
            if field.required:
                message, hint = f"'{name}' is missing", f"add a line '{name}: …'"
                yield source.problem_at(at, "missing-key", message, hint)
            continue
        for error, inside, of_key in _find_misfits(value[name], field.type):
            message, keys = _in_words(str(error))
            code, hint = _advise(message, name, field.type)
            yield source.problem_at(
                (*at, name, *inside, *keys), code, f"'{name}': {message}", hint, key=of_key
            )


def _find_misfits(
    value: object,
    kind: Any,  # noqa: ANN401 - a type is what it is called with
) -> Iterator[tuple[msgspec.ValidationError, tuple[str, ...], bool]]:
    """Yield errors with the keys of maps around them (absent in msgspec's paths), and True for bad keys."""
    if isinstance(value, dict):  # text, or text by language
        kind = next((each for each in get_args(kind) if get_origin(each) is dict), kind)
    if get_origin(kind) is dict and isinstance(value, dict):
        for key, part in value.items():
            for error, _, _ in _find_misfits(key, get_args(kind)[0]):
                yield error, (str(key),), True
            for error, rest, of_key in _find_misfits(part, get_args(kind)[1]):
                yield error, (str(key), *rest), of_key
        return
    try:
        msgspec.convert(value, kind, dec_hook=_decode)
    except msgspec.ValidationError as error:
        yield error, (), False


def _decode(kind: type, value: object) -> object:
    """Read a value of a custom type with its ``parse``, for msgspec to report its ValueError."""
    parse = getattr(kind, "parse", None)
    if parse is None:
        raise NotImplementedError(kind)
    return parse(value)


def _in_words(message: str) -> tuple[str, tuple[str | int, ...]]:
    """Return msgspec's message in plain words, and the keys from the field to the value."""
    text, _, path = message.partition(" - at `$")
    keys = tuple(
        int(i) if i else name
        for name, i in re.findall(r"\.?([^.\[\]`]+)?(?:\[(\d+)\])?", path)
        if name or i
    )
    text = re.sub(r"Object contains unknown field `(.+)`", r"unknown key '\1'", text)
    text = re.sub(
        r"`([^`]+)`",
        lambda m: " or ".join(WORDS.get(w.strip(), w.strip()) for w in m[1].split("|")),
        text,
    )
    text = text.replace("Invalid enum value", "unknown value")
    text = re.sub(r"^Expected text of length >= 1", BLANK, text)
    return text[:1].lower() + text[1:], keys


def _advise(
    message: str,
    name: str,
    kind: Any,  # noqa: ANN401 - a type is what it is called with
) -> tuple[Code, str]:
    """Return the code of a misfit and what to do about it."""
    if message.startswith("unknown value"):
        return "unknown-value", f"known values: {', '.join(_find_values(kind))}"
    if message.startswith("unknown key"):
        return "unknown-key", f"known keys: {', '.join(_find_keys(kind))}"
    if message == BLANK:
        return "blank-text", "write the text, or remove the file if it is not needed"
    if "date" in message:
        hint = "write a date as 2025-11-20, or 2025-11 where only the month is known"
        return "bad-date", hint
    if "time" in message:
        return "bad-date", "write a day as 2025-11-20, or a time as 2025-11-20T06:00+02:00"
    if "expected text" in message:
        hint = "put the value in quotes to make it text"
    elif "expected a list" in message:
        hint = f"write {name}: [one, two]"
    elif name == "extra":
        hint = "write 'key: value' lines below it"
    else:
        hint = f"see the front matter of a neighbouring file for how '{name}' is written"
    return "wrong-type", hint


def _find_values(kind: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield the allowed words anywhere in a type."""
    if get_origin(kind) is Literal:
        yield from map(str, get_args(kind))
        return
    for part in get_args(kind) or _fields(kind).values():
        yield from _find_values(part)


def _find_keys(kind: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield the keys of records in a type."""
    yield from _fields(kind)
    for part in get_args(kind):
        yield from _find_keys(part)


def _fields(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return {}
    return {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
