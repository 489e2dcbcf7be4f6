"""What pages show: the plain frozen values that contexts are made of.

Every address in them is written from the site's root, without the prefix of the page's language
(``/themes/exchanges/``); rendering makes it relative to the page it stands on. ``html`` fields are
safe HTML of type Markup; every other text is plain and is escaped by the template.
"""

import msgspec
from markupsafe import Markup

from generator.config import Part, TextIn


class Link(msgspec.Struct, frozen=True):
    """A place to go, or a name alone where ``url`` is empty: the site leaves out what it would lead to.

    ``lang`` is given where the label's language may differ from the page's.
    """

    label: str
    url: str
    lang: str = ""


class DateView(msgspec.Struct, frozen=True):
    """A date to show: ``iso`` for ``time[datetime]`` (empty for a range), ``text`` in the page's language."""

    iso: str
    text: str
    precision: str  # day, month, quarter, year or range


class TextView(msgspec.Struct, frozen=True):
    """A text by the editor as HTML; ``language`` names its language where it is not the page's."""

    html: Markup
    lang: str
    language: str


class ThemeMark(msgspec.Struct, frozen=True):
    """A theme's name where it marks something; CSS knows its colour by the class ``theme-<id>``."""

    id: str
    name: str
    url: str
    lang: str = ""  # of the name
    sensitive: bool = False  # of allegations
    terms: tuple[str, ...] = ()  # the words of the passage that matched, where it marks a passage


class SiteView(msgspec.Struct, frozen=True):
    """What every page says of the site."""

    title: str
    tagline: str
    description: str
    language: str
    original: str  # the language that the editor writes in
    written_in: dict[str, str]  # title, tagline, description and editor: their languages
    root: str  # whole address of the site, with trailing slash
    base_url: str  # the same of its pages in this language
    prefix: str  # what their addresses begin with: /uk, or nothing
    script: str  # of the language: Cyrl, Latn
    navigation: tuple[Link, ...]  # the sections in the masthead
    themes: tuple[ThemeMark, ...]
    editor: str
    contact: str
    leave_out: tuple[Part, ...] = ()  # parts that the site does not have: nothing is to lead there

    def __hash__(self) -> int:
        """Of what tells it from the other editions."""
        return hash((self.root, self.language))


class Alternate(msgspec.Struct, frozen=True):
    """A page in one of the site's languages. ``name`` is the language's own; ``url`` leads there from the page."""

    language: str
    name: str
    url: str
    address: str  # whole


class PageView(msgspec.Struct, frozen=True):
    """What a page says of itself in its head and above its title."""

    url: str  # from the root: /articles/x/
    canonical: str  # whole address
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    alternates: tuple[Alternate, ...] = ()  # itself among them; none where there is one language
    feed: str = ""  # address of the Atom feed that fits the page best
    json_feed: str = ""  # the same as JSON Feed
    feed_title: str = ""
    locale: str = ""  # of what the page is about, as Open Graph has it: uk_UA
    locales: tuple[str, ...] = ()  # the others that it can be had in
    linked_data: Markup = Markup("")  # JSON-LD, to stand inside a script element


class ArticleRef(msgspec.Struct, frozen=True):
    """An article as a line in a list."""

    id: str
    short: str  # a digest of the id, by which a reader's browser remembers the article
    url: str
    title: str
    title_derived: bool  # made from the text: the clipping has no title of its own
    lang: str
    language_name: str  # in the page's language: Ukrainian
    date: DateView | None
    outlet: Link | None  # leads to its place on the sources page; None: the text does not say
    authors: tuple[str, ...]
    themes: tuple[ThemeMark, ...]
    summary: str  # the editor's, in the page's language if there is one in it; may be empty
    summary_lang: str


class PersonName(msgspec.Struct, frozen=True, kw_only=True):
    """A person as a line in a list. ``names`` are (language, spelling) pairs; ``url`` may be empty, as a Link's."""

    id: str
    url: str
    name: str
    names: tuple[tuple[str, str], ...]
    role: str  # the latest that the articles give; may be empty
    lang: str = ""  # of the name
    role_lang: str = ""


class PersonRef(PersonName, frozen=True, kw_only=True):
    """The same, with how many articles and passages name the person."""

    articles: int
    passages: int


class RoleView(msgspec.Struct, frozen=True):
    """A role of a person: what the articles call them, when, and where it says so."""

    role: TextIn
    date: TextIn  # as the editor wrote it; may be empty
    sources: tuple[ArticleRef, ...]


class ThemeCard(msgspec.Struct, frozen=True):
    """A theme on the home page."""

    mark: ThemeMark
    synopsis: TextView  # its first paragraph
    articles: int
    passages: int
    sensitive: bool
    latest: DateView | None


class SectionCount(msgspec.Struct, frozen=True):
    """A row of figures on the sources page: months are (label, count)."""

    label: str
    count: int


class OutletView(msgspec.Struct, frozen=True):
    """An outlet, or (without id) the articles whose outlet the text does not say."""

    id: str
    name: str
    lang: str  # of the name; empty where it has one for all languages
    names: tuple[tuple[str, str], ...]
    country: TextIn
    url: str  # the outlet's own site, not linked to where empty
    languages: tuple[SectionCount, ...]
    yearly: bool  # whether its articles are counted by year, not by month
    periods: tuple[SectionCount, ...]
    articles: tuple[ArticleRef, ...]  # the newest, as far as there is room
    count: int  # of all
    more: str  # address of the page that has all of them; empty where they are here


class Download(msgspec.Struct, frozen=True):
    """A file with the site's data: ``kind`` is its media type, ``note`` says what is in it."""

    label: str
    url: str
    kind: str
    note: str


class LeftOutRow(msgspec.Struct, frozen=True):
    """Lines of the seed that are not in the article's body, with their fate and the rule that decided.

    ``lines`` are their numbers: ``3``, ``3–214``. ``shown`` and ``folded`` are their texts, the
    latter to be seen on demand; ``unseen`` counts lines whose text would make the page too large.
    """

    lines: str
    fate: str
    rule: str
    shown: tuple[str, ...]
    folded: tuple[str, ...]
    unseen: int


class SourceView(msgspec.Struct, frozen=True):
    """Where an article comes from."""

    seed: str  # file name; empty for an article written by hand
    recorded: bool  # whether the ledger has its conversion; if not, the next three say nothing
    sha256: str
    edited: bool  # changed by hand since it was converted
    left_out: tuple[LeftOutRow, ...]
    dated: str  # the line that gives the article's day, as the seed has it; empty where none is recorded
    source_url: str
    same_text: tuple[
        ArticleRef, ...
    ]  # the other articles of its origin: the oldest few, oldest first
    same_text_more: int = 0  # how many others there are


class PartLink(msgspec.Struct, frozen=True):
    """A part of a long list, to go to; ``parts`` are those in it, where they are to be offered at once."""

    label: str
    url: str
    count: int
    counted: str = ""  # the count with its noun: 12 passages
    parts: "tuple[PartLink, ...]" = ()


class Pager(msgspec.Struct, frozen=True):
    """Where a part stands in its list: how many are in it, the parts in it, and those beside it.

    Those are beside it in time or, where the list is of names, in the alphabet.
    """

    counted: str  # 12 passages
    parts: tuple[PartLink, ...]
    earlier: Link | None
    later: Link | None
    days: str = ""  # of a run: from when to when it is
    runs: bool = False  # whether the parts in it are runs
    of_names: bool = False
