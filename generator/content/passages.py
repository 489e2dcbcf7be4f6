"""An article's Markdown body as passages: the blocks that are cited, marked with themes and linked to.

The Markdown is CommonMark without raw HTML. A line of attributes above a block says what plain
Markdown cannot: ``{.key-points label="…"}`` above a list, ``{.pull-quote}`` above a quotation,
``{.attribution}`` above its last paragraph.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin

from generator.content.markdown_blocks import MarkdownBlock, cut_blocks

INLINE = re.compile(r"[\n\\`*_\[<&]")  # what means more than itself inside a line

Kind = Literal["paragraph", "heading", "bullet", "key-point", "quote", "other"]


class Passage(msgspec.Struct, frozen=True):
    """One block. ``text`` is its plain text, paragraphs apart by a line break.

    ``tokens`` are what it holds (of an ``other`` block: the block itself); there are none where it
    holds nothing but its text. ``attribution`` is the line of a pull-quote that says who spoke.
    ``anchor`` is a digest of the text, so that it stays when passages around it change; ``line``
    counts from 1 in the article's file.
    """

    kind: Kind
    text: str
    tokens: tuple[Token, ...]
    attribution: tuple[Token, ...]
    anchor: str
    level: int
    line: int


class Group(msgspec.Struct, frozen=True):
    """Passages that one element holds: ``bullets``, ``key-points``, or a kind of Passage for a single one."""

    kind: str
    label: str
    passages: tuple[Passage, ...]


def make_parser() -> MarkdownIt:
    """The Markdown of articles and of the editor's prose."""
    return MarkdownIt("commonmark", {"html": False, "linkify": False}).use(attrs_block_plugin)


def read_passages(body: str, first_line: int, parser: MarkdownIt) -> tuple[Group, ...]:
    """The body's groups in order; ``first_line`` is the line of the file where the body starts."""
    writer = _Writer(first_line, parser, Counter())
    blocks = cut_blocks(body)
    if blocks is None:
        return tuple(writer.groups(parser.parse(body)))
    return tuple(group for block in blocks for group in writer.groups_of(block))


def split_blocks(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The runs of tokens that make up one top-level block each."""
    start = depth = 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tuple(tokens[start : index + 1])
            start = index + 1


@dataclass(frozen=True, slots=True)
class _Writer:
    """Makes passages of one body, whose anchors ``met`` counts."""

    first_line: int
    parser: MarkdownIt
    met: Counter[str]

    def groups_of(self, block: MarkdownBlock) -> Iterator[Group]:
        """The group of a block; those that markdown-it finds in one that is foreign."""
        if block.kind == "foreign":
            yield from self.groups(self.parser.parse("\n" * block.line + block.texts[0]))
        elif block.kind == "list":
            kind: Kind = "key-point" if block.style == "key-points" else "bullet"
            items = enumerate(block.texts, block.line)
            yield _list(kind, block.label, [self._line(kind, each, line) for line, each in items])
        else:
            level = min(max(block.level, 2), 4) if block.level else 0
            yield _single(self._line(block.kind, block.texts[0], block.line, level))

    def groups(self, tokens: Sequence[Token]) -> Iterator[Group]:
        """The groups of Markdown that markdown-it has read."""
        for block in split_blocks(tokens):
            yield self._group(block)

    def _group(self, block: tuple[Token, ...]) -> Group:
        opening, inside = block[0], block[1:-1]
        css = str(opening.attrGet("class") or "").split()
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

    def _line(self, kind: Kind, markdown: str, line: int, level: int = 0) -> Passage:
        """A passage of Markdown without blocks in it."""
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
        self.met[anchor] += 1
        if self.met[anchor] > 1:
            anchor = f"{anchor}-{self.met[anchor]}"
        return Passage(kind, text, tokens, attribution, anchor, level, self.first_line + line)


def _single(passage: Passage) -> Group:
    return Group(passage.kind, "", (passage,))


def _list(kind: Kind, label: str, items: Sequence[Passage]) -> Group:
    return Group("key-points" if kind == "key-point" else "bullets", label, tuple(items))


def _besides(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a passage; of one line what is in it, and none where it is text alone."""
    seen = tuple(token for token in tokens if not token.hidden)
    if len(seen) != 1 or seen[0].type != "inline":
        return tokens
    return seen if any(child.type != "text" for child in seen[0].children or ()) else ()


def _split_attribution(inside: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """A quotation's tokens without, and those of, the paragraph that is marked as its attribution."""
    said: list[Token] = []
    attribution: tuple[Token, ...] = ()
    for block in split_blocks(inside):
        if str(block[0].attrGet("class") or "") == "attribution":
            attribution = block[1:-1]
        else:
            said.extend(block)
    return tuple(said), attribution


def plain_text(tokens: Sequence[Token]) -> str:
    """What a reader reads of the tokens, without marks; blocks are apart by a line break."""
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
    """``p-`` and eight hexadecimal digits of the text's digest, whatever its white space and Unicode form."""
    folded = unicodedata.normalize("NFC", text)
    # Of white space only a plain blank can be printed: most texts are told to be folded by a glance.
    if not folded.isprintable() or "  " in folded or folded != folded.strip():
        folded = " ".join(folded.split())
    return "p-" + hashlib.sha256(folded.encode()).hexdigest()[:8]
