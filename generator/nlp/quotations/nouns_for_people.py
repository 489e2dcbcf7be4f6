"""Read common nouns for a person: an office, a trade, 'the woman'."""

from generator.nlp.morphology import read_all_tags
from generator.nlp.names.name_words import is_role
from generator.nlp.names.surname_context import is_name_tag
from generator.nlp.quotations.attribution_phrases import quotation_words
from generator.nlp.tokens import Word


def is_for_person(word: Word) -> bool:
    """Return whether a word is a common noun for a person, in any case and number."""
    if not is_cyrillic(word):
        met = quotation_words("persons_m", "persons_f")
        return word.key in met or is_role(word.key.rpartition("'")[2])
    return bool(read_persons(word))


def is_for_many(word: Word) -> bool:
    """Return whether a dictionary has a noun for people in the plural alone, for whom no 'he' stands."""
    people = read_persons(word) if is_cyrillic(word) else []
    return bool(people) and all("plur" in tag for tag in people)


def is_cyrillic(word: Word) -> bool:
    """Return whether a word begins with a Cyrillic letter."""
    return "а" <= word.key[0] <= "ӿ"


def read_persons(word: Word) -> list[str]:
    """Return the readings of a word as a noun for a person, none for a name."""
    tags = read_all_tags(word.key)
    people = [tag for tag in tags if "NOUN" in tag and "anim" in tag and "inan" not in tag]
    return [] if any(map(is_name_tag, tags)) else people
