"""Which articles tell the same text: syndicated, extracted twice, or cut short. They share one origin.

Texts are compared by runs of words. Of each text, a fixed sample of its runs is looked up to find whom it may be
equal to; those are then compared by all their runs.
"""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.text.words import words

RUN = 5  # words in a run
SAMPLE = 4  # one run of so many is looked up
SAME = 0.6  # share of the shorter text's runs that the longer one has
SHORTEST = 20  # runs; less text than that is not compared
TOO_COMMON = 40  # texts; a run that stands in more says nothing (a stock paragraph)


def find_origins(
    texts: Mapping[str, str], addresses: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The origin of each article: the id of the first article, in the order given, that tells the same text.

    ``texts`` are plain texts by article id; ``addresses`` are the articles' own web addresses where they
    are known: two articles of one address have one origin, whatever their texts.
    """
    runs = {article: frozenset(_runs(text)) for article, text in texts.items()}
    origins = {article: article for article in texts}
    rank = {article: number for number, article in enumerate(texts)}
    for one, other in (*_same_address(addresses or {}, origins), *_same_text(runs)):
        _join(origins, rank, one, other)
    return {article: _root(origins, article) for article in texts}


def _runs(text: str) -> Iterator[int]:
    keys = [word.key for word in words(text)]
    for start in range(len(keys) - RUN + 1):
        yield zlib.crc32(" ".join(keys[start : start + RUN]).encode())


def _same_address(addresses: Mapping[str, str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for article in known:
        if address := addresses.get(article, "").rstrip("/"):
            yield first.setdefault(address, article), article


def _same_text(runs: Mapping[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles of which the shorter's runs are mostly the other's, too."""
    having: defaultdict[int, list[str]] = defaultdict(list)
    for article, all_runs in runs.items():
        near: dict[str, None] = {}
        for run in sorted(run for run in all_runs if run % SAMPLE == 0):
            if len(having[run]) < TOO_COMMON:
                near.update(dict.fromkeys(having[run]))
                having[run].append(article)
        for other in near:
            shorter = min(len(all_runs), len(runs[other]))
            if shorter >= SHORTEST and len(all_runs & runs[other]) >= SAME * shorter:
                yield other, article


def _root(origins: Mapping[str, str], article: str) -> str:
    while origins[article] != article:
        article = origins[article]
    return article


def _join(origins: dict[str, str], rank: Mapping[str, int], one: str, other: str) -> None:
    first, second = sorted((_root(origins, one), _root(origins, other)), key=rank.__getitem__)
    origins[second] = first
