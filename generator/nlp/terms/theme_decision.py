"""Decide the themes of an article by the terms found in its passages."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from generator.nlp.terms.term_index import (
    PartialSet,
    Role,
    TermIndex,
    TermMatch,
    find_partial_sets,
)
from generator.nlp.tokens import words

HALF, WEAK = 0.5, 0.1  # shares of a theme that a half and a weak term are worth
NEARLY = 0.9  # highest score of a theme that is not made

_STEM = 5  # letters that words of one root share at the beginning
_SMALL = 2  # letters of a word too short to tell two terms apart
_FAINT = frozenset(("half", "weak"))


class ThemeDecision(msgspec.Struct, frozen=True):
    """Decision about one theme, its reason, and the words in the article that support it.

    ``score`` is 1 for a theme that is made, else a fraction. ``lacks`` names the terms that would
    make it.
    """

    theme: str
    made: bool
    reason: str
    found: tuple[str, ...]
    score: float = 1.0
    lacks: str = ""


def keep_evidence(matches: Sequence[TermMatch]) -> tuple[TermMatch, ...]:
    """Keep those of a passage's matches that are evidence of their themes."""
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
    """Decide every theme with a term in the passages, in order of the first term found.

    Half terms count only if no plain term makes any theme: in an article on another subject they
    are incidental.
    """
    found: dict[str, list[TermMatch]] = {}
    evidence: dict[str, dict[str, None]] = {}
    for matches in passages:
        for match in matches:
            found.setdefault(match.theme, []).append(match)
        for match in keep_evidence(matches):
            evidence.setdefault(match.theme, {})[match.found] = None
    barred = {t for t in found if t in index.demanding and not _has(found[t], "required")}
    plain = [theme for theme in found if theme not in barred and _has(found[theme], "plain")]
    return tuple(
        ThemeDecision(theme, made=True, reason="a plain term", found=tuple(evidence[theme]))
        if theme in plain
        else _decide_by_halves(theme, found[theme], plain, barred=theme in barred)
        for theme in found
        if any(match.term.role != "excluding" for match in found[theme])
    )


def find_near_misses(
    texts: Iterable[str], decided: Sequence[ThemeDecision], index: TermIndex
) -> tuple[ThemeDecision, ...]:
    """Return the undecided themes with a set of words partly present in a passage."""
    closest: dict[str, PartialSet] = {}
    spoken_of = {decision.theme for decision in decided}
    for text in texts:
        for partial in find_partial_sets(text, index):
            theme = partial.term.theme
            best = closest.get(theme)
            if theme not in spoken_of and (not best or _share(partial) > _share(best)):
                closest[theme] = partial
    return tuple(
        ThemeDecision(
            theme,
            made=False,
            reason="part of a set of words",
            found=partial.found,
            score=round(min(_share(partial), NEARLY), 2),
            lacks=" and ".join(f"'{'|'.join(each)}'" for each in partial.missing) + " beside it",
        )
        for theme, partial in closest.items()
    )


def _share(partial: PartialSet) -> float:
    return 1 - len(partial.missing) / len(partial.term.sets)


def _has(found: Iterable[TermMatch], role: Role) -> bool:
    return any(match.term.role == role for match in found)


def _decide_by_halves(
    theme: str, found: Sequence[TermMatch], plain: Sequence[str], *, barred: bool
) -> ThemeDecision:
    """Decide a theme that no plain term makes.

    ``plain`` are those that one does make, ``barred`` is one without a term that it requires.
    """
    obstacle = "without a required term" if barred else ""
    speaking = tuple(
        dict.fromkeys(match.found for match in found if match.term.role != "excluding")
    )
    excluding = next((match.found for match in found if match.term.role == "excluding"), "")
    halves = {
        match.term.text: _stems(match.term.text) for match in found if match.term.role == "half"
    }
    pairs = combinations(halves.values(), 2)
    if not obstacle and excluding:
        obstacle = f"excluded by {excluding}"
    if not obstacle and not any(one.isdisjoint(other) for one, other in pairs):
        obstacle = "half a reason" if halves else "weak terms only"
    if not obstacle and plain:
        obstacle = f"beside {plain[0]}, half terms are not enough"
    if not obstacle:
        return ThemeDecision(theme, made=True, reason="half terms together", found=speaking)
    return ThemeDecision(
        theme,
        made=False,
        reason=obstacle,
        found=speaking,
        score=_score(found),
        lacks=_lacks(obstacle, halves),
    )


def _score(found: Sequence[TermMatch]) -> float:
    worth: Mapping[str, float] = {"plain": 1, "required": HALF, "half": HALF, "weak": WEAK}
    terms = {match.term for match in found}
    return round(min(sum(worth.get(term.role, 0) for term in terms), NEARLY), 2)


def _lacks(obstacle: str, halves: Iterable[str]) -> str:
    """Name the terms that would make the theme despite the obstacle."""
    if obstacle == "half a reason":
        return f"a plain term, or a half term unlike {' and '.join(map(repr, halves))}"
    if obstacle == "weak terms only":
        return "a plain term, or two half terms"
    return "one of its required terms" if obstacle.startswith("without") else "a plain term"


def _stems(term: str) -> frozenset[str]:
    """Return the roots, nearly, of a term's words."""
    return frozenset(word.key[:_STEM] for word in words(term) if len(word.key) > _SMALL)
