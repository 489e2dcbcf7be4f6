"""Likenesses of articles by the days that have them, of which only those asked about are read."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from generator.stories.likeness import REACH, Likeness
from generator.stories.news_days import DayOfNews, Days


class LikenessTable:
    """Likenesses of all articles. A pair's stand in the later of its days.

    ``day_of`` has the days of the articles that were met so far.
    """

    def __init__(self, days: Days, find_day: Callable[[int], DayOfNews | None]) -> None:
        self.day_of: dict[str, int] = {}
        self._days = days
        self._find_day = find_day
        self._read = cache(self._read_day)
        self._met: set[int] = set()

    def meet(self, days: Iterable[int]) -> None:
        """Learn which articles are of some days."""
        for day in {*days} - self._met:
            self.day_of.update(dict.fromkeys(self._days.get(day, ()), day))
            self._met.add(day)

    def _read_day(self, day: int) -> list[Likeness]:
        row = self._find_day(day) if day in self._days else None
        if row is None:
            return []
        self.meet(range(day - REACH, day + 1))
        return row.likenesses()

    def all(self) -> Iterator[Likeness]:
        """Yield all likenesses."""
        return (like for day in sorted(self._days) for like in self._read_day(day))

    def of(self, ids: Iterable[str]) -> list[Likeness]:
        """Return the likenesses of articles that were met, or are gone."""
        wanted = self.day_of.keys() & set(ids)
        days = {self.day_of[id_] + far for id_ in wanted for far in range(REACH + 1)}
        rows = (like for day in sorted(days) for like in self._read(day))
        return [like for like in rows if like[0] in wanted or like[1] in wanted]

    def add_up(self, groups: Sequence[Sequence[str]]) -> dict[str, float]:
        """Return the sum of each article's likenesses to the others of its group."""
        group_of = {id_: at for at, group in enumerate(groups) for id_ in group}
        sums: defaultdict[str, float] = defaultdict(float)
        for day in sorted({self.day_of[id_] for id_ in group_of}):
            for one, other, like in self._read_day(day):
                if one in group_of and group_of[one] == group_of.get(other):
                    sums[one] += like
                    sums[other] += like
        return sums
