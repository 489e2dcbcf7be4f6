"""Box, role and card of a line by the elements around it."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice, pairwise

from lxml.html import HtmlElement

from generator.clippings.html.class_names import (
    BY_ARIA_ROLE,
    BY_TAG,
    HEADINGS,
    OUTERMOST,
    ROLES,
    WHOLE,
    box_of_word,
)
from generator.clippings.html.saved_page import Box, Role

NAME_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
FORM_DEPTH, FORM_WORDS = 3, 60  # a box around a form: so far up from its fields, so many words
NAMED_BY = ("class", "id", "data-component", "data-testid", "itemprop", "rel")
ID_WORDS = 3  # a longer id is the slug of a heading
CALLED_DEPTH = 2  # elements up from the line's own

Boxes = Mapping[HtmlElement, Box | None]


def find_boxes(body: HtmlElement) -> Boxes:
    """Return the box around every element: the nearest, or an outermost around it.

    An element that holds a page's main heading is none, whatever its classes say.
    """
    wide = {each for heading in body.iter("h1") for each in heading.iterancestors()}
    forms = _find_forms(body)
    boxes: dict[HtmlElement, Box | None] = {}
    for number, element in enumerate(body.iter()):
        outer = boxes.get(element.getparent())
        if outer is not None and outer.name == "share" and element.tag == "blockquote":
            outer = None  # a message that the text quotes
        own = None if element in wide else _name_box(element)
        own = own or ("form" if element in forms else None)
        settled = outer is not None and outer.name in OUTERMOST
        boxes[element] = Box(own, number) if own and not settled else outer
    return boxes


def _find_forms(body: HtmlElement) -> set[HtmlElement]:
    """Find the small elements around a form: its questions, and the words around it."""
    forms: set[HtmlElement] = set()
    for field in body.iter("form", "input"):
        for each in islice(field.iterancestors("div", "section", "aside"), FORM_DEPTH):
            if len(each.text_content().split()) <= FORM_WORDS:
                forms.add(each)
    return forms


def _name_box(element: HtmlElement) -> str | None:
    """Return the name of an element's box by its own tag, role, classes and id."""
    tag = str(element.tag)
    quoted = tag == "footer" and next(element.iterancestors("blockquote"), None) is not None
    if tag in WHOLE or quoted:
        return None
    if told := BY_ARIA_ROLE.get(element.get("role") or "") or BY_TAG.get(tag):
        return told
    if tag == "header" and next(element.iterancestors("article", "main"), None) is None:
        return "menu"
    return next(filter(None, map(_read_name, names_of(element))), None)


def names_of(element: HtmlElement) -> list[str]:
    """Return the classes of an element, its id, and its names for scripts."""
    return [
        name
        for each in NAMED_BY
        for name in (element.get(each) or "").split()
        if each != "id" or len(NAME_PARTS.findall(name)) <= ID_WORDS
    ]


def _read_name(name: str) -> str | None:
    parts = [part.lower() for part in NAME_PARTS.findall(name)]
    boxes = box_of_word()
    phrases = (*map(" ".join, pairwise(parts)), *parts)
    return next((boxes[phrase] for phrase in phrases if phrase in boxes), None)


def around(element: HtmlElement) -> Iterator[HtmlElement]:
    """Return the element and those around it, the nearest first."""
    yield element
    yield from element.iterancestors()


def find_role(element: HtmlElement) -> tuple[Role, int]:
    """Return the role of text by the nearest element that has one, and a heading's level."""
    for each in around(element):
        tag = str(each.tag)
        if tag in HEADINGS:
            return "heading", HEADINGS[tag]
        if tag in ROLES:
            return ROLES[tag], 0
        if tag in ("cite", "footer") and next(each.iterancestors("blockquote"), None) is not None:
            return "cite", 0
    return "text", 0


def find_mark(item: HtmlElement) -> str:
    """Return the mark that a browser sets before an item of a list."""
    items = item.getparent()
    if items is None or items.tag != "ol":
        return "•"
    first = items.get("start") or "1"
    before = sum(1 for _ in item.itersiblings("li", preceding=True))
    return f"{(int(first) if first.isdecimal() else 1) + before}."


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
