"""Rebuild the nominative of a full name found in another case."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.languages.load import load_sections
from generator.languages.sections import Declension, NameWords
from generator.nlp.morphology import guess_tags, has_dictionary, look_up, read_tags
from generator.nlp.names.capitalised_words import CapitalisedWord
from generator.nlp.names.given_names import GivenName, read_form, read_given_name, slavic_names
from generator.nlp.names.name_words import is_role
from generator.nlp.word_set import load_keys, load_list

_OTHER = {"m": "f", "f": "m"}
_UNBENT = 1.5  # few surnames are indeclinable beside a declined given name
_ASKED = 1.5  # a reading in the case and gender of the noun before the name
_GOVERNED = 3.0  # no other reason outweighs the word before


@dataclass(frozen=True, slots=True)
class FullName:
    """Given names and surname in the nominative, as the text would write them."""

    given: str
    surname: str
    gender: str | None


def is_patronymic(key: str) -> bool:
    """Return whether the word is a patronymic, in any case."""
    return len(key) > 5 and key.endswith(load_list(NameWords, "patronymic_endings"))


def is_patronymic_alone(key: str, language: str | None) -> bool:
    """Return whether the dictionary has the word as a patronymic, and not as a surname too."""
    tags = read_tags(key, language) if is_patronymic(key) else ()
    return bool(tags) and all("Patr" in tag for tag in tags)


def ends_as_surname(key: str, gender: str) -> bool:
    """Return whether a nominative has a typical ending of surnames of the gender."""
    return key.endswith(load_list(NameWords, f"endings_{gender}"))


def read_given(key: str, language: str | None) -> tuple[GivenName, ...]:
    """Return readings of a word as a given name, by the lists, else by the dictionary."""
    return read_given_name(key, language) or tuple(_by_dictionary(key, language))


def reconstruct(
    given: Sequence[CapitalisedWord],
    surname: CapitalisedWord,
    before: str,
    language: str | None,
    met: Set[str],
) -> FullName:
    """Rebuild a name in the nominative, with ``met`` the keys of the capitalised words of the text.

    It is the likeliest of the readings with case and gender common to both names: first one met
    elsewhere in the nominative, then one with a surname's ending. The nominative itself is unlikely if
    the word ``before`` asks for another case. Without any such reading the name is unchanged.
    """
    best: tuple[float, GivenName, str] | None = None
    asked, governed, readings = _read_before(given[0].key, surname, before, language)
    fixed = _read_fixed(given[0].key, surname.key, asked, language, met)
    for reading in (*readings, *fixed):
        for nominative in _surnames(surname.key, language, reading):
            if _must_bend(nominative, surname.key, reading, language):
                continue
            score = _score(reading, nominative, surname.key, met, given[0].key)
            if governed and reading.case == "nominative":
                score -= _GOVERNED
            if asked and (reading.case, reading.gender) in asked:
                score += _ASKED
            score += _in_dictionary(reading.nominative, language) / 4
            score += _in_dictionary(nominative, language) / 2
            if best is None or score > best[0]:
                best = (score, reading, nominative)
    if best is None:
        return FullName(" ".join(each.text for each in given), surname.text, None)
    _, reading, nominative = best
    names = [_as_written(given[0], reading.nominative)]
    names += [
        _as_written(each, _same_case(each.key, language, reading))
        for each in given[1:]
        if not is_patronymic(each.key)
    ]
    return FullName(" ".join(names), _as_written(surname, nominative), reading.gender)


def _read_fixed(
    given: str, surname: str, asked: Set[tuple[str, str]], language: str | None, met: Set[str]
) -> Iterator[GivenName]:
    """Yield a given name as one that no case changes, where the text has the nominative of the surname.

    'секретаря Петру Лаврова … Лавров': the surname alone is in the genitive.
    """
    for case, gender in sorted(asked):
        reading = GivenName(given, gender, case)
        known = {each.case for each in read_given(given, language) if each.gender == gender}
        if case != "nominative" and known and case not in known:
            bent = set(_surnames(surname, language, reading)) - {surname}
            if not bent.isdisjoint(met):
                yield reading


def _read_before(
    given: str, surname: CapitalisedWord, before: str, language: str | None
) -> tuple[frozenset[tuple[str, str]], bool, Sequence[GivenName]]:
    """Return cases and genders asked by the word before, if it governs the name, and its readings."""
    asked = _asked_cases(before, language)
    oblique = bool(asked) and all(case != "nominative" for case, _ in asked)
    readings = read_given(given, language) or tuple(_unlisted(given, language))
    governed = oblique or asks_for_case(before, language)
    if surname.key[2:].endswith(_endings_of_women()) and given[-1] in "аяa":  # letters: women's
        readings = (GivenName(given, "f", "nominative"),)  # 'the soldier's mother, Name'
        asked, governed = frozenset(), False
    elif not asked and before not in load_keys(NameWords, "prepositions"):
        governed = governed and _is_governed(surname.key, readings, language)  # 'head of the firm'
    return asked, governed, readings


@cache
def _endings_of_women() -> tuple[str, ...]:
    """Return endings that are of women's nominatives alone: Гайнутдинская, but not Кубракова."""
    men = load_list(NameWords, "endings_only_m")
    return tuple(each for each in load_list(NameWords, "endings_only_f") if each[:-1] not in men)


