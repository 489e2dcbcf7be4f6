"""Reasons for a story: evidence that its articles share, the most telling first."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.stories.story_evidence import StoryEvidence
from generator.stories.story_record import FoundStory, Reason, StoryLinks, pack_raw
from generator.stories.weighed_articles import KINDS

NAMES = {"n": "name", "f": "figure", "t": "topic", "p": "place"}
MOST = {"n": 4, "f": 1, "t": 3, "p": 1}  # reasons of each kind that are shown
TWO = 2  # articles at least that share a reason


def describe_story(
    entry: str, members: Mapping[str, StoryEvidence], likeness: Mapping[str, float]
) -> FoundStory:
    """Describe the story of articles, given the sum of each one's likenesses."""
    order = sorted(members, key=lambda id_: (members[id_].published, id_))
    central = min(order, key=lambda id_: (-round(likeness.get(id_, 0.0), 6), order.index(id_)))
    shared = _count_shared(list(members.values()))
    days = Counter(day for each in members.values() for day in each.days)
    day = min(days, key=lambda day: (-days[day], day), default=0)
    agreed = 2 * days[day] > len(members)
    return FoundStory(
        entry,
        tuple(order),
        central,
        day if agreed else members[order[0]].published,
        agreed,
        all(each.ahead for each in members.values()),
        members[order[0]].published,
        members[order[-1]].published,
        pack_raw(tuple(_choose_reasons(shared, members, central, days))),
        pack_raw(
            StoryLinks(
                tuple(sorted(key for key, n in shared.items() if 2 * n >= len(members))),
                tuple(sorted({day for each in members.values() for day in each.recalled})),
            )
        ),
    )


def _count_shared(members: Sequence[StoryEvidence]) -> dict[str, int]:
    found = Counter(each.key for evidence in members for each in evidence.keys)
    return {key: n for key, n in sorted(found.items()) if n >= TWO and key[0] in NAMES}


def _choose_reasons(
    shared: Mapping[str, int],
    members: Mapping[str, StoryEvidence],
    central: str,
    days: Mapping[int, int],
) -> Iterator[Reason]:
    weights: defaultdict[str, float] = defaultdict(float)
    for evidence in members.values():
        for each in evidence.keys:
            if each.key in shared:
                weights[each.key] += KINDS[each.key[0]] * each.weight
    order = [central, *sorted(members)]
    told = min(days, key=lambda day: (-days[day], day), default=0)
    for kind, most in MOST.items():
        keys = sorted((key for key in weights if key[0] == kind), key=lambda k: (-weights[k], k))
        for key in keys[:most]:
            yield Reason(NAMES[kind], key[1:], _words_of(key, order, members))
        if kind == "n" and days.get(told, 0) >= TWO:
            iso = datetime.date.fromordinal(told).isoformat()
            yield Reason("day", iso, iso)


def _words_of(key: str, order: Sequence[str], members: Mapping[str, StoryEvidence]) -> str:
    """Return the words for a key of the first article in order that has it."""
    return next(each.shown for id_ in order for each in members[id_].keys if each.key == key)
