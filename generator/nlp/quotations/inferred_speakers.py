"""Find a speaker named in an earlier sentence, by a pronoun, an office, a message or a colon."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from generator.nlp.names.name_words import is_conjunction, is_no_name, is_role
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    may_tell,
    owners,
    pronoun_between,
    quotation_words,
    saying,
    sentence_start,
)
from generator.nlp.quotations.clause_subjects import (
    is_main,
    last_noun_subject,
    last_stranger,
)
from generator.nlp.quotations.interrupted_quotations import Quotation
from generator.nlp.quotations.named_speakers import (
    speaker_before,
)
from generator.nlp.quotations.office_speakers import find_holders, office_stems, speaker_by_office
from generator.nlp.quotations.quotation_place import QuotationPlace, main_words
from generator.nlp.tokens import words_between

_FAR = 4  # words between a message and its verb of saying
_PAIR = 2
_CLAUSES = re.compile(r"[.;:!?]")
_NEAR = 2  # words between a message and its verb of saying


def infer_speaker(
    paragraphs: Sequence[str],
    mentions: Sequence[Mentions],
    quotation: tuple[int, Quotation],
    genders: Mapping[str, str | None],
    filed: Mapping[str, frozenset[str]] | None,
) -> str | None:
    """Find the speaker of a quotation without a name beside it, or return None if uncertain."""
    at, each = quotation
    place = QuotationPlace(paragraphs, mentions, at, each, genders, filed)
    text = place.text
    if each.by_start == each.by_end:
        return _announced(place)
    if _renders_another(place):
        return None
    gender = pronoun_between(text, each.by_start, each.by_end) or _spoken_by_someone(place)
    if gender:
        fits = {None, "m", "f"} if gender == "any" else {None, gender}
        return _last_subject(place, lambda who: genders.get(who) in fits, gender)
    if _is_message(place):
        return _last_subject(place, lambda _: True, None)
    return speaker_by_office(place)


def _spoken_by_someone(place: QuotationPlace) -> str | None:
    """Return the gender of a noun that says no more of a speaker than a pronoun does: the woman."""
    words = main_words(place)
    for word, beside in (*pairwise(words), *pairwise(reversed(words))):
        tells = word.key in saying() or (word is words[0] and may_tell(word))
        for gender in ("m", "f") if tells else ():
            if beside.key in quotation_words(f"persons_{gender}"):
                return gender
    return None


def _renders_another(place: QuotationPlace) -> bool:
    """Return whether somebody repeats another's words: 'she renders his words', 'the mayor's words'."""
    rendered = quotation_words("rendered")
    return any(
        (one.key in owners() and two.key in rendered) or (one.key in rendered and is_role(two.key))
        for one, two in pairwise(main_words(place))
    )


def _announced(place: QuotationPlace) -> str | None:
    """Find the speaker named in the paragraph above, if that ends in a colon."""
    above = place.paragraphs[place.at - 1].rstrip() if place.at else ""
    if not above.endswith(":") or place.text[: place.quotation.start].strip(' «„“"–—-'):
        return None
    start = sentence_start(above, len(above))
    return speaker_before(above, start, len(above), place.mentions[place.at - 1])


def _is_message(place: QuotationPlace) -> bool:
    """Return whether a message speaks: 'the post says'."""
    words = main_words(place)
    if any(is_no_name(word.key) for word in words):
        return False  # 'the ministry said in a statement'
    said = [at for at, word in enumerate(words) if word.key in saying()]
    found = [at for at, word in enumerate(words) if word.key in quotation_words("messages")]
    return any(abs(one - verb) <= _NEAR for one in found for verb in said)


def _are_joined(text: str, pair: Sequence[PersonMention]) -> bool:
    """Return whether two people are one subject: 'X and the secretary Y spoke'."""
    if len(pair) < _PAIR or pair[0].person == pair[1].person:
        return False
    between = words_between(text, pair[0].end, pair[1].start)
    joined = any(is_conjunction(word.key) for word in between)
    clause = text[pair[0].end : pair[1].start]
    acts = any(
        word.key in saying() or (may_tell(word) and not is_role(word.key)) for word in between
    )
    return joined and not acts and not _CLAUSES.search(clause)


def _last_subject(
    place: QuotationPlace, fits: Callable[[str], bool], gender: str | None
) -> str | None:
    """Find the fitting person last named as a subject of a main clause, or as the source.

    ``gender`` is that of the pronoun, or None if no pronoun speaks. None if a later paragraph
    names another fitting person, unless the article has no more than one, or lets an unknown name
    speak: a wrong speaker is worse than none. An office as a later subject counts for its only
    holder, unless it is the office of the person so named.
    """
    for back in range(place.at, max(-1, place.at - 1 - _FAR), -1):
        text = place.paragraphs[back]
        named = [one for one in place.before(back) if fits(one.person)]
        subjects = [one for one in named if is_main(text, one)]
        end = place.quotation.start if back == place.at else len(text)
        stranger = last_stranger(text, end, place.mentions[back])
        start = subjects[-1].end if subjects else 0
        noun = last_noun_subject(text, start, end, place.mentions[back], gender)
        holders = find_holders(place, office_stems(noun.key)) if noun else set[str]()
        if noun and holders.isdisjoint(one.person for one in subjects[-1:]):
            return next((one for one in holders if len(holders) == 1 and fits(one)), None)
        if subjects and subjects[-1].end > stranger:
            return None if _are_joined(text, subjects[-2:]) else subjects[-1].person
        if named or stranger >= 0:
            people = {one.person for one in named}
            return people.pop() if stranger < 0 and people == place.all_of(gender) else None
    return None