def _is_governed(surname: str, readings: Sequence[GivenName], language: str | None) -> bool:
    """Return whether a case other than the nominative makes a likely name."""
    return any(
        read_given_name(reading.nominative, language)
        or ends_as_surname(nominative, reading.gender)
        or _in_dictionary(nominative, language)
        for reading in readings
        if reading.case != "nominative"
        for nominative in _surnames(surname, language, reading)
    )


def _surnames(key: str, language: str | None, given: GivenName) -> Iterator[str]:
    """Yield nominatives of the surname in the gender and case of the given name."""
    if given.case == "nominative":
        yield key
        return
    if language is None:
        return
    if _is_fixed(key, language, given):
        yield key
        return
    for reading in read_form(key, language, surname=True, gender=given.gender):
        if reading.case == given.case:
            yield reading.nominative
    rules = load_sections(Declension).get(language)
    stays = rules is not None and key[-1] in rules.unbent
    # letters: endings of surnames with forms for women
    if stays or (given.gender == "f" and key[-1] not in "аяу" and not key.endswith("ої")):
        yield key


def _is_fixed(key: str, language: str, given: GivenName) -> bool:
    """Return whether the surname is indeclinable, by the dictionary or by its foreign ending."""
    if not has_dictionary(language):
        return False
    case = next((short for short, case in _CASES.items() if case == given.case), "")
    names = [tag for tag in guess_tags(key, language) if case in tag and "Surn" in tag]
    if names and all("Fixd" in tag for tag in names):
        return True
    # 'Лашу Беридзия': a man's surname in -ия is fixed after a foreign given name, too.
    foreign = given.nominative not in slavic_names()
    return given.gender == "m" and foreign and key.endswith(load_list(NameWords, "endings_fixed"))


def cases_of(key: str, language: str | None, *, singular: bool = False) -> frozenset[str]:
    """Return the possible cases of a name by the dictionary and the endings, or an empty set for any."""
    if not has_dictionary(language) or not "а" <= key[0] <= "ӿ":
        return frozenset()
    told = {
        _CASES[each]
        for tag in guess_tags(key, language)
        for each in tag.replace(",", " ").split()
        if each in _CASES and not (singular and "plur" in tag)
    }
    return frozenset(told | {reading.case for reading in read_given(key, language)})


def _asked_cases(word: str, language: str | None) -> frozenset[tuple[str, str]]:
    """Return the cases and genders of the noun for a person before a name, empty if it is no such noun."""
    tags = read_tags(word, language)
    nouns = [tag for tag in tags if "NOUN" in tag and "anim" in tag]
    if not tags and is_role(word):  # 'експертки': the dictionary lacks many of women
        nouns = [tag for tag in guess_tags(word, language) if "NOUN" in tag]
    return frozenset(
        (_CASES[case], gender)
        for tag in nouns
        for case in _CASES
        if case in tag and "plur" not in tag
        for gender, mark in (("m", "masc"), ("f", "femn"))
        if mark in tag or "ms-f" in tag
    )


