"""Tell an aggregator from the medium whose text it shows."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineSheet
from generator.clippings.outlet.head_evidence import SPOKEN
from generator.clippings.outlet.name_patterns import name_after, originals
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames

HEAD = 6  # rows at the top that may name the source of a text
WORDS = 12  # of such a row
QUOTES = ' :.«»„“”"'
IN_BRACKETS = re.compile(r"\((?P<said>[^()]{3,60})\)\.?")
FIRST_SOURCE = re.compile(r"(?P<name>[^()|]{2,40}?)\s*\((?P<label>[^()\d]{5,30})\)(?:\W|$)")


def find_originals(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the medium that a row of an aggregator names: 'Source: X' in the head, 'Read the full story at X'.

    It is another's text there. A name before the label itself, 'X (original source)', heads its own.
    """
    text = next((at for at in sorted(decided) if decided[at].fate in (*SPOKEN, "title")), 0)
    for index, row in enumerate(sheet.rows):
        if row.words > WORDS:
            continue
        first = FIRST_SOURCE.match(row.text) if index < HEAD else None
        if first and names.lists.sources.are(first["label"]) and names.may_publish(first["name"]):
            yield sign(first["name"].strip(QUOTES), "source", row.text)
            continue
        in_head = index < min(HEAD, text)
        bracketed = IN_BRACKETS.fullmatch(row.text)  # '(source: X)' at the end
        said = bracketed["said"] if bracketed else row.text
        if name := _original(said, names, labelled=in_head or bracketed is not None):
            yield sign(name, "original", row.text, nominative=False)


def _original(text: str, names: OutletNames, *, labelled: bool) -> str:
    """Return the name behind words for the original text, or behind the label of a source."""
    opened = originals().match(text)
    rest = text[opened.end() :] if opened else None
    if rest is None and labelled:
        rest = names.lists.sources.open(text)
        rest = rest if rest is not None and rest.lstrip()[:1] == ":" else None
    rest = (rest or "").lstrip(" :")
    called = names.lists.outlet_nouns.open(rest) if opened and rest[:1].islower() else None
    rest = rest if called is None else called.lstrip()
    found = name_after().match(rest)
    goes_on = found is not None and rest[found.end() :].lstrip()[:1].isalnum()  # 'Via Roma closed'
    name = (found["quoted"] or found["bare"]) if found and not goes_on else ""
    return name if name and names.may_publish(name, quoted=bool(found and found["quoted"])) else ""
