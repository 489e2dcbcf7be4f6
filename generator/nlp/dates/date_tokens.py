"""Text as words with the queries of date reading, and dates as worded, before they are resolved."""

import re
from functools import cache
from typing import NamedTuple

import msgspec

from generator.languages.date_sections import Calendar
from generator.nlp.dates.date_lexicon import Lexicon
from generator.nlp.tokens import Word
from generator.nlp.word_set import load_keys, load_list

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_LONG_NUMBER = re.compile("[0-9]{3,4}")
_NUMBER_BEFORE = re.compile(r"[0-9][.,:/]")
_NUMBER_AFTER = re.compile(r"[.,:/][0-9]|%.?")
_DASH = re.compile(r"\s*[-–—−‒‑]\s*")
_DOT_AND_DASH = re.compile(r"\.\s*[-–—−]\s*")


class DateParts(NamedTuple):
    """Year, month and day, as far as they are said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


NOTHING = DateParts()
NO_YEAR = -1  # in place of a year that is stated but unreliable, so that there is no date


class ParsedDate(msgspec.Struct, frozen=True, gc=False):
    """Date in words, ``text[start:end]``, told in one of several ways.

    A calendar date is ``first`` alone, or the range from ``first`` to ``last``. ``quarter``: the
    three months from ``first`` on. ``year_shift`` counts years from that of publication ('last
    year'). A day without a calendar date is a ``weekday`` (Monday is 0), an ``offset`` in days from
    publication, or the ``same`` day as the one named before, plus ``offset``. ``weeks`` counts
    weeks after that of publication, for a weekday. ``lean`` is -1 for a past day and 1 for a coming
    one, if the words say so. A ``bound`` weekday is a day only if it is to come: 'by Friday'. One to
    be ``told`` is a day only if its clause tells whether it is past or to come: 'Friday's talks'.
    """

    start: int
    end: int
    first: DateParts = NOTHING
    last: DateParts | None = None
    quarter: bool = False
    year_shift: int | None = None
    weekday: int | None = None
    offset: int | None = None
    same: bool = False
    weeks: int | None = None
    lean: int = 0
    bound: bool = False
    told: bool = False


class DateTokens(msgspec.Struct, frozen=True):
    """Words of a text with the language's words of dates, and nothing beyond either end."""

    text: str
    words: tuple[Word, ...]
    lexicon: Lexicon

    def key(self, at: int) -> str:
        """Return the key of a word, or '' beyond the ends."""
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> str:
        """Return the characters between the word and the next, or ``#`` beyond the ends."""
        if 0 <= at < len(self.words) - 1:
            return self.text[self.words[at].end : self.words[at + 1].start]
        return "#"

    def spaced(self, at: int) -> bool:
        """Return whether only blanks separate the word from the next."""
        return self.gap(at).isspace()

    def dashed(self, at: int) -> bool:
        """Return whether only a dash separates the word from the next."""
        gap = self.gap(at)
        return gap != " " and bool(_DASH.fullmatch(gap))

    def day(self, at: int) -> int | None:
        """Return the word as a day of a month (1 to 31), or None."""
        found = _day_pattern().fullmatch(self.key(at))
        if found:
            return None if self._in_number(at) else int(found[1])
        is_day = self.spaced(at) and self.key(at + 1) in self.lexicon.months
        return self.lexicon.day_words.get(self.key(at)) if is_day else None

    def year(self, at: int) -> int | None:
        """Return the word as a year from 1900 to 2099, or None."""
        number = self.key(at).partition("'")[0]  # an ending may follow: 2025'te
        if not _YEAR.fullmatch(number) or self._in_number(at):
            return None
        return int(number)

    def long_number(self, at: int) -> int | None:
        """Return the word as a number of three or four digits, or None."""
        if not _LONG_NUMBER.fullmatch(self.key(at)) or self._in_number(at):
            return None
        return int(self.key(at))

    def before_ordinal_ending(self, at: int) -> int:
        """Return the index of the number before an ordinal ending (``12-го``), or the word's own."""
        if self.key(at) in load_keys(Calendar, "number_endings") and self.gap(at - 1) == "-":
            return at - 1
        return at

    def with_ordinal_ending(self, at: int) -> int:
        """Return the index of the ordinal ending after a number (``2025-го``), or the word's own."""
        if self.key(at + 1) in load_keys(Calendar, "number_endings") and self.gap(at) == "-":
            return at + 1
        return at

    def _in_number(self, at: int) -> bool:
        """Return whether digits continue beyond the word: 1,200 or 12.5 or 21:40."""
        word = self.words[at]
        before = self.text[max(0, word.start - 2) : word.start]
        after = self.text[word.end : word.end + 2]
        return bool(_NUMBER_BEFORE.fullmatch(before) or _NUMBER_AFTER.fullmatch(after))


@cache
def _day_pattern() -> re.Pattern[str]:
    before = "|".join(map(re.escape, load_list(Calendar, "day_prefixes")))
    behind = "|".join(map(re.escape, load_list(Calendar, "day_suffixes")))
    return re.compile(f"(?:{before})?(0?[1-9]|[12][0-9]|3[01])(?:{behind})?")


class Days(NamedTuple):
    """Days of one month in a row (``5–7``, ``5 and 20``), with True for a range to the next.

    ``first`` and ``last`` are the indices of the outermost words that belong to them.
    """

    days: list[tuple[int, bool]]
    first: int
    last: int


def days_before(scan: DateTokens, at: int) -> Days | None:
    """Return the days before a month: 5 March, 5–7 March, 5th of March, 5. März, from 5 to 7 March."""
    lexicon, month = scan.lexicon, at
    at -= 1
    if scan.spaced(at) and lexicon.is_one(scan.key(at), "between"):
        at -= 1
    gap = scan.gap(at)
    if not (gap.isspace() or (lexicon.dot and gap.rstrip() == "." != gap)):
        return None
    days: list[tuple[int, bool]] = []
    ranged, first = False, at
    while True:
        at = scan.before_ordinal_ending(at)
        day = scan.day(at)
        if day is None:
            break
        days.insert(0, (day, ranged))
        first = at
        step = _step_left(scan, at)
        if not step:
            break
        at, ranged = step
    return Days(days, first, month) if days else None


def _step_left(scan: DateTokens, at: int) -> tuple[int, bool] | None:
    """Return the index of the day joined from the left, with True for a range, or None."""
    lexicon, gap = scan.lexicon, scan.gap(at - 1)
    if scan.dashed(at - 1) or (lexicon.dot and _DOT_AND_DASH.fullmatch(gap)):
        return at - 1, True
    if gap == ", " or (lexicon.dot and gap == "., "):
        return at - 1, False
    joint = scan.key(at - 1)
    if not lexicon.is_one(joint, "range_and", "range_to"):
        return None
    other = scan.before_ordinal_ending(at - 2)
    before = scan.key(other - 1)
    ranged = lexicon.is_one(before, "range_from")  # between 5 and 7 March
    if lexicon.is_one(before, "article"):
        ranged = ranged or lexicon.is_one(scan.key(other - 2), "range_from")
    return (at - 2, ranged) if ranged or lexicon.is_one(joint, "range_and") else None


def days_after(scan: DateTokens, at: int) -> Days | None:
    """Return the days after a month: March 5, Mar. 5, March 5-7, March 5 and 20."""
    first = at
    if scan.gap(at).strip() not in {"", "."} or scan.day(at + 1) is None:
        return None
    at += 1
    days = [(scan.day(at) or 0, False)]
    while True:
        ranged, step = scan.dashed(at), at + 1
        if scan.spaced(at) and scan.lexicon.is_one(scan.key(step), "range_and", "range_to"):
            ranged, step = scan.lexicon.is_one(scan.key(step), "range_to"), at + 2
        elif not ranged:
            break
        day = scan.day(step)
        if day is None or scan.key(step + 1) in scan.lexicon.months:
            break
        days[-1] = (days[-1][0], ranged)
        days.append((day, False))
        at = step
    return Days(days, first, at)
