"""Sets of folded words, including beginnings and endings that stand for many words."""

from collections.abc import Iterable

import msgspec

from generator.nlp.tokens import fold

ANY = "*"


class WordSet(msgspec.Struct, frozen=True):
    """Words by their keys, and beginnings and endings of others."""

    exact: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]

    def __contains__(self, key: str) -> bool:
        """Return whether the key is one of the words."""
        return key in self.exact or key.startswith(self.beginnings) or key.endswith(self.endings)


def make_word_set(words: Iterable[str]) -> WordSet:
    """Make a set of words: ``мініст*`` stands for all that begin so, ``*leiter`` for endings."""
    listed = tuple(words)
    return WordSet(
        frozenset(fold(word) for word in listed if ANY not in word),
        tuple(fold(word[:-1]) for word in listed if word.endswith(ANY)),
        tuple(fold(word[1:]) for word in listed if word.startswith(ANY)),
    )
