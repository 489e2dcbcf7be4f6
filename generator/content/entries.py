"""Typed content files: front matter as msgspec structs, entries with their paths."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from generator.config import Name, Site, Text, TextRights, Wording
from generator.content.allegation_meta import AllegationMeta
from generator.content.captures import WebVisit
from generator.content.correction_meta import CorrectionEntry, WithdrawnEntry
from generator.content.ledger import Conversion
from generator.content.publication import HeldMeta, Moment
from generator.content.question_meta import QuestionEntry
from generator.content.story_meta import StoryMeta
from generator.nlp.dates.partial_date import PartialDate
from generator.yaml_reading.extra import NO_EXTRA, Extra
from generator.yaml_reading.strict_yaml import YamlText


class ArticleMeta(HeldMeta, msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Front matter of an article. The docstring of each field is its line in the handbook."""

    title: Text
    """Headline, in the language of the article."""
    title_origin: Literal["text", "caption", "derived", "metadata", "editor"] = "text"
    """Source of the headline. With `derived` the site says that it was made from the text."""
    date: PartialDate | None = None
    """Day of publication, or only its month or year, as far as it is known."""
    date_origin: str = ""
    """Source of the date, as conversion found it."""
    language: str
    """Language of the text, as a code of BCP 47; `und` where it is not known."""
    outlet: str | None = None
    """Id of the outlet that published it."""
    outlet_found: str = ""
    """Name of the outlet as the text says it, where `content/outlets.yaml` has no such outlet."""
    authors: tuple[str, ...] = ()
    """Authors, as the clipping names them."""
    themes: tuple[str, ...] | None = None
    """Ids of its themes. Without this key the passages decide."""
    people: tuple[str, ...] = ()
    """Ids of people whom it names, beside those found in the text."""
    not_people: tuple[str, ...] = ()
    """Ids of known people whose names refer to somebody else here."""
    summary: Wording = ""
    """Your abstract. Conversion carries it over."""
    source_url: str | None = None
    """Web address at which it was first published."""
    seed: str | None = None
    """Path of its seed below `seeds/`. Of a seed with several articles it ends in the article's
    number, as `2025-05/feed.xml#2`."""
    unknown: tuple[Literal["date", "outlet"], ...] = ()
    """Facts that you have looked for and nobody can know, so that they are asked for no more."""
    text: TextRights | None = None
    """Part of its text that may be shown, as in `content/site.yaml`, instead of its outlet's or the
    site's."""
    edits: dict[str, str] = {}
    """Reasons for passages that differ from the seed, by their anchors. The page shows them."""
    extra: Extra = NO_EXTRA
    """Fields of your own, which templates find in `extra` of the article. Conversion carries them
    over."""

    @property
    def is_foreign(self) -> bool:
        """True for a text that others published, as far as is known."""
        return bool(self.outlet or self.outlet_found or self.seed or self.source_url)


class ThemeColour(msgspec.Struct, frozen=True):
    """Colours of a theme on light and dark ground, as ``#rrggbb``."""

    light: str
    """Colour on a light ground, as `'#1f5f8b'`."""
    dark: str
    """Colour on a dark ground."""


class TermMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Term with a role, or a set of words that stand in one passage in any order."""

    term: str = ""
    """Words of the term, in their dictionary form."""
    all: tuple[str, ...] = ()
    """Words that stand in one passage in any order, alternatives parted by a bar: grain|corn."""
    role: Literal["plain", "half", "weak", "required", "excluding"] = "plain"
    """Weight of the term as evidence for the theme."""


class ThemeMeta(HeldMeta, msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of a theme. Plain terms may be bare strings."""

    name: Name
    """Name of the theme."""
    order: int = 0
    """Place among the themes. Those of the same number follow their ids."""
    colour: ThemeColour
    """One hue in two shades."""
    sensitive: bool = False
    """The theme holds allegations, and the site says so wherever it shows their passages."""
    responses: dict[str, Literal["within", "none"] | tuple[str, ...]] = {}
    """Former place of responses to allegations, now in `content/allegations/`: by the anchor of the
    allegation's passage, `within` it, `none`, or the anchors of other passages of the article."""
    not_allegations: dict[str, str] = {}
    """Passages of a sensitive theme that allege nothing, as `<article>#p-1a2b3c4d`, each with the
    reason."""
    terms: dict[str, tuple[str | TermMeta, ...]] = {}
    """Terms that find the theme, by language. A bare text is a plain term."""
    cite: dict[str, str] = {}
    """Short names of articles for citations in this text: `[@quay#p-1a2b3c4d]`."""
    extra: Extra = NO_EXTRA
    """Fields of your own, which templates find in `extra` of the theme."""


class RoleMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Role of a person, with the ids of articles that state it."""

    role: Wording
    """Role, as articles state it."""
    date: Wording = ""
    """Time of the role, in your words."""
    articles: tuple[str, ...] = ()
    """Ids of the articles that state it."""


class PersonMeta(HeldMeta, msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of a person. The docstring of each field is its line in the handbook."""

    name: Text
    """Full name in the site's first language, given names first."""
    family_name: str = ""
    """Family name, by which lists are sorted; without it the last word of the name."""
    spellings: dict[str, tuple[str, ...]] = {}
    """Spellings of the full name by language, given names first. Pages in another language show its
    first spelling."""
    roles: tuple[RoleMeta, ...] = ()
    """Roles, the latest first."""
    alone: bool = False
    """The world knows them by surname alone, so that a surname in an article is theirs without the
    full name or a role, unless something speaks against it."""
    cite: dict[str, str] = {}
    """Short names of articles for citations in this text: `[@quay#p-1a2b3c4d]`."""
    extra: Extra = NO_EXTRA
    """Fields of your own, which templates find in `extra` of the person."""


class OutletMeta(msgspec.Struct, frozen=True, kw_only=True):
    """Outlet in ``content/outlets.yaml``. The docstring of each field is its line in the handbook."""

    name: Name
    """Name of the outlet."""
    spellings: tuple[str, ...] = ()
    """Names that the outlet uses of itself, by which its articles are known."""
    country: Wording = ""
    """Country in which it is published."""
    url: str = ""
    """Web address of the outlet."""
    domains: tuple[str, ...] = ()
    """Domains of its web addresses, as `gazette.example`, by which the address of a clipping names
    it."""
    text: TextRights | None = None
    """Part of the text of its articles that may be shown, instead of the site's."""
    extra: Extra = NO_EXTRA
    """Fields of your own, which templates find in `extra` of the outlet."""


class PageMeta(HeldMeta, msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of a page written by hand."""

    title: Text
    """Title of the page."""
    description: str = ""
    """Sentence for search engines and previews; without it the first paragraph."""
    cite: dict[str, str] = {}
    """Short names of articles for citations in this text: `[@quay#p-1a2b3c4d]`."""
    extra: Extra = NO_EXTRA
    """Fields of your own, which the page's template finds in `context.extra`."""


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
    """Article without its body. ``id`` is the file's name, ``digest`` and ``text_digest`` the ledger's."""

    id: str
    file: str
    meta: ArticleMeta
    digest: str
    text_digest: str

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


class AllegationEntry(msgspec.Struct, frozen=True):
    """Allegation with the editor's note."""

    id: str
    path: Path
    meta: AllegationMeta
    front_matter: YamlText
    note: Prose


class StoryEntry(msgspec.Struct, frozen=True):
    """Story with the editor's summary."""

    id: str
    path: Path
    meta: StoryMeta
    front_matter: YamlText
    summary: Prose


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
    """Content other than articles, sorted by id. Parts in ``unreadable`` have Problems and are empty."""

    sites: tuple[Site, ...]  # in each language, the first at the root
    themes: tuple[ThemeEntry, ...]
    people: tuple[PersonEntry, ...]
    outlets: tuple[OutletEntry, ...]
    pages: tuple[PageEntry, ...]
    conversions: Mapping[str, Conversion]  # by seed
    has_drafts: bool  # not for the public
    translations: Mapping[tuple[Path, str], Translation] = {}  # by file translated and language
    allegations: tuple[AllegationEntry, ...] = ()
    stories: tuple[StoryEntry, ...] = ()
    questions: tuple[QuestionEntry, ...] = ()
    corrections: tuple[CorrectionEntry, ...] = ()
    withdrawn: tuple[WithdrawnEntry, ...] = ()
    visits: Mapping[str, WebVisit] = {}  # by seed
    filed_address: str = ""  # of the site, as its file has it
    pictures: frozenset[str] = frozenset()  # keys of those that are drawn
    unreadable: frozenset[str] = frozenset()
    as_of: Moment | None = None  # time of the edition, None before the first

    @property
    def site(self) -> Site:
        """Site in its first language."""
        return self.sites[0]

    @property
    def recorded(self) -> tuple[AllegationEntry, ...]:
        """Allegations that are no drafts."""
        return tuple(entry for entry in self.allegations if not entry.meta.draft)
