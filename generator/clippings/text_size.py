"""Bound the text of one seed, so that none takes minutes before it is refused."""

import re
from pathlib import Path

from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_limits import MOST_BYTES, SMALLER

MOST_TEXT = 3 * 2**20  # bytes of words and markup: some thousand pages of a book
DATA = re.compile(rb"data:[\w/+.;=-]+,[\w/+=%-]+")  # pictures inside a page
HIDDEN = (b"script", b"style")


def require_text_size(data: bytes, shown_as: Path) -> None:
    """Raise ProblemsError at ``shown_as`` for more text than an article has.

    Pictures, scripts and styles inside a page count as bytes of the file alone.
    """
    too_much = len(data) > MOST_BYTES
    if too_much or (len(data) > MOST_TEXT and count_markup(data) > MOST_TEXT):
        message = f"{len(data) / 2**20:.0f} MB is too much to read"
        raise ProblemsError([Problem("seed-too-large", message, shown_as, hint=SMALLER)])


def count_markup(data: bytes) -> int:
    """Return the bytes of a page without pictures, scripts and styles inside it."""
    left = DATA.sub(b"", data.lower())
    for tag in HIDDEN:
        first, *others = left.split(b"<" + tag)
        left = first + b"".join(_behind(each, tag) for each in others)
    return len(left)


def _behind(text: bytes, tag: bytes) -> bytes:
    """Return what stands behind the end of a tag, or the tag and all of the text without such an end."""
    _, end, rest = text.partition(b"</" + tag)
    return rest if end else b"<" + tag + text
