"""Compare the passages of an article with its seed: a passage is a run of the seed's words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from generator.corpus.comparison import Difference, DiffPart
from generator.statements.folding import Folded, fold_for_matching
from generator.statements.quoted_spans import find_spans, fold_spans
from generator.statements.quoted_words import Span
from generator.statements.seed_stream import SeedStream, SeedWords

_TOKEN = re.compile(r" ?(?:\w+(?:'\w+)*|[^\w\s])")
_ALIKE = 0.3  # share of a passage's words that its counterpart in the seed has
_MANY = 2_000  # words of a passage from which the commonest are not compared
_MOST = 50  # places of the same words that are looked at


class PassageText(NamedTuple):
    """Text of an article to compare, quoted as a whole if ``spoken``, as with a pull-quote."""

    anchor: str
    line: int
    text: str
    spoken: bool


class _Token(NamedTuple):
    text: str  # with the blank before it
    start: int
    end: int


class _Compared(NamedTuple):
    """Difference of a passage, and what it is compared with in the stream of what is kept."""

    difference: Difference
    place: Span | None


class _Change(NamedTuple):
    """Tokens ``[i1:i2]`` of the seed in place of which the article has ``[j1:j2]``."""

    i1: int
    i2: int
    j1: int
    j2: int


def compare_passages(passages: Sequence[PassageText], seed: SeedWords) -> Iterator[Difference]:
    """Yield the differences of passages from their seed, in order.

    Passages may be joined, split and put in another order. A cut through a quotation is a
    difference unless the next passage goes on there.
    """
    folded = [fold_for_matching(each.text) for each in passages]
    runs = _find_runs(folded, seed.kept)
    kept, lines = _CountedStream(seed.kept), _CountedStream(seed.lines)
    taken = [place for place in runs if place]
    changed = {
        number: _compare(passage, words, ((kept, taken), (lines, ())))
        for number, (passage, words) in enumerate(zip(passages, folded, strict=True))
        if not runs[number] and words.text and not _is_among(words.text, seed)
    }
    places = [changed[at].place if at in changed else run for at, run in enumerate(runs)]
    for number, passage in enumerate(passages):
        if number in changed:
            yield changed[number].difference
        elif place := runs[number]:
            before = places[number - 1] if number else None
            after = places[number + 1] if number + 1 < len(places) else None
            if cut := _cut_quotation(seed.kept, place, before, after):
                yield _make(passage, seed.kept, place[0], cut, quoted=True)


def compare_title(title: str, line: int, seed: SeedWords) -> Iterator[Difference]:
    """Yield the difference of a title that is the clipping's own from the seed."""
    folded = fold_for_matching(title.rstrip("…"))
    if folded.text in seed.titles or next(seed.lines.find(folded.text), None):
        return
    passage, lines = PassageText("", line, title, spoken=False), _CountedStream(seed.lines)
    yield _compare(passage, folded, ((lines, ()),)).difference


def _is_among(words: str, seed: SeedWords) -> bool:
    """Return whether all lines of the seed have the words, such as a line wrongly left out."""
    return any(
        not _cut_quotation(seed.lines, place, None, None)
        for place, _ in zip(seed.lines.find(words), range(_MOST), strict=False)
    )


def _find_runs(folded: Sequence[Folded], kept: SeedStream) -> list[Span | None]:
    """Return the place of each passage in the stream, of several the one behind the last passage."""
    found: list[Span | None] = []
    behind = 0
    for words in folded:
        every = [place for place, _ in zip(kept.find(words.text), range(_MOST), strict=False)]
        whole = (place for place in every if not _cut_quotation(kept, place, None, None))
        going_on = next((place for place in every if place[0] == behind), None)
        place = going_on or next(whole, None) or next(iter(every), None)
        found.append(place)
        behind = place[1] + 1 if place else -1
    return found


def _cut_quotation(
    stream: SeedStream, place: Span, before: Span | None, after: Span | None
) -> tuple[DiffPart, ...]:
    """Return the pieces of a run that begins or ends inside a quotation, unless others go on there."""
    start, end = place
    head = tail = ""
    for first, last in stream.spans:
        if first < start < last and not (before and before[1] + 1 == start):
            head = head or _words(stream, first, start)
        if first < end < last and not (after and after[0] == end + 1):
            tail = tail or _words(stream, end, last)
    if not (head or tail):
        return ()
    whole = f" {stream.original(start, end)}" if head else stream.original(start, end)
    pieces = (
        DiffPart("left-out", head),
        DiffPart("same", whole),
        DiffPart("left-out", f" {tail}" if tail else ""),
    )
    return tuple(piece for piece in pieces if piece.text)


def _words(stream: SeedStream, start: int, end: int) -> str:
    """Return the seed's words and signs between two places, without blanks around them."""
    return stream.original(start, end).strip()


