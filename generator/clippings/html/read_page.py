"""Reading of HTML as a saved page: its lines, its facts, and its article's lines."""

from dataclasses import replace

from generator.clippings.html.article_head import find_end, find_head, find_title_line
from generator.clippings.html.article_scope import find_kept, find_text, is_listing
from generator.clippings.html.html_metadata import read_day, read_facts
from generator.clippings.html.html_tree import parse_html, prune_unseen
from generator.clippings.html.markup_lines import describe_rows, inside_of
from generator.clippings.html.saved_page import PageLine, SavedPage
from generator.clippings.html.text_flow import read_rows
from generator.seed_kinds.stated_facts import PageFacts


def read_page(html: str) -> SavedPage:
    """Read a page, without lines if nothing is visible."""
    root = parse_html(html)
    if root is None:
        return SavedPage((), PageFacts(), None, frozenset(), frozenset(), listing=False)
    facts = read_facts(root, html)
    body = prune_unseen(root)
    if body is None:  # frames
        return SavedPage((), facts, None, frozenset(), frozenset(), listing=False)
    rows = tuple(read_rows(body))
    insides = [inside_of(row) for row in rows]
    lines = describe_rows(body, rows)
    kept = find_kept(root, rows)
    lines = tuple(replace(line, kept=index in kept) for index, line in enumerate(lines))
    title = find_title_line(lines, facts)
    text = find_text(lines, title, find_end(lines, insides, title))
    head = find_head(lines, insides, title, text)
    lines = tuple(
        line if index in text else replace(line, mark="") for index, line in enumerate(lines)
    )
    return SavedPage(
        lines,
        _with_moment(facts, lines, head, text),
        title,
        head,
        text,
        is_listing(lines, text, title),
    )


def read_fragment(html: str, facts: PageFacts) -> SavedPage:
    """Read HTML that is an article as a whole: a document, or an item of a feed."""
    root = parse_html(html)
    body = None if root is None else prune_unseen(root)
    if body is None:
        return SavedPage((), facts, None, frozenset(), frozenset(), listing=False)
    lines = describe_rows(body, tuple(read_rows(body)))
    lines = tuple(replace(line, kept=True) for line in lines)
    title = find_title_line(lines, facts)
    text = frozenset(range(len(lines))) - {title}
    return SavedPage(
        lines, facts, title, frozenset(() if title is None else (title,)), text, listing=False
    )


def _with_moment(
    facts: PageFacts, lines: tuple[PageLine, ...], head: frozenset[int], text: frozenset[int]
) -> PageFacts:
    """Add the day of the first ``time`` in the head, or the common day of those after the text."""
    last = max(text, default=0)
    days = {i: read_day(lines[i].moment, "time") for i in sorted(head) if lines[i].moment}
    above = [day for i, day in days.items() if day and i < last]
    behind = {day.day: day for i, day in days.items() if day and i > last}
    found = (*above[:1], *(behind.values() if len(behind) == 1 and not above else ()))
    return replace(facts, published=(*facts.published, *found))
