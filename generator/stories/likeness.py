"""Likeness of two articles by the evidence that they share, weighed by its rarity at the time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain
from math import fsum, log, sqrt
from operator import eq, mul
from typing import NamedTuple

from generator.stories.story_evidence import StoryEvidence
from generator.stories.word_keys import has_topics

WINDOW = 7  # days before and after in which the rarity of evidence is counted
REACH = 4  # days between two articles of a story at most
FEWEST = 40  # articles at least that rarity is told by, as few say little
# Names tell most, then figures and topics. Countries are in half of all news, and words have several senses.
KINDS = {"n": 1.6, "f": 1.3, "t": 1.0, "p": 0.8, "w": 0.35}
SPOKEN = 1.0  # weight of evidence in title and lead
EARLY = 0.8  # and in the second passage
ALIKE = 0.6  # of two spellings of one given name

# How far apart the days of the event are, and how much that leaves of the likeness.
BOTH = {0: 1.4, 1: 0.75, 2: 0.4}  # both articles tell the day
ONE = {
    -2: 0.4,
    -1: 0.75,
    0: 1.2,
    1: 1.2,
    2: 0.9,
    3: 0.6,
}  # one of them does, before the other is published
NEITHER = {0: 1.1, 1: 1.0, 2: 0.85, 3: 0.5}  # none does
ELSEWHERE = 0.5  # what is left where title and lead name other places
OTHERS = 0.75  # where they name others, and no place in one of them
ABROAD = 0.6  # where each names a country or capital that the other leaves out
ASIDE = 0.8  # or has only in later passages
PARTIES = 0.6  # where each names a person that the other leaves out
SUBJECT = 0.45  # where they are on other topics
UNNAMED = 0.7  # and where no name and no figure is shared
COGNATES = 0.4  # what words weigh in the measure of two articles in two languages
UNLISTED = 0.3  # and topics and places where one language has no lists of them
SERIES = 0.8  # share of evidence in both that makes them one text with other numbers
NAMESAKE = 0.3  # and where a surname is another person's

_MEMORY = 1 << 14
Likeness = tuple[str, str, float]


class WeighedArticle(NamedTuple):
    """Article by its id, with its evidence and the square roots of their weights."""

    id: str
    evidence: StoryEvidence
    roots: dict[str, float]
    strong: tuple[tuple[str, float], ...]  # the same, other than plain words
    norm: float
    parts: dict[str, float]  # sums of the weights by kind
    places: frozenset[str]  # in title and lead
    named: frozenset[str]  # the same, and names
    people: frozenset[str]  # the same, names with a given name
    topics: frozenset[str]  # the same
    early: frozenset[str]  # all up to the second passage
    said: int  # pieces that are no figures


def count_evidence(articles: Iterable[StoryEvidence]) -> Counter[str]:
    """Return in how many articles each piece of evidence is, and under '' how many there are."""
    counted: Counter[str] = Counter()
    for each in articles:
        counted.update([key.key for key in each.keys])
        counted[""] += 1
    return counted


def weigh_articles(
    evidence: Mapping[str, StoryEvidence], counted: Mapping[str, int]
) -> list[WeighedArticle]:
    """Weigh the evidence of articles of one day. ``counted`` is that of the days around it."""
    number = max(FEWEST, _coarse(counted[""]))
    scale = log(1 + FEWEST)
    rare: dict[int, float] = {}
    rarity: dict[str, float] = {}
    for key in {key.key for each in evidence.values() for key in each.keys}:
        n = counted[key]
        if n not in rare:
            rare[n] = log(1 + number / _coarse(n)) / scale
        rarity[key] = rare[n]
    return [_weigh(id_, each, rarity) for id_, each in evidence.items()]


def weighs_otherwise(key: str, now: int, before: int) -> bool:
    """Return whether evidence has another weight, as other numbers of articles have it, or '' all."""
    if not key:
        return max(FEWEST, _coarse(now)) != max(FEWEST, _coarse(before))
    return _coarse(now) != _coarse(before)


def _coarse(number: int) -> int:
    """Round down to a power of two, so that one article more seldom changes a weight."""
    return 1 << number.bit_length() >> 1


def _weigh(id_: str, evidence: StoryEvidence, rarity: Mapping[str, float]) -> WeighedArticle:
    weights = {
        each.key: KINDS[each.key[0]] * each.weight * rarity[each.key] for each in evidence.keys
    }
    lead = [each.key for each in evidence.keys if each.weight >= SPOKEN]
    roots = {key: sqrt(weight) for key, weight in weights.items()}
    parts = dict.fromkeys(KINDS, 0.0)
    for key, weight in weights.items():
        parts[key[0]] += weight
    return WeighedArticle(
        id_,
        evidence,
        roots,
        tuple(item for item in roots.items() if item[0][0] != "w"),
        sqrt(sum(weights.values())),
        parts,
        frozenset(key for key in lead if key[0] == "p"),
        frozenset(key for key in lead if key[0] in "np"),
        frozenset(key for key in lead if key[0] == "n" and key[1:] in evidence.given),
        frozenset(key for key in lead if key[0] == "t"),
        frozenset(each.key for each in evidence.keys if each.weight >= EARLY),
        sum(key[0] != "f" for key in weights),
    )


def compare_moved(
    articles: Sequence[WeighedArticle],
    earlier: Sequence[WeighedArticle],
    moved: Set[str],
    least: float,
) -> Iterator[Likeness]:
    """Yield the likenesses, from the least, of a day's articles among each other and with earlier ones.

    Of each two, one has ``moved``.
    """
    today, rest = _part(articles, moved)
    since, _ = _part(earlier, moved)
    pairs = (
        _meet(today, [*earlier, *rest], least),
        _meet(rest, since, least),
        (pair for pair in _meet(today, today, least) if pair[0].id < pair[1].id),
    )
    for one, other in chain.from_iterable(pairs):
        like = compare(one, other, least)
        if like >= least:
            yield (*sorted((one.id, other.id)), like)  # type: ignore[misc] # two and one


def _part(
    articles: Iterable[WeighedArticle], moved: Set[str]
) -> tuple[list[WeighedArticle], list[WeighedArticle]]:
    """Return the articles that have moved, and the others."""
    parts: tuple[list[WeighedArticle], list[WeighedArticle]] = [], []
    for each in articles:
        parts[each.id not in moved].append(each)
    return parts


def _meet(
    ours: Sequence[WeighedArticle], theirs: Sequence[WeighedArticle], least: float
) -> Iterator[tuple[WeighedArticle, WeighedArticle]]:
    """Yield the pairs of two sides that share enough evidence other than plain words to be compared."""
    if not ours or not theirs:
        return
    having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, each in enumerate(ours):
        for key, root in each.strong:
            having[key].append((at, root))
    possible = least / BOTH[0] / 2
    for other in theirs:
        shared = [0.0] * len(ours)
        for key, root in other.strong:
            for at, theirs_root in having.get(key, ()):
                shared[at] += root * theirs_root
        for one, sum_ in zip(ours, shared, strict=True):
            if sum_ > possible * one.norm * other.norm:
                yield one, other


def compare(one: WeighedArticle, other: WeighedArticle, least: float) -> float:
    """Return the likeness of two articles, 0 where it is below the least, or they tell of two events."""
    near = _compare_days(one.evidence, other.evidence)
    if not near or one.evidence.survey or other.evidence.survey:
        return 0.0
    shared = one.roots.keys() & other.roots.keys()
    near /= _norm(one, other)
    like = _multiply(one, other, shared) * near
    if like < least or _are_series(one, other, shared):
        return 0.0
    telling = [key for key in shared if key[0] in "nf"]
    others = [key for key in telling if key[0] == "n" and _are_namesakes(one, other, key[1:])]
    if others:
        left = shared.difference(others)
        like = _multiply(one, other, left) * near * NAMESAKE ** len(others)
    if len(telling) == len(others):
        like *= UNNAMED
    return like * _compare_leads(one, other)


def _multiply(one: WeighedArticle, other: WeighedArticle, shared: Set[str]) -> float:
    """Return the product of shared evidence, exact, so that it does not depend on the set's order."""
    return fsum(map(mul, map(one.roots.__getitem__, shared), map(other.roots.__getitem__, shared)))


