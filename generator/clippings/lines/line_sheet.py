"""Lines of a clipping with their shapes: the input of the rules."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.clippings.clipping import Fate
from generator.clippings.lines.line_shapes import count_words, is_headline, is_prose
from generator.clippings.lines.phrases import WordLists
from generator.clippings.visible_text import visible

MARKER = re.compile(r"\s*date (\d{4}-\d{2}(?:-\d{2})?)(?: |$)")


@dataclass(frozen=True)
class LineRow:
    """Line with visible text.

    ``text`` is the visible line without the marker. ``gap`` counts the blank lines above.
    """

    number: int
    text: str
    gap: int

    @cached_property
    def words(self) -> int:
        """Number of words."""
        return count_words(self.text)

    @cached_property
    def prose(self) -> bool:
        """True if the line reads as running text."""
        return is_prose(self.text)

    @cached_property
    def headline(self) -> bool:
        """True if the line has the shape of a headline."""
        return is_headline(self.text)


@dataclass(frozen=True, slots=True)
class LineSheet:
    """Rows in order. Rules refer to a row by its index in ``rows``.

    ``unseen`` are the numbers of lines that are not blank and show nothing. ``marker`` is the date
    in the marker of the first line.
    """

    rows: tuple[LineRow, ...]
    unseen: tuple[int, ...]
    marker: str | None
    language: str | None
    lists: WordLists


class Decision(NamedTuple):
    """Fate of a row, the id of the rule that decided it, and the ids of its evidence."""

    fate: Fate
    rule: str
    evidence: tuple[str, ...] = ()


Decided = Mapping[int, Decision]
Found = dict[int, Fate]


class Rule(NamedTuple):
    """Rule of reading.

    ``find`` returns fates by index of row, given the rows and the decisions so far. A fate for a
    row that is decided already does not count. ``tell`` returns the ids of the strongest evidence
    for the results of ``find``. ``id`` goes into ledgers: never rename one.
    """

    id: str
    find: Callable[[LineSheet, Decided], Found]
    tell: Callable[[LineSheet, Decided], tuple[str, ...]] | None = None


def split_marker(line: str) -> tuple[str | None, str]:
    """Split the marker ``date YYYY-MM-DD`` or ``date YYYY-MM`` off a first line: (marker, rest)."""
    found = MARKER.match(line)
    return (found[1], line[found.end() :]) if found else (None, line)


def lay_out(lines: tuple[str, ...], language: str | None, lists: WordLists) -> LineSheet:
    """Return the lines of a seed as rows."""
    marker, first = split_marker(lines[0])
    rows: list[LineRow] = []
    unseen: list[int] = []
    gap = 0
    for number, line in enumerate((first, *lines[1:]), 1):
        text = visible(line)
        if text:
            rows.append(LineRow(number, text, gap))
            gap = 0
        else:
            gap += 1
            if line.strip():
                unseen.append(number)
    return LineSheet(tuple(rows), tuple(unseen), marker, language, lists)


def open_rows(sheet: LineSheet, decided: Decided) -> Iterator[tuple[int, LineRow]]:
    """Iterate over undecided rows with their indices."""
    return ((index, row) for index, row in enumerate(sheet.rows) if index not in decided)


def find_lead(sheet: LineSheet, decided: Decided) -> int:
    """Return the index of the first undecided row of prose, or the number of rows if there is none.

    Rows above it are the clipping's head.
    """
    return next((i for i, row in open_rows(sheet, decided) if row.prose), len(sheet.rows))
