"""Mentions of known people, and how sure each is."""

from collections.abc import Sequence
from typing import Literal

import msgspec

# ``full``: with a given name of theirs. ``office``: with an office from their file. ``bare``:
# without evidence of its bearer. ``doubtful``: with doubtful evidence. ``against``: with evidence
# against the person, but for nobody else. ``other``: somebody else, as are later uses of the
# surname alone.
Standing = Literal["full", "office", "bare", "doubtful", "against", "other"]
MOST_GIVEN = 8  # names before or after a surname


class PersonMention(msgspec.Struct, frozen=True, gc=False):
    """Person named in a text: ``found == text[start:end]``, ``person`` is the id.

    ``nominative`` is False if the form found cannot be the subject of its sentence. ``bare``: by
    surname alone.
    """

    start: int
    end: int
    person: str
    found: str
    nominative: bool = True
    bare: bool = False


Mentions = Sequence[PersonMention]


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """Possible mention of a known person, with its standing and the words that gave it.

    ``oblique_only``: another possible bearer has a different nominative (Умєрова, not Умєров).
    """

    mention: PersonMention
    standing: Standing
    why: str = ""
    oblique_only: bool = False
