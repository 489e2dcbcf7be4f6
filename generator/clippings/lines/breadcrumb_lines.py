"""Find breadcrumbs and rows of sections in the head of a page."""

import re
from collections.abc import Set

from generator.clippings.clipping import BODY_FATES, META_FATES
from generator.clippings.lines.line_shapes import BETWEEN_NAMES, GAPS, GUILLEMETS
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.outlet.outlet_names import is_person

ARROW = re.compile(r"\s[>›»→]\s")
CRUMBS = 3  # parts with arrows between them that are a breadcrumb, whatever they say
PART = 3  # words of one
CRUMB = re.compile(r"\s*[»›>/→|•]\s*|\s+[-–—]\s+")
SEPARATOR = re.compile(r"[»›>/→|•]")
TRAIL = re.compile(r"(?P<space>\s)?[»›/>|]$")
GLUED = r"(?>[^\W\d_a-zа-яіїєґ'’][^\W\dA-ZА-ЯІЇЄҐ]{2,}+)"
GLUED_WORDS = re.compile(GLUED + "{3,}")
GLUED_MENU = re.compile(rf"(?:\w+ )?{GLUED}{{5,}}(?: \w+)?")  # 'Main PageNewsLocalMoneySport'
HUMP = re.compile(r"(?<=[a-zß-ÿа-яіїєґё])(?=[A-ZÀ-ÞА-ЯІЇЄҐЁ])")
ORDINAL = re.compile(r"\d{1,2}\.\s+\D{1,30}")
GLUED_TITLE_WORDS = 4
TRAIL_WORDS = 40  # of a breadcrumb and a title
PLAYER = re.compile("[▶►⏵🔊🎧]")
PLAYER_WORDS = 6
CAPITALS = 4  # words with a capital each that are a menu, with a section among them
TOP = 4  # rows that may be a menu
GAPPED = 3  # parts with wide gaps between them that are a menu


def find_breadcrumbs(sheet: LineSheet, decided: Decided) -> Found:
    """Find breadcrumbs: with signs between their parts, with none, or run together."""
    lead = find_lead(sheet, decided)
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if index < lead
        and not row.prose
        and (
            _is_breadcrumb(row, sheet)
            or (_are_arrowed(row.text, 2) and _opens_page(index, decided))
            or _are_sections(row.text, sheet)
            or (index < TOP and _are_items(row.text))
        )
    }


def _is_breadcrumb(row: LineRow, sheet: LineSheet) -> bool:
    text = _without_quoted(row.text)
    parts = [part for part in CRUMB.split(text) if part]
    label, colon, _ = parts[0].partition(":") if parts else ("", "", "")
    first = label if colon and " " in label else parts[0] if parts else ""  # 'You are here: Home'
    if _trails(text) or (len(parts) > 1 and sheet.lists.home.are(first)):
        return True
    if len(parts) > 1 and all(sheet.lists.sections.are(part) for part in parts):
        return True
    if _are_arrowed(text, CRUMBS) or _is_section_of_page(text, sheet):
        return True
    if row.words <= PLAYER_WORDS and PLAYER.search(row.text) and sheet.lists.menu.within(row.text):
        return True
    gapped = GAPS.split(row.text)
    capitals = sum(part[0].isupper() for part in gapped)  # beside 'e-Edition', '48°'
    if capitals >= GAPPED and all(len(part.split()) <= PART for part in gapped):
        return True
    alone = ORDINAL.fullmatch(row.text) is not None and row.words <= 4
    return alone or _are_glued(row.text) or _are_sections_glued(row.text, sheet)


def _is_section_of_page(text: str, sheet: LineSheet) -> bool:
    """Check for a page's name and one of its sections: 'Quay Post / Politics'."""
    page, *sections = (part.strip() for part in SEPARATOR.split(text))
    named = len(page.split()) <= PART and not sheet.lists.verbs.within(page)
    return named and len(sections) == 1 and sheet.lists.sections.are(sections[0])


def _are_arrowed(text: str, least: int) -> bool:
    """Check for few words with a capital, so many times at least, with arrows between them."""
    parts = [part.strip() for part in ARROW.split(_without_quoted(text))]
    short = all(part and len(part.split()) <= PART and part[0].isupper() for part in parts)
    return short and len(parts) >= least


def _opens_page(index: int, decided: Decided) -> bool:
    """Check that nothing but a page's own lines stands above a row."""
    kept = BODY_FATES | META_FATES
    return all(at in decided and decided[at].fate not in kept for at in range(index))


def _are_glued(text: str) -> bool:
    """Check for words run together: 'NewsLocalSport', 'Main PageNewsLocalMoneySport'."""
    if " " in text:
        return GLUED_MENU.fullmatch(text) is not None
    return GLUED_WORDS.fullmatch(text) is not None


def _are_sections_glued(text: str, sheet: LineSheet) -> bool:
    """Check for two sections, and a name perhaps, run together: 'Quay-HarmouthNewsPolitics'."""
    parts = HUMP.split(text)
    named = sum(sheet.lists.sections.are(part) for part in parts)
    return named > 1 and len(parts) - named <= 1 and len(text.split()) <= PART


def find_glued_trails(sheet: LineSheet, decided: Decided) -> Found:
    """Find breadcrumbs with the title behind them: rows of the head that end in another row."""
    lead = find_lead(sheet, decided)
    heads = [(index, row) for index, row in open_rows(sheet, decided) if index < lead]
    titles = {row.text for _, row in heads if len(row.text.split()) >= GLUED_TITLE_WORDS}
    return {
        index: "navigation"
        for index, row in heads
        if row.text[0].isupper() and row.words <= TRAIL_WORDS and _ends_in_one(row.text, titles)
    }


def _ends_in_one(text: str, titles: Set[str]) -> bool:
    starts = (at for at in range(1, len(text)) if not text[at].isspace())
    return len(titles) > 1 and any(text[at:] in titles for at in starts)


def _without_quoted(text: str) -> str:
    """Return the text without parts in guillemets, nested ones included."""
    while (bare := GUILLEMETS.sub("", text)) != text:
        text = bare
    return text


def _trails(text: str) -> bool:
    """Check that a path goes on beyond the end of the text.

    Its last sign then follows a blank, unlike a closing quotation mark, or there is another sign
    further up and no opening mark that the last one could close.
    """
    last = TRAIL.search(text)
    several = len(SEPARATOR.findall(text)) > 1 and "«" not in text
    return last is not None and (last["space"] is not None or several)


def _are_sections(text: str, sheet: LineSheet) -> bool:
    """Check for names of three sections or more in words with a capital each, and for no verb."""
    if not _are_capitalised(text):
        return False
    lists = sheet.lists
    named = sum(
        len(each.pattern.findall(text)) for each in (lists.sections, lists.home, lists.menu)
    )
    return named >= CRUMBS and not lists.verbs.within(text)


def _are_items(text: str) -> bool:
    """Check for several names of pages with signs between them: 'Who we are · Cases · Donate'."""
    items = [item.strip() for item in BETWEEN_NAMES.split(text)]
    short = all(item and len(item.split()) <= PART and item[0].isupper() for item in items)
    plain = len(items) >= CRUMBS and short and not any(map(str.isdigit, text))
    return plain and not any(" " in item and is_person(item) for item in items)


def _are_capitalised(text: str) -> bool:
    """Check for words that begin with a capital each, all but one: 'Power Work Papers Press'."""
    words = text.split()
    capitals = sum(word[0].isupper() for word in words)
    return (
        len(words) >= CAPITALS
        and text.replace(" ", "").replace("-", "").isalpha()
        and capitals >= len(words) - 1
    )
