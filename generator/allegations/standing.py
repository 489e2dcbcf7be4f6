"""Standing of each passage that makes an allegation: its latest stage and the responses to it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Literal

import msgspec

from generator.config import Wording
from generator.content.allegation_meta import (
    BETTER,
    AskedMeta,
    Place,
    ResponseKind,
    Stage,
    read_place,
)
from generator.content.entries import AllegationEntry, ThemeEntry
from generator.corpus.article_record import Article, PassageNote
from generator.corpus.corpus import Corpus


class Answer(msgspec.Struct, frozen=True):
    """Response of somebody concerned, or the record that none was found.

    ``person`` is '' where a theme's former key does not say who responds. An ``organisation`` has
    its name here.
    """

    person: str
    kind: ResponseKind | Literal["response", "none-found", "none-in-article"]
    place: Place | None = None
    within: bool = False  # in the passage that makes the allegation
    on: str = ""  # day on which one was looked for
    looked_in: Wording = ""
    asked: AskedMeta | None = None
    organisation: Wording = ""


class Standing(msgspec.Struct, frozen=True):
    """Latest stage of an allegation and the answer of each person concerned.

    Without ``answers`` nothing is recorded yet. ``allegation`` is '' without an entry of its own.
    ``told`` is the stage that the passage tells of, with its day, where it does not make the claim.
    """

    allegation: str = ""
    stage: Stage | Literal[""] = ""
    on: str = ""
    answers: tuple[Answer, ...] = ()
    told: Stage | Literal[""] = ""
    told_on: str = ""

    @property
    def is_better(self) -> bool:
        """True if the latest stage clears those concerned."""
        return self.stage in BETTER


class Reply(msgspec.Struct, frozen=True):
    """Answer that a passage gives to an allegation, which another passage makes."""

    allegation: str
    answer: Answer


UNRECORDED = (Standing(),)
Replies = tuple[Reply, ...]
Recorded = tuple[Place, tuple[Standing, ...], Replies | None]


@dataclass(frozen=True)
class AllegationLedger:
    """Standings by passage, with passages that respond or allege nothing, and sensitive themes."""

    standings: Mapping[Place, tuple[Standing, ...]]
    settled: Mapping[Place, Replies]  # responses, and exceptions, which reply to nothing
    sensitive: frozenset[str]
    by_article: Mapping[str, tuple[Recorded, ...]]  # all that the above hold of its passages
    articles: Mapping[str, Article]  # those of its passages, by id
    find_people: Callable[[], frozenset[str]]

    @cached_property
    def people(self) -> frozenset[str]:
        """People named in passages of sensitive themes or in entries."""
        return self.find_people()

    def of_note(self, article: str, note: PassageNote) -> tuple[Standing, ...]:
        """Return the standings of a passage, none if it makes no allegation."""
        if article in self.by_article:
            place = Place(article, note.anchor)
            if place in self.standings:
                return self.standings[place]
            if place in self.settled:
                return ()
        return () if self.sensitive.isdisjoint(note.themes) else UNRECORDED

    def touches(self, article: Article) -> bool:
        """Return True if a passage of the article is on a sensitive theme or in an allegation."""
        return article.id in self.by_article or not self.sensitive.isdisjoint(article.themes)

    def of_article(self, article: Article) -> dict[str, tuple[Standing, ...]]:
        """Return the standings of an article's passages by anchor."""
        found = {note.anchor: self.of_note(article.id, note) for note in article.notes}
        for place, standings, _ in self.by_article.get(article.id, ()):
            if standings:
                found[place.anchor] = standings
        return {anchor: standings for anchor, standings in found.items() if standings}

    def sources_of(self, article: str) -> tuple[object, ...]:
        """Return what is recorded of an article's passages, with the digests of answering articles."""
        if article not in self.by_article:
            return ()
        named = {
            answer.place.article
            for _, standings, _ in self.by_article[article]
            for standing in standings
            for answer in standing.answers
            if answer.place
        }
        digests = [self.articles[id_].digest for id_ in sorted(named & self.articles.keys())]
        return self.by_article[article], digests


