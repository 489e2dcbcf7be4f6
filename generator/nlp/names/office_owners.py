"""Tell the words before a name from it: the office of its bearer, and whose relative they are."""

from collections.abc import Sequence

from generator.nlp.morphology import has_dictionary, read_tags
from generator.nlp.names.capitalised_words import CapitalisedRun, CapitalisedWord
from generator.nlp.names.name_cases import read_given
from generator.nlp.names.name_words import identity_words
from generator.nlp.names.surname_context import is_name_tag


def office_before(row: CapitalisedRun, at: int, language: str | None) -> str | None:
    """Return the office before a name, if all between is its object: 'директорку ліцею Ярославу Гай'."""
    for step, key in enumerate(
        reversed(row.before) if at == 0 and has_dictionary(language) else ()
    ):
        tags = read_tags(key, language)
        nouns = [tag for tag in tags if tag.startswith("NOUN") and not is_name_tag(tag)]
        if step and nouns and all("anim" in tag for tag in nouns):
            return key
        owned = any("gent" in tag for tag in tags) and not any("anim" in tag for tag in nouns)
        if tags and not owned:
            return None
    return None


def is_owner(names: Sequence[CapitalisedWord], at: int, before: str, language: str | None) -> bool:
    """Return whether a given name is of whom a relative is named behind it: 'дружина Романа Олена Бойко'."""
    if at + 2 >= len(names) or before not in identity_words("kin"):
        return False
    first = {each.case for each in read_given(names[at].key, language)}
    second = {each.case for each in read_given(names[at + 1].key, language)}
    bent = "genitive" in first and names[at].key[-1:] != names[at + 1].key[-1:]
    return "nominative" in second and (bent or "nominative" not in first)
