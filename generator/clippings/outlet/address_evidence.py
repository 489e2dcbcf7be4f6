"""Find the outlet whose name an address in the clipping has in it: a domain, a channel, a mailbox."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.lines.rubrics import RELEASED
from generator.clippings.outlet.head_evidence import SPOKEN
from generator.clippings.outlet.masthead_evidence import unshouted
from generator.clippings.outlet.name_patterns import UPPER, behind_article, name_after
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames, is_person
from generator.nlp.transliterate import transliterate

HOST = re.compile(r"(?:@|//)(?:www\.)?(?P<site>\w{3,6})\.\w{2,}(?![\w.-]*\.\w)", re.ASCII)
BAR = re.compile(r"\s\|\s")
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
INITIALS = re.compile(rf"(?<!\w)[{UPPER}]\w+(?: [{UPPER}]\w+){{2,4}}")  # of three to five words
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
    beside = (BAR.split(row.text)[0] for row in _beside(sheet, decided))
    alone = [name for name in beside if names.may_publish(name)]
    yield from _find_initials(sheet, decided, names)
    for name in _issuers(sheet, decided):
        start = next((label for label in labels if _begins(label, name, sheet.language)), None)
        if start and not is_person(name):
            yield sign(name, "domain", labels[start].text)
    for name in dict.fromkeys((*(each.name for each in signs), *alone)):
        spelt = [squeeze(each, sheet.language) for each in (name, behind_article(name))]
        row = next(
            (labels[each] for each in spelt if len(each) >= LETTERS and each in labels), None
        )
        if row and row.text != name:
            nominative = any(each.name == name and each.nominative for each in signs)
            yield sign(unshouted(name, names), "domain", row.text, nominative=nominative)


def _find_initials(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name whose initials an address beside the text has: 'press@hbw.org', of Harmouth Bridge Watch."""
    beside = (row for at, row in enumerate(sheet.rows) if decided[at].fate not in SPOKEN)
    sites = {found["site"].lower(): row.text for row in beside for found in HOST.finditer(row.text)}
    for found in INITIALS.finditer(names.text) if sites else ():
        initials = squeeze("".join(word[0] for word in found[0].split()), sheet.language)
        if initials in sites and names.may_be_outlet(found[0]):
            yield sign(found[0], "domain", sites[initials])


def _issuers(sheet: LineSheet, decided: Decided) -> Iterator[str]:
    """Yield the name that the title of a release opens with: 'X calls for an inquiry'."""
    if not any(each.rule in RELEASED for each in decided.values()):
        return
    for index, row in enumerate(sheet.rows):
        found = name_after().match(row.text) if decided[index].fate == "title" else None
        if found and found["bare"] and " " in found["bare"]:
            yield found["bare"]


def _begins(label: str, name: str, language: str | None) -> bool:
    """Check that an address has the first words of a name in it: openledger, Open Ledger Group."""
    return len(label) > LETTERS and squeeze(name, language).startswith(label)


def _beside(sheet: LineSheet, decided: Decided) -> Iterator[LineRow]:
    for index, row in enumerate(sheet.rows):
        outside = index < ROWS or index >= len(sheet.rows) - ROWS
        if outside and row.words <= WORDS and decided[index].fate not in (*SPOKEN, "title"):
            yield row


def _labels(row: LineRow) -> Iterator[str]:
    """Iterate over the parts of addresses on a line, as names are compared with them."""
    for word in row.text.split():
        if word.isascii() and ("@" in word or "." in word.strip(SIGNS)):
            for part in PARTS.findall(word):
                pieces = part.split("_")  # '@copperline_desk'
                yield from (squeeze("".join(pieces[: n + 1]), None) for n in range(len(pieces)))


@lru_cache(1 << 10)
def squeeze(name: str, language: str | None) -> str:
    """Return a name as addresses have it: in Latin letters without marks and spaces, loosely spelt."""
    latin = transliterate(name, language) if language else name
    plain = unicodedata.normalize("NFKD", latin.casefold().replace("ı", "i"))
    text = "".join(filter(str.isalnum, plain))
    for one, other in SPELLINGS:
        text = text.replace(one, other)
    return text
