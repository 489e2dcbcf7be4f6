"""Which lines of a page the extractor, trafilatura, counts to the article.

Every run of text is given a sign of its own before extraction; the signs that are left in what is
extracted tell the runs that were kept, exactly, however the extractor rebuilds the page.
"""

import logging
import re
from collections.abc import Iterable, Sequence

import trafilatura
from lxml.html import HtmlElement

from generator.clippings.html.text_flow import Piece, TextRow

# Patterns of Braille: no letters of any word, and as plain signs they outlive the extractor's
# cleaning, which takes characters away that cannot be printed. Those of the page go first.
FIRST, COUNT = 0x2800, 256
SIGNS = re.compile("[\u2800-\u28ff]+")
KEPT_SHARE = 0.5  # of a line's letters

# What the extractor says as it tries is not for the user: where it finds nothing, the page has no
# article, and that is told.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

Place = tuple[HtmlElement, bool]  # the element that holds a text, and whether behind itself


def find_kept(root: HtmlElement, rows: Sequence[TextRow]) -> frozenset[int]:
    """Tell the rows, by index, of which the extractor keeps half or more. ``root`` is changed."""
    places: dict[Place, str] = dict.fromkeys(
        ((piece.holder, piece.tail) for row in rows for piece in row.pieces if _is_lettered(piece)),
        "",
    )
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


def _is_lettered(piece: Piece) -> bool:
    """Tell whether a sign before a text leaves its length much the same: commas between links do not."""
    return any(map(str.isalnum, piece.text))


def _is_kept(pieces: Iterable[Piece], kept: set[Place]) -> bool:
    letters = inside = 0
    for piece in pieces:
        count = sum(map(str.isalnum, piece.text))
        letters += count
        inside += count if (piece.holder, piece.tail) in kept else 0
    return bool(letters) and inside >= letters * KEPT_SHARE
