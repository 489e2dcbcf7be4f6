"""Decline names, and find the nominatives of a form, by patterns of endings."""

from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import chain

import msgspec

from generator.languages.load import load_sections
from generator.languages.sections import CASES, Declension

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
    readings: dict[Reading, None] = {}
    for row in _rows(language, surname, gender):
        for case, endings in zip(CASES, row.cases, strict=True):
            for ending in endings:
                if key.endswith(ending) and row.fits(stem := key.removesuffix(ending)):
                    nominative = row.cases[0][0]
                    if len(stem) >= _SHORTEST_STEM or len(nominative) > _SHORTEST_STEM:
                        readings[Reading(stem + nominative, case)] = None
    return tuple(readings)


@cache
def _rows(language: str, surname: bool, gender: str) -> tuple[_EndingPattern, ...]:  # noqa: FBT001 - a key
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
    for row in _rows(language, surname, gender):
        for letter in row.cases[0][0][-1:] or row.stem_ends:
            by_last.setdefault(letter, []).append(row)
    return by_last


def _read_row(line: str, letters: Mapping[str, str]) -> _EndingPattern:
    stem_ends, _, endings = line.rpartition("|")
    cases = tuple(
        tuple(ending.replace("-", "") for ending in column.split("/")) for column in endings.split()
    )
    return _EndingPattern(frozenset(stem_ends.strip().format_map(letters)), cases)
