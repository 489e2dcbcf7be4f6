"""Frozen values of a saved page that was read, without rules.

A line of a page is a block of its visible text as set by a browser: a paragraph, a heading, an item
of a list, a caption, a row of a table (its cells separated by ``|``), or the text between two line
breaks. Lines are numbered from 1 in the order of the document. Parts hidden by a browser (code,
comments, templates, hidden elements) belong to none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.seed_kinds.stated_facts import PageFacts

Role = Literal["text", "heading", "item", "term", "quote", "cite", "caption"]


@dataclass(frozen=True, slots=True)
class PageLine:
    """Line of the page with the evidence of its markup.

    ``role`` is that of the nearest element with one. ``level`` is 1 to 6 for a heading, else 0.
    ``mark`` is the browser's mark before the first line of an item: ``•`` or its number. ``box`` is
    the box around it by tag, role or class, a key of ``BOXES`` or ''. ``holder`` is the element
    around its paragraph or its whole list, ``kin`` is equal for lines of one holder, tag and class.
    ``tight``: only a line break separates it from the line above. ``links`` is the share of its
    letters in links. ``inward``: all of it is a link to a place in the same page. ``bold``: all of
    it is set bold. ``lead``: its class marks it as the opening of the text, ``byline``: as the
    author's name. ``moment`` is the time in an element ``time``. ``kept``: the extractor counts it
    to the article.
    """

    text: str
    role: Role = "text"
    level: int = 0
    mark: str = ""
    box: str = ""
    holder: int = 0
    kin: int = 0
    tight: bool = False
    links: float = 0.0
    inward: bool = False
    bold: bool = False
    lead: bool = False
    byline: bool = False
    moment: str = ""
    kept: bool = False

    @property
    def linked(self) -> bool:
        """Return whether all of the line is a link."""
        return self.links == 1

    @property
    def shown(self) -> str:
        """Return the line in the form of plain text, with the mark of an item."""
        return f"{self.mark} {self.text}" if self.mark else self.text


@dataclass(frozen=True, slots=True)
class SavedPage:
    """Lines of a page in order and its facts. Lines are known by their index in ``lines``.

    ``title`` is the line of the title, or None if no line shows it. ``head`` are the lines around
    the title, within its element and above the text, and bylines right after the text. ``text`` are
    the lines of the article's text. ``listing``: the page has no article, but leads to several.
    ``apart`` has the lines of a mail that are correspondence, with the id of the rule that says so.
    """

    lines: tuple[PageLine, ...]
    facts: PageFacts
    title: int | None
    head: frozenset[int]
    text: frozenset[int]
    listing: bool
    apart: Mapping[int, str] = field(default_factory=dict)
