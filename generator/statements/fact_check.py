"""Figures and dates of a sentence that none of its sources has."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.corpus.article_record import Article, WrittenPassage
from generator.nlp.dates.find_dates import find_dates
from generator.nlp.number_words import number_words
from generator.nlp.tokens import word_at, words_between
from generator.statements.passage_library import PassageLibrary, Source, whole_text

Span = tuple[int, int]

_GROUP = r"[ \u00a0\u202f.,'’]"
_NUMBER = re.compile(rf"\d{{1,3}}(?:{_GROUP}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?")
_GROUPED = re.compile(rf"\d{{1,3}}(?:{_GROUP}\d{{3}})+")
_TEN = 10


class Figure(NamedTuple):
    """Number in a text with its possible values: 2,100 is 2100 or 2.1."""

    start: int
    end: int
    values: frozenset[Decimal]


class SourceFacts(NamedTuple):
    """Values of the numbers and dates of sources, and the days from which dates are counted."""

    values: frozenset[Decimal]
    dates: frozenset[str]
    published: frozenset[str]


def find_figures(text: str, language: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """Return the numbers of ``text[start:end]``, in figures and in words, with the multiples behind them.

    Their places are those in the whole text.
    """
    until = len(text) if end is None else end
    numbers = number_words(language)
    found = [
        (number.start(), number.end(), _values(number[0]))
        for number in _NUMBER.finditer(text, start, until)
    ]
    spelled = [word for word in words_between(text, start, until) if word.key in numbers]
    last = tens = 0
    for word in spelled:
        value = numbers[word.key]
        if tens and value < _TEN and text[last : word.start] in {"-", " "}:  # twenty-five
            begin, _, _ = found.pop()
            found.append((begin, word.end, frozenset({Decimal(tens + value)})))
        else:
            found.append((word.start, word.end, frozenset({Decimal(value)})))
        last, tens = word.end, value if value > _TEN and value % _TEN == 0 else 0
    return sorted(_multiply(text, until, language, *each) for each in found)


@lru_cache(1 << 12)
def _values(written: str) -> frozenset[Decimal]:
    """Return the values that digits may mean: groups of three may be thousands or decimals."""
    values = set()
    whole = _GROUPED.match(written)
    if whole:
        rest = written[whole.end() :].replace(",", ".")
        values.add(Decimal(re.sub(r"\D", "", whole[0]) + rest))
    if re.fullmatch(r"\d+(?:[.,]\d+)?", written):
        values.add(Decimal(written.replace(",", ".")))
    return frozenset(value.normalize() for value in values)


def _multiply(
    text: str, until: int, language: str, start: int, end: int, values: frozenset[Decimal]
) -> Figure:
    """Return a figure with the words behind it that multiply it: 2.1 million, two hundred thousand."""
    at = end
    while True:
        at = until - len(text[at:until].lstrip(" .-\u00a0\u202f"))
        word = word_at(text, at) if at < until else None
        exponent = number_words(language, "multiples").get(word.key) if word else None
        if word is None or exponent is None:
            return Figure(start, end, frozenset(value.normalize() for value in values))
        values = frozenset(value * 10**exponent for value in values)
        at = end = word.end


def read_facts(sources: Iterable[Source], library: PassageLibrary) -> SourceFacts:
    """Return the numbers and dates of sources, those of their publication among them."""
    values: set[Decimal] = set()
    dates: set[str] = set()
    published: set[str] = set()
    for source in sources:
        article = source.article
        for passage in _passages(source, article, library):
            for figure in find_figures(whole_text(passage), source.language):
                values |= figure.values
            dates.update(each.value for each in passage.note.dates)
        dates |= {article.date} - {""}
        published |= {article.date} - {""}
    return SourceFacts(frozenset(values), frozenset(dates), frozenset(published))


def _passages(
    source: Source, article: Article, library: PassageLibrary
) -> Iterator[WrittenPassage]:
    if source.anchor:
        yield library.passage(source)
    else:
        yield from library.bodies.get(article.digest).passages()


def find_foreign_figures(
    text: str, span: Span, language: str, facts: SourceFacts, names: Sequence[str]
) -> Iterator[Span]:
    """Yield the numbers and dates of a sentence that its sources do not have.

    ``names`` are those of outlets, whose digits are none.
    """
    sentence = text[slice(*span)]
    days: list[str | None] = [*sorted(facts.published)]
    dated: dict[Span, bool] = {}
    for day in days or [None]:
        for mention in find_dates(sentence, language, day):
            place = (mention.start, mention.end)
            agrees = any(_agree(mention.value, known) for known in facts.dates)
            dated[place] = dated.get(place, False) or agrees
    for (start, end), agrees in dated.items():
        if not agrees and any(sign.isdigit() for sign in sentence[start:end]):
            yield span[0] + start, span[0] + end
    named = [each.span() for name in names for each in re.finditer(re.escape(name), sentence)]
    for figure in find_figures(sentence, language):
        masked = any(start < figure.end and figure.start < end for start, end in (*dated, *named))
        if not masked and facts.values.isdisjoint(figure.values):
            yield span[0] + figure.start, span[0] + figure.end


def _agree(one: str, other: str) -> bool:
    """Return whether one of two dates is the other or lies in it."""
    return one.startswith(other) or other.startswith(one)
