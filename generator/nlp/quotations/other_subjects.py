"""Find a subject without a name: 'The mayor denied it' between a name and 'he said'."""

from collections.abc import Sequence

from generator.nlp.morphology import DICTIONARIES, read_tags
from generator.nlp.names.name_words import identity_words, is_role
from generator.nlp.names.person_mention import PersonMention
from generator.nlp.names.surname_context import ALL_CASES, is_name_tag
from generator.nlp.quotations.attribution_phrases import sentence_end, sentence_start
from generator.nlp.tokens import Word, words_between

_REACH = 4  # words of a phrase for one person by noun and name


def find_last_noun_subject(
    text: str, start: int, end: int, mentions: Sequence[PersonMention]
) -> Word | None:
    """Find the noun for a person that was last a subject in ``text[start:end]``, without a name.

    It is the first word of a sentence, but for an article.
    """
    last = None
    at = sentence_start(text, start)
    while at < end:
        stop = min(max(sentence_end(text, at), at + 1), end)
        words = words_between(text, at, stop)
        if words and words[0].key in identity_words("articles"):
            words = words[1:]
        if words and words[0].start >= start and _is_subject(words, mentions):
            last = words[0]
        at = stop
    return last


def _is_subject(words: Sequence[Word], mentions: Sequence[PersonMention]) -> bool:
    phrase_end = words[: _REACH + 1][-1].end
    named = any(words[0].start <= each.start < phrase_end for each in mentions)
    return _is_person(words[0]) and not named


def _is_person(word: Word) -> bool:
    """Return whether a word is a noun for a person that can be a subject, and no name."""
    if not _is_cyrillic(word):
        return is_role(word.key)
    tags = [tag for language in sorted(DICTIONARIES) for tag in read_tags(word.key, language)]
    people = [tag for tag in tags if "NOUN" in tag and "anim" in tag and "inan" not in tag]
    cases = ["nomn" in tag or not any(case in tag for case in ALL_CASES) for tag in people]
    return any(cases) and not any(map(is_name_tag, tags))


def _is_cyrillic(word: Word) -> bool:
    return "а" <= word.key[0] <= "ӿ"
