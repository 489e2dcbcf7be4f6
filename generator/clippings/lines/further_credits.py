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
from generator.clippings.outlet.name_patterns import QUOTED, UPPER, byline_for, name_after
from generator.clippings.outlet.outlet_names import is_name, may_be_author
from generator.nlp.tokens import fold

IN_CAPITALS = re.compile(  # '… in the harbour. ADA HOLLIS (QPA)'
    rf"[.!?…][»”“\"]?\s[{UPPER}]{{2,20}}(?: [{UPPER}]{{2,20}}){{1,2}} \([{UPPER}]{{2,8}}\)$"
)
AFTER_STOP = re.compile(r"[.!?…][\"'»”“’)]*\s+([^.!?…]{2,60})$")
CAPITALS_FOR = re.compile(  # '… in the harbour. ADA HOLLIS FOR “QUAY POST”', '… ADA HOLLIS / QPA'
    rf"[.!?…][»”“\"]?\s(?P<name>[{UPPER}][^\W_]+(?:[ -][{UPPER}][^\W_]+){{1,3}})(?P<for> ?/ ?| [{UPPER}]{{2,8}} )"
    r"(?P<medium>[^.!?…/]{2,40})$"
)
IN_BRACKETS = re.compile(  # '… in the harbour. [Quay Radio - Ada Hollis]', '… [File, Quay Post]'
    rf"\w\W{{0,3}}\s\[[{UPPER}][^\[\]\d,/|–—]{{1,30}}(?:\s?[,/|]\s?|\s[–—-]\s)[{UPPER}][^\[\]\d,/|]{{1,30}}\]$"
)
BRACKETED_SOURCE = re.compile(  # '… this Thursday. Ada Hollis (QPA)', '… in the harbour (photo QPA)'
    rf"(?:[.!?…]\s(?P<name>[{UPPER}][\w'’-]+(?:\s[{UPPER}][\w'’-]+){{1,2}})|\w)\s\((?P<said>[^()]{{2,40}})\)$"
)
IN_ROUND_BRACKETS = re.compile(r"[.!?…]\s\((?P<name>[^()]{2,40})\)$")
NAME_FOR = re.compile(rf"(?P<name>[^«»„“”\"]{{2,40}}?) (?P<small>[^\W\d_]+) \s*{QUOTED}\s*")
CAPTION_WORDS = 30
SOURCE_WORDS = 5
MEDIUM_WORDS = 3


def find_further_credits(sheet: LineSheet, decided: Decided) -> Found:
    """Find captions with a photographer in capitals, and credits of the head: 'X via Y', 'Source: X'."""
    lead = find_lead(sheet, decided)
    return {
        index: "caption"
        for index, row in open_rows(sheet, decided)
        if row.words <= CAPTION_WORDS
        and (
            IN_CAPITALS.search(row.text)
            or (index and IN_BRACKETS.search(row.text))
            or (0 < index < lead and _is_credited_in_head(index, row, sheet))
            or (0 < index < lead and (_passes_on(row, sheet) or _names_source(row, sheet)))
            or (
                index + 1 < len(sheet.rows)
                and (_ends_in_slashed(row.text, sheet) or _ends_in_name_for(row.text, sheet))
            )
        )
    }


def _is_credited_in_head(index: int, row: LineRow, sheet: LineSheet) -> bool:
    """Check for a source in brackets behind a caption, or for one alone on the row above."""
    source = BRACKETED_SOURCE.search(row.text)
    named = source is not None and bool(sheet.lists.pictures.open(source["said"]))
    person = source is not None and bool(source["name"]) and is_name_like(source["name"])
    agency = sheet.lists.picture_sources.are(sheet.rows[index - 1].text) and not row.gap
    return named or person or (agency and not row.prose)


def find_credits_in_capitals(sheet: LineSheet, decided: Decided) -> Found:
    """Find captions with a photographer and a medium in capitals behind a stop."""
    return {
        index: "caption"
        for index, row in open_rows(sheet, decided)
        if (
            row.words <= CAPTION_WORDS
            and not row.text.isupper()
            and (_ends_in_capitals(row.text) or _ends_in_page(index, row, sheet))
        )
        or (_is_within(index, row, sheet) and _ends_in_slashed(row.text, sheet))
    }


def _is_within(index: int, row: LineRow, sheet: LineSheet) -> bool:
    """Check for a row of several words that begins in letters, neither the first nor the last."""
    inner = 0 < index < len(sheet.rows) - 1
    return inner and SOURCE_WORDS < row.words <= CAPTION_WORDS and row.text[0].isalpha()


def _ends_in_page(index: int, row: LineRow, sheet: LineSheet) -> bool:
    """Check for the name of the page in brackets behind a caption, which may have a day."""
    said = IN_ROUND_BRACKETS.search(row.text) if index and row.words > SOURCE_WORDS else None
    return said is not None and fold(said["name"]) == fold(sheet.rows[0].text)


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
    short = is_name(medium.strip()) and len(medium.split()) <= MEDIUM_WORDS
    return bool(slash) and named and (short or name_after().fullmatch(medium.strip()) is not None)


def _ends_in_name_for(text: str, sheet: LineSheet) -> bool:
    """Check for a person's name and whom they worked for behind a caption: '… in court. Ada Hollis for “Quay”'."""
    behind = AFTER_STOP.search(text)
    found = NAME_FOR.fullmatch(behind[1]) if behind else None
    if found is None or found["small"] not in byline_for():
        return False
    name = found["name"].strip()
    return is_name_like(name) and may_be_author(name, sheet.language)
