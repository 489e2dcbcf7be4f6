"""The text itself: pull-quotes with their attribution, lines that run on, paragraphs."""

import re

from generator.seeds.anatomy.sheet import Decided, Found, Sheet, open_rows

ATTRIBUTION = re.compile(r"[-–—−]\s*\w")
ATTRIBUTION_WORDS = 20


def find_pull_quotes(sheet: Sheet, decided: Decided) -> Found:
    """A row without marks that ends in a comma, and the row right below that a dash opens."""
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if index + 1 >= len(sheet.rows) or index + 1 in decided:
            continue
        below = sheet.rows[index + 1]
        answers = ATTRIBUTION.match(below.text) and below.words <= ATTRIBUTION_WORDS
        if row.text.endswith((",", "!", "?", "…")) and answers and not below.gap:
            found[index] = "quote"
            found[index + 1] = "attribution"
    return found


def find_continuations(sheet: Sheet, decided: Decided) -> Found:
    """Rows that break off and the rows right below that go on in a small letter: wrapped text."""
    found: Found = {}
    for index in range(1, len(sheet.rows)):
        if runs_on(index, sheet) and index not in decided and index - 1 not in decided:
            found[index - 1] = found[index] = "paragraph"
    return found


def runs_on(index: int, sheet: Sheet) -> bool:
    """Whether a row goes on with the sentence of the row right above it."""
    row, above = sheet.rows[index], sheet.rows[index - 1]
    unended = above.text[-1].isalnum() or above.text[-1] in ",-–—"
    return not row.gap and unended and row.text[0].islower()


def find_paragraphs(sheet: Sheet, decided: Decided) -> Found:
    """All that is left."""
    return {index: "paragraph" for index, _ in open_rows(sheet, decided)}
