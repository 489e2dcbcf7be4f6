"""Rows of a page outside its article, each with its label."""

from dataclasses import replace
from functools import partial

from generator.clippings.clipping import META_FATES
from generator.clippings.html.class_names import BOXES, OUTERMOST
from generator.clippings.html.page_rules import OUTSIDE
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.lines.line_rules import BY_SHAPE, label_lines
from generator.clippings.lines.line_sheet import (
    Decided,
    Decision,
    Found,
    LineRow,
    LineSheet,
    Rule,
    open_rows,
)


def split_page(page: SavedPage, sheet: LineSheet) -> tuple[LineSheet, LineSheet]:
    """Part the rows of a page, laid out as a text's, into the article's and the others.

    A page that leads to several articles has none of its own.
    """
    rows = [_space(page, row) for row in sheet.rows]
    own = {row.number for row in rows if _is_own(page, row)}
    article = tuple(row for row in rows if row.number in own)
    others = tuple(row for row in rows if row.number not in own)
    return replace(sheet, rows=article), replace(sheet, rows=others, unseen=())


def _space(page: SavedPage, row: LineRow) -> LineRow:
    """Put a blank line above a row, unless it and the row above are of one block or one list."""
    at = row.number - 1
    line, above = page.lines[at], page.lines[at - 1]
    together = line.tight or (line.role == above.role == "item" and line.kin == above.kin)
    return row._replace(gap=1 if at and not together else 0)


def _is_own(page: SavedPage, row: LineRow) -> bool:
    at = row.number - 1
    return not page.listing and (at in page.text or at in page.head)


def label_surroundings(page: SavedPage, sheet: LineSheet) -> dict[int, Decision]:
    """Decide the rows around the article: by their box, their shape, or their place alone."""
    shaped = label_lines(sheet, (*BY_SHAPE, Rule("read-also-link", partial(_find_led, page))))
    return {index: _decide(page, row, shaped.get(index)) for index, row in enumerate(sheet.rows)}


def _find_led(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Find links right below a label for other articles."""
    led: set[int] = set()
    for at, line in enumerate(page.lines[1:], 1):
        labelled = sheet.lists.read_also.are(page.lines[at - 1].text)
        if line.linked and (labelled or at - 1 in led):
            led.add(at)
    return {i: "read-also" for i, row in open_rows(sheet, decided) if row.number - 1 in led}


def _decide(page: SavedPage, row: LineRow, shaped: Decision | None) -> Decision:
    line = page.lines[row.number - 1]
    box = line.box.name if line.box else "caption" if line.role == "caption" else ""
    within = bool(page.text) and min(page.text) < row.number - 1 < max(page.text)
    stamp = shaped is not None and shaped.fate == "timestamp" and within
    told = shaped if shaped and (stamp or shaped.fate not in META_FATES) else None
    if box and (box in OUTERMOST or not told):
        return Decision(*BOXES[box])
    return told or Decision("navigation", OUTSIDE)
