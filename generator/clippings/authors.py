"""Read the authors of a clipping from its bylines."""

from collections.abc import Mapping

from generator.clippings.lines.bylines import read_byline
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.lines.timestamp_lines import split_stamp


def read_authors(sheet: LineSheet, decided: Mapping[int, Decision]) -> tuple[str, ...]:
    """Return the authors as written, without repeats and without outlets."""
    names: dict[str, None] = {}
    for index, row in enumerate(sheet.rows):
        fate = decided[index].fate
        if fate == "author" or (fate == "timestamp" and split_stamp(row.text, sheet)[0]):
            names.update(dict.fromkeys(read_byline(row.text, sheet).names))
    return tuple(names)
