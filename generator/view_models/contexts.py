"""What templates are given: plain frozen values, complete before rendering starts.

A page's template is rendered with ``site`` (SiteView, which macros know too), ``page`` (PageView) and
``context``, one of these. Every address in them is written from the site's root, without the prefix
of the page's language (``/themes/exchanges/``); rendering makes it relative to the page it stands on.
"""

import msgspec
from markupsafe import Markup

from generator.corpus.article_record import Bodies
from generator.view_models.chart_views import ActivityView, CoverageView, StripView, TableView
from generator.view_models.markdown_html import whole_content
from generator.view_models.page_views import (
    ArticleRef,
    Download,
    Link,
    OutletView,
    Pager,
    PartLink,
    PersonName,
    PersonRef,
    RoleView,
    SectionCount,
    SourceView,
    TextView,
    ThemeCard,
    ThemeMark,
)
from generator.view_models.passage_views import (
    BodyView,
    EventView,
    Mentions,
    QuotationView,
    Record,
)
from generator.view_models.search_views import Facet, IndexLetter


class HomeContext(msgspec.Struct, frozen=True):
    """``covers`` says from when to when; ``latest`` holds the newest passages, ``articles`` the newest articles."""

    covers: str
    counts: tuple[SectionCount, ...]  # articles, outlets, languages, people: label and count
    latest: Record
    themes: tuple[ThemeCard, ...]
    strip: StripView | None  # all events
    activity: dict[str, ActivityView]  # by theme
    activity_table: TableView
    events: tuple[EventView, ...]  # the newest few
    people: tuple[PersonRef, ...]
    articles: tuple[ArticleRef, ...]
    article_count: int  # of all
    archive: str  # address of the page of all articles; empty where there is none


class ThemeContext(msgspec.Struct, frozen=True):
    """``record``: the newest passages as far as there is room, newest article first; ``parts``: where all are.

    There are no parts where the record is here whole; they are of articles where records are left out.
    ``events`` and ``people`` are the first few.
    """

    mark: ThemeMark
    names: tuple[tuple[str, str], ...]
    sensitive: bool
    synopsis: TextView
    activity: ActivityView | None
    activity_table: TableView
    record: Record
    parts: tuple[PartLink, ...]
    newest: tuple[ArticleRef, ...]
    article_count: int
    passage_count: int
    events: tuple[EventView, ...]
    event_count: int
    timeline: str  # address of the theme's timeline
    people: tuple[PersonRef, ...]
    people_count: int


class ArticleContext(msgspec.Struct, frozen=True):
    """An article with its body in groups, its people, its origin and its neighbours."""

    article: ArticleRef
    body: BodyView
    people: tuple[PersonName, ...]
    events: tuple[EventView, ...]
    source: SourceView
    previous: Link | None
    next: Link | None
    related: tuple[ArticleRef, ...]


class PeopleContext(msgspec.Struct, frozen=True):
    """Everybody, by family name; where they are too many, those named most, and ``letters`` lead to all."""

    people: tuple[PersonRef, ...]
    count: int
    letters: tuple[PartLink, ...]


class PersonContext(msgspec.Struct, frozen=True):
    """One person: who they are by the articles, what they said, where they appear.

    ``quotations`` and ``appearances`` are the newest as far as there is room; the parts hold all of
    them, and there are none where they are here whole.
    """

    person: PersonRef
    roles: tuple[RoleView, ...]
    about: TextView
    quotations: tuple[QuotationView, ...]
    quotation_count: int
    quotation_parts: tuple[PartLink, ...]
    appearances: Record
    appearance_parts: tuple[PartLink, ...]
    event_count: int
    timeline: str  # address of the person's timeline; empty where no event names them


class TimelineMonth(msgspec.Struct, frozen=True):
    """A month's events, oldest first; ``label`` is empty for events known to the year only."""

    label: str
    iso: str
    events: tuple[EventView, ...]


class TimelineYear(msgspec.Struct, frozen=True):
    """A year of the timeline."""

    year: str
    months: tuple[TimelineMonth, ...]


class TimelineFilters(msgspec.Struct, frozen=True):
    """The ways to the timelines: of everything, of each theme, of the people with most events."""

    everything: Link
    themes: tuple[Link, ...]
    people: tuple[Link, ...]
    everybody: Link | None  # where there are more


