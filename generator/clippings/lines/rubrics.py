"""Find what stands above a title and is none: rubrics, slugs, and an outlet's name over what it is."""

import re

from generator.clippings.lines.line_shapes import BETWEEN_NAMES, FEW_WORDS
from generator.clippings.lines.line_sheet import (
    Decided,
    Decision,
    Found,
    LineRow,
    LineSheet,
    open_rows,
)
from generator.clippings.outlet.name_patterns import QUOTED
from generator.clippings.outlet.outlet_names import is_name, is_person
from generator.nlp.tokens import fold

HEAD = 4  # rows at the top
RUBRIC_WORDS = 3
NAME_WORDS = 5
OFFICE_WORDS = 9
NUMBERED_WORDS = 5
ABOUT_WORDS = 12
EMBARGO_WORDS = 16
OVER_MENU_WORDS = 7
HEADLINE_ROWS = 5  # below a name that may have the title
MENUS = frozenset(("menu-links", "breadcrumb", "section-name"))
CLOSERS = '.!?…»”"'
RELEASED = frozenset(("embargo", "below-release", "menu-links"))
MARKED = re.compile(QUOTED)
NUMBERED = re.compile(r"\D{3,40}\s\d{1,3}(?:/\d{1,3})?")  # 'First league. Round 14'
CODED = r"[^\W\d_a-zа-яіїєґё]{2,}"  # in capitals
CODES = re.compile(r"[^\W_a-zа-яіїєґё]+(?: [^\W_a-zа-яіїєґё]+){2,}")
SLUG = re.compile(  # an agency's: 'HARMOUTH-STRIKE/TALKS (UPDATE 2)'
    rf"{CODED}(?:-{CODED})+(?:/{CODED}(?: {CODED})?)*(?:\s*\([A-ZА-ЯІЇЄҐЁ\d ,./-]+\))?"
)


def find_embargoes(sheet: LineSheet, decided: Decided) -> Found:
    """Find notices in the head that hold a text back until an hour."""
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if index < HEAD and row.words <= EMBARGO_WORDS and sheet.lists.embargoes.within(row.text)
    }


def find_rubrics(sheet: LineSheet, decided: Decided) -> Found:
    """Find an agency's slug, and rubrics right above a headline."""
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if index >= HEAD or row.prose:
            break
        if (
            SLUG.fullmatch(row.text)
            or _is_numbered_slug(row.text)
            or _is_rubric(index, row, sheet, decided)
        ):
            found[index] = "navigation"
    return found


def _is_numbered_slug(text: str) -> bool:
    """Check for an agency's codes and numbers in capitals: 'UNP0412 4 POL 0131 TALKS'."""
    numbered = [part for part in text.split() if any(map(str.isdigit, part))]
    coded = any(map(str.isalpha, "".join(numbered)))
    return len(numbered) > 1 and coded and CODES.fullmatch(text) is not None


def _is_rubric(index: int, row: LineRow, sheet: LineSheet, decided: Decided) -> bool:
    """Check for a few words in capitals, or ending in a number, right above a headline."""
    below = sheet.rows[index + 1] if index + 1 < len(sheet.rows) else None
    if below is None or index + 1 in decided or not below.headline or below.gap:
        return False
    if row.text.isupper() and row.words <= RUBRIC_WORDS and row.text[-1] not in CLOSERS:
        return not (below.text.isupper() or is_person(below.text))
    counted = NUMBERED.fullmatch(row.text) and row.words <= NUMBERED_WORDS
    return bool(counted) and below.words > row.words


def find_names_at_top(sheet: LineSheet, decided: Decided) -> Found:
    """Find the name of an outlet or an office at the top, and what it says of itself below."""
    if is_described(sheet, decided):
        return {0: "navigation", 1: "navigation"}
    rows = list(open_rows(sheet, decided))[:1]
    return {
        index: "navigation" for index, row in rows if _is_name_at_top(index, row, sheet, decided)
    }


