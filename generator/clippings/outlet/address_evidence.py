"""Find the outlet whose name an address in the clipping has in it: a domain, a channel, a mailbox."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.outlet.head_evidence import SPOKEN
from generator.clippings.outlet.masthead_evidence import unshouted
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.nlp.transliterate import transliterate

PARTS = re.compile(r"[\w-]+")
SIGNS = ".,;:!?()…"
SPELLINGS = (
    ("kh", "h"),
    ("yi", "i"),
    ("ie", "e"),
    ("y", "i"),
    ("j", "i"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
    ("ii", "i"),
)
LETTERS = 6  # of a name that an address hardly has by chance
WORDS = 4  # of a name alone on its line
ROWS = 6  # at the top or the end that may be a name


def find_in_addresses(
    sheet: LineSheet, decided: Decided, names: OutletNames, signs: Sequence[Sign]
) -> Iterator[Sign]:
    """Find names, of ``signs`` or alone on a line beside the text, that an address has in it."""
    labels = {label: row for row in sheet.rows for label in _labels(row)}
    if not labels:
        return
    alone = (row.text for row in _beside(sheet, decided) if names.may_publish(row.text))
    for name in dict.fromkeys((*(each.name for each in signs), *alone)):
        spelt = squeeze(name, sheet.language)
        row = labels.get(spelt) if len(spelt) >= LETTERS else None
        if row and row.text != name:
            nominative = any(each.name == name and each.nominative for each in signs)
            yield sign(unshouted(name, names), "domain", row.text, nominative=nominative)


def _beside(sheet: LineSheet, decided: Decided) -> Iterator[LineRow]:
    for index, row in enumerate(sheet.rows):
        outside = index < ROWS or index >= len(sheet.rows) - ROWS
        if outside and row.words <= WORDS and decided[index].fate not in (*SPOKEN, "title"):
            yield row


def _labels(row: LineRow) -> Iterator[str]:
    """Iterate over the parts of addresses on a line, as names are compared with them."""
    for word in row.text.split():
        if word.isascii() and ("@" in word or "." in word.strip(SIGNS)):
            yield from (squeeze(part, None) for part in PARTS.findall(word))


@lru_cache(1 << 10)
def squeeze(name: str, language: str | None) -> str:
    """Return a name as addresses have it: in Latin letters without marks and spaces, loosely spelt."""
    latin = transliterate(name, language) if language else name
    plain = unicodedata.normalize("NFKD", latin.casefold().replace("ı", "i"))
    text = "".join(filter(str.isalnum, plain))
    for one, other in SPELLINGS:
        text = text.replace(one, other)
    return text
