"""Find dashes that may lead from speech to its speaker."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_DASH = re.compile(r"[-–—−]\s*(?=\w)")
_MARKS = frozenset(",!?….")


class SpeechDash(NamedTuple):
    """Dash before a word, with the blanks around it and the ``mark`` before them, if any."""

    start: int
    end: int
    mark: str


def find_speech_dashes(text: str, start: int = 0) -> Iterator[SpeechDash]:
    """Find such dashes from ``start`` on, hyphens too."""
    for dash in _DASH.finditer(text, start):
        before = text[start : dash.start()].rstrip()
        mark = before[-1:] if before[-1:] in _MARKS else ""
        yield SpeechDash(start + len(before) - len(mark), dash.end(), mark)


def has_dash(text: str) -> bool:
    """Return whether the text has a dash, or a hyphen in the place of one."""
    return "–" in text or "—" in text or "- " in text or "−" in text
