"""Find headings without markup, and headlines within the text that lead to other articles."""

import re

from generator.clippings.clipping import BODY_FATES
from generator.clippings.lines.line_shapes import is_ended, is_question
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows

DASHED = re.compile(r"[–—−]\s")
HEADING_WORDS = 16
LIST_HEADING_WORDS = 5


def find_headings(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows with text below that end in no stop, or are a single question."""
    return {
        index: "heading"
        for index, row in open_rows(sheet, decided)
        if _looks_like_heading(row, sheet) and _has_text_below(index, sheet, decided)
    }


def _looks_like_heading(row: LineRow, sheet: LineSheet) -> bool:
    if sheet.lists.headings.are(row.text):
        return True
    if DASHED.match(row.text):
        return False  # an interviewer's question
    several = is_ended(row.text) and not is_question(row.text)
    if row.words > HEADING_WORDS or several:
        return False
    short_list = row.text.endswith(":") and row.words <= LIST_HEADING_WORDS
    return row.headline or is_question(row.text) or (short_list and not _has_verb(row, sheet))


def _has_verb(row: LineRow, sheet: LineSheet) -> bool:
    return sheet.lists.verbs.within(row.text)


def _has_text_below(index: int, sheet: LineSheet, decided: Decided) -> bool:
    """Check that the next row that is kept is text, undecided or decided."""
    for below in range(index + 1, len(sheet.rows)):
        if below not in decided:
            row = sheet.rows[below]
            return row.prose or not _looks_like_heading(row, sheet)
        if decided[below].fate in BODY_FATES:
            return decided[below].fate != "heading"
    return False


def find_stray_headlines(sheet: LineSheet, decided: Decided) -> Found:
    """Find headlines right above a heading, with text above them: links to other articles."""
    found: Found = {}
    begun = False
    for index, row in enumerate(sheet.rows[:-1]):
        below = sheet.rows[index + 1]
        stray = row.headline and row.words > 3 and not is_ended(row.text)
        if index not in decided and begun and stray:
            followed = index + 1 in decided and decided[index + 1].fate == "heading"
            if followed and below.headline:
                found[index] = "read-also"
        begun = begun or row.prose
    return found
