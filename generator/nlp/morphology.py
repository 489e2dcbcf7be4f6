"""Grammar of a word by its endings and a dictionary: Ukrainian and Russian have one (pymorphy3)."""

from functools import cache, lru_cache
from importlib import import_module
from typing import Any, TypeGuard

from generator.languages.form_sections import Grammar
from generator.nlp.tokens import Word
from generator.nlp.word_set import load_list

DICTIONARIES = frozenset(("uk", "ru"))
_NOMINAL = ("NOUN", "ADJF", "NUMR", "NPRO", "PRTF")
_MEMORY = 1 << 12


def has_dictionary(language: str | None) -> TypeGuard[str]:
    """Return whether the language has a dictionary."""
    return language in DICTIONARIES


@cache
def dictionary(language: str) -> Any:  # noqa: ANN401 - pymorphy3 is not typed
    """Return the language's analyser, loaded once in a twentieth of a second into 24 MB."""
    import pymorphy3  # noqa: PLC0415 - heavy, and many commands never need it

    # Without a path pymorphy3 searches all installed packages, for as long again.
    words = import_module(f"pymorphy3_dicts_{language}").get_path()
    return pymorphy3.MorphAnalyzer(path=words, lang=language)


@lru_cache(1 << 14)  # names and small words are asked about again and again
def look_up(word: str, language: str | None) -> tuple[Any, ...]:
    """Return every reading of a word, the likelier first, or none in a language without a dictionary."""
    if not has_dictionary(language):
        return ()
    try:
        return tuple(dictionary(language).parse(word))
    except ValueError:  # of a letter that Unicode gives no name, for which pymorphy3 asks
        return ()


@lru_cache(1 << 13)
def read_tags(key: str, language: str | None) -> tuple[str, ...]:
    """Return the tags of the word's readings that the dictionary knows."""
    return tuple(str(parse.tag) for parse in look_up(key, language) if parse.is_known)


def read_all_tags(key: str) -> list[str]:
    """Return the tags of the word's readings that any of the dictionaries knows."""
    return [tag for language in sorted(DICTIONARIES) for tag in read_tags(key, language)]


def guess_tags(key: str, language: str | None) -> list[str]:
    """Return the tags of the word's readings, those of a word missing from the dictionary too."""
    return [str(parse.tag) for parse in look_up(key, language)]


@lru_cache(_MEMORY)
def is_past(key: str) -> bool:
    """Return whether the word ends like a Slavic verb in the past tense."""
    return _ends(key, "past")


@lru_cache(_MEMORY)
def tells_past(key: str, language: str) -> bool:
    """Check for a verb in the past tense, by its ending and the dictionary if ``language`` has one."""
    if not is_past(key):
        return False
    known = read_tags(key, language)
    return not known or any("past" in tag for tag in known)


@lru_cache(_MEMORY)
def went_on(key: str, language: str) -> bool:
    """Check for an imperfective verb in the past tense: what went on, not what was done once."""
    tags = read_tags(key, language) if is_past(key) else ()
    return bool(tags) and all("past" in tag and "impf" in tag for tag in tags)


@lru_cache(_MEMORY)
def is_verb(key: str) -> bool:
    """Return whether the word ends like a Slavic verb in the past or present tense."""
    return is_past(key) or _ends(key, "present") or _ends(key, "past_of_nouns", behind=3)


@lru_cache(_MEMORY)
def is_future(key: str, language: str) -> bool:
    """Return whether the word is a perfective verb in the future tense."""
    tags = guess_tags(key, language) if _ends(key, "future") else []
    verbs = all(tag.startswith(("VERB", "INFN")) for tag in tags)
    return verbs and any(map(_is_perfective_future, tags))


@lru_cache(_MEMORY)
def may_be_future(key: str, language: str) -> bool:
    """Return whether the word is a perfective future in one of its readings: 'примет' is a noun, too."""
    return _ends(key, "future") and any(map(_is_perfective_future, read_tags(key, language)))


def _is_perfective_future(tag: str) -> bool:
    return "perf" in tag and "futr" in tag


@lru_cache(_MEMORY)
def has_verb_reading(key: str, language: str) -> bool:
    """Check that the dictionary has the word as a verb of a statement in one of its readings."""
    return any("indc" in tag for tag in read_tags(key, language))


@lru_cache(_MEMORY)
def is_present(key: str, language: str) -> bool:
    """Check that the dictionary has the word as a verb in the present tense and as nothing else."""
    tags = read_tags(key, language)
    return bool(tags) and all(tag.startswith("VERB") and "pres" in tag for tag in tags)


@lru_cache(_MEMORY)
def is_infinitive(key: str, language: str) -> bool:
    """Check that the dictionary has the word as an infinitive."""
    return any("infn" in tag.casefold() for tag in read_tags(key, language))


def is_subject(word: Word, language: str) -> bool:
    """Return whether the word can be the subject of its sentence and cannot be a genitive.

    A capitalised word may be a genitive plural, as surnames in -ов may.
    """
    nominal = [tag for tag in guess_tags(word.key, language) if tag.startswith(_NOMINAL)]
    if word.text[0].isupper():
        nominal = [tag for tag in nominal if not ("gent" in tag and "plur" in tag)]
    return any("nomn" in tag for tag in nominal) and not any("gent" in tag for tag in nominal)


def _ends(key: str, endings: str, behind: int = 2) -> bool:
    """Return whether the word has an ending of a list after so many letters."""
    return key[behind:].endswith(load_list(Grammar, endings))
