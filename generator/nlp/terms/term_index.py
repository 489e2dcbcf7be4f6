"""Finding the terms of themes in text, in any form, and deciding which themes they make."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal

import msgspec

from generator.nlp.terms.inflection import Inflector
from generator.nlp.tokens import Word, keys, words

Role = Literal["plain", "half", "weak", "required", "excluding"]

_MOST_BETWEEN = 2
_SENTENCE_ENDS = frozenset(".!?;:\n")
_STEM = 5  # letters by which words of one root are known as such
_SMALL = 2  # letters of a word that tells no two terms from each other or alike
_FAINT = frozenset(("half", "weak"))
_STRENGTH = {"plain": 2, "required": 2, "excluding": 1, "half": 1, "weak": 0}


class Term(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase by which a theme is known, and what it is worth by its ``role``.

    - ``plain``: makes the theme.
    - ``half``: two different ones make the theme of an article that plain terms give none. They
      differ where they share no word, as "round of talks" and "talks" do.
    - ``weak``: never makes the theme; where something else does, it counts as evidence.
    - ``required``: makes nothing by itself, but a theme that has such terms is not made without one
      of them.
    - ``excluding``: no evidence of the theme. In its article half terms do not make the theme, and
      in its passage half and weak ones are no evidence: they are name-alikes there ("САП" beside
      "ERP"). Plain terms stand.

    Excluding is a role, not a list of exceptions on each term: what tells that a text is of another
    world (strikes, software) tells it of all the doubtful terms of a theme, and is written once.
    """

    theme: str
    language: str
    text: str
    role: Role = "plain"


class TermMatch(msgspec.Struct, frozen=True, gc=False):
    """A term in a text: ``found == text[start:end]``."""

    theme: str
    term: Term
    start: int
    end: int
    found: str


_Placed = tuple[int, TermMatch]  # with the term's place among all terms


class ThemeDecision(msgspec.Struct, frozen=True):
    """Whether an article is of a theme, why, and the words in it that speak for it, each once."""

    theme: str
    made: bool
    reason: str
    found: tuple[str, ...]


class _Pattern(msgspec.Struct, frozen=True):
    """A term, its ``place`` among all terms, and the forms of its words from the third on."""

    term: Term
    place: int
    further: tuple[frozenset[str], ...] = ()
    capitals: bool = False


class _Beginning(msgspec.Struct, frozen=True):
    """The terms that begin with a word: those of that word ``alone``, others by forms of their second."""

    alone: list[_Pattern]
    by_second: dict[str, list[_Pattern]]


class TermIndex(msgspec.Struct, frozen=True):
    """Terms by every form of their first word; ``demanding`` are themes with required terms."""

    by_first: dict[str, _Beginning]
    demanding: frozenset[str]


def index_terms(terms: Iterable[Term], inflector: Inflector) -> TermIndex:
    """Makes terms ready to be found. A term without any word in it is never found."""
    beginnings: dict[frozenset[str], _Beginning] = {}
    demanding = set()
    for place, term in enumerate(terms):
        if term.role == "required":
            demanding.add(term.theme)
        parts = words(term.text)
        if not parts:
            continue
        first, *rest = [inflector.forms(word.text, term.language) for word in parts]
        beginning = beginnings.setdefault(first, _Beginning([], {}))
        if rest:
            pattern = _Pattern(term, place, tuple(rest[1:]))
            for key in rest[0]:
                beginning.by_second.setdefault(key, []).append(pattern)
        else:
            beginning.alone.append(_Pattern(term, place, capitals=_is_acronym(parts[0].text)))
    by_first: dict[str, _Beginning] = {}
    for forms, beginning in beginnings.items():
        for key in forms:
            by_first[key] = _join(by_first[key], beginning) if key in by_first else beginning
    return TermIndex(by_first, frozenset(demanding))


def _join(one: _Beginning, other: _Beginning) -> _Beginning:
    """The terms that begin with a form of two words."""
    seconds = one.by_second | other.by_second
    by_second = {
        key: [*one.by_second.get(key, ()), *other.by_second.get(key, ())] for key in seconds
    }
    return _Beginning([*one.alone, *other.alone], by_second)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def find_terms(text: str, index: TermIndex) -> tuple[TermMatch, ...]:
    """Every term in the text, in order of place; of a theme's overlapping ones the longest.

    A term's words stand in order, each in any form, with at most two other words between
    neighbours and no end of a sentence; an acronym matches in capitals only. A stronger term inside
    a longer but weaker one is found, too.
    """
    found, by_key = words(text), keys(text)
    by_first = index.by_first
    matches: list[_Placed] = []
    for at, key in enumerate(by_key):
        if key in by_first:
            beginning = by_first[key]
            matches += [
                _match(text, found[at], found[at], pattern)
                for pattern in beginning.alone
                if not pattern.capitals or found[at].text.isupper()
            ]
            near = by_key[at + 1 : at + 2 + _MOST_BETWEEN]
            if not beginning.by_second.keys().isdisjoint(near):
                matches += _match_words(text, found, at, near, beginning)
    return _longest(matches)


