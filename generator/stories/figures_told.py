"""Figures of an article with what they count and the words around them, and the days of its event."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from generator.nlp.tokens import Word
from generator.statements.fact_check import Figure
from generator.stories.news_sentences import NewsSentence
from generator.stories.word_keys import calendar_words, phrases_from, units_of

HEDGES = 2  # words before a figure among which one may make it inexact
BEFORE, AFTER = 3, 4  # words beside a figure that say what it counts
PART = re.compile(r"[,;:()«»„“”\"]|\s[–—-]\s")
YEARS = range(1900, 2100)


class ToldFigure(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Figure in a passage: its value, the units that the words beside it name, its clause and sentence.

    ``anchor`` is '' in a title. A figure is not exact behind words such as 'about'.
    """

    anchor: str
    value: Decimal
    units: tuple[str, ...]
    words: str
    exact: bool = True
    sentence: str = ""


def read_figures(sentences: Sequence[NewsSentence], language: str) -> Iterator[ToldFigure]:
    """Yield the figures that count something, in order."""
    for each in sentences:
        if each.figures:
            yield from _read_sentence(each, language)


def _read_sentence(sentence: NewsSentence, language: str) -> Iterator[ToldFigure]:
    found = sentence.words
    before: ToldFigure | None = None
    for figure in sentence.figures:
        value = max(figure.values)  # 1,000 is a thousand
        if value in YEARS or is_of_calendar(found, figure):
            continue
        start, end = _clause_span(sentence, figure)
        clause = sentence.passage[start:end].strip()
        units = tuple(sorted(set(_units(sentence, (start, end), figure, language))))
        if not units and before and sentence.passage.endswith(clause[-1:], 0, figure.end):
            units = before.units  # the company says six hundred
        if units:
            exact = _is_exact(found, figure)
            before = ToldFigure(sentence.anchor, value, units, clause, exact, sentence.text)
            yield before


def _is_exact(found: Sequence[Word], figure: Figure) -> bool:
    before = [word.key for word in found if word.end <= figure.start][-HEDGES:]
    return not any(phrases_from("about")[key] for key in before)


def _units(
    sentence: NewsSentence, clause: tuple[int, int], figure: Figure, language: str
) -> Iterator[str]:
    """Yield the units named beside a figure in its clause."""
    if sentence.passage[figure.end : figure.end + 2].strip()[:1] == "%":
        yield "percent"
    start, end = clause
    before = [each for each in sentence.words if start <= each.start and each.end <= figure.start]
    behind = [each for each in sentence.words if figure.end <= each.start and each.end <= end]
    for word in (*before[-BEFORE:], *behind[:AFTER]):
        yield from units_of(language, word.key)


def _clause_span(sentence: NewsSentence, figure: Figure) -> tuple[int, int]:
    cuts = [cut.span() for cut in PART.finditer(sentence.passage, sentence.start, sentence.end)]
    start = max((end for _, end in cuts if end <= figure.start), default=sentence.start)
    end = min((begin for begin, _ in cuts if begin >= figure.end), default=sentence.end)
    return start, end


def is_of_calendar(found: Sequence[Word], figure: Figure) -> bool:
    """Return whether a month or a weekday stands beside a figure among the words of its sentence."""
    beside = [word for word in found if word.end <= figure.start][-1:]
    beside += [word for word in found if word.start >= figure.end][:1]
    return any(word.key in calendar_words() for word in beside)
