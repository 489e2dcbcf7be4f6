"""Weight of the evidence that an article shares with each of many others, added up for all at once.

Each of the others has a place of ``BITS`` bits in a whole number, so one product adds a piece of evidence
to the sums of all that have it.
"""

from collections.abc import Mapping, Sequence
from operator import mul
from struct import unpack

BITS = 64
BYTES = BITS // 8
Packed = dict[str, int]  # roots of weights by evidence, of each article in its place


def pack_roots(articles: Sequence[Mapping[str, int]]) -> Packed:
    """Return the roots of the weights of articles by evidence, the first one's in the lowest place."""
    packed: Packed = {}
    for at, roots in enumerate(articles):
        place = BITS * at
        for key, root in roots.items():
            packed[key] = packed.get(key, 0) + (root << place)
    return packed


def add_shared(packed: Packed, roots: Mapping[str, int], number: int) -> tuple[int, ...]:
    """Return the weight of the evidence that an article shares with each of a ``number`` of others."""
    shared = packed.keys() & roots.keys()
    total = sum(map(mul, map(packed.__getitem__, shared), map(roots.__getitem__, shared)))
    return unpack(f"<{number}Q", total.to_bytes(BYTES * number, "little"))
