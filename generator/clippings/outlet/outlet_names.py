"""Tell outlets' names from people's, and put them into the nominative."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from generator.languages.load import load_sections
from generator.languages.sections import OutletWords
from generator.nlp.morphology import has_dictionary, look_up
from generator.nlp.names.declension import read_form
from generator.nlp.names.given_names import read_given_name
from generator.nlp.tokens import fold

Case = Literal["genitive", "dative", "instrumental", "locative"]
GRAMMEMES: dict[Case, frozenset[str]] = {
    "genitive": frozenset(("gent", "gen2")),
    "dative": frozenset(("datv",)),
    "instrumental": frozenset(("ablt",)),
    "locative": frozenset(("loct", "loc2")),
}
# A genitive in -у (Бескиду) is read as a dative, in which people's names have that ending.
BENT = {("genitive", "а"), ("genitive", "я"), ("dative", "у"), ("dative", "ю")}


def is_person(text: str) -> bool:
    """Check that one of the words is a given name."""
    return any(read_given_name(fold(word)) for word in text.split() if word[:1].isalpha())


def may_be_author(name: str, language: str | None) -> bool:
    """Check that a name alone on its line may be a person's: its first word is no common word."""
    if is_person(name):
        return True
    first = name.split(maxsplit=1)[0]
    if not has_dictionary(language):
        return True
    tags = [str(each.tag) for each in look_up(first, language or "") if each.is_known]
    return not tags or any("Name" in tag or "Surn" in tag for tag in tags)


def nominative(name: str, case: Case, language: str | None, text: str = "") -> str | None:
    """Return the nominative of a name found in a case, or None if it is not in that case.

    Adjectives and the noun after them are inflected, and later words are kept. Of two possible words,
    the one found elsewhere in ``text`` is chosen. Words missing from every dictionary are read like
    people's names in the genitive, and a name that does not inflect is its own nominative.
    """
    parts = name.split()
    known = _genitives().get(fold(parts[0]))
    if known and case == "genitive":
        return " ".join((known, *parts[1:]))
    words = load_sections(OutletWords).get(language or "")
    if words and words.forms:
        return _by_forms(parts, words)
    if not has_dictionary(language) or not parts[0][:1].isupper() or _is_mixed(parts[0]):
        return None
    found = list(dict.fromkeys(_inflected_readings(parts, case, language or "")))
    if not found:
        return None if len(parts) > 1 else _by_endings(name, case)
    return next((each for each in found if each != name and _stands_in(each, text)), found[0])


def _stands_in(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


@cache
def _genitives() -> dict[str, str]:
    sections = load_sections(OutletWords).values()
    return {
        form: first
        for section in sections
        for first, forms in section.genitives.items()
        for form in forms
    }


def _by_forms(parts: list[str], words: OutletWords) -> str | None:
    """Return the nominative by known forms of words in outlets' names, and of their adjectives."""
    form = fold(parts[0])
    first = next((first for first, forms in words.forms.items() if form in forms), None)
    if not first:
        return None
    endings = words.adjective_endings.items()
    rest = [next((p[: -len(a)] + b for a, b in endings if p.endswith(a)), p) for p in parts[1:]]
    return " ".join((first, *rest))


def _is_mixed(word: str) -> bool:
    return word[1:] != word[1:].lower()


def _inflected_readings(parts: list[str], case: Case, language: str) -> Iterator[str]:
    """Return every reading of the words in the case: adjectives that agree, then their noun."""
    for end, part in enumerate(parts):
        nouns = [each for each in _readings(part, case, language) if "NOUN" in each.tag]
        for noun in nouns:
            first = _first_of(noun)
            adjectives = [_agreeing(word, case, noun, language) for word in parts[:end]]
            if first and all(adjectives):
                agreeing = [each for each in adjectives if each]
                words = [*agreeing, first]
                cased = [_like(word, part) for word, part in zip(words, parts, strict=False)]
                yield " ".join((*cased, *parts[end + 1 :]))
        if nouns or not any("ADJF" in each.tag for each in _readings(part, case, language)):
            return


def _first_of(noun: Any) -> str | None:  # noqa: ANN401 - not typed
    """Return the nominative of a noun in its number."""
    if "plur" not in noun.tag:
        return str(noun.normal_form)
    plural = noun.inflect({"nomn", "plur"})
    return str(plural.word) if plural else None


def _readings(word: str, case: Case, language: str) -> list[Any]:
    return [
        each
        for each in look_up(word, language)
        if each.is_known
        and GRAMMEMES[case] & each.tag.grammemes
        and not {"Name", "Surn", "Patr"} & each.tag.grammemes
    ]


def _agreeing(word: str, case: Case, noun: Any, language: str) -> str | None:  # noqa: ANN401 - not typed
    """Return the nominative of an adjective that agrees with the noun."""
    gender = {"plur"} if "plur" in noun.tag else {noun.tag.gender} - {None}
    for each in _readings(word, case, language):
        if "ADJF" in each.tag and gender <= each.tag.grammemes:
            first = each.inflect({"nomn"})
            return str(first.word) if first else None
    return None


def _like(word: str, model: str) -> str:
    """Write a word like its form in the text: with its capital, and with ё only if it has one."""
    word = word if "ё" in model else word.replace("ё", "е")
    return word[0].upper() + word[1:] if model[0].isupper() else word


def _by_endings(name: str, case: Case) -> str | None:
    if case != "genitive" or not name.isalpha():
        return None
    for language in ("uk", "ru"):
        for reading in read_form(fold(name), language, surname=True, gender="m"):
            if (reading.case, fold(name)[-1]) in BENT:
                return name[0] + reading.nominative[1:]
    return None
