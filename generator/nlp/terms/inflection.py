"""Inflected forms of terms, learned once so that texts are matched by plain look-up."""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError

from generator.languages.load import load_sections
from generator.languages.sections import TermWords
from generator.nlp.morphology import has_dictionary, look_up
from generator.nlp.tokens import fold, words
from generator.nlp.word_set import load_keys

VOWELS = frozenset("aeiouyh")
ENGLISH = "en"
SHORTEST = 3  # letters of a form: shorter ones are small words
SHARED = 3  # first letters, marks aside, that a form has in common with its lemma in long lists
LONG_LIST = (
    300_000  # forms, as a shorter list is searched for all forms with the lemma's first letter
)
PLACE_MARKS = {"ru": "Geox", "uk": "inan"}  # the Ukrainian dictionary marks no places
ENGLISH = "en"
LONGEST_END = 2  # letters of a place that its adjective may lack


class Inflector:
    """Finder of the forms of words, in ``known`` if they are there, else in a dictionary.

    ``known`` is the ``learned`` property of an earlier run: ``language:word`` mapped to the keys of
    the forms. What ``recall`` returns has the same form, and is asked for only if ``known`` lacks a
    word. Dictionaries (pymorphy3 for Ukrainian and Russian, simplemma for others) are loaded on demand.
    """

    def __init__(
        self,
        known: Mapping[str, Sequence[str]] | None = None,
        recall: Callable[[], Mapping[str, Sequence[str]]] = dict,
    ) -> None:
        self._known = {entry: list(forms) for entry, forms in (known or {}).items()}
        self._recall = recall
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
                if not is_acronym(word.text) and not self._knows(entry):
                    unknown.setdefault(language, {})[word.text] = None
        for language, new in unknown.items():
            for text, forms in self._inflect(tuple(new), language).items():
                self._known[_entry(text, language)] = sorted({fold(text), *forms})

    @cached_property
    def _recalled(self) -> Mapping[str, Sequence[str]]:
        return self._recall()

    def _knows(self, entry: str) -> bool:
        if entry not in self._known and entry in self._recalled:
            self._known[entry] = list(self._recalled[entry])
        return entry in self._known

    def forms(self, word: str, language: str) -> frozenset[str]:
        """Return the keys of every form of the word, itself included, and of an acronym only its own key."""
        asked = (word, language)
        if asked not in self._given:  # terms of one theme share most of their words
            self._given[asked] = self._find_forms(word, language)
        return self._given[asked]

    def _find_forms(self, word: str, language: str) -> frozenset[str]:
        if is_acronym(word):
            return frozenset((fold(word),))
        self.learn([(language, word)])
        return frozenset(self._known.get(_entry(word, language), (fold(word),)))

    def _inflect(self, new: Sequence[str], language: str) -> dict[str, set[str]]:
        """Return the forms of words, those of the adjective of a place among them."""
        adjectives = {word: _find_place_adjectives(word, language) for word in new}
        base = {*map(fold, new), *(each for found in adjectives.values() for each in found)}
        if has_dictionary(language):
            bent = {key: _lexeme(key, language) for key in base}
        else:
            bent = _find_lemma_forms({*new, *base}, language)
        forms = {
            word: {key for each in (fold(word), word, *found) for key in bent.get(each, ())}
            for word, found in adjectives.items()
        }
        return {
            word: found | _elide({fold(word), *found}, language) | _regular(fold(word), language)
            for word, found in forms.items()
        }


def _elide(forms: Collection[str], language: str) -> set[str]:
    """Return the forms that begin with a vowel after each elided word of the language: d'accord."""
    section = load_sections(TermWords).get(language)
    vowels = [form for form in forms if unicodedata.normalize("NFD", form)[:1] in VOWELS]
    return {before + form for before in (section.elided if section else ()) for form in vowels}


def _regular(key: str, language: str) -> set[str]:
    """Return the forms of a word by its ending, as lists of lemmas lack many: the Bulgarian articles."""
    section = load_sections(TermWords).get(language)
    rows = [row.split("|") for row in (section.paradigms if section else ())]
    return {
        key.removesuffix(own) + ending
        for own, *others in rows
        if key.endswith(own)
        for ending in others
    }


