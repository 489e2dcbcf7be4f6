"""Incremental search for similar texts: those with enough sampled runs in common.

Results are kept together with the runs too common to be significant. If few texts are new, only
these are compared, and pairs that share a run with changed significance. The result is the same as
that of comparing all texts.
"""

import sys
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, combinations, compress, count, pairwise
from struct import pack, unpack
from typing import NamedTuple

import msgspec

SHORTEST = 20  # runs of the shortest text to compare
ALIKE = 0.3  # least share of runs in common, of those possible
TOO_COMMON = 40  # texts at most for a run to be significant, not boilerplate
RUNS = 1 << 32  # number of possible runs
CODE = 4  # bytes of a packed run
TOGETHER = 25_000  # texts with runs in memory at once
FEW = 8  # compare all texts if more than one in so many is new

Pair = tuple[bytes, bytes]


class Sample(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Runs of a text, selected so that other texts with these runs select them too.

    ``runs`` is the number of all runs in the text.
    """

    runs: int
    rate: int
    packed: bytes  # four bytes for each run, sorted

    @property
    def sampled(self) -> tuple[int, ...]:
        """Sampled runs, sorted."""
        return unpack(f"<{len(self.packed) // 4}I", self.packed)


def make_sample(runs: Collection[int], rate: int) -> Sample:
    """Return the sample of a text: its runs divisible by the rate."""
    sampled = sorted(run for run in runs if run % rate == 0)
    return Sample(len(runs), rate, pack(f"<{len(sampled)}I", *sampled))


class SimilarTexts(msgspec.Struct, frozen=True, array_like=True):
    """Results of comparing texts, known by keys that determine their whole text.

    ``texts`` were compared, ``common`` are runs found in too many of them, ``pairs`` are similar.
    """

    texts: frozenset[bytes] = frozenset()
    common: frozenset[int] = frozenset()
    pairs: frozenset[Pair] = frozenset()


def find_similar(
    samples: Mapping[bytes, Sample], before: SimilarTexts | None = None
) -> SimilarTexts:
    """Find the pairs of texts, sorted by key, with enough of their samples in common.

    ``before`` is the result for other texts, mostly the same.
    """
    compared = {text: sample for text, sample in samples.items() if sample.runs >= SHORTEST}
    before = before or SimilarTexts()
    new = [text for text in compared if text not in before.texts]
    if len(new) * FEW > len(compared):
        before, new = SimilarTexts(), list(compared)
        watched = _find_shared(compared.values())
    else:
        watched = before.common.union(*(compared[text].sampled for text in new))
    fresh = frozenset(new)
    joined = _join_samples([*(text for text in compared if text not in fresh), *new], compared)
    numbers = Counter(filter(watched.__contains__, joined.runs))
    common = frozenset(run for run, number in numbers.items() if number > TOO_COMMON)
    turning = common ^ before.common
    having = joined.find_having((watched - common) | turning)
    turned = [having[run] for run in turning if run in having]
    doubtful = _list_pairs([text for text in texts if text not in fresh] for texts in turned)
    standing = {p for p in before.pairs - doubtful if p[0] in compared and p[1] in compared}
    telling = {run: texts for run, texts in having.items() if run not in common}
    return SimilarTexts(
        frozenset(compared),
        common,
        frozenset(
            standing.union(
                _compare_again(doubtful, compared, common), _compare_new(new, compared, telling)
            )
        ),
    )


def _find_shared(samples: Collection[Sample]) -> frozenset[int]:
    """Return the runs that several samples have, searched in parts to limit memory."""
    parts = 1 + len(samples) // TOGETHER
    shared: set[int] = set()
    for low, high in pairwise(RUNS * part // parts for part in range(parts + 1)):
        met: set[int] = set()
        for sample in samples:
            runs = _between(sample.sampled, low, high)
            shared.update(met.intersection(runs))
            met.update(runs)
    return frozenset(shared)


def _between(runs: tuple[int, ...], low: int, high: int) -> tuple[int, ...]:
    return runs[bisect_left(runs, low) : bisect_left(runs, high)]


class _Samples(NamedTuple):
    """Runs of the samples of texts, one text after another, and where each text ends."""

    texts: Sequence[bytes]
    runs: "array[int]"
    ends: Sequence[int]

    def find_having(self, watched: frozenset[int]) -> dict[int, list[bytes]]:
        """Map each watched run to the texts with it in their samples, in order."""
        having: defaultdict[int, list[bytes]] = defaultdict(list)
        at = 0
        for place in compress(count(), map(watched.__contains__, self.runs)):
            while place >= self.ends[at]:
                at += 1
            having[self.runs[place]].append(self.texts[at])
        return dict(having)


def _join_samples(texts: Sequence[bytes], samples: Mapping[bytes, Sample]) -> _Samples:
    """Return the samples of texts in one, to be searched at once: few runs are watched after an edit."""
    packed = [samples[text].packed for text in texts]
    runs = array("I", b"".join(packed))
    if sys.byteorder == "big":
        runs.byteswap()
    return _Samples(texts, runs, list(accumulate(len(each) // CODE for each in packed)))


def _list_pairs(groups: Iterable[Sequence[bytes]]) -> frozenset[Pair]:
    return frozenset(pair for group in groups for pair in combinations(sorted(group), 2))


def _compare_again(
    pairs: Iterable[Pair], samples: Mapping[bytes, Sample], common: frozenset[int]
) -> Iterator[Pair]:
    """Yield those of the pairs that are similar."""
    for one, other in pairs:
        shared = frozenset(samples[one].sampled).intersection(samples[other].sampled)
        if _are_alike(len(shared - common), samples[one], samples[other]):
            yield one, other


def _compare_new(
    new: Iterable[bytes], samples: Mapping[bytes, Sample], telling: Mapping[int, list[bytes]]
) -> Iterator[Pair]:
    """Yield similar pairs of a new text and an earlier one. ``telling`` maps runs to texts, new ones last."""
    for text in new:
        having = [telling[run] for run in samples[text].sampled if run in telling]
        met = Counter(other for texts in having for other in texts[: texts.index(text)])
        for other, shared in met.items():
            if _are_alike(shared, samples[text], samples[other]):
                yield (text, other) if text < other else (other, text)


def _are_alike(shared: int, one: Sample, other: Sample) -> bool:
    """Return True if enough runs are shared, relative to the smaller sample."""
    rate = max(one.rate, other.rate)
    return shared > 0 and shared >= ALIKE * min(_count_at(rate, one), _count_at(rate, other))


def _count_at(rate: int, sample: Sample) -> int:
    """Return the size of a sample at a rate no finer than its own."""
    if rate == sample.rate:
        return len(sample.packed) // 4
    return sum(run % rate == 0 for run in sample.sampled)
