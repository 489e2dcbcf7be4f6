"""The kinds of files in ``content/``, typed: front matter as msgspec structs, each entry with its place."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from generator.config import Site, Wording
from generator.content.ledger import Conversion
from generator.nlp.dates.partial_date import PartialDate
from generator.yaml_reading.strict_yaml import YamlText


class ArticleMeta(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An article's front matter. Only ``title`` and ``language`` are required.

    ``themes`` and ``people`` are ids; where ``themes`` is absent, the passages decide. ``not_people``
    are those whose names here mean somebody else: they are taken from ``people`` and from what is
    found. ``summary`` is the editor's, by language of the site. ``seed`` is a file name in ``seeds/``.
    """

    title: str
    title_origin: Literal["text", "caption", "derived", "metadata", "editor"] = "text"
    date: PartialDate | None = None
    date_origin: str = ""
    language: str
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    themes: tuple[str, ...] | None = None
    people: tuple[str, ...] = ()
    not_people: tuple[str, ...] = ()
    summary: dict[str, str] = {}
    source_url: str | None = None
    seed: str | None = None


class ThemeColour(msgspec.Struct, frozen=True):
    """A theme's hue on light and on dark ground, as ``#rrggbb``."""

    light: str
    dark: str


class TermMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A term with a role of its own (what each is worth: ``generator.nlp.terms.term_index.Term``)."""

    term: str
    role: Literal["half", "weak", "required", "excluding"]


Response = Literal["within", "none"] | tuple[str, ...]


class ThemeMeta(msgspec.Struct, frozen=True, kw_only=True):
    """A theme's front matter: its name and its terms by language; a bare string is a plain term.

    ``responses`` say, by a passage's anchor, where its article gives the response to an allegation:
    within the passage, in none, or in the passages of these anchors.
    """

    name: dict[str, str]
    order: int = 0
    colour: ThemeColour
    sensitive: bool = False
    responses: dict[str, Response] = {}
    terms: dict[str, tuple[str | TermMeta, ...]] = {}


class RoleMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What articles call a person; ``articles`` are the ids of those that do."""

    role: Wording
    date: Wording = ""
    articles: tuple[str, ...] = ()


class PersonMeta(msgspec.Struct, frozen=True, kw_only=True):
    """A person's front matter: ``spellings`` of the full name by language, given names first."""

    name: str
    family_name: str = ""
    spellings: dict[str, tuple[str, ...]] = {}
    roles: tuple[RoleMeta, ...] = ()


class OutletMeta(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet in ``content/outlets.yaml``: ``spellings`` are the names it uses of itself."""

    name: Wording
    spellings: tuple[str, ...] = ()
    country: Wording = ""
    url: str = ""


class PageMeta(msgspec.Struct, frozen=True, kw_only=True):
    """The front matter of a page written by hand."""

    title: str
    description: str = ""


class Prose(msgspec.Struct, frozen=True):
    """An editor's Markdown and the line of its file that its first line is."""

    text: str
    path: Path
    first_line: int


class Translation(msgspec.Struct, frozen=True):
    """An editor's text in another language; of a page, its title and description where they are given."""

    body: Prose
    title: str = ""
    description: str = ""


class ArticleEntry(msgspec.Struct, frozen=True, gc=False):
    """An article without its body. ``id`` is the file's name and names its address.

    ``file`` is its path from the project's root, ``digest`` the SHA-256 of its text as the ledger
    counts it.
    """

    id: str
    file: str
    meta: ArticleMeta
    digest: str

    @property
    def path(self) -> Path:
        """Its path from the project's root."""
        return Path(self.file)


class ThemeEntry(msgspec.Struct, frozen=True):
    """A theme with the editor's synopsis."""

    id: str
    path: Path
    meta: ThemeMeta
    front_matter: YamlText
    synopsis: Prose


class PersonEntry(msgspec.Struct, frozen=True):
    """A person with what the editor says of them."""

    id: str
    path: Path
    meta: PersonMeta
    front_matter: YamlText
    about: Prose


class OutletEntry(msgspec.Struct, frozen=True):
    """An outlet; all outlets are in one file."""

    id: str
    meta: OutletMeta


class PageEntry(msgspec.Struct, frozen=True):
    """A page written by hand; its id is its address."""

    id: str
    path: Path
    meta: PageMeta
    body: Prose


class Content(msgspec.Struct, frozen=True):
    """Everything in ``content/`` but the articles, each kind in the order of its ids."""

    sites: tuple[Site, ...]  # in each language, the first at the root
    themes: tuple[ThemeEntry, ...]
    people: tuple[PersonEntry, ...]
    outlets: tuple[OutletEntry, ...]
    pages: tuple[PageEntry, ...]
    conversions: Mapping[str, Conversion]  # by seed
    translations: Mapping[tuple[Path, str], Translation] = {}  # by file translated and language

    @property
    def site(self) -> Site:
        """The site in its first language."""
        return self.sites[0]
