"""Words of a text with their places, and the folded form by which words are compared."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from generator.text.look_alikes import MIXED, mend_look_alikes

_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
_MARKS = f"\u0300-\u036f{_INVISIBLE}"
_APOSTROPHES = "'’ʼ`ʹ‘"
_LETTER, _NEXT = r"[^\W_]", rf"(?:[^\W_]|[{_MARKS}])"
_WORD = re.compile(rf"{_LETTER}{_NEXT}*(?:[{_APOSTROPHES}](?![sS]\b){_LETTER}{_NEXT}*)*")
# The same for plain text, three times as fast.
_PLAIN_WORD = re.compile(rf"\w+(?:[{_APOSTROPHES}](?![sS]\b)\w+)*")
_POSSESSIVE = re.compile(rf"(?<=\w)[{_APOSTROPHES}][sS]\b")
_UNSEEN = re.compile(f"[{_INVISIBLE}\u0301]")
_NOT_PLAIN = re.compile(f"[_{_MARKS}]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u0530-\u058f]")
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")


class Word(NamedTuple):
    """A word: ``text == whole[start:end]``; ``key`` is ``fold(text)``."""

    start: int
    end: int
    text: str
    key: str


def fold(text: str) -> str:
    """The form by which words are compared: case, accents of stress and look-alikes do not count.

    NFC and case-folded; apostrophes are all ``'``; ё is е; stress accents, soft hyphens and
    zero-width characters are gone; a word that mixes scripts is mended where that is certain.
    """
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    if MIXED.search(text):
        text = _WORD.sub(lambda found: mend_look_alikes(found[0]), text)
    return _unify(unicodedata.normalize("NFC", text.casefold()))


def words(text: str) -> list[Word]:
    """Every word of the text in order: runs of letters and digits, with apostrophes inside.

    A hyphen parts words; an English possessive ``'s`` belongs to no word.
    """
    return list(_words(text))


@lru_cache(maxsize=128)  # terms, people, dates and quotations are sought in one passage in turn
def _words(text: str) -> tuple[Word, ...]:
    folded = _unify(text.casefold())
    # Blanks of the same length keep every place, and the possessive out of the next word.
    plain = _POSSESSIVE.sub("  ", text) if "s" in folded else text
    if len(folded) != len(text) or _needs_care(text):
        return tuple(
            Word(*found.span(), text[found.start() : found.end()], fold(found[0]))
            for found in _WORD.finditer(plain)
        )
    make = tuple.__new__  # a NamedTuple's own constructor takes twice as long
    return tuple(
        make(Word, (found.start(), found.end(), found[0], folded[found.start() : found.end()]))
        for found in _PLAIN_WORD.finditer(plain)
    )


def _needs_care(text: str) -> bool:
    """Whether keys have to be made word by word: marks to be dropped, or two scripts in a word."""
    if text.isascii():
        return "_" in text
    if _NOT_PLAIN.search(text) or not unicodedata.is_normalized("NFC", text):
        return True
    both = _LATIN_LETTER.search(text) and _CYRILLIC_LETTER.search(text)
    return bool(both and MIXED.search(text))


def _unify(folded: str) -> str:
    for apostrophe in "’ʼ`ʹ‘":
        folded = folded.replace(apostrophe, "'")
    return folded.replace("ё", "е")
