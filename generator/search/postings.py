"""Where each form of each word stands: the inverted index before it is cut into files."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, groupby

import msgspec

from generator.languages.language_words import SMALL_WORDS
from generator.nlp.tokens import fold, raw_words

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

    ``lower`` is an article in which it stands in lower case; 0 where it is nowhere: it is a name. The
    places: for each passage the distance from the last article (articles are counted from 1; 0 in
    the same one) and the passage's number.
    """

    form: str
    lower: int
    places: bytes


class Met(msgspec.Struct, frozen=True):
    """The passages of an article in which a form is met, and whether it is in lower case in one."""

    passages: tuple[int, ...]
    lower: bool


class Postings:
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
        self._numbers.article = self._articles
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
            yield FoundForm(form, self._numbers.lower[number], bytes(self._places[number]))


def find_forms(passages: Iterable[str]) -> dict[str, Met]:
    """Every form that is met in the passages of one article."""
    found: dict[str, list[int]] = {}
    lower: set[str] = set()
    for passage, text in enumerate(passages):
        met = {word: fold(word) for word in set(raw_words(text))}
        lower.update(form for word, form in met.items() if word == word.lower())
        for form in filter(_is_sought, set(met.values())):
            found.setdefault(form, []).append(passage)
    return {form: Met(tuple(places), form in lower) for form, places in found.items()}


def update_postings(places: str, changes: Mapping[int, Iterable[int]]) -> str:
    """The places of a form, where in some articles it is met in other passages, or in none."""
    distances = list(map(read_number, places[::2]))
    met = [*zip(accumulate(distances), places[1::2], strict=True)]
    kept = [each for each in met if each[0] not in changes]
    new = ((article, write_number(at)) for article, each in changes.items() for at in each)
    last, written = 0, []
    for article, passage in sorted((*kept, *new)):
        written.append(write_number(article - last) + passage)
        last = article
    return "".join(written)


def articles_of(places: str) -> Iterator[int]:
    """The articles in which a form is met, from the first, each once."""
    numbers = accumulate(map(read_number, places[::2]))
    return (article for article, _ in groupby(numbers))


def write_number(number: int) -> str:
    """A number from 0 as one sign, which any reader of UTF-8 understands; up to 79 it is one byte."""
    sign = number + _FIRST_SIGN
    return chr(sign if sign < _SURROGATES.start else sign + len(_SURROGATES))


def read_number(sign: str) -> int:
    """The number of a sign that ``write_number`` wrote."""
    code = ord(sign)
    return code - _FIRST_SIGN - (len(_SURROGATES) if code >= _SURROGATES.stop else 0)


class _Signs(dict[int, bytes]):
    """The sign of each number."""

    def __missing__(self, number: int) -> bytes:
        self[number] = sign = write_number(number).encode()
        return sign


class _Numbers(dict[str, int]):
    """The number of the form of each word as it stands in a text; a word that is not sought has none."""

    def __init__(self) -> None:
        super().__init__()
        self.article = 0  # the one that is taken
        self.forms: dict[str, int] = {}
        self.lower: list[int] = []

    def __missing__(self, word: str) -> int:
        form = fold(word)
        number = _NONE
        if _is_sought(form):
            number = self.forms.setdefault(form, len(self.forms))
            if number == len(self.lower):
                self.lower.append(0)
            if not self.lower[number] and word == word.lower():
                self.lower[number] = self.article
        self[word] = number
        return number


def _is_sought(form: str) -> bool:
    return form not in LEFT_OUT and (len(form) > 1 or form.isdigit())
