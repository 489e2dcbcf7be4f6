"""Find captions by a credit that only the head of a page has, or by its shape alone."""

import re

from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.outlet.name_patterns import UPPER

IN_CAPITALS = re.compile(  # '… in the harbour. ADA HOLLIS (QPA)'
    rf"[.!?…][»”“\"]?\s[{UPPER}]{{2,20}}(?: [{UPPER}]{{2,20}}){{1,2}} \([{UPPER}]{{2,8}}\)$"
)
AFTER_STOP = re.compile(r"[.!?…][\"'»”“’)]*\s+([^.!?…]{2,60})$")
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
        )
    }


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
