"""Frozen values shared by page contexts.

Addresses are written from the site's root, without the language's prefix (``/themes/exchanges/``).
Rendering makes them relative to the page. ``html`` fields are safe HTML of type Markup. Templates
escape all other text. ``extra`` has custom fields.
"""

import msgspec
from markupsafe import Markup

from generator.config import Site, TextIn
from generator.view_models.picture_view import PictureView
from generator.view_models.translation_views import TranslatedBy, TranslationView
from generator.yaml_reading.extra import NO_EXTRA, Extra


class Link(msgspec.Struct, frozen=True):
    """Link, or a bare label if ``url`` is empty because the site leaves its target out.

    ``lang`` is set if the label may be in another language than the page.
    """

    label: str
    url: str
    lang: str = ""


class DateView(msgspec.Struct, frozen=True):
    """Date to show: ``iso`` for ``time[datetime]`` (empty for a range), ``text`` in the page's language."""

    iso: str
    text: str
    precision: str  # day, month, quarter, year or range


class TextView(msgspec.Struct, frozen=True):
    """Editor's text as HTML, with notes on the sources that its numbers refer to.

    ``language`` names its language if that is not the page's.
    """

    html: Markup
    lang: str
    language: str
    notes: "tuple[SourceNote, ...]" = ()


class ThemeMark(msgspec.Struct, frozen=True):
    """Label of a theme, coloured by the CSS class ``theme-<id>``."""

    id: str
    name: str
    url: str
    lang: str = ""  # of the name
    sensitive: bool = False  # holds allegations
    terms: tuple[str, ...] = ()  # matched words of the passage, if it marks one
    extra: Extra = NO_EXTRA


class SiteView(Site, frozen=True, kw_only=True):
    """Facts about the site that every page shows. ``base_url`` is that of its pages in this language."""

    root: str  # absolute URL of the site, with trailing slash
    script: str  # of the language: Cyrl, Latn
    navigation: tuple[Link, ...]  # links in the masthead
    themes: tuple[ThemeMark, ...]
    corrections: str = ""  # address of the page of corrections, if there is one

    def __hash__(self) -> int:
        """Hash the fields that distinguish editions of the site."""
        return hash((self.root, self.language))


class Alternate(msgspec.Struct, frozen=True):
    """Translation of a page. ``name`` is the language's own name, ``url`` is relative to the page."""

    language: str
    name: str
    url: str
    address: str  # absolute


class CorrectionNote(msgspec.Struct, frozen=True):
    """Line at the head of a corrected page: 'Corrected on 5 May 2025', and the present state.

    ``id`` is that of the entry on /corrections/.
    """

    id: str
    day: str
    title: str
    text: str
    lang: str


class PageView(msgspec.Struct, frozen=True):
    """Metadata of a page and the links above its title."""

    url: str  # from the root: /articles/x/
    canonical: str  # absolute URL
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    alternates: tuple[Alternate, ...] = ()  # the page itself too, none with one language
    feed: str = ""  # address of the Atom feed that suits the page best
    json_feed: str = ""  # the same as JSON Feed
    feed_title: str = ""
    locale: str = ""  # of the page's subject, for Open Graph: uk_UA
    locales: tuple[str, ...] = ()  # locales of the page's translations
    linked_data: Markup = Markup("")  # JSON-LD for a script element
    corrections: tuple[CorrectionNote, ...] = ()  # the latest first
    modified: str = ""  # time of the edition that last changed it, after its first
    indexed: bool = True  # by search engines
    held: str = ""  # why it is not published, in a preview
    picture: PictureView | None = None  # shown with links to the page


class ArticleRef(msgspec.Struct, frozen=True):
    """Article as a row in a list. ``headline`` is its title, translated if possible."""

    id: str
    short: str  # digest of the id, stored by the browser for articles already seen
    url: str
    title: str
    title_derived: bool  # taken from the text of a clipping without a title
    lang: str
    language_name: str  # in the page's language: Ukrainian
    date: DateView | None
    outlet: Link | None  # link to its entry among the sources, None if unknown
    outlet_name: str  # the name alone, or empty
    authors: tuple[str, ...]
    themes: tuple[ThemeMark, ...]
    summary: str  # the editor's, preferably in the page's language, or empty
    summary_lang: str
    extra: Extra = NO_EXTRA
    headline: str = ""
    headline_lang: str = ""
    translation: TranslatedBy | None = None  # into the page's language


class SourceNote(msgspec.Struct, frozen=True):
    """Source of an editor's statement: a passage, or an article as a whole.

    ``id`` is that of the note's element, and with ``-ref`` that of its first number in the text.
    """

    number: int
    id: str
    article: ArticleRef
    url: str
    anchored: bool  # a passage
    words: str  # the first of the passage, empty if a sensitive theme marks it
    alike: int  # further articles with the same text
    translated: bool  # quoted in the editor's translation
    outlet_notes: tuple[str, ...] = ()  # notes of the outlet on its own text
    translation: TranslationView | None = None  # of the passage's first words


