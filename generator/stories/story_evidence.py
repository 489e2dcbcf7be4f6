"""Evidence of the event in an article: names, places, topics, figures, days, without background."""

import datetime
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

import msgspec

from generator.corpus.article_record import Article
from generator.nlp.names.given_names import MEMORY, read_given_name, usual_latin
from generator.nlp.tokens import Word, fold, words
from generator.statements.fact_check import Figure
from generator.stories.capital_nouns import is_common_noun
from generator.stories.figures_told import is_of_calendar, read_figures
from generator.stories.news_sentences import NewsSentence, is_survey, read_news
from generator.stories.told_news import ToldNews
from generator.stories.word_keys import (
    calendar_words,
    evidence_in,
    name_key,
    name_stem,
    places_of,
)

WHOLE_DAY = len("2025-11-20")
SMALL = 12  # greatest figure that says little by itself
YEARS = range(1900, 2100)
SHORTEST_NAME = 3
WEIGHTS = (1.0, 0.8, 0.6)  # of title and first passage, of the second and of later ones
IN_MARKS = 0.4  # of the weight of a name in quotation marks, often that of a source
OPENING, CLOSING = frozenset('«„“"'), frozenset('»“”"')
_PLACE = attrgetter("place")
JOINTS = frozenset((" ", "-", "\u00a0"))

Found = dict[str, tuple[float, str]]