def _norm(one: WeighedArticle, other: WeighedArticle) -> float:
    """Return what the shared evidence of two articles is measured by.

    In two languages only cognates can be shared, and in one without lists no topics and places.
    """
    languages = one.evidence.language, other.evidence.language
    if languages[0] == languages[1]:
        return one.norm * other.norm
    kept = {"w": COGNATES}
    if not all(map(has_topics, languages)):
        kept |= {"t": UNLISTED, "p": UNLISTED}
    left, right = (
        sum(weight * kept.get(kind, 1.0) for kind, weight in each.parts.items())
        for each in (one, other)
    )
    return sqrt(left * right)


def _are_series(one: WeighedArticle, other: WeighedArticle, shared: Set[str]) -> bool:
    """Return whether two articles are one text with other numbers, as a report of each day is."""
    ours, theirs = one.evidence.numbers, other.evidence.numbers
    same = sum(map(eq, ours, theirs))
    if not ours or not theirs or 2 * same >= min(len(ours), len(theirs)):
        return False
    most = max(one.said, other.said)
    return len(shared) >= SERIES * most and (sum(key[0] != "f" for key in shared) >= SERIES * most)


def _are_namesakes(one: WeighedArticle, other: WeighedArticle, surname: str) -> bool:
    """Return whether two articles name two people of one surname, by their given names."""
    ours, theirs = (each.evidence.given.get(surname, ()) for each in (one, other))
    return bool(ours and theirs) and all(_differ(a, b) for a in ours for b in theirs)


