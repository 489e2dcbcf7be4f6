"""Find the stories of articles day by day, so that an edit changes only those near it.

The likenesses of a day's articles depend on the days around it alone. Results are kept by day and by
story under digests of everything they were made from, and reused where these are the same.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

import msgspec

from generator.content.entries import StoryEntry
from generator.fingerprint.digests import digest_value
from generator.stories.clusters import cluster_articles
from generator.stories.likeness import (
    REACH,
    WINDOW,
    Likeness,
    WeighedArticle,
    count_evidence,
    find_likenesses,
    weigh_articles,
)
from generator.stories.reasons import describe_story
from generator.stories.story_decisions import Decided, decide
from generator.stories.story_evidence import StoryEvidence
from generator.stories.story_record import FoundStory

LEAST = 0.19  # likeness of two articles of one event
Days = Mapping[int, Mapping[str, bytes]]  # digests of articles by id, by the day of publication
ReadEvidence = Callable[[Iterable[bytes]], Mapping[bytes, StoryEvidence]]


class DayOfNews(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Likenesses of the articles of a day, among each other and with earlier ones, and their key."""

    day: int
    key: bytes
    likenesses: tuple[Likeness, ...]


class KeyedStory(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Story with the key of its articles and their likenesses."""

    key: bytes
    story: FoundStory


class StoryState(msgspec.Struct, frozen=True, array_like=True):
    """Results of a run, to be reused."""

    days: tuple[DayOfNews, ...] = ()
    stories: tuple[KeyedStory, ...] = ()


def find_stories(
    days: Days,
    read_evidence: ReadEvidence,
    entries: Sequence[StoryEntry] = (),
    before: StoryState | None = None,
) -> StoryState:
    """Find the stories of articles, given by id and digest, in an order fixed by their ids.

    Editors decide by ``entries``.
    """
    before = before or StoryState()
    known = {each.key: each for each in before.days}
    keys = {day: _day_key(days, day) for day in sorted(days)}
    stale = [day for day, key in keys.items() if key not in known]
    news = {each.day: each for each in _compare_days(days, stale, keys, read_evidence)}
    rows = tuple(news.get(day) or known[key] for day, key in keys.items())
    likenesses = [like for row in rows for like in row.likenesses]
    digests = {id_: digest for articles in days.values() for id_, digest in articles.items()}
    decided = decide(cluster_articles(likenesses, LEAST), entries, digests)
    stories = _describe(decided, likenesses, digests, read_evidence, before.stories)
    return StoryState(rows, tuple(stories))


def _day_key(days: Days, day: int) -> bytes:
    around = range(day - REACH - WINDOW, day + WINDOW + 1)
    return digest_value(
        [(each - day, sorted(days[each].items())) for each in around if each in days]
    )


def _compare_days(
    days: Days, stale: Sequence[int], keys: Mapping[int, bytes], read_evidence: ReadEvidence
) -> Iterator[DayOfNews]:
    """Yield the likenesses of days."""
    needed = {around for day in stale for around in range(day - REACH - WINDOW, day + WINDOW + 1)}
    met = read_evidence(chain.from_iterable(days[d].values() for d in sorted(needed) if d in days))
    evidence = {
        day: {id_: met[digest] for id_, digest in sorted(days[day].items())}
        for day in needed
        if day in days
    }
    compared = {each for day in stale for each in range(day - REACH, day + 1) if each in evidence}
    weighed: dict[int, list[WeighedArticle]] = dict(_weigh(evidence, sorted(compared)))
    for day in stale:
        near = (weighed.get(each, ()) for each in range(day - REACH, day))
        earlier = list(chain.from_iterable(near))
        yield DayOfNews(day, keys[day], tuple(find_likenesses(weighed[day], earlier, LEAST / 2)))


def _weigh(
    evidence: Mapping[int, Mapping[str, StoryEvidence]], days: Iterable[int]
) -> Iterator[tuple[int, list[WeighedArticle]]]:
    """Yield the weighed articles of days in order, counting only days that come near or go."""
    counts = {day: count_evidence(articles.values()) for day, articles in evidence.items()}
    counted: Counter[str] = Counter()
    before: set[int] = set()
    for day in days:
        around = counts.keys() & set(range(day - WINDOW, day + WINDOW + 1))
        for gone in before - around:
            counted.subtract(counts[gone])
        for come in around - before:
            counted.update(counts[come])
        before = around
        yield day, weigh_articles(evidence[day], counted)


def _describe(
    decided: Sequence[Decided],
    likenesses: Sequence[Likeness],
    digests: Mapping[str, bytes],
    read_evidence: ReadEvidence,
    before: Sequence[KeyedStory],
) -> Iterator[KeyedStory]:
    """Yield the stories, described anew where an article or a likeness has changed."""
    known = {each.key: each for each in before}
    of_article = {id_: at for at, story in enumerate(decided) for id_ in story.articles}
    likes: defaultdict[int, list[Likeness]] = defaultdict(list)
    for like in likenesses:
        at = of_article.get(like[0])
        if at is not None and at == of_article.get(like[1]):
            likes[at].append(like)
    keys = [
        digest_value(
            (story.entry, [(id_, digests[id_]) for id_ in story.articles], sorted(likes[at]))
        )
        for at, story in enumerate(decided)
    ]
    changed = [at for at, key in enumerate(keys) if key not in known]
    met = read_evidence(digests[id_] for at in changed for id_ in decided[at].articles)
    for at, (key, story) in enumerate(zip(keys, decided, strict=True)):
        if key in known:
            yield known[key]
        else:
            members = {id_: met[digests[id_]] for id_ in story.articles}
            yield KeyedStory(key, describe_story(story.entry, members, _sum_up(likes[at])))


def _sum_up(likes: Iterable[Likeness]) -> dict[str, float]:
    """Return the sum of each article's likenesses."""
    sums: defaultdict[str, float] = defaultdict(float)
    for one, other, like in sorted(likes):
        sums[one] += like
        sums[other] += like
    return dict(sums)
