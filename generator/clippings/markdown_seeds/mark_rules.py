"""Rules for lines of Markdown by their marks, among the rules for text."""

from collections.abc import Callable, Iterator

from generator.clippings.html.marked_lines import give_headed
from generator.clippings.lines.line_rules import BY_NEIGHBOURS, BY_SHAPE, IN_HEAD, IN_TEXT
from generator.clippings.lines.line_shapes import is_name_like
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
from generator.clippings.markdown_seeds.marked_text import MarkedLine, MarkedText, MarkRole
from generator.nlp.tokens import fold

TEXT_ROLES: frozenset[MarkRole] = frozenset(("text", "heading", "item", "row", "quote", "code"))
LEFT_OUT: dict[MarkRole, str] = {
    "front-matter": "front-matter",
    "picture": "picture-alone",
    "mark": "mark-alone",
}
CAPTION_WORDS = 45


def rules_for_marks(marked: MarkedText) -> tuple[Rule, ...]:
    """Return the rules for the rows of a Markdown clipping, in order.

    Metadata with a title leave none to be looked for among lines without the mark of a heading.
    """

    def rule(rule_id: str, find: Callable[[MarkedText, LineSheet, Decided], Found]) -> Rule:
        return Rule(rule_id, lambda sheet, decided: find(marked, sheet, decided))

    in_head = (each for each in IN_HEAD if each.id != "headline-at-top" or not marked.facts.title)
    return (
        rule("marked-title", _find_title),
        *BY_SHAPE,
        rule("marked-heading", _find_headings),
        rule("caption-below-picture", _find_captions),
        rule("marked-quotation", _find_quotes),
        rule("list-below-heading", _find_headed_items),
        *BY_NEIGHBOURS,
        rule("marked-list-item", _find_items),
        *in_head,
        rule("marked-paragraph", _find_paragraphs),
        *IN_TEXT,
    )


def _open_lines(
    marked: MarkedText, sheet: LineSheet, decided: Decided
) -> Iterator[tuple[int, LineRow, MarkedLine]]:
    for index, row in open_rows(sheet, decided):
        yield index, row, marked.lines[row.number - 1]


def _find_title(marked: MarkedText, sheet: LineSheet, decided: Decided) -> Found:
    """Find the row of the head that is the title of the metadata, else the first main heading."""
    lead = find_lead(sheet, decided)
    lines = [each for each in _open_lines(marked, sheet, decided) if each[0] <= lead]
    stated = fold(marked.facts.title or "")
    same = (index for index, row, _ in lines if stated and fold(row.text) == stated)
    main = (index for index, _, line in lines if line.level == 1 and not line.linked)
    title = next(same, next(main, None))
    return {} if title is None else {title: "title"}


def _find_headings(marked: MarkedText, sheet: LineSheet, decided: Decided) -> Found:
    """Find headings with text below."""
    last = max(
        (index for index, row, line in _open_lines(marked, sheet, decided) if line.level == 0),
        default=0,
    )
    return {
        index: "heading"
        for index, _, line in _open_lines(marked, sheet, decided)
        if line.level and index < last
    }


def _find_captions(marked: MarkedText, sheet: LineSheet, decided: Decided) -> Found:
    """Find rows in italics or bold right below a picture."""
    return {
        index: "caption"
        for index, row, line in _open_lines(marked, sheet, decided)
        if line.emphasised and row.words <= CAPTION_WORDS and _is_below_picture(marked, row)
    }


def _is_below_picture(marked: MarkedText, row: LineRow) -> bool:
    above = [line for line in marked.lines[max(row.number - 3, 0) : row.number - 1] if line.text]
    return bool(above) and above[-1].role == "picture"


def _find_quotes(marked: MarkedText, sheet: LineSheet, decided: Decided) -> Found:
    """Find quotations, and the row of attribution below each."""
    found: Found = {}
    for index, row, line in _open_lines(marked, sheet, decided):
        if line.role != "quote":
            continue
        spoken = found.get(index - 1) == "quote" and ATTRIBUTION.match(row.text)
        found[index] = "attribution" if spoken else "quote"
    return found


def _find_headed_items(marked: MarkedText, sheet: LineSheet, decided: Decided) -> Found:
    """Find items right below a heading, never key points of the whole."""
    lines = _open_lines(marked, sheet, decided)
    return give_headed((index for index, _, line in lines if line.role == "item"), decided)


def _find_items(marked: MarkedText, sheet: LineSheet, decided: Decided) -> Found:
    return {
        index: "bullet"
        for index, _, line in _open_lines(marked, sheet, decided)
        if line.role == "item"
    }


def _find_paragraphs(marked: MarkedText, sheet: LineSheet, decided: Decided) -> Found:
    """Find rows of tables, and rows without a mark in a text with marked headings."""
    headed = any(line.level > 1 for line in marked.lines)
    return {
        index: "paragraph"
        for index, row, line in _open_lines(marked, sheet, decided)
        if line.role == "row"
        or (headed and line.role == "text" and not line.emphasised and not is_name_like(row.text))
    }
