"""Which lines of a page are its article's: what the extractor kept, put right by shapes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.clippings.html.class_names import NEVER_TEXT, OUTERMOST
from generator.clippings.html.saved_page import Box, PageLine
from generator.clippings.lines.line_shapes import FEW_WORDS, count_words, is_prose
from generator.clippings.lines.paragraphs import ATTRIBUTION

# A box that holds more of the kept letters is none, whatever it is called; of those that are hardly
# ever called so by mistake the share is larger.
WIDE, WIDEST = 0.34, 0.8
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
    kept = {i for i, line in enumerate(lines[:end]) if line.kept and not _is_boxed(line)}
    digest = _find_digest(lines, kept)
    kept -= {index for index in kept if _leads_elsewhere(lines[index])}
    kept -= _find_lists_of_links(lines, kept)
    kept -= _find_teasers(lines, kept)
    kept |= digest
    kept |= _find_lost(lines[:end], kept)
    kept |= _find_between(lines, kept)
    return frozenset(kept | _find_cites(lines, kept))


def drop_above(lines: Lines, text: frozenset[int], head: range) -> frozenset[int]:
    """Leave out what stands above the title's element, unless most of the text does."""
    below = frozenset(index for index in text if index >= head.start)
    most = _count_letters(lines, below) * 2 > _count_letters(lines, text)
    return below if head and most else text


def unbox_wide(lines: Lines) -> tuple[PageLine, ...]:
    """Give the lines without boxes that hold too much of what is kept to be what they are called."""
    held: Counter[Box] = Counter()
    for line in lines:
        if line.box and line.kept:
            held[line.box] += len(line.text)
    whole = sum(len(line.text) for line in lines if line.kept)
    wide = {
        box
        for box, letters in held.items()
        if letters > whole * (WIDEST if box.name in OUTERMOST else WIDE)
    }
    return tuple(replace(line, box=None) if line.box in wide else line for line in lines)


def is_listing(lines: Lines, text: Iterable[int], title: int | None) -> bool:
    """Whether most texts stand right below or above a headline that is a link: teasers.

    Below a title of their own, texts of one element are a digest, and no listing.
    """
    prose = [index for index in text if is_prose(lines[index].text)]
    led = [index for index in prose if _has_headline(lines, index)]
    apart = len({lines[index].holder for index in led}) == len(led)
    listed = len(prose) >= LISTED and len(led) >= len(prose) * LISTED_SHARE
    return listed and (apart or title is None)


def _has_headline(lines: Lines, index: int) -> bool:
    beside = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    return any(map(_is_linked_headline, beside))


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


def _find_digest(lines: Lines, kept: set[int]) -> set[int]:
    """Headings that are links, right above prose, in an element with more of both: a digest."""
    headings = [
        index
        for index, line in enumerate(lines)
        if line.level > 1
        and _is_linked_headline(line)
        and index + 1 in kept
        and is_prose(lines[index + 1].text)
        and line.holder == lines[index + 1].holder
        and not _is_boxed(line)
    ]
    held = Counter(lines[index].holder for index in headings)
    return {index for index in headings if held[lines[index].holder] >= KINDRED}


def _find_teasers(lines: Lines, kept: set[int]) -> set[int]:
    """Texts that have a small element to themselves with a headline above, which is a link."""
    held = Counter(line.holder for line in lines)
    return {
        index
        for index in kept
        if held[lines[index].holder] <= TEASER_LINES
        and index
        and _is_linked_headline(lines[index - 1])
        and lines[index - 1].holder == lines[index].holder
    }


def _is_linked_headline(line: PageLine) -> bool:
    return line.linked and not line.inward and count_words(line.text) >= FEW_WORDS


def _find_between(lines: Lines, kept: set[int]) -> set[int]:
    """Headings, items, quotations, prose between paragraphs kept, held by what holds those."""
    prose = [index for index in sorted(kept) if is_prose(lines[index].text)]
    if not prose:
        return set()
    holders = Counter(lines[index].holder for index in prose)
    return {
        index
        for index in range(prose[0], prose[-1])
        if holders[lines[index].holder] >= KINDRED
        and (lines[index].role in ("heading", "item", "quote", "term") or _is_told(lines[index]))
        and not (lines[index].linked or _is_boxed(lines[index]))
    }


def _is_told(line: PageLine) -> bool:
    return is_prose(line.text) and count_words(line.text) >= RECOVERED_WORDS


def _is_boxed(line: PageLine) -> bool:
    return line.box is not None and line.box.name in NEVER_TEXT


def _find_lost(lines: Lines, kept: set[int]) -> set[int]:
    """Prose that the extractor left out among prose of its kind that it kept."""
    kindred = Counter(lines[index].kin for index in kept if is_prose(lines[index].text))
    return {
        index
        for index, line in enumerate(lines)
        if kindred[line.kin] >= KINDRED and not (line.linked or _is_boxed(line)) and _is_told(line)
    }


def _find_cites(lines: Lines, kept: set[int]) -> set[int]:
    """Who spoke, below a quotation that is kept: in it, or behind its comma after a dash."""
    return {
        index
        for index, line in enumerate(lines)
        if index - 1 in kept
        and lines[index - 1].role == "quote"
        and (
            line.role == "cite"
            or (lines[index - 1].text.endswith(",") and ATTRIBUTION.match(line.text))
        )
    }
