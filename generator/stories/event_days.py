"""Days that a sentence gives its event: not a last day, and not that on which an outlet was told."""

import datetime
from collections.abc import Iterator, Sequence
from functools import cache

from generator.corpus.article_record import DatedWords
from generator.languages.date_sections import Calendar, DateWords
from generator.languages.load import load_sections
from generator.languages.quotation_sections import QuotationWords
from generator.nlp.tokens import Word, fold, keys
from generator.nlp.word_set import WordSet, load_list, make_word_set

NEAR = 10  # days between publication and the event
WEEK = 7
BESIDE = 2  # words before a date of which one may be its verb


def event_days(
    sentence: str, dates: Sequence[DatedWords], published: int, language: str
) -> list[int]:
    """Return the days near publication of the dates that stand in a sentence.

    Beside an event to come, that of its report is none: 'They strike on Friday, the union said on Monday.'
    """
    told = [
        (day, day <= published and _is_said(sentence, each.text, language))
        for each in dates
        if each.text in sentence
        for day in _days_of(each, published)
        if day <= published or not _is_deadline(sentence, each.text)
    ]
    ahead = any(day > published for day, _ in told)
    return [day for day, said in told if not (ahead and said)]


def is_report(found: Sequence[Word], language: str, told: Sequence[int], published: int) -> bool:
    """Return whether a sentence of these words gives the day on which an event to come was reported.

    An event ahead was ``told`` before it: 'The crews strike on Thursday. Their union said so on Monday.'
    """
    return (
        max(told, default=0) > published
        and {published - 1, published}.isdisjoint(told)
        and any(word.key in saying_words(language) for word in found)
    )


def _days_of(mention: DatedWords, published: int) -> Iterator[int]:
    """Yield the day of a mention near publication, and for a weekday ahead that of a week before.

    The next Thursday is ahead for sure, and so is tomorrow.
    """
    if mention.precision == "day":
        day = datetime.date.fromisoformat(mention.value).toordinal()
        told = {*keys(mention.text)}
        named = any(sign.isdigit() for sign in mention.text) or told & coming_words()
        doubtful = day > published and not named and not told.isdisjoint(weekday_words())
        for each in (day, day - WEEK) if doubtful else (day,):
            if abs(each - published) <= NEAR:
                yield each


def _is_deadline(sentence: str, date: str) -> bool:
    """Return whether a date is the last day of something: 'until 18 September'."""
    before = keys(sentence[: sentence.index(date)])
    return bool(before) and before[-1] in deadline_words()


def _is_said(sentence: str, date: str, language: str) -> bool:
    """Return whether a verb of saying stands right before a date, or a word before it: 'said on Monday'."""
    before = keys(sentence[: sentence.index(date)])
    return any(key in saying_words(language) for key in before[-BESIDE:])


@cache
def weekday_words() -> frozenset[str]:
    """Return the keys of the names of weekdays in all languages."""
    lists = ("weekdays", "weekdays_of", "weekdays_other")
    forms = (
        form for name in lists for entry in load_list(Calendar, name) for form in entry.split()
    )
    return frozenset(map(fold, forms))


@cache
def coming_words() -> frozenset[str]:
    """Return the keys of words such as 'next', which make a weekday one to come, in all languages."""
    return frozenset(map(fold, load_list(DateWords, "next")))


@cache
def deadline_words() -> frozenset[str]:
    """Return the keys of words such as 'until', in all languages."""
    return frozenset(map(fold, load_list(DateWords, "deadline")))


@cache
def saying_words(language: str) -> WordSet:
    """Return the verbs of saying of a language."""
    section = load_sections(QuotationWords).get(language)
    return make_word_set(section.verbs if section else ())
