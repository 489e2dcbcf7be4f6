"""Find the parts of paragraphs that quote somebody, marks included."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.nlp.quotations.article_quotations import continues
from generator.nlp.quotations.find_quotations import find_quotations
from generator.nlp.quotations.quotation_marks import find_marked
from generator.nlp.tokens import words_between
from generator.statements.folding import Folded

Span = tuple[int, int]

_WORDS, _LETTERS = 3, 12  # fewer in single marks are a word that is only pointed at
_SINGLE = re.compile(r"(?<!\w)(?:‘|‚|'|「|『|〝)(?=\S)")
_END = re.compile(r"(?<=\S)(?:[’‘'](?!\w)|[」』〟〞])")
_GENITIVE = re.compile(r"(?<=[sS])[’'](?=\s+[a-z])")


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
        spans += _single(text)
        if not marked:
            spans += [(each.start, each.end) for each in find_quotations(text, ())]
        found.append(spans)
    return found


def is_open_ended(spans: Sequence[Span], text: str) -> bool:
    """Return whether a quotation reaches the end of a paragraph without a mark that closes it."""
    return any(end == len(text) for _, end in spans) and text[-1:] not in "»”“\"’'"


def fold_spans(spans: Sequence[Span], folded: Folded) -> list[Span]:
    """Return spans of a text as spans of its folded form."""
    places = folded.places
    return [(bisect_left(places, start), bisect_left(places, end)) for start, end in spans]


def _single(text: str) -> Iterator[Span]:
    """Yield words in single marks, which end at the first mark that is no genitive."""
    done = 0
    for opening in _SINGLE.finditer(text):
        if opening.start() < done:
            continue
        ends = [end.end() for end in _END.finditer(text, opening.end() + 1)]
        sure = [end for end in ends if not _GENITIVE.match(text, end - 1)]
        if not ends:
            continue
        end = sure[0] if sure else ends[-1]
        letters = sum(sign.isalnum() for sign in text[opening.end() : end])
        if letters >= _LETTERS or len(words_between(text, opening.end(), end)) >= _WORDS:
            yield opening.start(), end
            done = end
