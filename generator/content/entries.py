"""Typed content files: front matter as msgspec structs, entries with their paths."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from generator.config import Site, Wording
from generator.content.ledger import Conversion
from generator.nlp.dates.partial_date import PartialDate
from generator.yaml_reading.extra import NO_EXTRA, Extra
from generator.yaml_reading.strict_yaml import YamlText


class ArticleMeta(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Front matter of an article. Only ``title`` and ``language`` are required.

    ``themes`` and ``people`` are ids. Without ``themes`` the passages decide. ``not_people`` are
    known people whose names refer to somebody else here. ``summary`` is the editor's, by language
    of the site. ``seed`` is a file name in ``seeds/``.
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
    extra: Extra = NO_EXTRA


class ThemeColour(msgspec.Struct, frozen=True):
    """Colours of a theme on light and dark ground, as ``#rrggbb``."""

    light: str
    dark: str


class TermMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Term with a role (see ``generator.nlp.terms.term_index.Term``)."""

    term: str
    role: Literal["half", "weak", "required", "excluding"]


Response = Literal["within", "none"] | tuple[str, ...]


class ThemeMeta(msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of a theme. Plain terms may be bare strings.

    ``responses`` maps anchors of passages with allegations to the response in the same article:
    within the passage, none, or the anchors of other passages.
    """

    name: dict[str, str]
    order: int = 0
    colour: ThemeColour
    sensitive: bool = False
    responses: dict[str, Response] = {}
    terms: dict[str, tuple[str | TermMeta, ...]] = {}
    extra: Extra = NO_EXTRA


class RoleMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Role of a person, with the ids of articles that state it."""

    role: Wording
    date: Wording = ""
    articles: tuple[str, ...] = ()


class PersonMeta(msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of a person, with ``spellings`` of the full name by language, given names first.

    ``alone: true`` tells that the world knows them by surname alone. A surname in an article is
    then theirs without the full name or a role, unless something speaks against it.
    """

    name: str
    family_name: str = ""
    spellings: dict[str, tuple[str, ...]] = {}
    roles: tuple[RoleMeta, ...] = ()
    alone: bool = False
    extra: Extra = NO_EXTRA


class OutletMeta(msgspec.Struct, frozen=True, kw_only=True):
    """Outlet in ``content/outlets.yaml``, with the ``spellings`` of its name that it uses itself."""

    name: Wording
    spellings: tuple[str, ...] = ()
    country: Wording = ""
    url: str = ""
    extra: Extra = NO_EXTRA


class PageMeta(msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of a page written by hand."""

    title: str
    description: str = ""
    extra: Extra = NO_EXTRA


class Prose(msgspec.Struct, frozen=True):
    """Markdown by the editor, with the line in its file at which it begins."""

    text: str
    path: Path
    first_line: int


class Translation(msgspec.Struct, frozen=True):
    """Translation of an editor's text, with the title and description of a page if given."""

    body: Prose
    title: str = ""
    description: str = ""


class ArticleEntry(msgspec.Struct, frozen=True, gc=False):
    """Article without its body. ``id`` is the file's name and part of its address.

    ``file`` is its path from the project's root, ``digest`` the SHA-256 of its text as in the
    ledger.
    """

    id: str
    file: str
    meta: ArticleMeta
    digest: str

    @property
    def path(self) -> Path:
        """Path from the project's root."""
        return Path(self.file)


class ThemeEntry(msgspec.Struct, frozen=True):
    """Theme with the editor's synopsis."""

    id: str
    path: Path
    meta: ThemeMeta
    front_matter: YamlText
    synopsis: Prose


class PersonEntry(msgspec.Struct, frozen=True):
    """Person with the editor's text about them."""

    id: str
    path: Path
    meta: PersonMeta
    front_matter: YamlText
    about: Prose


class OutletEntry(msgspec.Struct, frozen=True):
    """Outlet, one of many in a file."""

    id: str
    meta: OutletMeta


class PageEntry(msgspec.Struct, frozen=True):
    """Page written by hand, with its id as its address."""

    id: str
    path: Path
    meta: PageMeta
    body: Prose


class Content(msgspec.Struct, frozen=True):
    """Content other than articles, sorted by id."""

    sites: tuple[Site, ...]  # in each language, the first at the root
    themes: tuple[ThemeEntry, ...]
    people: tuple[PersonEntry, ...]
    outlets: tuple[OutletEntry, ...]
    pages: tuple[PageEntry, ...]
    conversions: Mapping[str, Conversion]  # by seed
    translations: Mapping[tuple[Path, str], Translation] = {}  # by file translated and language

    @property
    def site(self) -> Site:
        """Site in its first language."""
        return self.sites[0]