class TimelineContext(msgspec.Struct, frozen=True):
    """The timeline of everything, of one theme or of one person: its newest events, newest year and month first.

    ``parts`` hold all events; there are none where all are here.
    """

    strip: StripView | None
    years: tuple[TimelineYear, ...]
    parts: tuple[PartLink, ...]
    theme: ThemeMark | None
    person: PersonName | None
    filters: TimelineFilters


class ArchiveContext(msgspec.Struct, frozen=True):
    """The newest articles; ``parts`` hold all of them, and there are none where all are here."""

    articles: tuple[ArticleRef, ...]
    count: int
    parts: tuple[PartLink, ...]


class OutletContext(msgspec.Struct, frozen=True):
    """An outlet with its newest articles; ``parts`` hold all of them, and there are none where all are here."""

    outlet: OutletView
    parts: tuple[PartLink, ...]


class PartContext(msgspec.Struct, frozen=True):
    """A part of a long list, on a page of its own: either parts to go on to, or what the list is of."""

    nav: Pager
    theme: ThemeMark | None = None
    sensitive: bool = False
    record: Record = ()
    mentions: Mentions = ()
    articles: tuple[ArticleRef, ...] = ()
    of_outlet: bool = False  # whether the title names the articles' outlet
    quotations: tuple[QuotationView, ...] = ()
    people: tuple[PersonRef, ...] = ()
    outlets: tuple[PartLink, ...] = ()
    index: tuple[IndexLetter, ...] = ()
    years: tuple[TimelineYear, ...] = ()
    filters: TimelineFilters | None = None


class SourcesContext(msgspec.Struct, frozen=True):
    """Every outlet with its newest articles, and the grid of themes, outlets and months that shows the gaps."""

    downloads: tuple[Download, ...]
    outlets: tuple[OutletView, ...]
    others: tuple[PartLink, ...]  # the outlets that have no more than a line here
    letters: tuple[PartLink, ...]  # where even those are too many
    coverage: CoverageView | None


class SearchContext(msgspec.Struct, frozen=True):
    """The page of search: what its scripts need to know, and an index for who has none.

    ``manifest`` is the address of the search index; ``passage`` that of a passage, with ID and ANCHOR
    in the place of the article's id and the anchor. ``counted`` are forms of "%(num)s articles" by
    the kind of number that each goes with, as CLDR names them. The index is in ``letters``, or where
    it is too long for this page ``parts`` lead to it.
    """

    manifest: str
    passage: str
    counted: tuple[tuple[str, str], ...]
    facets: tuple[Facet, ...]
    letters: tuple[IndexLetter, ...]
    parts: tuple[PartLink, ...]


class TextContext(msgspec.Struct, frozen=True):
    """A page written by hand, such as About; ``lang`` is the language of its title."""

    title: str
    text: TextView
    lang: str = ""


class FeedEntry(msgspec.Struct, frozen=True):
    """An article in a feed: addresses are whole, dates RFC 3339.

    ``root`` is the site's own; the article's content is taken from the body at ``body`` when it is
    asked for.
    """

    id: str
    url: str
    title: str
    lang: str
    updated: str
    published: str  # empty where the article has no date
    source_url: str  # where the article was first published; may be empty
    authors: tuple[str, ...]
    outlet: str
    categories: tuple[str, ...]
    summary: str
    summary_lang: str
    root: str
    body: bytes
    bodies: Bodies

    @property
    def content(self) -> Markup:
        """The article's body as HTML that stands alone: whole addresses, no classes."""
        return whole_content(self.bodies.at(self.body), self.root)


class FeedContext(msgspec.Struct, frozen=True):
    """An Atom feed. ``updated`` is its newest article's date: no clock is read."""

    id: str
    title: str
    url: str  # of the feed itself
    page: str  # of the page it belongs to
    updated: str
    entries: tuple[FeedEntry, ...]


class FileContext(msgspec.Struct, frozen=True):
    """A file that no template renders: this is its text."""

    text: str


class SitemapEntry(msgspec.Struct, frozen=True):
    """A page in the site's first language: whole address, date of last change or empty, address by language."""

    address: str
    changed: str
    alternates: dict[str, str]


class SitemapIndexContext(msgspec.Struct, frozen=True):
    """The whole addresses of the sitemaps, where all pages are too many for one."""

    sitemaps: tuple[str, ...]


class SitemapContext(msgspec.Struct, frozen=True):
    """Every page; those in other languages are among its alternates."""

    pages: tuple[SitemapEntry, ...]