def _is_name_at_top(index: int, row: LineRow, sheet: LineSheet, decided: Decided) -> bool:
    below = decided.get(index + 1)
    if index >= HEAD or row.prose or not row.headline:
        return False
    if (
        index == 0
        and below
        and (
            _is_office_over_release(row, below, sheet, decided)
            or _is_over_menu(row, below, sheet, decided)
        )
    ):
        return True
    if not index or sheet.lists.verbs.within(row.text):
        return False
    if row.words <= NAME_WORDS and below and below.rule == "issue-in-print":
        return True
    if _is_station_and_programme(row, sheet) and _has_headline_below(index, sheet, decided):
        return True
    menu = decided[index - 1].fate == "navigation" and row.words < NAME_WORDS
    return menu and below is None and _is_quoted_in_text(row, sheet)


def _is_office_over_release(
    row: LineRow, below: Decision, sheet: LineSheet, decided: Decided
) -> bool:
    """Check for an office over a day or the label of a release, with a headline further below."""
    lists, texts = sheet.lists, sheet.rows
    dated = below.fate == "timestamp" or below.rule in RELEASED
    if row.words > OFFICE_WORDS or not dated:
        return False
    heads = any(
        each.words >= FEW_WORDS and each.headline and index not in decided
        for index, each in enumerate(texts[1 : HEAD + 2], 1)
    )
    acts = lists.verbs.within(row.text) and lists.press_offices.open(row.text) is None
    if (
        acts
        or not heads
        or not (lists.institutions.within(row.text) or lists.press_offices.within(row.text))
    ):
        return False
    released = any(each.rule in RELEASED for each in decided.values())
    released = released or any(lists.press_contacts.open(each.text) is not None for each in texts)
    return released or lists.press_offices.open(row.text) is not None


def _is_over_menu(row: LineRow, below: Decision, sheet: LineSheet, decided: Decided) -> bool:
    """Check for a name over a menu, with a headline further below: 'Open Ledger', 'Cases · Donate'."""
    if below.rule not in MENUS or row.words > OVER_MENU_WORDS:
        return False
    name = fold(row.text)
    again = any(name in fold(each.text) for each in sheet.rows[1:])
    again = again or _is_quoted_in_text(row, sheet)
    told = sheet.lists.verbs.within(row.text) and not again
    return not told and _has_headline_below(1, sheet, decided)


def _has_headline_below(index: int, sheet: LineSheet, decided: Decided) -> bool:
    return any(
        each.words >= FEW_WORDS and each.headline and at not in decided
        for at, each in enumerate(sheet.rows[index + 1 : index + 1 + HEADLINE_ROWS], index + 1)
    )


def _is_station_and_programme(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a medium's name beside that of a part of it: 'Radio Quay · Morning hour'."""
    parts = BETWEEN_NAMES.split(row.text)
    if len(parts) != 2 or not all(1 <= len(part.split()) < FEW_WORDS for part in parts):
        return False
    media = sheet.lists.media_words
    return any(media.are(part.split()[0]) or media.are(part.split()[-1]) for part in parts)


def _is_quoted_in_text(row: LineRow, sheet: LineSheet) -> bool:
    """Check that the text has a name in quotation marks: «Вечірній Обрій»."""
    name = fold(row.text)
    texts = (each.text for each in sheet.rows if each.prose)
    return any(fold(found["quoted"]) == name for text in texts for found in MARKED.finditer(text))


def is_described(sheet: LineSheet, decided: Decided) -> bool:
    """Check for a name on the first row and below it words for a medium: 'a weekly for the harbour'."""
    if len(sheet.rows) <= HEAD or 0 in decided or 1 in decided:
        return False
    name, about = sheet.rows[:2]
    plain = about.text[0].islower() and not (about.gap or about.prose)
    if not plain or name.prose or name.words > NAME_WORDS or about.words > ABOUT_WORDS:
        return False
    lists = sheet.lists
    medium = any(each.within(about.text) for each in (lists.media_words, lists.outlet_nouns))
    return medium and is_name(name.text) and not lists.verbs.within(about.text)
