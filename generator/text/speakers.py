"""Quotations of a whole article: speakers whom only an earlier paragraph names."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.text.attribution import (
    messages,
    pronoun_between,
    sentence_start,
    speaker_before,
)
from generator.text.capitals import is_role
from generator.text.people import PersonMention
from generator.text.quotations import Quotation, find_quotations
from generator.text.words import words

_FAR = 4  # paragraphs back that a pronoun may point


def find_all_quotations(
    paragraphs: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    genders: Mapping[str, str | None] | None = None,
) -> tuple[tuple[Quotation, ...], ...]:
    """The quotations of each paragraph, as ``find_quotations`` finds them, with more speakers.

    A quotation that runs over paragraphs has one speaker. A pronoun stands for the one who was
    last the subject of a sentence (in this paragraph or the few before it) and whose gender, where
    ``genders`` tells it, is the pronoun's; an office ('said the mayor') for the one person before
    whose name it stands further up; a message ('the post says') for who was last the subject. A
    paragraph that ends in a colon names the speaker of the next. Else the speaker stays None.
    """
    found: list[tuple[Quotation, ...]] = []
    open_ = False
    for text, named in zip(paragraphs, mentions, strict=True):
        found.append(find_quotations(text, named, continued=open_))
        last = found[-1][-1] if found[-1] else None
        open_ = (open_ and last is None) or (last is not None and last.open)
    for place, quotations in enumerate(found):
        found[place] = tuple(
            each
            if each.speaker
            else replace(each, speaker=_speaker(paragraphs, mentions, (place, each), genders or {}))
            for each in quotations
        )
    return tuple(_join_open(found))


def _speaker(
    paragraphs: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    quotation: tuple[int, Quotation],
    genders: Mapping[str, str | None],
) -> str | None:
    place, each = quotation
    text = paragraphs[place]
    if each.by_start == each.by_end:
        return _announced(paragraphs, mentions, quotation)
    earlier = _earlier_subjects(mentions, quotation)
    gender = pronoun_between(text, each.by_start, each.by_end)
    if gender:
        fits = {None, "m", "f"} if gender == "any" else {None, gender}
        return next((who for who in earlier if genders.get(who) in fits), None)
    said = words(text[each.by_start : each.by_end])
    if any(word.key in messages() for word in said):
        return earlier[0] if earlier else None
    if each.by_end <= each.start:  # names before the words are read already
        return None
    return _by_office(paragraphs, mentions, quotation)


def _announced(
    paragraphs: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    quotation: tuple[int, Quotation],
) -> str | None:
    """The speaker whom the paragraph above names, where it ends in a colon and this one follows."""
    place, each = quotation
    above = paragraphs[place - 1].rstrip() if place else ""
    if not above.endswith(":") or paragraphs[place][: each.start].strip(' «„“"–—-'):
        return None
    return speaker_before(above, sentence_start(above, len(above)), len(above), mentions[place - 1])


def _earlier_subjects(
    mentions: Sequence[Sequence[PersonMention]],
    quotation: tuple[int, Quotation],
) -> list[str]:
    """People whose names may be subjects of sentences before the quotation, the nearest first."""
    place, each = quotation
    here = [one for one in mentions[place] if one.end <= each.start]
    subjects = [one.person for one in reversed(here) if one.nominative]
    for back in range(place - 1, max(-1, place - 1 - _FAR), -1):
        subjects += [one.person for one in reversed(mentions[back]) if one.nominative]
    return subjects


def _by_office(
    paragraphs: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    quotation: tuple[int, Quotation],
) -> str | None:
    """The one person above in whose sentence the attribution's office stands before the name."""
    place, each = quotation
    by = words(paragraphs[place][each.by_start : each.by_end])
    said = {_stem(word.key) for word in by if is_role(word.key)}
    holders = set()
    for back in range(place + 1):
        text, done = paragraphs[back], 0
        for mention in mentions[back]:
            if back == place and mention.start >= each.start:
                break
            start = max(done, sentence_start(text, mention.start))
            titles = {_stem(word.key) for word in words(text[start : mention.start])}
            if titles & said:
                holders.add(mention.person)
            done = mention.end
    return holders.pop() if len(holders) == 1 else None


def _stem(key: str) -> str:
    """What the cases of an office have in common, near enough."""
    return key[: max(4, len(key) - 2)]


def _join_open(found: list[tuple[Quotation, ...]]) -> list[tuple[Quotation, ...]]:
    """Gives every part of a quotation that runs over paragraphs the speaker of the last part."""
    joined = list(found)
    for place in range(len(joined) - 2, -1, -1):
        here, below = joined[place], joined[place + 1]
        if here and here[-1].open and below and here[-1].speaker is None:
            joined[place] = (*here[:-1], replace(here[-1], speaker=below[0].speaker))
    return joined
