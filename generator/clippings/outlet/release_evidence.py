"""Find who issues a release: the society or firm that acts in its first sentence."""

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.outlet.head_evidence import SPOKEN, rows_with
from generator.clippings.outlet.name_patterns import CAPITAL, QUOTED, name_after
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.nlp.tokens import fold

FOOT = 8  # rows at the end with a contact, or a request for support
OPENING = 60  # characters before a name that say what it is the name of
NAMED = re.compile(
    rf"(?P<kind>[^«»„“”\".!?:]{{3,{OPENING}}}?)\s{QUOTED}\s+(?P<next>[^\W\d_][\w'’ʼ-]*)"
)
COLON = re.compile(r"\s?:\s")
STEM = 4  # letters that the cases of a word have in common
SUPPORTED = 5  # words of a request for support
LESS = 2  # taken off: whoever acts first in a release need not have issued it


def find_issuers(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the society in 'The fund “Quay” has filed a complaint' where the page has its contact.

    That is a contact for journalists, or a request to support what the sentence calls it.
    """
    first = next(rows_with(sheet, decided, *SPOKEN), None)
    found = NAMED.match(first.text) if first else None
    if not found or not CAPITAL.match(found["kind"]):
        yield from _find_in_title_too(first, sheet, decided, names) if first else ()
        return
    kind, name = found["kind"], found["quoted"].strip()
    noun = kind.rsplit(maxsplit=1)[-1].lower()
    acts = names.is_subject_noun(noun) if names.bends else names.lists.institutions.within(kind)
    if acts and names.may_publish(name, quoted=True) and _has_contact(noun, sheet):
        yield sign(name, "notice", found[0], LESS)


def _find_in_title_too(
    first: LineRow, sheet: LineSheet, decided: Decided, names: OutletNames
) -> Iterator[Sign]:
    """Find the words that the title, or what follows its colon, and the first sentence both begin with."""
    if not _has_press_contact(sheet):
        return
    for row in rows_with(sheet, decided, "title"):
        for part in COLON.split(row.text):
            name = _begin_alike(part, first.text)
            if _may_issue(name, names):
                yield sign(name, "notice", first.text[:OPENING], LESS)


def _may_issue(name: str, names: OutletNames) -> bool:
    """Check for several words with a capital each: other sentences begin alike, too."""
    if " " not in name or not names.may_publish(name) or names.is_no_outlet(name):
        return False
    return name_after().fullmatch(name) is not None


def _begin_alike(one: str, other: str) -> str:
    """Return the words that two sentences, each of which goes on, begin with: no small one last."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    same = [first for first, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    return " ".join(same) if len(same) < min(len(one.split()), len(other.split())) else ""


def _has_press_contact(sheet: LineSheet) -> bool:
    return any(sheet.lists.press_contacts.open(row.text) is not None for row in sheet.rows[-FOOT:])


def _has_contact(noun: str, sheet: LineSheet) -> bool:
    """Check for a contact for journalists at the foot, or for 'Support the fund'."""
    asked = any(_asks_for(noun, row, sheet) for row in sheet.rows[-FOOT:])
    return asked or _has_press_contact(sheet)


def _asks_for(noun: str, row: LineRow, sheet: LineSheet) -> bool:
    """Check for a short request that has the word for the society, in any case."""
    lists, text = sheet.lists, row.text.partition(":")[0]
    asked = any(each.open(text) is not None for each in (lists.share, lists.share_alone))
    words = fold(text).split() if asked else ()
    return 1 < len(words) <= SUPPORTED and any(word.startswith(noun[:STEM]) for word in words)
