"""Conversion of rows of a page to lines with the evidence of their markup."""

from collections.abc import Callable, Sequence

from lxml.html import HtmlElement

from generator.clippings.html.class_names import (
    BLOCKS,
    BOLD,
    UNITS,
    load_page_words,
)
from generator.clippings.html.element_roles import (
    around,
    find_boxes,
    find_mark,
    find_role,
    is_called,
)
from generator.clippings.html.saved_page import PageLine
from generator.clippings.html.text_flow import TextRow

Kin = tuple[HtmlElement | None, str, str]  # parent, tag, classes


def describe_rows(body: HtmlElement, rows: Sequence[TextRow]) -> tuple[PageLine, ...]:
    """Return a line for every row."""
    boxes = find_boxes(body)
    cards = {card: number for number, card in enumerate(body.iter("article"), 1)}
    kins: dict[Kin, int] = {}
    holders: dict[HtmlElement | None, int] = {}
    items: set[HtmlElement] = set()
    lines = []
    words = load_page_words()
    for row in rows:
        inside = inside_of(row)
        role, level = find_role(inside)
        lines.append(
            PageLine(
                row.text,
                role,
                level,
                mark=_open_item(inside, items) if role == "item" else "",
                box=boxes[inside],
                card=next((cards[each] for each in around(inside) if each in cards), 0),
                kin=kins.setdefault(_find_kin(inside), len(kins)),
                holder=holders.setdefault(_find_kin(inside)[0], len(holders)),
                tight=row.tight,
                links=_share(row, _is_link),
                inward=_share(row, _is_inward) == 1,
                bold=_share(row, _is_bold) == 1,
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
    return "" if begun else find_mark(item)


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


def _is_link(element: HtmlElement) -> bool:
    return element.tag == "a" and element.get("href") is not None


def _is_inward(element: HtmlElement) -> bool:
    return element.tag == "a" and (element.get("href") or "").startswith("#")


def _is_bold(element: HtmlElement) -> bool:
    return element.tag in BOLD


def _find_moment(row: TextRow) -> str:
    """Return the moment of the first element ``time`` that is not of a later change."""
    for piece in row.pieces:
        for element in around(piece.inside):
            if element.tag == "time" and element.get("datetime"):
                names = f"{element.get('class')} {element.get('itemprop')}".lower()
                if not any(word in names for word in load_page_words().changed):
                    return str(element.get("datetime")).strip()
    return ""
