"""Find the terms of themes in a text, in any inflected form."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from generator.nlp.terms.inflection import Inflector, is_acronym
from generator.nlp.tokens import Word, keys, words

Role = Literal["plain", "half", "weak", "required", "excluding"]

_MOST_BETWEEN = 2
_SENTENCE_ENDS = frozenset(".!?;:\n")
_STRENGTH = {"plain": 2, "required": 2, "excluding": 1, "half": 1, "weak": 0}


class Term(msgspec.Struct, frozen=True, gc=False):
    """Word, phrase or set of words that finds a theme, with its weight given by its role.

    - ``plain``: makes the theme.
    - ``half``: two different ones make the theme of an article without a theme by plain terms. Two
      that share a word, such as "round of talks" and "talks", are not different.
    - ``weak``: never makes the theme, but is evidence for one made by other terms.
    - ``required``: makes nothing by itself, but a theme with such terms is not made without one.
    - ``excluding``: belongs to another subject. In its article half terms do not
      make the theme, and in its passage half and weak ones are no evidence. Plain terms still count.

    ``sets`` has the alternatives for each place of a set of words. The term is found in a passage
    with one alternative for each place, in any order. ``text`` is then its display form.
    """

    theme: str
    language: str
    text: str
    role: Role = "plain"
    sets: tuple[tuple[str, ...], ...] = ()


class TermMatch(msgspec.Struct, frozen=True, gc=False):
    """Match of a term in a text: ``found == text[start:end]``."""

    theme: str
    term: Term
    start: int
    end: int
    found: str


class PartialSet(msgspec.Struct, frozen=True):
    """Set of words in part present in a text: the words ``found`` and the alternatives ``missing``."""

    term: Term
    found: tuple[str, ...]
    missing: tuple[tuple[str, ...], ...]


class _Pattern(msgspec.Struct, frozen=True):
    """Term or alternative of a set, with the forms of its words from the third on.

    ``place`` is the term's position among all terms, ``slot`` the alternative's position in its
    set.
    """

    term: Term
    place: int
    slot: int = 0
    further: tuple[frozenset[str], ...] = ()
    capitals: bool = False


_Placed = tuple[_Pattern, TermMatch]


class _Beginning(msgspec.Struct, frozen=True, array_like=True):
    """Numbers of patterns that begin with a word: ``alone`` if it is the only one, or by the forms of the second."""

    alone: list[int]
    by_second: dict[str, list[int]]


class TermIndex(msgspec.Struct, frozen=True, array_like=True):
    """Terms by every form of their first word, as the number of a beginning.

    ``demanding`` are the themes with required terms, ``languages`` those that terms are written in.
    """

    by_first: dict[str, int]
    beginnings: tuple[_Beginning, ...]
    patterns: tuple[_Pattern, ...]
    demanding: frozenset[str]
    languages: frozenset[str]


def index_terms(terms: Iterable[Term], inflector: Inflector) -> TermIndex:
    """Return an index that finds the terms. A term without any word in it is never found."""
    terms = tuple(terms)
    inflector.learn((term.language, phrase) for term in terms for _, phrase in _phrases(term))
    patterns: list[_Pattern] = []
    starts: dict[frozenset[str], _Beginning] = {}
    for place, term in enumerate(terms):
        for slot, phrase in _phrases(term):
            if parts := words(phrase):
                first, *rest = [inflector.forms(word.text, term.language) for word in parts]
                beginning = starts.setdefault(first, _Beginning([], {}))
                _add_number(len(patterns), beginning, rest)
                patterns.append(_make_pattern(_Pattern(term, place, slot), parts, rest))
    by_first, beginnings = _number_beginnings(starts)
    demanding = frozenset(term.theme for term in terms if term.role == "required")
    languages = frozenset(term.language for term in terms)
    return TermIndex(by_first, beginnings, tuple(patterns), demanding, languages)


def _phrases(term: Term) -> Iterator[tuple[int, str]]:
    """Yield each phrase that finds the term, or an alternative of it, with its place in the set."""
    if not term.sets:
        yield 0, term.text
    for slot, alternatives in enumerate(term.sets):
        for phrase in alternatives:
            yield slot, phrase


def _make_pattern(
    pattern: _Pattern, parts: Sequence[Word], rest: Sequence[frozenset[str]]
) -> _Pattern:
    if rest:
        return msgspec.structs.replace(pattern, further=tuple(rest[1:]))
    return msgspec.structs.replace(pattern, capitals=is_acronym(parts[0].text))


def _add_number(number: int, beginning: _Beginning, rest: Sequence[frozenset[str]]) -> None:
    if not rest:
        beginning.alone.append(number)
        return
    for key in rest[0]:
        beginning.by_second.setdefault(key, []).append(number)


def _number_beginnings(
    starts: Mapping[frozenset[str], _Beginning],
) -> tuple[dict[str, int], tuple[_Beginning, ...]]:
    """Return the number of a beginning by each form of a first word, and the beginnings."""
    by_first: dict[str, int] = {}
    beginnings: list[_Beginning] = []
    for forms, beginning in starts.items():
        own = len(beginnings)
        beginnings.append(beginning)
        for key in forms:
            if key in by_first:
                beginnings.append(_join(beginnings[by_first[key]], beginning))
                by_first[key] = len(beginnings) - 1
            else:
                by_first[key] = own
    return by_first, tuple(beginnings)


def _join(one: _Beginning, other: _Beginning) -> _Beginning:
    """Merge the terms that begin with a form of two different words."""
    seconds = one.by_second | other.by_second
    by_second = {
        key: [*one.by_second.get(key, ()), *other.by_second.get(key, ())] for key in seconds
    }
    return _Beginning([*one.alone, *other.alone], by_second)


def find_terms(text: str, index: TermIndex) -> tuple[TermMatch, ...]:
    """Find every term in the text, in order of place, and of a theme's overlapping ones the longest.

    A term's words stand in order, each in any form, with at most two other words between
    neighbours and no end of a sentence. An acronym matches in capitals only. The words of a set
    stand anywhere in the text. A stronger term inside a longer but weaker one is found, too.
    """
    matches = _find_all(text, index)
    if incomplete := _incomplete(matches):
        matches = [(pattern, match) for pattern, match in matches if pattern.term not in incomplete]
    return _longest(matches)


def find_partial_sets(text: str, index: TermIndex) -> tuple[PartialSet, ...]:
    """Find the sets of words partly present in the text."""
    matches = _find_all(text, index)
    return tuple(
        PartialSet(
            term,
            tuple(dict.fromkeys(m.found for pattern, m in matches if pattern.term == term)),
            tuple(each for slot, each in enumerate(term.sets) if slot not in slots),
        )
        for term, slots in _incomplete(matches).items()
    )


def _incomplete(matches: Iterable[_Placed]) -> dict[Term, set[int]]:
    """Return the sets that are not whole, each with the places that are filled."""
    filled: dict[Term, set[int]] = {}
    for pattern, _ in matches:
        if pattern.term.sets:
            filled.setdefault(pattern.term, set()).add(pattern.slot)
    return {term: slots for term, slots in filled.items() if len(slots) < len(term.sets)}


def _find_all(text: str, index: TermIndex) -> list[_Placed]:
    """Find every term and every alternative of a set, whole or not."""
    found, by_key = words(text), keys(text)
    by_first = index.by_first
    matches: list[_Placed] = []
    for at, key in enumerate(by_key):
        if key in by_first:
            beginning = index.beginnings[by_first[key]]
            matches += [
                _match(text, found[at], found[at], pattern)
                for pattern in map(index.patterns.__getitem__, beginning.alone)
                if not pattern.capitals or found[at].text.isupper()
            ]
            near = by_key[at + 1 : at + 2 + _MOST_BETWEEN]
            if not beginning.by_second.keys().isdisjoint(near):
                matches += _match_words(text, found, at, near, beginning, index.patterns)
    return matches


def _match_words(
    text: str, found: Sequence[Word], at: int, near: Sequence[str], beginning: _Beginning,
    patterns: Sequence[_Pattern],
) -> list[_Placed]:  # fmt: skip
    """Find the terms of several words that begin at a word. ``near`` are the keys of those after it."""
    matches: list[_Placed] = []
    met: set[int] = set()  # a term's second word is the nearer of two that it could be
    for step, key in enumerate(near, at + 1):
        for number in beginning.by_second.get(key, ()):
            if number not in met:
                met.add(number)
                pattern = patterns[number]
                last = _last_word(text, found, at, step, pattern.further)
                if last is not None:
                    matches.append(_match(text, found[at], last, pattern))
    return matches


def _match(text: str, first: Word, last: Word, pattern: _Pattern) -> _Placed:
    term, start, end = pattern.term, first.start, last.end
    return pattern, TermMatch(term.theme, term, start, end, text[start:end])


def _last_word(
    text: str, found: Sequence[Word], at: int, step: int, further: tuple[frozenset[str], ...]
) -> Word | None:
    """Return the last word of a match of the words at ``at`` and ``step`` and the ``further`` ones, if any."""
    gap = text[found[at].end : found[step].start]
    if gap != " " and _SENTENCE_ENDS.intersection(gap):
        return None
    if not further:
        return found[step]
    for following in range(step + 1, min(step + 2 + _MOST_BETWEEN, len(found))):
        if found[following].key in further[0]:
            return _last_word(text, found, step, following, further[1:])
    return None


def _longest(matches: list[_Placed]) -> tuple[TermMatch, ...]:
    """Drop each match inside another of its theme that is as strong."""
    if len(matches) < 2:
        return tuple(match for _, match in matches)
    kept: list[TermMatch] = []
    for _, match in sorted(matches, key=_by_length):
        if not any(_covers(other, match) for other in kept if other.end >= match.end):
            kept.append(match)
    return tuple(kept)


def _covers(other: TermMatch, match: TermMatch) -> bool:
    """Return whether another match around this one is of the same theme and as strong."""
    strong = _STRENGTH[other.term.role] >= _STRENGTH[match.term.role]
    return strong and other.theme == match.theme


def _by_length(placed: _Placed) -> tuple[int, int, int, int]:
    pattern, match = placed
    return match.start, -match.end, -_STRENGTH[match.term.role], pattern.place
