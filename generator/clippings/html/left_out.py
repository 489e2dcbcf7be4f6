"""Warn of text that a saved page may have and the article lacks."""

from collections.abc import Iterable

from generator.clippings.clipping import BODY_FATES, META_FATES, Doubt, Line
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.lines.line_shapes import count_words, is_prose

LEAST = 20  # words that the extractor keeps and the rules leave out
LEAST_BESIDE = 0.5  # of the article's words, in paragraphs outside of any box that neither keeps
PARAGRAPH_WORDS = 12
LINKED = 0.5  # a paragraph with a larger share of links leads elsewhere
KIND = "words that look like the article's were left out"


def doubt_left_out(page: SavedPage | None, lines: Iterable[Line]) -> tuple[Doubt, ...]:
    """Return a doubt with the number of words left out, at the first line of them, or none."""
    if page is None:
        return ()
    kept = beside = body = 0
    first = None
    for line in lines:
        shown, words = page.lines[line.number - 1], count_words(line.text)
        if line.fate in BODY_FATES:
            body += words
        elif line.fate not in META_FATES and is_prose(line.text) and shown.links < LINKED:
            kept += words if shown.kept else 0
            alone = not shown.kept and shown.box is None and words >= PARAGRAPH_WORDS
            beside += words if alone else 0
            first = first or (line.number if shown.kept or alone else None)
    count = (kept if kept >= LEAST else 0) + (beside if beside >= body * LEAST_BESIDE else 0)
    return (Doubt("text-left-out", first, f"{count} {KIND}", KIND),) if count else ()
