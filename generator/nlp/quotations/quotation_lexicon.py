"""Words of quotations of all languages, folded for lookup."""

import re
from collections.abc import Iterable
from functools import cache

from generator.languages.load import load_sections
from generator.languages.sections import QuotationWords
from generator.nlp.tokens import fold
from generator.nlp.word_set import load_keys, load_list

# Phrases as their words' keys, by their first word, with their ranks in the list.
PhraseRanks = dict[str, list[tuple[int, list[str]]]]


def quotation_words(name: str) -> frozenset[str]:
    """Return the keys of one list, such as ``answering`` or ``complementisers``, of all languages."""
    return load_keys(QuotationWords, name)


@cache
def saying() -> frozenset[str]:
    """Return the keys of verbs that attribute words to a speaker, in all languages."""
    return frozenset().union(
        *(
            _with_lost_letters(_keys(words.verbs), words.lost_letters)
            for words in load_sections(QuotationWords).values()
        )
    )


@cache
def past_genders() -> dict[str, str]:
    """Return the verbs of saying in the past tense with the gender of their speaker."""
    men = load_list(QuotationWords, "verb_endings_m")
    women = load_list(QuotationWords, "verb_endings_f")
    genders = {key: "m" for key in saying() if key.endswith(men)}
    return genders | {key: "f" for key in saying() if key.endswith(women)}


@cache
def pronouns() -> dict[str, str]:
    """Return the keys of pronouns for a speaker with their gender: ``m``, ``f`` or ``any``."""
    sections = load_sections(QuotationWords).values()
    genders = dict.fromkeys(quotation_words("pronouns_any"), "any")
    genders |= dict.fromkeys(quotation_words("pronouns_f"), "f")
    for words in sections:
        keys = _with_lost_letters(_keys(words.pronouns_m), words.lost_letters)
        genders |= dict.fromkeys(keys, "m")
    return genders


def _with_lost_letters(keys: frozenset[str], letters: str) -> frozenset[str]:
    """Add the keys as they remain after bad decoding lost some letters: вн for він, розповв."""
    lost = {key.translate(str.maketrans("", "", letters)) for key in keys}
    return keys | {key for key in lost if len(key) > 1}


@cache
def other_clause() -> re.Pattern[str]:
    """Return the pattern of a comma and a conjunction at the start of another clause."""
    words = load_list(QuotationWords, "conjunctions")
    return re.compile(rf",\s+(?:{'|'.join(map(re.escape, words))})\s")


@cache
def according_phrases() -> PhraseRanks:
    """Return the phrases of 'according to', the likelier first."""
    return _by_first_word(load_list(QuotationWords, "according"))


@cache
def source_phrases() -> PhraseRanks:
    """Return the phrases before a person cited as a source."""
    return _by_first_word(load_list(QuotationWords, "sources"))


def _by_first_word(listed: Iterable[str]) -> PhraseRanks:
    phrases: PhraseRanks = {}
    for rank, phrase in enumerate(listed):
        keys = fold(phrase).split()
        phrases.setdefault(keys[0], []).append((rank, keys))
    return phrases


@cache
def owners() -> dict[str, str]:
    """Return the keys of pronouns after 'according to', and the gender: ``m`` or ``f``."""
    men, women = quotation_words("owners_m"), quotation_words("owners_f")
    return dict.fromkeys(men, "m") | dict.fromkeys(women, "f")


@cache
def according_behind() -> re.Pattern[str]:
    """Return the pattern of a word like the German 'so' with its possible continuations."""
    words = map(re.escape, load_list(QuotationWords, "according_behind"))
    before = load_list(QuotationWords, "according_behind_before")
    following = [
        re.escape(each.removesuffix("*")) + ("" if each.endswith("*") else " ") for each in before
    ]
    return re.compile(rf"(?:{'|'.join(words)}) (?=[A-ZÄÖÜ]|{'|'.join(following)})")


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
