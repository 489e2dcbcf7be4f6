"""Decline names by patterns of endings, and recognise given names in any of their forms by lists."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import chain, zip_longest
from operator import itemgetter

import msgspec

from generator.languages.load import load_scripts, load_sections
from generator.languages.sections import CASES, Declension, GivenNames
from generator.nlp.tokens import fold
from generator.nlp.transliterate import transliterate

_SHORTEST_STEM = 2  # letters of a name that is rebuilt from another case
MEMORY = 1 << 14  # words, asked about again and again


class Reading(msgspec.Struct, frozen=True):
    """Possible reading of a form: the key of its nominative, and its case."""

    nominative: str
    case: str


class _EndingPattern(msgspec.Struct, frozen=True):
    stem_ends: frozenset[str]  # empty: any stem
    cases: tuple[tuple[str, ...], ...]

    def fits(self, stem: str) -> bool:
        return not self.stem_ends or stem[-1:] in self.stem_ends


_Endings = dict[str, list[tuple[int, _EndingPattern, str]]]


def decline(key: str, language: str, *, surname: bool, gender: str) -> frozenset[str]:
    """Return the keys of the forms that a name may take, its nominative among them.

    ``gender`` is ``m`` or ``f``. A language without cases has the nominative alone. For a name that
    may follow several patterns (Бурштином, Бурштиним) the forms of all are returned.
    """
    forms = {key}
    for row in _rows_by_last(language, surname, gender).get(key[-1:], ()):
        nominative = row.cases[0][0]
        if key.endswith(nominative) and row.fits(stem := key.removesuffix(nominative)):
            forms.update(stem + ending for case in row.cases for ending in case)
    return frozenset(forms)


@lru_cache(MEMORY)
def read_form(key: str, language: str, *, surname: bool, gender: str) -> tuple[Reading, ...]:
    """Return the distinct readings of a form by the patterns, the likelier first.

    They do not include the nominative of a name that does not bend.
    """
    by_ending = _by_ending(language, surname, gender)
    readings: list[tuple[int, Reading]] = []
    for at in range(len(key) + 1):
        stem = key[:at]
        for place, row, case in by_ending.get(key[at:], ()):
            nominative = row.cases[0][0]
            long = at >= _SHORTEST_STEM or len(nominative) > _SHORTEST_STEM
            if long and row.fits(stem):
                readings.append((place, Reading(stem + nominative, case)))
    return tuple(dict.fromkeys(reading for _, reading in sorted(readings, key=itemgetter(0))))


@cache
def _by_ending(language: str, surname: bool, gender: str) -> _Endings:  # noqa: FBT001 - a key
    """Return places, patterns and cases by the ending of a form, the likelier first."""
    by_ending: _Endings = {}
    forms = (
        (ending, row, case)
        for row in _patterns(language, surname, gender)
        for case, endings in zip(CASES, row.cases, strict=True)
        for ending in endings
    )
    for place, (ending, row, case) in enumerate(forms):
        by_ending.setdefault(ending, []).append((place, row, case))
    return by_ending


@cache
def _patterns(language: str, surname: bool, gender: str) -> tuple[_EndingPattern, ...]:  # noqa: FBT001 - a key
    table = load_sections(Declension).get(language)
    if table is None:
        return ()
    men, women = (table.surnames_m, table.surnames_f) if surname else (table.given_m, table.given_f)
    groups = {"{masculine}": table.masculine, "{nouns_in_a}": table.nouns_in_a}
    lines = chain.from_iterable(
        groups.get(line, (line,)) for line in (men if gender == "m" else women)
    )
    return tuple(_read_row(line, table.letters) for line in lines)


@cache
def _rows_by_last(language: str, surname: bool, gender: str) -> dict[str, list[_EndingPattern]]:  # noqa: FBT001 - a key
    """Return the patterns by the last letters of their nominatives."""
    by_last: dict[str, list[_EndingPattern]] = {}
    for row in _patterns(language, surname, gender):
        for letter in row.cases[0][0][-1:] or row.stem_ends:
            by_last.setdefault(letter, []).append(row)
    return by_last


def _read_row(line: str, letters: Mapping[str, str]) -> _EndingPattern:
    stem_ends, _, endings = line.rpartition("|")
    cases = tuple(
        tuple(ending.replace("-", "") for ending in column.split("/")) for column in endings.split()
    )
    return _EndingPattern(frozenset(stem_ends.strip().format_map(letters)), cases)


class GivenName(msgspec.Struct, frozen=True):
    """Reading of a word as a given name: key of its nominative, gender ``m`` or ``f``, case."""

    nominative: str
    gender: str
    case: str


@cache
def _names(script: str) -> dict[str, frozenset[str]]:
    sections = load_sections(GivenNames).values()
    men = list(chain.from_iterable((*each.men, *each.foreign_men) for each in sections))
    women = list(chain.from_iterable((*each.women, *each.foreign_women) for each in sections))
    if script == "latin":  # also as they are romanised: Orest, Zoriana
        for code, each in load_sections(GivenNames).items():
            men += [transliterate(name, code) for name in each.men]
            women += [transliterate(name, code) for name in each.women]
    return {"m": _of_script(men, script), "f": _of_script(women, script)}


def _of_script(names: Iterable[str], script: str) -> frozenset[str]:
    keys = map(fold, names)
    return frozenset(key for key in keys if _script(key) == script)


def _script(key: str) -> str:
    return "cyrillic" if "а" <= key[0] <= "ӿ" else "latin"


@cache
def _bending(script: str) -> tuple[str, ...]:
    """Return the languages of the script with declined names."""
    return tuple(code for code in load_sections(Declension) if load_scripts()[code] == script)


@lru_cache(MEMORY)
def read_given_name(key: str, language: str | None = None) -> tuple[GivenName, ...]:
    """Return the readings of a key as a form of a listed given name.

    They follow the endings of the language, if it bends names, and those of all such languages in
    Cyrillic. In Latin letters an ending says nothing where the language is not known: 'Nine'.
    """
    if "ґ" in key:  # letters: of Ґерард, whom others write Герард
        plain = read_given_name(key.replace("ґ", "г"), language)
        return tuple(
            GivenName(_with_hard(each.nominative, key), each.gender, each.case) for each in plain
        )
    script = _script(key)
    names = _names(script)
    found = [GivenName(key, gender, "nominative") for gender in ("m", "f") if key in names[gender]]
    bent = _bending(script)
    if script == "latin" and language not in bent:
        bent = ()
    for each in (language,) if language in bent else bent:
        for gender in ("m", "f"):
            found += [
                GivenName(reading.nominative, gender, reading.case)
                for reading in read_form(key, each or "", surname=False, gender=gender)
                if reading.nominative in names[gender]
            ]
    return tuple(dict.fromkeys(found))


def _with_hard(nominative: str, key: str) -> str:
    """Return a nominative with the letters ґ that its form has."""
    pairs = zip_longest(nominative, key[: len(nominative)])
    return "".join("ґ" if (one, two) == ("г", "ґ") else one for one, two in pairs)  # letters: hard


def guess_gender(given: str) -> str | None:
    """Return ``m`` or ``f`` by the lists, else by the ending of a Cyrillic name, else None."""
    key = fold(given)
    if not key:
        return None
    names = _names(_script(key))
    genders = [gender for gender in ("m", "f") if key in names[gender]]
    if len(genders) == 1:
        return genders[0]
    if genders or _script(key) != "cyrillic":
        return None
    if key[-1] in "ая":  # letters: of women's names
        return "f"
    # letters: of men's names
    return "m" if key[-1] in "бвгґджзйклмнпрстфхцчшщо" else None


def given_name_forms(given: str, language: str, gender: str | None) -> frozenset[str]:
    """Return the keys of a given name's forms, of either gender if it is not known."""
    forms: frozenset[str] = frozenset((fold(given),))
    for each in (gender,) if gender else ("m", "f"):
        forms |= decline(fold(given), language, surname=False, gender=each)
    return forms


def usual_latin(given: str) -> str | None:
    """Return the usual Latin spelling of a foreign name in Cyrillic, or None."""
    return _latin_spellings().get(given)


@cache
def _latin_spellings() -> dict[str, str]:
    sections = load_sections(GivenNames).values()
    men = {name: latin for each in sections for name, latin in each.foreign_men.items()}
    return men | {name: latin for each in sections for name, latin in each.foreign_women.items()}


def is_foreign(given: str) -> bool:
    """Return whether a given name in Cyrillic is foreign to the Slavic languages."""
    key = fold(given)
    if not key or _script(key) != "cyrillic":
        return False
    return key not in slavic_names()


@cache
def slavic_names() -> frozenset[str]:
    """Return the keys of listed names in Cyrillic that have no usual Latin spelling of their own."""
    listed = frozenset[str]().union(*_names("cyrillic").values())
    return listed - frozenset(map(fold, _latin_spellings()))
