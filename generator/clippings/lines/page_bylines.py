"""Find an author beside the name of the page: 'Quay Observer – Ada Hollis', as the first row has it."""

import re

from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_sheet import Decided, Found, LineSheet, find_lead, open_rows
from generator.clippings.outlet.name_patterns import QUOTED
from generator.clippings.outlet.outlet_names import is_person
from generator.nlp.tokens import fold

SIGN = re.compile(r"\s+[–—|/•·-]\s+")
BEFORE_PAGE = re.compile(r"(?P<name>[^,|/]{5,60}),\s(?P<page>[^,|/]{3,60})")
BEFORE_QUOTED = re.compile(rf"(?P<name>[^,|/«„“\"]{{5,60}}),\s{QUOTED}")
TOP = 8  # rows
NAME_WORDS = 8


def find_page_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows above the text with the page's name beside that of a person."""
    page = SIGN.split(sheet.rows[0].text)[0] if sheet.rows else ""
    lead = find_lead(sheet, decided)
    return {
        index: "author"
        for index, row in open_rows(sheet, decided)
        if index
        and row.words <= NAME_WORDS
        and (
            (index < lead and _is_signed(row.text, page, sheet))
            or (_is_of_head(index, lead, decided) and author_before_page(row.text, sheet))
        )
    }


def _is_of_head(index: int, lead: int, decided: Decided) -> bool:
    """Check for a row above the text, or right below a summary that is a sentence."""
    dated = index + 1 in decided and decided[index + 1].fate == "timestamp"
    return index < lead or dated or (index == lead + 1 and index < TOP)


def author_before_page(text: str, sheet: LineSheet) -> str:
    """Return the person before a comma and the page's name, or one in marks, or an empty text."""
    found = BEFORE_PAGE.fullmatch(text)
    own = found is not None and fold(found["page"]) == fold(sheet.rows[0].text)
    found = found if own else BEFORE_QUOTED.fullmatch(text)
    return found["name"] if found and is_person(found["name"]) else ""


def _is_signed(text: str, page: str, sheet: LineSheet) -> bool:
    first, *rest = SIGN.split(text)
    if first != page or not rest:
        return False
    said = read_credits(text, sheet.language)
    return said.whole and said.sure and [each.name for each in said.others] == [page]