def _entry(word: str, language: str) -> str:
    """Return the key of a word with its initial capital, as places have adjectives."""
    return f"{language}:{word.title() if word[:1].isupper() else fold(word)}"


def is_acronym(word: str) -> bool:
    """Return whether a word is written in capitals throughout."""
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


def _find_lemma_forms(words: Collection[str], language: str) -> dict[str, set[str]]:
    """Return the keys of the forms of each word, by rules of endings if the language has no list.

    The list maps forms to lemmas, so one pass over it finds the forms of all words.
    """
    from generator.nlp.terms.lemma_list import read_lemma_list  # noqa: PLC0415 - few runs look up forms

    lemmas = read_lemma_list(language)
    if lemmas is None:
        return {word: _rule_forms(word, language) for word in words}
    spelt = {word: (word, word.lower(), word.capitalize()) for word in words}
    listed = lemmas.find({each for spellings in spelt.values() for each in spellings})
    lemma_of = {
        word: lemma
        for word, spellings in spelt.items()
        if (lemma := next(filter(None, map(listed.get, spellings)), None))
    }
    wanted = set(lemma_of.values())
    shared = SHARED if len(lemmas) > LONG_LIST else 1
    beginnings = {_without_marks(lemma[:shared]) for lemma in wanted}
    forms: dict[str, set[str]] = {lemma: set() for lemma in wanted}
    parts = {text[:length] for text in beginnings for length in range(len(text) + 1)}
    for form, lemma in lemmas.select(wanted, lambda text: _without_marks(text[:shared]) in parts):
        if len(form) >= SHORTEST and _without_marks(form[:shared]) in beginnings:
            forms[lemma].add(fold(form))
    return {
        word: forms[lemma_of[word]] if word in lemma_of else _rule_forms(word, language)
        for word in words
    }


@lru_cache(1 << 14)
def _without_marks(letters: str) -> str:
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in letters.casefold())


def _rule_forms(word: str, language: str) -> set[str]:
    """Return the regular English forms of a word that no list has."""
    key = fold(word)
    if language != ENGLISH or not key.isalpha() or len(key) < SHORTEST:
        return set()
    forms = {key + "s", key + "ed", key + "ing"}
    if key.endswith(("s", "x", "z", "ch", "sh")):
        forms.add(key + "es")
    if key.endswith("y"):
        forms |= {key[:-1] + "ies", key[:-1] + "ied"}
    if key.endswith("e"):
        forms |= {key + "d", key[:-1] + "ing"}
    return forms


def _find_place_adjectives(word: str, language: str) -> tuple[str, ...]:
    """Return the adjectives of a place that a dictionary has, in their first form, folded.

    A word without a capital, or one that is no place, has none.
    """
    if not word[:1].isupper() or word.isupper():
        return ()
    if has_dictionary(language):
        return _slavic_adjectives(word, language)
    return _english_adjectives(word) if language == ENGLISH else ()


def _slavic_adjectives(word: str, language: str) -> tuple[str, ...]:
    mark = PLACE_MARKS[language]
    if not any(mark in reading.tag.grammemes for reading in look_up(word.lower(), language)):
        return ()
    return tuple(
        each for each in _candidates(word.lower(), language) if _is_adjective(each, language)
    )


def _candidates(word: str, language: str) -> Iterator[str]:
    """Yield the word, whole or without its last letters, with each ending of the language."""
    endings = load_sections(TermWords)[language].place_endings
    for cut in range(LONGEST_END + 1):
        for ending in endings:
            yield word[: len(word) - cut] + ending


def _is_adjective(word: str, language: str) -> bool:
    return any(each.is_known and each.tag.POS == "ADJF" for each in look_up(word, language))


def _english_adjectives(word: str) -> tuple[str, ...]:
    """Return those of a country, by CLDR's names, that the language's list has."""
    from generator.nlp.terms.lemma_list import read_lemma_list  # noqa: PLC0415 - few runs look up forms

    if word not in _countries(ENGLISH):
        return ()
    candidates = tuple(_candidates(word, ENGLISH))
    lemmas = read_lemma_list(ENGLISH)
    listed = lemmas.find(candidates) if lemmas else {}
    return tuple(each for each in candidates if each in listed)


@cache
def _countries(language: str) -> frozenset[str]:
    try:
        return frozenset(Locale(language).territories.values())
    except UnknownLocaleError:
        return frozenset()
