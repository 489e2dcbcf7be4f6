"""Find people by their surnames alone: ``сказал Цеков``."""

from collections.abc import Iterator, Sequence

from generator.nlp.morphology import has_dictionary, read_tags
from generator.nlp.names.capitalised_words import CapitalisedRun, CapitalisedWord
from generator.nlp.names.name_words import is_no_name
from generator.nlp.names.nominatives import FullName, ends_as_surname
from generator.nlp.quotations.attribution_phrases import past_genders


def read_surnames(
    rows: Sequence[CapitalisedRun], taken: Sequence[tuple[int, int]], language: str | None
) -> Iterator[tuple[int, FullName]]:
    """Find surnames that stand alone beside a verb of saying in the past, with their places.

    Only words that end as surnames do and are nothing else in the dictionary count, so that nothing
    is found in a language without one. ``taken`` are places of names that are known already.
    """
    if not has_dictionary(language):
        return
    for row in rows:
        gender = _speaks(row)
        if gender and len(row.names) == 1 and not row.in_marks:
            name = row.names[0]
            free = not any(start < name.end and name.start < end for start, end in taken)
            if free and _is_surname(name, gender, language):
                yield name.start, FullName("", name.text, gender)


def _speaks(row: CapitalisedRun) -> str | None:
    """Return the gender of a verb of saying beside the run, or None."""
    for key in (*row.before[-1:], *row.after[:1]):
        if key in past_genders():
            return past_genders()[key]
    return None


def _is_surname(name: CapitalisedWord, gender: str, language: str) -> bool:
    if is_no_name(name.key) or not ends_as_surname(name.key, gender):
        return False
    tags = read_tags(name.key, language)
    return not tags or any("Surn" in tag for tag in tags)
