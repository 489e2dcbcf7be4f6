"""Find the outlet in what it must or likes to say of itself: its ISSN, its frequency, its translation."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.outlet.masthead_evidence import FREQUENCY
from generator.clippings.outlet.name_patterns import (
    CAPITAL,
    QUOTED,
    company_form,
    founders,
    name_before,
    translations,
)
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.rights_evidence import FOUNDER

FOOT = 6  # rows at the end of a page
HEAD = 8  # rows at its top, down to the beginning of the text
ISSN = re.compile(r"\s*[|·•,;(–—-]?\s*e?-?ISSN[\s:]*\d{4}-\d{3}[\dX]", re.IGNORECASE)
TRANSLATED = re.compile(rf"(?P<label>(?:\s[^\W\d_]+){{0,2}}:)?\s{QUOTED}")
EDGES = ' ,.:;|·–—-«»„“”"'


def find_imprints(sheet: LineSheet, _: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name before an ISSN or a frequency at the foot, or in marks behind 'Translation of'."""
    for row in sheet.rows[-FOOT:]:
        if name := _published_by(row.text, names):
            yield sign(name, "registration", row.text, FOUNDER)
        name = _before_number(row, names) or _before_frequency(row, names)
        if name := name or _on_air(row, names):
            yield sign(name, "notice", row.text)
    for row in (*sheet.rows[:HEAD], *sheet.rows[HEAD:][-FOOT:]):
        if name := _translator(row.text, names):
            yield sign(name, "reprint", row.text)


def _translator(text: str, names: OutletNames) -> str:
    """Return the outlet in marks behind a word for a translation: 'Translated from German: “Quay”'."""
    for found in translations().finditer(text):
        named = TRANSLATED.match(text, found.end())
        if named and names.may_publish(named["quoted"], quoted=True):
            name = named["quoted"]
            return name if named["label"] else names.genitive_or_same(name)
    return ""


def _before_number(row: LineRow, names: OutletNames) -> str:
    """Return the name before an ISSN, behind a word for who publishes it: 'society', 'newspaper'."""
    found = ISSN.search(row.text)
    if not found:
        return ""
    said = company_form().sub("", row.text[: found.start()]).rstrip(EDGES)
    lists = names.lists
    kinds = (founders(), lists.institutions.pattern, lists.outlet_nouns.pattern)
    starts = (kind.end() for each in kinds for kind in each.finditer(said))
    rests = [said[at:].strip(EDGES) for at in sorted(starts)]
    name = next((rest for rest in rests if CAPITAL.match(rest)), said.strip(EDGES))
    return name if names.may_publish(name) else ""


def _published_by(text: str, names: OutletNames) -> str:
    """Return the name between a word for a publisher, which opens the row, and a legal form."""
    label, form = founders().match(text), company_form().search(text)
    name = text[label.end() : form.start()].strip(EDGES) if label and form else ""
    return name if CAPITAL.match(name) and names.may_publish(name) else ""


def _on_air(row: LineRow, names: OutletNames) -> str:
    """Return the channel in marks on which a programme is: '«Day» — on air of the channel «Quay»'."""
    found = names.lists.on_air.pattern.search(row.text)
    rest = row.text[found.end() :] if found else ""
    quoted = re.search(QUOTED, rest)
    called = rest[: quoted.start()].strip() if quoted else ""
    if not quoted or not names.lists.outlet_nouns.are(called):
        return ""
    name = names.form_behind(called, quoted["quoted"])
    return name if names.may_publish(name, quoted=True) else ""


def _before_frequency(row: LineRow, names: OutletNames) -> str:
    """Return the station right before its frequency: 'every day on Radio Quay, 101.7 FM'."""
    found = FREQUENCY.search(row.text)
    said = row.text[: found.start()].rstrip(EDGES) if found else ""
    named = name_before().search(said)
    name = (named["quoted"] or named["bare"]) if named else ""
    return name if names.is_like_outlet(name) and names.may_publish(name) else ""
