"""An article's Markdown cut into blocks line by line, where each reads the same whatever stands around it.

So it is with what conversion writes, and with most of what editors do: paragraphs, headings, lists of single lines and
quotations, with blank lines between. A block that is more than text is still markdown-it's to read, by itself; where
blocks may reach beyond blank lines (nested lists, code, references), so is the whole body.
"""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

# A line that opens nothing and ends in no blank: the text of a paragraph, of a heading, of a list's item.
_TEXT = re.compile(r"(?![0-9]{1,9}[.)](?:\s|$))[^\s#>*+=_~`{}<\[\]|-](?:.*\S)?")
_HEADING = re.compile(r"(#{1,6}) (?!#)(\S(?:.*[^\s#])?)")
_ATTRIBUTES = re.compile(r'\{\.([a-z-]+)(?: label="([^"\\{}%\n]*)")?\}')
_ITEM = "- "
# What may open a block that goes on behind a blank line, or take one in.
_FAR_REACHING = re.compile(r"[ \t]|[*+-](?:[ \t]|$)|[0-9]{1,9}[.)](?:[ \t]|$)|`{3}|~{3}|\{")
_NEVER = ("\0", "\t", "\r", "]:")


class MarkdownBlock(msgspec.Struct, frozen=True):
    """One block, or in ``foreign`` what markdown-it has to read; ``line`` counts from 0.

    ``texts`` are Markdown: of each item of a list, else of the block. ``style`` and ``label`` are a
    list's class and label; ``level`` is a heading's.
    """

    kind: Literal["paragraph", "heading", "list", "foreign"]
    line: int
    texts: tuple[str, ...]
    level: int = 0
    style: str = ""
    label: str = ""


def cut_blocks(body: str) -> list[MarkdownBlock] | None:
    """The blocks of a body; None where they may depend on each other."""
    if any(sign in body for sign in _NEVER):
        return None
    blocks: list[MarkdownBlock] = []
    for line, lines in _runs(body):
        block = _read_block(line, lines)
        if block is None or (_is_bare_list(block) and blocks and blocks[-1].kind == "list"):
            return None
        blocks.append(block)
    return blocks


def _runs(body: str) -> Iterator[tuple[int, list[str]]]:
    """The lines between blank ones, with the number of the first."""
    run: list[str] = []
    number = 0
    for number, line in enumerate(body.split("\n")):
        if line.strip(" "):
            run.append(line)
        elif run:
            yield number - len(run), run
            run = []
    if run:
        yield number + 1 - len(run), run


def _is_bare_list(block: MarkdownBlock) -> bool:
    """Whether it would go on with a list above it."""
    return block.kind == "list" and not block.style


def _read_block(line: int, lines: list[str]) -> MarkdownBlock | None:
    if all(map(_TEXT.fullmatch, lines)):
        return MarkdownBlock("paragraph", line, ("\n".join(lines),))
    if len(lines) == 1 and (heading := _HEADING.fullmatch(lines[0])):
        return MarkdownBlock("heading", line, (heading[2],), level=len(heading[1]))
    attributes = _ATTRIBUTES.fullmatch(lines[0]) if len(lines) > 1 else None
    below = lines[1:] if attributes else lines
    if all(each.startswith(_ITEM) and _TEXT.fullmatch(each, len(_ITEM)) for each in below):
        texts = tuple(each.removeprefix(_ITEM) for each in below)
        style, label = attributes.group(1, 2) if attributes else ("", "")
        first = line + len(lines) - len(below)
        return MarkdownBlock("list", first, texts, style=style, label=label or "")
    quoted = all(each.startswith(">") for each in below)
    if quoted or (len(lines) == 1 and not _FAR_REACHING.match(lines[0])):
        return MarkdownBlock("foreign", line, ("\n".join(lines),))
    return None
