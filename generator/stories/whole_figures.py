"""Figures of a text with the words of several numbers that are one: 'a hundred and twenty'."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from generator.nlp.number_words import number_words
from generator.nlp.tokens import Word, keys, words_between
from generator.statements.fact_check import Figure, find_figures
from generator.stories.word_keys import numbers_alone

_DIGIT = re.compile(r"\d")
TEN, HUNDRED = 10, 100


def find_whole_figures(
    text: str, language: str, start: int = 0, end: int | None = None
) -> Iterator[Figure]:
    """Yield the numbers of ``text[start:end]``, in figures and in words, in order."""
    end = len(text) if end is None else end
    found = words_between(text, start, end)
    if _DIGIT.search(text, start, end) or _has_number_words(found, language):
        figures = find_figures(text, language, start, end)
        figures += _find_alone(found, figures, language)
        yield from _join(text, sorted(figures))


def may_count(text: str, language: str) -> bool:
    """Return whether a text has figures or words for numbers."""
    return bool(_DIGIT.search(text)) or not _number_words(language).isdisjoint(keys(text))


def _has_number_words(found: Iterable[Word], language: str) -> bool:
    return not _number_words(language).isdisjoint([word.key for word in found])


@cache
def _number_words(language: str) -> frozenset[str]:
    return frozenset((*numbers_alone(language), *number_words(language)))


def _find_alone(
    found: Sequence[Word], figures: Sequence[Figure], language: str
) -> Iterator[Figure]:
    """Yield words such as 'thousand' that no number multiplies."""
    alone = numbers_alone(language)
    for word in found:
        if word.key in alone and not any(f.start <= word.start < f.end for f in figures):
            yield Figure(word.start, word.end, frozenset({Decimal(10) ** alone[word.key]}))


def _join(sentence: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield figures, with 'three hundred and ten' as one."""
    waiting: Figure | None = None
    for figure in figures:
        if waiting and _goes_on(sentence, waiting, figure):
            total = frozenset(a + b for a in waiting.values for b in figure.values)
            waiting = Figure(waiting.start, figure.end, total)
            continue
        if waiting:
            yield waiting
        waiting = figure
    if waiting:
        yield waiting


def _goes_on(sentence: str, first: Figure, second: Figure) -> bool:
    """Return whether two figures in words are one: only small words stand between them."""
    written = sentence[first.start : second.end]
    between = sentence[first.end : second.start]
    if any(sign.isdigit() for sign in written) or len(between.split()) > 1 or "," in between:
        return False
    large, small = max(first.values), max(second.values)
    return (small < TEN <= large and large % TEN == 0) or (
        small < HUNDRED <= large and large % HUNDRED == 0
    )
