"""What a site knows that helps to read a text."""

import msgspec

from generator.text.name_index import NameIndex
from generator.text.terms import TermIndex


class KnownOutlet(msgspec.Struct, frozen=True):
    """An outlet: ``name`` for display, ``spellings`` as texts write it, in any script."""

    id: str
    name: str
    spellings: tuple[str, ...]


class Vocabulary(msgspec.Struct, frozen=True):
    """Terms of themes, names of people and outlets, ready to be looked up.

    ``links_people``: whether the people that a text names have pages to lead to.
    """

    terms: TermIndex
    people: NameIndex
    outlets: tuple[KnownOutlet, ...]
    links_people: bool = True
