"""Quotations of a whole article: speakers whom only an earlier paragraph names."""

import re
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from generator.nlp.grammar import is_past
from generator.nlp.names.capitalised_words import is_role
from generator.nlp.names.person_mention import PersonMention
from generator.nlp.quotations.attribution_phrases import (
    is_source,
    pronoun_between,
    sentence_start,
    speaker_before,
)
from generator.nlp.quotations.find_quotations import Quotation, find_quotations
from generator.nlp.quotations.quotation_lexicon import messages, saying
from generator.nlp.tokens import words_between

_PARTS = re.compile(r"[.,;:!?«»„“”\"()–—]")
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
    paragraph that ends in a colon names the speaker of the next. Else the speaker stays None. Whom
    a quotation names is nobody that words outside it point to.
    """
    found: list[tuple[Quotation, ...]] = []
    open_ = False
    for text, named in zip(paragraphs, mentions, strict=True):
        found.append(find_quotations(text, named, continued=open_))
        last = found[-1][-1] if found[-1] else None
        open_ = (open_ and last is None) or (last is not None and last.open)
    told = [
        outside_quotations(named, quotations)
        for named, quotations in zip(mentions, found, strict=True)
    ]
    for place, quotations in enumerate(found):
        found[place] = tuple(
            each
            if each.speaker
            else replace(each, speaker=_speaker(paragraphs, told, (place, each), genders or {}))
            for each in quotations
        )
    return tuple(_join_open(found))


def outside_quotations(
    mentions: Sequence[PersonMention], quotations: Sequence[Quotation]
) -> tuple[PersonMention, ...]:
    """The mentions of a paragraph that stand in none of its quotations."""
    if not quotations:
        return tuple(mentions)
    return tuple(
        one
        for one in mentions
        if not any(each.start < one.end and one.start < each.end for each in quotations)
    )


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
    gender = pronoun_between(text, each.by_start, each.by_end)
    if gender:
        fits = {None, "m", "f"} if gender == "any" else {None, gender}
        return _last_subject(paragraphs, mentions, quotation, lambda who: genders.get(who) in fits)
    said = words_between(text, each.by_start, each.by_end)
    if any(word.key in messages() for word in said):
        return _last_subject(paragraphs, mentions, quotation, lambda _: True)
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


def _last_subject(
    paragraphs: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    quotation: tuple[int, Quotation],
    fits: Callable[[str], bool],
) -> str | None:
    """The one of those who fit whose name was last the subject of a sentence, or the source.

    None where a later paragraph names another who fits, or lets somebody speak whom no mention
    knows: a wrong speaker is worse than none.
    """
    place, each = quotation
    for back in range(place, max(-1, place - 1 - _FAR), -1):
        text = paragraphs[back]
        named = [
            one
            for one in mentions[back]
            if fits(one.person) and (back < place or one.end <= each.start)
        ]
        subjects = [one for one in named if one.nominative or is_source(text, one)]
        end = each.start if back == place else len(text)
        stranger = _last_unknown(text, end, mentions[back])
        if subjects and subjects[-1].end > stranger:
            return subjects[-1].person
        if named or stranger >= 0:
            return None
    return None


def _last_unknown(text: str, end: int, mentions: Sequence[PersonMention]) -> int:
    """Where somebody whom no mention knows last speaks (``said Name``); -1: nowhere."""
    found = words_between(text, 0, end)
    for at in range(len(found) - 2, -1, -1):
        if found[at].key not in saying() or not is_past(found[at].key):
            continue
        after = found[at + 1 : at + 4]
        name = next((word for word in after if not is_role(word.key)), found[at])
        known = any(one.start < name.end and name.start < one.end for one in mentions)
        beside = not _PARTS.search(text, found[at].end, name.start)
        if beside and name.text[0].isupper() and not name.text[1:2].isupper() and not known:
            return name.start
    return -1


def _by_office(
    paragraphs: Sequence[str],
    mentions: Sequence[Sequence[PersonMention]],
    quotation: tuple[int, Quotation],
) -> str | None:
    """The one person above in whose sentence the attribution's office stands before the name."""
    place, each = quotation
    by = words_between(paragraphs[place], each.by_start, each.by_end)
    said = {_stem(word.key) for word in by if is_role(word.key)}
    if not said:
        return None
    holders = set()
    for back in range(place + 1):
        text, done = paragraphs[back], 0
        for mention in mentions[back]:
            if back == place and mention.start >= each.start:
                break
            start = max(done, sentence_start(text, mention.start))
            before = words_between(text, start, mention.start)
            if not said.isdisjoint([_stem(word.key) for word in before]):
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
