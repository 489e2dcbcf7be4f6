"""Lines of a page counted to the article by the extractor, trafilatura.

Every run of text is given a sign of its own before extraction. The signs left in the result
identify the kept runs exactly, however the extractor rebuilds the page.
"""

import logging
import re
from collections.abc import Iterable, Sequence

import trafilatura
from lxml.html import HtmlElement

from generator.clippings.html.text_flow import Piece, TextRow

# Patterns of Braille: no letters of any word, and as plain signs they survive the extractor's
# removal of unprintable characters. Those of the page are removed first.
FIRST, COUNT = 0x2800, 256
SIGNS = re.compile("[\u2800-\u28ff]+")
KEPT_SHARE = 0.5  # of a line's letters

# Messages of the extractor are not for the user: if it finds nothing, the page has no article, and
# the user is told so.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

Place = tuple[
    HtmlElement, bool
]  # the element that holds a text, and True for text after the element


def find_kept(root: HtmlElement, rows: Sequence[TextRow]) -> frozenset[int]:
    """Return the indices of rows kept by the extractor at least by half, changing ``root``."""
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
    """Return whether a text has letters or figures, unlike commas between links."""
    return any(map(str.isalnum, piece.text))


def _is_kept(pieces: Iterable[Piece], kept: set[Place]) -> bool:
    letters = inside = 0
    for piece in pieces:
        count = sum(map(str.isalnum, piece.text))
        letters += count
        inside += count if (piece.holder, piece.tail) in kept else 0
    return bool(letters) and inside >= letters * KEPT_SHARE
