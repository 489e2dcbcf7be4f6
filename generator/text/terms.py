"""Finding the terms of themes in text, in any form."""

from collections.abc import Iterable

import msgspec

from generator.text.forms import Inflector
from generator.text.words import Word, words

_MOST_BETWEEN = 2
_SENTENCE_ENDS = frozenset(".!?;:\n")


class Term(msgspec.Struct, frozen=True):
    """A word or phrase by which a theme is known. ``weak``: it alone does not make the theme."""

    theme: str
    language: str
    text: str
    weak: bool = False


class TermMatch(msgspec.Struct, frozen=True):
    """A term in a text: ``found == text[start:end]``."""

    theme: str
    term: Term
    start: int
    end: int
    found: str


class _Pattern(msgspec.Struct, frozen=True):
    """The forms of each of a term's words, in order."""

    term: Term
    rest: tuple[frozenset[str], ...]
    capitals: bool


class TermIndex(msgspec.Struct, frozen=True):
    """Patterns by every form of their first word."""

    by_first: dict[str, tuple[_Pattern, ...]]


def index_terms(terms: Iterable[Term], inflector: Inflector) -> TermIndex:
    """Makes terms ready to be found. A term without any word in it is never found."""
    by_first: dict[str, list[_Pattern]] = {}
    for term in terms:
        parts = words(term.text)
        if not parts:
            continue
        first, *rest = [inflector.forms(word.text, term.language) for word in parts]
        capitals = len(parts) == 1 and len(parts[0].text) > 1 and parts[0].text.isupper()
        pattern = _Pattern(term, tuple(rest), capitals)
        for key in first:
            by_first.setdefault(key, []).append(pattern)
    return TermIndex({key: tuple(patterns) for key, patterns in by_first.items()})


def find_terms(text: str, index: TermIndex) -> tuple[TermMatch, ...]:
    """Every term in the text, in order of place; of a theme's overlapping ones the longest.

    A term's words stand in order, each in any form, with at most two other words between
    neighbours and no end of a sentence; an acronym matches in capitals only.
    """
    found = words(text)
    by_first = index.by_first
    matches = []
    for at, word in enumerate(found):
        for pattern in by_first.get(word.key, ()):
            if pattern.capitals and not word.text.isupper():
                continue
            last = _last_word(text, found, at, pattern.rest)
            if last is not None:
                end = last.end
                term = pattern.term
                matches.append(TermMatch(term.theme, term, word.start, end, text[word.start : end]))
    return _longest(matches) if len(matches) > 1 else tuple(matches)


def _last_word(
    text: str, found: list[Word], at: int, rest: tuple[frozenset[str], ...]
) -> Word | None:
    """The word that ends a match which begins at ``at``; None where there is no match."""
    for forms in rest:
        for step in range(at + 1, min(at + 2 + _MOST_BETWEEN, len(found))):
            if found[step].key in forms:
                break
        else:
            return None
        if _SENTENCE_ENDS.intersection(text[found[at].end : found[step].start]):
            return None
        at = step
    return found[at]


def _longest(matches: list[TermMatch]) -> tuple[TermMatch, ...]:
    kept: list[TermMatch] = []
    for match in sorted(matches, key=lambda each: (each.start, -each.end)):
        inside = (
            other.theme == match.theme and other.start <= match.start and match.end <= other.end
            for other in kept
        )
        if not any(inside):
            kept.append(match)
    return tuple(kept)
