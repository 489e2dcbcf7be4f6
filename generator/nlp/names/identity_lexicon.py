"""Words beside surnames of all languages, folded for lookup."""

from functools import cache

from generator.languages.load import load_sections
from generator.languages.sections import IdentityWords
from generator.nlp.names.capitalised_words import is_role
from generator.nlp.word_set import WordSet, make_word_set


@cache
def identity_words(name: str) -> WordSet:
    """Return one list of words, such as ``kin`` or ``trades``, of every language together."""
    sections = load_sections(IdentityWords).values()
    return make_word_set(word for words in sections for word in getattr(words, name))


def is_office(key: str) -> bool:
    """Return whether the word alone names an office or a trade, unlike attributes such as 'foreign'."""
    if key in identity_words("rulers"):
        return True
    return is_role(key) and key not in identity_words("attributes")
