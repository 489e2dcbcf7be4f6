"""Evidence of the event in an article: names, places, topics, figures, days, without background."""

import datetime
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

import msgspec

from generator.corpus.article_record import Article, ArticleBody
from generator.nlp.names.given_names import read_given_name
from generator.nlp.tokens import Word, words
from generator.statements.fact_check import Figure
from generator.stories.news_sentences import NewsSentence, is_survey, read_news
from generator.stories.whole_figures import find_whole_figures, has_digits
from generator.stories.word_keys import (
    calendar_words,
    evidence_of,
    name_key,
    places_of,
)

WHOLE_DAY = len("2025-11-20")
SMALL = 12  # greatest figure that says little by itself
YEARS = range(1900, 2100)
SHORTEST_NAME = 3
WEIGHTS = (1.0, 1.0, 0.8, 0.6)  # of title, first, second and later passages
IN_MARKS = 0.4  # of the weight of a name in quotation marks, often that of a source
OPENING, CLOSING = frozenset('«„“"'), frozenset('»“”"')
JOINTS = frozenset((" ", "-", "\u00a0"))

Found = dict[str, tuple[float, str]]


class StoryKey(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Evidence by its key, whose first letter is its kind, with the words in which it was found."""

    key: str
    weight: float
    shown: str


class StoryEvidence(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Evidence of an article's event. Days are ordinals, ``days`` those that it gives the event.

    ``given`` has the given names by the key of a surname. ``survey`` if it tells of many events.
    ``numbers`` are all that its news has in digits, in order.
    """

    published: int
    days: tuple[int, ...]
    keys: tuple[StoryKey, ...]
    given: dict[str, tuple[str, ...]]
    recalled: tuple[int, ...]
    survey: bool
    numbers: tuple[str, ...] = ()
    language: str = ""

    @property
    def ahead(self) -> bool:
        """True if the event is still to come: a later day is told, and not that it has begun."""
        begun = (self.published - 1, self.published)
        return max(self.days, default=0) > self.published and not set(begun) & set(self.days)


class EvidenceReader:
    """Evidence of an article as it is gathered."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.found: Found = {}
        self.met: set[str] = set()
        self.numbers: list[str] = []
        self.given: dict[str, list[str]] = {}
        self.doubtful: dict[str, tuple[float, Word]] = {}

    def add(self, kind: str, key: str, weight: float, shown: str) -> None:
        """Add a piece of evidence, of the greatest weight and in the first words found."""
        known = self.found.get(kind + key)
        if known is None or known[0] < weight:
            self.found[kind + key] = (weight, shown if known is None else known[1])


def read_evidence(article: Article, body: ArticleBody) -> StoryEvidence | None:
    """Return the evidence of an article, None where its day of publication is unknown."""
    if len(article.date) != WHOLE_DAY:
        return None
    news = read_news(article, list(body.spoken()))
    reader = EvidenceReader(article.entry.meta.language)
    _read_sentences(reader, news.sentences, _read_words)
    _settle_doubtful(reader)
    for word in words(article.entry.meta.outlet_found or ""):
        reader.found.pop("n" + name_key(word.key), None)
    return StoryEvidence(
        datetime.date.fromisoformat(article.date).toordinal(),
        news.days,
        tuple(StoryKey(key, *each) for key, each in sorted(reader.found.items())),
        {key: tuple(sorted(set(names))) for key, names in sorted(reader.given.items())},
        news.recalled,
        is_survey(article.entry.meta.title),
        tuple(reader.numbers),
        reader.language,
    )


def read_keys(language: str, sentences: Iterable[NewsSentence]) -> dict[str, frozenset[str]]:
    """Return the keys of names and figures by the anchor of their passage, '' for the title."""
    found: dict[str, frozenset[str]] = {}
    for anchor, told in groupby(sentences, attrgetter("anchor")):
        reader = EvidenceReader(language)
        _read_sentences(reader, told, _read_names)
        found[anchor] = frozenset(key for key in reader.found if key[0] in "nf")
    return found


def _read_sentences(
    reader: EvidenceReader,
    sentences: Iterable[NewsSentence],
    read_words: Callable[[EvidenceReader, str, Sequence[Word], float], None],
) -> None:
    """Read sentences in order, the figures of each passage at once."""
    for passage, told in groupby(sentences, attrgetter("passage")):
        figures = list(find_whole_figures(passage, reader.language))
        for each in told:
            weight = WEIGHTS[min(each.place, len(WEIGHTS) - 1)]
            read_words(reader, passage, each.words, weight)
            for figure in figures:
                if each.start <= figure.start < each.end:
                    _read_figure(reader, passage, each.words, figure, weight)


def _read_words(reader: EvidenceReader, passage: str, found: Sequence[Word], weight: float) -> None:
    met, language = reader.met, reader.language
    for word in found:
        if word.key not in met:  # no later sentence weighs more
            met.add(word.key)
            for key in evidence_of(language, word.key):
                reader.found.setdefault(key, (weight, word.text))
    if has_digits(passage):
        reader.numbers += [word.key for word in found if word.key.isdecimal()]
    _read_names(reader, passage, found, weight)


def _read_names(reader: EvidenceReader, passage: str, found: Sequence[Word], weight: float) -> None:
    for run in _runs_of(passage, found):
        _read_name(reader, passage, run, weight, first=run[0] is found[0])


def _read_figure(
    reader: EvidenceReader, passage: str, found: Sequence[Word], figure: Figure, weight: float
) -> None:
    if not _is_of_calendar(passage, found, figure):
        for value in figure.values:
            if value > SMALL and value not in YEARS:
                reader.add("f", f"{value:f}", weight, passage[figure.start : figure.end])


def _is_of_calendar(sentence: str, found: Sequence[Word], figure: Figure) -> bool:
    """Return whether a figure is the day of a month or the time of a day."""
    if ":" in (sentence[figure.start - 1 : figure.start], sentence[figure.end : figure.end + 1]):
        return True
    at = bisect_left(found, figure.start, key=attrgetter("start"))
    beside = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
    return any(word.key in calendar_words() for word in beside)


def _runs_of(sentence: str, found: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words beside each other."""
    run: list[Word] = []
    calendar = calendar_words()
    for word in found:
        if word.text != word.key and word.text[0].isupper() and word.key not in calendar:
            if run and sentence[run[-1].end : word.start] not in JOINTS:
                yield run
                run = []
            run.append(word)
    if run:
        yield run


def _read_name(
    reader: EvidenceReader, sentence: str, run: list[Word], weight: float, *, first: bool
) -> None:
    """Add the name in a run of capitalised words. The only one that opens a sentence is doubtful."""
    names = [word for word in run if not places_of(reader.language, word.key)]
    if not names or len(names[-1].key) < SHORTEST_NAME:
        return
    last = names[-1]
    key = name_key(last.key)
    if first and len(run) == 1:
        reader.doubtful.setdefault(key, (weight, last))
        return
    marked = sentence[: run[0].start][-1:] in OPENING and sentence[last.end :][:1] in CLOSING
    reader.add("n", key, weight * IN_MARKS if marked else weight, last.text)
    if len(names) > 1 and read_given_name(names[-2].key, reader.language):
        reader.given.setdefault(key, []).append(name_key(names[-2].key))


def _settle_doubtful(reader: EvidenceReader) -> None:
    """Add the doubtful names that stand elsewhere inside a sentence too."""
    for key, (weight, word) in reader.doubtful.items():
        if "n" + key in reader.found:
            reader.add("n", key, weight, word.text)
