"""Read the day of publication from lines of a saved page that say more than the day."""

from collections.abc import Mapping

from generator.clippings.html.saved_page import Published, SavedPage
from generator.clippings.lines.line_sheet import Decision, LineRow, LineSheet
from generator.nlp.dates.find_dates import find_dates

LONGEST = 20  # words of such a line
NO_DAY = frozenset(("title", "dek", "heading", "timestamp"))  # time stamps are read elsewhere


def read_shown_days(
    page: SavedPage, sheet: LineSheet, decided: Mapping[int, Decision]
) -> tuple[Published, ...]:
    """Return the one whole day in the lines around the title and the text, or nothing.

    ``Written by X on D``, a day beside a place or a section. Lines of the text need a label.
    """
    days = {
        day: Published(day, f"line {row.number}", shown=True)
        for index, row in enumerate(sheet.rows)
        if decided[index].fate not in NO_DAY and _may_tell(page, sheet, row)
        for day in _read_days(row, sheet)
    }
    return tuple(days.values()) if len(days) == 1 else ()


def _may_tell(page: SavedPage, sheet: LineSheet, row: LineRow) -> bool:
    if row.prose or row.words > LONGEST:
        return False
    labelled = sheet.lists.stamps.open(row.text) is not None
    return labelled or row.number - 1 in page.head


def _read_days(row: LineRow, sheet: LineSheet) -> list[str]:
    dates = find_dates(row.text, sheet.language, None)
    return [date.value for date in dates if date.precision == "day"]
