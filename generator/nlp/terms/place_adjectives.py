"""Adjectives of places, such as Sudanese of Sudan."""

from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.languages.load import load_sections
from generator.languages.sections import TermWords
from generator.nlp.morphology import has_dictionary, look_up
from generator.nlp.terms.lemma_forms import is_listed

PLACE_MARKS = {"ru": "Geox", "uk": "inan"}  # the Ukrainian dictionary marks no places
ENGLISH = "en"
LONGEST_END = 2  # letters of a place that its adjective may lack


def find_place_adjectives(word: str, language: str) -> tuple[str, ...]:
    """Return the adjectives of a place that a dictionary has, in their first form, folded.

    A word without a capital, or one that is no place, has none.
    """
    if not word[:1].isupper() or word.isupper():
        return ()
    if has_dictionary(language):
        return _slavic_adjectives(word, language)
    return _english_adjectives(word) if language == ENGLISH else ()


def _slavic_adjectives(word: str, language: str) -> tuple[str, ...]:
    mark = PLACE_MARKS[language]
    if not any(mark in reading.tag.grammemes for reading in look_up(word.lower(), language)):
        return ()
    return tuple(
        each for each in _candidates(word.lower(), language) if _is_adjective(each, language)
    )


def _candidates(word: str, language: str) -> Iterator[str]:
    """Yield the word, whole or without its last letters, with each ending of the language."""
    endings = load_sections(TermWords)[language].place_endings
    for cut in range(LONGEST_END + 1):
        for ending in endings:
            yield word[: len(word) - cut] + ending


def _is_adjective(word: str, language: str) -> bool:
    return any(each.is_known and each.tag.POS == "ADJF" for each in look_up(word, language))


def _english_adjectives(word: str) -> tuple[str, ...]:
    """Return those of a country, by CLDR's names, that the language's list has."""
    if word not in _countries(ENGLISH):
        return ()
    return tuple(each for each in _candidates(word, ENGLISH) if is_listed(each, ENGLISH))


@cache
def _countries(language: str) -> frozenset[str]:
    try:
        return frozenset(Locale(language).territories.values())
    except UnknownLocaleError:
        return frozenset()
