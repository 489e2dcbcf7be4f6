"""Bars: blocks that are no sentence but entries side by side, each a line of its own."""

import re

from lxml.html import HtmlElement

from generator.clippings.html.class_names import BLOCKS, CELLS, CHIPS, HEADINGS

LETTER = re.compile(r"[^\W_]")
BETWEEN = re.compile(r"(?:^|\s+)[|·•/](?:\s+|$)")  # separators of the entries of a bar
BAR_WORDS = 20  # a bar has no more, unless its entries are all links


def is_bar(element: HtmlElement) -> bool:
    """Return whether a block is a bar: its entries are short elements, or separated by signs or pictures."""
    tag = str(element.tag)
    if tag not in BLOCKS or tag in HEADINGS or tag == "pre":
        return False
    if any(each.tag in BLOCKS or each.tag in CELLS for each in element.iterdescendants()):
        return False
    own = " ".join((element.text or "", *(each.tail or "" for each in element)))
    chips = [each for each in element if each.tag in CHIPS]
    lettered = [each for each in chips if LETTER.search(each.text_content())]
    if len(lettered) > 1 and not LETTER.search(own) and all(e.tag == "a" for e in lettered):
        return True
    if len(element.text_content().split()) > BAR_WORDS:
        return False
    pictured = any(not each.text_content().strip() for each in chips)
    beside = pictured if LETTER.search(own) else len(lettered) > 1
    return (beside and tag != "p") or BETWEEN.search(own.strip()) is not None


def parts_links(link: HtmlElement) -> bool:
    """Return whether another link directly follows this one."""
    after = link.getnext()
    return not link.tail and after is not None and after.tag == "a"
