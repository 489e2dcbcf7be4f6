"""Conversion of rows of a page to lines with the evidence of their markup: box, role, links, class."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice, pairwise

from lxml.html import HtmlElement

from generator.clippings.html.class_names import (
    BLOCKS,
    BOLD,
    HEADINGS,
    OUTERMOST,
    ROLES,
    UNITS,
    WHOLE,
    load_boxes,
    load_page_words,
)
from generator.clippings.html.html_tree import NAME_PARTS, around, is_called, names_of
from generator.clippings.html.saved_page import PageLine, Role
from generator.clippings.html.text_flow import TextRow

Kin = tuple[HtmlElement | None, str, str]  # parent, tag, classes
FORM_DEPTH, FORM_WORDS = 3, 60  # a box around a form: so far up from its fields, so many words


def describe_rows(body: HtmlElement, rows: Sequence[TextRow]) -> tuple[PageLine, ...]:
    """Return a line for every row."""
    boxes = _find_boxes(body)
    kins: dict[Kin, int] = {}
    holders: dict[HtmlElement | None, int] = {}
    items: set[HtmlElement] = set()
    lines = []
    words = load_page_words()
    for row in rows:
        inside = inside_of(row)
        role, level = _find_role(inside)
        lines.append(
            PageLine(
                row.text,
                role,
                level,
                mark=_open_item(inside, items) if role == "item" else "",
                box=boxes[inside],
                kin=kins.setdefault(_find_kin(inside), len(kins)),
                holder=holders.setdefault(_find_kin(inside)[0], len(holders)),
                tight=row.tight,
                links=_share(row, lambda each: each.tag == "a" and "href" in each.attrib),
                inward=_share(row, lambda each: each.tag == "a" and each.get("href", "")[:1] == "#")
                == 1,
                bold=_share(row, lambda each: each.tag in BOLD) == 1,
                lead=is_called(inside, words.standfirst),
                byline=is_called(inside, words.byline),
                moment=_find_moment(row),
            )
        )
    return tuple(lines)


def inside_of(row: TextRow) -> HtmlElement:
    """Return the element around the first text of a row."""
    return next(piece.inside for piece in row.pieces if piece.text.strip())


def _open_item(inside: HtmlElement, items: set[HtmlElement]) -> str:
    """Return the mark of an item at its first line, recorded in ``items``, and '' at further lines."""
    item = next(each for each in around(inside) if each.tag == "li")
    begun = item in items
    items.add(item)
    return "" if begun else _find_mark(item)


def _find_kin(inside: HtmlElement) -> Kin:
    """Find the unit of a line by the element that holds it: a paragraph, a list, a quotation."""
    block = next(each for each in around(inside) if each.tag in BLOCKS)
    if any(each.tag in BLOCKS for each in block.iterdescendants()):
        return block, "", ""  # text beside blocks, in none of its own
    while (above := block.getparent()) is not None and above.tag in UNITS:
        block = above
    holder = next((each for each in block.iterancestors() if each.tag in BLOCKS), None)
    return holder, str(block.tag), block.get("class") or ""


def _share(row: TextRow, is_such: Callable[[HtmlElement], bool]) -> float:
    """Return the share of a row's letters, 0 to 1, inside elements of a sort."""
    letters = such = 0
    for piece in row.pieces:
        count = sum(map(str.isalnum, piece.text))
        letters += count
        such += count if count and any(map(is_such, around(piece.inside))) else 0
    return such / letters if letters else 0.0


def _find_moment(row: TextRow) -> str:
    """Return the moment of the first element ``time`` that is not of a later change."""
    for piece in row.pieces:
        for element in around(piece.inside):
            if element.tag == "time" and element.get("datetime"):
                names = f"{element.get('class')} {element.get('itemprop')}".lower()
                if not any(word in names for word in load_page_words().changed):
                    return str(element.get("datetime")).strip()
    return ""


def _find_boxes(body: HtmlElement) -> Mapping[HtmlElement, str]:
    """Return the box around every element: the nearest, or an outermost around it.

    An element that holds a page's main heading is none, whatever its classes say.
    """
    wide = {each for heading in body.iter("h1") for each in heading.iterancestors()}
    forms = _find_forms(body)
    boxes: dict[HtmlElement, str] = {}
    for element in body.iter():
        outer = boxes.get(element.getparent(), "")
        if outer == "share" and element.tag == "blockquote":
            outer = ""  # a message that the text quotes
        own = "" if element in wide else _name_box(element)
        own = own or ("form" if element in forms else "")
        boxes[element] = own if own and outer not in OUTERMOST else outer
    return boxes


def _find_forms(body: HtmlElement) -> set[HtmlElement]:
    """Find the small elements around a form: its questions, and the words around it."""
    forms: set[HtmlElement] = set()
    for field in body.iter("form", "input"):
        for each in islice(field.iterancestors("div", "section", "aside"), FORM_DEPTH):
            if len(each.text_content().split()) <= FORM_WORDS:
                forms.add(each)
    return forms


def _name_box(element: HtmlElement) -> str:
    """Return the name of an element's box by its own tag, role, classes and id, or ''."""
    tag = str(element.tag)
    quoted = tag == "footer" and next(element.iterancestors("blockquote"), None) is not None
    if tag in WHOLE or quoted:
        return ""
    role = load_boxes("aria_roles").get(element.get("role") or "")
    if told := role or load_boxes("tags").get(tag):
        return told
    if tag == "header" and next(element.iterancestors("article", "main"), None) is None:
        return "menu"
    return next(filter(None, map(_read_name, names_of(element))), "")


def _read_name(name: str) -> str:
    parts = [part.lower() for part in NAME_PARTS.findall(name)]
    boxes = load_boxes("boxes", "pairs")
    phrases = (*map(" ".join, pairwise(parts)), *parts)
    return next((boxes[phrase] for phrase in phrases if phrase in boxes), "")


def _find_role(element: HtmlElement) -> tuple[Role, int]:
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


def _find_mark(item: HtmlElement) -> str:
    """Return the mark that a browser sets before an item of a list."""
    items = item.getparent()
    if items is None or items.tag != "ol":
        return "•"
    first = items.get("start") or "1"
    before = sum(1 for _ in item.itersiblings("li", preceding=True))
    return f"{(int(first) if first.isdecimal() else 1) + before}."
