"""Words of a text with their places, and the folded form by which words are compared."""

import re
import unicodedata
from typing import NamedTuple

from generator.text.look_alikes import MIXED, mend_look_alikes

_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
_MARKS = f"\u0300-\u036f{_INVISIBLE}"
_APOSTROPHES = "'’ʼ`ʹ‘"
_WORD = re.compile(
    rf"([^\W_](?:[^\W_]|[{_MARKS}])*(?:[{_APOSTROPHES}](?![sS]\b)[^\W_](?:[^\W_]|[{_MARKS}])*)*)"
    rf"(?:['’][sS]\b)?"
)
_UNSEEN = re.compile(f"[{_INVISIBLE}\u0301]")
_NEEDS_CARE = re.compile(f"[{_MARKS}]|{MIXED.pattern}")


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
    return _unify(text.casefold())


def words(text: str) -> list[Word]:
    """Every word of the text in order: runs of letters and digits, with apostrophes inside.

    A hyphen parts words; an English possessive ``'s`` belongs to no word.
    """
    folded = _unify(text.casefold())
    if len(folded) != len(text) or _NEEDS_CARE.search(text):
        return [Word(*found.span(1), found[1], fold(found[1])) for found in _WORD.finditer(text)]
    return [
        Word(start, end, text[start:end], folded[start:end])
        for start, end in [found.span(1) for found in _WORD.finditer(text)]
    ]


def _unify(folded: str) -> str:
    return (
        folded.replace("’", "'")
        .replace("ʼ", "'")
        .replace("`", "'")
        .replace("ʹ", "'")
        .replace("‘", "'")
        .replace("ё", "е")
    )
