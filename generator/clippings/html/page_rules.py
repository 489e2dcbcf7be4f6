"""List the rules of reading for saved pages: markup first, then rules for bare text that add to it."""

from collections.abc import Callable, Iterable

from generator.clippings.html import marked_lines as marked
from generator.clippings.html.page_authors import find_author_lines
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.lines.line_rules import BY_NEIGHBOURS, BY_SHAPE, IN_HEAD, IN_TEXT
from generator.clippings.lines.line_sheet import Decided, Found, LineSheet, Rule

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

PageFinding = Callable[[SavedPage, LineSheet, Decided], Found]


def rules_for(page: SavedPage) -> tuple[Rule, ...]:
    """Return the rules for the article's lines of a page, in order, with rows numbered as lines."""

    def rule(rule_id: str, find: PageFinding) -> Rule:
        return Rule(rule_id, lambda sheet, decided: find(page, sheet, decided))

    return (
        rule("page-title", marked.find_title),
        rule("read-also-link", marked.find_links),
        rule("page-heading", marked.find_headings),
        rule("code-or-signs", marked.find_signs),
        *(_outside_tables(each) for each in _pick(BY_SHAPE, BY_WORDS)),
        *(_only_above_text(page, each) for each in _pick(BY_SHAPE, ("labelled-byline",))),
        rule("metadata-author", find_author_lines),
        *(_only_above_text(page, each) for each in _pick(BY_SHAPE, ABOVE_TEXT)),
        rule("share-request-with-links", marked.find_requests),
        rule("page-caption", marked.find_captions),
        rule("page-quotation", marked.find_quotes),
        rule("page-standfirst", marked.find_leads),
        rule(OUTSIDE, marked.find_left_out),
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
