"""Find key points, with or without a label, and items of bulleted lists."""

import re

from generator.clippings.clipping import Fate
from generator.clippings.lines.line_shapes import SAID, STOPPED
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows

MARK = re.compile(r"(?:[•·▪●◦‣∙■□►▶➤→✓✔✅❖*]|[-–—−]|\d{1,2}[.)]|[\U0001f300-\U0001faff]\ufe0f?)\s+")
SURE = re.compile(r"[•·▪●◦‣∙■□►▶➤→✓✔✅❖]")
DASH = re.compile(r"[–—−]\s")
AFTER_DASH = re.compile(r"\s[-–—−]\s([^\W\d_]+)")
LATE = 5  # rows of text above a label that is a heading
LABEL_WORDS = 5
KEY_MARKER_WORDS = 5
POINT_WORDS = 3


def split_mark(text: str) -> tuple[str, str]:
    """Split a list mark from a line and return (mark, text). A number is part of the text."""
    found = MARK.match(text)
    if not found or text[0].isdigit():
        return "", text
    return found[0].strip(), text[found.end() :]


def find_key_points_marker(sheet: LineSheet, decided: Decided) -> Found:
    """Find labels such as 'Key points', with points below."""
    return {
        index: "key-points-marker"
        for index, row in open_rows(sheet, decided)
        if row.words <= KEY_MARKER_WORDS
        and sheet.lists.key_points.are(row.text)
        and (row.text.endswith(":") or _has_points_below(index, sheet))
        and sum(each.prose for each in sheet.rows[:index]) < LATE  # or a heading near the end
    }


def _has_points_below(index: int, sheet: LineSheet) -> bool:
    """Check for a marked row below, or for two rows that could be points and end in no stop."""
    below = sheet.rows[index + 1 : index + 3]
    if below and MARK.match(below[0].text):
        return True
    points = [row for row in below if row.headline and row.words >= POINT_WORDS]
    return len(points) == 2 and not points[1].gap


def find_key_points(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows below a label: marked ones, or if none are marked those that end in no stop."""
    found: Found = {}
    for index, decision in decided.items():
        if decision.fate == "key-points-marker":
            found.update(dict.fromkeys(_points_below(index + 1, sheet, decided), "key-point"))
    return found


def _points_below(start: int, sheet: LineSheet, decided: Decided) -> list[int]:
    points: list[int] = []
    marked = start < len(sheet.rows) and MARK.match(sheet.rows[start].text) is not None
    for index in range(start, len(sheet.rows)):
        row = sheet.rows[index]
        belongs = MARK.match(row.text) is not None if marked else not STOPPED.search(row.text)
        if index in decided or not belongs:
            break
        points.append(index)
    if not marked and points and points[-1] == len(sheet.rows) - 1:
        return []
    return points


def find_bullets(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows with a list mark. A dash or a number counts only in a run of such rows.

    A run at the head, above the text or below its first row, holds key points. One below a label of
    links leads to other texts: 'Most read this week'.
    """
    found: Found = {}
    for run in _runs(sheet, decided):
        fate: Fate = "key-point" if _stands_at_head(run, sheet, decided) else "bullet"
        fate = "read-also" if _is_below_links(run, sheet) else fate
        found.update(dict.fromkeys(run, fate))
    return found


def _is_below_links(run: list[int], sheet: LineSheet) -> bool:
    """Check for a label of links right above a run, and for no sentence below it."""
    if not run[0] or any(row.prose for row in sheet.rows[run[-1] + 1 :]):
        return False
    label = sheet.rows[run[0] - 1]
    short = label.headline and label.words <= LABEL_WORDS
    return short and sheet.lists.read_also.open(label.text) is not None


def _runs(sheet: LineSheet, decided: Decided) -> list[list[int]]:
    runs: list[list[int]] = []
    for index, row in open_rows(sheet, decided):
        if not _is_item(index, row, sheet):
            continue
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    listed = [run for run in runs if len(run) > 1 or SURE.match(sheet.rows[run[0]].text)]
    return [run for run in listed if not _is_dialogue([sheet.rows[at].text for at in run])]


def _is_dialogue(texts: list[str]) -> bool:
    """Check for questions and answers behind dashes: an interview is no list."""
    return all(DASH.match(text) for text in texts) and any(text.endswith("?") for text in texts)


def _is_item(index: int, row: LineRow, sheet: LineSheet) -> bool:
    found = MARK.match(row.text)
    if not found:
        return False
    if SURE.match(row.text) or row.text[0] == "*" or row.text[0].isdigit():
        return True
    rest = row.text[found.end() :]
    told = any(sheet.lists.verbs.are(word) for word in AFTER_DASH.findall(rest))
    spoken = told or SAID.search(rest) is not None
    after_quote = index > 0 and sheet.rows[index - 1].text.endswith(",")
    return not (spoken or after_quote)


def _stands_at_head(run: list[int], sheet: LineSheet, decided: Decided) -> bool:
    above = [row for index, row in enumerate(sheet.rows[: run[0]]) if index not in decided]
    prose = [row for row in above if row.prose]
    below = sheet.rows[run[-1] + 1 :]
    introduced = bool(above) and above[-1].text.endswith(":")
    return len(prose) <= 1 and not introduced and any(row.prose for row in below)


def find_unmarked_items(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows that end in a semicolon, below a row that ends in a colon, and the last item."""
    found: Found = {}
    inside = False
    for index, row in enumerate(sheet.rows):
        semicolon = row.text.endswith(";")
        if index in decided:
            inside = False
        elif semicolon and (inside or (index and sheet.rows[index - 1].text.endswith(":"))):
            found[index] = "bullet"
            inside = True
        elif inside:
            found[index] = "bullet"
            inside = False
    return found
