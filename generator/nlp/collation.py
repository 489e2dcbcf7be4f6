"""Sorting of names for a reader's language: Cyrillic by its alphabet, Latin regardless of diacritics."""

import unicodedata
from collections.abc import Callable

# One row serves every language here: no two of them order the letters that both have differently.
# letters: the alphabet
ALPHABET = "абвгґғдђеєжзѕиіїйјкқлљмнњңоөпрстћуўүұфхһцчџшщъыьэюя"
PLACES = {letter: place for place, letter in enumerate(ALPHABET)}
CYRILLIC_LANGUAGES = frozenset({"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"})
_SMALL = "CYRILLIC SMALL LETTER "
# Letters of the alphabet by names for addresses: cyrillic-zhe.
CYRILLIC_NAMES = {
    "cyrillic-" + unicodedata.name(letter).removeprefix(_SMALL).lower().replace(" ", "-"): letter
    for letter in ALPHABET
}
_NAME_OF = {letter: name for name, letter in CYRILLIC_NAMES.items()}
SAME = str.maketrans({"ё": "е", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})

SortKey = tuple[tuple[tuple[int, int], ...], str]


def sort_key(language: str) -> Callable[[str], SortKey]:
    """Return the sort key for readers of a language, with names in its own script first.

    Case and accents decide only between texts that are otherwise equal. Punctuation never counts.
    """
    cyrillic = 1 if language.partition("-")[0] in CYRILLIC_LANGUAGES else 3

    def place(letter: str) -> tuple[int, int]:
        if letter in PLACES:
            return cyrillic, PLACES[letter]
        return (0 if letter == " " or letter.isdigit() else 2), ord(letter)

    def key(text: str) -> SortKey:
        letters = _take_apart(unicodedata.normalize("NFC", text).casefold())
        return tuple(place(letter) for letter in letters), text

    return key


def first_letter(text: str) -> str:
    """Return the upper-case letter to index a text under, '0–9' for any digit, or '' if it has none."""
    first = _take_apart(unicodedata.normalize("NFC", text).casefold()).strip()[:1]
    return "0–9" if first.isdigit() else first.upper()


def name_cyrillic_letter(text: str) -> str:
    """Return the name in ``CYRILLIC_NAMES`` of the letter to index a text under, or '' for another script."""
    return _NAME_OF.get(first_letter(text).casefold(), "")


def _take_apart(text: str) -> str:
    """Return the letters, digits and blanks, with diacritics removed except from letters of an alphabet."""
    apart = (
        letter if letter in PLACES else unicodedata.normalize("NFKD", letter)
        for letter in text.translate(SAME)
    )
    return "".join(each for each in "".join(apart) if each.isalnum() or each == " ")
