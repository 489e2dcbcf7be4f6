"""Tell the words before a name from it: the office of its bearer, whose relative they are, what is named so."""

from collections.abc import Sequence

from generator.nlp.morphology import guess_tags, has_dictionary, read_tags
from generator.nlp.names.capitalised_words import CapitalisedRun, CapitalisedWord
from generator.nlp.names.name_cases import read_given
from generator.nlp.names.name_words import identity_words, is_named_after, is_role
from generator.nlp.names.patronymic_surnames import STEM
from generator.nlp.names.surname_context import is_name_tag
from generator.nlp.quotations.attribution_phrases import is_preposition


def office_before(row: CapitalisedRun, at: int, language: str | None) -> str | None:
    """Return the office before a name, if all between is its object: 'директорку ліцею Ярославу Гай'."""
    before = (*row.before, *(name.key for name in row.names[:at]))
    for step, key in enumerate(reversed(before) if has_dictionary(language) else ()):
        tags = read_tags(key, language)
        nouns = [tag for tag in tags if tag.startswith("NOUN") and not is_name_tag(tag)]
        listed = not tags and is_role(key)
        if step and (listed or (nouns and all("anim" in tag for tag in nouns))):
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


def is_namesake(
    name: Sequence[CapitalisedWord],
    before: str,
    rows: Sequence[CapitalisedRun],
    language: str | None,
) -> bool:
    """Return whether a name may be that of a foundation or a street, and of nobody in the text.

    It is not in the nominative, behind a word that is neither, and its surname is nowhere alone.
    """
    if not is_named_after(before):
        return False
    tags = read_tags(before, language)
    bent = bool(tags) and not any("nomn" in tag for tag in tags)
    if bent and "nominative" in {each.case for each in read_given(name[0].key, language)}:
        return False
    return not any(_is_subject(row, name[-1].key[:STEM], language) for row in rows)


def _is_subject(row: CapitalisedRun, stem: str, language: str | None) -> bool:
    """Return whether a surname stands alone and may be the subject of its sentence."""
    if len(row.names) > 1 or row.in_marks or not row.names[0].key.startswith(stem):
        return False
    alone = not any(is_named_after(key) or is_preposition(key) for key in row.before[-1:])
    return alone and any("nomn" in tag for tag in guess_tags(row.names[0].key, language))
