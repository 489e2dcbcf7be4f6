"""Find the quotations of a whole article, with speakers whom an earlier paragraph names."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from generator.nlp.names.person_mention import PersonMention
from generator.nlp.quotations.find_quotations import find_quotations
from generator.nlp.quotations.inferred_speakers import infer_speaker
from generator.nlp.quotations.interrupted_quotations import Quotation
from generator.nlp.quotations.quotation_marks import begins_with_mark, closes_first, has_marks

_FAR = 4  # paragraphs over which a quotation may go on without a mark


def find_all_quotations(
    paragraphs: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    genders: Mapping[str, str | None] | None = None,
) -> tuple[tuple[Quotation, ...], ...]:
    """Find the quotations of each paragraph, as ``find_quotations`` does, with more speakers.

    A quotation that runs over paragraphs has one speaker. A pronoun stands for the person who was
    last the subject of a sentence, here or a few paragraphs before, and whose gender in ``genders``
    fits. An office ('said the mayor') stands for the one person whose name it is beside, a message
    ('the post says') for the last subject. A paragraph that ends in a colon names the speaker of the
    next. Other speakers stay None. Somebody named in a quotation is never meant by words outside it.
    """
    found: list[tuple[Quotation, ...]] = []
    open_ = False
    for place, (text, named) in enumerate(zip(paragraphs, mentions, strict=True)):
        continued = open_ and _continues(paragraphs, place)
        if open_ and not continued:
            found[-1] = _without_end(found[-1])
        found.append(find_quotations(text, named, continued=continued))
        last = found[-1][-1] if found[-1] else None
        open_ = (continued and last is None) or (last is not None and last.open)
    if open_ and found:
        found[-1] = _without_end(found[-1])
    told = [
        outside_quotations(named, quotations)
        for named, quotations in zip(mentions, found, strict=True)
    ]
    for place, quotations in enumerate(found):
        found[place] = tuple(
            each
            if each.speaker
            else replace(
                each, speaker=infer_speaker(paragraphs, told, (place, each), genders or {})
            )
            for each in quotations
        )
    return tuple(_join_open(found))


def _continues(paragraphs: Sequence[str], place: int) -> bool:
    """Tell whether a quotation that is open goes on: a mark opens the paragraph, or one closes it later."""
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
    """Close the last quotation, which nothing closes. Without an attribution it is none."""
    if not quotations or not quotations[-1].open:
        return quotations
    *others, last = quotations
    if last.by_start == last.by_end:
        return tuple(others)
    return (*others, replace(last, open=False))


def outside_quotations(
    mentions: Sequence[PersonMention], quotations: Sequence[Quotation]
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
    """Give the parts of a quotation that runs over paragraphs the speaker of the last part."""
    joined = list(found)
    for place in range(len(joined) - 2, -1, -1):
        here, below = joined[place], joined[place + 1]
        if here and here[-1].open and below and here[-1].speaker is None:
            joined[place] = (*here[:-1], replace(here[-1], speaker=below[0].speaker))
    return joined
