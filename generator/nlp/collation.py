"""The order of names in a reader's language: Cyrillic by its alphabet, Latin without regard to its marks."""

import unicodedata
from collections.abc import Callable

# One row serves every language here: no two of them order the letters that both have differently.
# letters: the alphabet
ALPHABET = "абвгґғдђеєжзѕиіїйјкқлљмнњңоөпрстћуўүұфхһцчџшщъыьэюя"
PLACES = {letter: place for place, letter in enumerate(ALPHABET)}
CYRILLIC_LANGUAGES = frozenset({"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"})
SAME = str.maketrans({"ё": "е", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})

SortKey = tuple[tuple[tuple[int, int], ...], str]


def sort_key(language: str) -> Callable[[str], SortKey]:
    """What texts are sorted by for readers of a language: those in its own script come first.

    Case and accents decide only between texts that are otherwise the same, punctuation never.
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
    """The letter that a text stands under in an index, in upper case; a digit stands for all, '' for no letter."""
    first = _take_apart(unicodedata.normalize("NFC", text).casefold()).strip()[:1]
    return "0–9" if first.isdigit() else first.upper()


def _take_apart(text: str) -> str:
    """The letters, digits and blanks of a text; a letter with a mark is the one below it, but in an alphabet."""
    apart = (
        letter if letter in PLACES else unicodedata.normalize("NFKD", letter)
        for letter in text.translate(SAME)
    )
    return "".join(each for each in "".join(apart) if each.isalnum() or each == " ")
