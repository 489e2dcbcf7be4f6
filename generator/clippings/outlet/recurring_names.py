"""Find names that one line says unsurely of the outlet, again on another line beside the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.clippings.lines.line_sheet import Decided, LineSheet
from generator.clippings.outlet.head_evidence import rows_with
from generator.clippings.outlet.outlet_evidence import ENOUGH, Sign, sign

FURNITURE = ("timestamp", "footer", "junk", "navigation", "share", "advert", "counter")
UNSURE = frozenset(("masthead", "byline", "channel"))
PARTLY = 1  # taken off a name with other words around it


def find_told_in_byline(
    sheet: LineSheet, decided: Decided, signs: Sequence[Sign]
) -> Iterator[Sign]:
    """Find who was told something, by a name that may be a person's, beside an author or a day."""
    told = {each.name for each in signs if each.kind == "told" and 0 < each.weight < ENOUGH}
    for row in rows_with(sheet, decided, "author", "timestamp"):
        for name in sorted(told):
            if re.search(rf"(?<=[\w.,] ){re.escape(name)}(?!\w)", row.text):
                yield sign(name, "again", row.text, PARTLY)


def find_unsure_again(sheet: LineSheet, decided: Decided, signs: Sequence[Sign]) -> Iterator[Sign]:
    """Find a name that one line beside the text says unsurely of the outlet, and another has again."""
    weights = Counter[str]()
    for each in signs:
        weights[each.name] += each.weight
    unsure = [each for each in signs if each.kind in UNSURE and 0 < weights[each.name] < ENOUGH]
    for each in unsure:
        name = re.compile(rf"(?<![\w-]){re.escape(each.name)}(?![\w-])")
        rows = rows_with(sheet, decided, "author", *FURNITURE)
        again = (row.text for row in rows if row.text != each.words and name.search(row.text))
        if words := next(again, ""):
            yield sign(each.name, "again", words, PARTLY)
