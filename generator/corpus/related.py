"""Which articles are named at the end of another: of the same people, best the rare ones, at about the same time.

Only neighbours are weighed: in the list of each person of an article, those few that stand next to it by date. So an
article among a hundred thousand takes no longer than one among a hundred, and who is related to it depends on them
alone.
"""

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

RELATED = 3  # articles named at the end of another
NEAR = 8  # neighbours on either side, in the list of a person
RAREST = 6  # people of an article by whom its neighbours are sought
RARE = 8  # powers of two: what a person weighs whom hardly anybody names
UNDATED = datetime.date.min.toordinal()


class Dated(Protocol):
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


A = TypeVar("A", bound=Dated)


def find_related(
    articles: Iterable[A], by_person: Mapping[str, Sequence[A]]
) -> dict[str, tuple[A, ...]]:
    """The articles related to each of those given, nearest first; ``by_person`` holds all articles by date.

    A shared person weighs the more, the fewer articles name them, and a shared theme as much as the
    most frequent person; of equals, the nearest in time comes first, then the first by id.
    """
    places = {
        person: {article.id: place for place, article in enumerate(named)}
        for person, named in by_person.items()
    }
    return {article.id: _find_related(article, by_person, places) for article in articles}


def weigh_person(articles: int) -> int:
    """What it weighs that two articles share a person whom so many name."""
    return max(1, RARE - articles.bit_length())


def _find_related(
    article: A, by_person: Mapping[str, Sequence[A]], places: Mapping[str, Mapping[str, int]]
) -> tuple[A, ...]:
    weights = {person: weigh_person(len(by_person[person])) for person in article.people}
    rarest = sorted(weights, key=lambda person: (-weights[person], person))[:RAREST]
    shared: Counter[str] = Counter()
    others: dict[str, A] = {}
    for person in rarest:
        at = places[person][article.id]
        for other in by_person[person][max(at - NEAR, 0) : at + NEAR + 1]:
            shared[other.id] += weights[person]
            others[other.id] = other
    others.pop(article.id, None)
    for other in others.values():
        shared[other.id] += _count_shared(article.themes, other.themes)
    day = _day_of(article)
    nearest = sorted(
        others.values(), key=lambda other: (-shared[other.id], abs(_day_of(other) - day), other.id)
    )
    return tuple(nearest[:RELATED])


def _count_shared(themes: Collection[str], others: Collection[str]) -> int:
    return sum(theme in others for theme in themes)


def _day_of(article: Dated) -> int:
    date = article.date
    if not date:
        return UNDATED
    return datetime.date.fromisoformat(date + "-01-01"[len(date) - 4 :]).toordinal()
