"""Paragraphs of an editor's text as they are read, with their citations, each with its place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.content.passages import OWN
from generator.statements.citation_syntax import REFERENCES, TOKEN, Reference, read_address
from generator.statements.token_places import PLACE

Kind = Literal["paragraph", "heading", "quotation"]
_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})


class FilePlace(NamedTuple):
    """Line and column in the file, from 1."""

    line: int
    column: int


class LineStart(NamedTuple):
    """Offset at which a line begins in the Markdown of a block, with its place in the file."""

    offset: int
    place: FilePlace


class Cited(NamedTuple):
    """Reference of a citation or a link, behind ``text[:at]``."""

    at: int
    reference: Reference
    place: FilePlace
    linked: bool  # from a link, which may be anywhere in its sentence


class Paragraph(msgspec.Struct, frozen=True):
    """Paragraph, list item, heading or block quotation without its markup.

    ``offsets`` has the offset of each character in the Markdown, whose lines begin at ``lines``.
    ``leads`` if it introduces a list by a colon.
    """

    kind: Kind
    text: str
    offsets: tuple[int, ...]
    lines: tuple[LineStart, ...]
    citations: tuple[Cited, ...]
    own: bool
    leads: bool

    def place(self, at: int) -> FilePlace:
        """Return the place of a character."""
        if not self.offsets:
            return FilePlace(1, 1)
        return find_place(self.lines, self.offsets[min(at, len(self.offsets) - 1)])


def find_place(lines: Sequence[LineStart], offset: int) -> FilePlace:
    """Return the place of an offset in Markdown whose lines begin at these."""
    line = lines[bisect_right(lines, offset, key=_offset_of) - 1]
    return FilePlace(line.place.line, line.place.column + offset - line.offset)


def _offset_of(line: LineStart) -> int:
    return line.offset


class Lines(NamedTuple):
    """Lines of a text, the line of its file at which they begin, and the site's address."""

    lines: Sequence[str]
    first: int
    base_url: str


def read_paragraphs(
    markdown: str, first_line: int, base_url: str, parser: MarkdownIt
) -> Iterator[Paragraph]:
    """Yield the paragraphs of Markdown that begins at a line of its file.

    ``parser`` is one for statements that keeps places. A block quotation is one paragraph, apart
    from its attribution line.
    """
    source = Lines(markdown.split("\n"), first_line, base_url)
    tokens = parser.parse(markdown)
    quoted: list[Paragraph] = []
    opened: list[Token] = []
    for number, token in enumerate(tokens):
        if token.nesting == 1:
            opened.append(token)
        elif token.nesting == -1:
            opened.pop()
            if token.type == "blockquote_close" and not _within(opened, "blockquote_open"):
                yield from _join_quotation(quoted)
                quoted = []
        elif token.type in {"inline", "fence", "code_block"}:
            leads = token.type == "inline" and _introduces(tokens, number)
            paragraph = _read(token, opened, source, leads=leads)
            attributes = opened and "attribution" in _classes(opened[-1])
            if _within(opened, "blockquote_open"):
                quoted.append(paragraph)
                if not attributes:
                    continue
                paragraph = msgspec.structs.replace(paragraph, kind="paragraph")
            yield paragraph


def _within(opened: Sequence[Token], kind: str) -> bool:
    return any(token.type == kind for token in opened)


def _classes(token: Token) -> list[str]:
    return str(token.attrGet("class") or "").split()


def _introduces(tokens: Sequence[Token], number: int) -> bool:
    """Return whether a list follows the block, ends of blocks aside."""
    following = (token for token in tokens[number + 1 :] if token.nesting != -1)
    return getattr(next(following, None), "type", "") in _LISTS


