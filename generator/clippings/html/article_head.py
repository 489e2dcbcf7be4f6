"""Where the title stands on a page, and the lines around it that belong to the article's head."""

import difflib
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from generator.clippings.html.class_names import HEADINGS
from generator.clippings.html.element_roles import around
from generator.clippings.html.saved_page import PageLine
from generator.clippings.lines.line_shapes import FEW_WORDS, count_words, is_prose
from generator.nlp.tokens import fold

SAME = 0.8  # how like the title in the metadata a headline on the page is
ABOVE, BELOW = 8, 25  # the most lines of a head above its title and below
TITLE_WORDS = 2
NO_TITLE = frozenset(("menu", "footer", "side", "comments", "related", "crumbs", "advert"))


def find_title_line(lines: Sequence[PageLine], title: str | None) -> int | None:
    """Find the line that shows the title: as metadata have it, else the page's one main heading."""
    places = [i for i, line in enumerate(lines) if not (line.box and line.box.name in NO_TITLE)]
    if title:
        whole = fold(title)
        said = [i for i in places if fold(lines[i].text) == whole]
        said = said or [i for i in places if lines[i].level and _is_like(whole, lines[i].text)]
        if said:
            return min(said, key=lambda i: (lines[i].level or 9, i))
    mains = [i for i in places if lines[i].level == 1 and count_words(lines[i].text) >= FEW_WORDS]
    return mains[0] if len(mains) == 1 else None


def _is_like(title: str, text: str) -> bool:
    told = fold(text)
    begins = title.startswith(told) or told.startswith(title.rstrip("…. "))
    if begins and count_words(text) >= TITLE_WORDS:
        return True
    return difflib.SequenceMatcher(None, title, told, autojunk=False).ratio() >= SAME


def find_head(
    lines: Sequence[PageLine],
    insides: Sequence[HtmlElement],
    title: int | None,
    text: Iterable[int],
) -> range:
    """Tell the lines around the title down to the first prose of the text.

    Above the title a line belongs to the head where it stands in an element that holds the title
    and the text, and is not the whole page. ``insides`` are the elements of the lines.
    """
    if title is None:
        return range(0)
    below = [i for i in sorted(text) if i > title]
    end = next((i for i in below if is_prose(lines[i].text) and not lines[i].lead), title + 1)
    shared = _find_shared(insides[title], insides[end]) if end < len(lines) else None
    start = title
    while (
        shared is not None
        and start > max(0, title - ABOVE)
        and shared in set(around(insides[start - 1]))
    ):
        start -= 1
    return range(start, min(end, title + BELOW))


def find_end(insides: Sequence[HtmlElement], title: int | None) -> int:
    """Tell where another article's title begins: below the title, a heading of the same class."""
    if title is None:
        return len(insides)
    sort = _class_of_heading(insides[title])
    below = range(title + 1, len(insides))
    return next((i for i in below if sort and _class_of_heading(insides[i]) == sort), len(insides))


def _class_of_heading(inside: HtmlElement) -> str:
    heading = next((each for each in around(inside) if each.tag in HEADINGS), None)
    return (heading.get("class") or "") if heading is not None else ""


def _find_shared(one: HtmlElement, other: HtmlElement) -> HtmlElement | None:
    """Find the nearest element around both; None where that is the whole page."""
    holders = set(around(one))
    shared = next((each for each in around(other) if each in holders), None)
    return None if shared is None or shared.tag in ("body", "html") else shared
