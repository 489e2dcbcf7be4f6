"""Everything that is known, together: articles newest first, events in time, who said what, what is related."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import msgspec

from generator.content.entries import Content, OutletEntry, PersonEntry, ThemeEntry
from generator.corpus.article_record import Article, DatedWords, PassageNote, SaidWords

UNDATED = ""


class Event(msgspec.Struct, frozen=True, gc=False):
    """A date that a passage speaks of; ``start`` is the first day, month or year of it, as ISO text."""

    article: Article
    note: PassageNote
    mention: DatedWords
    start: str


class SaidQuotation(msgspec.Struct, frozen=True, gc=False):
    """A quotation of a known person, with its passage."""

    article: Article
    note: PassageNote
    words: SaidWords


class Relatedness(Protocol):
    """What follows from comparing articles with one another."""

    def find_origins(self, articles: Sequence[Article]) -> dict[str, tuple[Article, ...]]:
        """By article, those that tell the same text, the oldest first, itself among them."""

    def find_related(
        self, articles: Sequence[Article], by_person: Mapping[str, Sequence[Article]]
    ) -> dict[str, tuple[Article, ...]]:
        """By article, those that are named at its end."""


@dataclass(frozen=True)
class Corpus:
    """The articles and what follows from all of them together. Every order in it is fixed by the content alone.

    What not every command asks for is found out when it is asked for.
    """

    content: Content
    articles: tuple[Article, ...]  # newest first, then by id; undated last
    themes: tuple[ThemeEntry, ...]  # in the editor's order
    people: tuple[PersonEntry, ...]  # by family name
    by_theme: dict[str, tuple[Article, ...]]
    by_person: dict[str, tuple[Article, ...]]
    by_outlet: dict[str, tuple[Article, ...]]  # '' holds those whose outlet is not known
    kin: Relatedness

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The dates that passages speak of, oldest first."""
        return events_of(self.articles)

    @cached_property
    def said(self) -> dict[str, tuple[SaidQuotation, ...]]:
        """What was said, by person, newest article first."""
        return _find_said(self.articles)

    @cached_property
    def related(self) -> dict[str, tuple[Article, ...]]:
        """By article, those that are named at its end."""
        return self.kin.find_related(self.articles, self.by_person)

    @cached_property
    def origins(self) -> dict[str, tuple[Article, ...]]:
        """By article, those that tell the same text, the oldest first, itself among them."""
        return self.kin.find_origins(self.articles)

    def outlet(self, id_: str | None) -> OutletEntry | None:
        """The outlet of an id."""
        return next((outlet for outlet in self.content.outlets if outlet.id == id_), None)


def build_corpus(content: Content, found: Iterable[Article], kin: Relatedness) -> Corpus:
    """Content and the articles that were read as one corpus."""
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
        kin=kin,
    )


def family_name(person: PersonEntry) -> str:
    """What a person stands under in an index: the editor's choice, or the last of their names."""
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
    """The events of articles, oldest first."""
    events = [
        Event(article, note, words, words.value.partition("/")[0])
        for article in articles
        for note in article.notes
        for words in note.dates
    ]
    # A period comes behind the day, month or year that it begins with: '/' as what sorts before '-'.
    events.sort(key=lambda event: event.mention.value.replace("/", " "))
    return tuple(events)


def _find_said(articles: Iterable[Article]) -> dict[str, tuple[SaidQuotation, ...]]:
    said: defaultdict[str, list[SaidQuotation]] = defaultdict(list)
    for article in articles:
        for note in article.notes:
            for words in note.said:
                said[words.speaker].append(SaidQuotation(article, note, words))
    return {person: tuple(utterances) for person, utterances in said.items()}
