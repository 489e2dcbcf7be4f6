"""Coarse keys of words: consonants by kind, equal in Cyrillic and Latin and for all forms of a word.

The index is sorted by coarse key, so that forms of a word, its spellings in other scripts and most
misspellings are adjacent. The scripts in templates/assets/search compute the same keys.
"""

import re
import unicodedata

# letters: by their sounds
_KINDS = {
    "": "аеєиіоуыэюяaeiouyjıøæœəъь'",
    "B": "бb", "D": "дdđðђ", "DS": "џ", "K": "кkcq", "KS": "x", "L": "лlłљ", "M": "мm",
    "N": "нnŋњ", "P": "пp", "R": "рr", "S": "гґжзсхчшщhgszħѕ", "T": "тtþћ", "TS": "ц", "V": "вфvwfў",
}  # fmt: skip
_KIND_OF = {letter: kind for kind, letters in _KINDS.items() for letter in letters}
# spellings of consonants in several languages: ``ch`` is ч, х or ш, all of one kind
_PAIRS = (
    ("tsch", "ч"), ("tch", "ч"), ("sch", "ш"), ("ch", "ч"), ("cz", "ч"), ("kh", "х"), ("ph", "ф"),
    ("wh", "w"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")


def _kind(letter: str) -> str:
    """Return the kind of a letter without its marks, or the letter itself if it has none."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", letter) if not _is_mark(c))
    return "".join(_KIND_OF.get(part, part) for part in plain)


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M")


# Kinds of Latin, Greek and Cyrillic letters, computed once.
_TABLE = {code: _KIND_OF.get(chr(code), _kind(chr(code))) for code in range(0x530)}
_OTHER = re.compile("[^\\0-\u052f]")


def coarse_key(form: str) -> str:
    """Return the coarse key of a folded word: ``умеровым`` and ``umierov`` both begin with aMRV.

    Vowels only count at the beginning, as one kind, and repeated kinds count once. Digits and
    letters of other scripts stay as they are.
    """
    plain = form
    if "h" in plain or "cz" in plain:
        for pair, letter in _PAIRS:
            plain = plain.replace(pair, letter)
    if _OTHER.search(plain):
        kinds = "".join(_TABLE.get(ord(letter), _kind(letter)) for letter in plain)
    else:
        kinds = plain.translate(_TABLE)
    initial = "" if _TABLE.get(ord(plain[0]), plain[0]) else "a"
    return initial + (_TWICE.sub(r"\1", kinds) if _TWICE.search(kinds) else kinds)
