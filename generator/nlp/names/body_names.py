"""Tell the names of bodies, and other capitalised words, from those of people."""

from collections.abc import Sequence

from generator.nlp.names.capitalised_words import CapitalisedRun, CapitalisedWord
from generator.nlp.names.name_words import identity_words, is_no_name, is_place
from generator.nlp.number_words import number_words


def is_firm(row: CapitalisedRun) -> bool:
    """Return whether a word for a company or a body is right before the run: 'ferry operator Norra Linjen'."""
    return not row.opens and any(key in identity_words("firms") for key in row.before[-1:])


def is_body(names: Sequence[CapitalisedWord], language: str | None) -> bool:
    """Return whether the words are of an organisation's name: Bulgarian Renew, Syrian Presidency."""
    if any(is_no_name(name.key) for name in names):
        return True
    english = language == "en" and is_demonym(names[0].key)
    counted = names[0].key in number_words(language)  # 'Three Greek sailors'
    return english or counted or names[-1].key in identity_words("bodies")


def is_demonym(key: str) -> bool:
    """Return whether an English word is the adjective of a country: Bulgarian, Syrian."""
    stems = (key[:-1], key[:-2], key[:-3], key[:-2] + "y", key[:-3] + "y", key[:-3] + "ia")
    told = key.endswith(("an", "ese", "ish", "i"))
    return told and any(len(stem) > 3 and is_place(stem, "en") for stem in stems)