@lru_cache(_MEMORY)
def _differ(one: str, other: str) -> bool:
    """Return whether two given names are not two spellings of one."""
    return SequenceMatcher(None, one, other).ratio() < ALIKE


def _compare_leads(one: WeighedArticle, other: WeighedArticle) -> float:
    """Return how much of a likeness is left by what titles and leads tell differently."""
    left = 1.0
    if one.places - other.roots.keys() and other.places - one.roots.keys():
        left *= ABROAD
    elif one.places - other.early and other.places - one.early:
        left *= ASIDE
    if one.named and other.named and _are_apart(one, other, one.named, other.named):
        left *= ELSEWHERE if one.places and other.places else OTHERS
    if min(len(one.topics), len(other.topics)) > 1 and _are_apart(
        one, other, one.topics, other.topics
    ):
        left *= SUBJECT
    if one.people - other.roots.keys() and other.people - one.roots.keys():
        left *= PARTIES
    return left


def _are_apart(
    one: WeighedArticle, other: WeighedArticle, ours: frozenset[str], theirs: frozenset[str]
) -> bool:
    return ours.isdisjoint(other.early) and theirs.isdisjoint(one.early)


def _compare_days(one: StoryEvidence, other: StoryEvidence) -> float:
    """Return how well the days of two events agree, 0 where one is another event."""
    if one.days and other.days:
        if one.ahead != other.ahead:
            return 0.0
        return BOTH.get(min(abs(a - b) for a in one.days for b in other.days), 0.0)
    if not one.days and not other.days:
        return NEITHER.get(abs(one.published - other.published), 0.0)
    told, silent = (one, other) if one.days else (other, one)
    if told.ahead:
        coming = min(day for day in told.days if day > told.published)
        return ONE[0] if silent.published < coming else 0.0
    return max(ONE.get(silent.published - day, 0.0) for day in told.days)
