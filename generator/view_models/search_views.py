"""Context of the search page, with its filters and its alphabetical index."""

import msgspec

from generator.view_models.page_views import PartLink, ThemeMark


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


class SearchContext(msgspec.Struct, frozen=True):
    """Search page: settings for its scripts and an index for readers without scripts.

    ``manifest`` is the address of the search index, ``passage`` that of a passage with the
    placeholders ID and ANCHOR, ``story`` that of a story with ID, empty if the site has none.
    ``counted`` has the forms of "{num} articles" by CLDR plural category, ``more`` those of articles
    found beside one of their story. The index is in ``letters``, or behind ``parts`` if it is too
    long for this page.
    """

    manifest: str
    passage: str
    story: str
    counted: tuple[tuple[str, str], ...]
    more: tuple[tuple[str, str], ...]
    year_words: tuple[str, ...]  # that may follow a year, as in "2025 року"
    facets: tuple[Facet, ...]
    letters: tuple[IndexLetter, ...]
    parts: tuple[PartLink, ...]
