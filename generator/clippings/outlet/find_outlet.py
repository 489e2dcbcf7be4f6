"""Find the outlet that a clipping names as its own, never one that is merely quoted."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.clippings.clipping import FoundOutlet
from generator.clippings.lines.bylines import byline_name, split_names
from generator.clippings.lines.line_sheet import Decision, LineRow, LineSheet
from generator.clippings.lines.timestamp_lines import DATELINE_ROW
from generator.clippings.outlet.name_patterns import QUOTED, WORD, name_after, rights_of
from generator.clippings.outlet.outlet_names import is_person, may_be_author
from generator.clippings.outlet.outlet_statements import (
    CAMEL,
    CAPITAL,
    Evidence,
    OutletNames,
    read_statements,
)
from generator.nlp.tokens import fold
from generator.nlp.vocabulary import KnownOutlet

SLASHED = re.compile(r"\.\s*/(?P<name>[^/]{2,40})/")
BRACKETED = re.compile(r"[A-ZÀ-ŽА-ЯІЇЄҐ][\w .,’'-]{2,40}\((?P<name>[^()]{2,30})\)\s*[–—-]")
DASHED = re.compile(
    rf"[A-ZÀ-ŽА-ЯІЇЄҐ-]{{3,}}, \d{{1,2}} \w+\.?\s[–—-]\s(?P<name>{WORD}(?: {WORD})*)\."
)
DATELINE = 90  # characters within which a dateline ends
SHORT = 4  # words of a name alone on its line, and letters of an agency's code
SPOKEN = frozenset(("paragraph", "dek", "bullet", "key-point", "quote", "attribution"))

Decided = Mapping[int, Decision]


def find_outlet(
    sheet: LineSheet, decided: Decided, known: Sequence[KnownOutlet], people: frozenset[str]
) -> FoundOutlet | None:
    """Find the publisher of the clipping, by the most reliable kind of evidence it has.

    Most reliable is a statement of the text about its outlet, then a dateline, a name in the head, a
    byline and the line of a source. ``people`` are the folded words of people's names, which no
    outlet's name contains. Return None if the clipping does not say.
    """
    ids = {fold(name): outlet.id for outlet in known for name in (outlet.name, *outlet.spellings)}
    text = "\n".join(row.text for row in sheet.rows)
    names = OutletNames(sheet.lists, frozenset(ids), people, sheet.language, text)
    for kind in (_statements, _datelines, _heads, _bylines, _notes, _sources, _requests):
        for name, evidence in kind(sheet, decided, names):
            return FoundOutlet(ids.get(fold(name)), name, evidence)
    return None


def _rows(sheet: LineSheet, decided: Decided, *fates: str) -> Iterator[LineRow]:
    return (row for index, row in enumerate(sheet.rows) if decided[index].fate in fates)


def _statements(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Evidence]:
    for row in _rows(sheet, decided, *SPOKEN):
        yield from read_statements(row.text, names)


def _datelines(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Evidence]:
    """Find 'CITY, 11 November. /X/.', 'CITY (X) —', and a line of place and agency."""
    for row in _rows(sheet, decided, "navigation"):
        alone = DATELINE_ROW.fullmatch(row.text)
        if alone:
            yield alone["agency"], row.text
    for row in _rows(sheet, decided, *SPOKEN):
        head = row.text[:DATELINE]
        for pattern in (SLASHED, BRACKETED, DASHED):
            found = pattern.search(head)
            if found and CAPITAL.match(head) and names.may_be_outlet(found["name"]):
                yield found["name"], found[0]


def _heads(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Evidence]:
    """Find a name alone in the head and formed like an outlet's, or one among network links."""
    lists = sheet.lists
    for row in _rows(sheet, decided, "navigation"):
        rest = lists.menu.pattern.sub("", lists.networks.pattern.sub("\n", row.text))
        parts = [part.strip() for part in rest.split("\n") if CAPITAL.match(part.strip())]
        if len(parts) > 1 and len(set(parts)) == 1:
            yield parts[0], row.text
        elif row.words <= SHORT and _is_alone(row.text, names):
            yield row.text, row.text


def _is_alone(text: str, names: OutletNames) -> bool:
    """Check that a line is an outlet's name and nothing else."""
    glued = CAMEL.search(text) and " " not in text and not names.is_known(text)
    if (
        glued
        or names.lists.sections.are(text)
        or not all(CAPITAL.match(part) for part in text.split())
    ):
        return False
    return names.is_like_outlet(text) and names.may_be_outlet(text)


def _bylines(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Evidence]:
    """Find an outlet in quotation marks after an author, or a byline without a person's name."""
    for row in _rows(sheet, decided, "author"):
        labelled = byline_name(row.text, sheet)
        name = labelled or row.text
        quoted = re.search(QUOTED, row.text)
        behind = [part for part in split_names(name)[1:] if names.is_like_outlet(part)]
        if quoted and not _is_of_department(row.text, quoted, names):
            yield _first_form(quoted["quoted"], names), row.text
        elif behind and names.may_be_outlet(behind[0]):
            yield behind[0], row.text
        elif _is_outlet_byline(name, labelled is not None, names):
            yield name, row.text


def _is_outlet_byline(name: str, labelled: bool, names: OutletNames) -> bool:  # noqa: FBT001 - told apart by name
    if is_person(name) or not names.may_be_outlet(name):
        return False
    return names.is_like_outlet(name) or not (labelled or may_be_author(name, names.language))


def _is_of_department(text: str, quoted: re.Match[str], names: OutletNames) -> bool:
    before = text[: quoted.start()].split()
    return bool(before) and names.lists.departments.are(before[-1])


def _first_form(name: str, names: OutletNames) -> str:
    """Return the nominative of a name that may be in the genitive."""
    return names.first_form(name, "genitive") or name


def _notes(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Evidence]:
    """Find notes on the first publication or broadcast of a text: 'broadcast on X'."""
    for row in _rows(sheet, decided, "footer", "junk"):
        for found in sheet.lists.broadcast.pattern.finditer(row.text):
            name = name_after().match(row.text, found.end())
            read = (name["quoted"] or name["bare"]) if name else ""
            if read and names.may_be_outlet(read):
                yield read, row.text


def _sources(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Evidence]:
    """Find the line of a source or of rights, if it is a name and not an agency's code."""
    for row in _rows(sheet, decided, "footer"):
        rest = sheet.lists.sources.open(row.text)
        signed = rights_of().search(row.text)
        said = signed["name"] if signed else (rest or "")
        name = said.strip(' :.«»„“”"')
        code = name.isupper() and len(name) <= SHORT
        if name_after().fullmatch(name) and not code and names.may_be_outlet(name):
            yield name, row.text


def _requests(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Evidence]:
    """Find a name in quotation marks in a request to join or follow: 'the club of readers of X'."""
    for row in _rows(sheet, decided, "share"):
        quoted = re.search(QUOTED, row.text)
        if quoted and names.may_be_outlet(quoted["quoted"]):
            yield _first_form(quoted["quoted"], names), row.text
