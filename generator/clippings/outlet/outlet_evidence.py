"""Weigh the evidence for the outlet that published a clipping."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from generator.clippings.lines.line_shapes import count_shared
from generator.nlp.tokens import fold

Kind = Literal[
    "address",
    "rights",
    "reprint",
    "registration",
    "notice",
    "credit",
    "dateline",
    "masthead",
    "byline",
    "origin",
    "channel",
    "own",
    "told",
    "reports",
    "cited",
    "original",
    "source",
    "beside",
    "again",
    "head",
    "domain",
    "named",
]
WEIGHTS: dict[Kind, int] = {
    "address": 6,  # the address of the page, by a domain of an outlet
    "rights": 5,
    "reprint": 7,  # more than whatever names the outlet that had the text first
    "registration": 6,  # the medium or its founder, as it is registered
    "notice": 4,  # a line of the outlet about itself: its newsroom, its liability
    "credit": 1,  # of a picture: enough only beside other evidence
    "dateline": 5,
    "masthead": 4,
    "byline": 4,
    "origin": 4,  # a note on the first publication or broadcast of the text
    "channel": 3,  # a request to follow or join the outlet
    "own": 4,  # how the outlet got its news: asked, learned, has sources
    "told": 3,  # somebody told the outlet
    "reports": 3,  # the outlet writes, and the sentence ends or names its source
    "cited": -2,  # the text refers to it as another's
    "original": -9,  # an aggregator has the text from it
    "source": 2,  # a line that names a source
    "beside": 3,  # the one medium named on a line beside the text
    "again": 3,  # a line of the head that recurs in another
    "head": 3,  # the first name of a whole page, over its menu
    "domain": 3,  # an address in the clipping has the name in it
    "named": 0,  # a medium that the text names, in no part that tells whose it is
}
STATED = frozenset(("told", "reports", "own", "named"))  # evidence in sentences of the text
OTHERS = STATED | {"cited"}
RIVALS = 2  # so many other media in the text make a statement on one weaker
ENOUGH = 2  # evidence that names an outlet weighs so much
FEWEST = 4  # letters in common of two forms of one word
EDGES = re.compile(  # what no name begins or ends with: emoji, the year of rights
    r"^[^\w«„“\"(]*(?:20\d\d(?:\s?[–—-]\s?20\d\d)?\s+(?=[^\W\d_]))?|(?:\s+[^\w\s»”\"')+!?.]+)+$|(?<=[^\W\d_]),?\s20[12]\d$"
)
MOBILE = re.compile(r"(?<=\w)\sAMP$")  # behind the name, on a page for telephones
ENDING = 3  # letters of an ending at most


class Sign(NamedTuple):
    """One piece of evidence: a name, the kind and weight of the evidence, the words with it.

    ``nominative`` is false for a name that may still be in another case.
    """

    name: str
    kind: Kind
    weight: int
    words: str
    nominative: bool = True


class Weighed(NamedTuple):
    """Name of an outlet with all evidence for it, its kinds, and the sum of its weights."""

    name: str
    weight: int
    words: tuple[str, ...]
    kinds: frozenset[str]


def sign(name: str, kind: Kind, words: str, less: int = 0, *, nominative: bool = True) -> Sign:
    """Return evidence of a kind, with ``less`` taken off its weight for an uncertain name."""
    name = MOBILE.sub("", EDGES.sub("", name.strip()))
    return Sign(name, kind, WEIGHTS[kind] - less, words.strip(), nominative)


def weigh(signs: Iterable[Sign], articles: frozenset[str]) -> list[Weighed]:
    """Return every name with enough evidence, the best first.

    The forms of one name count together, and of each kind of evidence the heaviest piece counts
    once. ``articles`` are the folded articles that may open a name.
    """
    groups: dict[str, list[Sign]] = {}
    for each in sorted(signs, key=lambda each: not each.nominative):
        key = _key(each.name, articles)
        joined = (
            key if each.nominative else next((k for k in groups if _are_one(k, key, each)), key)
        )
        groups.setdefault(joined, []).append(each)
    summed = list(map(_sum, groups.values()))
    weighed = sorted((_among(each, summed) for each in summed), key=lambda each: -each.weight)
    return [each for each in weighed if each.weight >= ENOUGH]


def _among(one: Weighed, summed: Sequence[Weighed]) -> Weighed:
    """Return the name with less weight where the text speaks of several other media as well."""
    rivals = [
        each
        for each in summed
        if each.kinds & OTHERS
        and not 0 < each.weight < ENOUGH  # told or learnt something, and hardly a medium
        and not _are_alike(each.name, one.name)
    ]
    apart = [each for each in one.words if not any(each in other != each for other in one.words)]
    once = one.kinds <= STATED and len(apart) == 1
    return one._replace(weight=one.weight - RIVALS) if once and len(rivals) >= RIVALS else one


def _are_alike(one: str, other: str) -> bool:
    """Check that two names may be forms of one, though their stems change: ветру, ветер."""
    pairs = list(zip(fold(one).split(), fold(other).split(), strict=False))
    return len(one.split()) == len(other.split()) and all(a[:3] == b[:3] for a, b in pairs)


def _key(name: str, articles: frozenset[str]) -> str:
    words = fold(name).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in articles else words)


def _are_one(one: str, other: str, each: Sign) -> bool:
    """Check for two forms of a name, of several words by how each begins, unless it is cited."""
    several = " " in one and each.weight > 0
    return _bends(one, other) or (several and _are_alike(one, other))


def _bends(one: str, other: str) -> bool:
    """Check that two keys may be forms of one name: they differ in endings alone."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    return len(one.split()) == len(other.split()) and all(_have_stem(a, b) for a, b in pairs)


def _have_stem(one: str, other: str) -> bool:
    shared = count_shared(one, other)
    return one == other or (shared >= FEWEST and max(len(one), len(other)) - shared <= ENDING)


def _sum(signs: list[Sign]) -> Weighed:
    by_kind: dict[str, int] = {}
    for each in signs:
        by_kind[each.kind] = max(by_kind.get(each.kind, each.weight), each.weight)
    longest = max(len(each.name.split()) for each in signs)  # with its article
    best = max(
        signs, key=lambda each: (each.nominative, len(each.name.split()) == longest, each.weight)
    )
    words = tuple(dict.fromkeys(each.words for each in signs if each.weight > 0))
    if "domain" in by_kind:
        by_kind.pop("cited", None)  # 'as X reports', on a page of X's
    return Weighed(best.name, sum(by_kind.values()), words, frozenset(by_kind))
