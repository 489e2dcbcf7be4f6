"""Read what an outlet sends and has: questions to somebody it writes about, an inquiry of its own."""

import re
from collections.abc import Iterator

from generator.clippings.outlet.name_reading import (
    LIKELY,
    WEAK,
    NameRead,
    read_name_before,
    read_name_behind,
    split_suffix,
)
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.statement_frames import Frame, load_frames

CLAUSE = re.compile(r"[^.!?;:«»„“”\"]{0,90}")
SENTENCE = re.compile(r"[.!?…]\s")
ACROSS = 90  # characters between a verb and what is sent


def find_askers(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find '«X» sent the builder six questions', 'X, yükleniciye altı soru gönderdi', by the verb."""
    frames = load_frames(names.language)
    questions = frames.questions
    behind = CLAUSE.match(text, frame.end)
    if "sent" not in frame.lists or questions is None or behind is None:
        return
    asked = questions.search(behind[0])
    read = read_name_before(text, frame.start, names) if asked else None
    if not read:
        asked, read = _opening(text, frame.start, questions, names)
    if asked and read and read.less is not None:
        name, suffix = split_suffix(read.name)
        sure = read.quoted or suffix or frames.sure.are(asked[0])
        less = read.less if read.less == 0 else LIKELY if sure else WEAK
        words = text[read.start : frame.end]
        yield sign(name, "own", words, less, nominative=names.may_be_subject(name))


def _opening(
    text: str, verb: int, questions: re.Pattern[str], names: OutletNames
) -> tuple[re.Match[str] | None, NameRead | None]:
    """Read the questions right before a verb at the end, and the name that opens the sentence."""
    start = max((found.end() for found in SENTENCE.finditer(text, 0, verb)), default=0)
    asked = questions.search(text, max(start, verb - ACROSS), verb)
    near = asked is not None and not text[asked.end() : verb].strip()
    read = read_name_behind(text, start, names) if near else None
    alone = read and not text[start : read.start].strip() and text.startswith((",", " "), read.end)
    return asked, read if alone else None


def find_belongings(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find "X's request for comment", 'X'in sorularını', by what X has."""
    if "belongings" not in frame.lists:
        return
    read = read_name_before(text, frame.start, names)
    name, suffix = split_suffix(read.name) if read else ("", "")
    if read and read.less is not None and suffix:
        yield sign(name, "own", text[read.start : frame.end], min(read.less, LIKELY))
