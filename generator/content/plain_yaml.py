"""YAML as conversion writes front matter, read line by line, in a fifth of libyaml's time.

A line each has a key and its text, bare or in quotes, or a list of names in brackets. Whatever is not so plain is
libyaml's to read.
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
        if found is None or found[1] in values:
            return None
        key, bare, double, single, items = found.groups()
        value = items.split(", ") if items else []
        if any(map(_TYPED.fullmatch, [bare] if bare else value)):
            return None
        values[key] = bare or double or single or ("" if items is None else value)
    return None if _STRANGE.search(text) else values
