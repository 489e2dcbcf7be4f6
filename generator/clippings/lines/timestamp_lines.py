"""Find lines that hold only a date or a time."""

import functools
import re

from generator.clippings.lines.bullet_lists import MARK, SURE
from generator.clippings.lines.line_shapes import FEW_WORDS, is_name_like
from generator.clippings.lines.line_sheet import Decided, Found, LineSheet, find_lead, open_rows
from generator.clippings.outlet.outlet_names import is_person
from generator.languages.date_sections import Calendar, DateWords, StampWords
from generator.languages.load import gather, load_sections
from generator.nlp.dates.timestamps import Timestamp, parse_stamp
from generator.nlp.tokens import fold

BARE_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")  # form of markers, unused by pages
PLACE = re.compile(r"[^\W\d_][\w'’ʼ.-]*(?: [^\W\d_][\w'’ʼ.-]*)?(?:,\s+|\s+[•·|]\s+)(?=\S)")
DATELINE_ROW = re.compile(
    r"[^\W\d_a-zа-яіїєґ][\w'’ʼ -]{1,30}\s*[•·|]\s*(?P<agency>[^\W\d_a-zа-яіїєґ]{2,6})"
)
EDGES = " \t:;,|•·/()[]—–-"
STAMP_WORDS = 24
HOUR = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])\s?[hu]\s?(?P<minute>[0-5]\d)\b", re.IGNORECASE)
HOUR_DOTTED = re.compile(r"(?<![\d.])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.])")
LISTED = re.compile(rf"{SURE.pattern}\s+\d")
YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
ZONE = re.compile(r"(\d:\d{2}(?:\s?[AaPp]\.?[Mm]\b\.?)?)\s+\(?[A-Z]{2,5}\)?$")
RUN_ON = re.compile(  # a day glued to another day, to a word, or to the word before
    r"(?<=[./-]\d{4})(?=\d{1,2}[./-])|(?<=\d)(?=[^\W\d_]{3})|(?<=[^\W\d_]{3})(?=\d{1,2}[./:]\d)"
)
MOST_STAMPS = 3  # of a head
SHORT_STAMP = 10  # words of one that ends like a sentence
LABELS = 3  # words of a time stamp before its first figure or after its last
FIGURES = re.compile(r"(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)")
WORD = re.compile(r"[^\W\d_][\w-]*\.?")


def find_stamps(sheet: LineSheet, decided: Decided) -> Found:
    """Find bare dates and times, with an optional label or place before them."""
    return {
        index: "timestamp"
        for index, row in open_rows(sheet, decided)
        if row.words <= (SHORT_STAMP if row.prose else STAMP_WORDS)
        and (LISTED.match(row.text) or row.text[0].isdigit() or not MARK.match(row.text))
        and read_stamps(row.text, sheet)
    }


def find_days_of_visit(sheet: LineSheet, decided: Decided) -> Found:
    """Find a later day above a headline that has a time stamp below: the page was saved then."""
    stamps: list[tuple[int, Timestamp]] = []
    found: Found = {}
    for index, row in enumerate(sheet.rows[: find_lead(sheet, decided)]):
        if row.words > STAMP_WORDS or (index in decided and decided[index].fate != "author"):
            continue
        stamp = next(iter(read_stamps(row.text, sheet)), None)
        if stamp is None or not stamp.iso:
            continue
        for above, other in stamps:
            later = other.time is None and (other.iso or "") > stamp.iso
            between = sheet.rows[above + 1 : index]
            if later and any(each.words >= FEW_WORDS for each in between):
                found[above] = "junk"
        if len(stamps) < MOST_STAMPS:
            stamps.append((index, stamp))
    return found


def find_dateline_rows(sheet: LineSheet, decided: Decided) -> Found:
    """Find lines that hold only a place and the agency reporting from it."""
    return {
        index: "timestamp"
        for index, row in open_rows(sheet, decided)
        if DATELINE_ROW.fullmatch(row.text)
    }


def read_stamps(text: str, sheet: LineSheet) -> tuple[Timestamp, ...]:
    """Return a Timestamp for each label in a time stamp, or none for any other line.

    Names of authors may stand beside it.
    """
    if BARE_ISO.fullmatch(text) or not any(map(str.isdigit, text)):
        return ()
    return _read_all(text, sheet) or _read_all(split_stamp(text, sheet)[0], sheet)


def _read_all(text: str, sheet: LineSheet) -> tuple[Timestamp, ...]:
    text = ZONE.sub(r"\1", YEAR_FIRST.sub(r"\1-\2-\3", text))
    parts = [part.strip(EDGES) for part in sheet.lists.stamps.pattern.split(text)]
    stamps = [_read(part, sheet) for part in parts if part]
    return tuple(stamp for stamp in stamps if stamp) if stamps and all(stamps) else ()


