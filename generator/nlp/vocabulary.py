"""What a site knows that helps to read a text."""

import msgspec

from generator.nlp.names.name_index import NameIndex
from generator.nlp.terms.term_index import TermIndex


class KnownOutlet(msgspec.Struct, frozen=True):
    """An outlet: ``name`` for display, ``spellings`` as texts write it, in any script."""

    id: str
    name: str
    spellings: tuple[str, ...]


class Vocabulary(msgspec.Struct, frozen=True):
    """Terms of themes, names of people and outlets, ready to be looked up.

    ``people_have_pages``: whether a name can lead to its person's page, which tells what they said.
    """

    terms: TermIndex
    people: NameIndex
    outlets: tuple[KnownOutlet, ...]
    people_have_pages: bool = True
