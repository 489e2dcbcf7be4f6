"""Read what is said to be an outlet's own: its correspondents, sources, films and talks."""

import re
from collections.abc import Iterator

from generator.clippings.outlet.name_patterns import UPPER, WORD, clause_end
from generator.clippings.outlet.name_reading import (
    LIKELY,
    UNSURE,
    NameRead,
    first_form,
    split_suffix,
)
from generator.clippings.outlet.nominative import Case
from generator.clippings.outlet.outlet_evidence import Kind, Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.statement_frames import Frame, load_frames

APPOSED = re.compile(
    r"(?<![\w'’ʼ-])[^\W\d_][\w'’ʼ-]+,\s+(?:[\w-]+\s+){0,2}$"
)  # 'Lena Moss, chief '
NAMED_BEHIND = re.compile(r"(?:'s|’s)?\s+[^\W\d_a-zа-яіїєґё]\w+\s+[^\W\d_a-zа-яіїєґё]\w+")
STAFF_PLACE = re.compile(rf"(?:\s[a-z]{{2,4}}\s{WORD}(?: {WORD})?)?\s+")  # of a correspondent
WORDS_SAID = re.compile(r"[,.!?…][»”\"]\s[^.!?«»„“”\"]{0,80}$")
REPORTING = frozenset(("outlet_verbs", "shared_verbs", "reporting_verbs"))
REPORT = 90  # characters behind a correspondent and their place
CASES: dict[str, Case] = {
    "correspondents": "genitive",
    "sources_of": "genitive",
    "pieces": "genitive",
    "conversations": "instrumental",
}


def read_owned(
    frame: Frame, read: NameRead, words: str, text: str, names: OutletNames
) -> Iterator[Sign]:
    """Find 'correspondent of X', 'sources of X', 'in a film by X', 'in a talk with X'."""
    for field, case in CASES.items():
        if field not in frame.lists or read.less is None:
            continue
        third = field == "correspondents" and _is_third_party(frame, read, text, names)
        if third:
            yield cited(read, words)
            continue
        name, nominative = first_form(read, case, names)
        kind: Kind = "told" if field in ("sources_of", "conversations") else "own"
        less = {"correspondents": 1, "pieces": 2}.get(field, 0) + read.less
        sure = load_frames(names.language).sure.are(frame.text)
        if sure or (kind == "told" and _hears_words(frame, read, text, names)):
            less = min(less, LIKELY)
        bent = nominative and name != read.name
        if field == "correspondents" and bent and _is_reported_by(text[: frame.start], names):
            less = min(less, UNSURE)
        yield sign(name, kind, words, less, nominative=nominative)


def _is_reported_by(before: str, names: OutletNames) -> bool:
    """Check for a verb of reporting right before a correspondent, without 'as' as for another's report."""
    frames = load_frames(names.language)
    before = before.rstrip()
    verbs = (each for each in frames.find(before) if each.end == len(before))
    verb = next((each for each in verbs if each.lists & REPORTING), None)
    return verb is not None and not any(map(frames.citing.are, before[: verb.start].split()[-1:]))


def _hears_words(frame: Frame, read: NameRead, text: str, names: OutletNames) -> bool:
    """Check for '“…,” said the driver to X', where X is one word and no surname of the text."""
    if " " in read.name or not WORDS_SAID.search(text[: frame.start]):
        return False
    behind_name = rf"(?<![\w'’ʼ-])[{UPPER}][\w'’ʼ.-]*\s+{re.escape(read.name)}(?!\w)"
    return re.search(behind_name, names.text) is None


def _is_third_party(frame: Frame, read: NameRead, text: str, names: OutletNames) -> bool:
    """Check for the name of the correspondent beside the phrase: the outlet names only others'."""
    if NAMED_BEHIND.match(text, read.end):
        return True
    apposed = APPOSED.search(text[: frame.start])
    if apposed is None or _tells(apposed[0], names):
        return False
    if names.bends and apposed[0][0].islower():  # no name: 'whom families ask for, '
        return False
    return _report_in(apposed[0], names) is None


def read_staff_reports(
    frame: Frame, read: NameRead, text: str, names: OutletNames
) -> Iterator[Sign]:
    """Find "X's correspondent in Quito reports"."""
    name, suffix = split_suffix(read.name)
    behind = STAFF_PLACE.match(text, frame.end) if "correspondents" in frame.lists else None
    if behind is None or not suffix or read.less is None:
        return
    said = text[behind.end() : behind.end() + REPORT]
    verb = _report_in(said, names)
    if verb and verb.start == 0 and clause_end().match(said, verb.end):
        yield sign(name, "own", text[read.start : behind.end() + verb.end], read.less)


def _report_in(text: str, names: OutletNames) -> Frame | None:
    """Return the first verb of reporting in a text."""
    frames = load_frames(names.language).find(text)
    return next((frame for frame in frames if frame.lists & REPORTING), None)


def _tells(text: str, names: OutletNames) -> bool:
    """Check for a verb of telling: 'specified to the correspondent of X'."""
    return any("told" in frame.lists for frame in load_frames(names.language).find(text))


def cited(read: NameRead, words: str) -> Sign:
    """Return evidence against a name that the text refers to as another's."""
    return sign(read.name, "cited", words, nominative=False)