def split_stamp(text: str, sheet: LineSheet) -> tuple[str, str]:
    """Split the time stamp beside an author's name off a line and return (stamp, name).

    The name may have a label and may be glued to the stamp. Return ("", text) if there is no time
    stamp, or something else than a name beside it.
    """
    parts = RUN_ON.sub(" ", text).split()
    figures = [index for index, part in enumerate(parts) if any(map(str.isdigit, part))]
    if not figures or len(parts) > STAMP_WORDS:
        return "", text
    first, last = figures[0], figures[-1]
    before = [(parts[at:], parts[:at]) for at in range(first, max(first - LABELS, 1) - 1, -1)]
    behind = [(parts[:at], parts[at:]) for at in range(last + 1, last + 2 + LABELS)]
    for stamp, name in (*before, *behind):
        named = " ".join(name).strip(EDGES)
        if named and _is_signed(named, sheet) and _read_all(" ".join(stamp).strip(EDGES), sheet):
            return " ".join(stamp), named
    return "", text


def _is_signed(text: str, sheet: LineSheet) -> bool:
    """Check for a byline: names of people, the first with a label or a known given name.

    An outlet may stand behind a slash.
    """
    opened = sheet.lists.bylines.open(text)
    names, slash, outlet = (opened or text).strip(EDGES).partition("/")
    people = [name.strip() for name in names.split(",")]
    named = all(map(is_name_like, people)) and (not slash or outlet.strip()[:1].isupper())
    return named and (opened is not None or any(map(is_person, people)))


def _read(text: str, sheet: LineSheet) -> Timestamp | None:
    stamp = parse_stamp(text, sheet.language) or parse_stamp(
        _in_english(text, sheet.language), "en"
    )
    if stamp:
        return stamp
    place = PLACE.match(text)
    if not place:
        return None
    rest = text[place.end() :]
    return parse_stamp(rest, sheet.language) or parse_stamp(_in_english(rest, sheet.language), "en")


def _in_english(text: str, language: str | None) -> str:
    """Translate a time stamp into English, for languages supported in time stamps only.

    Return an empty text for a line without a day, written as a number before the month.
    """
    named = _named_day().search(text)
    number = _month_number(fold(named["month"]), language) if named else None
    if not named or not number:
        figures = FIGURES.search(text)
        return WORD.sub(_unless_beside, _hours(text, figures.end())) if figures else ""
    before = WORD.sub(_unless_beside, text[: named.start()])
    behind = WORD.sub(_unless_beside, _hours(text, named.end())[named.end() :])
    month = load_sections(Calendar)["en"].months[number - 1].split()[0].capitalize()
    return f"{before}{named['day']} {month} {behind.lstrip('. ')}"


def _hours(text: str, start: int) -> str:
    """Write hours after an index with a colon: 07h30, 9.15."""
    behind = HOUR.sub(r"\g<hour>:\g<minute>", text[start:])
    return text[:start] + HOUR_DOTTED.sub(r"\g<hour>:\g<minute>", behind)


def _unless_beside(word: re.Match[str]) -> str:
    return "" if fold(word[0]).rstrip(".") in _fillers() else word[0]


@functools.cache
def _named_day() -> re.Pattern[str]:
    endings = "|".join(gather(Calendar, lambda section: section.day_suffixes))
    between = "|".join(gather(DateWords, lambda section: section.between))
    return re.compile(
        rf"(?P<day>\d{{1,2}})(?:{endings}|\.)?\s+(?:(?:{between})\s+)?(?P<month>[^\W\d_]{{3,12}})\b"
    )


@functools.cache
def _fillers() -> frozenset[str]:
    return frozenset(gather(StampWords, lambda section: section.fillers))


def _month_number(key: str, language: str | None) -> int | None:
    """Return the month in the language, else in all languages that have the name if they agree."""
    own = _month_numbers().get(language or "", {})
    if key in own:
        return own[key]
    found = {numbers[key] for numbers in _month_numbers().values() if key in numbers}
    return found.pop() if len(found) == 1 else None


@functools.cache
def _month_numbers() -> dict[str, dict[str, int]]:
    return {
        code: {
            fold(form): number
            for months in (
                calendar.months_in_stamps,
                calendar.months_other,
                calendar.months_in,
                calendar.months,
            )
            for number, forms in enumerate(months, 1)
            for form in forms.split()
        }
        for code, calendar in load_sections(Calendar).items()
    }
