"""Disagreements: one fact for which the articles of a story give different values."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

import msgspec

from generator.stories.figures_told import ToldFigure

FARTHEST = Decimal(2)  # times that one value is the other, at most, for one fact
NEAREST = Decimal("1.02")  # and at least, for values that differ
INEXACT = Decimal("1.2")  # and for one that is not exact
DAY = "day"


class StatedValue(msgspec.Struct, frozen=True):
    """Value that an article gives, in which words of which passage ('' for its title), and sentence."""

    value: str
    article: str
    anchor: str
    words: str
    sentence: str = ""


class Disagreement(msgspec.Struct, frozen=True):
    """Values for one fact by unit, as stated, those told first first."""

    unit: str
    values: tuple[StatedValue, ...]


def find_disagreements(
    told: Mapping[str, Sequence[ToldFigure]], told_days: Mapping[str, tuple[int, ...]]
) -> tuple[Disagreement, ...]:
    """Return the disagreements of a story's articles, given oldest first.

    ``told`` are the figures of articles without background, ``told_days`` the days of the event.
    """
    units = sorted({unit for figures in told.values() for each in figures for unit in each.units})
    found: list[Disagreement] = []
    for unit in units:
        values = _disputed(told, unit)
        if values and not any(_covers(other, values) for other in found):
            found.append(Disagreement(unit, values))
    days = tuple(_find_days(told_days))
    return (*found, *([Disagreement(DAY, days)] if days else []))


def _disputed(told: Mapping[str, Sequence[ToldFigure]], unit: str) -> tuple[StatedValue, ...]:
    """Return the values of a unit that differ between articles, by the article and in its order."""
    counted = {
        id_: [each for each in figures if unit in each.units] for id_, figures in told.items()
    }
    disputed: set[Decimal] = set()
    for one, other in combinations([figures for figures in counted.values() if figures], 2):
        disputed.update(_compare(one, other))
    if not disputed:
        return ()
    stated: dict[tuple[str, Decimal], StatedValue] = {}
    for id_, figures in counted.items():
        for each in figures:
            if each.value in disputed:
                value = StatedValue(f"{each.value:f}", id_, each.anchor, each.words, each.sentence)
                key = id_, each.value
                if key not in stated or not stated[key].anchor:  # passages can be led to
                    stated[key] = value
    return tuple(stated.values())


def _compare(one: Sequence[ToldFigure], other: Sequence[ToldFigure]) -> Iterator[Decimal]:
    """Yield the two values that two articles give for one fact, if they differ.

    They are those that each gives first, or the only ones that are not in both.
    """
    ours, theirs = ({each.value: each for each in reversed(figures)} for figures in (one, other))
    first = one[0], other[0]
    left = [each for value, each in ours.items() if value not in theirs]
    right = [each for value, each in theirs.items() if value not in ours]
    pairs = [(a, b) for a in left for b in right if _may_be_one(a, b)]
    if first[0].value != first[1].value or len(pairs) != 1:
        pairs = [first]
    for a, b in pairs:
        if _may_be_one(a, b):
            yield from (a.value, b.value)


def _may_be_one(one: ToldFigure, other: ToldFigure) -> bool:
    low, high = sorted((one.value, other.value))
    least = NEAREST if one.exact and other.exact else INEXACT
    return low > 0 and least <= high / low <= FARTHEST


def _covers(other: Disagreement, values: Sequence[StatedValue]) -> bool:
    """Return whether a disagreement has all these values, as '480 bodies of soldiers' counts both."""
    known = {(each.value, each.article) for each in other.values}
    return known.issuperset((each.value, each.article) for each in values)


def _find_days(told_days: Mapping[str, tuple[int, ...]]) -> Iterator[StatedValue]:
    """Yield the days of the event by article, if two tell none in common."""
    told = {id_: days for id_, days in told_days.items() if days}
    if all(set(a) & set(b) for a, b in combinations(told.values(), 2)):
        return
    counts: defaultdict[int, int] = defaultdict(int)
    for days in told.values():
        for day in days:
            counts[day] += 1
    for id_, days in told.items():
        day = max(days, key=lambda day: (counts[day], -day))
        yield StatedValue(date.fromordinal(day).isoformat(), id_, "", "")
