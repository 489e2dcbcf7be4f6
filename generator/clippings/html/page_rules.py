"""Rules of reading for saved pages: markup first, then rules for bare text, then the rows outside."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from generator.clippings.clipping import BODY_FATES, META_FATES, Doubt, Line
from generator.clippings.html import marked_lines as marked
from generator.clippings.html.class_names import BOXES, OUTERMOST
from generator.clippings.html.page_authors import find_author_lines
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.lines.line_rules import (
    BY_NEIGHBOURS,
    BY_SHAPE,
    IN_HEAD,
    IN_TEXT,
    label_lines,
)
from generator.clippings.lines.line_shapes import count_words, is_prose
from generator.clippings.lines.line_sheet import (
    Decided,
    Decision,
    Found,
    LineRow,
    LineSheet,
    Rule,
    open_rows,
)

OUTSIDE = "outside-article"
CELL = " | "
# Rules for bare text by a line's own words, and those for lines above the text. A page's markup
# replaces the guesses of the others.
BY_WORDS = (
    "cookie-notice", "machine-translation-notice", "menu-links", "market-rates",
    "note-on-own-text", "key-points-label", "advertising-label", "tip-request", "share-request", "read-also-link",
    "labelled-source", "rights-notice", "photo-credit",
)  # fmt: skip
ABOVE_TEXT = (
    "language-names", "number-or-reading-time", "date-or-time", "headline-at-top", "repeated-title",
)  # fmt: skip
IN_ARTICLE = ("headline-above-text", "text")

LEFT_WORDS = 20  # words that the extractor keeps and the rules leave out
LEFT_BESIDE = 0.5  # of the article's words, in paragraphs outside of any box that neither keeps
PARAGRAPH_WORDS = 12
LINKED = 0.5  # a paragraph with a larger share of links leads elsewhere
LEFT_OUT = "words that look like the article's were left out"


def rules_for(page: SavedPage) -> tuple[Rule, ...]:
    """Return the rules for the article's lines of a page, in order, with rows numbered as lines."""
    rule = marked.rules_on(page.lines)
    return (
        rule("page-title", partial(marked.find_title, page)),
        rule("read-also-link", partial(marked.find_links, page)),
        rule("page-heading", partial(marked.find_headings, page)),
        rule("code-or-signs", marked.find_signs),
        *(_outside_tables(each) for each in _pick(BY_SHAPE, BY_WORDS)),
        *(_only_above_text(page, each) for each in _pick(BY_SHAPE, ("labelled-byline",))),
        Rule("metadata-author", partial(find_author_lines, page)),
        *(_only_above_text(page, each) for each in _pick(BY_SHAPE, ABOVE_TEXT)),
        rule("share-request-with-links", marked.find_requests),
        rule("page-caption", marked.find_captions),
        rule("page-quotation", partial(marked.find_quotes, page)),
        rule("page-standfirst", partial(marked.find_leads, page)),
        rule(OUTSIDE, partial(marked.find_left_out, page)),
        rule("dash-speech", marked.find_spoken),
        rule("list-below-heading", marked.find_headed_items),
        *BY_NEIGHBOURS,
        rule("page-list-item", marked.find_items),
        *(_only_above_text(page, each) for each in _pick(IN_HEAD, ABOVE_TEXT)),
        rule("heading-without-text", marked.find_idle_headings),
        rule("page-paragraph", marked.find_paragraphs),
        *_pick(IN_TEXT, IN_ARTICLE),
    )


def _pick(rules: Iterable[Rule], names: Iterable[str]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.id in names)


def _outside_tables(rule: Rule) -> Rule:
    """Exempt rows of tables from a rule, as a cell may be one of its words."""

    def find(sheet: LineSheet, decided: Decided) -> Found:
        found = rule.find(sheet, decided)
        return {index: fate for index, fate in found.items() if CELL not in sheet.rows[index].text}

    return Rule(rule.id, find)


def _only_above_text(page: SavedPage, rule: Rule) -> Rule:
    """Exempt lines of the text below its first paragraph from a rule."""

    def find(sheet: LineSheet, decided: Decided) -> Found:
        inside = [row.number - 1 in page.text for row in sheet.rows]
        lead = next((i for i, row in enumerate(sheet.rows) if row.prose and inside[i]), 0)
        found = rule.find(sheet, decided)
        return {i: fate for i, fate in found.items() if i < lead or not inside[i]}

    return Rule(rule.id, find)


def split_page(page: SavedPage, sheet: LineSheet) -> tuple[LineSheet, LineSheet]:
    """Part the rows of a page, laid out as a text's, into the article's and the others.

    A page that leads to several articles has none of its own.
    """
    rows = [_space(page, row) for row in sheet.rows]
    own = frozenset() if page.listing else page.text | page.head
    article = tuple(row for row in rows if row.number - 1 in own)
    others = tuple(row for row in rows if row.number - 1 not in own)
    return replace(sheet, rows=article), replace(sheet, rows=others, unseen=())


def _space(page: SavedPage, row: LineRow) -> LineRow:
    """Put a blank line above a row, unless it and the row above are of one block or one list."""
    at = row.number - 1
    line, above = page.lines[at], page.lines[at - 1]
    together = line.tight or (line.role == above.role == "item" and line.kin == above.kin)
    return replace(row, gap=1 if at and not together else 0)


def label_surroundings(page: SavedPage, sheet: LineSheet) -> dict[int, Decision]:
    """Decide the rows around the article: by their box, their shape, or their place alone."""
    shaped = label_lines(sheet, (*BY_SHAPE, Rule("read-also-link", partial(_find_led, page))))
    return {index: _decide(page, row, shaped.get(index)) for index, row in enumerate(sheet.rows)}


def _find_led(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Find links right below a label for other articles."""
    led: set[int] = set()
    for at, line in enumerate(page.lines[1:], 1):
        labelled = sheet.lists.read_also.are(page.lines[at - 1].text)
        if line.linked and (labelled or at - 1 in led):
            led.add(at)
    return {i: "read-also" for i, row in open_rows(sheet, decided) if row.number - 1 in led}


def _decide(page: SavedPage, row: LineRow, shaped: Decision | None) -> Decision:
    line = page.lines[row.number - 1]
    box = line.box or ("caption" if line.role == "caption" else "")
    within = bool(page.text) and min(page.text) < row.number - 1 < max(page.text)
    stamp = shaped is not None and shaped.fate == "timestamp" and within
    told = shaped if shaped and (stamp or shaped.fate not in META_FATES) else None
    if box and (box in OUTERMOST or not told):
        return Decision(*BOXES[box])
    return told or Decision("navigation", OUTSIDE)


def doubt_left_out(page: SavedPage | None, lines: Iterable[Line]) -> tuple[Doubt, ...]:
    """Return a doubt with the number of words left out, at the first line of them, or none."""
    if page is None:
        return ()
    kept = beside = body = 0
    first = None
    for line in lines:
        shown, words = page.lines[line.number - 1], count_words(line.text)
        if line.fate in BODY_FATES:
            body += words
        elif (
            line.fate not in META_FATES
            and line.number - 1 not in page.apart
            and is_prose(line.text)
            and shown.links < LINKED
        ):
            kept += words if shown.kept else 0
            alone = not shown.kept and not shown.box and words >= PARAGRAPH_WORDS
            beside += words if alone else 0
            first = first or (line.number if shown.kept or alone else None)
    count = (kept if kept >= LEFT_WORDS else 0) + (beside if beside >= body * LEFT_BESIDE else 0)
    return (Doubt("text-left-out", first, f"{count} {LEFT_OUT}", LEFT_OUT),) if count else ()
