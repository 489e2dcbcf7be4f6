"""Collect the places of each form of each word: the inverted index before it is cut into files.

Articles are taken in columns, such as those of a month. An edit changes its own column, and the lines
of the forms that differ there.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from generator.languages.load import load_sections
from generator.languages.sections import Recognition
from generator.nlp.tokens import fold, raw_words

# Words so frequent that they find nothing. Those of further languages stay in the index, as
# some are words of another sense here: the German "war".
LEFT_OUT_OF = ("en", "ru", "uk")
NOTHING: Mapping[int, Iterable[str]] = MappingProxyType({})
_NONE = -1
_FIRST_SIGN = 0x30
_SURROGATES = range(0xD800, 0xE000)


@cache
def left_out() -> frozenset[str]:
    """Return the words that are not searched for."""
    known = load_sections(Recognition)
    return frozenset(word for code in LEFT_OUT_OF for word in known[code].small_words)


class FoundForm(msgspec.Struct, frozen=True):
    """Folded form with its places, as ``write_number`` writes them.

    ``lower`` is true if an article has it in lower case, so that it is no name. For each passage the
    places give the distance from the last article (counted from 1, or 0 within one) and the number
    of the passage.
    """

    form: str
    lower: bool
    places: bytes


class FormInColumn(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Places of a form in a column, whose articles are counted from 1, without the first distance."""

    first: int
    last: int
    lower: bool
    places: bytes


class WordColumn(msgspec.Struct, frozen=True, array_like=True):
    """Forms of so many articles."""

    articles: int
    forms: dict[str, FormInColumn]


def join_columns(form: str, columns: Iterable[WordColumn]) -> FoundForm | None:
    """Return a form with its places in all columns, or None if it is in none."""
    places, before, last, lower = bytearray(), 0, 0, False
    for column in columns:
        if found := column.forms.get(form):
            places += write_number(before + found.first - last).encode() + found.places
            last, lower = before + found.last, lower or found.lower
        before += column.articles
    return FoundForm(form, lower, bytes(places)) if places else None


def append_columns(columns: Iterable[WordColumn]) -> WordColumn:
    """Return one column of the articles of several, in their order."""
    forms: dict[str, FormInColumn] = {}
    before = 0
    for column in columns:
        for form, new in column.forms.items():
            first, last = before + new.first, before + new.last
            if old := forms.get(form):
                places = old.places + write_number(first - old.last).encode() + new.places
                forms[form] = FormInColumn(old.first, last, old.lower or new.lower, places)
            else:
                forms[form] = FormInColumn(first, last, new.lower, new.places)
        before += column.articles
    return WordColumn(before, forms)


def find_differing_forms(old: WordColumn, new: WordColumn) -> set[str]:
    """Return the forms whose places differ in two columns."""
    forms = old.forms.keys() | new.forms.keys()
    return {form for form in forms if old.forms.get(form) != new.forms.get(form)}


class Postings:
    """Take the articles of a column one by one, then give its forms."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._signs = _Signs()
        self._places: list[bytearray] = []
        self._first: list[int] = []
        self._last: list[int] = []
        self._articles = 0

    def add(self, passages: Iterable[str], more: Mapping[int, Iterable[str]] = NOTHING) -> None:
        """Take the next article, whose passages are numbered from 0, and further forms of them."""
        self._articles += 1
        numbers, places, last, signs = self._numbers, self._places, self._last, self._signs
        here = self._articles
        for passage, text in enumerate(passages):
            met = set(map(numbers.__getitem__, raw_words(text)))
            met.update(map(numbers.__getitem__, more.get(passage, ())))
            met.discard(_NONE)
            for _ in range(len(numbers.forms) - len(places)):
                places.append(bytearray())
                self._first.append(here)
                last.append(0)
            sign = signs[passage]
            for number in met:
                places[number] += signs[here - last[number]] + sign if last[number] else sign
                last[number] = here

    def column(self) -> WordColumn:
        """Return the forms of the articles taken."""
        forms = {
            form: FormInColumn(
                self._first[number],
                self._last[number],
                self._numbers.lower[number],
                bytes(self._places[number]),
            )
            for form, number in self._numbers.forms.items()
        }
        return WordColumn(self._articles, forms)


def read_number(sign: str) -> int:
    """Return the number that a character stands for."""
    code = ord(sign)
    return code - _FIRST_SIGN - (len(_SURROGATES) if code >= _SURROGATES.stop else 0)


def write_number(number: int) -> str:
    """Write a number from 0 as one character, which takes one byte of UTF-8 up to 79."""
    sign = number + _FIRST_SIGN
    return chr(sign if sign < _SURROGATES.start else sign + len(_SURROGATES))


class _Signs(dict[int, bytes]):
    """Characters of numbers, encoded on first use."""

    def __missing__(self, number: int) -> bytes:
        self[number] = sign = write_number(number).encode()
        return sign


class _Numbers(dict[str, int]):
    """Numbers of forms by the words as written, with ``_NONE`` for words left out."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, int] = {}
        self.lower: list[bool] = []

    def __missing__(self, word: str) -> int:
        form = fold(word)
        number = _NONE
        if _is_sought(form):
            number = self.forms.setdefault(form, len(self.forms))
            if number == len(self.lower):
                self.lower.append(False)
            if not self.lower[number] and word == word.lower():
                self.lower[number] = True
        self[word] = number
        return number


def _is_sought(form: str) -> bool:
    return form not in left_out() and (len(form) > 1 or form.isdigit())
