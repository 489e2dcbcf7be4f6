"""Read the authors of a clipping from its bylines."""

from collections.abc import Mapping

from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.lines.timestamp_lines import read_signed


def read_authors(sheet: LineSheet, decided: Mapping[int, Decision]) -> tuple[str, ...]:
    """Return the authors as written, without repeats and without outlets."""
    names: dict[str, None] = {}
    for index, row in enumerate(sheet.rows):
        fate = decided[index].fate
        if fate == "author":
            names.update(dict.fromkeys(read_credits(row.text, sheet.language).people))
        elif fate == "timestamp":
            names.update(dict.fromkeys(read_signed(row.text, sheet).people))
    return tuple(names)
