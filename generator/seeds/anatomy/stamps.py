"""Lines that are a date or a time and nothing else."""

import re

from generator.seeds.anatomy.lists import MARK
from generator.seeds.anatomy.shapes import is_name_like
from generator.seeds.anatomy.sheet import Decided, Found, Sheet, open_rows
from generator.text.dates import Stamp, parse_stamp

BARE_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")  # how markers are written; pages are not
PLACE = re.compile(r"[^\W\d_][\w'’ʼ.-]*(?: [^\W\d_][\w'’ʼ.-]*)?(?:,\s+|\s+[•·|]\s+)(?=\S)")
DATELINE_ROW = re.compile(
    r"[^\W\d_a-zа-яіїєґ][\w'’ʼ -]{1,30}\s*[•·|]\s*(?P<agency>[^\W\d_a-zа-яіїєґ]{2,6})"
)
EDGES = " \t:;,|•·/()[]—–-"
STAMP_WORDS = 16


def find_stamps(sheet: Sheet, decided: Decided) -> Found:
    """Dates and times alone, after a label or a place perhaps."""
    return {
        index: "timestamp"
        for index, row in open_rows(sheet, decided)
        if row.words <= STAMP_WORDS and not MARK.match(row.text) and read_stamps(row.text, sheet)
    }


def find_dateline_rows(sheet: Sheet, decided: Decided) -> Found:
    """A place and the agency that reports from it, alone on their line."""
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if DATELINE_ROW.fullmatch(row.text)
    }


def read_stamps(text: str, sheet: Sheet) -> tuple[Stamp, ...]:
    """Give what a line of stamps says, a Stamp for each label in it; empty for any other line.

    Names of authors may stand behind a dash.
    """
    if BARE_ISO.fullmatch(text):
        return ()
    text = split_names_behind(text)[0]
    parts = [part.strip(EDGES) for part in sheet.lists.stamps.pattern.split(text)]
    stamps = [_read(part, sheet) for part in parts if part]
    return tuple(stamp for stamp in stamps if stamp) if stamps and all(stamps) else ()


def split_names_behind(text: str) -> tuple[str, tuple[str, ...]]:
    """Part the names behind a dash from the end of a line of time: (the rest, the names)."""
    rest, dash, behind = text.rpartition(" — ")
    names = tuple(name.strip() for name in behind.split(","))
    return (rest, names) if dash and all(map(is_name_like, names)) else (text, ())


def _read(text: str, sheet: Sheet) -> Stamp | None:
    stamp = parse_stamp(text, sheet.language)
    if stamp:
        return stamp
    place = PLACE.match(text)
    return parse_stamp(text[place.end() :], sheet.language) if place else None
