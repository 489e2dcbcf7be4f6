"""Which articles are named at the end of another: of the same people, best the rare ones, at about the same time.

Only neighbours are weighed: in the list of each person of an article, those few that stand next to it by date. So an
article among a hundred thousand takes no longer than one among a hundred, and who is related to it depends on them
alone.
"""

import datetime
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from heapq import nlargest, nsmallest
from typing import Generic, NamedTuple, Protocol, TypeVar

import msgspec

RELATED = 3  # articles named at the end of another
NEAR = 8  # neighbours on either side, in the list of a person
RAREST = 6  # people of an article by whom its neighbours are sought
RARE = 8  # powers of two: what a person weighs whom hardly anybody names
FEW = 8  # where more than one article of so many has changed, all are weighed anew
UNDATED = datetime.date.min.toordinal()


class RelatedInput(Protocol):
    """What of an article decides who is related to it."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def date(self) -> str | None:
        """Its day, month or year as ISO text."""

    @property
    def people(self) -> tuple[str, ...]:
        """The people whom it names."""

    @property
    def themes(self) -> tuple[str, ...]:
        """Its themes."""


A = TypeVar("A", bound=RelatedInput)


class RelatedIds(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The ids of the articles related to one, and what of it they were found by (a ``RelatedEvidence``, packed)."""

    core: bytes
    related: tuple[str, ...]


class RelatedEvidence(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What of an article decides who is related to it, and to whom it is."""

    date: str
    people: tuple[str, ...]
    themes: tuple[str, ...]


class Relations(msgspec.Struct, frozen=True, array_like=True):
    """Who was related to whom, by id."""

    named: dict[str, RelatedIds] = {}


def find_related(
    articles: Iterable[A], by_person: Mapping[str, Sequence[A]], before: Relations | None = None
) -> tuple[dict[str, tuple[A, ...]], Relations]:
    """The articles related to each of those given, nearest first; and what is to be kept of it.

    ``by_person`` holds all articles, newest first, then by id. A shared person weighs the more, the
    fewer articles name them, and a shared theme as much as the most frequent person; of equals, the
    nearest in time comes first, then the first by id. ``before`` is what was kept of other articles,
    most of them the same: only those near a change are weighed again.
    """
    by_id = {article.id: article for article in articles}
    old = before.named if before else {}
    cores = {id_: _pack_core(article) for id_, article in by_id.items()}
    changed = [id_ for id_, core in cores.items() if id_ not in old or old[id_].core != core]
    if len(changed) * FEW > len(by_id):
        again = frozenset(by_id)
    else:
        lost = {id_: old[id_].core for id_ in old if old[id_].core != cores.get(id_)}
        again = _find_touched({id_: cores[id_] for id_ in changed}, lost, by_person).union(changed)
    lists = _put_in_order(by_id, by_person)
    related, named = {}, {}
    for id_, article in by_id.items():
        if id_ in again:
            related[id_] = _find_related(article, lists)
            named[id_] = RelatedIds(cores[id_], tuple(other.id for other in related[id_]))
        else:
            named[id_] = old[id_]
            related[id_] = tuple(by_id[other] for other in named[id_].related)
    return related, Relations(named)


def weigh_person(articles: int) -> int:
    """What it weighs that two articles share a person whom so many name."""
    return max(1, RARE - articles.bit_length())


def _pack_core(article: RelatedInput) -> bytes:
    core = RelatedEvidence(str(article.date or ""), article.people, article.themes)
    return msgspec.msgpack.encode(core)


def _find_touched(
    new: Mapping[str, bytes], lost: Mapping[str, bytes], by_person: Mapping[str, Sequence[A]]
) -> frozenset[str]:
    """The articles that have other neighbours, or neighbours of another weight, by what is new and what is lost."""
    spots: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    more: Counter[str] = Counter()
    for cores, sign in ((new, 1), (lost, -1)):
        for id_, packed in cores.items():
            core = msgspec.msgpack.decode(packed, type=RelatedEvidence)
            for person in core.people:
                spots[person].append((core.date, id_))
                more[person] += sign
    touched: set[str] = set()
    for person, changes in spots.items():
        named = by_person.get(person, ())
        if weigh_person(len(named)) != weigh_person(len(named) - more[person]):
            touched.update(article.id for article in named)
        for date, id_ in changes:
            touched.update(article.id for article in _near(named, date, id_))
    return frozenset(touched)


def _near(named: Sequence[A], date: str, id_: str) -> Sequence[A]:
    """The neighbours of the place that an article of a date has, or would have, among those of a person."""
    at = bisect_left(
        named,
        x=True,
        key=lambda a: (a.date or "") < date or (a.id >= id_ and (a.date or "") == date),
    )
    return named[max(at - NEAR, 0) : at + NEAR + 1]


class _Lists(NamedTuple, Generic[A]):
    """Articles by id; and the ids in each person's list, and their places in it."""

    articles: Mapping[str, A]
    ids: Callable[[str], Sequence[str]]
    places: Callable[[str], Mapping[str, int]]


def _put_in_order(articles: Mapping[str, A], by_person: Mapping[str, Sequence[A]]) -> _Lists[A]:
    """The lists, each put in order when it is first asked for."""
    ids = cache(lambda person: [article.id for article in by_person[person]])
    return _Lists(
        articles, ids, cache(lambda person: {id_: at for at, id_ in enumerate(ids(person))})
    )


def _find_related(article: A, lists: _Lists[A]) -> tuple[A, ...]:
    weights = {person: weigh_person(len(lists.ids(person))) for person in article.people}
    rarest = sorted(weights, key=lambda person: (-weights[person], person))[:RAREST]
    shared: dict[str, int] = {}
    for person in rarest:
        at, weight = lists.places(person)[article.id], weights[person]
        for id_ in lists.ids(person)[max(at - NEAR, 0) : at + NEAR + 1]:
            shared[id_] = shared.get(id_, 0) + weight
    shared.pop(article.id, None)
    least = min(nlargest(RELATED, shared.values()), default=0) - len(article.themes)
    day, weighed = _day_of(article.date), []
    for id_, weight in shared.items():
        if weight >= least:  # the others are behind whatever themes they share
            other = lists.articles[id_]
            themes = _count_shared(article.themes, other.themes)
            weighed.append((-weight - themes, abs(_day_of(other.date) - day), id_))
    return tuple(lists.articles[id_] for _, _, id_ in nsmallest(RELATED, weighed))


def _count_shared(themes: Collection[str], others: Collection[str]) -> int:
    return sum(theme in others for theme in themes)


@lru_cache(maxsize=1 << 14)
def _day_of(date: str | None) -> int:
    if not date:
        return UNDATED
    return datetime.date.fromisoformat(date + "-01-01"[len(date) - 4 :]).toordinal()
