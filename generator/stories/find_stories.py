"""Find the stories of articles so that an edit changes those near it and looks at no others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from generator.content.entries import StoryEntry
from generator.stories.change_clusters import change_clusters
from generator.stories.clusters import Cluster, cluster_articles
from generator.stories.compare_days import compare_days
from generator.stories.following import REACH, find_following
from generator.stories.likeness_table import LikenessTable
from generator.stories.news_days import DayOfNews, Days, LoadDay, LoadEvidence, NewsDays
from generator.stories.reasons import describe_story
from generator.stories.story_decisions import Decided, decide
from generator.stories.story_months import (
    LoadMonth,
    MonthTotals,
    StoryMonth,
    StoryMonths,
    add_up_month,
)
from generator.stories.story_record import FoundStory

LEAST = 0.24  # likeness of two articles of one event


class StoryState(msgspec.Struct, frozen=True, array_like=True):
    """Results of a run beside its days of news and months of stories.

    ``digests`` are those of the articles of each day, sorted end to end, ``months`` the totals of the
    months of stories. ``clusters`` are those that were found, None where they are the stories.
    """

    digests: dict[int, bytes] = {}
    months: dict[str, MonthTotals] = {}
    clusters: tuple[Cluster, ...] | None = None


class StoryResult(NamedTuple):
    """State to be kept, and the days of news and months of stories that are not as before."""

    state: StoryState
    days: Mapping[int, DayOfNews]
    months: Mapping[str, StoryMonth]


class Kept(NamedTuple):
    """Results of the run before: its state, and its days of news and months of stories on demand."""

    state: StoryState = StoryState()
    load_day: LoadDay = lambda _: None
    load_month: LoadMonth = lambda _: StoryMonth()


NOTHING_KEPT = Kept()


class Changes(NamedTuple):
    """Stories that are gone, those that are new, and all clusters where editors decide."""

    gone: Sequence[FoundStory]
    new: Sequence[Decided]
    clusters: tuple[Cluster, ...] | None = None


def find_stories(
    days: Days,
    digests: Mapping[int, bytes],
    load_evidence: LoadEvidence,
    entries: Sequence[StoryEntry] = (),
    before: Kept = NOTHING_KEPT,
) -> StoryResult:
    """Find the stories of articles, given by id and digest, in an order fixed by their ids.

    ``digests`` are those of each day, sorted end to end. Editors decide by ``entries``. Returns the
    state of ``before`` itself where nothing has changed.
    """
    changed = {day for day, _ in digests.items() ^ before.state.digests.items()}
    news = NewsDays(days, changed, before.load_day, load_evidence)
    found: dict[int, DayOfNews] = {}
    moved: defaultdict[str, set[int]] = defaultdict(set)
    for day, row, articles in compare_days(news, LEAST / 2):
        found[day] = row
        for id_ in articles:
            moved[id_].add(day)
    likenesses = LikenessTable(days, lambda day: found.get(day) or news.before(day))
    months = StoryMonths(before.state.months, before.load_month)
    search = _Search(moved, months, likenesses)
    if entries or before.state.clusters is not None:
        changes = search.decide(before.state, entries, days)
    else:
        changes = search.near() if before.state.digests else search.all()
    if not (changed or changes.new or changes.gone):
        return StoryResult(before.state, {}, {})
    new = list(_describe(changes.new, news, likenesses))
    written = _follow(months.change(changes.gone, new, REACH), [*new, *changes.gone])
    totals = {name: add_up_month(month) for name, month in written.items() if month.stories}
    others = before.state.months.items()
    kept = {name: month for name, month in others if name not in written}
    after = dict(sorted({**kept, **totals}.items(), reverse=True))
    return StoryResult(StoryState(dict(digests), after, changes.clusters), found, written)


def _follow(
    months: Mapping[str, StoryMonth], changed: Sequence[FoundStory]
) -> dict[str, StoryMonth]:
    """Return months with what follows on each story, given all those near the ``changed`` stories."""
    stories = [story for month in months.values() for story in month.stories]
    before = {one: other for month in months.values() for one, other in month.following.items()}
    found = find_following(stories, before, changed)
    return {
        name: StoryMonth(
            month.stories,
            {one: found[one] for story in month.stories if (one := story.articles[0]) in found},
        )
        for name, month in months.items()
    }


def _describe(
    decided: Sequence[Decided], news: NewsDays, likenesses: LikenessTable
) -> Iterator[FoundStory]:
    sums = likenesses.add_up([each.articles for each in decided])
    for each in decided:
        members = {id_: news.evidence(likenesses.day_of[id_])[id_] for id_ in each.articles}
        yield describe_story(each.entry, members, sums)


class _Search:
    """Search for the stories of articles of which some have moved, each with its days now and before."""

    def __init__(
        self, moved: Mapping[str, set[int]], months: StoryMonths, likenesses: LikenessTable
    ) -> None:
        self.moved, self.months, self.likenesses = moved, months, likenesses
        likenesses.meet(day for days in moved.values() for day in days)

    def all(self) -> Changes:
        """Return the changes where nothing was known."""
        found = sorted(cluster_articles(self.likenesses.all(), LEAST))
        return Changes((), [Decided("", cluster) for cluster in found])

    def near(self) -> Changes:
        """Return the changes near the articles that have moved."""
        stories: dict[Cluster, FoundStory] = {}

        def find_cluster(id_: str) -> Cluster | None:
            known = self.likenesses.day_of.get(id_)
            days = {*self.moved.get(id_, ()), *(() if known is None else (known,))}
            if not (story := self.months.story_of(id_, days)):
                return None
            self.likenesses.meet(range(story.first, story.last + 1))
            cluster = tuple(sorted(story.articles))
            stories[cluster] = story
            return cluster

        gone, found = change_clusters(self.moved, find_cluster, self.likenesses.of, LEAST)
        same = {each for each in gone.intersection(found) if self.moved.keys().isdisjoint(each)}
        new = [Decided("", cluster) for cluster in sorted(found) if cluster not in same]
        return Changes([stories[each] for each in sorted(gone - same)], new)

    def decide(self, before: StoryState, entries: Sequence[StoryEntry], days: Days) -> Changes:
        """Return the changes where editors decide, or did before."""
        self.likenesses.meet(days)
        known = {_decided(story): story for story in self.months.all()}
        clusters = before.clusters
        if clusters is None:
            clusters = tuple(each.articles for each in known)
        if not before.digests:
            clusters = tuple(sorted(cluster_articles(self.likenesses.all(), LEAST)))
        elif self.moved:
            owner = {id_: cluster for cluster in clusters for id_ in cluster}
            gone, found = change_clusters(self.moved, owner.get, self.likenesses.of, LEAST)
            clusters = tuple(sorted({*clusters, *found} - gone.difference(found)))
        decided = decide(clusters, entries, self.likenesses.day_of.keys())
        kept = {each for each in decided if each in known and self._stays(each)}
        return Changes(
            [story for each, story in known.items() if each not in kept],
            [each for each in decided if each not in kept],
            clusters if entries else None,
        )

    def _stays(self, decided: Decided) -> bool:
        return self.moved.keys().isdisjoint(decided.articles)


def _decided(story: FoundStory) -> Decided:
    return Decided(story.entry, tuple(sorted(story.articles)))
