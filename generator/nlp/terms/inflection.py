"""Inflected forms of terms, learned once so that texts are matched by plain look-up."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from generator.languages.load import gather
from generator.languages.sections import TermWords
from generator.nlp.morphology import has_dictionary, look_up
from generator.nlp.tokens import fold


@cache
def _function_words() -> frozenset[str]:
    """Return the words of all languages: terms are looked for in texts of every language."""
    return frozenset(gather(TermWords, lambda section: section.function_words))


class Inflector:
    """Gives the forms of words, from ``known`` where it can, else from a dictionary.

    ``known`` is what an earlier one had ``learned``: ``language:key`` to the keys of the forms.
    The dictionary (pymorphy3 for Ukrainian and Russian) is loaded when first needed.
    """

    def __init__(self, known: Mapping[str, Sequence[str]] | None = None) -> None:
        self._known = {entry: list(forms) for entry, forms in (known or {}).items()}
        self._given: dict[tuple[str, str], frozenset[str]] = {}

    @property
    def learned(self) -> dict[str, list[str]]:
        """All that is known so far, sorted, as JSON can hold it."""
        return {entry: self._known[entry] for entry in sorted(self._known)}

    def forms(self, word: str, language: str) -> frozenset[str]:
        """The keys of every form of the word, its own among them; of an acronym only its own."""
        asked = (word, language)
        if asked not in self._given:  # terms of one theme share most of their words
            self._given[asked] = self._find_forms(word, language)
        return self._given[asked]

    def _find_forms(self, word: str, language: str) -> frozenset[str]:
        key = fold(word)
        if word.isupper() and len(word) > 1:
            return frozenset((key,))
        entry = f"{language}:{key}"
        if entry not in self._known:
            self._known[entry] = sorted({key, *self._inflect(key, language)})
        return frozenset(self._known[entry])

    def _inflect(self, key: str, language: str) -> Iterable[str]:
        if has_dictionary(language):
            return self._lexeme(key, language)
        return _english_forms(key) if language == "en" else ()

    def _lexeme(self, key: str, language: str) -> set[str]:
        """Forms by every likely reading, of those that have the word as their first form if any.

        A form that is mainly another, small word ("после" of "посол") is none of them.
        """
        readings = [each for each in look_up(key, language) if "Abbr" not in each.tag]
        likely = _likely(readings)
        chosen = [each for each in likely if fold(each.normal_form) == key] or likely
        spelled = {form.word for each in chosen for form in each.lexeme}  # most several times
        forms = set(map(fold, spelled))
        return forms if key in _function_words() else forms - _function_words()


def _likely(readings: Sequence[Any]) -> list[Any]:
    """Those whose lexeme is at least half as likely as the likeliest one."""
    scores: dict[tuple[str, str], float] = {}
    for each in readings:
        lexeme = (each.normal_form, str(each.tag.POS))
        scores[lexeme] = scores.get(lexeme, 0.0) + each.score
    least = max(scores.values(), default=0.0) / 2
    return [each for each in readings if scores[each.normal_form, str(each.tag.POS)] >= least]


def _english_forms(key: str) -> set[str]:
    if not key.isalpha() or len(key) < 3:
        return set()
    forms = {key + "s", key + "ed", key + "ing"}
    if key.endswith(("s", "x", "z", "ch", "sh")):
        forms.add(key + "es")
    if key.endswith("y"):
        forms |= {key[:-1] + "ies", key[:-1] + "ied"}
    if key.endswith("e"):
        forms |= {key + "d", key[:-1] + "ing"}
    if key[-1] in "bdgmnprt" and key[-2] in "aeiou" and key[-3] not in "aeiou":
        forms |= {key + key[-1] + "ed", key + key[-1] + "ing"}
    return forms
