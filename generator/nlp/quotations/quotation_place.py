"""Quotation in its article, with the people named around it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.nlp.names.offices import Office
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import owners, saying, sentence_start
from generator.nlp.quotations.interrupted_quotations import Quotation
from generator.nlp.quotations.named_speakers import find_reach
from generator.nlp.quotations.nouns_for_people import is_for_person
from generator.nlp.quotations.speaking_pronouns import pronoun_between, pronouns
from generator.nlp.tokens import Word, words_between

_BEFORE = ' \u00a0«„“‟‚"'  # between a word and what is quoted
_ASIDE = re.compile(r",\s([^,;:.!?«»„“”\"]{3,40}),")


class QuotationPlace(NamedTuple):
    """Quotation in its article: the paragraphs, with the people named outside quotations.

    ``filed`` has people's offices in their files, or is None if some people of the
    article are not among the mentions.
    """

    paragraphs: Sequence[str]
    mentions: Sequence[Mentions]
    at: int
    quotation: Quotation
    genders: Mapping[str, str | None]
    filed: Mapping[str, Sequence[Office]] | None

    @property
    def text(self) -> str:
        """Return the quotation's own paragraph."""
        return self.paragraphs[self.at]

    def all_of(self, gender: str | None) -> set[str]:
        """Return the people of the article who may be of a gender, or none if one may not be."""
        if self.filed is None:
            return set()
        people = {who: each for who, each in self.genders.items() if each in {None, gender}}
        return set(people) if None not in people.values() else set()

    def before(self, at: int) -> list[PersonMention]:
        """Return the mentions of a paragraph that come before the quotation."""
        return [one for one in self.mentions[at] if at < self.at or one.end <= self.quotation.start]


def without_told(place: QuotationPlace) -> QuotationPlace:
    """Return the place without people of whom a pronoun tells: 'X, she added, was “…”', 'selon elle, X'."""
    start, end = place.quotation.by_start, place.quotation.by_end
    spoken = _find_pronouns(place.text, start, end)
    told = [
        each.start
        for each in place.before(place.at)
        if start <= each.start < end
        and (any(at < each.start for at in spoken[:1]) or _has_aside(place.text, each.end))
    ]
    if not told:
        return place
    here = [each for each in place.mentions[place.at] if each.start not in told]
    mentions = (*place.mentions[: place.at], here, *place.mentions[place.at + 1 :])
    return place._replace(mentions=mentions)


def told_from(place: QuotationPlace) -> int:
    """Return where the quotation begins, or what a pronoun tells before it: 'in his words, the mayor “slept”'.

    Behind a colon, the words are those of whom the pronoun tells, and where it has a verb of saying,
    they may be.
    """
    start, end = place.quotation.by_start, min(place.quotation.by_end, place.quotation.start)
    at = next(iter(_find_pronouns(place.text, start, end)), place.quotation.start)
    says = any(word.key in saying() for word in words_between(place.text, start, end))
    return place.quotation.start if says or ":" in place.text[at : place.quotation.start] else at


def continues_clause(place: QuotationPlace) -> bool:
    """Return whether the words go on from somebody's name or noun: 'The mayor “slept”, she thinks'.

    Who thinks so may be the mayor or somebody else.
    """
    text, each = place.text, place.quotation
    start = sentence_start(text, each.start)
    words = words_between(text, start, each.start)
    if not words or each.by_start < each.end or text[words[-1].end : each.start].strip(_BEFORE):
        return False
    last = words[-1]
    named = any(one.start <= last.start < one.end for one in place.before(place.at))
    return named or is_for_person(last)


def _find_pronouns(text: str, start: int, end: int) -> list[int]:
    """Return where the pronouns and possessives of ``text[start:end]`` begin."""
    words = words_between(text, start, end)
    return [word.start for word in words if word.key in pronouns() or word.key in owners()]


def _has_aside(text: str, at: int) -> bool:
    """Return whether a pronoun speaks between two commas from there on."""
    aside = _ASIDE.match(text, at)
    return aside is not None and pronoun_between(text, aside.start(1), aside.end(1)) is not None


def main_words(place: QuotationPlace) -> Sequence[Word]:
    """Return the words of the attribution, without those after 'that'."""
    start, end = place.quotation.by_start, place.quotation.by_end
    return words_between(place.text, start, find_reach(place.text, start, end))
