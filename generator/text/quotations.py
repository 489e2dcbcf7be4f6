"""Quotations in marks, and who is said to have said them."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.text.names import PersonMention


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said: ``text == paragraph[start:end]``, without its outer marks.

    ``speaker`` is the ``person`` of the mention that names them; None where the paragraph does not say.
    """

    start: int
    end: int
    text: str
    speaker: str | None


def find_quotations(text: str, mentions: Sequence[PersonMention]) -> tuple[Quotation, ...]:
    """The quotations of one paragraph, in order."""
    del text, mentions
    return ()
