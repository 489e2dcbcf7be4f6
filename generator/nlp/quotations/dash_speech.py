"""Dashes in running text, which may lead from what is said to who says it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_DASH = re.compile(r"[-–—−]\s*(?=\w)")
_MARKS = frozenset(",!?….")


class SpeechDash(NamedTuple):
    """A dash that a word follows, with the blanks around it and the ``mark`` before them, if there is one."""

    start: int
    end: int
    mark: str


def find_speech_dashes(text: str, start: int = 0) -> Iterator[SpeechDash]:
    """Every such dash from ``start`` on, a hyphen too."""
    for dash in _DASH.finditer(text, start):
        before = text[start : dash.start()].rstrip()
        mark = before[-1:] if before[-1:] in _MARKS else ""
        yield SpeechDash(start + len(before) - len(mark), dash.end(), mark)


def has_dash(text: str) -> bool:
    """Whether the text has a dash, or a hyphen in the place of one."""
    return "–" in text or "—" in text or "- " in text or "−" in text
