"""Find captions by a credit that only the head of a page has, or by its shape alone."""

import re

from generator.clippings.lines.line_shapes import is_name_like
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.outlet.name_patterns import UPPER, byline_for, name_after
from generator.clippings.outlet.outlet_names import may_be_author

IN_CAPITALS = re.compile(  # '… in the harbour. ADA HOLLIS (QPA)'
    rf"[.!?…][»”“\"]?\s[{UPPER}]{{2,20}}(?: [{UPPER}]{{2,20}}){{1,2}} \([{UPPER}]{{2,8}}\)$"
)
AFTER_STOP = re.compile(r"[.!?…][\"'»”“’)]*\s+([^.!?…]{2,60})$")
CAPITALS_FOR = re.compile(  # '… in the harbour. ADA HOLLIS FOR “QUAY POST”', '… ADA HOLLIS / QPA'
    rf"[.!?…][»”“\"]?\s(?P<name>[{UPPER}][^\W_]+(?:[ -][{UPPER}][^\W_]+){{1,3}})(?P<for> ?/ ?| [{UPPER}]{{2,8}} )"
    r"(?P<medium>[^.!?…/]{2,40})$"
)
CAPTION_WORDS = 30
SOURCE_WORDS = 5


def find_further_credits(sheet: LineSheet, decided: Decided) -> Found:
    """Find captions with a photographer in capitals, and credits of the head: 'X via Y', 'Source: X'."""
    lead = find_lead(sheet, decided)
    return {
        index: "caption"
        for index, row in open_rows(sheet, decided)
        if row.words <= CAPTION_WORDS
        and (
            IN_CAPITALS.search(row.text)
            or (0 < index < lead and (_passes_on(row, sheet) or _names_source(row, sheet)))
            or (index + 1 < len(sheet.rows) and _ends_in_slashed(row.text, sheet))
        )
    }


def find_credits_in_capitals(sheet: LineSheet, decided: Decided) -> Found:
    """Find captions with a photographer and a medium in capitals behind a stop."""
    return {
        index: "caption"
        for index, row in open_rows(sheet, decided)
        if row.words <= CAPTION_WORDS and not row.text.isupper() and _ends_in_capitals(row.text)
    }


def _ends_in_capitals(text: str) -> bool:
    found = CAPITALS_FOR.search(text)
    if not found or not (found["name"].isupper() and found["medium"].isupper()):
        return False
    return found["for"].strip() == "/" or found["for"].strip().lower() in byline_for()


def _passes_on(row: LineRow, sheet: LineSheet) -> bool:
    """Check for two sources of pictures and a small word between them."""
    rest, named = sheet.lists.picture_sources.pattern.subn(" ", row.text)
    few = row.words <= SOURCE_WORDS and named > 1
    return few and len(rest.split()) == 1 and rest.strip().islower()


def _names_source(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a label of a source and a colon behind a caption."""
    behind = AFTER_STOP.search(row.text)
    rest = sheet.lists.sources.open(behind[1]) if behind else None
    return rest is not None and rest.startswith(":")


def _ends_in_slashed(text: str, sheet: LineSheet) -> bool:
    """Check for a medium, a slash and a person's name behind a caption: '… 6 March. Quay Radio/Ada Hollis'."""
    behind = AFTER_STOP.search(text)
    medium, slash, name = behind[1].rpartition("/") if behind else ("", "", "")
    named = is_name_like(name.strip()) and may_be_author(name.strip(), sheet.language)
    return bool(slash) and named and name_after().fullmatch(medium.strip()) is not None
