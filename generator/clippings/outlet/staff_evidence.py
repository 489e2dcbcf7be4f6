"""Find the outlet in bylines of its staff, and in sources that name it beside agencies."""

import re
from collections.abc import Iterator

from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_sheet import Decided, LineSheet
from generator.clippings.lines.phrases import gather_phrases
from generator.clippings.outlet.head_evidence import rows_with
from generator.clippings.outlet.name_patterns import CAPITAL, company_words
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames, is_name
from generator.clippings.outlet.signature_patterns import newsroom_signature
from generator.languages.outlet_sections import OutletWords

PARTS = re.compile(r"\s*[|•·,]\s*")
MARKS = re.compile('[«»„“”"]')
EDGES = " :.–—-"
NAME_WORDS = 4
FOOT = 5  # rows at the end
LIKELY = 1  # taken off a byline: many places and firms have a staff


def find_staff(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name of several words before a word for staff in a byline: 'By Gulf Beacon Staff'."""
    for row in rows_with(sheet, decided, "author", "timestamp"):
        rest = sheet.lists.bylines.open(row.text)
        if rest is None or read_credits(row.text, sheet.language).people:
            continue
        said = _without_agencies(PARTS.split(rest.strip(EDGES))[0])
        name, _, staff = said.rpartition(" ")
        if sheet.lists.correspondents.are(staff) and _is_medium(name, names):
            yield sign(name, "byline", row.text, LIKELY)


def find_signed_newsrooms(sheet: LineSheet, _: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet whose newsroom signs on one of the last rows: 'red, Quayfunk.at/Agenturen'."""
    for row in sheet.rows[-FOOT:]:
        signed = newsroom_signature().fullmatch(row.text)
        if signed and names.may_publish(signed["name"].strip()):
            yield sign(signed["name"], "byline", row.text)
        name = _without_agencies(row.text) if row.words <= NAME_WORDS * 2 else row.text
        if name != row.text and is_name(name) and names.may_publish(name):
            yield sign(name, "byline", row.text)  # 'The Quay Courier with agencies'


def _is_medium(name: str, names: OutletNames) -> bool:
    """Check for a name with a capital in every word, none of them a section's, a department's or of staff."""
    lists = names.lists
    listed = (lists.sections, lists.menu, lists.departments, lists.correspondents, lists.own)
    words = name.split()
    plain = 1 < len(words) <= NAME_WORDS and all(map(CAPITAL.match, words))
    plain = plain and not any(each.are(word) for word in words for each in listed)
    return plain and not lists.institutions.within(name) and names.may_publish(name)


def find_shared_sources(sheet: LineSheet, _: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet in a source beside agencies: 'Source: Gulf Beacon and news agencies'."""
    for row in sheet.rows:
        rest = sheet.lists.sources.open(row.text) if row.words <= NAME_WORDS * 2 + 1 else None
        said = (rest or "").strip(EDGES)
        name = MARKS.sub("", _without_agencies(said)).strip()
        shared = rest is not None and rest.lstrip()[:1] == ":" and _without_agencies(said) != said
        formal = names.lists.institutions.within(name) or company_words().search(name)
        few = len(name.split()) <= NAME_WORDS and is_name(name)
        if shared and few and not formal and names.may_publish(name):
            yield sign(name, "source", row.text)


def _without_agencies(text: str) -> str:
    """Return a text without the words for agencies that it ends with."""
    before = gather_phrases(OutletWords, "with_agencies").close(text)
    return text if before is None else before.rstrip(" ,")
