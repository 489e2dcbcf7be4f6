"""An article's Markdown body as passages: the blocks that are cited, marked with themes and linked to.

The Markdown is CommonMark without raw HTML. A line of attributes above a block says what plain
Markdown cannot: ``{.key-points label="…"}`` above a list, ``{.pull-quote}`` above a quotation,
``{.attribution}`` above its last paragraph.
"""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin

Kind = Literal["paragraph", "heading", "bullet", "key-point", "quote", "other"]


class Passage(msgspec.Struct, frozen=True):
    """One block. ``text`` is its plain text, paragraphs apart by a line break.

    ``tokens`` are what it holds (of an ``other`` block: the block itself); ``attribution`` is the
    line of a pull-quote that says who spoke. ``anchor`` is a digest of the text, so that it stays
    when passages around it change; ``line`` counts from 1 in the article's file.
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
    met: Counter[str] = Counter()
    return tuple(_read_group(block, first_line, met) for block in split_blocks(parser.parse(body)))


def split_blocks(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The runs of tokens that make up one top-level block each."""
    start = depth = 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tuple(tokens[start : index + 1])
            start = index + 1


def _read_group(block: tuple[Token, ...], first_line: int, met: Counter[str]) -> Group:
    opening, inside = block[0], block[1:-1]
    css = str(opening.attrGet("class") or "").split()
    match opening.type:
        case "paragraph_open":
            return _single("paragraph", inside, (), first_line, met)
        case "heading_open":
            return _single(
                "heading", inside, (), first_line, met, level=min(max(int(opening.tag[1]), 2), 4)
            )
        case "blockquote_open":
            said, attribution = _split_attribution(inside)
            return _single("quote", said, attribution, first_line, met)
        case "bullet_list_open":
            kind: Kind = "key-point" if "key-points" in css else "bullet"
            items = tuple(
                _passage(kind, item[1:-1], (), first_line, met) for item in split_blocks(inside)
            )
            label = str(opening.attrGet("label") or "")
            return Group("key-points" if kind == "key-point" else "bullets", label, items)
        case _:
            return _single("other", block, (), first_line, met)


def _single(
    kind: Kind, tokens: tuple[Token, ...], attribution: tuple[Token, ...],
    first_line: int, met: Counter[str], level: int = 0,
) -> Group:  # fmt: skip
    return Group(kind, "", (_passage(kind, tokens, attribution, first_line, met, level),))


def _passage(
    kind: Kind, tokens: tuple[Token, ...], attribution: tuple[Token, ...],
    first_line: int, met: Counter[str], level: int = 0,
) -> Passage:  # fmt: skip
    text = plain_text(tokens)
    anchor = anchor_of(text)
    met[anchor] += 1
    if met[anchor] > 1:
        anchor = f"{anchor}-{met[anchor]}"
    line = next((token.map[0] for token in tokens if token.map), 0)
    return Passage(kind, text, tokens, attribution, anchor, level, first_line + line)


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
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    return "p-" + hashlib.sha256(folded.encode()).hexdigest()[:8]
