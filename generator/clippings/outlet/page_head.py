"""Find the outlet at the head of a whole page, by the menu around its name."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.outlet.head_evidence import rows_with
from generator.clippings.outlet.masthead_evidence import unshouted
from generator.clippings.outlet.media_names import is_media
from generator.clippings.outlet.menu_names import SHORT, may_head
from generator.clippings.outlet.name_patterns import rights_mark
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.nlp.tokens import words

MENU = 2  # lines of a menu that a whole page has in its head
FIRST = 3  # rows at the top that may be the name
FOOT = 6  # rows at the end that may have its rights
PARTS = re.compile(r"\s{2,}|\s[|•·]\s")
ONCE = 1  # taken off a name with one line of a menu, on the first row of all


def find_over_menu(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the first name above the title where lines of a menu follow it."""
    title = next((index for index, each in decided.items() if each.fate == "title"), 0)
    head = sheet.rows[:title]
    listed = [row for index, row in enumerate(head) if _is_menu(index, row, decided, names)]
    named = [
        row
        for index, row in enumerate(head[:FIRST])
        if decided[index].fate in ("navigation", "junk")
        and decided[index].rule != "market-rates"
        and _may_be_name(row, names)
    ]
    if not named or not listed:
        return
    first = named[0]
    below = [row for row in listed if row.number > first.number]
    if len(below) >= MENU or (below and first is sheet.rows[0]):
        less = 0 if len(below) >= MENU else ONCE
        yield sign(unshouted(first.text, names), "head", first.text, less)


def find_owner_in_menu(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the name that opens a line of a menu and has the rights at the foot: 'X   Weather   Jobs'."""
    signed = [row.text for row in sheet.rows[-FOOT:] if rights_mark().search(row.text)]
    for row in rows_with(sheet, decided, "navigation", "junk"):
        name, *items = PARTS.split(row.text)
        listed = row in sheet.rows[:FIRST] and len(items) >= MENU
        if listed and may_head(name, names) and any(name in text for text in signed):
            yield sign(name, "masthead", row.text)


def _may_be_name(row: LineRow, names: OutletNames) -> bool:
    """Check for a name, which may end with a word that sections have as well: 'Quay news'."""
    first, _, rest = row.text.partition(" ")
    lists = names.lists
    own = rest and not any(each.are(first) for each in (lists.sections, lists.menu, lists.home))
    ended = own and is_media(row.text, names) and names.may_be_outlet(row.text)
    return may_head(row.text, names) or (bool(ended) and row.words <= SHORT)


def _is_menu(index: int, row: LineRow, decided: Decided, names: OutletNames) -> bool:
    """Check for a section, an item of a menu, names of languages or several sections on a line."""
    lists = names.lists
    listed = decided[index].fate == "language-switcher" or decided[index].rule == "menu-links"
    if listed or lists.networks.are(row.text):
        return True
    if any(each.are(row.text) for each in (lists.sections, lists.menu, lists.home)):
        return True
    named = sum(len(each.pattern.findall(row.text)) for each in (lists.sections, lists.home))
    return named > 1 and named * MENU >= len(words(row.text))