def _join_quotation(parts: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield a block quotation as one paragraph, cited where any line of it or below it is."""
    said = [part for part in parts if part.kind == "quotation"]
    text, size = "", 0
    offsets: list[int] = []
    lines: list[LineStart] = []
    citations: list[Cited] = []
    for part in said:
        gap = "\n" if text else ""
        start = len(text) + len(gap)
        text += gap + part.text
        shifted = [size + each for each in part.offsets]
        offsets += [*shifted[: len(gap)], *shifted]
        lines += [each._replace(offset=size + each.offset) for each in part.lines]
        size = max([size, *shifted]) + 1
        citations += [each._replace(at=each.at + start) for each in part.citations]
    for part in parts:
        if part.kind != "quotation":
            citations += [each._replace(at=len(text)) for each in part.citations]
    if text:
        own = any(part.own for part in said)
        yield Paragraph(
            "quotation", text, tuple(offsets), tuple(lines), tuple(citations), own, leads=False
        )


def _read(token: Token, opened: Sequence[Token], source: Lines, *, leads: bool) -> Paragraph:
    reader = _StatementReader(token, source)
    inside = opened and "attribution" in _classes(opened[-1])
    titled = any(_within(opened, kind) for kind in ("heading_open", "th_open"))
    kind: Kind = "heading" if titled else "paragraph"
    if _within(opened, "blockquote_open") and not inside:
        kind = "quotation"
    own = any(OWN in _classes(each) for each in opened if each.type == "paragraph_open")
    if token.type != "inline":
        reader.add(token.content.rstrip("\n"), 0)
    for child in token.children or ():
        reader.read(child)
    text = "".join(reader.parts)
    leads = leads and text.rstrip().endswith(":")
    offsets, citations = tuple(reader.offsets), tuple(reader.citations)
    return Paragraph(kind, text, offsets, reader.lines, citations, own, leads)


class _StatementReader:
    """Collector of the text and the citations of one block."""

    def __init__(self, token: Token, source: Lines) -> None:
        self.parts: list[str] = []
        self.offsets: list[int] = []
        self.lines = _find_lines(token, source)
        self.citations: list[Cited] = []
        self._base_url = source.base_url
        self._end = len(token.content)
        self._links: list[tuple[str, FilePlace]] = []

    def read(self, token: Token) -> None:
        """Add a token's text or its citation."""
        at: int = token.meta[PLACE]
        match token.type:
            case "text":
                self.add(token.content, at)
            case "text_special":
                self.add(token.content, at, 0)
            case "code_inline":
                self.add(token.content, at + len(token.markup))
            case "image":
                self.add(token.content, at + 2)
            case "softbreak" | "hardbreak":
                self.add(" ", at)
            case "link_open":
                self._links.append((str(token.attrGet("href") or ""), self._spot(at)))
            case "link_close":
                self._cite_link(*self._links.pop())
            case kind if kind == TOKEN:
                for each in token.meta[REFERENCES]:
                    self._cite(each, self._spot(each.at), linked=False)

    def add(self, text: str, at: int, step: int = 1) -> None:
        """Add text that begins at an offset of the block's Markdown."""
        self.parts.append(text)
        offsets = range(at, at + len(text)) if step else [at] * len(text)
        self.offsets += offsets

    def _cite_link(self, address: str, place: FilePlace) -> None:
        if found := read_address(address, self._base_url):
            reference = Reference(*found, False, f"@{'#'.join(filter(None, found))}", 0)  # noqa: FBT003 - not translated
            self._cite(reference, place, linked=True)

    def _cite(self, reference: Reference, place: FilePlace, *, linked: bool) -> None:
        self.citations.append(Cited(len(self.offsets), reference, place, linked))

    def _spot(self, at: int) -> FilePlace:
        return find_place(self.lines, min(at, self._end))


def _find_lines(token: Token, source: Lines) -> tuple[LineStart, ...]:
    """Return where the lines of a block's Markdown begin."""
    begins = (token.map[0] if token.map else 0) + (token.type == "fence")
    found: list[LineStart] = []
    offset = 0
    for number, line in enumerate(token.content.split("\n"), begins):
        whole = source.lines[number] if number < len(source.lines) else ""
        indent = max(0, whole.rfind(line.rstrip())) if line.strip() else 0
        found.append(LineStart(offset, FilePlace(source.first + number, indent + 1)))
        offset += len(line) + 1
    return tuple(found)


def blank(text: str) -> bool:
    """Return whether a text has no letter or digit."""
    return not re.search(r"[^\W_]", text)
