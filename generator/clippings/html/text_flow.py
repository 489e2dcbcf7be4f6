"""Text of a page as it flows: pieces of text, and the breaks between lines."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from generator.clippings.html.class_names import BLOCKS, CELLS, CHIPS, HEADINGS, load_page_words
from generator.clippings.html.html_tree import around, is_called
from generator.clippings.visible_text import visible

# Start or end of a block, line break inside a block, or start of the next cell of a row.
Break = Literal["block", "line", "cell"]
LETTERS = re.compile(r"[^\W\d_]{2}")
LETTER = re.compile(r"[^\W_]")
BETWEEN = re.compile(r"(?:^|\s+)[|·•/](?:\s+|$)")  # separators of the entries of a bar
BAR_WORDS = 20  # a bar has no more, unless its entries are all links
WHITE = re.compile(r"[ \t\n\f\r]+")  # what HTML counts as white space


class Piece(NamedTuple):
    """Run of text in one element: ``holder`` keeps it, before its children or (``tail``) after.

    ``inside`` is the element around it.
    """

    holder: HtmlElement
    tail: bool
    inside: HtmlElement
    text: str


class TextRow(NamedTuple):
    """Line of the page: its pieces, and ``tight`` if only a line break separates it from the one above.

    ``text`` has its white space folded, and cells separated by ``|``.
    """

    pieces: tuple[Piece, ...]
    text: str
    tight: bool


def read_rows(body: HtmlElement) -> Iterator[TextRow]:
    """Return every line with visible text, in the order of the document."""
    pieces: list[Piece] = []
    text = ""
    breaks: list[Break] = ["block"]
    for each in _flow(body):
        if isinstance(each, Piece):
            pieces.append(each)
            text += each.text
        elif each == "cell":
            text += " | " if visible(text) else ""
        else:
            if shown := visible(WHITE.sub(" ", text)).removesuffix(" |"):
                yield TextRow(tuple(pieces), shown, breaks == ["line"])
                breaks = []
            pieces, text = [], ""
            breaks.append(each)


def _flow(body: HtmlElement) -> Iterator[Piece | Break]:
    """Iterate over pieces and breaks in order, ending with the body's own break.

    A bar (author, day, number of readers, or a row of links) is a line for each of its entries.
    """
    bar: HtmlElement | None = None
    for event, element in etree.iterwalk(body, events=("start", "end")):
        opens = event == "start"
        if told := _break_at(element, opens=opens):
            yield told
        if opens and _follows_kicker(element):
            yield "block"
        if opens and bar is None and _is_bar(element):
            bar = element
        inside = bar is not None and element is not bar
        if inside and element.getparent() is bar and element.tag in CHIPS:
            yield "block"
        bar = None if element is bar and not opens else bar
        text = element.text if opens else element.tail if element is not body else None
        if text:
            yield from _read_text(element, text, tail=not opens, in_bar=inside or element is bar)


def _is_bar(element: HtmlElement) -> bool:
    """Return whether a block is a bar of entries side by side: short elements, or parted by signs or pictures."""
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


def _break_at(element: HtmlElement, *, opens: bool) -> Break | None:
    tag = str(element.tag)
    if tag in BLOCKS or tag.startswith("amp-"):
        return "block"
    if tag in CELLS and opens:
        return "cell"
    return "line" if tag == "br" and opens else None


def _follows_kicker(element: HtmlElement) -> bool:
    """Check that a part of a heading follows another one that nothing but its style parts from it."""
    above, before = element.getparent(), element.getprevious()
    if before is None or above is None or above.tag not in HEADINGS or element.tag == "br":
        return False
    texts = before.text_content().strip(), element.text_content().strip()
    apart = not before.tail or (
        not before.tail.strip() and is_called(before, load_page_words().kicker)
    )
    return apart and all(LETTERS.search(text) for text in texts) and texts[1][0].isupper()


def _read_text(
    holder: HtmlElement, text: str, *, tail: bool, in_bar: bool
) -> Iterator[Piece | Break]:
    """Iterate over the pieces of a text: one, or several for text set line by line or entries of a bar."""
    inside = holder.getparent() if tail else holder
    kept = "\n" in text.strip("\n") and any(each.tag == "pre" for each in around(inside))
    parts = text.split("\n") if kept else BETWEEN.split(text) if in_bar else [text]
    for number, part in enumerate(parts):
        if number:
            yield "line" if kept else "block"
        yield Piece(holder, tail, inside, part)
