"""What the lines of a page are, by their markup: rules that stand among those of anatomy."""

import re
from collections.abc import Callable, Iterator

from generator.clippings.html.saved_page import PageLine, SavedPage
from generator.clippings.lines.bylines import byline_name, split_names
from generator.clippings.lines.line_rules import BY_NEIGHBOURS, BY_SHAPE, IN_HEAD, IN_TEXT
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
from generator.clippings.outlet.outlet_names import is_person
from generator.nlp.tokens import fold

OUTSIDE = "outside-article"
HEADING_WORDS = 30  # a longer line is text, however it is set
BYLINE_WORDS = 16
NAMED_WORDS = 8
REQUEST_WORDS = 28
LINKED_SHARE = 0.15
RIGHTS = re.compile(r"(?:©|\([cCсС]\))[^.]{0,40}\d{4}|\d{4}[^.]{0,10}©")
SPOKEN = re.compile(r"[-–—−]\s*[^\W\d_a-zа-яіїєґё]")
LEAD_WORDS = 12  # so many words of prose between title and text introduce it

Finding = Callable[[LineSheet, Decided], Found]


def rules_for(page: SavedPage) -> tuple[Rule, ...]:
    """Give the rules for the article's lines of a page, in order; its rows are numbered as lines."""

    def rule(rule_id: str, find: Callable[[SavedPage, LineSheet, Decided], Found]) -> Rule:
        return Rule(rule_id, lambda sheet, decided: find(page, sheet, decided))

    return (
        rule("page-title", _find_title),
        rule("page-heading", _find_headings),
        *BY_SHAPE,
        rule("share-request-with-links", _find_requests),
        rule("page-copyright", _find_rights),
        rule("page-caption", _find_captions),
        rule("metadata-author", _find_authors),
        rule("page-quotation", _find_quotes),
        rule("list-below-heading", _find_headed_items),
        rule("dash-speech", _find_spoken),
        *BY_NEIGHBOURS,
        rule("page-list-item", _find_items),
        rule("page-standfirst", _find_leads),
        rule(OUTSIDE, _find_left_out),
        *IN_HEAD,
        rule("heading-without-text", _find_idle_headings),
        rule("page-paragraph", _find_paragraphs),
        *IN_TEXT,
    )


def _open_lines(
    page: SavedPage, sheet: LineSheet, decided: Decided
) -> Iterator[tuple[int, LineRow, PageLine]]:
    """Go through the rows not decided yet, each with its line of the page."""
    for index, row in open_rows(sheet, decided):
        yield index, row, page.lines[row.number - 1]


def _is_in_text(page: SavedPage, row: LineRow) -> bool:
    return row.number - 1 in page.text


