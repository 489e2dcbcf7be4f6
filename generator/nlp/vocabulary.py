"""Names and terms that a site brings to the reading of a text."""

import msgspec

from generator.nlp.names.name_index import NameIndex
from generator.nlp.terms.term_index import TermIndex


class KnownOutlet(msgspec.Struct, frozen=True):
    """Outlet with its ``name`` for display, its ``spellings`` in texts and its web ``domains``."""

    id: str
    name: str
    spellings: tuple[str, ...]
    domains: tuple[str, ...] = ()


class Vocabulary(msgspec.Struct, frozen=True):
    """Terms of themes and names of people and outlets, ready for lookup.

    ``people_have_pages``: names may link to the page with the person's quotations. ``has_stories``:
    articles are read for the evidence of what happened. ``theme_names`` are pairs of a theme's id and
    a name of it, the id itself among them.
    """

    terms: TermIndex
    people: NameIndex
    outlets: tuple[KnownOutlet, ...]
    people_have_pages: bool = True
    has_stories: bool = True
    theme_names: tuple[tuple[str, str], ...] = ()
