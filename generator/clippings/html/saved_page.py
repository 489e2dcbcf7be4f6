"""A saved page, read: frozen values, with no rule of how they are found.

A line of a page is a block of its visible text, as a browser sets it: a paragraph, a heading, an
item of a list, a caption, a row of a table (its cells apart by ``|``), what stands between two
line breaks. Lines are numbered from 1 in the order of the document; what a browser does not show
(code, comments, templates, elements that are hidden) is no part of any.
"""

from dataclasses import dataclass
from typing import Literal

Role = Literal["text", "heading", "item", "term", "quote", "cite", "caption"]


@dataclass(frozen=True, slots=True)
class Box:
    """What an element's tag, role or class says of all that stands in it.

    ``name`` is a key of ``words.BOXES``; ``number`` tells boxes of one name apart.
    """

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of the page with what its markup says.

    ``role`` is told by the nearest element that tells one; ``level`` is 1 to 6 for a heading, else
    0. ``mark`` is what a browser sets before the first line of an item: ``•`` or its number.
    ``card`` numbers the nearest element ``article`` around the line (0: none), ``holder`` the
    element that holds its paragraph or its whole list, ``kin`` what of one holder has one tag and
    one class. ``tight``: only a line break parts it from the line above. ``links`` is the share of
    its letters that are links; ``inward``: all of it is a link to a place in the same page.
    ``bold``: all of it is set bold. ``lead``: its class says that it opens the text, ``byline``:
    that it names who wrote it. ``moment`` is what an element ``time`` in it says. ``kept``: the
    extractor counts it to the article.
    """

    text: str
    role: Role = "text"
    level: int = 0
    mark: str = ""
    box: Box | None = None
    card: int = 0
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
        """Whether all of the line is a link."""
        return self.links == 1

    @property
    def shown(self) -> str:
        """The line as text has it: an item of the article with its mark."""
        return f"{self.mark} {self.text}" if self.mark else self.text


@dataclass(frozen=True, slots=True)
class Published:
    """A day of publication that the page states: ``YYYY-MM-DD``.

    ``source`` says where (``article:published_time``); ``utc``: it is given in universal time, and
    the day at the outlet's own place may be the one before or after.
    """

    day: str
    source: str
    utc: bool = False
    shown: bool = False


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page says of itself; what it does not say is None or empty.

    ``title`` is without the site's name; ``site`` is the site's name and ``site_source`` where it
    stands; ``title_tail`` is what the title of the window adds to the title; ``address`` is the
    canonical one; ``language`` is ISO 639-1; of ``published`` the surest is first.
    """

    title: str | None = None
    title_tail: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    site: str | None = None
    site_source: str = ""
    address: str | None = None
    language: str | None = None
    published: tuple[Published, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page's lines in order and its facts. Lines are known by their index in ``lines``.

    ``title`` is the line of the title, None where none shows it. ``head`` are the lines around the
    title, of its own element, that stand above the text, and bylines right behind the text.
    ``text`` are the lines of the article's text. ``listing``: the page has no article, but leads to several.
    """

    lines: tuple[PageLine, ...]
    facts: PageFacts
    title: int | None
    head: frozenset[int]
    text: frozenset[int]
    listing: bool