class PersonName(msgspec.Struct, frozen=True, kw_only=True):
    """Person as a row in a list: ``names`` are (language, spelling) pairs, ``url`` may be empty."""

    id: str
    url: str
    name: str
    names: tuple[tuple[str, str], ...]
    role: str  # latest role given by the articles, or empty
    lang: str = ""  # of the name
    role_lang: str = ""
    extra: Extra = NO_EXTRA


class PersonRef(PersonName, frozen=True, kw_only=True):
    """Person with the numbers of articles and passages that name them."""

    articles: int
    passages: int


class RoleView(msgspec.Struct, frozen=True):
    """Role of a person with its period and the articles that state it."""

    role: TextIn
    date: TextIn  # as the editor wrote it, or empty
    sources: tuple[ArticleRef, ...]


class ThemeCard(msgspec.Struct, frozen=True):
    """Theme on the home page."""

    mark: ThemeMark
    synopsis: TextView  # first paragraph only
    articles: int
    passages: int
    sensitive: bool
    latest: DateView | None


class SectionCount(msgspec.Struct, frozen=True):
    """Labelled figure, with the address of the things counted, if any."""

    label: str
    count: int
    url: str = ""


class OutletView(msgspec.Struct, frozen=True):
    """Outlet, or without an id the articles of unknown outlets."""

    id: str
    name: str
    lang: str  # of the name, or empty if it is the same in all languages
    names: tuple[tuple[str, str], ...]
    country: TextIn
    url: str  # address of the outlet's own site, or empty
    languages: tuple[SectionCount, ...]
    yearly: bool  # counted by year instead of by month
    periods: tuple[SectionCount, ...]
    articles: tuple[ArticleRef, ...]  # the newest that fit
    count: int  # of all
    more: str  # address of the page with all articles, empty if they are all here
    extra: Extra = NO_EXTRA


class Download(msgspec.Struct, frozen=True):
    """Downloadable data file with its media type ``kind`` and a description ``note``."""

    label: str
    url: str
    kind: str
    note: str


class LeftOutRow(msgspec.Struct, frozen=True):
    """Lines of the seed left out of the article's body, with the ids of their fate and rule.

    ``lines`` are their numbers: ``3``, ``3–214``. ``shown`` are texts to show at once, ``folded``
    texts to show on demand, ``unseen`` the number of lines omitted to keep the page small.
    """

    lines: str
    fate: str
    rule: str
    shown: tuple[str, ...]
    folded: tuple[str, ...]
    unseen: int


class DifferenceView(msgspec.Struct, frozen=True):
    """Difference of a passage from the seed: (kind, text) of its words, or the editor's reason.

    It has neither if the words may not be shown. Kinds are ``same``, ``left-out`` and ``put-in``.
    """

    words: tuple[tuple[str, str], ...]
    reason: str


class SourceView(msgspec.Struct, frozen=True):
    """Provenance of an article."""

    seed: str  # file name, or empty for an article written by hand
    recorded: bool  # the ledger has its conversion, without it the next three are empty
    sha256: str
    captured: DateView | None  # day on which the page was asked for, None for other seeds
    copy: str  # address of that copy, or empty where it is not published
    copy_sha256: str  # of the web archive, or empty where the seed itself is the copy
    edited: str  # by hand since conversion: facts, text, or empty
    left_out: tuple[LeftOutRow, ...]
    dated: str  # line of the seed with the article's date, or empty
    source_url: str
    same_text: tuple[ArticleRef, ...]  # oldest few articles with the same text, oldest first
    same_text_more: int = 0  # number of those not listed
    unchecked: bool = False  # no seed is here to compare its quotations with
    # Notes of the outlet ('' if not to be shown), with the editor's reasons.
    notes_left_out: tuple[tuple[str, str], ...] = ()


class PartLink(msgspec.Struct, frozen=True):
    """Link to a part of a long list. ``parts`` are its subdivisions, if they are to be listed with it."""

    label: str
    url: str
    count: int
    counted: str = ""  # count with its noun: 12 passages
    parts: "tuple[PartLink, ...]" = ()


class Pager(msgspec.Struct, frozen=True):
    """Navigation on a part of a long list: its subdivisions and the adjacent parts.

    Adjacent means earlier and later in time, or in the alphabet for a list of names.
    """

    counted: str  # 12 passages
    parts: tuple[PartLink, ...]
    earlier: Link | None
    later: Link | None
    days: str = ""  # period covered by a run
    runs: bool = False  # the subdivisions are runs
    of_names: bool = False
