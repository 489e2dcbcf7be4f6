"""Quotations of a whole article: speakers whom only an earlier paragraph names."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.text.attribution import messages, pronoun_between, pronouns
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
    ``genders`` tells it, is the pronoun's; an office ('said the mayor') for the one before whose
    name it stands somewhere above; a message ('the post says') for who was last said to have
    spoken. Whom none of this tells stays None.
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
    if each.by_start == each.by_end:
        return None
    text = paragraphs[place]
    if each.by_end <= each.start:  # what stands before the words is read already
        return None
    pronoun = pronoun_between(text, each.by_start, each.by_end)
    earlier = _earlier_subjects(mentions, quotation)
    if pronoun:
        gender = pronouns()[pronoun]
        fitting = (who for who in earlier if gender is None or genders.get(who) in {gender, None})
        return next(fitting, None)
    said = words(text[each.by_start : each.by_end])
    if any(word.key in messages() for word in said):
        return earlier[0] if earlier else None
    return _by_office(paragraphs, mentions, quotation)


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
    """The person before whose name one of the attribution's words stands further up."""
    place, each = quotation
    said = {word.key for word in words(paragraphs[place][each.by_start : each.by_end])}
    for back in range(place, -1, -1):
        for mention in reversed(mentions[back]):
            if back == place and mention.start >= each.start:
                continue
            before = [word for word in words(paragraphs[back]) if word.end <= mention.start]
            if before and before[-1].key in said and len(before[-1].key) > 3:
                return mention.person
    return None


def _join_open(found: list[tuple[Quotation, ...]]) -> list[tuple[Quotation, ...]]:
    """Gives every part of a quotation that runs over paragraphs the speaker of the last part."""
    joined = list(found)
    for place in range(len(joined) - 2, -1, -1):
        here, below = joined[place], joined[place + 1]
        if here and here[-1].open and below and here[-1].speaker is None:
            joined[place] = (*here[:-1], replace(here[-1], speaker=below[0].speaker))
    return joined
