"""Serialisation of JSON: deterministic, and safe inside HTML."""

from collections.abc import Iterable, Mapping

import msgspec
from markupsafe import Markup

# Characters that could end a script element, open a comment or begin a character reference. The
# last two are line ends in JavaScript but not in JSON.
UNSAFE_IN_HTML = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def write_json(value: object) -> str:
    """Return the text of a JSON file, indented, with keys in their order."""
    return msgspec.json.format(_encode(value), indent=2).decode() + "\n"


def write_json_lines(head: Mapping[str, object], name: str, rows: Iterable[object]) -> str:
    """Return the text of a JSON file: the fields of ``head``, then a list with a row on each line."""
    opening = _encode({**head, name: []}).decode().removesuffix("[]}")
    return f"{opening}{write_json_list(rows).rstrip()}}}\n"


def write_json_list(rows: Iterable[object]) -> str:
    """Return the text of a JSON file: a list with a row on each line."""
    written = ",".join("\n" + _encode(row).decode() for row in rows)
    return f"[{written}\n]\n"


def write_script_json(value: object) -> Markup:
    """Return JSON that is safe inside a script element."""
    text = _encode(value).decode()
    for sign, written in UNSAFE_IN_HTML.items():  # faster than str.translate for few matches
        text = text.replace(sign, written)
    return Markup(text)


def _encode(value: object) -> bytes:
    return msgspec.json.encode(value, enc_hook=_as_plain_text)


def _as_plain_text(value: object) -> str:
    """Convert instances of str subclasses, such as partial dates."""
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in JSON")
