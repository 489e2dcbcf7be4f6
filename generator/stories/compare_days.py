"""Likenesses of articles day by day, so that an edit compares what it changes and nothing else.

Weights depend on the evidence of the days around. How rare it is counts in powers of two, so an edit
seldom changes the weights of other articles. Those of which it does are compared again as well.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain

from generator.stories.likeness import REACH, compare_moved
from generator.stories.news_days import MEMORY, DayOfNews, NewsDays
from generator.stories.story_record import pack_raw
from generator.stories.weighed_articles import WINDOW, weighs_otherwise

Moved = frozenset[str]


def compare_days(news: NewsDays, least: float) -> Iterator[tuple[int, DayOfNews, Moved]]:
    """Yield each day that is not as before, with those of its articles that have moved.

    Articles have moved where their evidence or its weight has changed, or where they are gone.
    """
    memory = lru_cache(MEMORY)
    find_moved = memory(partial(_find_moved, news, memory(partial(_find_gained, news))))
    reach = {day + far for day in news.changed for far in range(-WINDOW, WINDOW + REACH + 1)}
    for day in sorted(reach):
        recent = [find_moved(each) for each in range(day - REACH, day + 1)]
        moved = frozenset(chain.from_iterable(recent))
        if day in news.changed or (moved and day in news.days):
            yield day, _compare(news, day, moved, least), recent[-1]


def _find_moved(news: NewsDays, find_gained: Callable[[int], Mapping[str, int]], day: int) -> Moved:
    row, now = news.before(day), news.articles(day)
    before = row.articles if row else {}
    moved = {id_ for id_ in now.keys() | before.keys() if now.get(id_) != before.get(id_)}
    if moved.issuperset(now):
        return frozenset(moved)
    around = range(day - WINDOW, day + WINDOW + 1)
    gained = [found for each in around if (found := find_gained(each))]
    keys = set(chain.from_iterable(gained)) & news.counted(day).keys()
    crossed = set()
    for key in keys:
        number = sum(news.counted(each).get(key, 0) for each in around)
        if weighs_otherwise(key, number, number - sum(each.get(key, 0) for each in gained)):
            crossed.add(key)
    if crossed:
        evidence = news.evidence(day).items()
        moved.update(
            id_
            for id_, each in evidence
            if "" in crossed or not crossed.isdisjoint(each.all_keys())
        )
    return frozenset(moved)


def _find_gained(news: NewsDays, day: int) -> Mapping[str, int]:
    """Return how many more of a day's articles have each piece of evidence than before."""
    row = news.before(day)
    if day not in news.changed or (row and row.articles == news.articles(day)):
        return {}
    now, then = news.counted(day), row.counted() if row else {}
    return {key: n for key in now.keys() | then.keys() if (n := now.get(key, 0) - then.get(key, 0))}


def _compare(news: NewsDays, day: int, moved: Moved, least: float) -> DayOfNews:
    """Return a day with the likenesses of before, but for those of moved articles, found anew."""
    row, articles = news.before(day), news.articles(day)
    known = row.likenesses() if row else ()
    likenesses = [like for like in known if like[0] not in moved and like[1] not in moved]
    if moved and articles:
        earlier = [each for at in range(day - REACH, day) for each in news.weighed(at)]
        likenesses += compare_moved(news.weighed(day), earlier, moved, least)
    same = row and row.articles == articles
    return DayOfNews(
        articles,
        row.packed_counts if row and same else pack_raw(news.counted(day)),
        pack_raw(sorted(likenesses)),
    )
