"""Which lines of a page the extractor, trafilatura, counts to the article.

Every run of text is given a sign of its own before extraction; the signs that are left in what is
extracted tell the runs that were kept, exactly, however the extractor rebuilds the page.
"""

import logging
import re
from collections.abc import Iterable, Sequence

import trafilatura
from lxml.html import HtmlElement

from generator.seeds.saved.flow import Piece, Row

# Two planes for private use. Fonts of pictures use them too: those are taken away first.
FIRST_SIGN, LAST_SIGN = 0xF0000, 0x10FFFD
SIGN = re.compile("[\U000f0000-\U0010fffd]")
KEPT_SHARE = 0.5  # of a line's letters

# What the extractor says as it tries is not for the user: where it finds nothing, the page has no
# article, and that is told.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

Place = tuple[HtmlElement, bool]  # the element that holds a text, and whether behind itself


def find_kept(root: HtmlElement, rows: Sequence[Row]) -> frozenset[int]:
    """Tell the rows, by index, of which the extractor keeps half or more. ``root`` is changed."""
    places = dict.fromkeys(
        (piece.holder, piece.tail) for row in rows for piece in row.pieces if piece.text.strip()
    )
    signs = dict(zip(places, range(FIRST_SIGN, LAST_SIGN + 1), strict=False))
    for (holder, tail), sign in signs.items():
        _sign(holder, chr(sign), tail=tail)
    document = trafilatura.bare_extraction(root, include_comments=False, include_tables=True)
    body: HtmlElement | None = getattr(document, "body", None)
    if body is None:
        return frozenset()
    left = {sign for text in body.itertext() for sign in SIGN.findall(str(text))}
    kept = {place for place, sign in signs.items() if chr(sign) in left}
    return frozenset(index for index, row in enumerate(rows) if _is_kept(row.pieces, kept))


def _sign(holder: HtmlElement, sign: str, *, tail: bool) -> None:
    """Put a sign before the first letter of a text, past its white space."""
    text = SIGN.sub("", (holder.tail if tail else holder.text) or "")
    blank = len(text) - len(text.lstrip())
    signed = f"{text[:blank]}{sign}{text[blank:]}"
    if tail:
        holder.tail = signed
    else:
        holder.text = signed


def _is_kept(pieces: Iterable[Piece], kept: set[Place]) -> bool:
    letters = inside = 0
    for piece in pieces:
        count = sum(character.isalnum() for character in piece.text)
        letters += count
        inside += count if (piece.holder, piece.tail) in kept else 0
    return bool(letters) and inside >= letters * KEPT_SHARE
