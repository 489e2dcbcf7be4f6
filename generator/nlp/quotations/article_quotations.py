"""Quotations of a whole article, with speakers named only in an earlier paragraph."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from generator.nlp.names.offices import Office
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.find_quotations import find_quotations
from generator.nlp.quotations.inferred_speakers import infer_speaker
from generator.nlp.quotations.interrupted_quotations import Quotation
from generator.nlp.quotations.quotation_marks import (
    begins_with_mark,
    closes_first,
    double_marks,
    has_marks,
)

_FAR = 4  # paragraphs that a quotation may continue without a mark


def find_all_quotations(
    paragraphs: Sequence[str],
    mentions: Sequence[Mentions],
    genders: Mapping[str, str | None] | None = None,
    filed: Mapping[str, Sequence[Office]] | None = None,
) -> tuple[tuple[Quotation, ...], ...]:
    """Return the quotations of each paragraph by ``find_quotations``, with more of their speakers.

    A quotation that runs over paragraphs has one speaker. A pronoun means the last subject of a
    sentence, in this paragraph or the few before it, with a matching gender if ``genders`` has it.
    ``filed`` has the offices in people's files, where ``mentions`` are of everybody.
    An office ('said the mayor') means the one person named with it further up, a message ('the post
    says') the last subject. A paragraph that ends in a colon names the speaker of the next. People
    named inside a quotation are never meant by words outside it.
    """
    paragraphs = [double_marks(text) for text in paragraphs]
    found = _find_in_turn(paragraphs, mentions)
    told = [
        outside_quotations(named, quotations)
        for named, quotations in zip(mentions, found, strict=True)
    ]
    for place, quotations in enumerate(found):
        for number, each in enumerate(quotations):
            if each.speaker is None:
                one = (place, each)
                who = infer_speaker(paragraphs, told, one, found, genders or {}, filed)
                here = found[place]
                named = replace(each, speaker=who)
                found[place] = (*here[:number], named, *here[number + 1 :])
        _carry_on(found, place)
    return tuple(_join_open(found))


def _carry_on(found: list[tuple[Quotation, ...]], place: int) -> None:
    """Give a quotation left open in the paragraph above, and closed without a name, its speaker."""
    above, here = found[place - 1] if place else (), found[place]
    alone = bool(here) and here[0].speaker is None and here[0].by_start == here[0].by_end
    if above and above[-1].open and above[-1].speaker and alone:
        found[place] = (replace(here[0], speaker=above[-1].speaker), *here[1:])


def _find_in_turn(
    paragraphs: Sequence[str], mentions: Sequence[Mentions]
) -> list[tuple[Quotation, ...]]:
    """Find the quotations of each paragraph, with those that go on in the next."""
    found: list[tuple[Quotation, ...]] = []
    open_ = False
    for place, (text, named) in enumerate(zip(paragraphs, mentions, strict=True)):
        continued = open_ and continues(paragraphs, place)
        if open_ and not continued:
            found[-1] = _without_end(found[-1])
        announced = place > 0 and paragraphs[place - 1].rstrip().endswith(":")
        found.append(find_quotations(text, named, continued=continued, announced=announced))
        last = found[-1][-1] if found[-1] else None
        open_ = (continued and last is None) or (last is not None and last.open)
    if open_ and found:
        found[-1] = _without_end(found[-1])
    return found


def continues(paragraphs: Sequence[str], place: int) -> bool:
    """Return whether an open quotation goes on: a mark opens the paragraph, or closes it later."""
    text = paragraphs[place]
    if begins_with_mark(text):
        return True
    for later in paragraphs[place : place + _FAR]:
        if closes_first(later):
            return True
        if has_marks(later):
            return False
    return False


def _without_end(quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Close the last quotation if it is still open, or drop it if it has no attribution."""
    if not quotations or not quotations[-1].open:
        return quotations
    *others, last = quotations
    if last.by_start == last.by_end:
        return tuple(others)
    return (*others, replace(last, open=False))


def outside_quotations(
    mentions: Mentions, quotations: Sequence[Quotation]
) -> tuple[PersonMention, ...]:
    """Return the mentions of a paragraph outside its quotations."""
    if not quotations:
        return tuple(mentions)
    return tuple(
        one
        for one in mentions
        if not any(each.start < one.end and one.start < each.end for each in quotations)
    )


def _join_open(found: list[tuple[Quotation, ...]]) -> list[tuple[Quotation, ...]]:
    """Set the speaker of all parts of a quotation over several paragraphs to that of the last part."""
    joined = list(found)
    for place in range(len(joined) - 2, -1, -1):
        here, below = joined[place], joined[place + 1]
        if here and here[-1].open and below and here[-1].speaker is None:
            joined[place] = (*here[:-1], replace(here[-1], speaker=below[0].speaker))
    return joined
