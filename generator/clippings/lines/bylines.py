"""Find bylines, with and without a label, and read their names."""

import re
from functools import cache

from generator.clippings.lines.line_shapes import is_name_like, is_prose
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.languages.load import gather
from generator.languages.sections import LinePhrases

IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
LABEL_WORDS = 16
OUTLET_WORDS = 3
SIGNS = re.compile(r"[:?!,]")
SIGNATURE = re.compile(r"[.\s]*[^\W\d_a-zа-яіїєґ]{2,4}(?:/[^\W\d_]{2,4})*")


def find_labelled_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows that open with a word for an author, before a colon or directly before a name."""
    return {
        index: "author"
        for index, row in open_rows(sheet, decided)
        if row.words <= LABEL_WORDS and byline_name(row.text, sheet)
    }


def byline_name(text: str, sheet: LineSheet) -> str | None:
    """Return the text after the label of a byline, or None if the line is not one."""
    rest = sheet.lists.bylines.open(text)
    if rest is None:
        return None
    said = rest.lstrip(" .|:–—-")
    named = any(is_name_like(name) for name in split_names(said)[:1])
    if named or SIGNATURE.fullmatch(said):
        return said
    labelled = rest.lstrip()[:1] in (":", "–", "—")
    return said if labelled and said and not is_prose(said) else None


def split_names(text: str) -> list[str]:
    """Split the names of a byline from one another, and drop roles in brackets or after a comma."""
    return [part for part in _between_names().split(IN_BRACKETS.sub("", text)) if part]


@cache
def _between_names() -> re.Pattern[str]:
    words = gather(LinePhrases, lambda section: section.byline_joints)
    joints = "|".join(map(re.escape, words))
    return re.compile(rf"\s*[,;|/&•·]\s*|\s+[–—-]\s+|\s+(?:{joints})\s+")


def find_bare_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find names alone between title and text, with an optional role in brackets."""
    lead = find_lead(sheet, decided)
    titles = [index for index, decision in decided.items() if decision.fate == "title"]
    start = min(titles, default=-1) if titles else -1
    return {
        index: "author"
        for index, row in open_rows(sheet, decided)
        if start < index < lead and _is_bare_name(row)
    }


def find_outlet_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find an outlet's name alone right below a time stamp, above the text."""
    lead = find_lead(sheet, decided)
    return {
        index: "author"
        for index, row in open_rows(sheet, decided)
        if 0 < index < lead and _is_outlet_below_time(index, row, sheet, decided)
    }


def _is_outlet_below_time(index: int, row: LineRow, sheet: LineSheet, decided: Decided) -> bool:
    above = decided.get(index - 1)
    if above is None or above.fate != "timestamp" or not row.text[0].isupper():
        return False
    lists = sheet.lists
    named = lists.media_words.within(row.text) and not lists.sections.within(row.text)
    return named and row.headline and row.words <= OUTLET_WORDS and SIGNS.search(row.text) is None


def find_signatures(sheet: LineSheet, decided: Decided) -> Found:
    """Find a name alone on the last row."""
    rows = [index for index, row in open_rows(sheet, decided)]
    if not rows or rows[-1] == 0 or not sheet.rows[rows[-1] - 1].prose:
        return {}
    return {rows[-1]: "author"} if _is_bare_name(sheet.rows[rows[-1]]) else {}


def _is_bare_name(row: LineRow) -> bool:
    name = split_names(row.text)[:1]
    return bool(name) and is_name_like(name[0]) and row.words <= 8 and not row.prose
