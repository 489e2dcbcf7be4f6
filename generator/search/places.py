"""Where each form of each word stands: the inverted index before it is cut into files."""

from collections.abc import Iterable, Iterator

import msgspec

from generator.text.tables.language_words import SMALL_WORDS
from generator.text.words import fold, raw_words

# Words that stand in nearly every article and tell nothing of it. Not those of other languages:
# the German "war" is a war in English.
LEFT_OUT = frozenset(
    word for language in ("en", "ru", "uk") for word in SMALL_WORDS[language].split()
)
_NONE = -1
_FIRST_SIGN = 0x30
_SURROGATES = range(0xD800, 0xE000)


class FoundForm(msgspec.Struct, frozen=True):
    """A folded form and its places, as ``write_number`` writes them.

    ``name``: it is nowhere in lower case. The places: for each passage the distance from the last
    article (articles are counted from 1; 0 in the same one) and the passage's number.
    """

    form: str
    name: bool
    places: bytes


class Places:
    """Takes the articles one by one, then gives the places of every form."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._signs = _Signs()
        self._places: list[bytearray] = []
        self._last: list[int] = []
        self._articles = 0

    def add(self, passages: Iterable[str]) -> None:
        """Takes the next article, whose passages are numbered from 0."""
        self._articles += 1
        numbers, places, last, signs = self._numbers, self._places, self._last, self._signs
        for passage, text in enumerate(passages):
            met = set(map(numbers.__getitem__, raw_words(text)))
            met.discard(_NONE)
            for _ in range(len(numbers.forms) - len(places)):
                places.append(bytearray())
                last.append(0)
            sign = signs[passage]
            for number in met:
                places[number] += signs[self._articles - last[number]] + sign
                last[number] = self._articles

    def forms(self) -> Iterator[FoundForm]:
        """Every form that was met, in the order in which they were."""
        for form, number in self._numbers.forms.items():
            name = not self._numbers.lower[number]
            yield FoundForm(form, name, bytes(self._places[number]))


def write_number(number: int) -> str:
    """A number from 0 as one sign, which any reader of UTF-8 understands; up to 79 it is one byte."""
    sign = number + _FIRST_SIGN
    return chr(sign if sign < _SURROGATES.start else sign + len(_SURROGATES))


class _Signs(dict[int, bytes]):
    """The sign of each number."""

    def __missing__(self, number: int) -> bytes:
        self[number] = sign = write_number(number).encode()
        return sign


class _Numbers(dict[str, int]):
    """The number of the form of each word as it stands in a text; a word that is not sought has none."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, int] = {}
        self.lower: list[bool] = []

    def __missing__(self, word: str) -> int:
        form = fold(word)
        number = _NONE
        if form not in LEFT_OUT and (len(form) > 1 or form.isdigit()):
            number = self.forms.setdefault(form, len(self.forms))
            if number == len(self.lower):
                self.lower.append(False)
            self.lower[number] |= word == word.lower()
        self[word] = number
        return number
