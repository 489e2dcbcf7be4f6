"""YAML as conversion writes front matter, read line by line, in a fifth of libyaml's time.

A line each has a key and its text, bare or in quotes, or a list in brackets of names that are either. Whatever is not
so plain is libyaml's to read.
"""

import re

# What YAML takes for no letter, for a line end, or for nothing.
_STRANGE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ITEM = r"[^\W_](?:[\w .'’-]*[\w.])?"
_LINE = re.compile(
    rf"""(?!(?:null|true|false):)([a-z_]+):\ (?:
    (?P<text>[^\W_](?:(?!:\ |\ \#).)*)(?<![\ :])
    |"(?P<double>[^"\\]*)"
    |'(?P<single>[^']*)'
    |\["(?P<quoted>[^"\\]*(?:",\ "[^"\\]*)*)"\]
    |\[(?P<list>(?:{_ITEM}(?:,\ {_ITEM})*)?)\]
    )""",
    re.VERBOSE,
)
# What may be a number, true, false or nothing.
_TYPED = re.compile(r"[0-9.]+|(?i:null|true|false)")


def read_plain_yaml(text: str) -> dict[str, str | list[str]] | None:
    """The document's keys with what they have; None where it is not so plain, or wrong."""
    values: dict[str, str | list[str]] = {}
    for line in text.removesuffix("\n").split("\n"):
        found = _LINE.fullmatch(line)
        value = _read_value(found) if found else None
        if found is None or value is None or found[1] in values:
            return None
        values[found[1]] = value
    return None if _STRANGE.search(text) else values


def _read_value(line: re.Match[str]) -> str | list[str] | None:
    """A text or a list of texts; None where there is something else without quotes."""
    kind = line.lastgroup or ""
    value = line[kind]
    if kind == "quoted":
        return value.split('", "')
    if kind in {"double", "single"}:
        return value
    listed = value.split(", ") if value else []
    if any(map(_TYPED.fullmatch, [value] if kind == "text" else listed)):
        return None
    return value if kind == "text" else listed
