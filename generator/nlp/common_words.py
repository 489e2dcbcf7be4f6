"""Words that two texts have in common, by which a changed passage is known."""

import re
from collections import Counter
from collections.abc import Mapping

ALIKE = 0.6  # of the words of the longer text
WORD = re.compile(r"\w+")


def count_words(text: str) -> Counter[str]:
    """Return the words of a text with their numbers."""
    return Counter(WORD.findall(text.casefold()))


def share_words(one: Counter[str], other: Counter[str]) -> float:
    """Return the number of common words, divided by that of the words of the longer text."""
    longer = max(one.total(), other.total())
    return (one & other).total() / longer if longer else 0.0


def find_alike(words: Counter[str], others: Mapping[str, Counter[str]]) -> str:
    """Return the key of the first of the texts nearest to some words, '' where none is alike."""
    shares = {key: share_words(words, other) for key, other in others.items()}
    best = max(shares.values(), default=0.0)
    return next((key for key, share in shares.items() if share == best >= ALIKE), "")