def make_ledger(corpus: Corpus) -> AllegationLedger:
    """Return the ledger of entries that are no drafts, and of the keys of sensitive themes.

    Passages that do not exist have no effect.
    """
    content, by_theme = corpus.content, corpus.by_theme
    standings: defaultdict[Place, list[Standing]] = defaultdict(list)
    settled: dict[Place, Replies] = {}
    for theme in content.themes:
        settled.update((read_place(text), ()) for text in theme.meta.not_allegations)
        for place, standing in _former_responses(theme, by_theme.get(theme.id, ())):
            standings[place].append(standing)
            settled.update((each.place, ()) for each in standing.answers if each.place)
    for entry in content.allegations:
        if entry.meta.draft:
            for place in map(read_place, entry.meta.passages):
                standings[place] += UNRECORDED
            continue
        for answer in answers_of(entry):
            if answer.place:
                reply = Reply(entry.id, answer)
                settled[answer.place] = (*settled.get(answer.place, ()), reply)
        for place in passages_of(entry):
            kept = [each for each in standings[place] if each.allegation]
            standings[place] = [*kept, standing_of(entry, tuple(answers_of(entry, place)), place)]
    by_article = _by_article(standings, settled)
    sensitive = [theme.id for theme in content.themes if theme.meta.sensitive]
    return AllegationLedger(
        {place: tuple(each) for place, each in standings.items()},
        settled,
        frozenset(sensitive),
        by_article,
        {each.id: each for each in corpus.articles if each.id in by_article} if by_article else {},
        partial(_find_people, content.allegations, sensitive, by_theme),
    )


def _find_people(
    entries: Iterable[AllegationEntry],
    sensitive: Iterable[str],
    by_theme: Mapping[str, Iterable[Article]],
) -> frozenset[str]:
    concerned = (person for entry in entries for person in entry.meta.about)
    return frozenset((*concerned, *_people_of(sensitive, by_theme)))


def _by_article(
    standings: Mapping[Place, Iterable[Standing]], settled: Mapping[Place, Replies]
) -> dict[str, tuple[Recorded, ...]]:
    """Return all that is recorded of the passages of each article, in order."""
    by_article: dict[str, tuple[Recorded, ...]] = {}
    for place in sorted({*standings, *settled}):
        recorded = place, tuple(standings.get(place, ())), settled.get(place)
        by_article[place.article] = (*by_article.get(place.article, ()), recorded)
    return by_article


def _people_of(
    sensitive: Iterable[str], by_theme: Mapping[str, Iterable[Article]]
) -> Iterator[str]:
    """Yield the people named in passages of sensitive themes."""
    for theme in sensitive:
        for article in by_theme.get(theme, ()):
            for note in article.notes:
                if theme in note.themes:
                    yield from note.people


def passages_of(entry: AllegationEntry) -> dict[Place, None]:
    """Return the passages that make an allegation or tell of its stages, in order."""
    stages = (stage.passage for stage in entry.meta.stages if stage.passage)
    return dict.fromkeys(map(read_place, (*entry.meta.passages, *stages)))


def standing_of(
    entry: AllegationEntry, answers: tuple[Answer, ...], place: Place | None = None
) -> Standing:
    """Return the standing of an allegation with the answers to it, as seen from ``place``."""
    meta = entry.meta
    last = meta.stages[-1] if meta.stages else None
    found = Standing(entry.id, last.is_ if last else "", str(last.on) if last else "", answers)
    told = [each for each in meta.stages if read_place(each.passage) == place]
    if not told or any(read_place(each) == place for each in meta.passages):
        return found
    return msgspec.structs.replace(found, told=told[-1].is_, told_on=str(told[-1].on))


def answers_of(entry: AllegationEntry, place: Place | None = None) -> Iterator[Answer]:
    """Yield the answers of those concerned, then those of others, as seen from ``place``."""
    meta, names = entry.meta, entry.meta.organisations
    concerned = {person: number for number, person in enumerate(meta.about)}
    for each in sorted(meta.responses, key=lambda each: concerned.get(each.from_, len(concerned))):
        said = read_place(each.passage)
        name = names.get(each.from_, "")
        yield Answer(each.from_, each.kind, said, within=said == place, organisation=name)
    for none in meta.without_response:
        for person in none.for_ or tuple(concerned):
            yield Answer(
                person, "none-found", on=str(none.on), looked_in=none.looked_in, asked=none.asked,
                organisation=names.get(person, ""),
            )  # fmt: skip


def _former_responses(
    theme: ThemeEntry, articles: Iterable[Article]
) -> Iterator[tuple[Place, Standing]]:
    """Yield what a theme's former key ``responses`` records, for every article with the anchor."""
    if not theme.meta.responses:
        return
    for article in articles:
        for note in article.notes:
            given = theme.meta.responses.get(note.anchor)
            if given is None:
                continue
            place = Place(article.id, note.anchor)
            answers: tuple[Answer, ...] = (Answer("", "none-in-article"),)
            if given == "within":
                answers = (Answer("", "response", place, within=True),)
            elif isinstance(given, tuple):
                places = (Place(article.id, anchor) for anchor in given)
                answers = tuple(Answer("", "response", each) for each in places)
            yield place, Standing(answers=answers)
