"""Read Markdown line by line: the text without markup, and its roles by the markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.clippings.clipping import Doubt
from generator.clippings.markdown_seeds.clipping_metadata import read_front_matter
from generator.seed_kinds.stated_facts import PageFacts

MarkRole = Literal[
    "text", "heading", "item", "row", "quote", "picture", "code", "mark", "front-matter"
]
WIKI_LINK = re.compile(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
HIGHLIGHT = re.compile(r"==(?=\S)(.{1,400}?)(?<=\S)==")
CALLOUT = re.compile(r"\[![\w-]+\][+-]?\s*")
TAG = re.compile(r"<!--.{0,2000}?-->|</?[A-Za-z][^<>]*>")
SHOWN = frozenset(("text", "text_special", "code_inline"))  # neither pictures nor tags
RAW: dict[str, MarkRole] = {"fence": "code", "code_block": "text", "html_block": "text"}


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


def read_markdown(lines: Sequence[str], name: str = "") -> MarkedText:
    """Read the lines of a file by its name. Every line has its counterpart at the same place."""
    matter = read_front_matter(lines, name)
    below = (
        line.replace("\r", " ") for line in lines[matter.height :]
    )  # for markdown-it a line end
    body = "\n".join((*("",) * matter.height, *below))
    marked = dict(_read_blocks(_parser().parse(body), lines))
    return MarkedText(
        tuple(
            MarkedLine(line, "front-matter")
            if at < matter.height
            else marked.get(at, MarkedLine(line, "mark"))
            for at, line in enumerate(lines)
        ),
        matter.facts,
        matter.doubts,
    )


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _read_blocks(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[tuple[int, MarkedLine]]:
    """Iterate over lines with text, by index, from the tokens of the blocks."""
    lists: list[Token] = []
    mark, quoted, level, cells = "", 0, 0, dict[int, list[str]]()
    for token in tokens:
        kind, first = token.type, token.map[0] if token.map else 0
        quoted += token.nesting if kind.startswith("blockquote") else 0
        if kind in ("bullet_list_open", "ordered_list_open"):
            lists.append(token)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif kind == "list_item_open":
            mark = f"{token.info}{token.markup} " if token.info else "• "
        elif kind.startswith("heading"):
            level = int(token.tag[1]) if token.nesting == 1 else 0
        elif kind in RAW and token.map:
            yield from _read_raw(token, lines)
        elif kind == "inline" and token.level and lines[first].lstrip().startswith("|"):
            cells.setdefault(first, []).append(token.content)
        elif kind == "inline":
            role: MarkRole = "heading" if level else "quote" if quoted else "text"
            role = "item" if lists and mark and role == "text" else role
            for at, line in enumerate(_read_inline(token, lines), first):
                yield at, _with_role(line, role, level, mark if at == first else "")
            mark = ""
    yield from ((at, MarkedLine(" | ".join(filter(None, row)), "row")) for at, row in cells.items())


def _with_role(line: MarkedLine, role: MarkRole, level: int, mark: str) -> MarkedLine:
    if line.role != "text":
        return line
    return MarkedLine(f"{mark}{line.text}", role, level, line.emphasised, line.linked)


def _read_raw(token: Token, lines: Sequence[str]) -> Iterator[tuple[int, MarkedLine]]:
    """Iterate over lines of code, indented text and HTML, without tags."""
    first, last = token.map or (0, 0)
    for at in range(first, last):
        text = TAG.sub("", lines[at]).strip() if token.type == "html_block" else lines[at].strip()
        if text:
            role = RAW[token.type]
            yield at, MarkedLine(lines[at] if role == "code" else text, role)


def _read_inline(token: Token, lines: Sequence[str]) -> Iterator[MarkedLine]:
    """Iterate over the lines of a block as a reader sees them."""
    first, last = token.map or (0, 0)
    shown: list[list[tuple[str, frozenset[str]]]] = [[]]
    opened: list[str] = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            shown.append([])
        elif child.type in SHOWN:
            shown[-1].append((child.content, frozenset(opened)))
        elif child.nesting == 1:
            opened.append(child.type)
        elif child.nesting == -1:
            opened.pop()
    for at, pieces in zip(range(first, last), shown, strict=False):
        text = "".join(text for text, _ in pieces)
        text = HIGHLIGHT.sub(r"\1", WIKI_LINK.sub(r"\1", CALLOUT.sub("", text))).strip()
        if not text:
            yield MarkedLine(lines[at], "picture" if "![" in lines[at] else "mark")
            continue
        marks = frozenset.intersection(*(marks for text, marks in pieces if text.strip()))
        emphasised = bool(marks & {"em_open", "strong_open"})
        yield MarkedLine(text, emphasised=emphasised, linked="link_open" in marks)
