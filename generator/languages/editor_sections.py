"""Sections of a language file for texts of editors and their allegations."""

import msgspec

from generator.languages.date_sections import Phrases, Section, Words


class StatementWords(Section, frozen=True):
    """Words by which statements of editors are compared with their sources."""

    negations: Words = ()  # never among words left out of a quotation or put into it
    numbers: dict[str, int] = msgspec.field(default_factory=dict)  # in words
    multiples: dict[str, int] = msgspec.field(
        default_factory=dict
    )  # behind a number, as powers of 10


class AllegationWords(Section, frozen=True):
    """Words that make a passage a candidate for an editor. ``*`` stands for any ending of a word."""

    denial: Phrases = ()  # of somebody who denies an allegation
    acquitted: Phrases = ()  # of each stage that clears somebody
    dropped: Phrases = ()
    overturned: Phrases = ()
    withdrawn: Phrases = ()
    retracted: Phrases = ()
