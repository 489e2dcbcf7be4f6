"""Figures of an article with what they count and the words around them, and the days of its event."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from generator.nlp.tokens import Word, words
from generator.statements.fact_check import Figure, find_figures
from generator.stories.news_sentences import NewsSentence
from generator.stories.word_keys import calendar_words, numbers_alone, phrases_from, units_of

HEDGES = 2  # words before a figure among which one may make it inexact
BEFORE, AFTER = 3, 4  # words beside a figure that say what it counts
PART = re.compile(r"[,;:()«»„“”\"]|\s[–—-]\s")
YEARS = range(1900, 2100)
TEN, HUNDRED = 10, 100


class ToldFigure(msgspec.Struct, frozen=True):
    """Figure in a passage: its value, the units that the words beside it name, and its clause.

    ``anchor`` is '' in a title. A figure is not exact behind words such as 'about'.
    """

    anchor: str
    value: Decimal
    units: frozenset[str]
    words: str
    exact: bool = True


def read_figures(sentences: Sequence[NewsSentence], language: str) -> Iterator[ToldFigure]:
    """Yield the figures that count something, in order."""
    for each in sentences:
        yield from _read_sentence(each.anchor, each.text, language)


def _read_sentence(anchor: str, sentence: str, language: str) -> Iterator[ToldFigure]:
    found = words(sentence)
    figures = find_figures(sentence, language)
    figures += _find_alone(found, figures, language)
    before: ToldFigure | None = None
    for figure in _join(sentence, sorted(figures)):
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
            before = ToldFigure(anchor, value, units, clause, _is_exact(found, figure))
            yield before


def _is_exact(found: Sequence[Word], figure: Figure) -> bool:
    before = [word.key for word in found if word.end <= figure.start][-HEDGES:]
    return not any(phrases_from("about", key) for key in before)


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
