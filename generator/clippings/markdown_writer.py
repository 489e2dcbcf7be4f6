"""Write blocks as Markdown that reads back as the same blocks, for any text.

The reader is markdown-it-py's commonmark preset without raw HTML, with the ``attrs_block`` plugin.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from generator.clippings.clipping import Block

# Signs with a meaning anywhere in a line, and an ampersand at a possible start of an entity.
INLINE = re.compile(r"[\\`*_\[\]<]|&(?=[#A-Za-z])")
# Openings of a block: heading, list, rule, underline, quote, fence, attributes.
OPENING = re.compile(r"#{1,6}(?=\s|$)|[-+](?=\s|$)|-(?=-)|=(?==*$)|>|~(?=~~)|\{")
NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
CLOSING_HASHES = re.compile(r"(?<=\s)#+$")
UNSAFE_IN_LABEL = re.compile(r'["\\{}]')


def to_markdown(blocks: Sequence[Block]) -> str:
    """Return the body of an article, ending in a newline, or empty if there are no blocks."""
    parts: list[str] = []
    after_list = False
    for (kind, label), group in groupby(blocks, key=_list_of):
        if kind in ("bullet", "key-point"):
            parts.append(_list(kind, label, list(group), after_list=after_list))
        else:
            parts.extend(_single(block) for block in group)
        after_list = kind in ("bullet", "key-point")
    return "\n\n".join(parts) + "\n" if parts else ""


def escape(text: str) -> str:
    """Escape a line of text so that Markdown shows it unchanged."""
    text = INLINE.sub(r"\\\g<0>", text)
    if OPENING.match(text):
        return f"\\{text}"
    return NUMBER.sub(r"\1\\\2", text, count=1) if NUMBER.match(text) else text


def _list_of(block: Block) -> tuple[str, str]:
    """Return a key shared by neighbouring blocks of one list."""
    return block.kind, block.label


def _list(kind: str, label: str, blocks: Sequence[Block], *, after_list: bool) -> str:
    items = [f"- {escape(block.text)}" for block in blocks]
    if kind == "key-point":
        said = f' label="{UNSAFE_IN_LABEL.sub("", label)}"' if label else ""
        items.insert(0, f"{{.key-points{said}}}")
    elif after_list:  # else it would join the list above
        items.insert(0, "{.bullets}")
    return "\n".join(items)


def _single(block: Block) -> str:
    if block.kind == "heading":
        return "## " + CLOSING_HASHES.sub(r"\\\g<0>", escape(block.text))
    if block.kind == "outlet-note":
        return f"{{.outlet-note}}\n{escape(block.text)}"
    if block.kind == "quote":
        return _pull_quote(block)
    return escape(block.text)


def _pull_quote(block: Block) -> str:
    lines = ["{.pull-quote}", f"> {escape(block.text)}"]
    if block.attribution:
        lines += [">", "> {.attribution}", f"> {escape(block.attribution)}"]
    return "\n".join(lines)
