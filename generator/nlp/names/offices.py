"""Compare the offices of a person's file with the words beside a surname."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from generator.nlp.names.name_words import (
    identity_words,
    is_conjunction,
    is_office,
    is_place,
    is_small,
)
from generator.nlp.quotations.attribution_phrases import is_preposition
from generator.nlp.tokens import keys

_BRACKETS = re.compile(r"\([^()]*\)")
_STEM = 5  # letters that the cases of a word have in common
_SHORTEST_ACRONYM = 3


class Office(msgspec.Struct, frozen=True):
    """Office of a file: stems of its ``heads`` (minister) and of its further words.

    ``initials`` are the first letters of its words other than the small ones.
    """

    heads: frozenset[str]
    others: frozenset[str]
    initials: str


def read_office(text: str) -> Office | None:
    """Read an office as given in a file, or return None if the text names none."""
    content = [key for key in keys(_BRACKETS.sub(" ", text)) if not _is_linking(key)]
    heads = [key for key in content if is_office(key)] or content[:1]
    if not heads:
        return None
    others = [key for key in content if key not in heads]
    return Office(
        frozenset(map(stem, heads)),
        frozenset(map(stem, others)) | {key for key in others if len(key) <= _STEM},
        "".join(key[0] for key in content),
    )


def stem(key: str) -> str:
    """Cut a word down to the stem shared by its cases, approximately."""
    return key[: max(3, min(_STEM, len(key) - 1))]


def is_own_head(key: str, offices: Iterable[Office]) -> bool:
    """Return whether the word is the head of one of the offices."""
    return any(stem(key) in office.heads for office in offices)


def is_own_office(
    head: str,
    further: Sequence[str],
    offices: Iterable[Office],
    language: str | None,
    *,
    whole: bool = False,
) -> bool:
    """Return whether a head with its further words, in the order of the text, is one of the offices.

    The further words match if at least half of them belong to the office, or if an acronym stands
    for them. An office without further words in the file needs none, nor does a head of state.
    ``whole`` requires every further word to belong to the office.
    """
    words = [key for key in further if not _is_linking(key)]
    generic = head in identity_words("generic")
    for office in offices:
        own = stem(head) in office.heads
        if not (own or generic):
            continue
        if not words and own and (not office.others or head in identity_words("rulers")):
            return True
        if own and not office.others and all(is_place(key, language) for key in words):
            return True
        if words and _agree(words, office, own=own, whole=whole):
            return True
    return False


def _agree(words: Sequence[str], office: Office, *, own: bool, whole: bool) -> bool:
    initials = "".join(key[0] for key in words)
    if own and any(len(each) >= _SHORTEST_ACRONYM and each in initials for each in office.others):
        return True
    shared = sum(_stands_for(key, office, own=own) for key in words)
    return shared * 2 >= len(words) and shared > 0 and (shared == len(words) or not whole)


def _stands_for(key: str, office: Office, *, own: bool) -> bool:
    """Return whether a word belongs to the office, or is an acronym of it: NSDC, МИД, Минобороны."""
    if own and (key in office.others or stem(key) in office.others):
        return True
    if len(key) >= _SHORTEST_ACRONYM and key in office.initials:
        return True
    return any(
        key.startswith(head[:3]) and other[: _STEM - 1] in key[3:]
        for head in office.heads
        for other in office.others
        if len(other) >= _STEM
    )


def _is_linking(key: str) -> bool:
    linking = is_preposition(key) or is_small(key) or is_conjunction(key)
    return linking or len(key) == 1 or key in identity_words("of")