def _score(given: GivenName, nominative: str, form: str, met: Set[str], given_form: str) -> float:
    score = 1.0 if given.case == "nominative" else 0.0
    if nominative.endswith(load_list(NameWords, f"endings_only_{_OTHER[given.gender]}")):
        score -= 3
    elif ends_as_surname(nominative, given.gender):
        score += 2
    elif nominative[-1] not in "аяоaou":  # letters: vowels of nominatives
        score += 1
    if nominative == form and given.case != "nominative":
        score -= _UNBENT
    if nominative != form and nominative in met:
        score += 3
    if given.nominative != given_form and given.nominative in met:
        score += 1
    return score


def _must_bend(nominative: str, found: str, given: GivenName, language: str | None) -> bool:
    """Return whether a man's surname that a case changes stands unchanged beside a given name in one."""
    if given.gender != "m" or given.case in {"nominative", "vocative"} or nominative != found:
        return False
    section = load_sections(NameWords).get(language or "")
    own = section.endings_bent_here if section else ()  # Ukrainian bends Шевченко, Russian does not
    return found.endswith((*load_list(NameWords, "endings_bent"), *own))


@lru_cache(1 << 12)
def _in_dictionary(key: str, language: str | None) -> bool:
    """Return whether the dictionary has the word as a nominative."""
    return any(parse.normal_form == key and parse.is_known for parse in look_up(key, language))


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


def _unlisted(key: str, language: str | None) -> Iterator[GivenName]:
    """Yield readings of a given name that no list and no dictionary has."""
    # letters: of women's names
    yield GivenName(key, "f" if key[-1] in "аяa" else "m", "nominative")
    if language is not None:
        for gender in ("m", "f"):
            for reading in read_form(key, language, surname=False, gender=gender):
                # letters: of women's names
                plain = reading.nominative[-1] in "ая" if gender == "f" else True
                plain = plain and key.startswith(reading.nominative[:-1])  # Колтона: not as Антона
                if plain and reading.case not in {"nominative", "vocative"}:
                    yield GivenName(reading.nominative, gender, reading.case)


def _same_case(key: str, language: str | None, like: GivenName) -> str:
    """Return the nominative of a further given name, in the case and gender of the first."""
    if like.case == "nominative" or language is None:
        return key
    readings = [each for each in read_given(key, language) if each.case == like.case]
    if readings:
        return readings[0].nominative
    forms = read_form(key, language, surname=False, gender=like.gender)
    return next((each.nominative for each in forms if each.case == like.case), key)


_CASES = {
    "nomn": "nominative", "gent": "genitive", "datv": "dative", "accs": "accusative",
    "ablt": "instrumental", "loct": "locative", "voct": "vocative",
}  # fmt: skip


def _by_dictionary(key: str, language: str | None) -> Iterator[GivenName]:
    for parse in look_up(key, language):
        tag = parse.tag
        grammemes = set(str(tag).replace(" ", ",").split(","))
        if "Name" not in grammemes or "Patr" in grammemes or not parse.is_known:
            continue
        gender = "m" if "masc" in grammemes else "f" if "femn" in grammemes else None
        case = next((_CASES[each] for each in _CASES if each in grammemes), None)
        if gender and case and "plur" not in grammemes:
            yield GivenName(parse.normal_form, gender, case)


def _as_written(word: CapitalisedWord, nominative: str) -> str:
    """Return the nominative with the capital letters and the ё of the form in the text."""
    same = 0
    while same < min(len(word.key), len(nominative)) and word.key[same] == nominative[same]:
        same += 1
    if len(word.text) != len(word.key):
        return "-".join(part.capitalize() for part in nominative.split("-"))
    return word.text[:same] + nominative[same:]
