"""Which lines of a page are its article's: what the extractor kept, put right by shapes."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.seeds.anatomy.shapes import FEW_WORDS, count_words, is_prose
from generator.seeds.saved.page import Box, PageLine
from generator.seeds.saved.words import NEVER_TEXT

WHOLE_BOX = 0.34  # a box that holds more of the kept letters is none, whatever it is called
RECOVERED_WORDS = 5
TEASER_LINES = 3
KINDRED = 2  # so many paragraphs kept vouch for those of their kind
LISTED = 3  # so many texts with a linked headline each are a page of teasers
LISTED_SHARE = 0.6

Lines = Sequence[PageLine]


def find_text(lines: Lines, end: int) -> frozenset[int]:
    """Tell the lines of the text above ``end``: those kept, put right.

    Out go boxes, links, lists of links and teasers; in come paragraphs of a kind that is kept, and
    the headings, lists and quotations between them.
    """
    kept = {index for index, line in enumerate(lines[:end]) if line.kept}
    kept -= _find_boxed(lines, kept)
    kept -= {index for index in kept if _leads_elsewhere(lines[index])}
    kept -= _find_lists_of_links(lines, kept)
    kept -= _find_teasers(lines, kept)
    kept |= _find_lost(lines[:end], kept)
    kept |= _find_between(lines, kept)
    return frozenset(kept | _find_cites(lines, kept))


def drop_above(lines: Lines, text: frozenset[int], head: range) -> frozenset[int]:
    """Leave out what stands above the title's element, unless most of the text does."""
    below = frozenset(index for index in text if index >= head.start)
    most = _count_letters(lines, below) * 2 > _count_letters(lines, text)
    return below if head and most else text


def is_listing(lines: Lines, text: Iterable[int]) -> bool:
    """Whether most texts stand right below or above a headline that is a link: teasers."""
    prose = [index for index in text if is_prose(lines[index].text)]
    cards = {lines[index].card for index in prose}
    led = [index for index in prose if _has_headline(lines, index)]
    return (
        len(prose) >= LISTED
        and len(led) >= len(prose) * LISTED_SHARE
        and (len(cards) >= LISTED or cards == {0})
    )


def _has_headline(lines: Lines, index: int) -> bool:
    beside = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    return any(map(_is_linked_headline, beside))


def _find_boxed(lines: Lines, kept: set[int]) -> set[int]:
    boxes: dict[Box, set[int]] = {}
    for index in kept:
        box = lines[index].box
        if box and box.name in NEVER_TEXT:
            boxes.setdefault(box, set()).add(index)
    whole = _count_letters(lines, kept) * WHOLE_BOX
    return {i for held in boxes.values() if _count_letters(lines, held) <= whole for i in held}


def _count_letters(lines: Lines, indexes: Iterable[int]) -> int:
    return sum(len(lines[index].text) for index in indexes)


def _leads_elsewhere(line: PageLine) -> bool:
    """Whether a line is a link and nothing else, but for items and the main heading."""
    return line.inward or (line.linked and line.role != "item" and line.level != 1)


def _find_lists_of_links(lines: Lines, kept: set[int]) -> set[int]:
    """Items of lists of which every item kept is a link."""
    items = [index for index in kept if lines[index].role == "item"]
    told = {lines[index].kin for index in items if not lines[index].linked}
    return {index for index in items if lines[index].linked and lines[index].kin not in told}


def _find_teasers(lines: Lines, kept: set[int]) -> set[int]:
    """Lines that share a small element with a headline that is a link."""
    held: dict[int, list[PageLine]] = {}
    for line in lines:
        held.setdefault(line.holder, []).append(line)
    small = {holder for holder, some in held.items() if len(some) <= TEASER_LINES}
    led = {holder for holder in small if any(map(_is_linked_headline, held[holder]))}
    return {index for index in kept if lines[index].holder in led and lines[index].level != 1}


def _is_linked_headline(line: PageLine) -> bool:
    return line.linked and not line.inward and count_words(line.text) >= FEW_WORDS


def _find_between(lines: Lines, kept: set[int]) -> set[int]:
    """Headings, items and quotations that stand between paragraphs kept, held by what holds them."""
    prose = [index for index in sorted(kept) if is_prose(lines[index].text)]
    if not prose:
        return set()
    holders = Counter(lines[index].holder for index in prose)
    return {
        index
        for index in range(prose[0], prose[-1])
        if holders[lines[index].holder] >= KINDRED
        and lines[index].role in ("heading", "item", "quote", "term")
        and not (lines[index].linked or _is_boxed(lines[index]))
    }


def _is_boxed(line: PageLine) -> bool:
    return line.box is not None and line.box.name in NEVER_TEXT


def _find_lost(lines: Lines, kept: set[int]) -> set[int]:
    """Prose that the extractor left out among prose of its kind that it kept."""
    kindred = Counter(lines[index].kin for index in kept if is_prose(lines[index].text))
    return {
        index
        for index, line in enumerate(lines)
        if kindred[line.kin] >= KINDRED
        and not (line.linked or _is_boxed(line))
        and is_prose(line.text)
        and count_words(line.text) >= RECOVERED_WORDS
    }


def _find_cites(lines: Lines, kept: set[int]) -> set[int]:
    """Who spoke, below a quotation that is kept."""
    return {
        index
        for index, line in enumerate(lines)
        if line.role == "cite" and index - 1 in kept and lines[index - 1].role == "quote"
    }
