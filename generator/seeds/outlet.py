"""The outlet that names itself in a clipping, never one that is merely quoted."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.seeds.anatomy.bylines import byline_name
from generator.seeds.anatomy.sheet import Decision, Row, Sheet
from generator.seeds.anatomy.stamps import DATELINE_ROW
from generator.seeds.clipping import FoundOutlet
from generator.seeds.outlet_names import is_person, nominative
from generator.seeds.outlet_speech import (
    CAPITAL,
    NAME,
    QUOTED,
    WORD,
    Evidence,
    Names,
    read_statements,
)
from generator.text.vocabulary import KnownOutlet
from generator.text.words import fold

SLASHED = re.compile(r"\.\s*/(?P<name>[^/]{2,40})/")
BRACKETED = re.compile(r"[A-ZÀ-ŽА-ЯІЇЄҐ][\w .,’'-]{2,40}\((?P<name>[^()]{2,30})\)\s*[–—-]")
DASHED = re.compile(
    rf"[A-ZÀ-ŽА-ЯІЇЄҐ-]{{3,}}, \d{{1,2}} \w+\.?\s[–—-]\s(?P<name>{WORD}(?: {WORD})*)\."
)
SIGNED = re.compile(r"©\s*(?:\d{4}(?:[–-]\d{4})?,?\s*)?(?P<name>[^.,|]{2,40})")
DATELINE = 90  # a dateline ends within so many characters
SHORT = 4  # words of a name that stands alone on its line; letters of an agency's code
SPOKEN = frozenset(("paragraph", "dek", "bullet", "key-point", "quote", "attribution"))

Decided = Mapping[int, Decision]


def find_outlet(
    sheet: Sheet, decided: Decided, known: Sequence[KnownOutlet], people: frozenset[str]
) -> FoundOutlet | None:
    """Find who publishes the clipping, by the first evidence of the surest kind there is.

    Surest is what the text says of its outlet; then a dateline, a name in the head, a byline, the
    line of a source. ``people`` are the folded words of the names of people met: an outlet has none
    of them. None where the clipping does not say.
    """
    ids = {fold(name): outlet.id for outlet in known for name in (outlet.name, *outlet.spellings)}
    names = Names(sheet.lists, frozenset(ids), people)
    for kind in (_statements, _datelines, _heads, _bylines, _sources):
        for name, evidence in kind(sheet, decided, names):
            return FoundOutlet(ids.get(fold(name)), name, evidence)
    return None


def _rows(sheet: Sheet, decided: Decided, *fates: str) -> Iterator[Row]:
    return (row for index, row in enumerate(sheet.rows) if decided[index].fate in fates)


def _statements(sheet: Sheet, decided: Decided, names: Names) -> Iterator[Evidence]:
    for row in _rows(sheet, decided, *SPOKEN):
        yield from read_statements(row.text, names)


def _datelines(sheet: Sheet, decided: Decided, names: Names) -> Iterator[Evidence]:
    """'CITY, 11 November. /X/.', 'CITY (X) —', and a line that is place and agency alone."""
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


def _heads(sheet: Sheet, decided: Decided, names: Names) -> Iterator[Evidence]:
    """A name alone in the head that is made like an outlet's; the name in a line of networks."""
    lists = sheet.lists
    for row in _rows(sheet, decided, "navigation"):
        rest = lists.menu.pattern.sub("", lists.networks.pattern.sub("\n", row.text))
        parts = [part.strip() for part in rest.split("\n") if CAPITAL.match(part.strip())]
        if len(parts) > 1 and len(set(parts)) == 1:
            yield parts[0], row.text
        elif row.words <= SHORT and _is_alone(row.text, names):
            yield row.text, row.text


def _is_alone(text: str, names: Names) -> bool:
    """Whether a line is an outlet's name and nothing else."""
    if names.lists.sections.are(text) or not all(CAPITAL.match(part) for part in text.split()):
        return False
    return names.is_like_outlet(text) and names.may_be_outlet(text)


def _bylines(sheet: Sheet, decided: Decided, names: Names) -> Iterator[Evidence]:
    """The outlet in quotation marks behind an author; a byline that is no person's name."""
    for row in _rows(sheet, decided, "author"):
        quoted = re.search(QUOTED, row.text)
        labelled = byline_name(row.text, sheet)
        name = labelled or row.text
        if quoted:
            yield nominative(quoted["quoted"]), row.text
        elif not is_person(name) and (names.is_like_outlet(name) or not labelled):
            yield name, row.text


def _sources(sheet: Sheet, decided: Decided, names: Names) -> Iterator[Evidence]:
    """The line of a source, or of rights, where it is a name and no agency's code."""
    for row in _rows(sheet, decided, "footer"):
        rest = sheet.lists.sources.open(row.text)
        signed = SIGNED.match(row.text)
        name = signed["name"] if signed else (rest or "").strip(" :.")
        code = name.isupper() and len(name) <= SHORT
        if NAME.fullmatch(name) and not code and names.may_be_outlet(name):
            yield name, row.text
