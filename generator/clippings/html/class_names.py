"""Meaning of tags, roles and the words of classes for an element."""

import re
from functools import cache
from pathlib import Path

import msgspec
import yaml

from generator.clippings.clipping import DroppedFate
from generator.clippings.html.saved_page import Role
from generator.yaml_reading.strict_yaml import StrictLoader

# Separator of a title from the name of the site.
BEFORE_SITE = re.compile(r"\s+[-–—|•·»:/]+\s+|\s*\|\s*")

# Boxes, and the rules that label their lines outside the article.
BOXES: dict[str, tuple[DroppedFate, str]] = {
    "menu": ("navigation", "page-menu"),
    "footer": ("footer", "page-footer"),
    "side": ("navigation", "beside-article"),
    "comments": ("junk", "reader-comments"),
    "consent": ("junk", "cookie-notice"),
    "form": ("share", "form"),
    "share": ("share", "share-bar"),
    "related": ("read-also", "related-articles"),
    "advert": ("advert", "page-advertising"),
    "tags": ("footer", "page-tags"),
    "crumbs": ("navigation", "page-breadcrumb"),
    "contents": ("navigation", "table-of-contents"),
    "author": ("junk", "author-box"),
    "caption": ("caption", "page-caption"),
}
# Boxes that decide for all their content, whatever boxes are inside.
OUTERMOST = frozenset(("menu", "footer", "comments", "consent", "related"))
# Elements around a whole page: their classes describe the page, not its text.
WHOLE = frozenset(("html", "body", "main", "article"))

# Elements that a browser does not show, or not as text of the page.
NOT_SHOWN = (
    "head", "script", "style", "template", "noscript", "svg", "iframe", "frame", "noframes",
    "object", "embed", "canvas", "audio", "video", "datalist", "select", "textarea", "rp", "rt", "title",
    "base", "link", "meta", "param", "source", "track",
)  # fmt: skip
# Elements that begin and end a line.
BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
     "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
     "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
     "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "summary",
     "table", "tbody", "tfoot", "thead", "tr", "ul")
)  # fmt: skip
UNITS = frozenset(("ul", "ol", "li", "dl", "dt", "dd", "blockquote"))  # lines inside are of one
CELLS = frozenset(("td", "th"))
# Elements of bars: author and date, links side by side, pictures between.
CHIPS = frozenset(("a", "span", "time", "label", "small", "i", "img", "em"))
BOLD = frozenset(("b", "strong"))
HEADINGS = {f"h{level}": level for level in range(1, 7)}
ROLES: dict[str, Role] = {
    "li": "item",
    "dt": "term",
    "dd": "term",
    "blockquote": "quote",
    "figcaption": "caption",
}
# Boxes without an author of the article.
NO_BYLINE = frozenset(("menu", "comments", "consent", "form", "related"))


class PageWords(msgspec.Struct, frozen=True):
    """Words of ``page_words.yaml``, documented there."""

    boxes: dict[str, tuple[str, ...]]
    pairs: dict[str, tuple[str, ...]]
    tags: dict[str, tuple[str, ...]]
    aria_roles: dict[str, tuple[str, ...]]
    standfirst: frozenset[str]
    kicker: frozenset[str]
    byline: frozenset[str]
    unseen: frozenset[str]
    changed: tuple[str, ...]
    not_people: frozenset[str]


@cache
def load_page_words() -> PageWords:
    """Return the words that ship with the package."""
    with Path(__file__).with_name("page_words.yaml").open(encoding="utf-8") as file:
        return msgspec.convert(yaml.load(file, Loader=StrictLoader), PageWords)  # noqa: S506 - a safe loader


@cache
def load_boxes(*lists: str) -> dict[str, str]:
    """Return the box for each entry of lists: ``boxes``, ``pairs``, ``tags``, ``aria_roles``."""
    named = [getattr(load_page_words(), name).items() for name in lists]
    return {entry: box for items in named for box, entries in items for entry in entries}
