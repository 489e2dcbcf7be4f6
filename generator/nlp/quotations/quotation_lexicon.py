"""Words of quotations of all languages, folded for lookup."""

import re
from collections.abc import Iterable
from functools import cache

from generator.languages.load import gather, load_sections
from generator.languages.sections import QuotationWords
from generator.nlp.tokens import fold

# Phrases as their words' keys, by their first word, with their ranks in the list.
PhraseRanks = dict[str, list[tuple[int, list[str]]]]


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
def answering() -> frozenset[str]:
    """Return the keys of verbs of answering, taken as another speaker's than the last."""
    return _keys(gather(QuotationWords, lambda section: section.answering))


@cache
def past_genders() -> dict[str, str]:
    """Return the verbs of saying in the past tense with the gender of their speaker."""
    men = gather(QuotationWords, lambda words: words.verb_endings_m)
    women = gather(QuotationWords, lambda words: words.verb_endings_f)
    genders = {key: "m" for key in saying() if key.endswith(men)}
    return genders | {key: "f" for key in saying() if key.endswith(women)}


@cache
def messages() -> frozenset[str]:
    """Return the keys of words for a message of one person: 'the post says'."""
    return _keys(gather(QuotationWords, lambda section: section.messages))


@cache
def pronouns() -> dict[str, str]:
    """Return the keys of pronouns for a speaker with their gender: ``m``, ``f`` or ``any``."""
    sections = load_sections(QuotationWords).values()
    genders: dict[str, str] = {}
    for words in sections:
        genders |= dict.fromkeys(_keys(words.pronouns_any), "any")
    for words in sections:
        genders |= dict.fromkeys(_keys(words.pronouns_f), "f")
    for words in sections:
        keys = _with_lost_letters(_keys(words.pronouns_m), words.lost_letters)
        genders |= dict.fromkeys(keys, "m")
    return genders


def _with_lost_letters(keys: frozenset[str], letters: str) -> frozenset[str]:
    """Add the keys as they remain after bad decoding lost some letters: вн for він, розповв."""
    lost = {key.translate(str.maketrans("", "", letters)) for key in keys}
    return keys | {key for key in lost if len(key) > 1}


@cache
def prepositions() -> frozenset[str]:
    """Return the keys of words that keep a name after them from being the speaker."""
    return _keys(gather(QuotationWords, lambda section: section.prepositions))


@cache
def complementisers() -> frozenset[str]:
    """Return the keys of words like 'that', with no speaker after them."""
    return _keys(gather(QuotationWords, lambda section: section.complementisers))


@cache
def other_clause() -> re.Pattern[str]:
    """Return the pattern of a comma and a conjunction at the start of another clause."""
    words = gather(QuotationWords, lambda section: section.conjunctions)
    return re.compile(rf",\s+(?:{'|'.join(map(re.escape, words))})\s")


@cache
def according_phrases() -> PhraseRanks:
    """Return the phrases of 'according to', the likelier first."""
    return _by_first_word(gather(QuotationWords, lambda section: section.according))


@cache
def source_phrases() -> PhraseRanks:
    """Return the phrases before a person cited as a source."""
    return _by_first_word(gather(QuotationWords, lambda section: section.sources))


def _by_first_word(listed: Iterable[str]) -> PhraseRanks:
    phrases: PhraseRanks = {}
    for rank, phrase in enumerate(listed):
        keys = fold(phrase).split()
        phrases.setdefault(keys[0], []).append((rank, keys))
    return phrases


@cache
def other_verbs() -> frozenset[str]:
    """Return the keys of verbs in the past tense that attribute words to nobody."""
    return _keys(gather(QuotationWords, lambda section: section.other_verbs))


@cache
def abbreviations() -> frozenset[str]:
    """Return the keys of words with a full stop that ends no sentence."""
    return _keys(gather(QuotationWords, lambda section: section.abbreviations))


@cache
def auxiliaries() -> frozenset[str]:
    """Return the keys of words between a pronoun and its verb."""
    return _keys(gather(QuotationWords, lambda section: section.auxiliaries))


@cache
def articles() -> frozenset[str]:
    """Return the keys of pronouns that are articles too."""
    return _keys(gather(QuotationWords, lambda section: section.articles))


@cache
def owners() -> dict[str, str]:
    """Return the keys of pronouns after 'according to', and the gender: ``m`` or ``f``."""
    men = _keys(gather(QuotationWords, lambda section: section.owners_m))
    women = _keys(gather(QuotationWords, lambda section: section.owners_f))
    return dict.fromkeys(men, "m") | dict.fromkeys(women, "f")


@cache
def further_prepositions() -> frozenset[str]:
    """Return the keys of words that, after a verb, keep a name from being the speaker."""
    return _keys(gather(QuotationWords, lambda section: section.further_prepositions))


@cache
def according_behind() -> re.Pattern[str]:
    """Return the pattern of a word like the German 'so' with its possible continuations."""
    words = map(re.escape, gather(QuotationWords, lambda section: section.according_behind))
    before = gather(QuotationWords, lambda section: section.according_behind_before)
    following = [
        re.escape(each.removesuffix("*")) + ("" if each.endswith("*") else " ") for each in before
    ]
    return re.compile(rf"(?:{'|'.join(words)}) (?=[A-ZÄÖÜ]|{'|'.join(following)})")


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
