"""Keys by which words of several languages and scripts are compared: names, topics, places."""

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from itertools import chain
from typing import TypeVar

from generator.languages.date_sections import Calendar
from generator.languages.editor_sections import StoryWords
from generator.languages.load import load_sections
from generator.nlp.names.spelling_key import spelling_key
from generator.nlp.tokens import fold
from generator.nlp.word_set import ANY, load_list

NAME = 5  # letters of a name that its forms and spellings share
SHORTEST = 3  # letters of a name without its ending
STEM = 5  # letters of a word
LONG_WORD = 5  # letters of a word that tells something
VOWELS = "aeiou"
_MEMORY = 1 << 17
T = TypeVar("T")
_RUN = re.compile(f"[{VOWELS}]+")
_HARD_C = re.compile("c(?!h)")
_FLEETING = re.compile("e(?=ts$)")  # the vowel that Кравець has and Кравця has not
_LOCATIVE = re.compile("(?<=..)tsi$")  # in Балці, of Балка
_FOREIGN_W = re.compile("^у(?=[еиоэ])")  # Russian for W before a vowel


class ByWord(dict[str, T]):
    """Findings for words by their keys, made at first access, and forgotten where they become too many."""

    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: str) -> T:
        """Find it for a word."""
        if len(self) >= _MEMORY:
            self.clear()
        found = self[key] = self._find(key)
        return found


@lru_cache(_MEMORY)
def sound_of(key: str) -> str:
    """Return the sound of a word in plain letters, equal in Ukrainian, Russian and Latin spelling."""
    sound = spelling_key(_FOREIGN_W.sub("в", key))
    return _HARD_C.sub("k", sound).replace("g", "h")


@lru_cache(_MEMORY)
def name_key(key: str) -> str:
    """Return the key of a name, the beginning of its stem."""
    return name_stem(key)[:NAME]


@lru_cache(_MEMORY)
def name_stem(key: str) -> str:
    """Return a name without its ending: one stem for Ревенкові, Ревенко and Revenko."""
    sound = _LOCATIVE.sub("k", sound_of(key))
    bare = _FLEETING.sub("", sound.rstrip(VOWELS))
    return bare if len(bare) >= SHORTEST else sound


@lru_cache(_MEMORY)
def word_key(key: str) -> str:
    """Return the key of a long word, equal for many cognates, or '' for a short one."""
    if len(key) < LONG_WORD or not key.isalpha():
        return ""
    return _RUN.sub("a", sound_of(key))[:STEM]


class WordEvidence(ByWord[str]):
    """Keys of long words with their kind (w), '' for short ones, of one language.

    ``telling`` has the topics (t) and well-known places (p) of those words that were asked about.
    """

    def __init__(self, language: str) -> None:
        super().__init__(_find_key)
        self.language = language
        self.telling: dict[str, tuple[str, ...]] = {}

    def __missing__(self, key: str) -> str:
        """Find the evidence of a word."""
        topics, places = topics_of(self.language, key), places_of(self.language, key)
        if topics or places:
            self.telling[key] = (*("t" + each for each in topics), *("p" + each for each in places))
        return super().__missing__(key)


def _find_key(key: str) -> str:
    word = word_key(key)
    return "w" + word if word else ""


@cache
def evidence_in(language: str) -> WordEvidence:
    """Return what the words of a language are evidence of."""
    return WordEvidence(language)


@lru_cache(_MEMORY)
def topics_of(language: str, key: str) -> tuple[str, ...]:
    """Return what a word says an event is about."""
    return _find(_tables(language)[0], key)


@lru_cache(_MEMORY)
def places_of(language: str, key: str) -> tuple[str, ...]:
    """Return the well-known places that a word names."""
    return _find(_tables(language)[1], key)


@lru_cache(_MEMORY)
def units_of(language: str, key: str) -> tuple[str, ...]:
    """Return what a figure beside a word counts."""
    return _find(_tables(language)[2], key)


@cache
def has_topics(language: str) -> bool:
    """Return whether topics and places are known in a language."""
    return bool(_tables(language)[0])


@cache
def numbers_alone(language: str) -> dict[str, int]:
    """Return the words that are a number by themselves, as a power of ten."""
    section = load_sections(StoryWords).get(language)
    return {fold(word): power for word, power in section.alone.items()} if section else {}


@cache
def _tables(language: str) -> tuple[dict[str, list[str]], ...]:
    section = load_sections(StoryWords).get(language) or StoryWords()
    return _turn(section.topics), _turn(section.places), _turn(section.units)


def _turn(lists: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Map each word, or its beginning or ending with a star, to the ids that it stands for."""
    turned: dict[str, list[str]] = {}
    for id_, listed in lists.items():
        for word in listed:
            turned.setdefault(fold(word), []).append(id_)
    return turned


def _find(table: dict[str, list[str]], key: str) -> tuple[str, ...]:
    """Return the ids of a word, or else of its longest listed beginning, or ending, as of a compound."""
    if key in table:
        return tuple(table[key])
    lengths = range(len(key), 1, -1)
    parts = chain((key[:n] + ANY for n in lengths), (ANY + key[-n:] for n in lengths))
    return tuple(next((table[each] for each in parts if each in table), ()))


@cache
def calendar_words() -> frozenset[str]:
    """Return the keys of the names of months and weekdays in all languages."""
    return weekday_words() | _words_of("months", "months_in", "months_other")


@cache
def weekday_words() -> frozenset[str]:
    """Return the keys of the names of weekdays in all languages."""
    return _words_of("weekdays", "weekdays_of", "weekdays_other")


def _words_of(*lists: str) -> frozenset[str]:
    entries = (entry for name in lists for entry in load_list(Calendar, name))
    return frozenset(fold(form) for entry in entries for form in entry.split())


@cache
def phrases_from(name: str) -> ByWord[tuple[tuple[str, ...], ...]]:
    """Return the phrases of a list by the words that open them, of all languages together."""
    return ByWord(partial(_find_phrases, name))


def _find_phrases(name: str, key: str) -> tuple[tuple[str, ...], ...]:
    phrases = _by_first_word(name)
    if key in phrases:
        return phrases[key]
    beginnings = (key[:length] + ANY for length in range(len(key), 1, -1))
    return next((phrases[each] for each in beginnings if each in phrases), ())


@cache
def _by_first_word(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for written in load_list(StoryWords, name):
        phrase = tuple(fold(word) for word in written.split())
        phrases[phrase[0]] = (*phrases.get(phrase[0], ()), phrase)
    return phrases