def _find_title(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """The line that shows the title in the page's metadata, or its one main heading."""
    return {
        index: "title"
        for index, row, _ in _open_lines(page, sheet, decided)
        if row.number - 1 == page.title
    }


def _find_headings(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Headings inside the text, with text below; a label of the page's machinery is none."""
    found: Found = {}
    lead = find_lead(sheet, decided)
    for index, row, line in _open_lines(page, sheet, decided):
        inside = line.level and index > lead and _is_in_text(page, row)
        headed = inside and row.words <= HEADING_WORDS and _has_text_below(page, sheet, index)
        if headed and not is_label(row.text, sheet.lists):
            found[index] = "heading"
    return found


def _has_text_below(page: SavedPage, sheet: LineSheet, index: int) -> bool:
    """Whether the next row of the text is text, or a heading of a lower level."""
    level = page.lines[sheet.rows[index].number - 1].level
    for row in sheet.rows[index + 1 :]:
        if _is_in_text(page, row):
            below = page.lines[row.number - 1].level
            return below == 0 or below > level
    return False


def is_label(text: str, lists: WordLists) -> bool:
    """Whether a heading is words for what a page has beside its text: share, read also, tags."""
    labels = (lists.read_also, lists.adverts, lists.share, lists.tags, lists.sources, lists.menu)
    opened = lists.read_also.open(text)
    leads_on = opened is not None and opened.lstrip()[:1] in (":", "—", "–", "|")
    return leads_on or lists.key_points.are(text) or any(each.are(text) for each in labels)


def _find_requests(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Short lines that ask to share or follow anywhere in them, and link to where."""
    lists = sheet.lists
    return {
        index: "share"
        for index, row, line in _open_lines(page, sheet, decided)
        if line.links >= LINKED_SHARE
        and row.words <= REQUEST_WORDS
        and lists.share.within(row.text)
        and (lists.ours.within(row.text) or lists.networks.within(row.text))
    }


def _find_rights(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Short lines with a sign of rights and a year."""
    return {
        index: "footer"
        for index, row, _ in _open_lines(page, sheet, decided)
        if row.words <= REQUEST_WORDS and RIGHTS.search(row.text)
    }


def _find_captions(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Lines that the page's markup calls captions."""
    return {
        index: "caption"
        for index, _, line in _open_lines(page, sheet, decided)
        if line.role == "caption" or (line.box and line.box.name == "caption")
    }


def _find_authors(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """In the head, an author of the metadata with little beside, or a person's name alone."""
    lead = find_lead(sheet, decided)
    authors = [fold(name) for name in page.facts.authors]
    return {
        index: "author"
        for index, row, line in _open_lines(page, sheet, decided)
        if row.words <= BYLINE_WORDS
        and (index < lead or row.number - 1 in page.head or not _is_in_text(page, row))
        and (
            (not row.prose and any(name in fold(row.text) for name in authors))
            or (is_name_like(row.text) and (line.byline or is_person(row.text)))
        )
    }


def read_bylines(page: SavedPage, sheet: LineSheet, decided: Decided) -> tuple[str, ...]:
    """Give the names in the lines of authors that the page's classes call so."""
    names = (
        name
        for index, row in enumerate(sheet.rows)
        if decided[index].fate == "author" and page.lines[row.number - 1].byline
        for name in split_names(byline_name(row.text, sheet) or row.text)
    )
    return tuple(dict.fromkeys(name for name in names if is_name_like(name)))


def _find_quotes(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Quotations set apart, and the line below each that says who spoke."""
    found: Found = {}
    for index, row, line in _open_lines(page, sheet, decided):
        if not _is_in_text(page, row):
            continue
        if found.get(index - 1) == "quote" and _says_who(sheet.rows[index - 1], row, line):
            found[index] = "attribution"
        elif line.role in ("quote", "cite"):
            found[index] = "quote"
    return found


def _says_who(above: LineRow, row: LineRow, line: PageLine) -> bool:
    """Whether a row below a quotation says who spoke: a dash opens it, in the quotation or behind."""
    dashed = ATTRIBUTION.match(row.text) is not None
    return line.role == "cite" or (dashed and (line.role == "quote" or above.text.endswith(",")))


def _find_spoken(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Paragraphs that a dash opens and a stop ends: somebody speaks, and no list is meant."""
    return {
        index: "paragraph"
        for index, row, line in _open_lines(page, sheet, decided)
        if line.role == "text" and not line.tight and SPOKEN.match(row.text) and is_ended(row.text)
    }


def _find_headed_items(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Items right below a heading, wherever in the text: no key points of the whole."""
    found: Found = {}
    for index, row, line in _open_lines(page, sheet, decided):
        above = decided.get(index - 1)
        headed = above is not None and above.fate == "heading"
        if line.role == "item" and _is_in_text(page, row) and (headed or index - 1 in found):
            found[index] = "bullet"
    return found


def _find_items(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Items of lists in the text that no other rule has told."""
    return {
        index: "bullet"
        for index, row, line in _open_lines(page, sheet, decided)
        if line.role == "item" and _is_in_text(page, row)
    }


def _find_leads(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Below the title, what the extractor passed over and the page marks as the text's opening.

    By its class, by being the description in the metadata, as a heading below the main one, or as
    prose of some length in no box.
    """
    return {
        index: "dek"
        for index, row, line in _open_lines(page, sheet, decided)
        if not _is_in_text(page, row)
        and page.title is not None
        and row.number - 1 > page.title
        and not (line.box or line.linked)
        and row.words >= FEW_WORDS
        and (
            line.lead
            or line.level > 1
            or fold(row.text) == fold(page.facts.description)
            or (row.prose and row.words >= LEAD_WORDS)
        )
    }


def _find_left_out(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Whatever else stands around the title."""
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if not _is_in_text(page, row)
    }


def _find_idle_headings(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Headings that are left: what they headed was left out."""
    return {
        index: "navigation"
        for index, row, line in _open_lines(page, sheet, decided)
        if line.level and row.headline
    }


def _opens_with_name(row: LineRow) -> bool:
    """Whether a row is a name, with a role or a place behind it perhaps."""
    return row.words <= NAMED_WORDS and any(map(is_name_like, split_names(row.text)[:1]))


def _find_paragraphs(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Lines of the text that are set as text; what is bold may be a heading, a name an author."""
    return {
        index: "paragraph"
        for index, row, line in _open_lines(page, sheet, decided)
        if line.role in ("text", "term") and not (line.bold or _opens_with_name(row))
    }
