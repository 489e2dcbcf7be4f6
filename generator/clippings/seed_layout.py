"""Lay out a seed: the rows of its article with decisions, and the lines around it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from generator.clippings.clipping import Doubt, Line
from generator.clippings.decode import SeedText
from generator.clippings.html.page_authors import read_page_authors, read_shown_days
from generator.clippings.html.page_rules import label_surroundings, rules_for, split_page
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.lines.line_rules import label_lines
from generator.clippings.lines.line_sheet import Decision, LineSheet, lay_out, split_marker
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.markdown_seeds.mark_rules import LEFT_OUT, TEXT_ROLES, rules_for_marks
from generator.clippings.markdown_seeds.read_markdown import MarkedText
from generator.nlp.language_id import identify_language
from generator.seed_kinds.stated_facts import PageFacts


class SeedLayout(NamedTuple):
    """Rows of the article with their decisions, and ``around`` the lines beside them.

    ``facts`` are the metadata of a saved page or of Markdown, and empty for a text. ``doubts`` are
    about the metadata.
    """

    sheet: LineSheet
    decided: Mapping[int, Decision]
    around: tuple[Line, ...] = ()
    facts: PageFacts = PageFacts()
    doubts: tuple[Doubt, ...] = ()


def lay_out_seed(seed: SeedText) -> SeedLayout:
    """Lay out a seed: text, saved page or Markdown."""
    if seed.marked:
        return lay_out_markdown(seed, seed.marked)
    return lay_out_page(seed, seed.page) if seed.page else lay_out_text(seed)


def lay_out_text(seed: SeedText) -> SeedLayout:
    """Lay out a text, with all its rows the article's."""
    _, first = split_marker(seed.lines[0])
    language = identify_language("\n".join((first, *seed.lines[1:])))
    sheet = lay_out(seed.lines, language, load_word_lists())
    decided = label_lines(sheet)
    return SeedLayout(sheet, decided)


def lay_out_page(seed: SeedText, page: SavedPage) -> SeedLayout:
    """Lay out a saved page: its article by the rules for lines and by its markup."""
    text = "\n".join(page.lines[index].text for index in sorted(page.text))
    language = identify_language(text) or page.facts.language
    article, others = split_page(page, lay_out(seed.lines, language, load_word_lists()))
    decided = label_lines(article, rules_for(page))
    around = account(others, label_surroundings(page, others))
    facts = replace(
        page.facts,
        authors=read_page_authors(page, article, decided),
        published=(*page.facts.published, *read_shown_days(page, article, decided)),
    )
    return SeedLayout(article, decided, around, facts)


def lay_out_markdown(seed: SeedText, marked: MarkedText) -> SeedLayout:
    """Lay out Markdown: its rows by their marks and by the rules for lines."""
    roles = [line.role for line in marked.lines]
    text = "\n".join(line.text for line in marked.lines if line.role in TEXT_ROLES)
    language = identify_language(text) or marked.facts.language
    sheet = lay_out(seed.lines, language, load_word_lists())
    rows = tuple(row for row in sheet.rows if roles[row.number - 1] in TEXT_ROLES)
    around = tuple(
        Line(row.number, row.text, "junk", LEFT_OUT[roles[row.number - 1]])
        for row in sheet.rows
        if roles[row.number - 1] in LEFT_OUT
    )
    article = replace(sheet, rows=rows)
    decided = label_lines(article, rules_for_marks(marked))
    return SeedLayout(article, decided, around, marked.facts, marked.doubts)


def account(sheet: LineSheet, decided: Mapping[int, Decision]) -> tuple[Line, ...]:
    """Return every non-blank line with its fate, in order."""
    lines = [Line(number, "", "junk", "nothing-visible") for number in sheet.unseen]
    for index, row in enumerate(sheet.rows):
        lines.append(Line(row.number, row.text, *decided[index]))
    return tuple(sorted(lines, key=lambda line: line.number))
