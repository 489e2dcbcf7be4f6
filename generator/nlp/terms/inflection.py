"""Inflected forms of terms, learned once so that texts are matched by plain look-up."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from generator.languages.load import load_sections
from generator.languages.sections import TermWords
from generator.nlp.morphology import has_dictionary, look_up
from generator.nlp.terms.lemma_forms import find_lemma_forms
from generator.nlp.terms.place_adjectives import find_place_adjectives
from generator.nlp.tokens import fold, words
from generator.nlp.word_set import load_keys

VOWELS = frozenset("aeiouyh")


class Inflector:
    """Finder of the forms of words, in ``known`` if they are there, else in a dictionary.

    ``known`` is the ``learned`` property of an earlier run: ``language:word`` mapped to the keys of
    the forms. Dictionaries (pymorphy3 for Ukrainian and Russian, simplemma for others) are loaded
    on demand.
    """

    def __init__(self, known: Mapping[str, Sequence[str]] | None = None) -> None:
        self._known = {entry: list(forms) for entry, forms in (known or {}).items()}
        self._given: dict[tuple[str, str], frozenset[str]] = {}

    @property
    def learned(self) -> dict[str, list[str]]:
        """Return all that is known so far, sorted, as JSON can hold it."""
        return {entry: self._known[entry] for entry in sorted(self._known)}

    def learn(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Learn the words of phrases, each with its language, in one pass over each dictionary."""
        unknown: dict[str, dict[str, None]] = {}
        for language, phrase in phrases:
            for word in words(phrase):
                entry = _entry(word.text, language)
                if not _is_acronym(word.text) and entry not in self._known:
                    unknown.setdefault(language, {})[word.text] = None
        for language, new in unknown.items():
            for text, forms in self._inflect(tuple(new), language).items():
                self._known[_entry(text, language)] = sorted({fold(text), *forms})

    def forms(self, word: str, language: str) -> frozenset[str]:
        """Return the keys of every form of the word, itself included, and of an acronym only its own key."""
        asked = (word, language)
        if asked not in self._given:  # terms of one theme share most of their words
            self._given[asked] = self._find_forms(word, language)
        return self._given[asked]

    def _find_forms(self, word: str, language: str) -> frozenset[str]:
        if _is_acronym(word):
            return frozenset((fold(word),))
        self.learn([(language, word)])
        return frozenset(self._known.get(_entry(word, language), (fold(word),)))

    def _inflect(self, new: Sequence[str], language: str) -> dict[str, set[str]]:
        """Return the forms of words, those of the adjective of a place among them."""
        adjectives = {word: find_place_adjectives(word, language) for word in new}
        base = {*map(fold, new), *(each for found in adjectives.values() for each in found)}
        if has_dictionary(language):
            bent = {key: _lexeme(key, language) for key in base}
        else:
            bent = find_lemma_forms({*new, *base}, language)
        forms = {
            word: {key for each in (fold(word), word, *found) for key in bent.get(each, ())}
            for word, found in adjectives.items()
        }
        return {
            word: found | _elide({fold(word), *found}, language) for word, found in forms.items()
        }


def _elide(forms: Collection[str], language: str) -> set[str]:
    """Return the forms that begin with a vowel after each elided word of the language: d'accord."""
    section = load_sections(TermWords).get(language)
    vowels = [form for form in forms if unicodedata.normalize("NFD", form)[:1] in VOWELS]
    return {before + form for before in (section.elided if section else ()) for form in vowels}


def _entry(word: str, language: str) -> str:
    """Return the key of a word with its initial capital, as places have adjectives."""
    return f"{language}:{word.title() if word[:1].isupper() else fold(word)}"


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _lexeme(key: str, language: str) -> set[str]:
    """Return the forms by every likely reading, of those with the word as their first form if any.

    A form that is mainly another, small word is left out.
    """
    readings = [each for each in look_up(key, language) if "Abbr" not in each.tag.grammemes]
    likely = _likely(readings)
    chosen = [each for each in likely if fold(each.normal_form) == key] or likely
    spelled = {form.word for each in chosen for form in each.lexeme}  # most several times
    forms = set(map(fold, spelled))
    small = load_keys(TermWords, "function_words")  # terms are sought in texts of every language
    return forms if key in small else forms - small


def _likely(readings: Sequence[Any]) -> list[Any]:
    """Keep readings of every lexeme at least half as likely as the likeliest."""
    scores: dict[tuple[str, str], float] = {}
    for each in readings:
        lexeme = (each.normal_form, str(each.tag.POS))
        scores[lexeme] = scores.get(lexeme, 0.0) + each.score
    least = max(scores.values(), default=0.0) / 2
    return [each for each in readings if scores[each.normal_form, str(each.tag.POS)] >= least]