def _match_words(
    text: str, found: Sequence[Word], at: int, near: Sequence[str], beginning: _Beginning
) -> list[_Placed]:
    """The terms of several words that begin at a word; ``near`` are the keys of those after it."""
    matches: list[_Placed] = []
    met: set[int] = set()  # where a term's second word could be either of two, it is the nearer
    for step, key in enumerate(near, at + 1):
        for pattern in beginning.by_second.get(key, ()):
            if pattern.place not in met:
                met.add(pattern.place)
                last = _last_word(text, found, at, step, pattern.further)
                if last is not None:
                    matches.append(_match(text, found[at], last, pattern))
    return matches


def _match(text: str, first: Word, last: Word, pattern: _Pattern) -> _Placed:
    term, start, end = pattern.term, first.start, last.end
    return pattern.place, TermMatch(term.theme, term, start, end, text[start:end])


def keep_evidence(matches: Sequence[TermMatch]) -> tuple[TermMatch, ...]:
    """Those of a passage's matches that speak for their themes."""
    excluded = {match.theme for match in matches if match.term.role == "excluding"}
    if not excluded:
        return tuple(matches)
    return tuple(
        match
        for match in matches
        if match.term.role != "excluding"
        and not (match.theme in excluded and match.term.role in _FAINT)
    )


def decide_themes(
    passages: Iterable[Sequence[TermMatch]], index: TermIndex
) -> tuple[ThemeDecision, ...]:
    """Decides every theme that a term speaks for, by what was found in an article's passages.

    In order of the first term. Half terms are asked only where plain ones make no theme at all: in
    an article about something else, what sounds of a theme is but the occasion.
    """
    found: dict[str, list[TermMatch]] = {}
    evidence: dict[str, dict[str, None]] = {}
    for matches in passages:
        for match in matches:
            found.setdefault(match.theme, []).append(match)
        for match in keep_evidence(matches):
            evidence.setdefault(match.theme, {})[match.found] = None
    obstacles = {theme: _find_obstacle(theme, found[theme], index) for theme in found}
    plain = [theme for theme in found if not obstacles[theme] and _has(found[theme], "plain")]
    return tuple(
        ThemeDecision(theme, made=True, reason="a plain term", found=tuple(evidence[theme]))
        if theme in plain
        else _decide_by_halves(theme, found[theme], obstacles[theme], plain)
        for theme in found
        if any(match.term.role != "excluding" for match in found[theme])
    )


def _has(found: Iterable[TermMatch], role: Role) -> bool:
    return any(match.term.role == role for match in found)


def _find_obstacle(theme: str, found: Iterable[TermMatch], index: TermIndex) -> str:
    """Why a theme is not made whatever else was found of it; empty where nothing is in the way."""
    if theme in index.demanding and not _has(found, "required"):
        return "without a required term"
    return ""


def _decide_by_halves(
    theme: str, found: Sequence[TermMatch], obstacle: str, plain: Sequence[str]
) -> ThemeDecision:
    """Decides a theme that no plain term makes; ``plain`` are those that one does make."""
    speaking = tuple(
        dict.fromkeys(match.found for match in found if match.term.role != "excluding")
    )
    excluding = next((match.found for match in found if match.term.role == "excluding"), "")
    halves = [_stems(match.term.text) for match in found if match.term.role == "half"]
    if not obstacle and excluding:
        obstacle = f"excluded by {excluding}"
    if not obstacle and not any(one.isdisjoint(other) for one, other in combinations(halves, 2)):
        obstacle = "half a reason" if halves else "weak terms only"
    if not obstacle and plain:
        obstacle = f"beside {plain[0]}, half terms are not enough"
    reason = obstacle or "half terms together"
    return ThemeDecision(theme, made=not obstacle, reason=reason, found=speaking)


def _stems(term: str) -> frozenset[str]:
    """The roots, nearly, of a term's words."""
    return frozenset(word.key[:_STEM] for word in words(term) if len(word.key) > _SMALL)


def _last_word(
    text: str, found: Sequence[Word], at: int, step: int, further: tuple[frozenset[str], ...]
) -> Word | None:
    """The word that ends a match of the words at ``at`` and ``step`` and the ``further`` ones; None: no match."""
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
    """Without those that lie inside another of their theme which is as strong."""
    if len(matches) < 2:
        return tuple(match for _, match in matches)
    kept: list[TermMatch] = []
    for _, match in sorted(matches, key=_by_length):
        if not any(_covers(other, match) for other in kept if other.end >= match.end):
            kept.append(match)
    return tuple(kept)


def _covers(other: TermMatch, match: TermMatch) -> bool:
    """Whether another, which begins no later and ends no sooner, is of the same theme and as strong."""
    strong = _STRENGTH[other.term.role] >= _STRENGTH[match.term.role]
    return strong and other.theme == match.theme


def _by_length(placed: _Placed) -> tuple[int, int, int, int]:
    place, match = placed
    return match.start, -match.end, -_STRENGTH[match.term.role], place
