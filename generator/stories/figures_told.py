"""Figures of an article with what they count and the words around them, and the days of its event."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from generator.nlp.tokens import Word, words
from generator.statements.fact_check import Figure
from generator.stories.news_sentences import NewsSentence
from generator.stories.whole_figures import find_whole_figures, may_count
from generator.stories.word_keys import calendar_words, phrases_from, units_of

HEDGES = 2  # words before a figure among which one may make it inexact
BEFORE, AFTER = 3, 4  # words beside a figure that say what it counts
PART = re.compile(r"[,;:()«»„“”\"]|\s[–—-]\s")
YEARS = range(1900, 2100)


class ToldFigure(msgspec.Struct, frozen=True):
    """Figure in a passage: its value, the units that the words beside it name, its clause and sentence.

    ``anchor`` is '' in a title. A figure is not exact behind words such as 'about'.
    """

    anchor: str
    value: Decimal
    units: frozenset[str]
    words: str
    exact: bool = True
    sentence: str = ""


def read_figures(sentences: Sequence[NewsSentence], language: str) -> Iterator[ToldFigure]:
    """Yield the figures that count something, in order."""
    for each in sentences:
        if may_count(each.text, [word.key for word in each.words], language):
            yield from _read_sentence(each.anchor, each.text, language)


def _read_sentence(anchor: str, sentence: str, language: str) -> Iterator[ToldFigure]:
    found = words(sentence)
    before: ToldFigure | None = None
    for figure in find_whole_figures(sentence, language):
        value = max(figure.values)  # 1,000 is a thousand
        if value in YEARS or _is_of_calendar(found, figure):
            continue
        units, clause = (
            frozenset(_units(sentence, found, figure, language)),
            _clause(sentence, figure),
        )
        if not units and before and sentence[: figure.end].endswith(clause[-1:]):
            units = before.units  # the company says six hundred
        if units:
            before = ToldFigure(
                anchor, value, units, clause, _is_exact(found, figure), sentence.strip()
            )
            yield before


def _is_exact(found: Sequence[Word], figure: Figure) -> bool:
    before = [word.key for word in found if word.end <= figure.start][-HEDGES:]
    return not any(phrases_from("about", key) for key in before)


def _units(sentence: str, found: Sequence[Word], figure: Figure, language: str) -> Iterator[str]:
    """Yield the units named beside a figure in its clause."""
    start, end = _clause_span(sentence, figure)
    if sentence[figure.end : figure.end + 2].strip()[:1] == "%":
        yield "percent"
    before = [word for word in found if start <= word.start and word.end <= figure.start]
    behind = [word for word in found if figure.end <= word.start and word.end <= end]
    for word in (*before[-BEFORE:], *behind[:AFTER]):
        yield from units_of(language, word.key)


def _clause_span(sentence: str, figure: Figure) -> tuple[int, int]:
    cuts = [cut.span() for cut in PART.finditer(sentence)]
    start = max((end for _, end in cuts if end <= figure.start), default=0)
    end = min((begin for begin, _ in cuts if begin >= figure.end), default=len(sentence))
    return start, end


def _clause(sentence: str, figure: Figure) -> str:
    start, end = _clause_span(sentence, figure)
    return sentence[start:end].strip()


def _is_of_calendar(found: Sequence[Word], figure: Figure) -> bool:
    beside = [word for word in found if word.end <= figure.start][-1:]
    beside += [word for word in found if word.start >= figure.end][:1]
    return any(word.key in calendar_words() for word in beside)
