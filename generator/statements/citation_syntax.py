"""Citations in the editor's Markdown, such as ``[@p-1a2b3c4d]`` and ``[@article#p-1a2b3c4d tr]``."""

import re
from collections.abc import Iterator

import msgspec
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from generator.content.passages import ANCHOR_SHAPE, make_parser

TOKEN = "citation"  # noqa: S105 - the type of a Markdown token
REFERENCES = "references"  # key of its meta
_CITATION = re.compile(r"\[(\s*@[^\[\]]*)\](?![(\[])")
_WITH_BLANK = re.compile(rf"(?:(?<=\S)[ \t]*\n)?[ \t]*{_CITATION.pattern}")
_REFERENCE = re.compile(
    rf"\s*@(?:(?P<anchor>{ANCHOR_SHAPE})|(?P<article>[^\s#;@]+)(?:#(?P<part>{ANCHOR_SHAPE}))?)"
    r"(?P<translated>\s+tr)?\s*"
)
_ADDRESS = re.compile(
    rf"(?:/[\w-]+)?/articles/(?P<article>[^/#?]+)/?(?:#(?P<anchor>{ANCHOR_SHAPE}))?"
)


class Reference(msgspec.Struct, frozen=True):
    """Passage, or without ``anchor`` a whole article, as a citation names it.

    ``article`` is an id, an alias or empty. ``translated`` if the words are the editor's
    translation. ``written`` is the text of the reference, and ``at`` its offset in the Markdown of its block.
    """

    article: str
    anchor: str
    translated: bool
    written: str
    at: int

    @property
    def is_sound(self) -> bool:
        """False for brackets with something else in them than a reference."""
        return bool(self.article or self.anchor)


def without_citations(markdown: str) -> str:
    """Return the editor's Markdown without the brackets of its citations."""
    return _WITH_BLANK.sub("", markdown)


def make_statement_parser() -> MarkdownIt:
    """Make the parser of the editor's Markdown, in which citations are tokens of their own."""
    parser = make_parser()
    parser.inline.ruler.before("link", TOKEN, _read_citation)
    return parser


def _read_citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it passes it by place
    """Read a citation, unless a link or its definition has the same brackets."""
    if state.src[state.pos] != "[":
        return False
    found = _CITATION.match(state.src, state.pos, state.posMax)
    if not found or found[1].strip().upper() in state.env.get("references", {}):
        return False
    if not silent:
        state.pending = state.pending.rstrip(" ")  # its number follows the words without a blank
        token = state.push(TOKEN, "", 0)
        token.content = found[0]
        token.meta[REFERENCES] = tuple(_read_references(found[1], found.start(1)))
    state.pos = found.end()
    return True


def _read_references(inside: str, start: int) -> Iterator[Reference]:
    for part in re.finditer(r"[^;]+", inside):
        at = start + part.start() + len(part[0]) - len(part[0].lstrip())
        written = part[0].strip()
        read = _REFERENCE.fullmatch(part[0])
        if read:
            anchor = read["anchor"] or read["part"] or ""
            yield Reference(read["article"] or "", anchor, bool(read["translated"]), written, at)
        elif written:
            yield Reference("", "", False, written, at)  # noqa: FBT003 - not translated


def read_address(address: str, base_url: str) -> tuple[str, str] | None:
    """Return the article's id and the anchor, or '', of an address on the site, else None.

    The address begins with ``/`` or with that of the site.
    """
    found = _ADDRESS.fullmatch("/" + address.removeprefix(base_url.rstrip("/")).lstrip("/"))
    return (found["article"], found["anchor"] or "") if found else None
