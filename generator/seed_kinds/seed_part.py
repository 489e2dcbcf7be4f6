"""Values that readers of files make: parts with text of their own, and files inside files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from generator.problems import Code, Problem, ProblemsError
from generator.seed_kinds.stated_facts import PageFacts

# Rules for lines that are part of a correspondence, not of an article. They are shown to nobody but
# the desk.
PRIVATE = frozenset(("quoted-mail", "mail-signature", "mail-header", "mail-foot", "forwarder-note"))


class WebOrigin(NamedTuple):
    """Address of a file that was captured from the web, and the encoding that its host declared."""

    address: str = ""
    charset: str = ""


NOT_OF_WEB = WebOrigin()


@dataclass(frozen=True, slots=True)
class SeedPart:
    """Source of one article: lines of text, or ``html`` that is all of the article.

    ``places`` say where lines stand in the file ('page 2, line 5'), by index, if the number of
    the line does not. ``apart`` has the lines that are not the article's by their index, with the
    id of the rule that says so. ``doubts`` are without path. A ``reference`` has no text and needs
    none. The html of a ``mail`` may begin with the headers of a forwarded one. ``entry`` is what a
    feed or a list calls an item, the same each time.
    """

    facts: PageFacts = field(default_factory=PageFacts)
    lines: tuple[str, ...] = ()
    html: str = ""
    places: tuple[str, ...] = ()
    apart: Mapping[int, str] = field(default_factory=dict)
    doubts: tuple[Problem, ...] = ()
    reference: bool = False
    mail: bool = False
    entry: str = ""


@dataclass(frozen=True, slots=True)
class InnerFile:
    """File inside a file, such as an attachment or a page of a web archive.

    ``name`` is bare, and its suffix says the kind. ``charset`` is the encoding that is declared
    around it, ``address`` the page's own.
    """

    name: str
    data: bytes
    charset: str = ""
    address: str = ""

    @property
    def suffix(self) -> str:
        """Suffix of the name in small letters."""
        return PurePath(self.name).suffix.lower()


def unreadable(code: Code, message: str, hint: str) -> ProblemsError:
    """Return the error for a file that cannot be read. The caller adds its path."""
    return ProblemsError([Problem(code, message, hint=hint)])


def doubt(code: Code, message: str, line: int | None = None, kind: str = "") -> Problem:
    """Return a doubt about a part."""
    return Problem(code, message, line=line, severity="warning", kind=kind or message)
