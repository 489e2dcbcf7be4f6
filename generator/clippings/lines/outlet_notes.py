"""Find the outlet's notes on its own text: corrections, clarifications, updates, retractions."""

import re

from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows

# What may part a label from its note, with a day or an hour between: 'Update, April 11:', '(3 May)'
BEHIND_LABEL = re.compile(
    r"(?:[\s,(\[–—-]*(?=[^.!?]{0,30}\d)(?:[^:.!?]|\d:\d){1,30})?[)\]]?"
    r"\s*(?:[:.]|\s[–—-])(?:\s|$)"
)
APOSTROPHE = str.maketrans("’ʼ", "''")
OPENERS = "*([ "


def find_outlet_notes(sheet: LineSheet, decided: Decided) -> Found:
    """Find notes below the first row, with the row below a label that is alone."""
    begun = next((index for index, row in enumerate(sheet.rows) if row.prose), len(sheet.rows))
    rows = dict(open_rows(sheet, decided))
    found: Found = {}
    for index, row in rows.items():
        text = row.text.translate(APOSTROPHE).lstrip(OPENERS)
        if index == 0 or not (index > begun or row.prose):
            continue
        if sheet.lists.note_openings.open(text) is not None:
            found[index] = "outlet-note"
        elif _is_labelled(text, sheet):
            found[index] = "outlet-note"
            if _is_label_alone(row, sheet) and index + 1 in rows:
                found[index + 1] = "outlet-note"
    return found


def _is_labelled(text: str, sheet: LineSheet) -> bool:
    rest = sheet.lists.note_labels.open(text)
    return rest is not None and (not rest.strip(" .*)]") or BEHIND_LABEL.match(rest) is not None)


def _is_label_alone(row: LineRow, sheet: LineSheet) -> bool:
    return sheet.lists.note_labels.are(row.text.translate(APOSTROPHE).strip("*()[] "))
