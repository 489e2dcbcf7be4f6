"""What the page of search shows besides results: what a search can be narrowed by, and the lines of the index."""

import msgspec

from generator.view_models.page_views import ThemeMark


class Choice(msgspec.Struct, frozen=True):
    """What a reader can narrow a search by: ``id`` is what the search index calls it."""

    id: str
    label: str
    lang: str = ""


class Facet(msgspec.Struct, frozen=True):
    """Choices of one kind; ``name`` is what addresses of searches call it."""

    name: str
    label: str
    choices: tuple[Choice, ...]


class IndexEntry(msgspec.Struct, frozen=True):
    """A line of the index: a name or a term, and where it leads; ``url`` is empty where the site leaves that out.

    ``meant`` is who or what it is, where the label does not say it; a term has its ``theme``.
    """

    label: str
    lang: str
    url: str
    meant: str = ""
    meant_lang: str = ""
    theme: ThemeMark | None = None


class IndexLetter(msgspec.Struct, frozen=True):
    """The entries that begin with a letter."""

    letter: str
    entries: tuple[IndexEntry, ...]
