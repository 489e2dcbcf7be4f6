"""Tell the name of a company, a paper or a ship in marks from words that somebody said."""

import re

from generator.languages.quotation_sections import QuotationWords
from generator.nlp.morphology import DICTIONARIES, read_tags
from generator.nlp.names.name_words import identity_words
from generator.nlp.quotations.attribution_phrases import quotation_words, saying
from generator.nlp.tokens import Word, words_between
from generator.nlp.word_set import load_word_set

_LONGEST = 8  # words of a name
_BEFORE = 40  # letters of the word before the marks, and more
_SENTENCE = re.compile(r"[,;:!?…]|\.(?:\s|$)")
_IN_SENTENCES = ("VERB", "INFN", "GRND", "NPRO", "PRED")  # parts of speech that no name has
_SPEAKERS = (
    "pronouns_m",
    "pronouns_f",
    "pronouns_any",
    "narrators",
    "negations",
    "complementisers",
)


def is_name_in_marks(text: str, outer_start: int, start: int, end: int) -> bool:
    """Return True for ``text[start:end]`` in marks right behind a word for what bears a name.

    Such as 'the company “Quay Works”'. The words begin with a capital and make no sentence: those of
    title case are a name, others only where a dictionary knows that none of them is a verb.
    """
    before = words_between(text, max(outer_start - _BEFORE, 0), outer_start)
    if not before or text[before[-1].end : outer_start].strip() or not _bears(before[-1]):
        return False
    words = words_between(text, start, end)
    if not 0 < len(words) <= _LONGEST or _SENTENCE.search(text[start:end]):
        return False
    if not words[0].text[0].isupper():
        return False
    if any(word.key in saying() or word.key in quotation_words(*_SPEAKERS) for word in words):
        return False
    return all(map(_is_titled, words)) or not any(map(_makes_sentence, words))


def _bears(word: Word) -> bool:
    """Return True for a word for what has a name of its own, such as 'company' or 'ТОВ'."""
    return word.key in load_word_set(QuotationWords, "bearers") or word.key in identity_words(
        "firms"
    )


def _is_titled(word: Word) -> bool:
    return not word.text[0].islower() or word.key in quotation_words("name_links")


def _makes_sentence(word: Word) -> bool:
    """Return True unless a dictionary knows the word as one that a name may have."""
    readings = [
        tags for language in sorted(DICTIONARIES) if (tags := read_tags(word.key, language))
    ]
    nominal = [not all(tag.startswith(_IN_SENTENCES) for tag in tags) for tags in readings]
    return not _is_titled(word) and not (nominal and all(nominal))
