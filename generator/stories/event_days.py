"""Days that a sentence gives its event: not a last day, and not that on which an outlet was told."""

import datetime
from collections.abc import Iterator, Sequence
from functools import cache

from generator.corpus.article_record import DatedWords
from generator.languages.date_sections import DateWords
from generator.languages.load import load_sections
from generator.languages.quotation_sections import QuotationWords
from generator.nlp.tokens import Word, keys
from generator.nlp.word_set import WordSet, load_keys, make_word_set
from generator.stories.word_keys import weekday_words

NEAR = 10  # days between publication and the event
WEEK = 7
BESIDE = 2  # words before a date of which one may be its verb


def event_days(
    sentence: str, dates: Sequence[DatedWords], published: int, language: str
) -> list[int]:
    """Return the days near publication of the dates that stand in a sentence.

    Beside an event to come, that of its report is none: 'They strike on Friday, the union said on Monday.'
    """
    told = []
    for each in dates:
        start = sentence.find(each.text)
        if start < 0:
            continue
        before = keys(sentence[:start])[-BESIDE:]
        said = any(key in saying_words(language) for key in before)
        deadline = {*before[-1:]} & load_keys(DateWords, "deadline")  # 'until 18 September'
        told += [
            (day, day <= published and said)
            for day in _days_of(each, published)
            if day <= published or not deadline
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
        named = any(sign.isdigit() for sign in mention.text) or told & load_keys(DateWords, "next")
        doubtful = day > published and not named and not told.isdisjoint(weekday_words())
        for each in (day, day - WEEK) if doubtful else (day,):
            if abs(each - published) <= NEAR:
                yield each


@cache
def saying_words(language: str) -> WordSet:
    """Return the verbs of saying of a language."""
    section = load_sections(QuotationWords).get(language)
    return make_word_set(section.verbs if section else ())
