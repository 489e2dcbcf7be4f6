"""Title of a page, and the lines around it that belong to the article's head."""

import difflib
from collections import Counter
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from generator.clippings.html.class_names import HEADINGS, NO_BYLINE
from generator.clippings.html.html_tree import around
from generator.clippings.html.saved_page import PageLine
from generator.clippings.lines.line_shapes import FEW_WORDS, count_words, is_prose
from generator.nlp.tokens import fold
from generator.seed_kinds.stated_facts import PageFacts

SAME = 0.8  # how like the title in the metadata a headline on the page is
ABOVE, BELOW = 8, 25  # the most lines of a head above its title and below
BEHIND = 6  # lines after the text, or after its first paragraph, that may hold a byline
TITLE_WORDS = 2
PARAGRAPHS = 2  # so many make the text of an article
NO_TITLE = frozenset(("menu", "footer", "side", "comments", "related", "crumbs", "advert"))


def find_title_line(lines: Sequence[PageLine], facts: PageFacts) -> int | None:
    """Find the line of the title: the one in the metadata, else the last main heading above the text.

    A main heading that is the site's name is not a title.
    """
    places = [i for i, line in enumerate(lines) if line.box not in NO_TITLE]
    if facts.title:
        whole = fold(facts.title)
        said = [i for i in places if fold(lines[i].text) == whole]
        said = said or [i for i in places if lines[i].level and _is_like(whole, lines[i].text)]
        if said:
            return min(said, key=lambda i: (lines[i].level or 9, -len(lines[i].text), i))
    sites = {fold(name) for name in (facts.site, facts.title_tail) if name}
    mains = [
        i
        for i in places
        if lines[i].level == 1
        and count_words(lines[i].text) >= FEW_WORDS
        and fold(lines[i].text) not in sites
    ]
    prose = (i for i, line in enumerate(lines) if line.kept and is_prose(line.text))
    first = next(prose, len(lines))
    return max((i for i in mains if i < first), default=min(mains, default=None))


def _is_like(title: str, text: str) -> bool:
    told = fold(text)
    begins = title.startswith(told) or told.startswith(title.rstrip("…. "))
    ends = title.endswith(f" {told}") and len(told) * 2 > len(title)  # a kicker stands before it
    if (begins or ends) and count_words(text) >= TITLE_WORDS:
        return True
    return difflib.SequenceMatcher(None, title, told, autojunk=False).ratio() >= SAME


def find_head(
    lines: Sequence[PageLine],
    insides: Sequence[HtmlElement],
    title: int | None,
    text: Iterable[int],
) -> frozenset[int]:
    """Return the lines around the title down to the text, with bylines right after the text.

    Above the title a line belongs to the head if it stands in an element that holds the title and
    the text, and is not the whole page. ``insides`` are the elements of the lines.
    """
    if title is None:
        return frozenset()
    below = [i for i in sorted(text) if i > title]
    prose = [i for i in below if is_prose(lines[i].text) and not lines[i].lead]
    end = _find_head_end(lines, prose) if prose else title + 1
    shared = _find_shared(insides[title], insides[end]) if end < len(lines) else None
    start = title
    while (
        shared is not None
        and start > max(0, title - ABOVE)
        and shared in set(around(insides[start - 1]))
    ):
        start -= 1
    last = max(below, default=len(lines))
    behind = (
        i
        for i in range(last + 1, min(len(lines), last + BEHIND))
        if _signs(lines[i]) and (shared is None or shared in around(insides[i]))
    )
    return frozenset((*range(start, min(end, title + BELOW)), *behind))


def _find_head_end(lines: Sequence[PageLine], prose: Sequence[int]) -> int:
    """Return the first prose of the text, or the second if a byline or a time is between them."""
    between = range(prose[0] + 1, prose[1]) if len(prose) > 1 else range(0)
    signed = len(between) <= BEHIND and any(map(_signs, (lines[i] for i in between)))
    return prose[1] if signed else prose[0]


def _signs(line: PageLine) -> bool:
    """Check that a line is a byline or a time of publication, outside the boxes that have their own."""
    return (line.byline or bool(line.moment)) and line.box not in NO_BYLINE


def find_end(lines: Sequence[PageLine], insides: Sequence[HtmlElement], title: int | None) -> int:
    """Return the start of another article below the title's, or the end of the page without one.

    Its title has the tag and the class of this one's, and both are in adjacent elements with
    paragraphs of their own. A heading within the article's element ends nothing.
    """
    own = _find_heading(insides[title]) if title is not None else None
    if own is None or title is None:
        return len(insides)
    held: Counter[HtmlElement] = Counter(
        each
        for line, inside in zip(lines, insides, strict=True)
        if line.kept and is_prose(line.text)
        for each in around(inside)
    )
    for index in range(title + 1, len(insides)):
        other = _find_heading(insides[index])
        alike = other is not None and other is not own and _describe(other) == _describe(own)
        if alike and all(held[each] >= PARAGRAPHS for each in _find_branches(own, other)):
            return index
    return len(insides)


def _find_heading(inside: HtmlElement) -> HtmlElement | None:
    return next((each for each in around(inside) if each.tag in HEADINGS), None)


def _describe(heading: HtmlElement) -> tuple[str, str]:
    return str(heading.tag), heading.get("class") or ""


def _find_branches(one: HtmlElement, other: HtmlElement) -> tuple[HtmlElement, HtmlElement]:
    """Return the sibling elements that hold the two, or the two themselves if one holds the other."""
    mine, theirs = [*around(one)][::-1], [*around(other)][::-1]
    pairs = zip(mine, theirs, strict=False)
    return next(((here, there) for here, there in pairs if here is not there), (one, other))


def _find_shared(one: HtmlElement, other: HtmlElement) -> HtmlElement | None:
    """Find the nearest element around both, or return None if it is the whole page."""
    holders = set(around(one))
    shared = next((each for each in around(other) if each in holders), None)
    return None if shared is None or shared.tag in ("body", "html") else shared
