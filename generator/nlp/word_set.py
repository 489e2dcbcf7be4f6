"""Sets of folded words, including beginnings and endings that stand for many words."""

from collections.abc import Iterable
from functools import cache
from operator import attrgetter

import msgspec

from generator.languages.date_sections import Section
from generator.languages.load import gather
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


@cache
def load_word_set(kind: type[Section], *names: str) -> WordSet:
    """Return lists of a section as one set, of every language together."""
    return make_word_set(word for name in names for word in load_list(kind, name))


@cache
def load_list(kind: type[Section], name: str) -> tuple[str, ...]:
    """Return a list of a section as written, of every language in turn."""
    return gather(kind, attrgetter(name))


@cache
def load_keys(kind: type[Section], *names: str) -> frozenset[str]:
    """Return the keys in lists of a section without beginnings and endings, of every language together."""
    return frozenset(fold(word) for name in names for word in load_list(kind, name))
