"""Passages of an article's Markdown body: the blocks that are cited, assigned to themes and linked to.

The Markdown is CommonMark with tables and without raw HTML. A line of attributes above a block adds information:
``{.key-points label="…"}`` above a list, ``{.pull-quote}`` above a quotation, ``{.attribution}``
above its last paragraph, ``{.outlet-note}`` above a block by which the outlet corrects or updates
its own text. No other class or attribute is kept.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin

from generator.content.markdown_blocks import NOTE, MarkdownBlock, cut_blocks
from generator.fingerprint.digests import published_digest

OWN = "own"  # class of a paragraph that is the desk's own
ANCHOR = "p-"  # beginning of an anchor
ANCHOR_SHAPE = (
    r"p-[0-9a-f]{8}(?:-[1-9]\d*)?"  # with a number where a text stands again in its article
)

INLINE = re.compile(r"[\n\\`*_\[<&]")  # inline markup

# Classes of Markdown that are let through. An editor's own paragraph, about the method, is ``own``.
CLASSES = frozenset({"key-points", "bullets", "pull-quote", "attribution", NOTE, OWN})

Kind = Literal["paragraph", "heading", "bullet", "key-point", "quote", "outlet-note", "other"]


class Passage(msgspec.Struct, frozen=True):
    """Block of an article. ``text`` is its plain text, with line breaks between paragraphs.

    ``tokens`` are its contents (of an ``other`` block: the block itself), or none if it is plain
    text. ``attribution`` is the attribution line of a pull-quote. ``anchor`` is a digest of the
    text, so that it is independent of other passages. ``line`` counts from 1 in the article's file.
    """

    kind: Kind
    text: str
    tokens: tuple[Token, ...]
    attribution: tuple[Token, ...]
    anchor: str
    level: int
    line: int


class Group(msgspec.Struct, frozen=True):
    """Passages in one element: ``bullets``, ``key-points``, or a single passage's kind."""

    kind: str
    label: str
    passages: tuple[Passage, ...]


def make_parser() -> MarkdownIt:
    """Make the Markdown parser for articles and the editor's prose."""
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
    parser.use(attrs_block_plugin, allowed=("class", "label"))
    parser.core.ruler.after("attr", "known_classes", _keep_known_classes)
    return parser


def _keep_known_classes(state: StateCore) -> None:
    """Remove all classes that have no meaning here, so that none can hide what the page shows."""
    for token in state.tokens:
        token.attrs.pop("style", "")  # of a table's columns, which the page's own rules forbid
        if css := str(token.attrs.pop("class", "")):
            known = [name for name in css.split() if name in CLASSES]
            token.attrs.update({"class": " ".join(known)} if known else {})


def read_passages(body: str, first_line: int, parser: MarkdownIt) -> tuple[Group, ...]:
    """Return the groups of a body that begins at ``first_line`` of its file."""
    writer = _Writer(first_line, parser, Counter())
    blocks = cut_blocks(body)
    if blocks is None:
        return tuple(writer.groups(parser.parse(body)))
    return tuple(group for block in blocks for group in writer.groups_of(block))


