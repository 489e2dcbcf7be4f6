"""JSON: the same bytes for the same values, and safe where it stands inside a page."""

import msgspec
from markupsafe import Markup

# What could end a script element, open a comment in it or be taken for a character reference; the
# last two end a line in JavaScript, not in JSON.
UNSAFE_IN_HTML = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def write_json(value: object) -> str:
    """A JSON file's text: keys in their order, indented, with a line break at its end."""
    return msgspec.json.format(_encode(value), indent=2).decode() + "\n"


def write_script_json(value: object) -> Markup:
    """JSON to stand inside a script element, whatever its texts hold."""
    text = _encode(value).decode()
    for sign, written in UNSAFE_IN_HTML.items():  # str.translate would look at every letter
        text = text.replace(sign, written)
    return Markup(text)


def _encode(value: object) -> bytes:
    return msgspec.json.encode(value, enc_hook=_as_plain_text)


def _as_plain_text(value: object) -> str:
    """A text of a class of its own, such as a date as precisely as it is known."""
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in JSON")
