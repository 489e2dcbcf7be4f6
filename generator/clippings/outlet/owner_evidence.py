"""Find the office, firm or society that owns a page: institutions publish as outlets do."""

import re
from collections.abc import Iterator, Sequence

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.lines.technical_lines import mail_sender
from generator.clippings.outlet.head_evidence import SPOKEN
from generator.clippings.outlet.masthead_evidence import sender_of, unshouted
from generator.clippings.outlet.media_names import has_verb
from generator.clippings.outlet.menu_names import may_head
from generator.clippings.outlet.name_patterns import CAPITAL, QUOTED, company_ids, rights_mark
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames, is_person
from generator.clippings.outlet.statement_frames import saying_verbs

FOOT = 5  # rows at the end of a page
HEAD = 4  # rows at its top
WORDS = 10  # of an institution's name at most
DIGIT = re.compile(r"\d")
BAR = re.compile(r"\s*[|·•]\s*")
YEARS = re.compile(r",? (?:19|20)\d\d(?:\s?[–—-]\s?(?:20)?\d\d)?(?:[.,]|$)")
SIGNS = re.compile(r"[.!?…,;:«»„“”\"()]|\s[–—-]\s")
INSTITUTION = re.compile(rf"(?P<kind>[^\W\d_][^«»„“”\".!?:]{{1,40}}?)\s{QUOTED}")
EDGES = " ,.:;|·–—-"


def find_owners(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name before years or a firm's number, above a bare notice of rights, or before a menu's bar."""
    foot = list(enumerate(sheet.rows))[-FOOT:]
    for index, row in foot:
        if decided[index].fate in ("title", "quote"):
            continue
        if name := _before_figures(row.text, names):
            yield sign(name, "rights", row.text)
        below = sheet.rows[index + 1] if index + 1 < len(sheet.rows) else None
        if below and _is_bare_notice(below.text) and _may_own(row.text, names):
            yield sign(row.text, "rights", row.text)
    for index, row in (*enumerate(sheet.rows[:HEAD]), *foot):
        if decided[index].fate not in (*SPOKEN, "title") and (name := _before_menu(row, names)):
            yield sign(name, "masthead", row.text)
    for row in sheet.rows[:FOOT]:
        name = sender_of(row)
        if name and _may_own(name, names):
            yield sign(name, "masthead", row.text)
        labelled = mail_sender().match(row.text)
        office = row.text[labelled.end() :].strip() if labelled else ""
        if office and not name and row.words <= WORDS and names.lists.institutions.within(office):
            yield sign(office, "masthead", row.text)


def _before_figures(text: str, names: OutletNames) -> str:
    """Return the owner before years or a firm's number, of 'Centre “Quay”, 2025' the name alone."""
    dated = DIGIT.search(text)
    found = (company_ids().search(text) or YEARS.search(text)) if dated else None
    before = text[: found.start()].strip(EDGES) if found else ""
    quoted = INSTITUTION.fullmatch(before)
    if quoted and names.lists.institutions.within(quoted["kind"]):
        return quoted["quoted"]
    return before if _may_own(before, names) else ""


def find_press_offices(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find who signs a release at its end or below its title: 'Press service of the Ostrel court' on a row.

    The institution behind a word for such an office is meant, an office with a longer name itself,
    and so is the office of an institution without a capital of its own.
    """
    title = next((at for at, each in decided.items() if each.fate == "title"), len(decided))
    foot = range(len(sheet.rows) - FOOT, len(sheet.rows))
    for index in sorted(decided.keys() & {title + 1, title + 2, *foot}):
        row = sheet.rows[index]
        text = row.text.strip(EDGES)
        if decided[index].fate in ("title", "caption"):
            continue
        lists = names.lists
        rest = lists.press_offices.open(text)
        named = text if rest is None else rest.lstrip(EDGES)  # 'Press office, Ostrel court'
        if not 1 < row.words <= WORDS or SIGNS.search(named) or any(map(str.isdigit, text)):
            continue
        told = has_verb(text, names) or saying_verbs(names.language).within(text)
        signs = lists.institutions.within(text) and not told
        if not signs or not lists.press_offices.within(text):
            continue
        if rest is None and text[:1].isupper():
            yield sign(text, "notice", row.text, 1)
        elif rest and rest[:1] == "," and CAPITAL.match(named):
            yield sign(named, "notice", row.text, 1)
        elif rest and not names.bends:
            yield sign(unshouted(text, names), "notice", row.text, 1)
        elif rest and rest[:1].isspace():
            name = names.first_form(rest.strip(), "genitive") or ""
            yield sign(name if name[:1].isupper() else text, "notice", row.text, 1)


def _is_bare_notice(text: str) -> bool:
    """Check for a notice of rights with a year perhaps, and without a holder."""
    rest = rights_mark().sub("", text)
    return rest != text and not any(map(str.isalpha, rest))


def _before_menu(row: LineRow, names: OutletNames) -> str:
    """Return the institution that bars part from items of a menu, or from its letter's name."""
    parts = [part for part in BAR.split(row.text) if part]
    if len(parts) == 1:
        parts = row.text.rsplit(". ", maxsplit=1)  # 'Ostrel town council. Official website'
    lists = names.lists
    if len(parts) < 2 or not lists.institutions.within(parts[0]):
        return ""
    items = [part for part in parts[1:] if _is_item(part, names)]
    titled = len(parts) == 2 and may_head(parts[1], names)
    return parts[0] if (items or titled) and _may_own(parts[0], names) else ""


def _is_item(text: str, names: OutletNames) -> bool:
    lists = names.lists
    listed = (lists.menu, lists.legal, lists.share_alone, lists.share, lists.sections)
    return any(each.are(text) for each in listed)


def _may_own(text: str, names: OutletNames) -> bool:
    """Check for an institution's or a medium's name and nothing else."""
    name = text.strip(EDGES)
    words: Sequence[str] = name.split()
    lists = names.lists
    if words and names.is_preposition(words[0].lower()):
        return False  # 'About the court'
    if not name[:1].isupper() or not 1 < len(words) <= WORDS or SIGNS.search(name):
        return False
    if any(map(str.isdigit, name)):
        return False
    others = (lists.menu, lists.legal, lists.share, lists.networks, lists.stamps)
    if (
        any(each.within(name) for each in others)
        or has_verb(name, names)
        or rights_mark().search(name)
        or is_person(name)
    ):
        return False
    return lists.institutions.within(name) or names.is_like_outlet(name)
