"""Template contexts: frozen values, complete before rendering starts.

Templates receive ``site`` (SiteView, also visible to macros), ``page`` (PageView) and ``context``,
one of these. Addresses are written from the site's root, without the language's prefix
(``/themes/exchanges/``). Rendering makes them relative to the page.
"""

import msgspec

from generator.config import TextIn
from generator.view_models.chart_views import ActivityView, CoverageView, StripView, TableView
from generator.view_models.edition_contexts import CorrectionView, EditionView
from generator.view_models.page_views import (
    ArticleRef,
    DateView,
    DifferenceView,
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
    Concerned,
    EventView,
    Mentions,
    PassageView,
    QuotationView,
    Record,
    StandingView,
    ToldArticle,
)
from generator.view_models.search_views import IndexLetter
from generator.view_models.story_views import StoryRef, Together
from generator.yaml_reading.extra import NO_EXTRA, Extra


class HomeContext(msgspec.Struct, frozen=True):
    """Home page. ``covered_period`` is the period of all articles, ``latest`` has the newest passages."""

    covered_period: str
    counts: tuple[SectionCount, ...]  # of articles, outlets, languages and people
    latest: Record
    themes: tuple[ThemeCard, ...]
    strip: StripView | None  # all events
    activity: dict[str, ActivityView]  # by theme
    activity_table: TableView
    events: tuple[EventView, ...]  # newest few
    people: tuple[PersonRef, ...]
    articles: tuple[ArticleRef, ...]
    article_count: int  # total
    archive: str  # address of the page of all articles, or empty
    edition: EditionView | None = None  # the last, from the second on
    stories: tuple[StoryRef, ...] = ()  # the newest few
    story_count: int = 0


class ThemeContext(msgspec.Struct, frozen=True):
    """Theme page: the newest passages in ``record``, newest article first, and a few events and people.

    ``parts`` link to all passages (or articles, if records are left out) and are empty if
    ``record`` is complete.
    """

    mark: ThemeMark
    names: tuple[tuple[str, str], ...]
    sensitive: bool
    synopsis: TextView
    activity: ActivityView | None
    activity_table: TableView
    record: tuple[Together[ToldArticle], ...]
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
    """Article page."""

    article: ArticleRef
    body: BodyView
    people: tuple[PersonName, ...]
    dates: dict[str, tuple[DateView, ...]]  # that passages mention, by anchor
    source: SourceView
    differences: dict[str, tuple[DifferenceView, ...]]  # by anchor, '' for the title
    previous: Link | None
    next: Link | None
    related: tuple[ArticleRef, ...]
    alleges: bool  # has passages of a sensitive theme or of an allegation
    former: dict[str, tuple[str, ...]] = {}  # anchors, by the ones in their place or ''
    foreign: bool = True  # published by others
    story: Link | None = None  # that it tells with others


class PeopleContext(msgspec.Struct, frozen=True):
    """Index of people by family name. A long one shows those named most and links to ``letters``.

    ``unnamed`` are people whom no article names.
    """

    people: tuple[PersonRef, ...]
    count: int
    letters: tuple[PartLink, ...]
    unnamed: tuple[PersonRef, ...] = ()


class PersonContext(msgspec.Struct, frozen=True):
    """Person page: roles, quotations and appearances.

    ``quotations`` and ``appearances`` are the newest that fit. Their parts link to all of them and
    are empty if nothing is missing.
    """

    person: PersonRef
    roles: tuple[RoleView, ...]
    about: TextView
    quotations: tuple[QuotationView, ...]
    quotation_count: int
    quotation_parts: tuple[PartLink, ...]
    appearances: tuple[Together[ToldArticle], ...]
    appearance_parts: tuple[PartLink, ...]
    event_count: int
    timeline: str  # address of the person's timeline, or empty


class TimelineMonth(msgspec.Struct, frozen=True):
    """Events of a month, newest first, those of a day and a story together.

    ``label`` is empty if only the year is known.
    """

    label: str
    iso: str
    events: tuple[Together[EventView], ...]


class TimelineYear(msgspec.Struct, frozen=True):
    """Year of the timeline."""

    year: str
    months: tuple[TimelineMonth, ...]


