"""Facts in the head of a page: title, authors, site, address, language, day."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from generator.clippings.html.class_names import BEFORE_SITE
from generator.clippings.html.linked_articles import (
    LinkedArticle,
    read_linked_articles,
    read_site_names,
)
from generator.clippings.html.published_date import read_published
from generator.clippings.html.saved_page import PageFacts
from generator.clippings.lines.bylines import split_names
from generator.clippings.lines.line_shapes import is_name_like
from generator.clippings.lines.phrases import load_word_lists
from generator.nlp.tokens import fold

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


def read_facts(root: HtmlElement, html: str) -> PageFacts:
    """Read the facts of the page from its source ``html`` and its whole tree ``root``."""
    window = " ".join(root.findtext(".//head/title", "").split())
    articles = read_linked_articles(root)
    headlines = [article.headline for article in articles[:1]]
    site, source = next(_read_sites(root, articles), (None, ""))
    return PageFacts(
        title=_choose_title((*_read_named(root, NAMED_TITLE), *headlines, window), site),
        title_tail=_read_tail(window),
        description=next(_read_named(root, NAMED_DESCRIPTION), ""),
        authors=_read_authors(root, articles),
        people=tuple(name for article in articles[:1] for name in article.people),
        site=site,
        site_source=source,
        address=_read_address(root, html, articles),
        language=_read_language(root),
        published=read_published(root, articles),
    )


def _read_sites(
    root: HtmlElement, articles: tuple[LinkedArticle, ...]
) -> Iterator[tuple[str, str]]:
    """Iterate over the site's names and their places, the surest first, without addresses and accounts."""
    named = [(_read_meta(root, name), name) for name in NAMED_SITE]
    named[1:1] = [(article.publisher, "publisher") for article in articles]
    named += [(name, "WebSite") for name in read_site_names(root)]
    for name, source in named:
        if name and not name.startswith(("@", "http")):
            yield name, source


def _read_named(root: HtmlElement, names: Iterable[str]) -> Iterator[str]:
    return filter(None, (_read_meta(root, name) for name in names))


def _read_meta(root: HtmlElement, wanted: str) -> str:
    for element in root.iter("meta"):
        names = (element.get("property") or "", element.get("name") or "")
        if wanted in (name.strip().lower() for name in names):
            return " ".join((element.get("content") or "").split())
    return ""


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


def _read_authors(root: HtmlElement, articles: tuple[LinkedArticle, ...]) -> tuple[str, ...]:
    """Return the authors named by the article and the page, without labels or addresses."""
    written = [name for article in articles[:1] for name in article.authors]
    written += _read_named(root, NAMED_AUTHOR)
    labels = load_word_lists().bylines
    names = [
        name
        for each in written
        if not ADDRESS.search(each)
        for name in split_names((labels.open(each) or each).strip(" :"))
    ]
    return tuple(dict.fromkeys(name for name in names if is_name_like(name)))


def _read_address(root: HtmlElement, html: str, articles: tuple[LinkedArticle, ...]) -> str | None:
    """Return the page's own address: the canonical one, else its article's, else the one it was saved from."""
    links = [
        each.get("href")
        for each in root.iter("link")
        if "canonical" in (each.get("rel") or "").lower().split()
    ]
    shared = _read_meta(root, "og:url")
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
