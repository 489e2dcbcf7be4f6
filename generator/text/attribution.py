"""Who is said to have said something: reading the words beside a quotation."""

import re
from collections.abc import Sequence
from functools import cache

from generator.text.people import PersonMention
from generator.text.tables.quotation_words import (
    ACCORDING,
    MESSAGES,
    NOT_SUBJECT_AFTER,
    OWNERS,
    PRONOUNS_ANY,
    PRONOUNS_HE,
    PRONOUNS_SHE,
    SAYING,
)
from generator.text.words import fold, words

_SENTENCE_END = re.compile(r"[.!?…]+[»“”\")]*\s+(?=[«„“\"(–—-]?\s?[^\W\d_a-zа-яіїєґ])")
_CLAUSE_END = re.compile(r"[,;:–—]")
_OTHER_CLAUSE = re.compile(r",\s+(?:а|але|но|и|і|й|та|and|but|while|und|aber|a|ale)\s")
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
def pronouns() -> dict[str, str]:
    """Keys of pronouns that stand for a speaker, and the gender: ``m``, ``f`` or ``any``."""
    return (
        dict.fromkeys(_keys(PRONOUNS_ANY), "any")
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
    return bool(_accords([word.key for word in words(text[start:end])]))


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


def speaker_after(text: str, start: int, end: int, mentions: Sequence[PersonMention]) -> str | None:
    """The one who speaks by ``text[start:end]``, words behind a quotation (``– said X in Y``).

    That is the first mention whose form may be a subject, with no preposition before it; None
    where a pronoun is the subject, the mention is of another clause, or two people stand before
    the verb.
    """
    if pronoun_between(text, start, end):
        return None
    said = [word for word in words(text[start:end]) if word.key in saying()]
    verb_end = start + said[0].end if said else start
    inside = _between(mentions, start, end)
    before_verb = [each for each in inside if each.end < verb_end]
    if len({each.person for each in before_verb if _can_be_subject(text, start, each)}) > 1:
        return None
    for mention in inside:
        if _follows_according(text, start, mention):
            return mention.person
        if _can_be_subject(text, start, mention):
            other = _OTHER_CLAUSE.search(text, verb_end, max(verb_end, mention.start))
            return None if other else mention.person
    return None


def speaker_before(
    text: str, start: int, end: int, mentions: Sequence[PersonMention]
) -> str | None:
    """The one who speaks by ``text[start:end]``, words before a quotation (``X said in Y:``).

    That is the subject nearest to the last verb of saying, in its clause; else the first of the
    sentence, where the clause names nobody else. Without such a verb (``X: “…”``), the last one.
    """
    inside = _between(mentions, start, end)
    for mention in inside:
        if _follows_according(text, start, mention):
            return mention.person
    subjects = [mention for mention in inside if _can_be_subject(text, start, mention)]
    verbs = [word for word in words(text[start:end]) if word.key in saying()]
    if not verbs:
        return subjects[-1].person if subjects else None
    if pronoun_between(text, start, end):
        return None
    verb = start + verbs[-1].start
    clause = _clause_start(text, start, verb), _clause_end(text, verb, end)
    near = _between(subjects, *clause)
    if near:
        return min(near, key=lambda each: (each.start > verb, abs(each.start - verb))).person
    named = words(text[clause[0] : clause[1]])[1 if clause[0] == start else 0 :]
    if any(word.text[0].isupper() and not word.text.isupper() for word in named):
        return None  # somebody whom no mention knows
    return subjects[0].person if subjects else None


def pronoun_between(text: str, start: int, end: int) -> str | None:
    """``m``, ``f`` or ``any``: whom the pronoun in ``text[start:end]`` that speaks stands for.

    It is beside the last verb of saying (``he said``), or follows 'according to'.
    """
    keys = [word.key for word in words(text[start:end])]
    verbs = [at for at, key in enumerate(keys) if key in saying()]
    for at in verbs[-1:]:
        beside = [keys[step] for step in (at + 1, at - 1) if 0 <= step < len(keys)]
        found = next((pronouns()[key] for key in beside if key in pronouns()), None)
        if found:
            return found
    for at, length in _accords(keys):
        found = next(
            (_owners()[key] for key in keys[at : at + length + 1] if key in _owners()), None
        )
        if found:
            return found
    return "any" if len(keys) == 1 and verbs else None  # '– dodał': it goes without saying


def _accords(keys: Sequence[str]) -> list[tuple[int, int]]:
    """Where 'according to' stands, and how many words it has."""
    return [
        (at, len(phrase))
        for phrase in _according()
        for at in range(len(keys) - len(phrase) + 1)
        if tuple(keys[at : at + len(phrase)]) == phrase
    ]


@cache
def _owners() -> dict[str, str]:
    """Keys of pronouns after 'according to', and the gender: ``m`` or ``f``."""
    return {fold(entry.split(":")[0]): fold(entry.split(":")[1]) for entry in OWNERS.split()}


def _between(mentions: Sequence[PersonMention], start: int, end: int) -> list[PersonMention]:
    return [each for each in mentions if start <= each.start and each.end <= end]


def _can_be_subject(text: str, start: int, mention: PersonMention) -> bool:
    if not mention.nominative or text[mention.end : mention.end + 2] in _POSSESSIVE:
        return False
    before = words(text[start : mention.start])
    return not before or before[-1].key not in _not_subject_after()


def _follows_according(text: str, start: int, mention: PersonMention) -> bool:
    """Whether 'according to' stands at most three words before the mention, with no comma between."""
    before = words(text[start : mention.start])
    return any(
        at + length + 3 >= len(before) and "," not in text[start + before[at].start : mention.start]
        for at, length in _accords([word.key for word in before])
    )


def _clause_start(text: str, start: int, at: int) -> int:
    return max([start, *(found.end() for found in _CLAUSE_END.finditer(text, start, at))])


def _clause_end(text: str, at: int, end: int) -> int:
    found = _CLAUSE_END.search(text, at, end)
    return found.start() if found else end


def _keys(table: str) -> frozenset[str]:
    return frozenset(map(fold, table.split()))
