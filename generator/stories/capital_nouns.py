"""Common nouns that look like names, in languages that write all nouns with a capital."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from generator.languages.load import load_sections
from generator.languages.sections import IdentityWords
from generator.nlp.names.name_words import has_capital_nouns
from generator.nlp.tokens import Word
from generator.nlp.word_set import WordSet, make_word_set
from generator.stories.word_keys import topics_of, units_of


@cache
def articles_before_nouns(language: str) -> WordSet | None:
    """Return the articles before common nouns in a language that writes them with a capital, or None."""
    if not has_capital_nouns(language):
        return None
    return make_word_set(load_sections(IdentityWords)[language].articles)


def is_common_noun(language: str, word: Word, found: Sequence[Word]) -> bool:
    """Return whether a capitalised word without another beside it is a noun, and no name.

    ``found`` are the words of its sentence. Those of topics and units are nouns, and those behind an
    article: 'der Betreiber'.
    """
    articles = articles_before_nouns(language)
    if articles is None:
        return False
    if topics_of(language, word.key) or units_of(language, word.key):
        return True
    at = bisect_left(found, word.start, key=attrgetter("start"))
    return at > 0 and found[at - 1].key in articles
