"""Division of an article's Markdown into blocks that can be parsed independently.

This holds for the output of conversion and for most edits: paragraphs, headings, simple lists and
quotations between blank lines. A block with further markup is parsed by markdown-it on its own. If
blocks may extend across blank lines (nested lists, code, references), so is the whole body.
"""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

# A line of text without a block marker or trailing blank: in a paragraph, heading or list item.
_TEXT = re.compile(r"(?![0-9]{1,9}[.)](?:\s|$))[^\s#>*+=_~`{}<\[\]|-](?:.*\S)?")
_HEADING = re.compile(r"(#{1,6}) (?!#)(\S(?:.*[^\s#])?)")
_ATTRIBUTES = re.compile(r'\{\.([a-z-]+)(?: label="([^"\\{}%\n]*)")?\}')
_ITEM = "- "
NOTE: Literal["outlet-note"] = "outlet-note"  # the class of an outlet's note on its own text
# Openings of blocks that may contain or cross blank lines.
_FAR_REACHING = re.compile(r"[ \t]|[*+-](?:[ \t]|$)|[0-9]{1,9}[.)](?:[ \t]|$)|`{3}|~{3}|\{")
_NEVER = ("\0", "\t", "\r", "]:")


class MarkdownBlock(msgspec.Struct, frozen=True):
    """Block of Markdown, ``foreign`` if markdown-it has to parse it. ``line`` counts from 0.

    ``texts`` are the Markdown of each list item, or of the block. ``style`` and ``label`` are a
    list's class and label, or the class of a note. ``level`` is a heading's.
    """

    kind: Literal["paragraph", "heading", "list", "foreign"]
    line: int
    texts: tuple[str, ...]
    level: int = 0
    style: str = ""
    label: str = ""


def cut_blocks(body: str) -> list[MarkdownBlock] | None:
    """Return the blocks of a body, or None if they may depend on each other."""
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
    """Yield runs of lines between blank ones with the number of the first line."""
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
    """Return True if the block would continue a list above it."""
    return block.kind == "list" and not block.style


def _read_block(line: int, lines: list[str]) -> MarkdownBlock | None:
    if all(map(_TEXT.fullmatch, lines)):
        return MarkdownBlock("paragraph", line, ("\n".join(lines),))
    if len(lines) == 1 and (heading := _HEADING.fullmatch(lines[0])):
        return MarkdownBlock("heading", line, (heading[2],), level=len(heading[1]))
    attributes = _ATTRIBUTES.fullmatch(lines[0]) if len(lines) > 1 else None
    below = lines[1:] if attributes else lines
    is_note = attributes is not None and attributes[1] == NOTE
    if is_note and all(map(_TEXT.fullmatch, below)):
        return MarkdownBlock("paragraph", line + 1, ("\n".join(below),), style=NOTE)
    if not is_note and all(
        each.startswith(_ITEM) and _TEXT.fullmatch(each, len(_ITEM)) for each in below
    ):
        texts = tuple(each.removeprefix(_ITEM) for each in below)
        style, label = attributes.group(1, 2) if attributes else ("", "")
        first = line + len(lines) - len(below)
        return MarkdownBlock("list", first, texts, style=style, label=label or "")
    quoted = all(each.startswith(">") for each in below)
    if quoted or (len(lines) == 1 and not _FAR_REACHING.match(lines[0])):
        return MarkdownBlock("foreign", line, ("\n".join(lines),))
    return None
