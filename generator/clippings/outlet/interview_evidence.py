"""Find the outlet whose name labels the questions of an interview."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineSheet
from generator.clippings.outlet.media_names import is_media
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames, has_name_word

TURN = re.compile(r"(?P<label>[^\W\d_][^.:;!?«»„“”\"]{1,40}):\s+(?P<said>\S.*)")
SEVERAL = 2  # questions of an interviewer at least
AROUND = " »”\"')…"


def find_interviewers(sheet: LineSheet, _: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a medium's name before each question, with another's before the answers."""
    turns = [found for row in sheet.rows if (found := TURN.fullmatch(row.text))]
    asked = Counter(turn["label"] for turn in turns if _asks(turn["said"]))
    told = {turn["label"] for turn in turns if not _asks(turn["said"])}
    for label, count in asked.items():
        name = label.strip()
        media = names.is_known(name) or is_media(name, names) or has_name_word(name)
        if count >= SEVERAL and told - {label} and media and names.may_publish(name):
            yield sign(name, "own", f"{name}:")


def _asks(said: str) -> bool:
    return said.rstrip(AROUND).endswith("?")
