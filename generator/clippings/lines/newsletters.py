"""Find the head of a newsletter: its name, what it is, and the greeting of its readers."""

import re

from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows
from generator.clippings.lines.phrases import gather_phrases
from generator.clippings.outlet.name_patterns import QUOTED, letters
from generator.languages.mail_sections import MailWords

HEAD = 4  # rows at the top
TOP = 6  # rows at the top that may greet
FOOT = 6  # rows at the end that may offer to leave
NAME_WORDS = 9
GREETING_WORDS = 25
MARKED = re.compile(QUOTED)


def find_newsletter_heads(sheet: LineSheet, decided: Decided) -> Found:
    """Find the name of a letter to subscribers, the row above it and the greeting below.

    A row without a name in marks is one only above another headline.
    """
    if not is_newsletter(sheet):
        return {}
    rows = dict(open_rows(sheet, decided))
    named = [
        index
        for index, row in rows.items()
        if index < HEAD and _names_letter(row, sheet) and _may_go(index, rows)
    ]
    found: Found = dict.fromkeys(named, "navigation")
    if 1 in found and 0 in rows and rows[0].words < NAME_WORDS and not rows[0].prose:
        found[0] = "navigation"
    greets = (index for index, row in rows.items() if index < TOP and _greets(row))
    return {**found, **dict.fromkeys(greets, "junk")} if found else {}


def is_newsletter(sheet: LineSheet) -> bool:
    """Check for an offer to end a subscription at the end."""
    return any(
        gather_phrases(MailWords, "leaving").within(row.text)
        for row in sheet.rows[-FOOT:]
        if not row.prose
    )


def newsletter_name(row: LineRow, sheet: LineSheet) -> str:
    """Return the name in marks on a row that names a letter to subscribers, or an empty text."""
    quoted = MARKED.search(row.text) if _names_letter(row, sheet) else None
    return quoted["quoted"] if quoted else ""


def _names_letter(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a short row with a word for a letter to readers, and without a verb."""
    short = row.words <= NAME_WORDS and letters().within(row.text)
    return short and not sheet.lists.verbs.within(MARKED.sub("", row.text))


def _may_go(index: int, rows: dict[int, LineRow]) -> bool:
    """Check for a name in marks, or for a headline below."""
    below = (row for at, row in rows.items() if index < at < TOP)
    return MARKED.search(rows[index].text) is not None or any(row.headline for row in below)


def _greets(row: LineRow) -> bool:
    return (
        row.words <= GREETING_WORDS
        and gather_phrases(MailWords, "salutations").open(row.text) is not None
    )
