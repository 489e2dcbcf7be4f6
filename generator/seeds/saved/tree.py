"""HTML as a tree, and what a browser does not show of it taken away. Nothing is ever fetched."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from generator.seeds.saved.words import FOR_SCREEN_READERS, NOT_SHOWN

HIDDEN_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|font-size\s*:\s*0+[a-z%]*\s*(?:;|!|$))",
    re.IGNORECASE,
)
NEVER_HIDDEN = frozenset(("html", "body"))  # scripts show them when they have run
SIGNS_OF_HIDING = ".//*[@hidden or @style or @class or self::dialog]"


def parse_html(text: str) -> HtmlElement | None:
    """Parse a page; None where there is no element in it."""
    parser = HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=True)
    try:
        return document_fromstring(text.replace("\0", "").encode("utf-8"), parser=parser)
    except etree.ParserError:  # nothing in it but white space or comments
        return None


def prune_unseen(root: HtmlElement) -> HtmlElement | None:
    """Take away what is not shown and give the body; None where there is none."""
    etree.strip_elements(root, etree.Comment, *NOT_SHOWN, with_tail=False)
    for element in root.xpath(SIGNS_OF_HIDING):
        if element.getparent() is not None and is_hidden(element):
            element.drop_tree()
    return root.find("body")


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element's own markup hides it."""
    if element.tag in NEVER_HIDDEN:
        return False
    if element.get("hidden") is not None or (
        element.tag == "dialog" and element.get("open") is None
    ):
        return True
    if HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    return not FOR_SCREEN_READERS.isdisjoint((element.get("class") or "").split())