def _compare(
    passage: PassageText,
    words: Folded,
    streams: Iterable[tuple["_CountedStream", Sequence[Span]]],
) -> _Compared:
    """Return the difference of a passage that is no run from what is most like it.

    ``streams`` are looked through in turn, the kept words first, each with the places that other
    passages have.
    """
    own_spans = [(0, len(words.text))] if passage.spoken else []
    own_spans += fold_spans(find_spans([passage.text])[0], words)
    tokens = _tokens(words.text)
    for number, (counted, others) in enumerate(streams):
        stream, window = counted.stream, _find_window(tokens, counted)
        if window is None:
            continue
        theirs = _tokens(stream.text[slice(*window)], window[0])
        changes = _changes(theirs, tokens, others)
        quoted = any(_is_quoted(each, theirs, tokens, stream.spans, own_spans) for each in changes)
        pieces = tuple(_pieces(changes, theirs, tokens, stream, passage.text, words))
        at = next((theirs[each.i1].start for each in changes if each.i1 < len(theirs)), window[0])
        difference = _make(passage, stream, at, pieces, quoted=quoted)
        return _Compared(difference, None if number else window)
    pieces = (DiffPart("put-in", passage.text),)
    nowhere = Difference(passage.anchor, passage.line, 1, 0, bool(own_spans), pieces)
    return _Compared(nowhere, None)


def _make(
    passage: PassageText, stream: SeedStream, at: int, pieces: tuple[DiffPart, ...], *, quoted: bool
) -> Difference:
    return Difference(passage.anchor, passage.line, 1, stream.line_at(at), quoted, pieces)


def _tokens(text: str, offset: int = 0) -> list[_Token]:
    """Return words and signs with the blanks before them, so that a blank more is a difference.

    ``offset`` is the place of the text in a longer one.
    """
    found = ((each[0], offset + each.end() - 1) for each in _TOKEN.finditer(f" {text}"))
    return [_Token(token, end - len(token.strip()), end) for token, end in found]


@dataclass(frozen=True)
class _CountedStream:
    """Stream with its words counted by entry, once they are asked for."""

    stream: SeedStream

    @cached_property
    def bags(self) -> list[Counter[str]]:
        """Words of each entry, counted."""
        return [Counter(token.text for token in _tokens(each.text)) for each in self.stream.folded]


def _find_window(tokens: Sequence[_Token], counted: _CountedStream) -> Span | None:
    """Return the entries of the stream that share most words with a passage, or None."""
    wanted = Counter(token.text for token in tokens)
    stream, bags = counted.stream, counted.bags
    shared = [(wanted & bag).total() for bag in bags]
    if not shared or max(shared) < _ALIKE * len(tokens):
        return None
    first = last = shared.index(max(shared))
    rest = wanted - bags[first]
    for step in (-1, 1):
        at = first if step < 0 else last
        while (
            0 <= at + step < len(bags)
            and (rest & bags[at + step]).total() * 2 > bags[at + step].total()
        ):
            at += step
            rest -= bags[at]
        first, last = min(first, at), max(last, at)
    return stream.starts[first], stream.starts[last] + len(stream.folded[last].text)


def _changes(
    theirs: Sequence[_Token], tokens: Sequence[_Token], taken: Sequence[Span]
) -> list[_Change]:
    """Return what differs, without words at either end that other passages have."""
    seeds, own_words = [each.text for each in theirs], [each.text for each in tokens]
    matcher = SequenceMatcher(None, seeds, own_words, autojunk=len(tokens) > _MANY)
    elsewhere = [any(start <= each.start < end for start, end in taken) for each in theirs]
    changes = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        own = [at for at in range(i1, i2) if not elsewhere[at]] or [i2]
        first = own[0] if i1 == 0 else i1
        last = min(own[-1] + 1, i2) if i2 == len(theirs) else i2
        if kind != "equal" and (first < last or j1 < j2):
            changes.append(_Change(first, last, j1, j2))
    return changes


def _is_quoted(
    change: _Change,
    theirs: Sequence[_Token],
    tokens: Sequence[_Token],
    spans: Iterable[Span],
    own_spans: Iterable[Span],
) -> bool:
    return _touches(theirs, change.i1, change.i2, spans) or _touches(
        tokens, change.j1, change.j2, own_spans
    )


def _touches(tokens: Sequence[_Token], first: int, last: int, spans: Iterable[Span]) -> bool:
    """Return whether tokens are in a quotation, or a place between two tokens is inside one."""
    if first < last:
        start, end = tokens[first].start, tokens[last - 1].end
        marks = any(token.text.strip() == '"' for token in tokens[first:last])
        return marks or any(begin < end and start < stop for begin, stop in spans)
    left = tokens[first - 1].end if first else 0
    right = tokens[first].start if first < len(tokens) else left
    return any(begin < left and right < stop for begin, stop in spans)


def _pieces(
    changes: Sequence[_Change],
    theirs: Sequence[_Token],
    tokens: Sequence[_Token],
    stream: SeedStream,
    text: str,
    words: Folded,
) -> Iterator[DiffPart]:
    """Yield the whole passage in pieces, in the words of the article and, left out, of the seed."""
    done = 0
    for change in (*changes, _Change(0, 0, len(tokens), len(tokens))):
        if done < change.j1:
            yield DiffPart("same", _own(tokens, done, change.j1, text, words))
        if change.i1 < change.i2:
            left_out = stream.original(theirs[change.i1].start, theirs[change.i2 - 1].end)
            yield DiffPart("left-out", _blank(theirs[change.i1]) + left_out)
        if change.j1 < change.j2:
            yield DiffPart("put-in", _own(tokens, change.j1, change.j2, text, words))
        done = change.j2


def _own(tokens: Sequence[_Token], first: int, last: int, text: str, words: Folded) -> str:
    start, end = words.original(tokens[first].start, tokens[last - 1].end)
    return _blank(tokens[first]) + text[start:end]


def _blank(token: _Token) -> str:
    """Return the blank before a word, which is none before a stop and at the beginning."""
    return " " if token.text.startswith(" ") and token.start else ""
