"""Recognise a page that shows nothing before its reader agrees to something."""

from generator.clippings.decode import SeedText
from generator.clippings.lines.line_sheet import LineRow, LineSheet, lay_out
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.lines.technical_lines import asks_consent

AGREEMENTS = 2  # different words of agreement make a paragraph a part of the request


def is_consent_wall(seed: SeedText) -> bool:
    """Return whether a page asks for consent, and has no paragraph that does not belong to that."""
    sheet = lay_out(seed.lines, None, load_word_lists())
    asking = [row for row in sheet.rows if asks_consent(row.text, sheet)]
    others = (row for row in sheet.rows if row.prose and row not in asking)
    return bool(asking) and all(_is_part(row, sheet) for row in others)


def _is_part(row: LineRow, sheet: LineSheet) -> bool:
    found = {each[0].casefold() for each in sheet.lists.agreement.pattern.finditer(row.text)}
    return len(found) >= AGREEMENTS
