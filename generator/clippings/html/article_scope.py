"""Selection of the lines of the article: those the extractor, trafilatura, kept, corrected by markup.

Every run of text is given a sign of its own before extraction. The signs left in the result
identify the kept runs exactly, however the extractor rebuilds the page.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence

import trafilatura
from lxml.html import HtmlElement

from generator.clippings.html.class_names import BOXES
from generator.clippings.html.saved_page import PageLine
from generator.clippings.html.text_flow import Piece, TextRow
from generator.clippings.lines.line_shapes import FEW_WORDS, count_words, is_prose
from generator.clippings.lines.paragraphs import ATTRIBUTION

WIDE = 0.34  # boxes of one name with more of the kept letters hold the article itself
LEAST = 0.5  # least share of the extractor's paragraphs, or else all of them count
KINDRED = 2  # so many paragraphs kept vouch for those of their kind
RECOVERED_WORDS = 5
TEASER_LINES = 3
MARKED = ("heading", "quote", "term")
LISTED = 3  # so many texts with a linked headline each are a page of teasers
LISTED_SHARE = 0.6

# Patterns of Braille: no letters of any word, and as plain signs they survive the extractor's
# removal of unprintable characters. Those of the page are removed first.
FIRST, COUNT = 0x2800, 256
SIGNS = re.compile("[\u2800-\u28ff]+")
KEPT_SHARE = 0.5  # of a line's letters

# Messages of the extractor are not for the user: if it finds nothing, the page has no article, and
# the user is told so.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

# Element that holds a text, and True for text after the element.
Place = tuple[HtmlElement, bool]

Lines = Sequence[PageLine]


def find_kept(root: HtmlElement, rows: Sequence[TextRow]) -> frozenset[int]:
    """Return the indices of rows kept by the extractor at least by half, changing ``root``."""
    pieces = (piece for row in rows for piece in row.pieces)
    lettered = (piece for piece in pieces if any(map(str.isalnum, piece.text)))
    places: dict[Place, str] = dict.fromkeys(((each.holder, each.tail) for each in lettered), "")
    width = 2 if len(places) <= COUNT**2 else 3
    for number, (holder, tail) in enumerate(places):
        places[holder, tail] = _write_sign(number, width)
        _sign(holder, places[holder, tail], tail=tail)
    document = trafilatura.bare_extraction(root, include_comments=False, include_tables=True)
    body: HtmlElement | None = getattr(document, "body", None)
    if body is None:
        return frozenset()
    left = {sign for text in body.itertext() for sign in SIGNS.findall(str(text))}
    kept = {place for place, sign in places.items() if sign in left}
    return frozenset(index for index, row in enumerate(rows) if _is_kept(row.pieces, kept))


def _write_sign(number: int, width: int) -> str:
    digits = [number // COUNT**place % COUNT for place in range(width)]
    return "".join(chr(FIRST + digit) for digit in digits)


def _sign(holder: HtmlElement, sign: str, *, tail: bool) -> None:
    """Put a sign before a text, as a word of its own."""
    text = SIGNS.sub("", (holder.tail if tail else holder.text) or "")
    signed = f" {sign} {text}"
    if tail:
        holder.tail = signed
    else:
        holder.text = signed


def _is_kept(pieces: Iterable[Piece], kept: set[Place]) -> bool:
    letters = inside = 0
    for piece in pieces:
        count = sum(map(str.isalnum, piece.text))
        letters += count
        inside += count if (piece.holder, piece.tail) in kept else 0
    return bool(letters) and inside >= letters * KEPT_SHARE


def find_text(lines: Lines, title: int | None, end: int) -> frozenset[int]:
    """Return the lines kept above ``end`` and those among them, without boxes and teasers.

    If less than half of the extractor's paragraphs would remain, return all it kept.
    """
    kept = {index for index, line in enumerate(lines) if line.kept}
    paragraphs = {index for index in kept if _is_paragraph(lines[index])} or kept
    narrow = _find_narrow_boxes(lines, paragraphs)
    text = kept - _find_teasers(lines, kept)
    text |= _find_kindred(lines, text)
    text |= _find_between(lines, text)
    text = {index for index in text if index < end and lines[index].box not in narrow}
    below = {index for index in text if title is not None and index > title}
    if _count_letters(lines, below & paragraphs) > _count_letters(lines, text - below):
        text = below
    least = _count_letters(lines, paragraphs) * LEAST
    return frozenset(text if _count_letters(lines, text & paragraphs) >= least else kept)


def _is_paragraph(line: PageLine) -> bool:
    return line.role in ("text", "quote") and is_prose(line.text)


def _find_narrow_boxes(lines: Lines, paragraphs: Iterable[int]) -> frozenset[str]:
    """Return the names of boxes with little of the text, and so true to their names."""
    held: Counter[str] = Counter()
    for index in paragraphs:
        held[lines[index].box] += len(lines[index].text)
    return frozenset(name for name in BOXES if held[name] <= held.total() * WIDE)


def _find_teasers(lines: Lines, kept: set[int]) -> set[int]:
    """Find texts in a small element below a headline that is a link."""
    held = Counter(line.holder for line in lines)
    return {
        index
        for index in kept
        if index
        and held[lines[index].holder] <= TEASER_LINES
        and _is_linked_headline(lines[index - 1])
        and lines[index - 1].holder == lines[index].holder
    }


def _is_linked_headline(line: PageLine) -> bool:
    return line.linked and not line.inward and count_words(line.text) >= FEW_WORDS


def _find_kindred(lines: Lines, text: set[int]) -> set[int]:
    """Find prose and items that the extractor left out among those of their kind."""
    kindred = Counter(lines[index].kin for index in text if _is_told(lines[index]))
    return {
        index
        for index, line in enumerate(lines)
        if kindred[line.kin] >= KINDRED and not line.linked and _is_told(line)
    }


def _is_told(line: PageLine) -> bool:
    prose = is_prose(line.text) and count_words(line.text) >= RECOVERED_WORDS
    return prose or line.role == "item"


def _find_between(lines: Lines, text: set[int]) -> set[int]:
    """Find headings, quotations, attributions and prose among the paragraphs of one element."""
    prose = [index for index in sorted(text) if is_prose(lines[index].text)]
    if not prose:
        return set()
    holders = Counter(lines[index].holder for index in prose)
    among = {
        index
        for index in range(prose[0], prose[-1])
        if (holders[lines[index].holder] >= KINDRED or _heads(lines, index, text))
        and (lines[index].role in MARKED or _is_told(lines[index]))
        and (lines[index].level or not lines[index].linked)
    }
    return among | {
        index
        for index in range(1, len(lines))
        if index - 1 in text | among
        and lines[index - 1].role == "quote"
        and (lines[index].role == "cite" or ATTRIBUTION.match(lines[index].text))
    }


def _heads(lines: Lines, index: int, text: set[int]) -> bool:
    below = lines[index + 1]
    return bool(lines[index].level) and index + 1 in text and below.holder == lines[index].holder


def _count_letters(lines: Lines, indexes: Iterable[int]) -> int:
    return sum(len(lines[index].text) for index in indexes)


def is_listing(lines: Lines, text: Iterable[int], title: int | None) -> bool:
    """Return whether most texts are right below or above a headline that is a link, as teasers are.

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
