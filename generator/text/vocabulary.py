"""What a site knows that helps to read a text."""

from dataclasses import dataclass

from generator.text.names import NameIndex
from generator.text.terms import TermIndex


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    """An outlet with its spellings in every script, the display name not among them of need."""

    id: str
    name: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Terms of themes, names of people and outlets, ready to be looked up."""

    terms: TermIndex
    people: NameIndex
    outlets: tuple[KnownOutlet, ...]
