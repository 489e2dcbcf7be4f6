"""Find where paragraphs begin on a page of a PDF, by the gaps between its lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, Protocol

SAME_LINE = 2.0  # points between pieces of one line
LARGER = 1.25  # times the usual gap
EVEN = 0.05  # gaps are counted together by such shares of the size of type


class _Printed(Protocol):
    """Page as pypdf has it."""

    def extract_text(self, *, visitor_text: Any) -> str:  # noqa: ANN401 - as pypdf has it
        """Call the visitor with each piece of text."""


class TypeLine(NamedTuple):
    """Line with its height on the page, the size of its type, and its letters without blanks."""

    height: float
    size: float
    letters: str


def find_gaps(page: _Printed, lines: Sequence[str]) -> frozenset[int] | None:
    """Return the indexes of lines that stand below a wider gap than usual.

    Where the lines are not those of the page from top to bottom, it is None.
    """
    full = [at for at, line in enumerate(lines) if line]
    found = sorted(_read_lines(page), key=lambda line: -line.height)
    if [line.letters for line in found] != [_letters(lines[at]) for at in full]:
        return None
    pairs = list(pairwise(found))
    gaps = [(above.height - below.height) / (below.size or 1) for above, below in pairs]
    alike = [
        gap for gap, (above, below) in zip(gaps, pairs, strict=True) if above.size == below.size
    ]
    usual = _usual(alike)
    wide = (at for at, gap in zip(full[1:], gaps, strict=True) if gap > usual * LARGER)
    return frozenset(wide) if usual else frozenset()


def _usual(gaps: Sequence[float]) -> float:
    """Return the gap that most lines have, the narrower of two, or 0 without any."""
    counts = Counter(round(gap / EVEN) for gap in gaps)
    most = max(counts.values(), default=0)
    return min((gap for gap, count in counts.items() if count == most), default=0) * EVEN


def _read_lines(page: _Printed) -> Iterator[TypeLine]:
    """Yield the lines of a page, put together from pieces of one height."""
    pieces: list[TypeLine] = []

    def visit(
        text: str, matrix: Sequence[float], own: Sequence[float], _: object, size: float
    ) -> None:
        if letters := _letters(text):
            height = own[4] * matrix[1] + own[5] * matrix[3] + matrix[5]
            shown = round(size * abs(own[3] * matrix[3]), 1)
            pieces.append(TypeLine(height, shown, letters))

    page.extract_text(visitor_text=visit)
    line: TypeLine | None = None
    for piece in pieces:
        if line and abs(line.height - piece.height) < SAME_LINE:
            line = line._replace(letters=line.letters + piece.letters)
            continue
        if line:
            yield line
        line = piece
    if line:
        yield line


def _letters(text: str) -> str:
    return "".join(text.split())
