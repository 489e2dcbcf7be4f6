"""Find damage to a clipping's text, without repairing it."""

import re
from collections.abc import Iterable

from generator.clippings.clipping import Doubt, Line
from generator.nlp.homoglyphs import MIXED

# UTF-8 of two bytes read as Latin-1 or cp1252: a capital with a sign in place of a letter.
DOUBLE = re.compile("[ÃÂÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ]")
WORD = re.compile(r"\w+")
SHOWN = 4


def find_damage(lines: Iterable[Line]) -> tuple[Doubt, ...]:
    """Return a doubt for every line with words of mixed scripts or wrongly decoded letters."""
    doubts = []
    for line in lines:
        mixed = [word for word in WORD.findall(line.text) if MIXED.search(word)]
        if mixed:
            shown = ", ".join(dict.fromkeys(mixed[:SHOWN]))
            kind = "letters of two scripts in one word"
            doubts.append(Doubt("mixed-scripts", line.number, f"{kind}: {shown}", kind))
        if DOUBLE.search(line.text):
            doubts.append(Doubt("wrong-encoding", line.number, "UTF-8 that was read as Latin-1"))
        if "\ufffd" in line.text:
            said = "letters were lost: U+FFFD stands for them"
            doubts.append(Doubt("lost-letters", line.number, said))
    return tuple(doubts)
