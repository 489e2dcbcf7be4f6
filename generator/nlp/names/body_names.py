"""Tell the names of bodies, and other capitalised words, from those of people."""

from collections.abc import Sequence
from functools import cache

from generator.languages.load import load_sections
from generator.languages.sections import IdentityWords
from generator.nlp.names.capitalised_words import CapitalisedRun, CapitalisedWord
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_words import (
    elided_before,
    identity_words,
    is_no_name,
    is_place,
    is_role,
)
from generator.nlp.number_words import number_words


def is_firm(row: CapitalisedRun) -> bool:
    """Return whether a word for a company, a place or a ship is right before the run: 'ferry operator Norra Linjen'.

    An office of it may be set beside a name: 'the head of the firm, Name'.
    """
    headed = row.apposed and any(map(is_role, row.before[:-1]))
    firm = any(key in identity_words("firms") for key in row.before[-1:])
    return firm and not (row.opens or headed)


def is_body(names: Sequence[CapitalisedWord], language: str | None) -> bool:
    """Return whether the words are of an organisation's name: Bulgarian Renew, Syrian Presidency."""
    if any(is_no_name(name.key) for name in names):
        return True
    english = language == "en" and is_demonym(names[0].key)
    counted = names[0].key in number_words(language)  # 'Three Greek sailors'
    bodies, key = identity_words("bodies"), names[-1].key
    return english or counted or (key in bodies and key not in bodies.endings)  # 'Halvard Ness'


def is_demonym(key: str) -> bool:
    """Return whether an English word is the adjective of a country: Bulgarian, Syrian."""
    stems = (key[:-1], key[:-2], key[:-3], key[:-2] + "y", key[:-3] + "y", key[:-3] + "ia")
    told = key.endswith(("an", "ese", "ish", "i"))
    return told and any(len(stem) > 3 and is_place(stem, "en") for stem in stems)


@cache
def _has_bare_names(language: str | None) -> bool:
    """Return whether the language has no article before a person's name."""
    section = load_sections(IdentityWords).get(language or "")
    return section is not None and section.bare_names


def is_thing(names: Sequence[CapitalisedWord], before: str, language: str | None) -> bool:
    """Return whether an article makes words no name where none has one: 'the Slow Tide', 'L'Aurore du Nord'."""
    if not _has_bare_names(language):
        return False
    joined = elided_before(names[0].key)
    return before in identity_words("articles") or (
        joined > 0 and not read_given_name(names[0].key[joined:], language)
    )


def find_things(rows: Sequence[CapitalisedRun], language: str | None) -> frozenset[tuple[str, ...]]:
    """Return the words behind articles that are no names of people: 'the Alma Rosa'."""
    found: set[tuple[str, ...]] = set()
    for row in rows if _has_bare_names(language) else ():
        for at in (0, 1):
            parts = row.names[at:]
            if len(parts) > 1 and is_thing(parts, row.word_before(at), language):
                found.add(tuple(name.key for name in parts))
    return frozenset(found)
