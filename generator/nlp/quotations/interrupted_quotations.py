"""Read a quotation by the dash before its speaker, if it is interrupted or no mark closes it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from generator.nlp.names.person_mention import Mentions
from generator.nlp.quotations.attribution_phrases import says, sentence_end, tells
from generator.nlp.quotations.named_speakers import speaker_after
from generator.nlp.quotations.quotation_marks import Marked
from generator.nlp.tokens import words_between

_DASH = re.compile(r"[-–—−]\s*(?=\w)")
_MARKS = frozenset(",!?….")
_OPEN_ENDED = frozenset(",!?…")
BACK = re.compile(r"[.,]\s*[-–—−]\s+(?=\w)")
_COMMA = re.compile(r",\s+(?=\w)")
_CYRILLIC = "\u0400"  # letters of other scripts sort before it
_SHORTEST = 2  # words before an attribution


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """Words that somebody said: ``text == paragraph[start:end]``, without its outer marks.

    ``speaker`` is the ``person`` of the mention that names them, or None if the paragraph names
    nobody, or only a pronoun, an office or an institution. ``by_start`` and ``by_end`` are the place
    of the words that give it to somebody (equal: there are none). ``open``: it goes on in the next
    paragraph.
    """

    start: int
    end: int
    text: str
    speaker: str | None
    by_start: int = 0
    by_end: int = 0
    open: bool = False


class SpeechDash(NamedTuple):
    """Dash between speech and its speaker, with the blanks around it and the ``mark`` before, if any."""

    start: int
    end: int
    mark: str


def find_turns(text: str, within: int, start: int = 0) -> Iterator[SpeechDash]:
    """Find the dashes, hyphens too, with a verb of saying among the ``within`` words after them.

    After a comma or a finished sentence any verb may give the words to a speaker.
    """
    for dash in _DASH.finditer(text, start):
        before = text[start : dash.start()].rstrip()
        mark = before[-1:] if before[-1:] in _MARKS else ""
        led = mark in _OPEN_ENDED and tells(text, dash.end())
        later = _DASH.search(text, dash.end())
        if led or says(text, dash.end(), later.start() if later else len(text), within):
            yield SpeechDash(start + len(before) - len(mark), dash.end(), mark)


def without_interruption(
    text: str,
    marked: Marked,
    speaker: str | None,
    by: tuple[int, int],
    mentions: Mentions,
) -> Iterator[Quotation]:
    """Read a quotation, or two parts of one with ``, – said X. –`` or « A, says X. B » in the marks."""
    inside = text[marked.start : marked.end]
    for turn in find_turns(inside, 2) if BACK.search(inside) else ():
        if back := BACK.search(inside, turn.end):
            inner = (marked.start + turn.end, marked.start + back.start())
            named = speaker_after(text, *inner, mentions) or speaker
            first = turn._replace(start=marked.start + turn.start)
            yield end_before(text, marked.start, first, named, inner)
            yield make_quotation(text, marked.start + back.end(), marked.end, named, inner)
            return
    aside = _find_aside(text, marked, mentions) if by == (0, 0) else None
    if aside:
        yield from aside
        return
    if not marked.closed and (end := _find_end(text, marked, mentions)):
        by = (end.end, sentence_end(text, end.end))
        yield end_before(text, marked.start, end, speaker_after(text, *by, mentions), by)
        return
    yield make_quotation(text, marked.start, marked.end, speaker, by, goes_on=not marked.closed)


def _find_aside(text: str, marked: Marked, mentions: Mentions) -> tuple[Quotation, ...] | None:
    """Read two parts with a verb and its named subject between a comma and a stop: « A, says X. B »."""
    if not marked.closed or text[marked.outer_start] != "«":
        return None
    for comma in _COMMA.finditer(text, marked.start, marked.end):
        stop = text.find(",", comma.end(), marked.end)
        stop = min(sentence_end(text, comma.end()), stop if stop >= 0 else marked.end)
        named = says(text, comma.end(), stop, 2) and speaker_after(
            text, comma.end(), stop, mentions
        )
        if named and stop < marked.end and text[comma.end()] < _CYRILLIC:
            by = (comma.end(), comma.end() + len(text[comma.end() : stop].rstrip(" .")))
            behind = stop + (text[stop] == ",")
            return (
                make_quotation(text, marked.start, comma.start(), named, by),
                make_quotation(text, behind, marked.end, named, by),
            )
    return None


def _find_end(text: str, marked: Marked, mentions: Mentions) -> SpeechDash | None:
    """Find the first ``– said X`` inside words that no mark closes, or ``, said X`` with a known name."""
    turns = list(find_turns(text, 3, marked.start))
    turns += [
        SpeechDash(comma.start(), comma.end(), ",")
        for comma in _COMMA.finditer(text, marked.start)
        if says(text, comma.end(), len(text), 3)
        and speaker_after(text, comma.end(), sentence_end(text, comma.end()), mentions)
    ]
    turns = [
        turn for turn in turns if len(words_between(text, marked.start, turn.start)) >= _SHORTEST
    ]
    return min(turns, default=None)


def end_before(
    text: str, start: int, turn: SpeechDash, speaker: str | None, by: tuple[int, int]
) -> Quotation:
    """Make a quotation of the words before a dash, with a mark that is more than a comma."""
    stop = turn.start + (turn.mark not in {"", ","})
    return make_quotation(text, start, stop, speaker, by)


def make_quotation(
    text: str,
    start: int,
    end: int,
    speaker: str | None,
    by: tuple[int, int],
    *,
    goes_on: bool = False,
) -> Quotation:
    """Make a quotation without blanks around it, and without the comma that leads to the attribution."""
    said = text[start:end]
    start += len(said) - len(said.lstrip())
    said = said.strip().removesuffix(",").rstrip()
    return Quotation(start, start + len(said), said, speaker, *by, open=goes_on)
