"""Grammar of a word from its endings and a dictionary: tense of a verb, case of a noun."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from generator.languages.load import gather
from generator.languages.sections import Grammar
from generator.nlp.morphology import look_up
from generator.nlp.tokens import Word

_NOMINAL = ("NOUN", "ADJF", "NUMR", "NPRO", "PRTF")
_MEMORY = 1 << 12


@lru_cache(_MEMORY)
def is_past(key: str) -> bool:
    """Return whether the word ends like a Slavic verb in the past tense."""
    return _past_endings().fullmatch(key) is not None


@lru_cache(_MEMORY)
def tells_past(key: str, language: str) -> bool:
    """Check for a verb in the past tense, by its ending and the dictionary if ``language`` has one."""
    if not is_past(key):
        return False
    known = [parse for parse in look_up(key, language) if parse.is_known] if language else []
    return not known or any("past" in parse.tag for parse in known)


@lru_cache(_MEMORY)
def is_verb(key: str) -> bool:
    """Return whether the word ends like a Slavic verb in the past or present tense."""
    return is_past(key) or _other_endings().fullmatch(key) is not None


@lru_cache(_MEMORY)
def is_future(key: str, language: str) -> bool:
    """Return whether the word is a perfective verb in the future tense."""
    if not _future_endings().fullmatch(key):
        return False
    tags = [str(parse.tag) for parse in look_up(key, language)]
    verbs = all(tag.startswith(("VERB", "INFN")) for tag in tags)
    return verbs and any("perf" in tag and "futr" in tag for tag in tags)


@lru_cache(_MEMORY)
def may_be_future(key: str, language: str) -> bool:
    """Return whether the word is a perfective future in one of its readings: 'примет' is a noun, too."""
    if not _future_endings().fullmatch(key):
        return False
    tags = [str(parse.tag) for parse in look_up(key, language) if parse.is_known]
    return any("perf" in tag and "futr" in tag for tag in tags)


@lru_cache(_MEMORY)
def has_verb_reading(key: str, language: str) -> bool:
    """Check that the dictionary has the word as a verb of a statement in one of its readings."""
    return any(parse.is_known and "indc" in str(parse.tag) for parse in look_up(key, language))


def is_subject(word: Word, language: str) -> bool:
    """Return whether the word can be the subject of its sentence and cannot be a genitive.

    A capitalised word may be a genitive plural, as surnames in -ов may.
    """
    tags = [str(parse.tag) for parse in look_up(word.key, language)]
    nominal = [tag for tag in tags if tag.startswith(_NOMINAL)]
    if word.text[0].isupper():
        nominal = [tag for tag in nominal if not ("gent" in tag and "plur" in tag)]
    return any("nomn" in tag for tag in nominal) and not any("gent" in tag for tag in nominal)


@cache
def _past_endings() -> re.Pattern[str]:
    return _behind_letters(2, gather(Grammar, lambda section: section.past))


@cache
def _other_endings() -> re.Pattern[str]:
    """Return endings of the present, and of a past that nouns may end in too."""
    present = _behind_letters(2, gather(Grammar, lambda section: section.present))
    past = _behind_letters(3, gather(Grammar, lambda section: section.past_of_nouns))
    return re.compile(f"{present.pattern}|{past.pattern}")


@cache
def _future_endings() -> re.Pattern[str]:
    return _behind_letters(2, gather(Grammar, lambda section: section.future))


def _behind_letters(least: int, endings: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f".{{{least},}}(?:{'|'.join(endings)})")
