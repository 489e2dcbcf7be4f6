"""Detection of articles with the same text: syndicated, saved twice, or cut short.

Texts are compared by runs of words. A fixed sample of each text's runs is used to look up
candidates, and only those are compared by all their runs. So the work grows with the number of
articles, not with that of pairs.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec

from generator.corpus.text_similarity import (
    SHORTEST,
    Sample,
    SimilarTexts,
    find_similar,
    make_sample,
)
from generator.nlp.tokens import keys

RUN = 5  # words in a run
CODE = 4  # bytes of a word's code
SAME = 0.6  # share of the shorter text's runs found in the longer one
COARSEST = 8  # sampling interval for long texts, finer for shorter ones


def sample_runs(texts: Iterable[str]) -> Sample:
    """Return the sample of a text, given as passages."""
    runs = all_runs(texts)
    rate = 1
    while rate < COARSEST and len(runs) >= 2 * rate * SHORTEST:
        rate *= 2
    return make_sample(runs, rate)


def all_runs(texts: Iterable[str]) -> frozenset[int]:
    """Return all runs of a text, given as passages."""
    codes = b"".join([code for text in texts for code in map(_code, keys(text))])
    length = RUN * CODE
    starts = range(0, len(codes) - length + 1, CODE)
    return frozenset([zlib.crc32(codes[start : start + length]) for start in starts])


@lru_cache(maxsize=1 << 16)
def _code(word: str) -> bytes:
    return zlib.crc32(word.encode()).to_bytes(CODE, "big")


class Origins(msgspec.Struct, frozen=True, array_like=True):
    """Groups of equal texts with all comparisons made, to be reused. Texts are known by keys.

    ``same`` records the results of full comparisons of pairs.
    """

    alike: SimilarTexts = SimilarTexts()
    same: tuple[tuple[bytes, bytes, bool], ...] = ()


def find_origins(
    samples: Mapping[bytes, Sample],
    addresses: Mapping[bytes, str],
    is_same: Callable[[bytes, bytes], bool],
    before: Origins | None = None,
) -> tuple[dict[bytes, bytes], Origins]:
    """Map each text to the first one, in the given order, with the same text, and return the state.

    ``addresses`` are known web addresses: texts with the same address have the same origin.
    ``is_same`` compares two whole texts with similar samples. ``before`` is the state for mostly
    the same texts.
    """
    before = before or Origins()
    alike = find_similar(samples, before.alike)
    said = {(one, other): same for one, other, same in before.same if (one, other) in alike.pairs}
    origins = {text: text for text in samples}
    rank = {text: number for number, text in enumerate(samples)}
    for one, other in _same_address(addresses, samples):
        _join(origins, rank, one, other)
    for pair in sorted(alike.pairs, key=lambda pair: (pair not in said, pair)):
        if _root(origins, pair[0]) != _root(origins, pair[1]):
            said[pair] = said[pair] if pair in said else is_same(*pair)
            if said[pair]:
                _join(origins, rank, *pair)
    told = tuple((one, other, said[one, other]) for one, other in sorted(said))
    return {text: _root(origins, text) for text in samples}, Origins(alike, told)


def have_same_text(runs: frozenset[int], others: frozenset[int]) -> bool:
    """Return True if most runs of the shorter text are in the other."""
    shorter = min(len(runs), len(others))
    return shorter >= SHORTEST and len(runs & others) >= SAME * shorter


def _same_address(
    addresses: Mapping[bytes, str], known: Iterable[bytes]
) -> Iterator[tuple[bytes, bytes]]:
    first: dict[str, bytes] = {}
    for text in known:
        if address := addresses.get(text, "").rstrip("/"):
            yield first.setdefault(address, text), text


def _root(origins: Mapping[bytes, bytes], text: bytes) -> bytes:
    while origins[text] != text:
        text = origins[text]
    return text


def _join(origins: dict[bytes, bytes], rank: Mapping[bytes, int], one: bytes, other: bytes) -> None:
    first, second = sorted((_root(origins, one), _root(origins, other)), key=rank.__getitem__)
    origins[second] = first
