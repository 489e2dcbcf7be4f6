"""Rebuild the nominative of a full name found in another case."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.languages.load import load_sections
from generator.languages.sections import Declension, NameWords
from generator.nlp.morphology import guess_tags, has_dictionary, look_up, read_tags
from generator.nlp.names.capitalised_words import CapitalisedWord
from generator.nlp.names.given_names import GivenName, read_form, read_given_name, slavic_names
from generator.nlp.names.name_cases import SHORT_CASES, asked_cases, asks_for_case, read_given
from generator.nlp.word_set import load_keys, load_list

_OTHER = {"m": "f", "f": "m"}
_UNBENT = 1.5  # few surnames are indeclinable beside a declined given name
_ASKED = 1.5  # a reading in the case and gender of the noun before the name
_NO_WOMAN = 1.5  # a woman's surname without the ending of all, rather a man's in another case
_SURNAME = 0.75  # a surname of the dictionary, rather than one that nobody bears: Гаркуша, Гаркуш
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
            score -= _NO_WOMAN * _is_no_woman(reading, nominative, language)
            score -= _GOVERNED * (governed and reading.case == "nominative")
            if asked and (reading.case, reading.gender) in asked:
                score += _ASKED
            score += _in_dictionary(reading.nominative, language) / 4
            score += _how_known(nominative, language)
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
    whole = _with_first_half(nominative, language, reading)
    return FullName(" ".join(names), _as_written(surname, whole), reading.gender)


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
    asked = asked_cases(before, language)
    oblique = bool(asked) and all(case != "nominative" for case, _ in asked)
    readings = read_given(given, language) or tuple(_unlisted(given, language))
    governed = oblique or asks_for_case(before, language)
    hers = surname.key[2:].endswith(_endings_of_women(language))
    if hers and given[-1] in "аяa":  # letters: women's
        readings = (GivenName(given, "f", "nominative"),)  # 'the soldier's mother, Name'
        asked, governed = frozenset(), False
    elif not asked and before not in load_keys(NameWords, "prepositions"):
        governed = governed and _is_governed(surname.key, readings, language)  # 'head of the firm'
    return asked, governed, readings


@cache
def _endings_of_women(language: str | None) -> tuple[str, ...]:
    """Return endings that are of women's nominatives alone: Гайнутдинская, but not Кубракова.

    A language with men whose genitive has another's ending goes by its own: Czech Kalouska.
    """
    men, women = load_list(NameWords, "endings_only_m"), load_list(NameWords, "endings_only_f")
    section = load_sections(NameWords).get(language or "")
    own = section.endings_only_f if section and section.endings_women else women
    return tuple(each for each in own if each[:-1] not in men)


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
    case = next((short for short, case in SHORT_CASES.items() if case == given.case), "")
    names = [tag for tag in guess_tags(key, language) if case in tag and "Surn" in tag]
    if names and all("Fixd" in tag for tag in names):
        return True
    # 'Лашу Беридзия': a man's surname in -ия is fixed after a foreign given name, too.
    foreign = given.nominative not in slavic_names()
    return given.gender == "m" and foreign and key.endswith(load_list(NameWords, "endings_fixed"))


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


def _is_no_woman(given: GivenName, nominative: str, language: str | None) -> bool:
    """Return whether a woman's surname lacks the endings of all in the language: 'Petra Bartoše'."""
    section = load_sections(NameWords).get(language or "")
    women = section.endings_women if section else ()
    return bool(women) and given.gender == "f" and not nominative.endswith(women)


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


def _how_known(surname: str, language: str | None) -> float:
    """Weigh that the dictionary has a word as a nominative, and as a surname's."""
    tags = read_tags(surname, language)
    listed = any("Surn" in tag and "nomn" in tag for tag in tags)
    return _in_dictionary(surname, language) / 2 + _SURNAME * listed


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


def _with_first_half(surname: str, language: str | None, like: GivenName) -> str:
    """Return a surname with its half before a hyphen in the nominative too: 'Horákové-Malé'."""
    half, hyphen, last = surname.rpartition("-")
    if not hyphen or like.case == "nominative" or language is None:
        return surname
    forms = read_form(half, language, surname=True, gender=like.gender)
    told = [each.nominative for each in forms if each.case == like.case]
    likely = [each for each in told if ends_as_surname(each, like.gender)]
    return f"{(likely or told or [half])[0]}-{last}"


def _same_case(key: str, language: str | None, like: GivenName) -> str:
    """Return the nominative of a further given name, in the case and gender of the first."""
    if like.case == "nominative" or language is None:
        return key
    readings = [each for each in read_given(key, language) if each.case == like.case]
    if readings:
        return readings[0].nominative
    forms = read_form(key, language, surname=False, gender=like.gender)
    return next((each.nominative for each in forms if each.case == like.case), key)


def _as_written(word: CapitalisedWord, nominative: str) -> str:
    """Return the nominative with the capital letters and the ё of the form in the text."""
    if len(word.text) != len(word.key):
        return "-".join(part.capitalize() for part in nominative.split("-"))
    halves = zip(word.text.split("-"), word.key.split("-"), nominative.split("-"), strict=False)
    return "-".join(_half_as_written(*each) for each in halves)


def _half_as_written(text: str, key: str, nominative: str) -> str:
    same = 0
    while same < min(len(key), len(nominative)) and key[same] == nominative[same]:
        same += 1
    return text[:same] + nominative[same:]
