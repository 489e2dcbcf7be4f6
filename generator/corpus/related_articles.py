"""Related articles: about the same people, preferably rare ones, at about the same time.

Only a few neighbours by date in the list of each person are weighed. So the time for an article
does not depend on the size of the corpus, and its related articles depend only on those neighbours.
"""

import datetime
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from heapq import nlargest, nsmallest
from typing import Generic, NamedTuple, Protocol, TypeVar

import msgspec

RELATED = 3  # related articles of an article
NEAR = 8  # neighbours on either side in a person's list
RAREST = 6  # rarest people of an article used to find neighbours
RARE = 8  # weight of the rarest people, less one for each doubling of articles
FEW = 8  # weigh all articles if more than one in so many has changed
UNDATED = datetime.date.min.toordinal()


class RelatedInput(Protocol):
    """Part of an article that decides about related articles."""

    @property
    def id(self) -> str:
        """Article id."""

    @property
    def date(self) -> str | None:
        """ISO day, month or year."""

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of people named."""

    @property
    def themes(self) -> tuple[str, ...]:
        """Ids of themes."""


A = TypeVar("A", bound=RelatedInput)


class RelatedIds(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Ids of the articles related to one, and the packed RelatedEvidence behind them."""

    core: bytes
    related: tuple[str, ...]


class RelatedEvidence(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Facts of an article that decide about its related articles and those it is related to."""

    date: str
    people: tuple[str, ...]
    themes: tuple[str, ...]


_PACKER = msgspec.msgpack.Encoder()


class Relations(msgspec.Struct, frozen=True, array_like=True):
    """Related articles by article id."""

    named: dict[str, RelatedIds] = {}


def find_related(
    articles: Iterable[A], by_person: Mapping[str, Sequence[A]], before: Relations | None = None
) -> tuple[dict[str, tuple[A, ...]], Relations]:
    """Return the articles related to each of those given, best first, and the state to keep.

    ``by_person`` has all articles, newest first, then by id. A shared person weighs more the fewer
    articles name them, a shared theme as little as the most frequent person. Ties are broken by
    distance in time, then by id. ``before`` is the state for mostly the same articles, so that only
    those near a change are weighed again.
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
            related[id_] = tuple([by_id[other] for other in named[id_].related])
    return related, Relations(named)


def weigh_person(articles: int) -> int:
    """Return the weight of a shared person named in that many articles."""
    return max(1, RARE - articles.bit_length())


def _pack_core(article: RelatedInput) -> bytes:
    # As RelatedEvidence is packed, in a third of the time.
    return _PACKER.encode((str(article.date or ""), article.people, article.themes))


def _find_touched(
    new: Mapping[str, bytes], lost: Mapping[str, bytes], by_person: Mapping[str, Sequence[A]]
) -> frozenset[str]:
    """Return the articles with changed neighbours, or with neighbours of changed weight."""
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
    """Return the neighbours of an article's actual or potential place in a person's list."""
    at = bisect_left(
        named,
        x=True,
        key=lambda a: (a.date or "") < date or (a.id >= id_ and (a.date or "") == date),
    )
    return named[max(at - NEAR, 0) : at + NEAR + 1]


class _Lists(NamedTuple, Generic[A]):
    """Articles by id, and functions from a person to the ids in their list and the places of ids."""

    articles: Mapping[str, A]
    ids: Callable[[str], Sequence[str]]
    places: Callable[[str], Mapping[str, int]]


def _put_in_order(articles: Mapping[str, A], by_person: Mapping[str, Sequence[A]]) -> _Lists[A]:
    """Return the lists, each sorted on first access."""
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
        if weight >= least:  # the others rank lower even with shared themes
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