class TimelineFilters(msgspec.Struct, frozen=True):
    """Links to the timelines of everything, each theme and the people with most events."""

    everything: Link
    themes: tuple[Link, ...]
    people: tuple[Link, ...]
    everybody: Link | None  # link to all people, if there are more


class TimelineContext(msgspec.Struct, frozen=True):
    """Timeline of everything, a theme or a person: its newest events, newest month first.

    ``parts`` link to all events and are empty if none is missing.
    """

    strip: StripView | None
    years: tuple[TimelineYear, ...]
    parts: tuple[PartLink, ...]
    theme: ThemeMark | None
    person: PersonName | None
    filters: TimelineFilters


class AllegationRow(msgspec.Struct, frozen=True):
    """Recorded allegation: the claim and its source, those concerned, stage and answers."""

    id: str
    url: str
    claim: TextIn
    accuser: TextIn
    kind: str  # id of the accuser's kind: authority
    source: str  # its label
    about: tuple[Concerned, ...]
    standing: StandingView


class AllegationsContext(msgspec.Struct, frozen=True):
    """List of recorded allegations, the latest stage first."""

    rows: tuple[AllegationRow, ...]


class StageView(msgspec.Struct, frozen=True):
    """Stage of an allegation with the passage that says so, ``repeated`` if the page shows it above."""

    label: str
    date: DateView
    passage: PassageView | None
    repeated: bool


class AllegationContext(msgspec.Struct, frozen=True):
    """Page of an allegation. ``due`` is the day of its next review, if any."""

    row: AllegationRow
    passages: tuple[PassageView, ...]
    stages: tuple[StageView, ...]
    note: TextView
    reviewed: DateView | None
    reviewer: TextIn
    due: DateView | None
    extra: Extra = NO_EXTRA


class ArchiveContext(msgspec.Struct, frozen=True):
    """Newest articles. ``parts`` link to all of them and are empty if none is missing."""

    articles: tuple[ArticleRef, ...]
    count: int
    parts: tuple[PartLink, ...]


class OutletContext(msgspec.Struct, frozen=True):
    """Outlet with its newest articles. ``parts`` link to all of them and are empty if none is missing."""

    outlet: OutletView
    parts: tuple[PartLink, ...]


class PartContext(msgspec.Struct, frozen=True):
    """Part of a long list on its own page: links to subdivisions, or items of one kind."""

    nav: Pager
    theme: ThemeMark | None = None
    sensitive: bool = False
    record: tuple[Together[ToldArticle], ...] = ()
    mentions: tuple[Together[Mentions], ...] = ()
    articles: tuple[ArticleRef, ...] = ()
    of_outlet: bool = False  # the title names the articles' outlet
    quotations: tuple[QuotationView, ...] = ()
    people: tuple[PersonRef, ...] = ()
    outlets: tuple[PartLink, ...] = ()
    index: tuple[IndexLetter, ...] = ()
    years: tuple[TimelineYear, ...] = ()
    filters: TimelineFilters | None = None


class SourcesContext(msgspec.Struct, frozen=True):
    """Outlets with their newest articles, and the grid of coverage by theme, outlet and month."""

    downloads: tuple[Download, ...]
    outlets: tuple[OutletView, ...]
    others: tuple[PartLink, ...]  # outlets listed by name only
    letters: tuple[PartLink, ...]  # index of outlets, if those are too many
    coverage: CoverageView | None


class CorrectionsContext(msgspec.Struct, frozen=True):
    """Corrections, the latest first."""

    rows: tuple[CorrectionView, ...]


class WithdrawnContext(msgspec.Struct, frozen=True):
    """Page at an address withdrawn or moved ``to`` another, by the relative ``way``."""

    date: DateView | None
    why: TextIn
    to: Link | None
    way: str


class MovedContext(msgspec.Struct, frozen=True):
    """Page at the address of a former part of a list, which leads ``to`` what is there now by the relative ``way``."""

    to: Link
    way: str


class TextContext(msgspec.Struct, frozen=True):
    """Page written by hand, such as About. ``lang`` is the language of its title.

    ``proofs`` are sentences on the signature and the time stamp of the last edition, on About.
    """

    title: str
    text: TextView
    lang: str = ""
    extra: Extra = NO_EXTRA
    proofs: tuple[str, ...] = ()
