"""Labels of an article's lines by the page's markup."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from generator.clippings.clipping import Fate
from generator.clippings.html.saved_page import PageLine, SavedPage
from generator.clippings.lines.bylines import split_names
from generator.clippings.lines.line_shapes import FEW_WORDS, is_ended, is_name_like
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    Rule,
    find_lead,
    open_rows,
)
from generator.clippings.lines.paragraphs import ATTRIBUTION
from generator.clippings.lines.phrases import WordLists
from generator.nlp.tokens import fold

HEADING_WORDS = 30  # a longer line is text, however it is set
NAMED_WORDS = 8
REQUEST_WORDS = 28
LEAD_WORDS = 12  # from this many words on, prose between title and text is a standfirst
LINKED_SHARE = 0.15
LINKED = 0.9  # so much of a line that is a link, but for a sign or a word beside it
SPOKEN = re.compile(r"[-–—−]\s*[^\W\d_a-zа-яіїєґё]")
ADDRESS = re.compile(r"https?://|www\.")
LETTER = re.compile(r"[^\W_]")


class LineWithRole(Protocol):
    """Line of a file with its role by the markup."""

    @property
    def role(self) -> str:
        """Return the role, such as ``item``."""


L = TypeVar("L", bound=LineWithRole)


@dataclass(frozen=True, slots=True)
class MarkedRows(Generic[L]):
    """Rows of an article, the decisions so far, and the lines of the file with their markup."""

    sheet: LineSheet
    decided: Decided
    lines: Sequence[L]

    def open(self) -> Iterator[tuple[int, LineRow, L]]:
        """Iterate over the rows not decided yet, with their indices and lines."""
        for index, row in open_rows(self.sheet, self.decided):
            yield index, row, self.lines[row.number - 1]

    def give(self, fate: Fate, tell: Callable[[LineRow, L], bool]) -> Found:
        """Assign the fate to every open row accepted by ``tell``."""
        return {index: fate for index, row, line in self.open() if tell(row, line)}


def rules_on(lines: Sequence[L]) -> Callable[[str, Callable[[MarkedRows[L]], Found]], Rule]:
    """Return the maker of rules that see the lines behind the rows."""

    def rule(rule_id: str, find: Callable[[MarkedRows[L]], Found]) -> Rule:
        return Rule(rule_id, lambda sheet, decided: find(MarkedRows(sheet, decided, lines)))

    return rule


Rows = MarkedRows[PageLine]


def is_in_text(page: SavedPage, row: LineRow) -> bool:
    """Check that a row is a line of the article's text."""
    return row.number - 1 in page.text


def find_title(page: SavedPage, rows: Rows) -> Found:
    """Find the line that shows the title in the page's metadata, or its one main heading."""
    return rows.give("title", lambda row, _: row.number - 1 == page.title)


def find_links(page: SavedPage, rows: Rows) -> Found:
    """Find lines of the text that consist of a link to another article.

    Linked headings above paragraphs of their own, several on a page, are a digest's and stay.
    """
    linked = [
        (index, row, line)
        for index, row, line in rows.open()
        if line.links >= LINKED and line.role in ("text", "heading") and is_in_text(page, row)
    ]
    text = {at for at, row in enumerate(rows.sheet.rows) if row.prose and is_in_text(page, row)}
    digest = {index for index, _, line in linked if line.level and index + 1 in text}
    return {
        index: "read-also"
        for index, row, line in linked
        if row.words >= FEW_WORDS
        and line.level != 1
        and not (index in digest and len(digest) > 1)
        and not ADDRESS.match(row.text)
    }


def find_headings(page: SavedPage, rows: Rows) -> Found:
    """Find headings inside the text, with text below, but no labels of the page's machinery."""
    found: Found = {}
    lead = find_lead(rows.sheet, rows.decided)
    for index, row, line in rows.open():
        inside = line.level and index > lead and is_in_text(page, row)
        if (
            inside
            and row.words <= HEADING_WORDS
            and _has_text_below(page, rows, index)
            and not _is_label(row.text, rows.sheet.lists)
        ):
            found[index] = "heading"
    return found


def _has_text_below(page: SavedPage, rows: Rows, index: int) -> bool:
    """Check that the next row of the text is text, or a heading of a lower level."""
    level = rows.lines[rows.sheet.rows[index].number - 1].level
    below = (line.level for at, row, line in rows.open() if at > index and is_in_text(page, row))
    return next((under == 0 or under > level for under in below), False)


