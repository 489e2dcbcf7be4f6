"""Take numbers of readers and remarks off the time stamp beside them."""

import re

from generator.clippings.lines.line_sheet import LineSheet
from generator.clippings.lines.stamp_reading import is_age

NUMBER = r"\d[\d.,]*\s?[KkКкMmМм]?"  # letters: of thousands and millions in both scripts
COUNTED_BEHIND = re.compile(rf"\s?:?\s?{NUMBER}(?=\s|$)")
COUNTED_BEFORE = re.compile(rf"\W*{NUMBER}\s$")
COUNTERS_BEHIND = re.compile(
    r"(?<=:\d\d)(?:\s{2,}+\d{1,6}+){1,3}$"
)  # of readers and remarks, without words
CHANGED = re.compile(r"\s[•|·–—-]\s(?P<said>[^•|·–—]{4,40})$")
VIEW_SIGNS = " ,;|·•"
COUNTED_PARTS = re.compile(  # ' | Views: 1 907 | Comments: 6'
    r"\s*\|\s*[^\W\d_]{3,20}(?:\s[^\W\d_]{1,12})?:\s*\d{1,3}(?:\s\d{3})*(?=\s*(?:\||$))"
)


def without_counts(text: str, sheet: LineSheet) -> str:
    """Return a stamp without numbers of readers and remarks: '3.2K views May 16', '11.05.2026 Views: 640'.

    Nor has it how long ago it was changed: '16 May 2026 • Updated an hour ago'.
    """
    text = COUNTERS_BEHIND.sub("", COUNTED_PARTS.sub("", text))
    changed = CHANGED.search(text)
    rest = sheet.lists.stamps.open(changed["said"]) if changed else None
    if changed and rest and is_age(rest):
        text = text[: changed.start()]
    if not sheet.lists.views.may_be_within(text):
        return text
    word = sheet.lists.views.pattern.search(text)
    if word is None:
        return text
    before, behind = text[: word.start()], text[word.end() :]
    counted = COUNTED_BEHIND.match(behind)
    if counted:
        return f"{before.rstrip(VIEW_SIGNS)}{behind[counted.end() :]}"
    number = COUNTED_BEFORE.match(before)
    return behind.strip(VIEW_SIGNS) if number else text
