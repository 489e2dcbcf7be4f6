"""Find the stories of articles day by day, so that an edit changes only those near it.

The likenesses of a day's articles depend on the days around it alone. Days, parts and stories that no
changed day is near are those of the run before.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

import msgspec

from generator.content.entries import StoryEntry
from generator.fingerprint.digests import digest_bytes
from generator.stories.clusters import ConnectedPart, cluster_articles
from generator.stories.compare_days import (
    Days,
    ReadEvidence,
    find_news,
    reaching_back,
    reaching_from,
)
from generator.stories.likeness import Likeness
from generator.stories.reasons import describe_story
from generator.stories.story_decisions import Decided, decide
from generator.stories.story_record import FoundStory

LEAST = 0.22  # likeness of two articles of one event


class DayOfNews(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Packed likenesses of a day's articles, among each other and with earlier ones.

    ``key`` is a digest of the articles.
    """

    day: int
    key: bytes
    packed: msgspec.Raw

    def likenesses(self) -> list[Likeness]:
        """Return the likenesses."""
        return msgspec.msgpack.decode(self.packed, type=list[Likeness])


class StoryState(msgspec.Struct, frozen=True, array_like=True):
    """Results of a run, to be reused."""

    days: tuple[DayOfNews, ...] = ()
    parts: tuple[ConnectedPart, ...] = ()
    stories: tuple[FoundStory, ...] = ()


def find_stories(
    days: Days,
    read_evidence: ReadEvidence,
    entries: Sequence[StoryEntry] = (),
    before: StoryState | None = None,
) -> StoryState:
    """Find the stories of articles, given by id and digest, in an order fixed by their ids.

    Editors decide by ``entries``. Returns ``before`` itself where nothing has changed.
    """
    before = before or StoryState()
    known = {row.day: row for row in before.days}
    keys = {day: digest_bytes(b"".join(sorted(told.values()))) for day, told in days.items()}
    changed = {day for day in keys.keys() | known.keys() if _has_changed(day, keys, known)}
    stale = reaching_from(changed) & keys.keys()
    fresh = {
        day: DayOfNews(day, keys[day], msgspec.Raw(msgspec.msgpack.encode(likenesses)))
        for day, likenesses in find_news(days, sorted(stale), read_evidence, LEAST / 2)
    }
    rows = {day: fresh.get(day) or known[day] for day in sorted(keys)}
    near = changed | reaching_back(stale)
    parts = _find_parts(days, rows, near, before.parts) if near else before.parts
    clusters = sorted(cluster for part in parts for cluster in part.clusters)
    day_of = {id_: day for day, told in days.items() for id_ in told}
    decided = decide(clusters, entries, day_of.keys())
    kept = _keep(before.stories, day_of, near)
    if not near and [(each.entry, each.articles) for each in decided] == list(kept):
        return before
    stories = tuple(
        kept.get((each.entry, each.articles)) or _describe(each, days, rows, day_of, read_evidence)
        for each in decided
    )
    return StoryState(tuple(rows.values()), parts, stories)


def _has_changed(day: int, keys: Mapping[int, bytes], known: Mapping[int, DayOfNews]) -> bool:
    return day not in keys or day not in known or known[day].key != keys[day]


def _find_parts(
    days: Days,
    rows: Mapping[int, DayOfNews],
    near: AbstractSet[int],
    before: Sequence[ConnectedPart],
) -> tuple[ConnectedPart, ...]:
    """Return the connected parts, clustered anew where a day is near one that has changed."""
    kept = [part for part in before if near.isdisjoint(part.days)]
    touched = [part for part in before if not near.isdisjoint(part.days)]
    again = {id_ for part in touched for id_ in part.articles}
    around = {*near, *(day for part in touched for day in part.days)} & rows.keys()
    likenesses = [
        like
        for day in sorted(around)
        for like in rows[day].likenesses()
        if day in near or like[0] in again
    ]
    day_of = {id_: day for day in around for id_ in days[day]}
    return (*kept, *cluster_articles(likenesses, LEAST, day_of))


def _keep(
    stories: Iterable[FoundStory], day_of: Mapping[str, int], near: AbstractSet[int]
) -> dict[tuple[str, tuple[str, ...]], FoundStory]:
    """Return the stories of which no day is near one that has changed, by entry and sorted articles."""
    return {
        (story.entry, tuple(sorted(story.articles))): story
        for story in stories
        if all(day_of.get(id_) is not None and day_of[id_] not in near for id_ in story.articles)
    }


def _describe(
    story: Decided,
    days: Days,
    rows: Mapping[int, DayOfNews],
    day_of: Mapping[str, int],
    read_evidence: ReadEvidence,
) -> FoundStory:
    told = {day_of[id_] for id_ in story.articles}
    members = {id_: read_evidence(days[day_of[id_]][id_]) for id_ in story.articles}
    sums: defaultdict[str, float] = defaultdict(float)
    for one, other, like in sorted(chain.from_iterable(rows[day].likenesses() for day in told)):
        if one in members and other in members:
            sums[one] += like
            sums[other] += like
    return describe_story(story.entry, members, sums)
