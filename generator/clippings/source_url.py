"""Find the address that a clipping was taken from."""

import re
from collections.abc import Mapping

from generator.clippings.lines.line_sheet import Decision, LineSheet

ADDRESS = re.compile(r"https?://[^\s<>\"'«»“”]+[^\s<>\"'«»“”.,;:!?)]")


def find_source_address(sheet: LineSheet, decided: Mapping[int, Decision]) -> str | None:
    """Find an address on a line of its own, or after a label for the source, else None.

    Addresses in the text, in credits or in requests to share lead elsewhere.
    """
    for index, row in enumerate(sheet.rows):
        whole = ADDRESS.fullmatch(row.text)
        labelled = sheet.lists.sources.open(row.text) is not None
        found = whole or (ADDRESS.search(row.text) if labelled else None)
        if found and decided[index].fate not in ("share", "caption"):
            return found[0]
    return None
