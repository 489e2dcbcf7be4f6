"""Everything that is known, together: articles newest first, events in time, who said what, what is related."""

from collections import defaultdict
from collections.abc import Callable, Iterable

import msgspec

from generator.content.entries import Content, OutletEntry, PersonEntry, ThemeEntry
from generator.corpus.attribution import Utterance
from generator.corpus.origins import all_runs, find_origins, have_same_text, sample_runs
from generator.corpus.reading import Article, ReadPassage, read_article
from generator.corpus.related import find_related
from generator.text.dates import DateMention
from generator.text.vocabulary import Vocabulary

UNDATED = ""
LAST = "9999"  # sorts behind every date


class Event(msgspec.Struct, frozen=True):
    """A date that a passage speaks of."""

    article: Article
    read: ReadPassage
    mention: DateMention

    @property
    def start(self) -> str:
        """The first day, month or year of it, as ISO text."""
        return self.mention.value.partition("/")[0]


class Said(msgspec.Struct, frozen=True):
    """A quotation of a known person, with its passage."""

    article: Article
    read: ReadPassage
    utterance: Utterance


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


def build_corpus(content: Content, vocabulary: Vocabulary) -> Corpus:
    """Content, read by a vocabulary, as one corpus."""
    articles = sorted(
        (read_article(entry, vocabulary) for entry in content.articles), key=lambda a: a.id
    )
    articles.sort(key=lambda article: article.date or UNDATED, reverse=True)
    by_person = _group(articles, lambda article: article.people)
    return Corpus(
        content=content,
        articles=tuple(articles),
        themes=tuple(sorted(content.themes, key=lambda theme: (theme.meta.order, theme.id))),
        people=tuple(sorted(content.people, key=lambda person: (_family_name(person), person.id))),
        events=_find_events(articles),
        by_theme=_group(articles, lambda article: article.themes),
        by_person=by_person,
        by_outlet=_group(articles, lambda article: (article.entry.meta.outlet or "",)),
        said=_find_said(articles),
        origins=_find_origins(articles),
        related=find_related(articles, by_person),
    )


def _family_name(person: PersonEntry) -> str:
    return (person.meta.family_name or person.meta.name.split()[-1]).casefold()


def _group(
    articles: Iterable[Article], keys: Callable[[Article], Iterable[str]]
) -> dict[str, tuple[Article, ...]]:
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        for key in keys(article):
            groups[key].append(article)
    return {key: tuple(group) for key, group in groups.items()}


def _find_events(articles: Iterable[Article]) -> tuple[Event, ...]:
    events = [
        Event(article, read, mention)
        for article in articles
        for read in article.passages()
        for mention in read.dates
    ]
    return tuple(sorted(events, key=lambda event: (event.start, event.mention.value)))


def _find_said(articles: Iterable[Article]) -> dict[str, tuple[Said, ...]]:
    said: defaultdict[str, list[Said]] = defaultdict(list)
    for article in articles:
        for read in article.passages():
            for utterance in read.utterances:
                if utterance.speaker:
                    said[utterance.speaker].append(Said(article, read, utterance))
    return {person: tuple(utterances) for person, utterances in said.items()}


def _find_origins(articles: Iterable[Article]) -> dict[str, tuple[Article, ...]]:
    """The articles of each one's origin, oldest first; undated ones last."""
    oldest = sorted(articles, key=lambda a: (a.date or LAST, a.id))
    by_id = {article.id: article for article in oldest}
    samples = {article.id: sample_runs(article.texts()) for article in oldest}
    addresses = {a.id: a.entry.meta.source_url or "" for a in oldest}

    def is_same(one: str, other: str) -> bool:
        return have_same_text(all_runs(by_id[one].texts()), all_runs(by_id[other].texts()))

    origins = find_origins(samples, addresses, is_same)
    groups = _group(oldest, lambda article: (origins[article.id],))
    return {article.id: groups[origins[article.id]] for article in oldest}
