"""Where each form of each word stands: the inverted index before it is cut into files."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.search.records import SearchRecord
from generator.text.tables.language_words import SMALL_WORDS
from generator.text.words import fold, raw_words

# Words that stand in nearly every article and tell nothing of it. Not those of other languages:
# the German "war" is a war in English.
LEFT_OUT = frozenset(
    word for language in ("en", "ru", "uk") for word in SMALL_WORDS[language].split()
)
_NONE = -1
_SIGN = 0x30  # the sign of nothing
_SURROGATES = range(0xD800, 0xE000)


class FoundForm(msgspec.Struct, frozen=True):
    """A folded form and its places, as ``write_number`` writes them.

    ``name``: it is nowhere in lower case. The places: for each passage the distance from the last
    article (from 0, articles counted from 1; 0 in the same article) and the passage: 0 is the
    title, 1 what the article is about, 2 the first of its text.
    """

    form: str
    name: bool
    places: bytes


def find_places(articles: Sequence[SearchRecord]) -> Iterator[FoundForm]:
    """Every form of the articles with its places, in the order in which forms are met."""
    numbers = _Numbers()
    places: list[bytearray] = []
    last: list[int] = []
    signs = [write_number(n).encode() for n in range(_most(articles) + 1)]
    for article, record in enumerate(articles, 1):
        for passage, text in enumerate(_texts(record)):
            met = set(map(numbers.__getitem__, raw_words(text)))
            for _ in range(len(numbers.forms) - len(places)):
                places.append(bytearray())
                last.append(0)
            met.discard(_NONE)
            sign = signs[passage]
            for number in met:
                places[number] += signs[article - last[number]] + sign
                last[number] = article
    for form, number in numbers.forms.items():
        yield FoundForm(form, not numbers.lower[number], bytes(places[number]))


def write_number(number: int) -> str:
    """A number from 0 as one sign, of one byte up to 79: readable by any reader of UTF-8."""
    sign = number + _SIGN
    return chr(sign if sign < _SURROGATES.start else sign + len(_SURROGATES))


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


def _texts(record: SearchRecord) -> Iterator[str]:
    """The passages of an article in their order."""
    yield record.title
    yield " ".join(record.about)
    for passage in record.passages:
        yield passage.text


def _most(articles: Iterable[SearchRecord]) -> int:
    """The greatest number that a place may need."""
    articles = tuple(articles)
    return max((len(articles), *(len(record.passages) + 2 for record in articles)))
