"""Find lines beside the text that tell of an author in other words than a byline's."""

import re

from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_shapes import FEW_WORDS, is_ended, is_name_like
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows
from generator.clippings.outlet.name_patterns import QUOTED, copulas
from generator.clippings.outlet.outlet_names import is_person
from generator.clippings.outlet.signature_patterns import newsroom_signature
from generator.clippings.outlet.statement_frames import saying_verbs

HEAD = 8  # rows at the top
FOOT = 3  # rows at the end
NOTES_FOOT = 6  # rows at the end that may tell of an author named above
NOTE_WORDS = 24
CREDIT_WORDS = 12
OWN_WORDS = 8  # of a name and the credit of its bearer's pictures
ROLE = 40  # characters between a name and the word for an author
MARKS = re.compile('[«„“”"]')
ENDED = re.compile(r"[.!?…]\s+\S")
OFFICE_WORDS = 10  # of an office that signs


def find_translators(sheet: LineSheet, decided: Decided) -> Found:
    """Find the credit of a translator or an editor, alone on a row of the head or the end."""
    foot = len(sheet.rows) - FOOT
    return {
        index: "author"
        for index, row in open_rows(sheet, decided)
        if index and (index < HEAD or index >= foot) and _credits_editor(index, row, sheet, decided)
    }


def _credits_editor(index: int, row: LineRow, sheet: LineSheet, decided: Decided) -> bool:
    """Check for a name behind the label: one that people have, or any right below an author."""
    if row.words > CREDIT_WORDS or row.prose or not row.text[0].isupper():
        return False
    rest = sheet.lists.editors.open(row.text)
    words = rest.split() if rest else []
    names = (" ".join(words[at : at + 2]) for at in range(len(words) - 1))
    named = list(filter(is_name_like, names))
    above = decided.get(index - 1)
    return bool(named) and (
        any(map(is_person, named)) or (above is not None and above.fate == "author")
    )


def find_own_pictures(sheet: LineSheet, decided: Decided) -> Found:
    """Find an author's name right above the credit 'photos by the author', or before it on the row."""
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        name = without_own_pictures(row.text, sheet) if row.words <= OWN_WORDS else row.text
        below = any(
            sheet.lists.photo_by_author.are(each.text) for each in sheet.rows[index + 1 : index + 2]
        )
        named = len(name.split()) <= FEW_WORDS and is_name_like(name)
        if named and (below or name != row.text):
            found[index] = "author"
    return found


def without_own_pictures(text: str, sheet: LineSheet) -> str:
    """Return a row of an author without the credit of their own pictures behind the name."""
    parts = (text.rpartition(sign) for sign in (". ", ", ", " / "))
    credited = (name for name, _, said in parts if sheet.lists.photo_by_author.are(said))
    return next(filter(None, credited), text)


def find_newsroom_signatures(sheet: LineSheet, decided: Decided) -> Found:
    """Find who signs alone at the end: 'The newsroom of “X”', 'Press office of the court', 'red, X'."""
    last = len(sheet.rows) - 1
    found: Found = {
        index: "footer"
        for index, row in open_rows(sheet, decided)
        if index > last - NOTES_FOOT and newsroom_signature().fullmatch(row.text)
    }
    if last < 1 or last in decided or last in found:
        return found
    row = sheet.rows[last]
    quoted = re.search(QUOTED, row.text)
    before = row.text[: quoted.start()].strip() if quoted else ""
    lists = sheet.lists
    staff = any(each.are(before) for each in (lists.bylines, lists.correspondents))
    signs = quoted and staff and not row.text[quoted.end() :].strip(" .")
    if signs:
        return {**found, last: "author"}
    office = lists.press_offices.open(row.text) is not None and row.words <= OFFICE_WORDS
    if office and not (row.prose or is_ended(row.text)):
        found[last] = "footer"
    return found


def find_author_notes(sheet: LineSheet, decided: Decided) -> Found:
    """Find notes on an author among the last rows: 'Jane Hollis writes every Tuesday'."""
    signed = (sheet.rows[index] for index, each in decided.items() if each.fate == "author")
    authors = {name for row in signed for name in read_credits(row.text, sheet.language).people}
    foot = len(sheet.rows) - NOTES_FOOT
    return {
        index: "footer"
        for index, row in open_rows(sheet, decided)
        if index >= foot
        and not MARKS.search(row.text)
        and any(" " in name and row.text.startswith(f"{name} ") for name in authors)
    }


def find_author_notes_alone(sheet: LineSheet, decided: Decided) -> Found:
    """Find a note that alone tells who wrote a text: 'Jane Hollis is a columnist for X'."""
    if any(each.fate == "author" for each in decided.values()):
        return {}
    rows = list(open_rows(sheet, decided))[-1:]
    foot = len(sheet.rows) - FOOT
    return {index: "author" for index, row in rows if index >= foot and read_note(row.text, sheet)}


def read_note(text: str, sheet: LineSheet) -> str:
    """Return the name before what its bearer is by trade, an author, in a note of one sentence."""
    if len(text.split()) > NOTE_WORDS or not text[:1].isupper() or ENDED.search(text):
        return ""
    link = copulas().search(text)
    name = text[: link.start()].strip(" ,") if link else ""
    told = link is not None and link[0].strip(" ,–—-") != ""  # by a verb, not by a sign alone
    if link is None or not (is_name_like(name) and (told or is_person(name))):
        return ""
    behind = text[link.end() :]
    acts = sheet.lists.verbs.within(behind) or saying_verbs(sheet.language).within(behind)
    return name if sheet.lists.note_trades.within(behind[:ROLE]) and not acts else ""
