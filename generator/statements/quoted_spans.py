"""Find the parts of paragraphs that quote somebody, marks included."""

from bisect import bisect_left
from collections.abc import Sequence

from generator.nlp.quotations.article_quotations import continues
from generator.nlp.quotations.find_quotations import SPEECH_DASH, find_quotations
from generator.nlp.quotations.quotation_marks import find_marked
from generator.statements.folding import Folded
from generator.statements.quoted_words import Span, find_quoted, has_marks


def find_spans(paragraphs: Sequence[str]) -> list[list[Span]]:
    """Return what each paragraph quotes, and what a quotation of several paragraphs takes of it."""
    found: list[list[Span]] = []
    goes_on = False
    for place, text in enumerate(paragraphs):
        continued = goes_on and continues(paragraphs, place)
        marked = find_marked(text, continued=continued)
        spans = [(each.outer_start, each.outer_end) for each in marked]
        goes_on = bool(marked) and not marked[-1].closed
        goes_on = goes_on or (continued and not marked)
        if continued and not marked:
            spans = [(0, len(text))]
        spans += [(each.start, each.end) for each in find_quoted(text)]
        if not marked:
            spans += [(each.start, each.end) for each in find_quotations(text, ())]
        found.append(spans)
    return found


def is_closed(text: str) -> bool:
    """Return whether no quotation of a paragraph may go on in another one."""
    if not has_marks(text) and not SPEECH_DASH.search(text):
        return True
    marked = find_marked(text)
    return not (marked and not marked[-1].closed) and not is_open_ended(find_spans([text])[0], text)


def is_open_ended(spans: Sequence[Span], text: str) -> bool:
    """Return whether a quotation reaches the end of a paragraph without a mark that closes it."""
    return any(end == len(text) for _, end in spans) and text[-1:] not in "»”“\"’'"


def fold_spans(spans: Sequence[Span], folded: Folded) -> list[Span]:
    """Return spans of a text as spans of its folded form."""
    places = folded.places
    return [(bisect_left(places, start), bisect_left(places, end)) for start, end in spans]
