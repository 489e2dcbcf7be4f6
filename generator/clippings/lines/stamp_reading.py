"""Read time stamps, in languages supported in time stamps alone as well."""

import functools
import re

from generator.clippings.lines.phrases import load_word_lists
from generator.languages.date_sections import Calendar, DateWords, StampWords
from generator.languages.load import gather, load_sections
from generator.nlp.dates.timestamps import Timestamp, parse_stamp
from generator.nlp.tokens import fold, keys
from generator.nlp.word_set import load_keys

PLACE = re.compile(
    r"[^\W\d_][\w'’ʼ.-]*(?:(?: | ?/ ?)[^\W\d_][\w'’ʼ.-]*)?(?:,\s+|\s+[•·|]\s+)(?=\S)"
)
EDGES = " \t:;,|•·/()[]—–-"
HOUR = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])\s?[hu]\s?(?P<minute>[0-5]\d)\b", re.IGNORECASE)
HOUR_DOTTED = re.compile(r"(?<![\d.])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.])")
HOUR_OF_HALF = re.compile(r"(?<![\d.])(1[0-2]|[1-9])\.([0-5]\d)(\s?[ap]\.?m\b)", re.IGNORECASE)
HOUR_IN_ZONE = re.compile(r"(?<![\d.])([01]?\d|2[0-3])\.([0-5]\d)\s+[A-Z]{3,4}$")
YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
SPACED = re.compile(r"(?<=\d)\.\s(?=\d{1,2}\.\s?\d{4}|\d{4})")  # 3. 3. 2026
SHORT_YEAR = re.compile(r"(?<![\d.])([0-3]?\d)\.([01]\d)\.(\d\d)(?![\d.:])")
ZONE = re.compile(
    r"(\d:\d{2}(?:\s?[AaPp]\.?[Mm]\b\.?)?)\s+\(?[A-Z]{2,5}(?:[+-]\d{1,2})?\)?(?=\s*(?:$|[·•|,]))"
)
SEEN = re.compile(
    r"^[^\w\s(\[«„“\"'–—-]\ufe0f?\s*\d[\d.,]*\s?[KkКкMmМм]?\s{2,}"
)  # letters: of thousands
MONTH_FIRST = re.compile(  # 'Kasım 05, 2025'
    r"(?<![\w.])(?P<month>[^\W\d_]{3,12}) (?P<day>\d{1,2}), (?P<year>\d{4})(?!\w)"
)
FIGURES = re.compile(r"(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)")
WORD = re.compile(r"[^\W\d_][\w-]*\.?")
GLUED = re.compile(  # '20262:17', 'GMT+2Updated', '18:05Оновлено', 'PMUpdated', '18hMis'
    r"(?<=(?:19|20)\d\d)(?=\d{1,2}:\d\d(?!\d))"
    r"|(?:(?<=[\da-zа-яіїєґ])|(?<=[A-Z]{2}))(?=[A-ZА-ЯІЇЄҐ][^\W\d_A-ZА-ЯІЇЄҐ]{2})"
)


def read_whole_stamps(text: str, language: str | None) -> tuple[Timestamp, ...]:
    """Return a Timestamp for each label in a time stamp, or none for any other text."""
    text = GLUED.sub(" ", SEEN.sub("", text))
    text = ZONE.sub(r"\1", SPACED.sub(".", YEAR_FIRST.sub(r"\1-\2-\3", text)))
    text = HOUR_OF_HALF.sub(r"\1:\2\3", text)
    text = HOUR_IN_ZONE.sub(r"\1:\2", text)
    text = SHORT_YEAR.sub(r"\1.\2.20\3", text)
    parts = [part.strip(EDGES) for part in load_word_lists().stamps.pattern.split(text)]
    parts = [ZONE.sub(r"\1", part) for part in parts if part and not is_age(part)]
    stamps = [_read(part, language) for part in parts]
    return tuple(stamp for stamp in stamps if stamp) if stamps and all(stamps) else ()


def is_age(text: str) -> bool:
    """Check for a number and what it counts alone: 'Updated 3 hours ago'."""
    counted = load_keys(StampWords, "counted", "ages")
    found = keys(text)
    return not counted.isdisjoint(found) and all(key.isdigit() or key in counted for key in found)


def _read(text: str, language: str | None) -> Timestamp | None:
    english = _in_english(text, language)
    stamp = parse_stamp(text, language) or parse_stamp(english, "en")
    stamp = stamp or (parse_stamp(english, language) if FIGURES.search(english) else None)
    if stamp:
        return stamp
    place = PLACE.match(text)
    if not place:
        return None
    rest = text[place.end() :]
    return parse_stamp(rest, language) or parse_stamp(_in_english(rest, language), "en")


def _in_english(text: str, language: str | None) -> str:
    """Translate a time stamp into English, for languages supported in time stamps only.

    Return an empty text for a line without a day, written as a number before the month or behind it.
    """
    text = MONTH_FIRST.sub(r"\g<day> \g<month> \g<year>", text, count=1)
    named = _named_day().search(text)
    number = _month_number(fold(named["month"]), language) if named else None
    if not named or not number:
        figures = FIGURES.search(text)
        start = figures.end() if figures else 0
        return WORD.sub(_unless_beside, _hours(text, start)) if figures or HOUR.search(text) else ""
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
