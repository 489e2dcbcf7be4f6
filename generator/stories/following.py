"""Order of stories that follow on each other: a meeting announced and held, a strike begun and ended."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.stories.story_record import FoundStory, StoryLinks

REACH = 14  # days between two stories
NAMED = 2  # names that they share at least, or one where one recalls the other's day
OVERLAP = 0.4  # of what the smaller one's articles share


def find_following(
    stories: Sequence[FoundStory],
    before: Mapping[str, str],
    changed: Collection[FoundStory],
) -> dict[str, str]:
    """Map the first article of a story to that of the next one, where there is one.

    The event that was announced comes first. Else it is a story that recalls its day, the nearest in time.
    Only stories near a ``changed`` one, new or gone, are looked at. The others have those of ``before``.
    """
    days = {story.day - far for story in changed for far in range(REACH + 1)}
    following = {
        story.articles[0]: before[story.articles[0]]
        for story in stories
        if story.day not in days and story.articles[0] in before
    }
    near = [story for story in stories if story.day in days]
    return {**following, **_follow(near, [*near, *_after(stories, days)])}


def _after(stories: Sequence[FoundStory], days: Collection[int]) -> Iterator[FoundStory]:
    """Yield the stories that may follow one of some days, and are of none."""
    later = {day + far for day in days for far in range(REACH + 1)}.difference(days)
    return (story for story in stories if story.day in later)


def _follow(near: Sequence[FoundStory], stories: Sequence[FoundStory]) -> dict[str, str]:
    """Map the first of ``stories``, those near, to what follows on each."""
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    linked = [(story, story.links()) for story in stories]
    for at, (_, links) in enumerate(linked):
        for mark in links.marks:
            if mark[0] == "n":
                by_name[mark].append(at)
    following: dict[str, str] = {}
    for story, links in linked[: len(near)]:
        later = {at for mark in links.marks for at in by_name.get(mark, ())}
        ranked = sorted(_rank(story, links, (linked[at] for at in later)))
        if ranked:
            following[story.articles[0]] = ranked[0][-1]
    return following


def _rank(
    story: FoundStory, links: StoryLinks, others: Iterable[tuple[FoundStory, StoryLinks]]
) -> Iterator[tuple[bool, bool, int, float, str]]:
    marks = frozenset(links.marks)
    for other, theirs in others:
        after = other.day - story.day
        held = after == 0 and story.ahead and not other.ahead
        if not (0 < after <= REACH or held):
            continue
        shared = marks.intersection(theirs.marks)
        names = sum(mark[0] == "n" for mark in shared)
        topics = sum(mark[0] == "t" for mark in shared)
        recalls = story.day in theirs.recalled
        overlap = len(shared) / min(len(marks), len(theirs.marks))
        if topics and names + recalls >= NAMED and (recalls or held or overlap >= OVERLAP):
            yield not held, not recalls, after, -overlap, other.articles[0]


def turn_round(following: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Map the first article of a story to those of the stories that it follows."""
    before: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in sorted(following.items()):
        before[other].append(one)
    return {other: tuple(ones) for other, ones in before.items()}
