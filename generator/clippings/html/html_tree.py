"""HTML as a tree, without the parts hidden by a browser. Nothing is ever fetched."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from generator.clippings.html.class_names import NOT_SHOWN, WHOLE, load_page_words

HIDDEN_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|font-size\s*:\s*0+[a-z%]*\s*(?:;|!|$))",
    re.IGNORECASE,
)
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NEVER_HIDDEN = frozenset(("html", "body"))  # scripts show them when they have run
NAME_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
NAMED_BY = ("class", "id", "data-component", "data-testid", "itemprop", "rel")
ID_WORDS = 3  # a longer id is the slug of a heading
CALLED_DEPTH = 2  # elements up from the line's own
SIGNS_OF_HIDING = ".//*[@hidden or @style or @class or self::dialog]"


def parse_html(text: str) -> HtmlElement | None:
    """Parse a page, or return None if it has no element."""
    parser = HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=True)
    source = text.replace("\0", "").replace("\f", " ").encode("utf-8")
    try:
        root = document_fromstring(source, parser=parser)
    except etree.ParserError:  # nothing in it but white space or comments
        return None
    for element in root.iter():
        element.text, element.tail = _clean(element.text), _clean(element.tail)
    return root


def _clean(text: str | None) -> str | None:
    """Return a text without the characters allowed in HTML but rejected by the tree."""
    return NOT_XML.sub("", text) if text else text


def prune_unseen(root: HtmlElement) -> HtmlElement | None:
    """Remove hidden elements and return the body, or None without one."""
    etree.strip_elements(root, etree.Comment, *NOT_SHOWN, with_tail=False)
    for element in root.xpath(SIGNS_OF_HIDING):
        if element.getparent() is not None and is_hidden(element):
            element.drop_tree()
    return root.find("body")


def is_hidden(element: HtmlElement) -> bool:
    """Return whether the element's own markup hides it."""
    if element.tag in NEVER_HIDDEN:
        return False
    if element.get("hidden") is not None or (
        element.tag == "dialog" and element.get("open") is None
    ):
        return True
    if HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    return not load_page_words().unseen.isdisjoint((element.get("class") or "").split())


def around(element: HtmlElement) -> Iterator[HtmlElement]:
    """Return the element and those around it, the nearest first."""
    yield element
    yield from element.iterancestors()


def names_of(element: HtmlElement) -> list[str]:
    """Return the classes of an element, its id, and its names for scripts."""
    return [
        name
        for each in NAMED_BY
        for name in (element.get(each) or "").split()
        if each != "id" or len(NAME_PARTS.findall(name)) <= ID_WORDS
    ]


def is_called(element: HtmlElement, wanted: frozenset[str]) -> bool:
    """Return whether a class or id of the element, or of one right around it, has one of the words."""
    for depth, each in enumerate(around(element)):
        if depth > CALLED_DEPTH or each.tag in WHOLE:
            return False
        for name in names_of(each):
            whole = name.lower()
            if not wanted.isdisjoint((whole, *NAME_PARTS.findall(whole))):
                return True
    return False
