"""Find what stands around an author's name: boxes at the end, roles, and credits of pictures."""

import re
from collections.abc import Set

from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_shapes import FEW_WORDS, is_name_like
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.outlet.outlet_names import is_person

PLACE = re.compile(r"[^\W\d_a-zа-яіїєґё][^\d:.!?–—]{1,40}\s[-–—]")
FOOT = 6  # rows at the end that may be a box
ROLE_WORDS = 5
PICTURED_WORDS = 20  # of a caption below its credit


def is_role(row: LineRow, sheet: LineSheet) -> bool:
    """Check for what an author is by trade: 'Local Democracy Reporter', 'journaliste au service Monde'."""
    lists, words = sheet.lists, row.text.partition(",")[0].split() or [""]
    if row.prose or row.words > ROLE_WORDS or is_person(row.text):
        return False
    return lists.bylines.open(row.text) is not None or _is_trade(words[-1], sheet)


def _is_trade(word: str, sheet: LineSheet) -> bool:
    return sheet.lists.note_trades.are(word) or sheet.lists.correspondents.are(word)


def find_roles_below_authors(sheet: LineSheet, decided: Decided) -> Found:
    """Find the role of an author on the row right below the name."""
    return {
        index: "junk"
        for index, row in open_rows(sheet, decided)
        if not row.gap and _is_author(index - 1, decided) and is_role(row, sheet)
    }


def _is_author(index: int, decided: Decided) -> bool:
    return index in decided and decided[index].fate == "author"


def find_credits_below_authors(sheet: LineSheet, decided: Decided) -> Found:
    """Find the office that gave a picture, right below an author, and the caption below it."""
    found: Found = {}
    lead = find_lead(sheet, decided)
    for index, row in open_rows(sheet, decided):
        if not 0 < index < lead or row.gap or not _is_office(row, sheet):
            continue
        if _is_author(index - 1, decided) or _names_person(sheet.rows[index - 1]):
            found[index] = "caption"
            if index + 2 == lead and _may_be_caption(index + 1, sheet):
                found[index + 1] = "caption"
    return found


def _is_office(row: LineRow, sheet: LineSheet) -> bool:
    named = row.headline and row.words <= FEW_WORDS and not is_person(row.text)
    return named and sheet.lists.institutions.within(row.text)


def _names_person(row: LineRow) -> bool:
    name = row.text.partition(",")[0]
    return not row.prose and is_name_like(name) and is_person(name)


def _may_be_caption(index: int, sheet: LineSheet) -> bool:
    row, *below = sheet.rows[index : index + 2]
    apart = bool(below) and below[0].gap > 0
    return row.headline and row.words <= PICTURED_WORDS and not row.gap and apart


def find_author_boxes(sheet: LineSheet, decided: Decided) -> Found:
    """Find an author's name again at the end, or a name over its bearer's role, and the role."""
    signed = (sheet.rows[index] for index in decided if decided[index].fate == "author")
    authors = {name for row in signed for name in read_credits(row.text, sheet.language).people}
    foot = max(find_lead(sheet, decided) + 1, len(sheet.rows) - FOOT)
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        below = sheet.rows[index + 1 : index + 2]
        role = bool(below) and not below[0].gap and is_role(below[0], sheet)
        named = is_name_like(row.text) and is_person(row.text)
        again = row.text in authors or _signs_again(row, authors, sheet)
        if index >= foot and (again or (named and role)):
            found[index] = "author"
            found |= {index + 1: "junk"} if role else {}
    return found


def _signs_again(row: LineRow, authors: Set[str], sheet: LineSheet) -> bool:
    """Check for authors named above and little else: 'Ada Hollis (with agencies)'."""
    said = read_credits(row.text, sheet.language)
    plain = said.whole and not (row.prose or said.stamps)
    return plain and bool(said.people) and all(name in authors for name in said.people)


def find_places_below_authors(sheet: LineSheet, decided: Decided) -> Found:
    """Find a place with a dash behind it between an author and a time stamp: 'Harmouth -'."""
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if row.words <= FEW_WORDS
        and PLACE.fullmatch(row.text)
        and _is_author(index - 1, decided)
        and index + 1 in decided
        and decided[index + 1].fate == "timestamp"
    }
