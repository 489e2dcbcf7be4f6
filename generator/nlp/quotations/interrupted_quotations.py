"""Read a quotation that is interrupted by its attribution, or that no mark closes."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from generator.nlp.names.person_mention import PersonMention
from generator.nlp.quotations.attribution_phrases import says, sentence_end, tells
from generator.nlp.quotations.dash_speech import SpeechDash, find_speech_dashes
from generator.nlp.quotations.named_speakers import speaker_after
from generator.nlp.quotations.quotation_marks import Marked
from generator.nlp.tokens import words_between

OPEN_ENDED = frozenset(",!?…")
BACK = re.compile(r"[.,]\s*[-–—−]\s+(?=\w)")
_COMMA = re.compile(r",\s+(?=\w)")
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


def without_interruption(
    text: str,
    marked: Marked,
    speaker: str | None,
    by: tuple[int, int],
    mentions: Sequence[PersonMention],
) -> Iterator[Quotation]:
    """Read a quotation, or two parts of one with ``, – said X. –`` inside the marks."""
    inside = text[marked.start : marked.end]
    for turn in find_speech_dashes(inside) if BACK.search(inside) else ():
        back = BACK.search(inside, turn.end)
        start = marked.start + turn.end
        by_form = turn.mark in OPEN_ENDED and tells(text, start)
        if back and (by_form or says(text, start, marked.start + back.start(), 2)):
            inner = (start, marked.start + back.start())
            named = speaker_after(text, *inner, mentions) or speaker
            yield make_quotation(text, marked.start, marked.start + turn.start, named, inner)
            yield make_quotation(text, marked.start + back.end(), marked.end, named, inner)
            return
    if not marked.closed and (end := _find_end(text, marked, mentions)):
        yield _end_at(text, marked, end, mentions)
        return
    yield make_quotation(text, marked.start, marked.end, speaker, by, goes_on=not marked.closed)


def _find_end(text: str, marked: Marked, mentions: Sequence[PersonMention]) -> SpeechDash | None:
    """Find the first ``– said X`` inside words that no mark closes, or ``, said X`` with a known name."""
    turns = [
        turn
        for turn in find_speech_dashes(text, marked.start)
        if says(text, turn.end, len(text), 3) or (turn.mark in OPEN_ENDED and tells(text, turn.end))
    ]
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


def _end_at(
    text: str, marked: Marked, turn: SpeechDash, mentions: Sequence[PersonMention]
) -> Quotation:
    by = (turn.end, sentence_end(text, turn.end))
    stop = turn.start + (turn.mark not in {"", ","})
    return make_quotation(text, marked.start, stop, speaker_after(text, *by, mentions), by)


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
