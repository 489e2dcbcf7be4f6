"""Texts of a seed as one folded stream, with the places of its lines and of what it quotes."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import msgspec

from generator.clippings.decode import SeedText
from generator.clippings.headline import choose_title
from generator.clippings.lines.body_blocks import make_blocks
from generator.clippings.seed_layout import account, lay_out_seed
from generator.content.markdown_blocks import NOTE
from generator.statements.folding import Folded, find_run, fold_for_matching
from generator.statements.quoted_spans import find_spans, fold_spans, is_open_ended
from generator.statements.quoted_words import Span

SPOKEN = frozenset({"quote", NOTE})  # kinds of passages that are somebody's words as a whole


class SeedEntry(NamedTuple):
    """Text of a line or block, with the number of its first line, quoted as a whole if ``spoken``."""

    text: str
    line: int
    spoken: bool = False


class SeedWords(msgspec.Struct, frozen=True):
    """Words of a seed: those kept in the article, those of all lines, its titles and its notes."""

    kept: "SeedStream"
    lines: "SeedStream"
    titles: tuple[str, ...]
    notes: tuple[str, ...]


class SeedStream(msgspec.Struct, frozen=True):
    """Entries in order, joined by blanks in ``text``. ``starts`` are their offsets in it.

    ``spans`` are the quotations, one that goes on in the next entry as one span.
    """

    entries: tuple[SeedEntry, ...]
    folded: tuple[Folded, ...]
    starts: tuple[int, ...]
    text: str
    spans: tuple[Span, ...]

    def line_at(self, at: int) -> int:
        """Return the number of the line at an offset."""
        return self.entries[max(0, bisect_right(self.starts, at) - 1)].line

    def original(self, start: int, end: int) -> str:
        """Return the seed's own words between two offsets."""
        parts = []
        for entry, folded, begin in zip(self.entries, self.folded, self.starts, strict=True):
            own = max(start - begin, 0), min(end - begin, len(folded.text))
            if own[0] < own[1]:
                first, last = folded.original(*own)
                parts.append(entry.text[first:last])
        return " ".join(parts)

    def find(self, words: str) -> Iterator[Span]:
        """Yield the places of folded words."""
        at = find_run(words, self.text)
        while at >= 0:
            yield at, at + len(words)
            at = find_run(words, self.text, at + 1)


def read_seed_words(seed: SeedText) -> SeedWords:
    """Return the words of a seed by the rules that conversion reads it by."""
    view = lay_out_seed(seed)
    blocks = make_blocks(view.sheet, view.decided)
    lines = sorted((*account(view.sheet, view.decided), *view.around), key=lambda each: each.number)
    title = choose_title(view.sheet, view.decided, blocks, view.facts.title)
    kept = []
    for block in blocks:
        kept.append(SeedEntry(block.text, block.lines[0], block.kind in SPOKEN))
        if block.attribution:
            kept.append(SeedEntry(block.attribution, block.lines[-1], spoken=True))
    titles = (title.text if title else "", view.facts.title or "")
    return SeedWords(
        make_stream(kept),
        make_stream([SeedEntry(line.text, line.number) for line in lines]),
        tuple(fold_for_matching(each.rstrip("…")).text for each in titles if each),
        tuple(block.text for block in blocks if block.kind == NOTE),
    )


def make_stream(entries: Sequence[SeedEntry]) -> SeedStream:
    """Return the entries that have words as a stream."""
    entries = [entry for entry in entries if entry.text.strip()]
    folded = [fold_for_matching(entry.text) for entry in entries]
    starts = list(accumulate((len(each.text) + 1 for each in folded), initial=0))[:-1]
    spans: list[Span] = []
    goes_on = False
    for entry, own, each, start in zip(
        entries, find_spans([entry.text for entry in entries]), folded, starts, strict=True
    ):
        found = [(0, len(each.text))] if entry.spoken else fold_spans(own, each)
        for first, last in found:
            if goes_on and first == 0 and spans:
                spans[-1] = spans[-1][0], start + last
            else:
                spans.append((start + first, start + last))
        goes_on = not entry.spoken and is_open_ended(own, entry.text)
    text = " ".join(each.text for each in folded)
    return SeedStream(tuple(entries), tuple(folded), tuple(starts), text, tuple(spans))
