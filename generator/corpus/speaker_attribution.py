"""Who said what in an article; a speaker is inferred only where nobody else can be meant.

A pronoun ('he added') stands for somebody named before. Known people are found by name, but others are not, and a
quotation given to the wrong person is the worst mistake that a briefing can make. So an inferred speaker is dropped
where a name that is not known stands between the person and the words, or seems to.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from generator.nlp.names.known_people import PersonMention
from generator.nlp.quotations.article_quotations import find_all_quotations, outside_quotations
from generator.nlp.quotations.find_quotations import Quotation

NAME_STEM = 5  # letters by which an inflected name is known again
_WORD_OR_SIGN = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*|[^\w\s]")
# Letters but for those that are small in most texts: where no two of them begin words in a row, no capitals do.
_LARGE = "[A-Z\u00c0-\u00de\u0100-\u042f\u0460-\u1fff\u2c00-\U0010ffff]"
_MAY_BE_PAIR = re.compile(rf"{_LARGE}[\w'’ʼ-]*[\s\d_]+{_LARGE}")


class Utterance(msgspec.Struct, frozen=True, gc=False):
    """A quotation with its speaker; ``inferred``: not by name in its own passage, but by a pronoun or an office."""

    quotation: Quotation
    speaker: str | None
    inferred: bool


def attribute_quotations(
    texts: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    genders: Mapping[str, str | None],
) -> tuple[tuple[Utterance, ...], ...]:
    """The utterances of each passage of an article, given the passages' texts and the known people in them."""
    found = find_all_quotations(texts, mentions, genders)
    told = [
        outside_quotations(named, quotations)
        for named, quotations in zip(mentions, found, strict=True)
    ]
    if not any(
        _is_inferred(each, named)
        for quotations, named in zip(found, told, strict=True)
        for each in quotations
    ):  # then nobody need ask who else is named
        return tuple(
            tuple(Utterance(each, each.speaker, inferred=False) for each in quotations)
            for quotations in found
        )
    masked = [_mask(text, named) for text, named in zip(texts, mentions, strict=True)]
    strangers = _strangers(masked)
    return tuple(
        tuple(_judge(each, place, masked, told, strangers) for each in quotations)
        for place, quotations in enumerate(found)
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
    """Whether it has a speaker whom the words that give the quotation to somebody do not name."""
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
    """What stands between the speaker's last mention before the quotation and it, without known people."""
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
    """The text, as long as it was, with marks in the place of each known person."""
    for mention in mentions:
        length = mention.end - mention.start
        text = text[: mention.start] + "|" * length + text[mention.end :]
    return text


def _strangers(masked: Iterable[str]) -> frozenset[str]:
    """The beginnings of words that may be names of people who are not known: two capitals in a row."""
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
    """Neighbouring words that both begin with a capital and go on in small letters."""
    if not _MAY_BE_PAIR.search(text):
        return
    for one, other in pairwise(_WORD_OR_SIGN.findall(text)):
        if one[0].isupper() and other[0].isupper() and one[1:].islower() and other[1:].islower():
            yield one, other
