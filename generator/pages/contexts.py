"""What templates are given: plain frozen values, complete before rendering starts.

A page's template is rendered with ``site`` (SiteView, which macros know too), ``page`` (PageView) and
``context``, one of these. Every address in them is written from the site's root, without the prefix
of the page's language (``/themes/exchanges/``); rendering makes it relative to the page it stands on.
"""

import msgspec
from markupsafe import Markup

from generator.pages.chart_parts import ActivityView, CoverageView, StripView, TableView
from generator.pages.parts import (
    ArticleRef,
    Download,
    EventView,
    Link,
    OutletView,
    PassageGroup,
    PassageView,
    PersonRef,
    QuotationView,
    RoleView,
    SectionCount,
    SourceView,
    ThemeCard,
    ThemeMark,
)


class HomeContext(msgspec.Struct, frozen=True):
    """``covers`` says from when to when; latest holds the newest passages."""

    covers: str
    counts: tuple[SectionCount, ...]  # articles, outlets, languages, people: label and count
    latest: tuple[PassageView, ...]
    themes: tuple[ThemeCard, ...]
    strip: StripView | None  # all events
    activity: dict[str, ActivityView]  # by theme
    activity_table: TableView
    events: tuple[EventView, ...]  # the newest few
    people: tuple[PersonRef, ...]
    articles: tuple[ArticleRef, ...]


class ThemeContext(msgspec.Struct, frozen=True):
    """``record`` holds every passage of the theme, newest article first."""

    mark: ThemeMark
    names: tuple[tuple[str, str], ...]
    sensitive: bool
    synopsis: Markup
    activity: ActivityView | None
    activity_table: TableView
    record: tuple[PassageView, ...]
    articles: tuple[ArticleRef, ...]
    events: tuple[EventView, ...]
    people: tuple[PersonRef, ...]


class ArticleContext(msgspec.Struct, frozen=True):
    """An article with its body in groups, its people, its origin and its neighbours."""

    article: ArticleRef
    body: tuple[PassageGroup, ...]
    people: tuple[PersonRef, ...]
    events: tuple[EventView, ...]
    source: SourceView
    previous: Link | None
    next: Link | None
    related: tuple[ArticleRef, ...]


class PeopleContext(msgspec.Struct, frozen=True):
    """Everybody, by family name."""

    people: tuple[PersonRef, ...]


class PersonContext(msgspec.Struct, frozen=True):
    """One person: who they are by the articles, what they said, where they appear."""

    person: PersonRef
    roles: tuple[RoleView, ...]
    about: Markup
    quotations: tuple[QuotationView, ...]
    appearances: tuple[tuple[ArticleRef, tuple[PassageView, ...]], ...]


class TimelineMonth(msgspec.Struct, frozen=True):
    """A month's events, oldest first; ``label`` is empty for events known to the year only."""

    label: str
    iso: str
    events: tuple[EventView, ...]


class TimelineYear(msgspec.Struct, frozen=True):
    """A year of the timeline."""

    year: str
    months: tuple[TimelineMonth, ...]


class TimelineContext(msgspec.Struct, frozen=True):
    """The whole timeline (``theme`` is None), or that of one theme; newest year and month first."""

    strip: StripView | None
    years: tuple[TimelineYear, ...]
    theme: ThemeMark | None
    filters: tuple[Link, ...]


class SourcesContext(msgspec.Struct, frozen=True):
    """Every outlet with its articles, and the grid of themes, outlets and months that shows the gaps."""

    downloads: tuple[Download, ...]
    outlets: tuple[OutletView, ...]
    coverage: CoverageView | None


class TextContext(msgspec.Struct, frozen=True):
    """A page written by hand, such as About."""

    title: str
    html: Markup


class FeedEntry(msgspec.Struct, frozen=True):
    """An article in a feed: addresses are whole, dates RFC 3339."""

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
    content: Markup


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


class SitemapContext(msgspec.Struct, frozen=True):
    """Every page; those in other languages are among its alternates."""

    pages: tuple[SitemapEntry, ...]
