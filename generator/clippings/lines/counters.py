"""Find numbers of readers, of pages and of comments, and reading times."""

import re

from generator.clippings.lines.bullet_lists import split_mark
from generator.clippings.lines.line_shapes import EMOJI, INNER_STOP
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows
from generator.clippings.lines.timestamp_lines import BETWEEN_SECTIONS, read_stamps

NUMBER_ALONE = re.compile(r"\d{1,3}(?:[ \u00a0.,]?\d{3})*(?:[.,]\d)?[kKкКтт]?")
REACTIONS = re.compile(  # '👍 12 🙏 3', '👁 4 318', '👁 4.1K ✏️ 9:05', but no '📅 12.05.2026'
    rf"(?:{EMOJI}\s?\d+(?:[.,]\d+)?[kKкКтТ]?\s*){{2,}}"
    rf"|{EMOJI}\s?\d+(?:[.,]\d+)?[kKкКтТ]\s*{EMOJI}\s?\d{{1,2}}:\d\d"
    rf"|{EMOJI}\s?(?:\d+[kKкКтТ]?|\d+[.,]\d[kKкКтТ]|\d{{1,3}}(?:[ \u00a0.,]\d{{3}})+)"
    rf"|(?<!\d)\d{{1,6}}(?:[.,]\d{{1,3}})?[kKкКтТ]\s?{EMOJI}"
)
LEAF = re.compile(r"[–—-]\s\d{1,3}\s[–—-]")  # '- 3 -', between pages
MINUTES = re.compile(r"(?:~|≈|[^\W\d_]+\s)?\s*\d{1,3}\s*")
PAGE = re.compile(r"[^\W\d_]{1,8}\.? \d{1,3} (?:[^\W\d_]{1,3}|/) \d{1,3}")  # 'Page 1 of 2'


def find_counters(sheet: LineSheet, decided: Decided) -> Found:
    """Find bare numbers, reading times, and numbers of views and comments."""
    return {
        index: "counter"
        for index, row in open_rows(sheet, decided)
        if row.words <= 8 and _counts(row, sheet)
    }


def _counts(row: LineRow, sheet: LineSheet) -> bool:
    texts = (row.text, split_mark(row.text)[1])  # of a list
    return any(
        _tells_time(text, sheet) if row.prose else _is_counter(text, sheet) for text in texts
    )


def _tells_time(text: str, sheet: LineSheet) -> bool:
    """Check for words for a time of reading before the minutes: 'Reading time 3 min.'."""
    rest = sheet.lists.reading_time.open(text)
    return rest is not None and re.search(r"\d", rest) is not None


def _is_counter(text: str, sheet: LineSheet) -> bool:
    if any(each.fullmatch(text) for each in (NUMBER_ALONE, REACTIONS, PAGE, LEAF)):
        return True
    lists = sheet.lists
    if _tells_minutes(text, sheet):
        return True
    if _tells_time(text, sheet):
        return True
    counted = lists.views.open(text)
    if counted is not None and counted.strip(" :()[]–-").isdigit():
        return True
    return _counts_readers(text, sheet) and not any(stamp.day for stamp in read_stamps(text, sheet))


def _counts_readers(text: str, sheet: LineSheet) -> bool:
    """Check for a number of readers at the end, and no sentence: 'At the border. 157 people came home'."""
    lists = sheet.lists
    told = lists.views.pattern.sub("", text)  # '1,2 тыс прочитали'
    if not re.search(r"\d", text) or INNER_STOP.search(text) or lists.verbs.within(told):
        return False
    return any(_ends_in(each.pattern, text) for each in (lists.views, lists.followers))


def _tells_minutes(text: str, sheet: LineSheet) -> bool:
    """Check for minutes of reading, alone or beside a section: '~ 4 min', 'Diplomacy | Read 4 min'."""
    lists = sheet.lists
    parts = BETWEEN_SECTIONS.split(text)
    minutes = [part for part in parts if _are_minutes(part, sheet)]
    others = [part for part in parts if part not in minutes]
    return bool(minutes) and all(lists.sections.are(part) or " " not in part for part in others)


def _are_minutes(text: str, sheet: LineSheet) -> bool:
    minutes = MINUTES.match(text)
    return minutes is not None and sheet.lists.reading_time.are(text[minutes.end() :])


def _ends_in(pattern: re.Pattern[str], text: str) -> bool:
    return any(found.end() >= len(text) - 1 for found in pattern.finditer(text))
