"""Rules for lines of Markdown by their marks, among the rules for text."""

from functools import partial

from generator.clippings.html.marked_lines import (
    MarkedRows,
    find_headed_items,
    find_items,
    rules_on,
)
from generator.clippings.lines.line_rules import BY_NEIGHBOURS, BY_SHAPE, IN_HEAD, IN_TEXT, TITLES
from generator.clippings.lines.line_shapes import is_name_like
from generator.clippings.lines.line_sheet import Found, LineRow, Rule, find_lead
from generator.clippings.lines.paragraphs import ATTRIBUTION
from generator.clippings.markdown_seeds.read_markdown import MarkedLine, MarkedText, MarkRole
from generator.nlp.tokens import fold

TEXT_ROLES: frozenset[MarkRole] = frozenset(("text", "heading", "item", "row", "quote", "code"))
LEFT_OUT: dict[MarkRole, str] = {
    "front-matter": "front-matter",
    "picture": "picture-alone",
    "mark": "mark-alone",
}
CAPTION_WORDS = 45

Rows = MarkedRows[MarkedLine]


def rules_for_marks(marked: MarkedText) -> tuple[Rule, ...]:
    """Return the rules for the rows of a Markdown clipping, in order.

    Metadata with a title leave none to be looked for among lines without the mark of a heading.
    """
    rule = rules_on(marked.lines)
    in_head = (each for each in IN_HEAD if each.id not in TITLES or not marked.facts.title)
    return (
        rule("marked-title", partial(_find_title, marked)),
        *BY_SHAPE,
        rule("marked-heading", _find_headings),
        rule("caption-below-picture", partial(_find_captions, marked)),
        rule("marked-quotation", _find_quotes),
        rule("list-below-heading", find_headed_items),
        *BY_NEIGHBOURS,
        rule("marked-list-item", find_items),
        *in_head,
        rule("marked-paragraph", _find_paragraphs),
        *IN_TEXT,
    )


def _find_title(marked: MarkedText, rows: Rows) -> Found:
    """Find the row of the head that is the title of the metadata, else the first main heading."""
    lead = find_lead(rows.sheet, rows.decided)
    head = [each for each in rows.open() if each[0] <= lead]
    stated = fold(marked.facts.title or "")
    same = (index for index, row, _ in head if stated and fold(row.text) == stated)
    main = (index for index, _, line in head if line.level == 1 and not line.linked)
    title = next(same, next(main, None))
    return {} if title is None else {title: "title"}


def _find_headings(rows: Rows) -> Found:
    """Find headings with text below."""
    last = max((row.number for _, row, line in rows.open() if line.level == 0), default=0)
    return rows.give("heading", lambda row, line: line.level > 0 and row.number < last)


def _find_captions(marked: MarkedText, rows: Rows) -> Found:
    """Find rows in italics or bold right below a picture."""

    def captions(row: LineRow, line: MarkedLine) -> bool:
        above = [
            each for each in marked.lines[max(row.number - 3, 0) : row.number - 1] if each.text
        ]
        below_picture = bool(above) and above[-1].role == "picture"
        return below_picture and line.emphasised and row.words <= CAPTION_WORDS

    return rows.give("caption", captions)


def _find_quotes(rows: Rows) -> Found:
    """Find quotations, and the row of attribution below each."""
    found: Found = {}
    for index, row, line in rows.open():
        if line.role == "quote":
            spoken = found.get(index - 1) == "quote" and ATTRIBUTION.match(row.text)
            found[index] = "attribution" if spoken else "quote"
    return found


def _find_paragraphs(rows: Rows) -> Found:
    """Find rows of tables, and rows without a mark in a text with marked headings."""
    headed = any(line.level > 1 for line in rows.lines)

    def is_text(row: LineRow, line: MarkedLine) -> bool:
        plain = line.role == "text" and not line.emphasised and not is_name_like(row.text)
        return line.role == "row" or (headed and plain)

    return rows.give("paragraph", is_text)
