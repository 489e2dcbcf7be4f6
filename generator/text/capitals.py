"""Words that begin with a capital letter, as parts of names: in rows, hyphens joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.text.look_alikes import mend_look_alikes
from generator.text.tables.name_words import (
    NAMED_AFTER,
    NOT_NAMES,
    ROLES_CYRILLIC,
    ROLES_LATIN,
    TITLES,
)
from generator.text.words import Word, fold, words

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u0301]")
_BLANKS = frozenset((" ", "\u00a0", "\u202f"))


@dataclass(frozen=True, slots=True)
class Capital:
    """A capitalised word (or several, joined by hyphens): ``text`` without unseen characters."""

    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Row:
    """Capitalised words beside each other, with the keys of the words before and after them.

    The words before and after are of the same line; the nearest stands last and first.
    ``in_marks``: nothing else stands between its quotation marks.
    """

    names: tuple[Capital, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    in_marks: bool


def read_rows(text: str) -> Iterator[Row]:
    """Every row of capitalised words in the text. Words wholly in capitals belong to none."""
    for line in re.finditer(r"[^\n]+", text):
        found = [
            Word(word.start + line.start(), word.end + line.start(), word.text, word.key)
            for word in words(line[0])
        ]
        yield from _rows_of_line(text, found)


def _rows_of_line(text: str, found: list[Word]) -> Iterator[Row]:
    at = 0
    while at < len(found):
        if not _is_capital(found[at]):
            at += 1
            continue
        last = at
        while (
            last + 1 < len(found)
            and _is_capital(found[last + 1])
            and _are_beside(text, found, last)
        ):
            last += 1
        names = tuple(_joined(text, found[at : last + 1]))
        marks = text[max(0, names[0].start - 1) : names[0].start], text[names[-1].end :][:1]
        yield Row(
            names,
            tuple(word.key for word in found[max(0, at - 6) : at]),
            tuple(word.key for word in found[last + 1 : last + 5]),
            in_marks=marks[0] in set('«"“„‚') and marks[1] in set('»"”“‘'),
        )
        at = last + 1


def _is_capital(word: Word) -> bool:
    letters = _UNSEEN.sub("", word.text)
    return letters[0].isupper() and not (len(letters) > 1 and letters.isupper())


def _are_beside(text: str, found: list[Word], at: int) -> bool:
    gap = _UNSEEN.sub("", text[found[at].end : found[at + 1].start])
    return gap in _BLANKS or gap == "-"


def _joined(text: str, found: list[Word]) -> Iterator[Capital]:
    """The words of a row, those with a hyphen between them as one."""
    start = 0
    for at, word in enumerate(found):
        joins_next = at + 1 < len(found) and text[word.end : found[at + 1].start] == "-"
        if not joins_next:
            part = found[start : at + 1]
            written = _UNSEEN.sub("", text[part[0].start : word.end])
            mended = "-".join(map(mend_look_alikes, written.split("-")))
            yield Capital(part[0].start, word.end, mended, "-".join(each.key for each in part))
            start = at + 1


@cache
def _keys(name: str) -> frozenset[str]:
    table = {"titles": TITLES, "roles": ROLES_LATIN, "after": NAMED_AFTER, "not": NOT_NAMES}[name]
    return frozenset(map(fold, table.split()))


@cache
def _role_beginnings() -> tuple[str, ...]:
    return tuple(map(fold, ROLES_CYRILLIC.split()))


def is_title(key: str) -> bool:
    """Whether the word is a title that may stand before a name with a capital letter."""
    return key in _keys("titles") or key.startswith(_role_beginnings())


def is_role(key: str) -> bool:
    """Whether the word says what somebody is: minister, spokeswoman, речник."""
    return key in _keys("roles") or key in _keys("titles") or key.startswith(_role_beginnings())


def is_named_after(key: str) -> bool:
    """Whether a name after the word is a street's, a prize's or a foundation's."""
    return key in _keys("after")


def is_no_name(key: str) -> bool:
    """Whether the word belongs to names of organisations, places, media or days."""
    return any(part in _keys("not") for part in key.split("-"))
