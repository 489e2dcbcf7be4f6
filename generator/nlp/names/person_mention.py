"""Where a text names a known person, and how sure it is that the person is meant."""

from typing import Literal

import msgspec

# ``full``: by given name too; ``office``: with the office of the file; ``bare``: nothing beside it says whose it is;
# ``doubtful``: something beside it may; ``against``: what is beside it is not theirs, and nobody else is named;
# ``other``: it is somebody else's, so that later uses of the surname alone are, too.
Standing = Literal["full", "office", "bare", "doubtful", "against", "other"]


class PersonMention(msgspec.Struct, frozen=True, gc=False):
    """A person named in a text: ``found == text[start:end]``, ``person`` is the id.

    ``nominative`` is False where the form met cannot be the subject of its sentence. ``bare``: by
    surname alone.
    """

    start: int
    end: int
    person: str
    found: str
    nominative: bool = True
    bare: bool = False


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A mention that may be of a known person, its standing, and the words that gave it.

    ``oblique_only``: somebody else who is meant has another nominative (Умєрова, not Умєров).
    """

    mention: PersonMention
    standing: Standing
    why: str = ""
    oblique_only: bool = False
