"""Articles with their evidence weighed by its rarity at the time.

Weights are kept as their square roots in whole numbers, of which sums of products are exact in any order.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from math import log, sqrt
from typing import NamedTuple

from generator.stories.story_evidence import IN_MARKS, WEIGHTS, StoryEvidence

WINDOW = 7  # days before and after in which the rarity of evidence is counted
FEWEST = 40  # articles at least that rarity is told by, as few say little
# Names tell most, then figures and topics. Countries are in half of all news, and words have several senses.
KINDS = {"n": 1.6, "f": 1.3, "t": 1.0, "p": 0.8, "w": 0.35}
SPOKEN = 1.0  # weight of evidence in title and lead
EARLY = 0.8  # and in the second passage
COGNATES = 0.4  # what words weigh in the measure of two articles in two languages
UNLISTED = 0.3  # and topics and places where one language has no lists of them
SCALE = 1 << 20  # of the roots of weights as whole numbers


class WeighedArticle(NamedTuple):
    """Article by its id, with its evidence and the roots of its weights.

    An article is measured by its ``norm``, beside one in another language by ``cognate_norm``, and
    where one of the two languages has no lists by ``unlisted_norm``.
    """

    id: str
    evidence: StoryEvidence
    strong: dict[str, int]  # roots of all but plain words
    words: dict[str, int]
    norm: float
    cognate_norm: float
    unlisted_norm: float
    telling: frozenset[str]  # names and figures
    places: frozenset[str]  # in title and lead
    named: frozenset[str]  # the same, and names
    people: frozenset[str]  # the same, names with a given name
    topics: frozenset[str]  # the same
    early: frozenset[str]  # all but plain words up to the second passage


class RootTable(dict[int, int]):
    """Roots of the weights of evidence by the number of articles that have it, of ``number`` in all."""

    def __init__(self, factor: float, number: int) -> None:
        super().__init__()
        self._factor, self._number = factor / log(1 + FEWEST), number

    def __missing__(self, count: int) -> int:
        """Weigh evidence that so many articles have."""
        weight = self._factor * log(1 + self._number / _coarse(count))
        root = self[count] = round(sqrt(weight) * SCALE)
        return root


def count_evidence(articles: Iterable[StoryEvidence]) -> Counter[str]:
    """Return in how many articles each piece of evidence is, and under '' how many there are."""
    articles = list(articles)
    counted = Counter(chain.from_iterable(each.all_keys() for each in articles))
    counted[""] = len(articles)
    return counted


def weigh_articles(
    evidence: Mapping[str, StoryEvidence], counted: Mapping[str, int]
) -> list[WeighedArticle]:
    """Weigh the evidence of articles of one day. ``counted`` is that of the days around it."""
    tables = _tables(max(FEWEST, _coarse(counted[""])))
    return [_weigh(id_, each, counted, tables) for id_, each in evidence.items()]


@cache
def _tables(number: int) -> dict[tuple[str, float], RootTable]:
    """Return the tables of roots by kind and weight, where there are so many articles."""
    return {
        (kind, weight): RootTable(factor * weight, number)
        for kind, factor in KINDS.items()
        for weight in {*WEIGHTS, *(IN_MARKS * each for each in WEIGHTS)}
    }


def weighs_otherwise(key: str, now: int, before: int) -> bool:
    """Return whether evidence has another weight, as other numbers of articles have it, or '' all."""
    if not key:
        return max(FEWEST, _coarse(now)) != max(FEWEST, _coarse(before))
    return _coarse(now) != _coarse(before)


def _coarse(number: int) -> int:
    """Round down to a power of two, so that one article more seldom changes a weight."""
    return 1 << number.bit_length() >> 1


def _weigh(
    id_: str,
    evidence: StoryEvidence,
    counted: Mapping[str, int],
    tables: Mapping[tuple[str, float], RootTable],
) -> WeighedArticle:
    keys = evidence.keys
    strong = {each.key: tables[each.key[0], each.weight][counted[each.key]] for each in keys}
    words: dict[str, int] = {}
    for weight, spoken in zip(WEIGHTS, evidence.words, strict=True):
        roots = map(tables["w", weight].__getitem__, map(counted.__getitem__, spoken))
        words.update(zip(spoken, roots, strict=True))
    lead = [each.key for each in keys if each.weight >= SPOKEN]
    return WeighedArticle(
        id_,
        evidence,
        strong,
        words,
        *_measure(strong, words),
        frozenset([key for key in strong if key[0] in "nf"]),
        frozenset([key for key in lead if key[0] == "p"]),
        frozenset([key for key in lead if key[0] in "np"]),
        frozenset([key for key in lead if key[0] == "n" and key[1:] in evidence.given]),
        frozenset([key for key in lead if key[0] == "t"]),
        frozenset([each.key for each in keys if each.weight >= EARLY]),
    )


def _measure(strong: Mapping[str, int], words: Mapping[str, int]) -> tuple[float, float, float]:
    """Return what the shared evidence of an article is measured by, in each of three cases."""
    telling = _add_squares(root for key, root in strong.items() if key[0] in "nf")
    listed = _add_squares(root for key, root in strong.items() if key[0] in "tp")
    spoken = _add_squares(words.values())
    return (
        sqrt(telling + listed + spoken),
        sqrt(telling + listed + COGNATES * spoken),
        sqrt(telling + UNLISTED * listed + COGNATES * spoken),
    )


def _add_squares(roots: Iterable[int]) -> int:
    return sum([root * root for root in roots])
