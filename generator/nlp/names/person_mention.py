"""Mentions of known people, and how sure each is."""

from typing import Literal

import msgspec

# ``full``: by given name too, ``office``: with the office of the file, ``bare``: nothing beside it says whose it is.
# ``doubtful``: something beside it may, ``against``: what is beside it is not theirs, and nobody else is named.
# ``other``: it is somebody else's, so that later uses of the surname alone are, too.
Standing = Literal["full", "office", "bare", "doubtful", "against", "other"]


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


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """Mention that may be of a known person, with its standing and the words that gave it.

    ``oblique_only``: somebody else who is meant has another nominative (Умєрова, not Умєров).
    """

    mention: PersonMention
    standing: Standing
    why: str = ""
    oblique_only: bool = False
