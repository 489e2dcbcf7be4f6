"""Which texts are alike: those whose samples have enough runs in common. An edit costs what was edited, not all pairs.

What was found is kept, and with it which runs are too common to say anything. Where few texts are
new, only they are compared, and the pairs that have a run in common which has become too common, or
no longer is; the outcome is the same as that of comparing all of them.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from struct import pack, unpack

import msgspec

SHORTEST = 20  # runs; less text than that is not compared
ALIKE = (
    0.3  # share of the runs which two samples could have in common, from which on they are alike
)
TOO_COMMON = 40  # texts; a run that is sampled in more says nothing (a stock paragraph)
RUNS = 1 << 32  # how many different ones there are
TOGETHER = 25_000  # texts whose runs are in memory at once
FEW = 8  # where more than one text of so many is new, all are compared anew

Pair = tuple[bytes, bytes]


class Sample(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Runs of a text that any other text samples, too, if it has them; ``runs`` is how many the text has in all."""

    runs: int
    rate: int
    packed: bytes  # four bytes a run, in their order

    @property
    def sampled(self) -> tuple[int, ...]:
        """The runs, in their order."""
        return unpack(f"<{len(self.packed) // 4}I", self.packed)


def make_sample(runs: Collection[int], rate: int) -> Sample:
    """The sample of a text that has these runs: those that the rate divides."""
    sampled = sorted(run for run in runs if run % rate == 0)
    return Sample(len(runs), rate, pack(f"<{len(sampled)}I", *sampled))


class SimilarTexts(msgspec.Struct, frozen=True, array_like=True):
    """What was found out about texts, which are known by keys that stand for all of their text.

    ``texts`` were compared, ``common`` are the runs that too many of them have, ``pairs`` are alike.
    """

    texts: frozenset[bytes] = frozenset()
    common: frozenset[int] = frozenset()
    pairs: frozenset[Pair] = frozenset()


def find_similar(
    samples: Mapping[bytes, Sample], before: SimilarTexts | None = None
) -> SimilarTexts:
    """The pairs of texts, each in the order of its keys, whose samples have enough in common.

    ``before`` is what was found of other texts, most of them the same.
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
    old = [text for text in compared if text not in fresh]
    having = _find_having(watched, [*old, *new], compared)
    common = frozenset(run for run, texts in having.items() if len(texts) > TOO_COMMON)
    turned = [having[run] for run in common ^ before.common if run in having]
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
    """The runs that several samples have; of all numbers, one part is looked through after another."""
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


def _find_having(
    watched: frozenset[int], texts: Iterable[bytes], samples: Mapping[bytes, Sample]
) -> dict[int, list[bytes]]:
    """The texts that have a run in their sample, in the order given, of each run that is watched."""
    having: defaultdict[int, list[bytes]] = defaultdict(list)
    for text in texts:
        for run in watched.intersection(samples[text].sampled):
            having[run].append(text)
    return dict(having)


def _list_pairs(groups: Iterable[Sequence[bytes]]) -> frozenset[Pair]:
    return frozenset(pair for group in groups for pair in combinations(sorted(group), 2))


def _compare_again(
    pairs: Iterable[Pair], samples: Mapping[bytes, Sample], common: frozenset[int]
) -> Iterator[Pair]:
    """Those of the pairs that are alike."""
    for one, other in pairs:
        shared = frozenset(samples[one].sampled).intersection(samples[other].sampled)
        if _are_alike(len(shared - common), samples[one], samples[other]):
            yield one, other


def _compare_new(
    new: Iterable[bytes], samples: Mapping[bytes, Sample], telling: Mapping[int, list[bytes]]
) -> Iterator[Pair]:
    """The pairs of a new text and one before it that are alike; ``telling`` has the texts of each run, the new last."""
    for text in new:
        having = [telling[run] for run in samples[text].sampled if run in telling]
        met = Counter(other for texts in having for other in texts[: texts.index(text)])
        for other, shared in met.items():
            if _are_alike(shared, samples[text], samples[other]):
                yield (text, other) if text < other else (other, text)


def _are_alike(shared: int, one: Sample, other: Sample) -> bool:
    """Whether they have so many runs in common as two of the same text would have at least."""
    rate = max(one.rate, other.rate)
    return shared > 0 and shared >= ALIKE * min(_count_at(rate, one), _count_at(rate, other))


def _count_at(rate: int, sample: Sample) -> int:
    """How many runs a sample would have at a rate that is no finer than its own."""
    if rate == sample.rate:
        return len(sample.packed) // 4
    return sum(run % rate == 0 for run in sample.sampled)
