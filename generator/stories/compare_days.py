"""Likenesses of the articles of days, with the evidence of the days around them in memory alone."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.stories.likeness import (
    REACH,
    WINDOW,
    Likeness,
    WeighedArticle,
    count_evidence,
    find_likenesses,
    weigh_articles,
)
from generator.stories.story_evidence import StoryEvidence

Days = Mapping[int, Mapping[str, bytes]]  # digests of articles by id, by the day of publication
ReadEvidence = Callable[[bytes], StoryEvidence]


def reaching_from(changed: Iterable[int]) -> set[int]:
    """Return the days whose likenesses depend on any of these."""
    return {day + far for day in changed for far in range(-WINDOW, REACH + WINDOW + 1)}


def reaching_back(days: Iterable[int]) -> set[int]:
    """Return the days whose articles may be like those of any of these."""
    return {day - far for day in days for far in range(REACH + 1)}


def find_news(
    days: Days, wanted: Sequence[int], read_evidence: ReadEvidence, least: float
) -> Iterator[tuple[int, list[Likeness]]]:
    """Yield the likenesses, from the least, of each wanted day's articles with those up to then."""
    weighed: dict[int, list[WeighedArticle]] = {}
    weighing = _weigh_days(days, sorted(reaching_back(wanted) & days.keys()), read_evidence)
    for day in wanted:
        weighed = {each: weighed[each] for each in weighed if each >= day - REACH}
        while day not in weighed:
            at, articles = next(weighing)
            weighed[at] = articles
        earlier = [each for at in range(day - REACH, day) for each in weighed.get(at, ())]
        yield day, list(find_likenesses(weighed[day], earlier, least))


def _weigh_days(
    days: Days, wanted: Iterable[int], read_evidence: ReadEvidence
) -> Iterator[tuple[int, list[WeighedArticle]]]:
    """Yield the weighed articles of days in order, counting only days that come near or go."""
    evidence: dict[int, dict[str, StoryEvidence]] = {}
    counted: Counter[str] = Counter()
    for day in wanted:
        around = [each for each in range(day - WINDOW, day + WINDOW + 1) if each in days]
        for gone in evidence.keys() - set(around):
            counted.subtract(count_evidence(evidence.pop(gone).values()))
        for come in around:
            if come not in evidence:
                told = sorted(days[come].items())
                evidence[come] = {id_: read_evidence(digest) for id_, digest in told}
                counted.update(count_evidence(evidence[come].values()))
        yield day, weigh_articles(evidence[day], counted)
