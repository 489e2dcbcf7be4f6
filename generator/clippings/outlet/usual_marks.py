"""Write names in marks that point inwards, as German does, with the marks of other texts."""

import re
from dataclasses import replace

from generator.clippings.lines.line_sheet import LineSheet

INWARD = re.compile(r"(?:(?<!\S)|(?<=[(\[]))»(?=\w)([^«»\n]{2,80}?)(?<=[\w.!?…])«(?!\w)")


def with_usual_marks(sheet: LineSheet) -> LineSheet:
    """Return the sheet with „X“ for »X«, which others would take for the words between two names."""
    if not any("»" in row.text and INWARD.search(row.text) for row in sheet.rows):
        return sheet
    rows = tuple(replace(row, text=INWARD.sub(r"„\1“", row.text)) for row in sheet.rows)
    return replace(sheet, rows=rows)
