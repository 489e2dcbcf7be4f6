"""Found stories by the month of their event, so that an edit reads and writes those near it."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

import msgspec

from generator.fingerprint.digests import digest_bytes
from generator.stories.story_record import FoundStory

A_MONTH = 7  # length of an ISO month


class StoryMonth(msgspec.Struct, frozen=True, array_like=True):
    """Stories of a month by their articles, and what follows on each: the first article of both."""

    stories: tuple[FoundStory, ...] = ()
    following: dict[str, str] = {}


class MonthTotals(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Digest of a month, how many stories it has, and the ids of their articles, between blanks.

    ``first`` and ``last`` are the days between which these were published.
    """

    digest: bytes
    number: int
    first: int
    last: int
    ids: str


LoadMonth = Callable[[str], StoryMonth]
Totals = Mapping[str, MonthTotals]


def month_of(day: int) -> str:
    """Return the ISO month of a day."""
    return datetime.date.fromordinal(day).isoformat()[:A_MONTH]


def pack_month(month: StoryMonth) -> bytes:
    """Return a month as bytes."""
    return msgspec.msgpack.encode(month)


def add_up_month(month: StoryMonth) -> MonthTotals:
    """Return the totals of a month that has stories."""
    return MonthTotals(
        digest_bytes(pack_month(month)),
        len(month.stories),
        min([story.first for story in month.stories]),
        max([story.last for story in month.stories]),
        " ".join([" ".join(story.articles) for story in month.stories]),
    )


class StoryMonths:
    """Months of found stories as the run before left them, each read when it is asked for."""

    def __init__(self, totals: Totals, load: LoadMonth) -> None:
        self.totals = totals
        self.load = cache(lambda month: load(month) if month in totals else StoryMonth())
        self._by_article = cache(self._find_articles)

    def _find_articles(self, month: str) -> dict[str, FoundStory]:
        return {id_: story for story in self.load(month).stories for id_ in story.articles}

    def all(self) -> Iterator[FoundStory]:
        """Yield all stories."""
        return (story for month in self.totals for story in self.load(month).stories)

    def story_of(self, article: str, days: Iterable[int]) -> FoundStory | None:
        """Return the story of an article that was published on one of some days."""
        days = set(days)
        for name, month in self.totals.items():
            near = any(month.first <= day <= month.last for day in days)
            if near and (story := self._by_article(name).get(article)):
                return story
        return None

    def change(
        self, gone: Iterable[FoundStory], new: Iterable[FoundStory], reach: int
    ) -> dict[str, StoryMonth]:
        """Return the months within reach of what is gone and new, without the former and with the latter.

        The reach is less than a month.
        """
        gone, new = list(gone), list(new)
        days = {story.day for story in (*gone, *new)}
        names = {month_of(day + far) for day in days for far in (-reach, 0, reach)}
        left = {(story.entry, story.articles) for story in gone}
        come: defaultdict[str, list[FoundStory]] = defaultdict(list)
        for story in new:
            come[month_of(story.day)].append(story)
        changed = {}
        for name in sorted(names):
            before = self.load(name)
            kept = [each for each in before.stories if (each.entry, each.articles) not in left]
            stories = sorted((*kept, *come[name]), key=lambda story: sorted(story.articles))
            changed[name] = StoryMonth(tuple(stories), before.following)
        return changed
