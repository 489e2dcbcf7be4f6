"""Comparison of an article with its seed: passages with words that the seed does not have."""

from typing import Literal

import msgspec


class DiffPart(msgspec.Struct, frozen=True, array_like=True):
    """Words that article and seed share, that the article leaves out, or that it puts in."""

    kind: Literal["same", "left-out", "put-in"]
    text: str


class Difference(msgspec.Struct, frozen=True, array_like=True):
    """Difference of a passage, or with ``anchor`` empty of the title, from the seed.

    ``line`` and ``column`` are places in the article's file, ``seed_line`` is a line of the seed, 0
    where it has nothing like it. ``quoted`` if words of a quotation differ. ``reason`` is the
    editor's, who accepts it.
    """

    anchor: str
    line: int
    column: int
    seed_line: int
    quoted: bool
    pieces: tuple[DiffPart, ...]
    reason: str = ""


class Comparison(msgspec.Struct, frozen=True, array_like=True):
    """Comparison with a seed, ``missing`` where the article names none or its file cannot be read.

    ``notes`` are the outlet's notes in the seed that the article lacks: the anchor that each would
    have, its text, and the editor's reason or ''. ``unknown_edits`` are accepted and not there.
    """

    seed: str
    missing: bool = False
    differences: tuple[Difference, ...] = ()
    notes: tuple[tuple[str, str, str], ...] = ()
    unknown_edits: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        """True if there is nothing to tell."""
        return not (self.missing or self.differences or self.notes or self.unknown_edits)
