"""Find what a PDF sets in the largest type at the head of its first page."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Any, NamedTuple, Protocol

LARGER = 1.15  # times the type of the text
FEWEST_WORDS = 3
MOST_WORDS = 30
FIRST_RUNS = 12  # that are searched for the title, by their order on the page


class _Visited(Protocol):
    """Page as pypdf has it."""

    def extract_text(self, *, visitor_text: Any) -> str:  # noqa: ANN401 - as pypdf has it
        """Call the visitor with each piece of text."""


class TypeRun(NamedTuple):
    """Words in one size of type, in points."""

    size: float
    text: str


def find_largest(page: _Visited) -> str:
    """Return the words at the head of a page that are set larger than its text, '' without such.

    A name, all in capital letters or with each word in one, is rather an outlet's than a title.
    """
    runs = read_runs(page)
    if not runs:
        return ""
    sizes: dict[float, int] = {}
    for run in runs:
        sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
    text = max(sizes, key=lambda size: sizes[size])
    head = runs[:FIRST_RUNS]
    largest = max(run.size for run in head)
    if largest < text * LARGER:
        return ""
    first = next(at for at, run in enumerate(head) if run.size == largest)
    words = " ".join(_take(runs[first:], largest)).split()
    small = any(word[0].islower() for word in words)
    return " ".join(words) if small and FEWEST_WORDS <= len(words) <= MOST_WORDS else ""


def read_runs(page: _Visited) -> list[TypeRun]:
    """Return the pieces of a page with words, each with the size of its type as it is shown."""
    runs: list[TypeRun] = []

    def visit(
        text: str, matrix: Sequence[float], own: Sequence[float], _: object, size: float
    ) -> None:
        shown = size * _height(own) * _height(matrix)
        if text.strip():
            runs.append(TypeRun(round(shown, 1), text))

    page.extract_text(visitor_text=visit)
    return runs


def _take(runs: Sequence[TypeRun], size: float) -> list[str]:
    return [run.text for run in takewhile(lambda run: run.size == size, runs)]


def _height(matrix: Sequence[float]) -> float:
    return float((matrix[2] ** 2 + matrix[3] ** 2) ** 0.5)
