"""Find the outlet that stands beside the title on its row, as in the title of a window."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.outlet.head_evidence import rows_with
from generator.clippings.outlet.media_names import is_media
from generator.clippings.outlet.name_patterns import behind_article
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import DOTTED, OutletNames, has_name_word
from generator.nlp.tokens import fold

PARTS = re.compile(r"(\s(?:[|–—»•·/-]|::)\s)")
SURE_SIGNS = ("|", "::", "»", "•", "·")  # between a title and a site, hardly in a sentence
DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}")
STEM = 5  # letters that the cases of a word have in common
TITLE_WORDS = 4  # of what is left of a title
NAME_WORDS = 5
SECTION_WORDS = 3
LIKELY = 1  # taken off a name formed like a medium's
PARTED = 2  # taken off any other name behind a sign that only sites have
ALONE = 3  # taken off a name that needs evidence elsewhere


def find_title_names(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find 'Bridge to open in May | Harbour Post', with as much weight as its sign and its form allow."""
    for row in rows_with(sheet, decided, "title"):
        first, *rest = PARTS.split(row.text)
        if not rest:
            continue
        before = row.text[: row.text.rindex(rest[-2])]
        for part, between, title in ((rest[-1], rest[-2], before), (first, rest[0], rest[1])):
            if len(title.split()) >= TITLE_WORDS and _may_be_site(part, names):
                sure = between.strip() in SURE_SIGNS or _is_the_site(part, row, sheet, names)
                barred = between.strip() == "|" and part is rest[-1] and " " in part
                other = PARTED if barred or between.strip() == "::" else ALONE
                less = LIKELY if sure and _is_formed(part, names) else other
                yield sign(part, "masthead", row.text, less)


def _may_be_site(name: str, names: OutletNames) -> bool:
    lists = names.lists
    if DOMAIN.fullmatch(name):
        return not lists.networks.within(name)
    plain = len(name.split()) <= NAME_WORDS and not lists.verbs.within(name)
    other = lists.sections.are(name) or names.is_no_outlet(name)
    return plain and not other and names.may_be_outlet(name)


def _is_formed(name: str, names: OutletNames) -> bool:
    """Check for an address, or for a word for media in a name, behind its article."""
    bare = behind_article(name)
    return is_media(bare, names) or has_name_word(bare) or DOTTED.search(name) is not None


def _is_the_site(name: str, row: LineRow, sheet: LineSheet, names: OutletNames) -> bool:
    """Check for a name behind a dash that is not the medium which tells what the title says.

    Languages with cases write so of that, and the text then names it.
    """
    stems = [word[:STEM] for word in fold(name).split()]
    others = (fold(each.text) for each in sheet.rows if each is not row)
    return not names.bends or not any(all(stem in text for stem in stems) for text in others)


def without_outlet(title: str, outlet: str, sheet: LineSheet) -> str:
    """Return a title without its outlet's name at the beginning or the end, and sections beside that."""
    key = _key(outlet)
    parts = PARTS.split(title)
    cut = False
    while len(parts) > 1 and (_key(parts[-1]) == key or (cut and _is_section(parts[-1], sheet))):
        parts, cut = parts[:-2], True
    if len(parts) > 1 and _key(parts[0]) == key:
        parts, cut = parts[2:], True
    left = "".join(parts).strip()
    return left if cut and left else title


def without_label(title: str, sheet: LineSheet) -> str:
    """Return a title without a label of the page behind it: 'Bridge to open – print version'."""
    parts = PARTS.split(title)
    while len(parts) > 1 and sheet.lists.menu.are(parts[-1]):
        parts = parts[:-2]
    return "".join(parts).strip()


def _is_section(part: str, sheet: LineSheet) -> bool:
    """Check for a section, perhaps of a place: 'News', 'News of Ostrel'."""
    sections = sheet.lists.sections
    led = sections.open(part) is not None and len(part.split()) <= SECTION_WORDS
    return led or sections.are(part)


def _key(name: str) -> str:
    return fold(behind_article(name.strip(' «»„“”".')))
