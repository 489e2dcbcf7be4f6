"""Find the stories of articles so that an edit changes those near it and looks at no others."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import msgspec

from generator.content.entries import StoryEntry
from generator.fingerprint.digests import digest_bytes
from generator.stories.change_clusters import change_clusters
from generator.stories.clusters import Cluster, cluster_articles
from generator.stories.compare_days import compare_days
from generator.stories.following import find_following
from generator.stories.likeness_table import LikenessTable
from generator.stories.news_days import DayOfNews, Days, LoadDay, LoadEvidence, NewsDays
from generator.stories.reasons import describe_story
from generator.stories.story_decisions import Decided, decide
from generator.stories.story_record import FoundStory

LEAST = 0.24  # likeness of two articles of one event


class StoryState(msgspec.Struct, frozen=True, array_like=True):
    """Results of a run beside its days of news: digests of the articles of each, clusters, stories.

    ``following`` has the first article of the next story by that of a story.
    """

    keys: dict[int, bytes] = {}
    clusters: tuple[Cluster, ...] = ()
    stories: tuple[FoundStory, ...] = ()
    following: dict[str, str] = {}


class StoryResult(NamedTuple):
    """State to be kept, and the days of news that are not as before."""

    state: StoryState
    days: dict[int, DayOfNews]


def find_stories(
    days: Days,
    load_evidence: LoadEvidence,
    entries: Sequence[StoryEntry] = (),
    before: StoryState | None = None,
    load_day: LoadDay = lambda _: None,
) -> StoryResult:
    """Find the stories of articles, given by id and digest, in an order fixed by their ids.

    Editors decide by ``entries``. ``load_day`` returns a day of the run before. Returns the state
    ``before`` itself where nothing has changed.
    """
    before = before or StoryState()
    keys = {day: digest_bytes(b"".join(sorted(told.values()))) for day, told in days.items()}
    changed = {day for day, _ in keys.items() ^ before.keys.items()}
    news = NewsDays(days, changed, load_day, load_evidence)
    found: dict[int, DayOfNews] = {}
    moved: set[str] = set()
    for day, row, articles in compare_days(news, LEAST / 2):
        found[day] = row
        moved |= articles
    likenesses = LikenessTable(days, lambda day: found.get(day) or news.before(day))
    clusters = _cluster(before.clusters, moved, likenesses)
    decided = decide(clusters, entries, likenesses.day_of.keys())
    known = {_decided(story): story for story in before.stories}
    kept = {each for each in decided if each in known and moved.isdisjoint(each.articles)}
    new = dict(_describe([each for each in decided if each not in kept], news, likenesses))
    gone = [story for each, story in known.items() if each not in kept]
    if not (changed or new or gone):
        return StoryResult(before, {})
    stories = tuple(new[each] if each in new else known[each] for each in decided)
    following = find_following(stories, before.following, [*new.values(), *gone])
    return StoryResult(StoryState(keys, clusters, stories, following), found)


def _cluster(
    before: tuple[Cluster, ...], moved: AbstractSet[str], likenesses: LikenessTable
) -> tuple[Cluster, ...]:
    if not before:
        return tuple(sorted(cluster_articles(likenesses.all(), LEAST)))
    if not moved:
        return before
    return tuple(change_clusters(before, moved, likenesses.of, LEAST))


def _decided(story: FoundStory) -> Decided:
    return Decided(story.entry, tuple(sorted(story.articles)))


def _describe(
    decided: Sequence[Decided], news: NewsDays, likenesses: LikenessTable
) -> Iterator[tuple[Decided, FoundStory]]:
    sums = likenesses.add_up([each.articles for each in decided])
    for each in decided:
        members = {id_: news.evidence(likenesses.day_of[id_])[id_] for id_ in each.articles}
        yield each, describe_story(each.entry, members, sums)
