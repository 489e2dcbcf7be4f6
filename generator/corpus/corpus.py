"""Everything that is known, together: articles newest first, events in time, who said what, what is related."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

import msgspec

from generator.content.entries import Content, OutletEntry, PersonEntry, ThemeEntry
from generator.corpus.attribution import Utterance
from generator.corpus.origins import find_origins
from generator.corpus.reading import Article, ReadPassage, read_article
from generator.text.dates import DateMention
from generator.text.vocabulary import Vocabulary

UNDATED = ""
LAST = "9999"  # sorts behind every date
RELATED = 3  # articles named at the end of another


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
    articles.sort(key=lambda article: article.entry.meta.date or UNDATED, reverse=True)
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
        related={article.id: _find_related(article, by_person) for article in articles},
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
    oldest = sorted(articles, key=lambda a: (a.entry.meta.date or LAST, a.id))
    texts = {a.id: "\n".join(read.passage.text for read in a.passages()) for a in oldest}
    addresses = {a.id: a.entry.meta.source_url or "" for a in oldest}
    origins = find_origins(texts, addresses)
    groups = _group(oldest, lambda article: (origins[article.id],))
    return {article.id: groups[origins[article.id]] for article in oldest}


def _find_related(
    article: Article, by_person: dict[str, tuple[Article, ...]]
) -> tuple[Article, ...]:
    """The articles that share most people and themes with this one."""
    shared: Counter[str] = Counter()
    others: dict[str, Article] = {}
    for person in article.people:
        for other in by_person[person]:
            if other.id != article.id:
                shared[other.id] += 1
                others[other.id] = other
    for other in others.values():
        shared[other.id] += len(set(article.themes) & set(other.themes))
    nearest = sorted(others.values(), key=lambda other: -shared[other.id])
    return tuple(nearest[:RELATED])
