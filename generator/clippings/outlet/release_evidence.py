"""Find who issues a release: the society or firm that acts in its first sentence."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.outlet.head_evidence import SPOKEN, rows_with
from generator.clippings.outlet.name_patterns import (
    CAPITAL,
    QUOTED,
    behind_article,
    company_ids,
    name_after,
)
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames, is_person
from generator.nlp.tokens import fold

HEAD = 4  # rows at the top with the label of a release
FOOT = 8  # rows at the end with a contact, or a request for support
OPENING = 60  # characters before a name that say what it is the name of
NAMED = re.compile(rf"(?P<kind>[^«»„“”\".!?:]{{3,{OPENING}}}?)\s{QUOTED}\s+[^\W\d_][\w'’ʼ-]*")
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
        yield from _find_leading(first, sheet, decided, names) if first else ()
        return
    kind, name = found["kind"], found["quoted"].strip()
    noun = kind.rsplit(maxsplit=1)[-1].lower()
    acts = names.is_subject_noun(noun) if names.bends else names.lists.institutions.within(kind)
    if acts and names.may_publish(name, quoted=True) and _has_contact(noun, sheet):
        yield sign(name, "notice", found[0], LESS)


def may_issue(name: str, names: OutletNames) -> bool:
    """Check for a society's or an office's name: several words that are no person and no place."""
    office = names.lists.institutions.within(name) and not is_person(name)
    return " " in name and (office or names.may_publish(name)) and not names.is_no_outlet(name)


def _find_leading(
    first: LineRow, sheet: LineSheet, decided: Decided, names: OutletNames
) -> Iterator[Sign]:
    """Find the name that opens a release, where the title opens with it too or the text speaks of 'us'."""
    if not (_is_release(sheet) or _has_press_contact(sheet)):
        return
    found = name_after().match(behind_article(first.text))
    name = found["bare"] if found else ""
    titles = [part for row in rows_with(sheet, decided, "title") for part in COLON.split(row.text)]
    titled = any(behind_article(part).startswith(f"{name} ") for part in titles)
    ours = any(sheet.lists.own.within(row.text) for row in rows_with(sheet, decided, *SPOKEN))
    if name and (titled or ours) and may_issue(name, names):
        yield sign(name, "notice", first.text[:OPENING], LESS)


def _is_release(sheet: LineSheet) -> bool:
    """Check for the label of a release at the top, or for the number of a society at the foot."""
    labelled = any(
        sheet.lists.release_labels.open(row.text) is not None for row in sheet.rows[:HEAD]
    )
    foot = (row.text for row in sheet.rows[-FOOT:] if any(map(str.isdigit, row.text)))
    return labelled or any(company_ids().match(text) for text in foot)


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
