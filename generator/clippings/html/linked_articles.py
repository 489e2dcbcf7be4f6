"""Articles described in a page's JSON-LD (https://schema.org/Article)."""

import html
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

TYPE = "application/ld+json"
# Lists of other articles, and of readers' comments.
NOT_THE_ARTICLE = frozenset(
    ("itemListElement", "hasPart", "comment", "mentions", "citation", "relatedLink", "review",
     "liveBlogUpdate", "isPartOf", "associatedArticle", "significantLink")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """Article described by a page, its missing facts empty."""

    headline: str
    published: str
    publisher: str
    authors: tuple[str, ...]
    people: tuple[str, ...]  # the authors that it calls persons
    address: str


def read_linked_articles(root: HtmlElement) -> tuple[LinkedArticle, ...]:
    """Return the articles described by the page as its own, in order."""
    return tuple(
        LinkedArticle(
            _text(node.get("headline")) or _text(node.get("name")),
            _text(node.get("datePublished")),
            _name(node.get("publisher")),
            _names(_listed(node.get("author"))),
            _names(each for each in _listed(node.get("author")) if "person" in _types(each)),
            _text(node.get("url")) or _read_id(node.get("mainEntityOfPage")),
        )
        for node in _read_nodes(root)
        if any(each.endswith(("article", "posting")) or each == "report" for each in _types(node))
    )


def read_page_days(root: HtmlElement) -> Iterator[str]:
    """Yield the days of publication that the page states of itself rather than of an article."""
    for node in _read_nodes(root):
        if any(each.endswith("page") for each in _types(node)):
            yield _text(node.get("datePublished"))


def read_site_names(root: HtmlElement) -> Iterator[str]:
    """Iterate over the names of the site itself, if the page describes it."""
    for node in _read_nodes(root):
        if "website" in _types(node) and (name := _text(node.get("name"))):
            yield name


def _read_nodes(root: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == TYPE and script.text:
            try:
                value = json.loads(script.text, strict=False)
            except (ValueError, RecursionError):  # a page's own mistake: it says nothing then
                continue
            yield from _nodes(value)


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    """Iterate over the objects in a value of JSON, except lists of other articles."""
    waiting = [value]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, list):
            waiting[:0] = each
        elif isinstance(each, dict):
            yield each
            waiting[:0] = [
                inner
                for key, inner in each.items()
                if key not in NOT_THE_ARTICLE and isinstance(inner, (list, dict))
            ]


def _names(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(filter(None, (_name([value]) for value in values)))


def _types(node: object) -> list[str]:
    told = _listed(node.get("@type")) if isinstance(node, dict) else []
    return [each.rpartition("/")[2].lower() for each in told if isinstance(each, str)]


def _text(value: object) -> str:
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _name(value: object) -> str:
    """Return the name of an organisation, written out or as text alone."""
    first = next(iter(_listed(value)), None)
    return _text(first.get("name")) if isinstance(first, dict) else _text(first)


def _read_id(value: object) -> str:
    return _text(value.get("@id")) if isinstance(value, dict) else _text(value)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
