"""Attribution of quotations to speakers, inferred only if unambiguous.

A pronoun ('he added') stands for somebody named before. Known people are found by name, others are
not, and a quotation attributed to the wrong person is the worst mistake a briefing can make. So an
inferred speaker is dropped if an unknown name, or anything like one, stands between the person and
the words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from generator.nlp.names.person_mention import PersonMention
from generator.nlp.quotations.article_quotations import find_all_quotations, outside_quotations
from generator.nlp.quotations.interrupted_quotations import Quotation
from generator.nlp.quotations.joined_parts import join_interrupted

NAME_STEM = 5  # letters that identify an inflected name
_WORD_OR_SIGN = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*|[^\w\s]")
# Letters except common lower-case ones: a cheap test before the search for capitalised words in a row.
_LARGE = "[A-Z\u00c0-\u00de\u0100-\u042f\u0460-\u1fff\u2c00-\U0010ffff]"
_MAY_BE_PAIR = re.compile(rf"(?<![\w'’ʼ-]){_LARGE}[\w'’ʼ-]*[\s\d_]+{_LARGE}")


class Utterance(msgspec.Struct, frozen=True, gc=False):
    """Quotation with its speaker, ``inferred`` if its passage has a pronoun or an office, not the name."""

    quotation: Quotation
    speaker: str | None
    inferred: bool


def attribute_quotations(
    texts: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    genders: Mapping[str, str | None],
) -> tuple[tuple[Utterance, ...], ...]:
    """Return the utterances of each passage, given texts and mentions of known people."""
    found = find_all_quotations(texts, mentions, genders)
    told = [
        outside_quotations(named, quotations)
        for named, quotations in zip(mentions, found, strict=True)
    ]
    joined = [join_interrupted(text, each) for text, each in zip(texts, found, strict=True)]
    if not any(
        _is_inferred(each, named)
        for quotations, named in zip(found, told, strict=True)
        for each in quotations
    ):  # no inferred speaker, so unknown names do not matter
        return tuple(
            tuple(Utterance(each, each.speaker, inferred=False) for each in quotations)
            for quotations in joined
        )
    masked = [_mask(text, named) for text, named in zip(texts, mentions, strict=True)]
    strangers = _strangers(masked)
    return tuple(
        tuple(_judge(each, place, masked, told, strangers) for each in quotations)
        for place, quotations in enumerate(joined)
    )


def _judge(
    quotation: Quotation,
    place: int,
    texts: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    strangers: frozenset[str],
) -> Utterance:
    speaker = quotation.speaker
    if speaker is None or not _is_inferred(quotation, mentions[place]):
        return Utterance(quotation, speaker, inferred=False)
    between = _text_since(speaker, place, quotation.start, texts, mentions)
    if between is None or _names_a_stranger(between, strangers):
        return Utterance(quotation, None, inferred=False)
    return Utterance(quotation, speaker, inferred=True)


def _is_inferred(quotation: Quotation, mentions: Iterable[PersonMention]) -> bool:
    """Return True if the quotation's speaker is not named in its attribution."""
    return quotation.speaker is not None and not any(
        mention.person == quotation.speaker
        and quotation.by_start <= mention.start < quotation.by_end
        for mention in mentions
    )


def _text_since(
    speaker: str,
    place: int,
    start: int,
    texts: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
) -> str | None:
    """Return the text from the speaker's last mention before the quotation to it, or None."""
    parts: list[str] = []
    for back in range(place, -1, -1):
        text = texts[back][:start] if back == place else texts[back]
        named = [mention for mention in mentions[back] if mention.end <= len(text)]
        last = next((m for m in reversed(named) if m.person == speaker), None)
        parts.append(text[last.end if last else 0 :])
        if last:
            return "\n".join(reversed(parts))
    return None


def _mask(text: str, mentions: Iterable[PersonMention]) -> str:
    """Return the text with mentions of known people masked, at the same length."""
    for mention in mentions:
        length = mention.end - mention.start
        text = text[: mention.start] + "|" * length + text[mention.end :]
    return text


def _strangers(masked: Iterable[str]) -> frozenset[str]:
    """Return the stems of words that may belong to unknown names: two capitalised words in a row."""
    return frozenset(
        word[:NAME_STEM]
        for text in masked
        for pair in _pairs(text)
        for word in pair
        if len(word) >= NAME_STEM
    )


def _names_a_stranger(text: str, strangers: frozenset[str]) -> bool:
    return any(_pairs(text)) or any(
        word[:NAME_STEM] in strangers for word in re.findall(r"\w+", text)
    )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield pairs of adjacent capitalised words, ignoring all-capital ones."""
    if not _MAY_BE_PAIR.search(text):
        return
    for one, other in pairwise(_WORD_OR_SIGN.findall(text)):
        if one[0].isupper() and other[0].isupper() and one[1:].islower() and other[1:].islower():
            yield one, other
