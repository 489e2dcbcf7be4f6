"""Time stamps alone on their line."""

import re
from functools import cache
from typing import TypeVar

import msgspec

from generator.languages.date_sections import StampWords
from generator.languages.mail_sections import MailWords
from generator.nlp.dates.date_lexicon import Lexicon, languages_with_dates, lexicon
from generator.nlp.dates.date_parser import read_dates
from generator.nlp.dates.date_tokens import DateParts, ParsedDate
from generator.nlp.tokens import Word, words
from generator.nlp.word_set import load_keys

_T = TypeVar("_T")
_LONGEST = 120
_TIME = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?![\d:])"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?:\s*(?:GMT|UTC)?[+-]\d{1,2}(?::?\d\d)?(?!\d))?",
    re.IGNORECASE,
)
_ISO_TIME = re.compile(r"(?<=\d)T(?=\d\d:\d\d)")
_PLACE_ENDS = re.compile(r"\s*[,•·|–—-]\s*")


class Timestamp(msgspec.Struct, frozen=True):
    """Time stamp of a line with nothing else, its missing parts None.

    ``weekday`` counts from 0, Monday. ``time`` is ``HH:MM``. ``offset`` is in days, -1 for
    'yesterday'.
    """

    year: int | None
    month: int | None
    day: int | None
    time: str | None
    weekday: int | None
    offset: int | None = None

    @property
    def iso(self) -> str | None:
        """Return ``YYYY-MM-DD``, or None if the year, month or day is missing."""
        if self.year and self.month and self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return None


def parse_stamp(text: str, language: str | None) -> Timestamp | None:
    """Parse a line that is a time stamp and nothing else, or return None.

    Beside dates and times a stamp may have weekdays, labels ('Updated'), a time zone, a place
    before the date, a count of readers. Of several dates the one labelled as publication counts,
    else the first. A line in another language than the text's is read too.
    """
    if not text.strip() or len(text) > _LONGEST or not re.search(r"\d|\w{5}", text):
        return None
    for each in (language, *(other for other in languages_with_dates() if other != language)):
        table = lexicon(each)
        if table is None or (each != language and not _has_words_of(table, text)):
            continue
        stamp = _parse(_ISO_TIME.sub(" ", text), table)
        if stamp:
            return stamp
    return None


def _parse(text: str, table: Lexicon) -> Timestamp | None:
    times = list(_TIME.finditer(text))
    plain = text
    for each in times:
        plain = plain[: each.start()] + "|" * len(each[0]) + plain[each.end() :]
    dates = [date for date in read_dates(plain, table) if _is_of_a_day(date)]
    if not (dates or times):
        return None
    spans = [(each.start, each.end) for each in dates]
    left = [word for word in words(plain) if not any(a <= word.start < b for a, b in spans)]
    first = min((start for start, _ in spans), default=None)
    if not all(_belongs(word, plain, left, table, first) for word in left):
        return None
    published = _of_publication(plain, [(each.start, each) for each in dates])
    time = _of_publication(plain, [(each.start(), each) for each in times])
    part = published.first if published else DateParts()
    weekdays = [
        table.weekdays_any[word.key] for word in words(plain) if word.key in table.weekdays_any
    ]
    return Timestamp(
        part.year, part.month, part.day, _clock(time) if time else None,
        weekdays[0] if weekdays else None, published.offset if published else None,
    )  # fmt: skip


def _is_of_a_day(spoken: ParsedDate) -> bool:
    told = spoken.offset in {0, -1, -2} and not spoken.same
    return told or (spoken.first.day is not None and spoken.last is None)


def _has_words_of(table: Lexicon, text: str) -> bool:
    """Return whether the line has a word of dates of the language, as figures are the same in all."""
    return any(word.key in table.triggers or word.key in table.weekdays_any for word in words(text))


@cache
def _published() -> frozenset[str]:
    """Return labels of a day of publication, and of the day on which a mail was sent."""
    return load_keys(StampWords, "published") | load_keys(MailWords, "day")


def _belongs(
    word: Word, text: str, left: list[Word], table: Lexicon, first_date: int | None
) -> bool:
    """Return whether a word that is no date may be part of a stamp."""
    key = word.key
    others = load_keys(StampWords, "updated", "beside")
    if key in table.weekdays_any or key in _published() or key in others:
        return True
    after = next((other.key for other in left if other.start >= word.end), "")
    counted = load_keys(StampWords, "counted")
    ahead = next((other.key for other in reversed(left) if other.end <= word.start), "")
    if key in counted or (key.isdigit() and counted & {after, ahead}):
        return True
    place = left[0].start == word.start and word.text[0].isupper() and not key.isdigit()
    return bool(
        place
        and first_date is not None
        and word.end <= first_date
        and _PLACE_ENDS.match(text, word.end)
    )


def _of_publication(text: str, found: list[tuple[int, _T]]) -> _T | None:
    """Return the item labelled as published, else the first unlabelled, else the first updated one."""
    published, updated = _published(), load_keys(StampWords, "updated")
    labelled: list[tuple[str, _T]] = []
    for start, each in found:
        before = [word.key for word in words(text[:start])]
        label = next((key for key in reversed(before) if key in published | updated), "")
        labelled.append((label, each))
    for wanted in (published, frozenset(("",)), updated):
        for label, each in labelled:
            if label in wanted:
                return each
    return None


def _clock(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    half = (match["half"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{match['minute']}"
