"""Find captions behind the number of a picture among several, and their copies."""

import re

from generator.clippings.lines.captions import CAPTION_WORDS
from generator.clippings.lines.line_sheet import Decided, Found, LineSheet, open_rows

NUMBERED = re.compile(  # of a picture among several
    r"(?:\[\d{1,3}/\d{1,3}\]|\d{1,3}(?: [^\W\d_]{1,3} |\s?/\s?)\d{1,3}\s?\|\s?)(?=\S)"
)

NUMBER_ALONE = re.compile(r"\d{1,3}(?: [^\W\d_]{1,3} |\s?/\s?)\d{1,3}\s?\|")  # '1 of 5 |', above it


def find_numbered_pictures(sheet: LineSheet, decided: Decided) -> Found:
    """Find captions behind the number of a picture, '1 of 5 | …' or '[1/2]…', and their copies without it.

    What counts a caption printed below as well is a counter.
    """
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if NUMBER_ALONE.fullmatch(row.text):
            found[index] = "counter"
            continue
        number = NUMBERED.match(row.text) if row.words <= CAPTION_WORDS else None
        if number is None:
            continue
        below = sheet.rows[index + 1 : index + 2]
        again = bool(below) and below[0].text == row.text[number.end() :]
        found[index] = "counter" if again else "caption"
        if again:
            found[index + 1] = "caption"
    return found
