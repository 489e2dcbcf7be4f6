"""Day of publication stated by a page's metadata, never by a footer, an address or a year."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from generator.clippings.html.linked_articles import LinkedArticle, read_page_days
from generator.clippings.html.saved_page import Published
from generator.nlp.dates.timestamps import parse_stamp

NUMBERS = re.compile(
    r"(?P<year>\d{4})(?P<sign>[-/]?)(?P<month>\d{2})(?P=sign)(?P<day>\d{2})"
    r"(?:[T ]+\d{1,2}:?\d{2}[\d:.,]*\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?.*)?",
    re.IGNORECASE,
)
UTC = re.compile(r"\d\s*(?:Z|UTC|GMT|[+-]00:?00)$", re.IGNORECASE)
FIRST_YEAR = 1991  # earlier days, before the Web, are placeholders of a system without the day
# Names and properties of ``meta`` that state a day of publication, the surest first.
META = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published",
    "parsely-pub-date", "sailthru.date", "article.published", "pubdate", "publishdate",
    "publish-date", "publish_date", "publication_date", "publicationdate", "published_at",
    "cxenseparse:recs:publishtime", "citation_publication_date", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "date",
)  # fmt: skip
PUBLISHED_TIME = (
    ".//body//time[@pubdate or contains(concat(' ', @class, ' '), ' published ')"
    " or contains(@class, 'entry-date') or contains(@class, 'dt-published')]"
)
ITEMS = (
    ("itemprop datePublished", ".//body//*[@itemprop='datePublished']"),
    ("time published", PUBLISHED_TIME),
)
NAMING = ("property", "name", "itemprop")  # attributes that name a ``meta``


def read_published(root: HtmlElement, articles: Iterable[LinkedArticle]) -> tuple[Published, ...]:
    """Return every statement of the day of publication in the metadata, the surest first."""
    stated = [*_of_articles(root, articles), *_of_meta(root), *_of_items(root)]
    return tuple(each for each in (read_day(text, source) for text, source in stated) if each)


def read_day(text: str, source: str) -> Published | None:
    """Read a moment in metadata, or return None for a placeholder or a day that is not whole."""
    text = text.strip()
    numbers = NUMBERS.fullmatch(text)
    if numbers:
        parts = (int(numbers["year"]), int(numbers["month"]), int(numbers["day"]))
    else:
        stamp = (
            None if "/" in text else parse_stamp(text, None)
        )  # 03/02 is a day here, a month there
        if not (stamp and stamp.year and stamp.month and stamp.day):
            return None
        parts = (stamp.year, stamp.month, stamp.day)
    try:
        day = datetime.date(*parts)
    except ValueError:
        return None
    if day.year < FIRST_YEAR:
        return None
    return Published(day.isoformat(), source, UTC.search(text) is not None)


def _of_articles(root: HtmlElement, articles: Iterable[LinkedArticle]) -> Iterator[tuple[str, str]]:
    """Yield the day of the page's article in JSON-LD, else the page's: nothing if several disagree."""
    days = [article.published for article in articles if article.published]
    days = days or list(filter(None, read_page_days(root)))
    return _agree(days, "datePublished")


def _agree(moments: Sequence[str], source: str) -> Iterator[tuple[str, str]]:
    if len({moment.strip()[:10] for moment in moments}) == 1:
        yield moments[0], source


def _of_items(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the day marked up in the body as that of publication.

    If several disagree, some are of other texts, and none counts.
    """
    for source, path in ITEMS:
        moments = [
            element.get("datetime") or element.get("content") or element.get("title") or ""
            for element in root.xpath(path)
        ]
        yield from _agree(moments, source)


def _of_meta(root: HtmlElement) -> Iterator[tuple[str, str]]:
    named: dict[str, str] = {}
    for element in root.iter("meta"):
        content = (element.get("content") or element.get("datetime") or "").strip()
        for attribute in NAMING:
            name = (element.get(attribute) or "").strip().lower()
            if content and name:
                named.setdefault(name, content)
    return ((named[name], name) for name in META if name in named)
