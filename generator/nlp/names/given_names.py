"""Is a word a given name, in any of its forms? Told by tables, without a dictionary."""

from functools import cache, lru_cache

import msgspec

from generator.languages.given_name_table import (
    CYRILLIC_MEN,
    CYRILLIC_WOMEN,
    LATIN_MEN,
    LATIN_SPELLINGS,
    LATIN_WOMEN,
)
from generator.nlp.names.declension import MEMORY, decline, read_form
from generator.nlp.tokens import fold

_CYRILLIC_LANGUAGES = ("uk", "ru")


class GivenName(msgspec.Struct, frozen=True):
    """A reading of a word as a given name: key of its nominative, gender ``m`` or ``f``, case."""

    nominative: str
    gender: str
    case: str


@cache
def _names(script: str) -> dict[str, frozenset[str]]:
    men, women = (
        (CYRILLIC_MEN, CYRILLIC_WOMEN) if script == "cyrillic" else (LATIN_MEN, LATIN_WOMEN)
    )
    return {"m": frozenset(map(fold, men)), "f": frozenset(map(fold, women))}


@lru_cache(MEMORY)
def read_given_name(key: str, language: str | None = None) -> tuple[GivenName, ...]:
    """Every reading of the key as a form of a given name of the tables; empty where there is none.

    By the endings of the language, where it is one that bends names; else of all such languages.
    """
    cyrillic = "а" <= key[0] <= "ӿ"
    names = _names("cyrillic" if cyrillic else "latin")
    found = [GivenName(key, gender, "nominative") for gender in ("m", "f") if key in names[gender]]
    bent = _CYRILLIC_LANGUAGES if cyrillic else ("pl",)
    for each in (language,) if language in bent else bent:
        for gender in ("m", "f"):
            found += [
                GivenName(reading.nominative, gender, reading.case)
                for reading in read_form(key, each or "", surname=False, gender=gender)
                if reading.nominative in names[gender]
            ]
    return tuple(dict.fromkeys(found))


def guess_gender(given: str) -> str | None:
    """``m`` or ``f`` by the tables, else by the ending of a Cyrillic name; None: cannot be told."""
    key = fold(given)
    if not key:
        return None
    names = _names("cyrillic" if "а" <= key[0] <= "ӿ" else "latin")
    genders = [gender for gender in ("m", "f") if key in names[gender]]
    if len(genders) == 1:
        return genders[0]
    if genders or not "а" <= key[0] <= "ӿ":
        return None
    if key[-1] in "ая":
        return "f"
    return "m" if key[-1] in "бвгґджзйклмнпрстфхцчшщо" else None


def given_name_forms(given: str, language: str, gender: str | None) -> frozenset[str]:
    """Keys of every form of the given name, of either gender where it is not known."""
    forms: frozenset[str] = frozenset((fold(given),))
    for each in (gender,) if gender else ("m", "f"):
        forms |= decline(fold(given), language, surname=False, gender=each)
    return forms


def usual_latin(given: str) -> str | None:
    """The Latin spelling that is usual for a foreign name in Cyrillic; None where none is known."""
    return LATIN_SPELLINGS.get(given)
