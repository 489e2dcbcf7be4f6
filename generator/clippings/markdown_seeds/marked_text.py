"""Values of a Markdown clipping that was read, without rules."""

from dataclasses import dataclass
from typing import Literal

from generator.clippings.clipping import Doubt
from generator.clippings.html.saved_page import PageFacts

MarkRole = Literal[
    "text", "heading", "item", "row", "quote", "picture", "code", "mark", "front-matter"
]


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """Line of the file: its text without markup, and its role by the markup.

    Lines of the roles ``picture``, ``code``, ``mark`` and ``front-matter`` are as in the file.
    ``level`` is 1 to 6 for a heading, else 0. ``emphasised`` and ``linked`` hold for a whole line.
    """

    text: str
    role: MarkRole = "text"
    level: int = 0
    emphasised: bool = False
    linked: bool = False


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Lines of a Markdown clipping, one for each line of the file, and its metadata."""

    lines: tuple[MarkedLine, ...]
    facts: PageFacts
    doubts: tuple[Doubt, ...] = ()
