"""Likeness of two articles by the evidence that they share, weighed by its rarity at the time."""

from collections.abc import Iterable, Iterator, Sequence, Set
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain
from operator import eq

from generator.stories.shared_weights import add_shared, pack_roots
from generator.stories.story_evidence import StoryEvidence
from generator.stories.weighed_articles import WeighedArticle
from generator.stories.word_keys import has_topics

REACH = 4  # days between two articles of a story at most
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
SERIES = 0.8  # share of evidence in both that makes them one text with other numbers
NAMESAKE = 0.3  # what is left where a surname is another person's

_MEMORY = 1 << 14
Likeness = tuple[str, str, float]


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
    for one, other, shared in chain.from_iterable(pairs):
        like = _compare(one, other, shared, least)
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
) -> Iterator[tuple[WeighedArticle, WeighedArticle, int]]:
    """Yield the pairs of two sides that share enough evidence other than plain words to be compared.

    With each comes the weight of all evidence that they share.
    """
    if not ours or not theirs:
        return
    strong, words = pack_roots([each.strong for each in ours]), None
    possible = least / BOTH[0] / 2
    floors = [possible * each.norm for each in ours]
    for other in theirs:
        shared = add_shared(strong, other.strong, len(ours))
        near = [at for at, floor in enumerate(floors) if shared[at] > floor * other.norm]
        if near:
            words = words or pack_roots([each.words for each in ours])
            spoken = add_shared(words, other.words, len(ours))
            for at in near:
                yield ours[at], other, shared[at] + spoken[at]


def _compare(one: WeighedArticle, other: WeighedArticle, shared: int, least: float) -> float:
    """Return the likeness of two articles, 0 where it is below the least, or they tell of two events.

    ``shared`` is the weight of the evidence that they share. What tells soonest that it is too little
    comes first.
    """
    near = _compare_days(one.evidence, other.evidence)
    if not near or one.evidence.survey or other.evidence.survey:
        return 0.0
    near /= _norm(one, other)
    like = shared * near
    if one.telling.isdisjoint(other.telling):
        like *= UNNAMED
    if like < least:
        return 0.0
    leads = _compare_leads(one, other)
    if like * leads < least or _are_series(one, other):
        return 0.0
    if others := [name for name in _shared_names(one, other) if _are_namesakes(one, other, name)]:
        shared -= sum(one.strong["n" + name] * other.strong["n" + name] for name in others)
        like = shared * near * NAMESAKE ** len(others)
        if len(one.telling & other.telling) == len(others):
            like *= UNNAMED
    return like * leads


def _norm(one: WeighedArticle, other: WeighedArticle) -> float:
    """Return what the shared evidence of two articles is measured by.

    In two languages only cognates can be shared, and in one without lists no topics and places.
    """
    languages = one.evidence.language, other.evidence.language
    if languages[0] == languages[1]:
        return one.norm * other.norm
    if all(map(has_topics, languages)):
        return one.cognate_norm * other.cognate_norm
    return one.unlisted_norm * other.unlisted_norm


def _shared_names(one: WeighedArticle, other: WeighedArticle) -> list[str]:
    """Return the surnames that two articles share, with a given name in each."""
    given = one.evidence.given.keys() & other.evidence.given.keys()
    return [name for name in given if "n" + name in one.telling and "n" + name in other.telling]


def _are_series(one: WeighedArticle, other: WeighedArticle) -> bool:
    """Return whether two articles are one text with other numbers, as a report of each day is."""
    ours, theirs = one.evidence.numbers, other.evidence.numbers
    if not ours or not theirs or 2 * sum(map(eq, ours, theirs)) >= min(len(ours), len(theirs)):
        return False
    said = max(len(_said(one)), len(_said(other)))
    return len(_said(one) & _said(other)) >= SERIES * said


def _said(article: WeighedArticle) -> set[str]:
    """Return the evidence of an article other than its figures."""
    return {*(key for key in article.strong if key[0] != "f"), *article.words}


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
    if not (one.places <= other.strong.keys() or other.places <= one.strong.keys()):
        left *= ABROAD
    elif not (one.places <= other.early or other.places <= one.early):
        left *= ASIDE
    if one.named and other.named and _are_apart(one, other, one.named, other.named):
        left *= ELSEWHERE if one.places and other.places else OTHERS
    if min(len(one.topics), len(other.topics)) > 1 and _are_apart(
        one, other, one.topics, other.topics
    ):
        left *= SUBJECT
    if not (one.people <= other.strong.keys() or other.people <= one.strong.keys()):
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