class StoryKey(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Evidence by its key, whose first letter is its kind, with the words in which it was found.

    Kinds are names (n), figures (f), topics (t) and well-known places (p).
    """

    key: str
    weight: float
    shown: str


class StoryEvidence(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Evidence of an article's event. Days are ordinals, ``days`` those that it gives the event.

    ``given`` has the given names by the key of a surname. ``survey`` if it tells of many events.
    ``numbers`` are all that its news has in digits, in order. ``words`` are the keys of other words,
    whose kind is w, for each of ``WEIGHTS``.
    """

    published: int
    days: tuple[int, ...]
    keys: tuple[StoryKey, ...]
    given: dict[str, tuple[str, ...]]
    recalled: tuple[int, ...]
    survey: bool
    numbers: tuple[str, ...] = ()
    language: str = ""
    words: tuple[tuple[str, ...], ...] = ((),) * len(WEIGHTS)

    def all_keys(self) -> Iterator[str]:
        """Yield the keys of all evidence, each once."""
        return chain([each.key for each in self.keys], *self.words)

    @property
    def ahead(self) -> bool:
        """True if the event is still to come: a later day is told, and not that it has begun."""
        begun = (self.published - 1, self.published)
        return max(self.days, default=0) > self.published and not set(begun) & set(self.days)


class ReadNews(NamedTuple):
    """Evidence of an article's event, and what its news tells."""

    evidence: StoryEvidence
    told: ToldNews


class EvidenceReader:
    """Evidence of an article as it is gathered, and its names and figures by the anchors of passages."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.found: Found = {}
        self.met: set[str] = set()
        self.words: list[set[str]] = [set() for _ in WEIGHTS]
        self.numbers: list[str] = []
        self.given: dict[str, list[str]] = {}
        self.doubtful: dict[str, tuple[float, Word]] = {}
        self.keys: dict[str, set[str]] = {}

    def read(self, sentence: NewsSentence) -> None:
        """Read a sentence. Earlier ones have been read."""
        weight = WEIGHTS[_depth_of(sentence)]
        told = self.keys.setdefault(sentence.anchor, set())
        for run in _runs_of(sentence):
            if len(run) == 1 and is_common_noun(self.language, run[0], sentence.words):
                continue
            if key := _read_name(self, sentence, run, weight):
                told.add(key)
        if sentence.figures:
            self.numbers += [word.key for word in sentence.words if word.key.isdecimal()]
            for figure in sentence.figures:
                told.update(_read_figure(self, sentence, figure, weight))

    def add(self, key: str, weight: float, shown: str) -> str:
        """Add a piece of evidence, of the greatest weight and in the first words found."""
        known = self.found.get(key)
        if known is None or known[0] < weight:
            self.found[key] = (weight, shown if known is None else known[1])
        return key


def read_evidence(article: Article, texts: Sequence[tuple[str, str]]) -> ReadNews | None:
    """Return the evidence of an article, and what it tells, None where its day of publication is unknown.

    ``texts`` are anchors and texts of its passages that are no headings or notes.
    """
    if len(article.date) != WHOLE_DAY:
        return None
    news = read_news(article, texts)
    reader = EvidenceReader(article.entry.meta.language)
    outlet = words(article.entry.meta.outlet_found or "")
    reader.met.update([word.key for word in outlet])
    for _, passage in groupby(news.sentences, _PLACE):
        _read_words(reader, list(passage))
    for sentence in news.sentences:
        reader.read(sentence)
    _settle_doubtful(reader)
    _leave_out(reader, outlet)
    found = reader.found
    evidence = StoryEvidence(
        datetime.date.fromisoformat(article.date).toordinal(),
        news.days,
        tuple([StoryKey(key, *found[key]) for key in sorted(found)]),
        {key: tuple(sorted(set(names))) for key, names in sorted(reader.given.items()) if names},
        news.recalled,
        is_survey(article.entry.meta.title),
        tuple(reader.numbers),
        reader.language,
        tuple(_sort_words(reader.words)),
    )
    keys = {anchor: tuple(sorted(told)) for anchor, told in reader.keys.items()}
    figures = tuple(read_figures(news.sentences, reader.language))
    return ReadNews(evidence, ToldNews(news.days, figures, keys))


def _leave_out(reader: EvidenceReader, outlet: Sequence[Word]) -> None:
    """Leave out the name of the outlet, but not that of its town: 'Elbau', in the 'Elbauer Post'."""
    for word in outlet:
        found = reader.found.get(key := "n" + name_key(word.key))
        if found and name_stem(fold(found[1])) == name_stem(word.key):
            del reader.found[key]


def _depth_of(sentence: NewsSentence) -> int:
    return min(max(sentence.place - 1, 0), len(WEIGHTS) - 1)


def _read_words(reader: EvidenceReader, passage: Sequence[NewsSentence]) -> None:
    """Read the words of a passage that none before it had, as none of those weighs less."""
    evidence, depth = evidence_in(reader.language), _depth_of(passage[0])
    new = set(chain.from_iterable([sentence.keys for sentence in passage])) - reader.met
    reader.met |= new
    reader.words[depth].update(map(evidence.__getitem__, new))
    if telling := evidence.telling.keys() & new:
        for sentence in passage:
            for word in sentence.words:
                if word.key in telling:
                    for each in evidence.telling[word.key]:
                        reader.found.setdefault(each, (WEIGHTS[depth], word.text))


def _sort_words(words: Sequence[set[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the keys of words for each weight, without those that have a greater one."""
    before = {""}
    for keys in words:
        yield tuple(sorted(keys - before))
        before |= keys


def _read_figure(
    reader: EvidenceReader, sentence: NewsSentence, figure: Figure, weight: float
) -> Iterator[str]:
    """Add a figure that is no year, day of a month or time of a day, and yield its keys."""
    start, end, passage = figure.start, figure.end, sentence.passage
    if ":" in (passage[start - 1 : start], passage[end : end + 1]):
        return
    if not is_of_calendar(sentence.words, figure):
        for value in figure.values:
            if value > SMALL and value not in YEARS:
                yield reader.add(f"f{value:f}", weight, passage[start:end])


def _runs_of(sentence: NewsSentence) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words beside each other."""
    run: list[Word] = []
    end, calendar = -1, calendar_words()
    for word in sentence.capital:
        if word.key in calendar:
            continue
        if word.start == end + 1 and sentence.passage[end] in JOINTS:
            run.append(word)
        else:
            if run:
                yield run
            run = [word]
        end = word.end
    if run:
        yield run


def _read_name(
    reader: EvidenceReader, sentence: NewsSentence, run: list[Word], weight: float
) -> str:
    """Add the name in a run of capitalised words, and return its key, '' for none.

    The only word of a run that opens a sentence is doubtful.
    """
    language = reader.language
    names = [word for word in run if not places_of(language, word.key)]
    if not names:
        return ""
    last = names[-1]
    if len(last.key) < SHORTEST_NAME:
        return ""
    key = name_key(last.key)
    if len(run) == 1 and last is sentence.words[0]:
        reader.doubtful.setdefault(key, (weight, last))
        return ""
    start, end, passage = run[0].start, last.end, sentence.passage
    if passage[start - 1 : start] in OPENING and passage[end : end + 1] in CLOSING:
        weight *= IN_MARKS
    if len(names) > 1:
        reader.given.setdefault(key, []).extend(_given_keys(names[-2].key, language))
    return reader.add("n" + key, weight, last.text)


@lru_cache(MEMORY)
def _given_keys(key: str, language: str) -> tuple[str, ...]:
    """Return the keys of a given name, in its usual Latin spelling if there is one: John for Джон."""
    names = {each.nominative for each in read_given_name(key, language)}
    latin = {usual_latin(name.capitalize()) or key for name in names}
    return tuple(sorted({name_key(fold(each)) for each in latin}))


def _settle_doubtful(reader: EvidenceReader) -> None:
    """Add the doubtful names that stand elsewhere inside a sentence too."""
    for key, (weight, word) in reader.doubtful.items():
        if "n" + key in reader.found:
            reader.add("n" + key, weight, word.text)