def _is_label(text: str, lists: WordLists) -> bool:
    """Check that a heading names a part of the page beside its text: share, read also, tags."""
    labels = (lists.read_also, lists.adverts, lists.share, lists.tags, lists.sources, lists.menu)
    opened = lists.read_also.open(text)
    leads_on = opened is not None and opened.lstrip()[:1] in (":", "—", "–", "|")
    return leads_on or lists.key_points.are(text) or any(each.are(text) for each in labels)


def find_signs(rows: Rows) -> Found:
    """Find rows without a letter or a digit."""
    return rows.give("junk", lambda row, _: not LETTER.search(row.text))


def find_requests(rows: Rows) -> Found:
    """Find short lines that ask to share or follow, with a link."""

    def asks(row: LineRow, line: PageLine) -> bool:
        lists, text = rows.sheet.lists, row.text
        if line.links < LINKED_SHARE or row.words > REQUEST_WORDS:
            return False
        networks = {found[0].casefold() for found in lists.networks.pattern.finditer(text)}
        ours = networks or lists.ours.within(text)
        alone = lists.share_alone.open(text) is not None and len(networks) > 1
        return alone or bool(ours and lists.share.within(text))

    return rows.give("share", asks)


def find_captions(rows: Rows) -> Found:
    """Find lines marked up as captions."""
    return rows.give("caption", lambda _, line: "caption" in (line.role, line.box))


def find_quotes(page: SavedPage, rows: Rows) -> Found:
    """Find quotations set apart, with the line of attribution below each."""
    found: Found = {}
    for index, row, line in rows.open():
        if not is_in_text(page, row):
            continue
        if found.get(index - 1) == "quote" and _says_who(rows.sheet.rows[index - 1], row, line):
            found[index] = "attribution"
        elif line.role in ("quote", "cite"):
            found[index] = "quote"
    return found


def _says_who(above: LineRow, row: LineRow, line: PageLine) -> bool:
    """Check that a row below a quotation names its speaker after a dash, in it or after it."""
    dashed = ATTRIBUTION.match(row.text) is not None
    return line.role == "cite" or (dashed and (line.role == "quote" or above.text.endswith(",")))


def find_leads(page: SavedPage, rows: Rows) -> Found:
    """Find the standfirst between the title and the text.

    Its class, the description in the metadata, a heading below the main one, or prose of some length
    outside every box tell it.
    """
    lead = find_lead(rows.sheet, rows.decided)
    return {
        index: "dek"
        for index, row, line in rows.open()
        if page.title is not None
        and row.number - 1 > page.title
        and not (line.box or line.linked)
        and row.words >= FEW_WORDS
        and (not is_in_text(page, row) or (index <= lead and (line.lead or line.level > 1)))
        and (
            line.lead
            or line.level > 1
            or fold(row.text) == fold(page.facts.description)
            or (row.prose and row.words >= LEAD_WORDS)
        )
    }


def find_left_out(page: SavedPage, rows: Rows) -> Found:
    """Find all other lines around the title."""
    return rows.give("navigation", lambda row, _: not is_in_text(page, row))


def find_spoken(rows: Rows) -> Found:
    """Find paragraphs that a dash opens and a stop ends: speech rather than a list."""

    def speaks(row: LineRow, line: PageLine) -> bool:
        said = SPOKEN.match(row.text) is not None and is_ended(row.text)
        return said and line.role == "text" and not line.tight

    return rows.give("paragraph", speaks)


def find_headed_items(rows: MarkedRows[L]) -> Found:
    """Find items right below a heading, or below such an item: no key points of the whole."""
    found: Found = {}
    for index, _, line in rows.open():
        above = rows.decided.get(index - 1)
        headed = (above is not None and above.fate == "heading") or index - 1 in found
        if headed and line.role == "item":
            found[index] = "bullet"
    return found


def find_items(rows: MarkedRows[L]) -> Found:
    """Find items of lists."""
    return rows.give("bullet", lambda _, line: line.role == "item")


def find_idle_headings(rows: Rows) -> Found:
    """Find headings that are left over: the text below them was left out."""
    if not any(line.level == 0 for _, _, line in rows.open()):
        return {}  # headings are all the text that there is
    return rows.give("navigation", lambda row, line: bool(line.level) and row.headline)


def find_paragraphs(rows: Rows) -> Found:
    """Find lines set as text, leaving out bold ones and names, as possible headings and authors."""

    def is_text(row: LineRow, line: PageLine) -> bool:
        return line.role in ("text", "term") and not (line.bold or _opens_with_name(row))

    return rows.give("paragraph", is_text)


def _opens_with_name(row: LineRow) -> bool:
    """Check that a row is a name, perhaps with a role or a place after it."""
    return row.words <= NAMED_WORDS and any(map(is_name_like, split_names(row.text)[:1]))
