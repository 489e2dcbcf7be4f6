"""Find the outlet in lines in which it presents itself: letterheads, 'About X', an office's own site."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineSheet
from generator.clippings.lines.presentations import described_name, letterhead_name, noticed_name
from generator.clippings.outlet.head_evidence import SPOKEN, rows_with
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.statement_frames import saying_verbs

HEAD = 4  # rows at the top
OFFICE_WORDS = 6  # of the name behind a press office
CALLED = 80  # characters behind a name that say what it is
CLAUSE = re.compile(r"[^.,;:!?«»„“”\"()]+")


def find_presentations(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the name of a letterhead, of a slogan, and of a text at the end on who publishes."""
    for index, row in enumerate(sheet.rows):
        rule = decided[index].rule
        name = ""
        if rule == "letterhead" and not index:
            name = letterhead_name(row.text)
        elif rule == "slogan-of-outlet":
            name = noticed_name(row.text, sheet)
        if name:
            yield sign(name, "masthead", row.text)
        if rule == "about-outlet" and (name := described_name(index, sheet)):
            behind = sheet.rows[index + 1].text.partition(name)[2][:CALLED]
            lists = names.lists
            if lists.societies.within(behind) or lists.institutions.within(behind):
                yield sign(name, "notice", row.text)


def find_official_sites(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the office in the genitive that its press office speaks for, on the office's own site."""
    lists = names.lists
    if not any(lists.official_sites.open(row.text) is not None for row in sheet.rows[:HEAD]):
        return
    for row in rows_with(sheet, decided, *SPOKEN):
        for office in lists.press_offices.pattern.finditer(row.text):
            clause = CLAUSE.match(row.text, office.end())
            said = clause[0] if clause else ""
            name = names.first_form(said.strip(), "genitive") if names.bends else None
            tells = saying_verbs(names.language).within(row.text[: office.start()])
            if name and tells and name[:1].isupper() and len(name.split()) <= OFFICE_WORDS:
                yield sign(name, "own", office[0] + said)
