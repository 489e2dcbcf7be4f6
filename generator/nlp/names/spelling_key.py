"""Fold the spellings of a name in different languages into one."""

import re
import unicodedata
from functools import cache, lru_cache

from generator.languages.load import load_sections
from generator.languages.sections import Letters, NameWords
from generator.nlp.transliterate import transliterate
from generator.nlp.word_set import load_list

_SOUNDS = (
    ("tsch", "ch"), ("tch", "ch"), ("ou", "u"), ("sch", "sh"), ("shch", "sh"), ("cz", "ch"), ("sz", "sh"), ("kh", "h"),
    ("zh", "z"), ("dzh", "j"), ("ph", "f"), ("ck", "k"), ("tz", "ts"), ("w", "v"), ("ye", "e"),
    ("je", "e"), ("ie", "e"), ("j", "i"), ("y", "i"), ("z", "s"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=8192)
def fold_letters(key: str) -> str:
    """Fold the Cyrillic letters that vary between spellings of one name: Єрмак, Ермак."""
    return key.translate(_alike())


@cache
def _alike() -> dict[int, str]:
    groups = load_list(NameWords, "alike")
    return str.maketrans({letter: group[0] for group in groups for letter in group[1:]})


@lru_cache(maxsize=8192)  # given names are few and come again and again
def spelling_key(key: str) -> str:
    """Fold ``Umerov``, ``Umierov``, ``Umerow``, ``Umjerow`` and ``Oumerov`` into one key in Latin letters.

    A key of Cyrillic letters is romanised first.
    """
    if not key.isascii():
        key = transliterate(key, "ru").translate(_marked_letters())
        key = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    for spelling, common in _SOUNDS:
        if spelling in key:
            key = key.replace(spelling, common)
    return _TWICE.sub(r"\1", key.replace("'", ""))


@cache
def _marked_letters() -> dict[int, str]:
    return str.maketrans({"č": "ch", "š": "sh", "ž": "zh", **load_sections(Letters)["any"].plain})
