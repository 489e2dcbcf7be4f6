"""Blocks of the body, from labelled rows."""

from collections.abc import Mapping

from generator.clippings.clipping import BODY_FATES, Block, BlockKind
from generator.clippings.lines.bullet_lists import split_mark
from generator.clippings.lines.line_sheet import Decision, LineRow, LineSheet
from generator.clippings.lines.paragraphs import continuations

KINDS: dict[str, BlockKind] = {
    "heading": "heading",
    "bullet": "bullet",
    "key-point": "key-point",
    "quote": "quote",
    "outlet-note": "outlet-note",
}


def make_blocks(sheet: LineSheet, decided: Mapping[int, Decision]) -> tuple[Block, ...]:
    """Return the blocks of the body, in order, from rows and their decisions."""
    blocks: list[Block] = []
    label = ""
    continued = continuations(sheet)
    for index, row in enumerate(sheet.rows):
        fate = decided[index].fate
        if fate == "key-points-marker":
            label = row.text
        if fate not in BODY_FATES:
            continue
        label = label if fate == "key-point" else ""
        if fate == "attribution" and blocks and blocks[-1].kind == "quote":
            blocks[-1] = _attributed(blocks[-1], row)
        elif index in continued and _are_paragraphs(index, decided):
            blocks[-1] = _joined(blocks[-1], row)
        else:
            blocks.append(_block(row, fate, label))
    return tuple(blocks)


def _block(row: LineRow, fate: str, label: str) -> Block:
    kind = KINDS.get(fate, "paragraph")
    text = split_mark(row.text)[1] if kind in ("bullet", "key-point") else row.text
    return Block(kind, text, (row.number,), "", label)


def _attributed(block: Block, row: LineRow) -> Block:
    return Block("quote", block.text, (*block.lines, row.number), row.text)


def _are_paragraphs(index: int, decided: Mapping[int, Decision]) -> bool:
    return decided[index].fate == decided[index - 1].fate == "paragraph"


def _joined(block: Block, row: LineRow) -> Block:
    lines = (*block.lines, row.number)
    return Block(block.kind, f"{block.text} {row.text}", lines, block.attribution, block.label)
