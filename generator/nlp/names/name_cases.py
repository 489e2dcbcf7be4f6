"""Tell the cases of names and of the words before them, by the dictionary and the endings."""

from collections.abc import Iterator

from generator.languages.sections import NameWords
from generator.nlp.morphology import guess_tags, has_dictionary, look_up, read_tags
from generator.nlp.names.given_names import GivenName, read_form, read_given_name
from generator.nlp.names.name_words import is_role
from generator.nlp.word_set import load_keys

SHORT_CASES = {
    "nomn": "nominative", "gent": "genitive", "datv": "dative", "accs": "accusative",
    "ablt": "instrumental", "loct": "locative", "voct": "vocative",
}  # fmt: skip


def read_given(key: str, language: str | None) -> tuple[GivenName, ...]:
    """Return readings of a word as a given name, by the lists, else by the dictionary."""
    return read_given_name(key, language) or tuple(_by_dictionary(key, language))


def cases_of(key: str, language: str | None, *, singular: bool = False) -> frozenset[str]:
    """Return the possible cases of a name by the dictionary and the endings, or an empty set for any."""
    if not has_dictionary(language) or not "а" <= key[0] <= "ӿ":
        return frozenset()
    told = {
        SHORT_CASES[each]
        for tag in guess_tags(key, language)
        for each in tag.replace(",", " ").split()
        if each in SHORT_CASES and not (singular and "plur" in tag)
    }
    return frozenset(told | {reading.case for reading in read_given(key, language)})


def asked_cases(word: str, language: str | None) -> frozenset[tuple[str, str]]:
    """Return the cases and genders of the noun for a person before a name, empty if it is no such noun."""
    tags = read_tags(word, language)
    nouns = [tag for tag in tags if "NOUN" in tag and "anim" in tag]
    if not tags and is_role(word):  # 'експертки': the dictionary lacks many of women
        nouns = [tag for tag in guess_tags(word, language) if "NOUN" in tag]
    return frozenset(
        (SHORT_CASES[case], gender)
        for tag in nouns
        for case in SHORT_CASES
        if case in tag and "plur" not in tag
        for gender, mark in (("m", "masc"), ("f", "femn"))
        if mark in tag or "ms-f" in tag
    )


def asks_for_case(word: str, language: str | None) -> bool:
    """Return whether a name after the word cannot be in the nominative.

    It cannot after a preposition, or after an office that is itself in another case.
    """
    if not has_dictionary(language):
        return False
    tags = read_tags(word, language)
    nominal = bool(tags) and all(tag.startswith(("NOUN", "ADJF")) for tag in tags)
    oblique = nominal and not any("nomn" in tag for tag in tags)
    return oblique or word in load_keys(NameWords, "prepositions")


def _by_dictionary(key: str, language: str | None) -> Iterator[GivenName]:
    for parse in look_up(key, language):
        tag = parse.tag
        grammemes = set(str(tag).replace(" ", ",").split(","))
        if "Name" not in grammemes or "Patr" in grammemes or not parse.is_known:
            continue
        gender = "m" if "masc" in grammemes else "f" if "femn" in grammemes else None
        case = next((SHORT_CASES[each] for each in SHORT_CASES if each in grammemes), None)
        if gender and case and "plur" not in grammemes:
            yield GivenName(parse.normal_form, gender, case)


def is_unbent(given: str, surname: str, language: str | None) -> bool:
    """Return whether a man's given name is in a case that a given name behind it is not in."""
    first = {(each.case, each.gender) for each in read_given(given, language)}
    oblique = bool(first) and not any(case == "nominative" or g == "f" for case, g in first)
    second = {each.case for each in read_given(surname, language)}
    own = {each.case for each in read_form(surname, language or "", surname=True, gender="m")}
    return oblique and "nominative" in second and own.isdisjoint(case for case, _ in first)
