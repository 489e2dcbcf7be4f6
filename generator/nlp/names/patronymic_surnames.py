"""Tell a patronymic that is somebody's surname from one without a surname behind it."""

from collections.abc import Sequence

from generator.nlp.morphology import read_tags
from generator.nlp.names.capitalised_words import CapitalisedWord
from generator.nlp.names.name_cases import read_given
from generator.nlp.names.nominatives import is_patronymic, is_patronymic_alone

# Given names, surname, and the key of the word before them.
Name = tuple[tuple[CapitalisedWord, ...], CapitalisedWord, str]
STEM = 5  # letters that the cases of a name have in common


def is_without_surname(name: Name, others: Sequence[Name], language: str | None) -> bool:
    """Return whether a name ends in a patronymic that is no surname.

    One that is a surname too is none here if somebody of the given name has another.
    """
    given, last, _ = name
    if is_patronymic_alone(last.key, language):
        return not _is_womans(given[0].key, last.key, language)
    return is_patronymic(last.key) and any(
        first[0].key[:STEM] == given[0].key[:STEM] and not is_patronymic(surname.key)
        for first, surname, _ in others
    )


def _is_womans(given: str, last: str, language: str | None) -> bool:
    """Return whether a man's patronymic is a woman's surname, which no case changes: 'Агата Климович'."""
    women = read_given(given, language)
    men = (tag for tag in read_tags(last, language) if "masc" in tag and "nomn" in tag)
    return bool(women) and all(each.gender == "f" for each in women) and any(men)
