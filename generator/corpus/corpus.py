"""Corpus: all articles and facts derived from them together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol, TypeVar

import msgspec

from generator.content.entries import Content, OutletEntry, PersonEntry, ThemeEntry
from generator.corpus.article_record import (
    Article,
    DatedWords,
    PassageNote,
    SaidWords,
    Showing,
)
from generator.corpus.comparison import Comparison

UNDATED = ""
T = TypeVar("T")

ArticleNotes = tuple[Article, tuple[PassageNote, ...]]


class Event(msgspec.Struct, frozen=True, gc=False):
    """Date mentioned in a passage. ``start`` is its first day, month or year as ISO text."""

    article: Article
    note: PassageNote
    mention: DatedWords
    start: str


class SaidQuotation(msgspec.Struct, frozen=True, gc=False):
    """Quotation of a known person with its passage."""

    article: Article
    note: PassageNote
    words: SaidWords


class Relatedness(Protocol):
    """Results of comparing articles."""

    def find_origins(self, articles: Sequence[Article]) -> dict[str, tuple[Article, ...]]:
        """Map article ids to all articles with the same text, oldest first, including itself."""

    def find_related(
        self, articles: Sequence[Article], by_person: Mapping[str, Sequence[Article]]
    ) -> dict[str, tuple[Article, ...]]:
        """Map article ids to their related articles."""


class ColumnCache(Protocol):
    """Cache of what months of articles put into lists."""

    def load(self, name: str, kind: type[T]) -> T | None:
        """Return the value that this program cached under a name, None where there is none."""

    def save(self, name: str, value: msgspec.Struct) -> None:
        """Cache a value under a name."""


class NoCache:
    """Cache that keeps nothing."""

    def load(self, _name: str, _kind: type[T]) -> T | None:
        """Return None."""
        return None

    def save(self, name: str, value: msgspec.Struct) -> None:
        """Keep nothing."""


NO_CACHE = NoCache()


@dataclass(frozen=True)
class Corpus:
    """Articles with derived facts, computed on demand, in an order fixed by the content alone."""

    content: Content
    articles: tuple[Article, ...]  # newest first, then by id, undated last
    themes: tuple[ThemeEntry, ...]  # in the editor's order
    people: tuple[PersonEntry, ...]  # by family name
    by_theme: dict[str, tuple[Article, ...]]
    by_person: dict[str, tuple[Article, ...]]
    by_outlet: dict[str, tuple[Article, ...]]  # '' for unknown outlets
    relatedness: Relatedness
    compared: Mapping[str, Comparison]  # with seeds, by id, of articles with something to tell
    showing: Mapping[bytes, Showing] = field(default_factory=dict)  # of articles not shown whole
    columns: ColumnCache = NO_CACHE

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Dates mentioned in passages, oldest first."""
        return events_of(self.articles)

    @cached_property
    def said(self) -> dict[str, tuple[SaidQuotation, ...]]:
        """Quotations by person, newest article first."""
        return _find_said(self.articles)

    @cached_property
    def related(self) -> dict[str, tuple[Article, ...]]:
        """Related articles by article id."""
        return self.relatedness.find_related(self.articles, self.by_person)

    @cached_property
    def origins(self) -> dict[str, tuple[Article, ...]]:
        """Articles with the same text by article id, oldest first, including itself."""
        return self.relatedness.find_origins(self.articles)

    def outlet(self, id_: str | None) -> OutletEntry | None:
        """Return the outlet with an id."""
        return next((outlet for outlet in self.content.outlets if outlet.id == id_), None)


def build_corpus(
    content: Content,
    found: Iterable[Article],
    relatedness: Relatedness,
    compared: Mapping[str, Comparison],
    columns: ColumnCache = NO_CACHE,
) -> Corpus:
    """Combine content, articles and their comparisons with seeds into a corpus."""
    articles = sorted(found, key=lambda article: article.id)
    articles.sort(key=lambda article: article.date or UNDATED, reverse=True)
    return Corpus(
        content=content,
        articles=tuple(articles),
        themes=tuple(sorted(content.themes, key=lambda theme: (theme.meta.order, theme.id))),
        people=tuple(sorted(content.people, key=lambda person: (family_name(person), person.id))),
        by_theme=_group(articles, lambda article: article.themes),
        by_person=_group(articles, lambda article: article.people),
        by_outlet=_group(articles, lambda article: (article.entry.meta.outlet or "",)),
        relatedness=relatedness,
        compared=compared,
        columns=columns,
    )


def family_name(person: PersonEntry) -> str:
    """Return a person's sort name: the editor's choice, or the last word of their name."""
    return (person.meta.family_name or person.meta.name.split()[-1]).casefold()


def _group(
    articles: Iterable[Article], keys: Callable[[Article], Iterable[str]]
) -> dict[str, tuple[Article, ...]]:
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        for key in keys(article):
            groups[key].append(article)
    return {key: tuple(group) for key, group in groups.items()}


def events_of(articles: Iterable[Article]) -> tuple[Event, ...]:
    """Return the events of articles, oldest first."""
    events = [
        Event(article, note, words, words.value.partition("/")[0])
        for article in articles
        for note in article.notes
        for words in note.dates
    ]
    # A range sorts after its first day, month or year, so '/' must sort before '-'.
    events.sort(key=lambda event: event.mention.value.replace("/", " "))
    return tuple(events)


def _find_said(articles: Iterable[Article]) -> dict[str, tuple[SaidQuotation, ...]]:
    said: defaultdict[str, list[SaidQuotation]] = defaultdict(list)
    for article in articles:
        for note in article.notes:
            for words in note.said:
                said[words.speaker].append(SaidQuotation(article, note, words))
    return {person: tuple(utterances) for person, utterances in said.items()}
