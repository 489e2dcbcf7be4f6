"""Read the name of an outlet in a row of a menu or a breadcrumb."""

import re

from generator.clippings.lines.line_sheet import LineRow, LineSheet
from generator.clippings.outlet.name_patterns import CAPITAL, behind_article
from generator.clippings.outlet.outlet_names import OutletNames, has_name_word, is_name

TRAIL = re.compile(r"\s*[»›>→]\s*|\s[/|•·–—-]\s|\s{2,}")
HEAD = 3  # rows at the top
CRUMBS = 6  # rows at the top that may be a breadcrumb
SHORT = 4  # words of a name that stands alone on its line
SECTIONS = 3  # names of sections behind a name without a sign
ALONE = 3  # taken off a name that needs evidence elsewhere
BELOW = 2  # taken off a name that is not on the first row
FOLLOWED = 1  # taken off a name before a network


def name_in_menu(row: LineRow, sheet: LineSheet, names: OutletNames) -> tuple[str, int]:
    """Return the name among items of a menu or sections, with what its form and place take off."""
    if row in sheet.rows[:HEAD] and (name := _beside_menu(row.text, names)):
        first = row is sheet.rows[0] or is_formed(name, names)
        return name, 0 if first else BELOW  # perhaps an entry of the menu
    if row not in sheet.rows[:CRUMBS]:
        return "", 0
    if name := _heads_trail(row.text, names):
        return name, 0 if is_formed(name, names) else FOLLOWED if " " in name else ALONE
    name = _before_sections(row.text, names) or _between_items(row.text, names)
    return name, FOLLOWED if is_formed(name, names) else ALONE


def _between_items(text: str, names: OutletNames) -> str:
    """Return the name between items of a menu without a sign: 'Menu Quay Courier Search'."""
    rest, items = names.lists.menu.pattern.subn("\n", text)
    parts = [part.strip() for part in rest.split("\n") if CAPITAL.match(part.strip())]
    return parts[0] if items > 1 and len(parts) == 1 and may_head(parts[0], names) else ""


def _beside_menu(text: str, names: OutletNames) -> str:
    """Return the name that a bar parts from items of a menu: 'The Quay Courier | Sign in'."""
    parts = [part.strip() for part in text.split("|") if part.strip()]
    lists = names.lists
    items = [part for part in parts if lists.menu.are(part) or lists.share_alone.are(part)]
    others = [part for part in parts if part not in items]
    named = items and len(others) == 1 and may_head(others[0], names)
    leads = named and (others[0] == parts[0] or names.is_like_outlet(others[0]))
    return others[0] if leads else ""


def _heads_trail(text: str, names: OutletNames) -> str:
    """Return the name that a breadcrumb of sections begins with: 'The Quay Courier > News > World'."""
    name, *rest = (part.strip() for part in TRAIL.split(text))
    lists = names.lists
    sections = [part for part in rest if lists.sections.are(part) or _is_item(part, names)]
    listed = bool(rest) and len(sections) == len(list(filter(None, rest)))
    formed = is_formed(name, names)
    if not (listed or (formed and sections and sections[0] == rest[0])):
        return ""
    section = lists.sections.are(name.rpartition(" ")[2])  # 'All news', but not 'Quay Online'
    entry = any(each.are(name) for each in (lists.sections, lists.menu))
    whole = formed and " " in name and not (section or entry) and names.may_be_outlet(name)
    return name if whole or may_head(name, names) else ""


def _is_item(part: str, names: OutletNames) -> bool:
    return names.lists.menu.are(part) or names.lists.home.are(part)


def _before_sections(text: str, names: OutletNames) -> str:
    """Return the name before names of sections without a sign between: 'Quay Courier News World Sport'."""
    lists = names.lists
    starts = sorted(
        found.start()
        for each in (lists.sections, lists.home)
        for found in each.pattern.finditer(text)
    )
    name = text[: starts[0]].strip() if len(starts) >= SECTIONS else ""
    rest = text[len(name) :].split()
    listed = name and len(starts) * 2 >= len(rest)
    return name if listed and may_head(name, names) else ""


def is_formed(name: str, names: OutletNames) -> bool:
    """Check for a word for media in a name behind its article, or for a dot in it."""
    bare = behind_article(name)
    return names.is_like_outlet(bare) or has_name_word(bare) or (bare != name and " " in name)


def may_head(name: str, names: OutletNames) -> bool:
    """Check that a name may be an outlet's, and is no section of one or entry of its menu."""
    lists = names.lists
    if names.is_known(name):
        return True
    if any(each.within(name) for each in (lists.sections, lists.menu, lists.home)):
        return False
    if name.lower() in lists.media_words.phrases:
        return False  # 'Info', before 'Sport'
    return len(name.split()) <= SHORT and is_name(name) and names.may_be_outlet(name)
