"""Find an author behind the name of the page: 'Quay Observer – Ada Hollis', as the first row has it."""

import re

from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_sheet import Decided, Found, LineSheet, find_lead, open_rows

SIGN = re.compile(r"\s+[–—|/•·-]\s+")
NAME_WORDS = 8


def find_page_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows above the text with the page's name, a sign and a person's name."""
    page = SIGN.split(sheet.rows[0].text)[0] if sheet.rows else ""
    lead = find_lead(sheet, decided)
    return {
        index: "author"
        for index, row in open_rows(sheet, decided)
        if 0 < index < lead and row.words <= NAME_WORDS and _is_signed(row.text, page, sheet)
    }


def _is_signed(text: str, page: str, sheet: LineSheet) -> bool:
    first, *rest = SIGN.split(text)
    if first != page or not rest:
        return False
    said = read_credits(text, sheet.language)
    return said.whole and said.sure and [each.name for each in said.others] == [page]