def split_blocks(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each top-level block."""
    start = depth = 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tuple(tokens[start : index + 1])
            start = index + 1


@dataclass(frozen=True, slots=True)
class _Writer:
    """Converter of one body to passages. ``anchor_counts`` numbers repeated anchors."""

    first_line: int
    parser: MarkdownIt
    anchor_counts: Counter[str]

    def groups_of(self, block: MarkdownBlock) -> Iterator[Group]:
        """Yield the groups of a block, parsed by markdown-it if foreign."""
        if block.kind == "foreign":
            yield from self.groups(self.parser.parse("\n" * block.line + block.texts[0]))
        elif block.kind == "list":
            kind: Kind = "key-point" if block.style == "key-points" else "bullet"
            items = enumerate(block.texts, block.line)
            yield _list(kind, block.label, [self._line(kind, each, line) for line, each in items])
        else:
            level = min(max(block.level, 2), 4) if block.level else 0
            alone: Kind = NOTE if block.style == NOTE else block.kind
            yield _single(self._line(alone, block.texts[0], block.line, level))

    def groups(self, tokens: Sequence[Token]) -> Iterator[Group]:
        """Yield the groups of parsed Markdown."""
        for block in split_blocks(tokens):
            yield self._group(block)

    def _group(self, block: tuple[Token, ...]) -> Group:
        opening, inside = block[0], block[1:-1]
        css = str(opening.attrGet("class") or "").split()
        if NOTE in css:
            return _single(self._note(opening, block, inside))
        match opening.type:
            case "paragraph_open":
                return _single(self._passage("paragraph", opening, inside))
            case "heading_open":
                level = min(max(int(opening.tag[1]), 2), 4)
                return _single(self._passage("heading", opening, inside, level=level))
            case "blockquote_open":
                return _single(self._passage("quote", opening, *_split_attribution(inside)))
            case "bullet_list_open":
                kind: Kind = "key-point" if "key-points" in css else "bullet"
                items = [self._passage(kind, item[0], item[1:-1]) for item in split_blocks(inside)]
                return _list(kind, str(opening.attrGet("label") or ""), items)
            case _:
                return _single(self._passage("other", opening, block))

    def _note(self, opening: Token, block: tuple[Token, ...], inside: tuple[Token, ...]) -> Passage:
        """Return a note of the outlet, one in any other block than a paragraph as plain text."""
        if opening.type == "paragraph_open":
            return self._passage(NOTE, opening, inside)
        line = opening.map[0] if opening.map else 0
        return self._make(NOTE, " ".join(plain_text(block).split()), (), (), 0, line)

    def _line(self, kind: Kind, markdown: str, line: int, level: int = 0) -> Passage:
        """Return a passage of Markdown without nested blocks."""
        if not INLINE.search(markdown):
            return self._make(kind, markdown, (), (), level, line)
        tokens = tuple(self.parser.parseInline(markdown))
        return self._make(kind, plain_text(tokens), _besides(tokens), (), level, line)

    def _passage(
        self, kind: Kind, opening: Token, tokens: tuple[Token, ...],
        attribution: tuple[Token, ...] = (), level: int = 0,
    ) -> Passage:  # fmt: skip
        line = next((token.map[0] for token in (*tokens, opening) if token.map), 0)
        return self._make(kind, plain_text(tokens), _besides(tokens), attribution, level, line)

    def _make(
        self, kind: Kind, text: str, tokens: tuple[Token, ...], attribution: tuple[Token, ...],
        level: int, line: int,
    ) -> Passage:  # fmt: skip
        anchor = anchor_of(text)
        self.anchor_counts[anchor] += 1
        if self.anchor_counts[anchor] > 1:
            anchor = f"{anchor}-{self.anchor_counts[anchor]}"
        return Passage(kind, text, tokens, attribution, anchor, level, self.first_line + line)


def _single(passage: Passage) -> Group:
    return Group(passage.kind, "", (passage,))


def _list(kind: Kind, label: str, items: Sequence[Passage]) -> Group:
    return Group("key-points" if kind == "key-point" else "bullets", label, tuple(items))


def _besides(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return a passage's tokens, only the contents of a single line, and none for plain text."""
    seen = tuple(token for token in tokens if not token.hidden)
    if len(seen) != 1 or seen[0].type != "inline":
        return tokens
    return seen if any(child.type != "text" for child in seen[0].children or ()) else ()


def _split_attribution(inside: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return a quotation's tokens and those of its attribution paragraph."""
    said: list[Token] = []
    attribution: tuple[Token, ...] = ()
    for block in split_blocks(inside):
        if str(block[0].attrGet("class") or "") == "attribution":
            attribution = block[1:-1]
        else:
            said.extend(block)
    return tuple(said), attribution


def plain_text(tokens: Sequence[Token]) -> str:
    """Return the visible text of tokens, with line breaks between blocks."""
    parts = []
    for token in tokens:
        if token.type == "inline":
            parts.append("".join(_inline_text(child) for child in token.children or ()))
        elif token.type in {"fence", "code_block"}:
            parts.append(token.content.rstrip("\n"))
    return "\n".join(parts)


def _inline_text(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    return token.content if token.type in {"text", "code_inline", "image"} else ""


def anchor_of(text: str) -> str:
    """Return ``p-`` and eight hexadecimal digits, independent of white space and Unicode form."""
    folded = unicodedata.normalize("NFC", text)
    # A plain space is the only printable white space, so this test is enough for most texts.
    if not folded.isprintable() or "  " in folded or folded != folded.strip():
        folded = " ".join(folded.split())
    return ANCHOR + published_digest(folded.encode()).hex()[:8]
