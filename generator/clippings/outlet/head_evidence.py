"""Find evidence for the outlet in datelines, bylines and notes beside the text."""

import re
from collections.abc import Iterator, Mapping

from generator.clippings.lines.bylines import byline_name, split_names
from generator.clippings.lines.line_sheet import Decision, LineRow, LineSheet
from generator.clippings.lines.timestamp_lines import DATELINE_ROW, read_stamps, split_stamp
from generator.clippings.outlet.name_patterns import (
    CAPITAL,
    QUOTED,
    UPPER,
    WORD,
    beside_author,
    name_after,
)
from generator.clippings.outlet.name_reading import LIKELY, UNSURE
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import (
    OutletNames,
    is_person,
    may_be_author,
)

SLASHED = re.compile(r"\.\s*/(?P<name>[^/]{2,40})/")
BRACKETED = re.compile(rf"[{UPPER}][\w .,’'-]{{2,40}}\((?P<name>[^()]{{2,30}})\)\s*[–—-]")
DATED = re.compile(
    rf"[{UPPER}][\w'’ʼ -]{{2,25}}[.,] \d{{1,2}} \w+\.?(?: \d{{4}})?,?\s?[–—-]?\s?"
    rf"(?P<name>{WORD}(?: {WORD}){{0,3}})(?:\.| [–—-])\s"
)
STOPPED = re.compile(
    rf"(?<![\w'’ʼ-])[{UPPER}][\w'’ʼ-]*(?: [{UPPER}][\w'’ʼ-]*)?\. "
    rf"(?P<name>{WORD}(?: {WORD}){{0,2}}) [–—-] (?=\W?[{UPPER}])"
)
DATELINES = (SLASHED, BRACKETED, DATED, STOPPED)
SIGNED = re.compile(rf"[{UPPER}]\S+ [{UPPER}]\S+ [/|] {QUOTED}")  # 'Jane Hollis / «X»'
SLASH = re.compile(r"[/|]")
JOINT = re.compile(r",\s|\s[–—|·•]\s")
DASH = re.compile(r"\s[–—-]\s")
DATELINE = 90  # a dateline ends within so many characters
BYLINE_WORDS = 10
SPOKEN = frozenset(("paragraph", "dek", "bullet", "key-point", "quote", "attribution"))

Decided = Mapping[int, Decision]


def rows_with(sheet: LineSheet, decided: Decided, *fates: str) -> Iterator[LineRow]:
    """Iterate over the rows with one of the fates."""
    return (row for index, row in enumerate(sheet.rows) if decided[index].fate in fates)


def find_datelines(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find 'CITY, 11 November. /X/.', 'CITY (X) —', 'City. X –', and a line of place and agency."""
    for row in rows_with(sheet, decided, "navigation", "timestamp"):
        alone = DATELINE_ROW.fullmatch(row.text)
        if alone:
            yield sign(alone["agency"], "dateline", row.text)
    for row in rows_with(sheet, decided, *SPOKEN):
        head = row.text[:DATELINE]
        for pattern in DATELINES:
            found = pattern.search(head) if CAPITAL.match(head) else None
            if found and names.may_publish(found["name"].strip('«»„“”"')):
                yield sign(found["name"].strip('«»„“”"'), "dateline", found[0])


def find_bylines(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet beside an author, or a byline without a person's name."""
    rows = [*rows_with(sheet, decided, "author")]
    rows += [row for row in rows_with(sheet, decided, "title", "dek") if SIGNED.fullmatch(row.text)]
    for row in rows:
        labelled = byline_name(row.text, sheet)
        name = _without_stamp(labelled or row.text, sheet)
        quoted = re.search(QUOTED, row.text)
        beside = _beside_author(name, names)
        if quoted and not _is_of_department(row.text, quoted, names):
            yield sign(names.genitive_or_same(quoted["quoted"]), "byline", row.text)
        elif beside:
            yield sign(beside, "byline", row.text, 0 if names.is_like_outlet(beside) else LIKELY)
        elif _is_outlet_byline(name, labelled is not None, names):
            yield sign(name, "byline", row.text)
        else:
            yield from _behind_comma(name, row.text, names)
    for row in rows_with(sheet, decided, "navigation", "timestamp", "dek"):
        name = _without_stamp(row.text, sheet)
        beside = _beside_author(name, names) if name != row.text and is_person(name) else None
        if beside:
            yield sign(beside, "byline", row.text)


def _behind_comma(text: str, words: str, names: OutletNames) -> Iterator[Sign]:
    """Find 'Jane Hollis, X', perhaps a place or a role: enough only beside other evidence."""
    author, _, name = map(str.strip, text.partition(","))
    named = is_person(author) and name_after().fullmatch(name) is not None
    if named and _may_stand_beside(name, names) and names.may_be_outlet(name):
        yield sign(name, "byline", words, UNSURE + LIKELY)


def _without_stamp(text: str, sheet: LineSheet) -> str:
    """Return a byline without the time stamp before or after it."""
    stamp, signed = split_stamp(text, sheet)
    if stamp:
        return signed
    for joint in JOINT.finditer(text):
        if read_stamps(text[joint.end() :], sheet):
            return text[: joint.start()]
        if read_stamps(text[: joint.start()], sheet):
            return text[joint.end() :]
    return text


def _beside_author(text: str, names: OutletNames) -> str | None:
    """Return the part of a byline that is an outlet by its form, or by its place beside a person."""
    like = (part for part in split_names(text) if names.is_like_outlet(part))
    parts = [part.strip() for part in beside_author().split(text) if part.strip()]
    others = [part for part in parts if not is_person(part) and _may_stand_beside(part, names)]
    behind = (
        others[-1:]
        if len(parts) == 2 and (len(others) == 1 or SLASH.search(text) or not DASH.search(text))
        else []
    )
    possible = (part for part in (*like, *behind) if part != text.strip())
    return next((part for part in possible if names.may_publish(part)), None)


def _may_stand_beside(part: str, names: OutletNames) -> bool:
    lists = names.lists
    named = all(CAPITAL.match(word) for word in part.split()) and not names.is_no_outlet(part)
    return named and not lists.departments.within(part) and not lists.correspondents.within(part)


def _is_outlet_byline(name: str, labelled: bool, names: OutletNames) -> bool:  # noqa: FBT001 - told apart by name
    if is_person(name) or not names.may_be_outlet(name):
        return False
    return names.is_like_outlet(name) or not (labelled or may_be_author(name, names.language))


def _is_of_department(text: str, quoted: re.Match[str], names: OutletNames) -> bool:
    before = text[: quoted.start()].split()
    return bool(before) and names.lists.departments.are(before[-1])


def find_notes(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find notes on the first publication or broadcast of a text: 'broadcast on X'."""
    for row in rows_with(sheet, decided, "footer", "junk"):
        for found in sheet.lists.broadcast.pattern.finditer(row.text):
            name = name_after().match(row.text, found.end())
            read = (name["quoted"] or name["bare"]) if name else ""
            if read and names.may_publish(read):
                yield sign(read, "origin", row.text)
