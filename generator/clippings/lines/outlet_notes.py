"""Find the outlet's notes on its own text: corrections, clarifications, updates, retractions."""

import re

from generator.clippings.lines.end_matter import find_legal_lines
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows

# What may part a label from its note, with a day or an hour between: 'Update, April 11:', '(3 May)'
BEHIND_LABEL = re.compile(
    r"(?:[\s,(\[–—-]*(?=[^.!?]{0,30}\d)(?:[^:.!?]|\d:\d){1,30})?[)\]]?"
    r"\s*(?:[:.]|\s[–—-])(?:\s|$)"
)
HOUR = re.compile(r"\W{0,2}(?:[01]?\d|2[0-3])[:.][0-5]\d\b")
# A label and an hour without a day: 'Update 14:30:', 'Оновлено о 14:30.'
LABEL_AND_HOUR = re.compile(rf"[^\d:.!?]{{0,8}}{HOUR.pattern}(?!\s*\d)[^\d:.!?]{{0,8}}[:.)–—-]")
E_MAIL = re.compile(r"\S@\w+\.\w")
OPENERS = "*([ "


def find_outlet_notes(sheet: LineSheet, decided: Decided) -> Found:
    """Find notes below the first row, with the row below a label that is alone.

    None is below the notice of rights, offers an address to write to, or is an entry of a live blog.
    """
    begun = next((index for index, row in enumerate(sheet.rows) if row.prose), len(sheet.rows))
    rows = dict(open_rows(sheet, decided))
    entries = _find_live_entries(sheet, begun)
    found: Found = {}
    for index, row in rows.items():
        text = _plain(row)
        if index in entries or E_MAIL.search(text) or not (index > begun or row.prose):
            continue
        if sheet.lists.note_openings.open(text) is not None or _is_labelled(text, sheet):
            found[index] = "outlet-note"
        elif _is_label_alone(text, sheet) and index + 1 in rows and rows[index + 1].prose:
            found[index] = found[index + 1] = "outlet-note"
    rights = (at for at in find_legal_lines(sheet, {}) if at > begun and at not in found)
    end = min(rights, default=len(sheet.rows))
    return {index: fate for index, fate in found.items() if 0 < index < end}


def may_have_notes(sheet: LineSheet) -> bool:
    """Return False if no row opens as a note does, wherever it stands."""
    return any(
        sheet.lists.note_openings.open(text) is not None
        or _is_labelled(text, sheet)
        or _is_label_alone(text, sheet)
        for text in map(_plain, sheet.rows)
    )


def _plain(row: LineRow) -> str:
    return row.text.replace("’", "'").replace("ʼ", "'").lstrip(OPENERS)


def _is_labelled(text: str, sheet: LineSheet) -> bool:
    rest = sheet.lists.note_labels.open(text)
    return rest is not None and bool(rest.strip(" .*)]")) and bool(BEHIND_LABEL.match(rest))


def _is_label_alone(text: str, sheet: LineSheet) -> bool:
    """Check for a label alone, other than a heading like another: 'Details' … 'Additions'."""
    if not sheet.lists.note_labels.are(text.strip("*()[] ")):
        return False
    headings = sheet.lists.headings
    return not headings.are(text) or not any(
        row.text != text and headings.are(row.text) for row in sheet.rows
    )


def _find_live_entries(sheet: LineSheet, begun: int) -> frozenset[int]:
    """Return the rows of a live blog that a label and an hour open.

    Hours open its rows again and again: with text between them, or in most rows of the text.
    """
    labelled, hours = set(), []
    below = [index for index in range(begun, len(sheet.rows)) if index]
    for index in below:
        text = _plain(sheet.rows[index])
        rest = sheet.lists.note_labels.open(text)
        if rest is not None and LABEL_AND_HOUR.match(rest):
            labelled.add(index)
            hours.append(index)
        elif HOUR.match(text):
            hours.append(index)
    if len(hours) < 2:
        return frozenset()
    between = range(hours[0], hours[-1])
    parted = any(sheet.rows[at].prose for at in between if at not in hours)
    mostly = len(hours) * 2 > len(below)
    return frozenset(labelled) if parted or mostly else frozenset()
