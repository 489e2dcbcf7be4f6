"""Identification of a text's language by its function words, letters and dictionary."""

import re
from collections import Counter
from functools import cache

from generator.languages.load import load_scripts, load_sections
from generator.languages.sections import Recognition
from generator.nlp.morphology import dictionary
from generator.nlp.tokens import words

_ENOUGH = 1.5  # one small word, or a telling letter in two words, is not yet evidence
_LEAD = 1.1
_TELLING = 2000  # characters, as more of a text adds no evidence of its language
_FEWEST_WORDS = 3  # that a dictionary must know


def identify_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the main language of the text, judged by its first pages.

    None if it is uncertain: no words, too little evidence, or two equally likely languages.
    Dictionaries decide between Ukrainian and Russian if function words and letters do not.
    """
    counted = Counter(word.key for word in words(text[:_TELLING]) if not word.key.isdigit())
    cyrillic = sum(number for key, number in counted.items() if "а" <= key[0] <= "ӿ")
    mostly_cyrillic = cyrillic * 2 > counted.total()
    letters = frozenset().union(*counted)
    scores = sorted(
        (
            (_score(language, counted, letters), language)
            for language in load_sections(Recognition)
            if (load_scripts()[language] == "cyrillic") == mostly_cyrillic
        ),
        reverse=True,
    )
    (best, language), (second, _) = scores[:2]
    if best >= _ENOUGH and best >= second * _LEAD:
        return language
    return _by_dictionaries(counted) if mostly_cyrillic else None


def _by_dictionaries(counted: Counter[str]) -> str | None:
    """Return the language with far more of the words in its dictionary, or None."""
    known = sorted(
        (sum(dictionary(language).word_is_known(key) for key in counted), language)
        for language in ("ru", "uk")
    )
    (fewer, _), (most, language) = known
    return language if most >= _FEWEST_WORDS and most >= 1.5 * fewer else None


@cache
def _evidence(
    language: str,
) -> tuple[frozenset[str], frozenset[str], frozenset[str], re.Pattern[str] | None]:
    """Return small words, telling and foreign letters, and foreign spellings of the language."""
    known = load_sections(Recognition)[language]
    misspelt = re.compile(known.foreign_spellings) if known.foreign_spellings else None
    return (
        frozenset(known.small_words),
        frozenset(known.telling_letters),
        frozenset(known.foreign_letters),
        misspelt,
    )


def _score(language: str, counted: Counter[str], letters: frozenset[str]) -> float:
    small, telling, foreign, misspelt = _evidence(language)
    told = _with_letters(telling & letters, counted)
    strange = _with_letters(foreign & letters, counted)
    wrong = [key for key in counted if misspelt.search(key)] if misspelt else []
    weighed = ((1.0, small & counted.keys()), (0.7, told), (-1.5, strange), (-0.7, wrong))
    return sum(weight * sum(counted[key] for key in keys) for weight, keys in weighed)


def _with_letters(letters: frozenset[str], counted: Counter[str]) -> set[str]:
    return {key for letter in letters for key in counted if letter in key}
