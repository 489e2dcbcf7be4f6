"""Sections of a language file on endings of words: of verbs, and of all words for the search."""

import msgspec

from generator.languages.date_sections import Section, Words


class Grammar(Section, frozen=True):
    """Endings of verbs, after at least two letters."""

    past: Words = ()
    past_of_nouns: Words = ()  # endings shared with short words and names: after at least three letters
    present: Words = ()
    future: Words = ()  # of perfective verbs, in the third person and with 'we'


class WordForms(Section, frozen=True):
    """Endings by which the search knows forms of a word, and spellings of names of other scripts.

    Words are compared without marks. A word may have any of the endings, after three letters. In maps
    a blank separates what a key may stand for.
    """

    endings: Words = ()
    rounds: int = 1  # how many endings a word may have, one after another
    letters: dict[str, str] = msgspec.field(default_factory=dict)  # with marks, with what they vary
    # spellings of one sound, without marks
    joined: dict[str, str] = msgspec.field(default_factory=dict)
    # spellings of a letter with marks
    written: dict[str, str] = msgspec.field(default_factory=dict)
    # ends of stems, with those of other forms
    stems: dict[str, str] = msgspec.field(default_factory=dict)
    fleeting: str = ""  # vowels that a stem may lose before its last consonant
    # spellings in names of Cyrillic, with the English ones
    sounds: dict[str, str] = msgspec.field(default_factory=dict)
