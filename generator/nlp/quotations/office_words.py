"""Read the offices and other nouns that speak in an attribution: 'said the former mayor'."""

from collections.abc import Sequence, Set
from itertools import pairwise

from generator.languages.quotation_sections import QuotationWords
from generator.nlp.morphology import DICTIONARIES, guess_tags, read_tags
from generator.nlp.names.name_words import identity_words, is_office, is_role, without_article
from generator.nlp.names.surname_context import is_nominative
from generator.nlp.quotations.attribution_phrases import (
    accords,
    is_preposition,
    may_tell,
    offices_alike,
    quotation_words,
    saying,
)
from generator.nlp.quotations.nouns_for_people import is_for_person
from generator.nlp.quotations.quotation_place import QuotationPlace, main_words
from generator.nlp.quotations.speech_clause import is_subject_first, noun_phrase
from generator.nlp.tokens import Word
from generator.nlp.word_set import load_list, load_word_set

_CYRILLIC = "\u0400"  # keys of other scripts sort before it
_SHORTEST = 4  # letters of a noun for a person


def speaking_nouns(place: QuotationPlace) -> set[str]:
    """Return the stems of offices that speak, and of the noun beside the verb of saying."""
    words = _words_of_source(place)
    verb = next((at for at, word in enumerate(words) if word.key in saying()), 0)
    offices = [at for at, word in enumerate(words) if _may_speak_as(words, at)]
    earlier = [at for at in offices if at < verb]
    offices = earlier if words and is_subject_first(words[verb]) and earlier else offices
    qualifying = load_word_set(QuotationWords, "other_holders")
    plain = [at for at in offices if without_article(words[at].key) not in qualifying]
    heads = plain or offices[-1:]
    nouns = {cut_stem(without_article(words[at].key)) for at in heads} or _signing_nouns(words)
    for at, word in enumerate(words[:-1]):
        after = words[at + 1]
        speaks = word.key in saying() or (at == 0 and may_tell(word))
        small = after.text[0].islower() and len(after.key) >= _SHORTEST
        if speaks and small and not is_preposition(after.key):
            key = without_article(after.key)
            nouns |= {cut_stem(key)} if key not in qualifying else set()
        if speaks and after.key in identity_words("articles"):
            nouns |= {cut_stem(each.key) for each in words[at + 2 : at + 3] if each.text.istitle()}
    return nouns


def _words_of_source(place: QuotationPlace) -> Sequence[Word]:
    """Return the words of the attribution, of 'according to X, Y' without Y, of whom X speaks."""
    words, end = main_words(place), place.quotation.by_end
    if not words or any(word.key in saying() for word in words):
        return words
    comma = place.text.find(",", words[0].end, end)
    told = comma >= 0 and accords(place.text, words[0].start, comma)
    return [word for word in words if word.end <= comma] if told else words


def _may_speak_as(words: Sequence[Word], at: int) -> bool:
    """Return whether a word is an office that may be a subject, with no preposition before it."""
    if not is_office(without_article(words[at].key)) or _is_oblique(words[at]):
        return False
    before = [word for word in words[:at] if word.key not in identity_words("articles")]
    return not (before and before[-1].key in quotation_words("prepositions"))


def _signing_nouns(words: Sequence[Word]) -> set[str]:
    """Return the stem of the office whose statement is quoted: 'йдеться у відповіді чиновника'."""
    letters = quotation_words("letters", "messages")
    return {
        cut_stem(two.key)
        for one, two in pairwise(words)
        if one.key in letters
        and two.text[0].islower()
        and (is_office(two.key) or is_for_person(two))
    }


def beside_nouns(place: QuotationPlace) -> list[Word]:
    """Return the words of the attribution in one phrase with an office or a noun beside the verb."""
    words = main_words(place)
    officials = load_word_set(QuotationWords, "officials")
    nouns = [
        at
        for at, word in enumerate(words)
        if is_role(word.key) or is_for_person(word) or word.key in officials
    ]
    return [word for at in nouns for word in noun_phrase(place.text, words, at)]


def speaks_for_many(words: Sequence[Word]) -> bool:
    """Return whether the speaker is one of several who are not named: 'one of the officials'."""
    someone, of = quotation_words("someone"), identity_words("of")
    return any(
        one.key in someone and (is_preposition(two.key) or two.key in of)
        for one, two in pairwise(words)
    )


def tells_holder(word: Word) -> bool:
    """Return whether a word beside an office tells which holder is meant: former, польський."""
    of_place = word.key in load_word_set(QuotationWords, "of_places") and not is_role(word.key)
    return of_place or word.key in load_word_set(QuotationWords, "other_holders")


def _is_oblique(word: Word) -> bool:
    """Return whether a word can be no nominative singular, in a language with a dictionary."""
    tags = _nominal_tags(word)
    return bool(tags) and not any(is_nominative(tag) and "plur" not in tag for tag in tags)


def _nominal_tags(word: Word) -> list[str]:
    """Return the readings of a Cyrillic word as a noun or adjective, guessed if nobody has it."""
    if word.key[0] < _CYRILLIC:
        return []
    read = [tag for language in sorted(DICTIONARIES) for tag in read_tags(word.key, language)]
    read = read or [tag for each in sorted(DICTIONARIES) for tag in guess_tags(word.key, each)]
    return [tag for tag in read if tag.startswith(("NOUN", "ADJF"))]


def cut_stem(key: str) -> str:
    """Cut an office down to the stem shared by its cases, approximately."""
    return key[: max(4, len(key) - 2)]


def stems_alike(stems: Set[str]) -> set[str]:
    """Return the stems of other words for the offices: counsel for the defence, lawyer."""
    groups = [[cut_stem(key) for key in group] for group in offices_alike()]
    return {stem for group in groups if not stems.isdisjoint(group) for stem in group}


def head_of(key: str) -> str | None:
    """Return the office that ends a compound: minister of 'bundesminister', not of 'vizeminister'."""
    if key[0] >= _CYRILLIC or key.startswith(load_list(QuotationWords, "compound_others")):
        return None
    heads = load_list(QuotationWords, "compound_heads")
    return max(
        (head for head in heads if key.endswith(head) and key != head), key=len, default=None
    )


def may_bend(word: Word) -> bool:
    """Return whether a word may be in another case than the nominative, or has no known cases."""
    tags = _nominal_tags(word)
    return not tags or any(not is_nominative(tag) and "voct" not in tag for tag in tags)
