"""Find the channel of a copied or forwarded post, and the site that a page was printed from."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineSheet
from generator.clippings.lines.technical_lines import forwarding_channel
from generator.clippings.lines.timestamp_lines import COPIED
from generator.clippings.outlet.head_evidence import rows_with
from generator.clippings.outlet.name_patterns import CAPITAL, QUOTED
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.signature_patterns import forwarded

EDGES = " ,.:«»„“”\"'[]()"


def find_forwarded(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the channel that a message was forwarded from, on one of the first lines.

    The channel above it is the one that forwards, if the head of a copied post names it or it asks
    to be followed at the end.
    """
    own = forwarding_channel(sheet) or _posting_channel(sheet, decided)
    if own and names.may_publish(own):
        yield sign(own, "masthead", sheet.rows[0].text)
        return
    for row in rows_with(sheet, decided, "junk"):
        found = forwarded().match(row.text)
        rest = row.text[found.end() :].strip() if found else ""
        quoted = re.match(QUOTED, rest)
        name = quoted["quoted"] if quoted else rest.strip(EDGES)
        if name and CAPITAL.match(name) and names.may_publish(name, quoted=bool(quoted)):
            yield sign(name, "masthead", row.text)


def _posting_channel(sheet: LineSheet, decided: Decided) -> str:
    """Return the name in the head of a copied post, or an empty text."""
    dated = bool(sheet.rows) and decided[0].fate == "timestamp"
    posted = COPIED.fullmatch(sheet.rows[0].text) if dated else None
    return posted["name"] if posted else ""
