"""Text as words, with the queries of date reading."""

import re
from functools import cache

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
