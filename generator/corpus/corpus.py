"""Everything that is known, together: articles newest first, events in time, who said what, what is related."""

from collections import defaultdict
from collections.abc import Callable, Iterable

import msgspec

from generator.content.entries import Content, OutletEntry, PersonEntry, ThemeEntry
from generator.corpus.article import Article, Bodies, DatedWords, PassageNote, SaidWords
from generator.corpus.origins import all_runs, find_origins, have_same_text
from generator.corpus.related import find_related

UNDATED = ""
LAST = "9999"  # sorts behind every date


class Event(msgspec.Struct, frozen=True):
    """A date that a passage speaks of."""

    article: Article
    read: PassageNote
    mention: DatedWords

    @property
    def start(self) -> str:
        """The first day, month or year of it, as ISO text."""
        return self.mention.value.partition("/")[0]


class Said(msgspec.Struct, frozen=True):
    """A quotation of a known person, with its passage."""

    article: Article
    read: PassageNote
    words: SaidWords


class Corpus(msgspec.Struct, frozen=True):
    """The articles and what follows from all of them together. Every order in it is fixed by the content alone."""

    content: Content
    articles: tuple[Article, ...]  # newest first, then by id; undated last
    themes: tuple[ThemeEntry, ...]  # in the editor's order
    people: tuple[PersonEntry, ...]  # by family name
    events: tuple[Event, ...]  # oldest first
    by_theme: dict[str, tuple[Article, ...]]
    by_person: dict[str, tuple[Article, ...]]
    by_outlet: dict[str, tuple[Article, ...]]  # '' holds those whose outlet is not known
    said: dict[str, tuple[Said, ...]]  # by person, newest article first
    related: dict[str, tuple[Article, ...]]
    origins: dict[
        str, tuple[Article, ...]
    ]  # by article: those that tell the same text, itself first or not

    def outlet(self, id_: str | None) -> OutletEntry | None:
        """The outlet of an id."""
        return next((outlet for outlet in self.content.outlets if outlet.id == id_), None)


def build_corpus(content: Content, found: Iterable[Article], bodies: Bodies) -> Corpus:
    """Content and the articles that were read as one corpus; bodies are asked only where texts are compared."""
    articles = sorted(found, key=lambda article: article.id)
    articles.sort(key=lambda article: article.date or UNDATED, reverse=True)
    by_person = _group(articles, lambda article: article.people)
    return Corpus(
        content=content,
        articles=tuple(articles),
        themes=tuple(sorted(content.themes, key=lambda theme: (theme.meta.order, theme.id))),
        people=tuple(sorted(content.people, key=lambda person: (family_name(person), person.id))),
        events=events_of(articles),
        by_theme=_group(articles, lambda article: article.themes),
        by_person=by_person,
        by_outlet=_group(articles, lambda article: (article.entry.meta.outlet or "",)),
        said=_find_said(articles),
        origins=_find_origins(articles, bodies),
        related=find_related(articles, by_person),
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
        Event(article, note, words)
        for article in articles
        for note in article.notes
        for words in note.dates
    ]
    return tuple(sorted(events, key=lambda event: (event.start, event.mention.value)))


def _find_said(articles: Iterable[Article]) -> dict[str, tuple[Said, ...]]:
    said: defaultdict[str, list[Said]] = defaultdict(list)
    for article in articles:
        for note in article.notes:
            for words in note.said:
                said[words.speaker].append(Said(article, note, words))
    return {person: tuple(utterances) for person, utterances in said.items()}


def _find_origins(articles: Iterable[Article], bodies: Bodies) -> dict[str, tuple[Article, ...]]:
    """The articles of each one's origin, oldest first; undated ones last."""
    oldest = {a.id: a for a in sorted(articles, key=lambda a: (a.date or LAST, a.id))}
    samples = {id_: article.sample for id_, article in oldest.items()}
    addresses = {id_: article.entry.meta.source_url or "" for id_, article in oldest.items()}

    def is_same(one: str, other: str) -> bool:
        texts = (bodies.at(oldest[id_].address).texts() for id_ in (one, other))
        return have_same_text(*map(all_runs, texts))

    origins = find_origins(samples, addresses, is_same)
    groups = _group(oldest.values(), lambda article: (origins[article.id],))
    return {id_: groups[origins[id_]] for id_ in oldest}
