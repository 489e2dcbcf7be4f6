"""Who is said to have said something: reading the words beside a quotation."""

import re
from collections.abc import Sequence
from functools import cache

from generator.text.people import PersonMention
from generator.text.tables.quotation_words import (
    ACCORDING,
    MESSAGES,
    NOT_SUBJECT_AFTER,
    PRONOUNS_ANY,
    PRONOUNS_HE,
    PRONOUNS_SHE,
    SAYING,
)
from generator.text.words import Word, fold, words

_SENTENCE_END = re.compile(r"[.!?…]+[»“”\")]*\s+(?=[«„“\"(–—-]?\s?[^\W\d_a-zа-яіїєґ])")
_POSSESSIVE = frozenset(("'s", "’s"))


@cache
def saying() -> frozenset[str]:
    """Keys of the verbs by which words are given to a speaker, of all languages."""
    return _keys(SAYING)


@cache
def messages() -> frozenset[str]:
    """Keys of words for a message of one person: 'the post says'."""
    return _keys(MESSAGES)


@cache
def pronouns() -> dict[str, str | None]:
    """Keys of pronouns that stand for a speaker, and the gender: ``m``, ``f`` or None."""
    return (
        dict.fromkeys(_keys(PRONOUNS_ANY))
        | dict.fromkeys(_keys(PRONOUNS_SHE), "f")
        | dict.fromkeys(_keys(PRONOUNS_HE), "m")
    )


@cache
def _not_subject_after() -> frozenset[str]:
    return _keys(NOT_SUBJECT_AFTER)


@cache
def _according() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(phrase).split()) for phrase in ACCORDING.strip().split("|"))


def says(text: str, start: int, end: int, within: int | None = None) -> bool:
    """Whether ``text[start:end]`` has a verb of saying, among its first ``within`` words."""
    verbs = saying()
    return any(word.key in verbs for word in words(text[start:end])[:within])


def accords(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` has 'according to' in it."""
    keys = [word.key for word in words(text[start:end])]
    return any(
        tuple(keys[at : at + len(phrase)]) == phrase
        for phrase in _according()
        for at in range(len(keys) - len(phrase) + 1)
    )


def sentence_start(text: str, at: int) -> int:
    """Where the sentence that goes on at ``at`` begins."""
    start = 0
    for match in _SENTENCE_END.finditer(text, 0, at):
        start = match.end()
    return start


def sentence_end(text: str, at: int) -> int:
    """Where the sentence that goes on at ``at`` ends, its last mark taken in."""
    match = _SENTENCE_END.search(text, at)
    return match.start() + 1 if match else len(text)


def speaker_between(
    text: str, start: int, end: int, mentions: Sequence[PersonMention], *, last: bool
) -> str | None:
    """The one who speaks by ``text[start:end]``: the first mention that can be, or the ``last``.

    A mention can be where its form may be a subject and no preposition stands before it, or where
    'according to' does. A pronoun that is the subject leaves it open: None.
    """
    inside = [each for each in mentions if start <= each.start and each.end <= end]
    found = words(text[start:end])
    for mention in reversed(inside) if last else inside:
        before = [word for word in found if start + word.end <= mention.start]
        if _is_according(before):
            return mention.person
        if mention.nominative and _can_be_subject(text, mention, before):
            return mention.person
    return None


def pronoun_between(text: str, start: int, end: int) -> str | None:
    """The key of the pronoun beside the verb of saying in ``text[start:end]``."""
    found = words(text[start:end])
    for at, word in enumerate(found):
        if word.key in saying():
            beside = [found[step].key for step in (at + 1, at - 1) if 0 <= step < len(found)]
            return next((key for key in beside if key in pronouns()), None)
    return None


def _can_be_subject(text: str, mention: PersonMention, before: list[Word]) -> bool:
    if text[mention.end : mention.end + 2] in _POSSESSIVE:
        return False
    return not before or before[-1].key not in _not_subject_after()


def _is_according(before: list[Word]) -> bool:
    """Whether 'according to' stands at most three words before the mention."""
    keys = [word.key for word in before]
    return any(
        tuple(keys[at : at + len(phrase)]) == phrase
        for phrase in _according()
        for at in range(max(0, len(keys) - len(phrase) - 3), len(keys) - len(phrase) + 1)
    )


def _keys(table: str) -> frozenset[str]:
    return frozenset(map(fold, table.split()))
