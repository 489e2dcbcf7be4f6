"""Facts in the head of a page: title, authors, site, address, language, day."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from generator.clippings.html.class_names import BEFORE_SITE
from generator.clippings.html.linked_articles import (
    LinkedArticle,
    read_linked_articles,
    read_page_days,
    read_site_names,
)
from generator.clippings.lines.bylines import split_names
from generator.clippings.lines.line_shapes import is_name_like
from generator.clippings.lines.phrases import load_word_lists
from generator.nlp.dates.timestamps import parse_stamp
from generator.nlp.tokens import fold
from generator.seed_kinds.stated_facts import PageFacts, Published

# Comments of browsers and SingleFile with the original address of a saved page.
SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]+)"
)
SAVED_WITHIN = 4096  # characters, as the comment is at the head
LANGUAGE = re.compile(r"([a-z]{2})(?:[-_]|$)", re.IGNORECASE)
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ADDRESS = re.compile(r"[@/\\]|\w\.\w{2,}(?:$|[\s/])")
NAMED_AUTHOR = (
    "author", "article:author", "article:author_name", "byl", "dc.creator", "dcterms.creator",
    "parsely-author", "sailthru.author", "citation_author", "cxenseparse:author",
)  # fmt: skip
NAMED_TITLE = ("og:title", "twitter:title")
NAMED_DESCRIPTION = ("og:description", "description", "twitter:description")
NAMED_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher")
NUMBERS = re.compile(
    r"(?P<year>\d{4})(?P<sign>[-/]?)(?P<month>\d{2})(?P=sign)(?P<day>\d{2})"
    r"(?:[T ]+\d{1,2}:?\d{2}[\d:.,]*\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?.*)?",
    re.IGNORECASE,
)
UTC = re.compile(r"\d\s*(?:Z|UTC|GMT|[+-]00:?00)$", re.IGNORECASE)
FIRST_YEAR = 1991  # earlier days, before the Web, are placeholders of a system without the day
# Names and properties of ``meta`` that state a day of publication, the surest first.
NAMED_DAY = (
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
DATED_ITEMS = (
    ("itemprop datePublished", ".//body//*[@itemprop='datePublished']"),
    ("time published", PUBLISHED_TIME),
)

Articles = tuple[LinkedArticle, ...]


def read_facts(root: HtmlElement, html: str) -> PageFacts:
    """Read the facts of the page from its source ``html`` and its whole tree ``root``."""
    window = " ".join(root.findtext(".//head/title", "").split())
    articles, metas = read_linked_articles(root), _read_metas(root)
    headlines = [article.headline for article in articles[:1]]
    site, source = next(_read_sites(root, metas, articles), (None, ""))
    return PageFacts(
        title=_choose_title((*_pick(metas, NAMED_TITLE), *headlines, window), site),
        title_tail=_read_tail(window),
        description=next(_pick(metas, NAMED_DESCRIPTION), ""),
        authors=_read_authors(metas, articles),
        people=tuple(name for article in articles[:1] for name in article.people),
        site=site,
        site_source=source,
        address=_read_address(root, html, metas, articles),
        language=_read_language(root),
        published=_read_published(root, articles),
    )


def _read_sites(
    root: HtmlElement, metas: Mapping[str, str], articles: Articles
) -> Iterator[tuple[str, str]]:
    """Iterate over the site's names and their places, the surest first, without addresses and accounts."""
    named = [(metas.get(name, ""), name) for name in NAMED_SITE]
    named[1:1] = [(article.publisher, "publisher") for article in articles]
    named += [(name, "WebSite") for name in read_site_names(root)]
    for name, source in named:
        if name and not name.startswith(("@", "http")):
            yield name, source


def _read_metas(root: HtmlElement, naming: Sequence[str] = ("property", "name")) -> dict[str, str]:
    """Return the first content of every ``meta`` by its name in one of the attributes."""
    named: dict[str, str] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or element.get("datetime") or "").split())
        names = ((element.get(attribute) or "").strip().lower() for attribute in naming)
        for name in names if content else ():
            named.setdefault(name, content)
    return named


def _pick(metas: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


def _choose_title(titles: Iterable[str], site: str | None) -> str | None:
    """Return the first title that is more than the site's name, without that name."""
    for title in titles:
        own = _strip_site(" ".join(title.split()), site)
        if own and fold(own) != fold(site or ""):
            return own
    return None


def _strip_site(title: str, site: str | None) -> str:
    """Remove the site's name from the end of a title, with the separator before it."""
    for sign in reversed(list(BEFORE_SITE.finditer(title))):
        tail = fold(title[sign.end() :])
        if site and sign.start() and (tail == fold(site) or fold(site) in tail.split(" | ")):
            return _strip_site(title[: sign.start()].rstrip(), site)
    return title


def _read_tail(window: str) -> str:
    """Return the text after the last separator in a window's title, or ''."""
    signs = list(BEFORE_SITE.finditer(window))
    return window[signs[-1].end() :] if signs else ""


def _read_authors(metas: Mapping[str, str], articles: Articles) -> tuple[str, ...]:
    """Return the authors named by the article and the page, without labels or addresses."""
    written = [name for article in articles[:1] for name in article.authors]
    written += _pick(metas, NAMED_AUTHOR)
    labels = load_word_lists().bylines
    names = [
        name
        for each in written
        if not ADDRESS.search(each)
        for name in split_names((labels.open(each) or each).strip(" :"))
    ]
    return tuple(dict.fromkeys(name for name in names if is_name_like(name)))


def _read_address(
    root: HtmlElement, html: str, metas: Mapping[str, str], articles: Articles
) -> str | None:
    """Return the page's own address: the canonical one, else its article's, else the one it was saved from."""
    links = [
        each.get("href")
        for each in root.iter("link")
        if "canonical" in (each.get("rel") or "").lower().split()
    ]
    shared = metas.get("og:url", "")
    saved = SAVED_FROM.search(html, 0, SAVED_WITHIN)
    base = shared or (saved[1] if saved else "")
    linked = [article.address for article in articles[:1]]
    for address in (*links, shared, *linked, saved[1] if saved else ""):
        whole = urljoin(base, (address or "").strip())
        if is_article_address(whole):
            return str(whole)
    return None


def is_article_address(address: str) -> bool:
    """Return whether an address may be a page's on the Web, and is not merely its site's."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    whole = parts.scheme in ("http", "https") and "." in parts.netloc
    return whole and bool(parts.path.strip("/") or parts.query) and not re.search(r"\s", address)


def _read_language(root: HtmlElement) -> str | None:
    found = LANGUAGE.match(root.get("lang") or root.get(XML_LANG) or "")
    return found[1].lower() if found else None


def _read_published(root: HtmlElement, articles: Iterable[LinkedArticle]) -> tuple[Published, ...]:
    """Return every statement of the day of publication in the metadata, the surest first."""
    stated = [*_of_articles(root, articles), *_of_metas(root), *_of_items(root)]
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
    for source, path in DATED_ITEMS:
        moments = [
            element.get("datetime") or element.get("content") or element.get("title") or ""
            for element in root.xpath(path)
        ]
        yield from _agree(moments, source)


def _of_metas(root: HtmlElement) -> Iterator[tuple[str, str]]:
    named = _read_metas(root, ("property", "name", "itemprop"))
    return ((named[name], name) for name in NAMED_DAY if name in named)
