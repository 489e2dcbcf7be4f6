"""Sentences of an article that tell its news, without those that repeat what was known before."""

import datetime
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.corpus.article_record import Article, DatedWords, PassageNote
from generator.nlp.sentences import split_sentences
from generator.nlp.tokens import Word, capital_places, keys, words
from generator.statements.fact_check import Figure
from generator.stories.event_days import event_days, is_report
from generator.stories.whole_figures import find_whole_figures, may_count
from generator.stories.word_keys import phrases_from

PASSAGES = 10  # of an article that are read, as news tells the event first
DAY_PASSAGES = 3  # of an article that tell the day of its event
EARLY = 2  # passages that tell of an event days ago, where none before gives a day
SHORT = 3  # letters of a word without a capital in a headline in title case
MOSTLY = 0.6  # share of capitalised words in such a headline


class NewsSentence(NamedTuple):
    """Sentence of a passage: ``place`` is 0 in the title, whose anchor is '', and 1 in the first passage.

    ``words``, those of them with a ``capital``, and ``figures`` have their places in the whole passage.
    ``keys`` are those of the words.
    """

    anchor: str
    place: int
    passage: str
    start: int
    end: int
    words: Sequence[Word]
    keys: Sequence[str]
    capital: Sequence[Word]
    figures: Sequence[Figure]

    @property
    def text(self) -> str:
        """Text of the sentence."""
        return self.passage[self.start : self.end]


class News(NamedTuple):
    """Sentences with news, the days that they give the event, and days told as background."""

    sentences: tuple[NewsSentence, ...]
    days: tuple[int, ...]
    recalled: tuple[int, ...]


class _Gathered(NamedTuple):
    published: int
    language: str
    sentences: list[NewsSentence]
    days: list[int]
    recalled: list[int]


def read_news(article: Article, texts: Sequence[tuple[str, str]]) -> News:
    """Return the news of an article whose day of publication is known.

    ``texts`` are anchors and texts of its passages that are no headings or notes.
    """
    published = datetime.date.fromisoformat(article.date).toordinal()
    gathered = _Gathered(published, article.entry.meta.language, [], [], [])
    notes: Mapping[str, PassageNote] = {note.anchor: note for note in article.notes}
    _read_text(gathered, "", 0, _in_sentence_case(article.entry.meta.title), ())
    for place, (anchor, text) in enumerate(texts[:PASSAGES], 1):
        _read_text(gathered, anchor, place, text, notes[anchor].dates if anchor in notes else ())
    return News(
        tuple(gathered.sentences),
        tuple(sorted(set(gathered.days))),
        tuple(sorted(set(gathered.recalled))),
    )


def is_survey(title: str) -> bool:
    """Return whether a title announces an analysis, a review or a comment."""
    return _opens_with(words(title), "surveys")


def _in_sentence_case(title: str) -> str:
    """Return a title without the capitals of a headline in title case."""
    long = [word.text for word in words(title) if len(word.text) > SHORT]
    capitals = sum(word[0].isupper() for word in long)
    return title.lower() if len(long) > 2 and capitals >= MOSTLY * len(long) else title


def _read_text(
    gathered: _Gathered, anchor: str, place: int, text: str, dates: Sequence[DatedWords]
) -> None:
    language, whole, capital = gathered.language, words(text), capital_places(text)
    folded, counts = keys(text), may_count(text, language)
    earlier = any(map(phrases_from("earlier").__getitem__, folded))
    starts, last = [word.start for word in whole], 0
    for start, end in split_sentences(text):
        first = last  # no word stands between two sentences
        last = bisect_left(starts, end, first)
        found = whole[first:last]
        days = _read_days(gathered, place, text[start:end], found, dates) if dates else []
        if place and _is_background(gathered, place, found, days, earlier=earlier):
            gathered.recalled.extend(days)
            continue
        if days and (
            place <= DAY_PASSAGES or (not gathered.days and max(days) >= gathered.published)
        ):
            gathered.days.extend(days)
        figures = tuple(find_whole_figures(text, language, start, end)) if counts else ()
        inside = capital[bisect_left(capital, first) : bisect_left(capital, last)]
        names = [whole[at] for at in inside]
        gathered.sentences.append(
            NewsSentence(anchor, place, text, start, end, found, folded[first:last], names, figures)
        )


def _read_days(
    gathered: _Gathered,
    place: int,
    sentence: str,
    found: Sequence[Word],
    dates: Sequence[DatedWords],
) -> list[int]:
    """Return the days that a sentence gives its event, without that of the report of one to come."""
    days = event_days(sentence, dates, gathered.published, gathered.language)
    if place > 1 and is_report(found, gathered.language, gathered.days, gathered.published):
        return [day for day in days if day > gathered.published]
    return days


def _is_background(
    gathered: _Gathered, place: int, found: Sequence[Word], days: Sequence[int], *, earlier: bool
) -> bool:
    """Return whether a sentence tells what was known before. ``earlier`` if its passage may say so."""
    if _opens_with(found, "recalling"):
        return True
    if place == 1:
        return False
    if days:
        past = [day for day in gathered.days if day <= gathered.published]
        if max(days) < min(past, default=gathered.published - 1 if place > EARLY else 0):
            return True
    return earlier and _has_phrase(found, "earlier")


def _opens_with(found: Sequence[Word], name: str) -> bool:
    phrases = phrases_from(name)[found[0].key] if found else ()
    return bool(phrases) and any(_stands_at(found, 0, phrase) for phrase in phrases)


def _has_phrase(found: Sequence[Word], name: str) -> bool:
    phrases = phrases_from(name)
    return any(
        _stands_at(found, at, phrase)
        for at, word in enumerate(found)
        for phrase in phrases[word.key]
    )


def _stands_at(found: Sequence[Word], at: int, phrase: tuple[str, ...]) -> bool:
    """Return whether the words behind the first one of a phrase follow."""
    return phrase[1:] == tuple([word.key for word in found[at + 1 : at + len(phrase)]])
