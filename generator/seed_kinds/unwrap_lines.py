"""Put paragraphs together again after lines were broken at the margin."""

import re
from collections.abc import Container, Sequence
from itertools import groupby

NARROWEST = 40  # letters of a margin, but for columns
COLUMN = 18
HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
MARK = re.compile(r"(?:[•·‣▪*–—-]|\(?\d{1,3}[.)])\s")
SLACK = 0.88  # of the margin, as letters differ in width
EVEN = 0.75  # of the margin, in blocks broken by hand
SENTENCE_END = re.compile(r"[.!?…]['\"»”“’)]*$")


def find_margin(lines: Sequence[str], widest: int, narrowest: int = NARROWEST) -> int:
    """Return the length that lines were broken at, 0 if they were not."""
    margin = max((len(line.rstrip()) for line in lines), default=0)
    return margin if narrowest <= margin <= widest else 0


def find_runs(lines: Sequence[str], margin: int) -> frozenset[int]:
    """Return the lines that go on in blocks of text whose lines were broken by hand, more or less even.

    In such a block a sentence goes on from line to line, and none has the mark of an item.
    """
    runs: set[int] = set()
    for full, numbered in groupby(enumerate(lines), key=lambda row: bool(row[1].strip())):
        block = list(numbered) if full and margin else []
        below = [line.strip() for _, line in block[1:]]
        even = all(len(line.strip()) >= margin * EVEN for _, line in block[:-1])
        marked = any(MARK.match(line.strip()) for _, line in block)
        above = [line.strip() for _, line in block[:-1]]
        if even and not marked and any(map(_breaks_off, above, below)):
            runs.update(at for at, _ in block[1:])
    return frozenset(runs)


def _breaks_off(above: str, below: str) -> bool:
    """Check for a sentence that goes on in small letters, or in a figure below words."""
    figure = below[0].isdigit() and not above[0].isdigit() and not SENTENCE_END.search(above)
    return below[0].islower() or figure


def join_lines(
    lines: Sequence[str],
    margin: int,
    slack: float = 1,
    begins: Container[int] = (),
    runs: Container[int] = (),
) -> list[str]:
    """Join each line with the next if the next one's first word had no room before the margin.

    With ``slack`` a share of the margin does, unless a sentence ends with the line. Lines at
    ``begins`` are the first of their paragraphs, and those at ``runs`` are not.
    A paragraph stands at the index of its first line, and the others are blank. A word that was
    divided at the end of a line is put together if it goes on in small letters.
    """
    joined = [line.strip() for line in lines]
    first = 0
    for at in range(1, len(lines)):
        below = joined[at]
        goes_on = at in runs or _goes_on(lines[at - 1].strip(), below, margin, slack)
        if at in begins or not goes_on:
            first = at
            continue
        text = joined[first]
        divided = HYPHEN.search(text) is not None and below[0].islower()
        joined[first] = f"{text[:-1]}{below}" if divided else f"{text} {below}"
        joined[at] = ""
    return joined


def _goes_on(line: str, below: str, margin: int, slack: float) -> bool:
    if not (margin and line and below) or MARK.match(below):
        return False
    word = len(below.split(maxsplit=1)[0])
    ended = SENTENCE_END.search(line) and not below[0].islower()
    return len(line) + 1 + word > margin * (1 if ended else slack) or bool(
        HYPHEN.search(line) and below[0].islower()
    )
