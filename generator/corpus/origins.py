"""Which articles tell the same text: syndicated, extracted twice, or cut short. They share one origin.

Texts are compared by runs of words. Of each text a fixed sample of its runs is taken when it is read, and looked up
here to find whom it may be equal to; only those few are compared by all their runs. So the work grows with the number
of articles, not with that of their pairs.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec

from generator.text.words import words

RUN = 5  # words in a run
WEIGHTS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1)  # odd: no word is lost
MASK = 0xFFFFFFFF
SAME = 0.6  # share of the shorter text's runs that the longer one has
ALIKE = 0.3  # the same share in the samples, from which on the whole texts are compared
SHORTEST = 20  # runs; less text than that is not compared
COARSEST = 8  # of a long text one run of so many is sampled, of shorter ones more
TOO_COMMON = 40  # texts; a run that is sampled in more says nothing (a stock paragraph)


class Sample(msgspec.Struct, frozen=True, array_like=True):
    """Runs of a text that any other text samples, too, if it has them; ``runs`` is how many the text has in all."""

    runs: int
    rate: int
    sampled: tuple[int, ...]


def sample_runs(texts: Iterable[str]) -> Sample:
    """The sample of a text that is given in its passages."""
    runs = all_runs(texts)
    rate = 1
    while rate < COARSEST and len(runs) >= 2 * rate * SHORTEST:
        rate *= 2
    return Sample(len(runs), rate, tuple(sorted(run for run in runs if run % rate == 0)))


def all_runs(texts: Iterable[str]) -> frozenset[int]:
    """Every run of a text that is given in its passages."""
    codes = [_code(word.key) for text in texts for word in words(text)]
    a, b, c, d, e = WEIGHTS
    return frozenset(
        (v * a + w * b + x * c + y * d + z * e) & MASK
        for v, w, x, y, z in zip(codes, codes[1:], codes[2:], codes[3:], codes[4:], strict=False)
    )


@lru_cache(maxsize=1 << 16)
def _code(word: str) -> int:
    return zlib.crc32(word.encode())


def find_origins(
    samples: Mapping[str, Sample],
    addresses: Mapping[str, str],
    is_same: Callable[[str, str], bool],
) -> dict[str, str]:
    """The origin of each article: the id of the first article, in the order given, that tells the same text.

    ``samples`` are by article id; ``addresses`` are the articles' own web addresses where they are
    known: two articles of one address have one origin, whatever their texts. ``is_same`` compares
    the whole texts of two articles whose samples are alike.
    """
    origins = {article: article for article in samples}
    rank = {article: number for number, article in enumerate(samples)}
    for one, other in _same_address(addresses, samples):
        _join(origins, rank, one, other)
    for one, other in _alike(samples):
        if _root(origins, one) != _root(origins, other) and is_same(one, other):
            _join(origins, rank, one, other)
    return {article: _root(origins, article) for article in samples}


def have_same_text(runs: frozenset[int], others: frozenset[int]) -> bool:
    """Whether the runs of the shorter text are mostly those of the other, too."""
    shorter = min(len(runs), len(others))
    return shorter >= SHORTEST and len(runs & others) >= SAME * shorter


def _same_address(addresses: Mapping[str, str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for article in known:
        if address := addresses.get(article, "").rstrip("/"):
            yield first.setdefault(address, article), article


def _alike(samples: Mapping[str, Sample]) -> Iterator[tuple[str, str]]:
    """Pairs of articles, the earlier first, whose samples have enough in common."""
    compared = {a: s for a, s in samples.items() if s.runs >= SHORTEST}
    having = _find_shared(compared)
    for article, sample in compared.items():
        met = Counter(
            other
            for run in sample.sampled
            if run in having
            for other in _before(article, having[run])
        )
        for other, common in met.items():
            if common >= ALIKE * _comparable(sample, samples[other]):
                yield other, article


def _find_shared(compared: Mapping[str, Sample]) -> dict[int, tuple[str, ...]]:
    """The articles that have a run in their sample, in order, of each run that several have and not too many."""
    met: set[int] = set()
    shared: set[int] = set()
    for sample in compared.values():
        shared.update(met.intersection(sample.sampled))
        met.update(sample.sampled)
    having: defaultdict[int, list[str]] = defaultdict(list)
    for article, sample in compared.items():
        for run in shared.intersection(sample.sampled):
            having[run].append(article)
    return {run: tuple(found) for run, found in having.items() if len(found) <= TOO_COMMON}


def _before(article: str, articles: tuple[str, ...]) -> tuple[str, ...]:
    return articles[: articles.index(article)]


def _comparable(one: Sample, other: Sample) -> int:
    """How many runs two samples could have in common: those that both would have sampled."""
    rate = max(one.rate, other.rate)
    return min(sum(run % rate == 0 for run in each.sampled) for each in (one, other))


def _root(origins: Mapping[str, str], article: str) -> str:
    while origins[article] != article:
        article = origins[article]
    return article


def _join(origins: dict[str, str], rank: Mapping[str, int], one: str, other: str) -> None:
    first, second = sorted((_root(origins, one), _root(origins, other)), key=rank.__getitem__)
    origins[second] = first
