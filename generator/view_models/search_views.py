"""Search filters and the alphabetical index on the search page."""

import msgspec

from generator.view_models.page_views import ThemeMark


class Choice(msgspec.Struct, frozen=True):
    """Option of a search filter. ``id`` is its name in the search index."""

    id: str
    label: str
    lang: str = ""


class Facet(msgspec.Struct, frozen=True):
    """Search filter. ``name`` is its parameter in the addresses of searches."""

    name: str
    label: str
    choices: tuple[Choice, ...]


class IndexEntry(msgspec.Struct, frozen=True):
    """Name or term in the index. ``url`` is empty if the site leaves its target out.

    ``meant`` explains an ambiguous label. A term has its ``theme``.
    """

    label: str
    lang: str
    url: str
    meant: str = ""
    meant_lang: str = ""
    theme: ThemeMark | None = None


class IndexLetter(msgspec.Struct, frozen=True):
    """Index entries that begin with a letter."""

    letter: str
    entries: tuple[IndexEntry, ...]
