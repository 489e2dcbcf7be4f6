"""Lay out a seed: the rows of its article with decisions, and the lines around it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from generator.clippings.clipping import Doubt, Line
from generator.clippings.decode import SeedText
from generator.clippings.html.page_authors import read_page_authors, read_shown_days
from generator.clippings.html.page_rules import label_surroundings, rules_for, split_page
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.lines.line_rules import RULES, TITLES, label_lines
from generator.clippings.lines.line_sheet import (
    Decided,
    Decision,
    Found,
    LineSheet,
    Rule,
    find_lead,
    lay_out,
    open_rows,
    split_marker,
)
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.markdown_seeds.mark_rules import LEFT_OUT, TEXT_ROLES, rules_for_marks
from generator.clippings.markdown_seeds.read_markdown import MarkedText
from generator.clippings.outlet.outlet_names import is_person
from generator.nlp.language_id import identify_language
from generator.nlp.tokens import fold
from generator.seed_kinds.stated_facts import PageFacts


class SeedLayout(NamedTuple):
    """Rows of the article with their decisions, and ``around`` the lines beside them.

    ``facts`` are the metadata of a file, and empty for a bare text. ``doubts`` are
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
    """Lay out a text, with all its rows the article's but those that are apart."""
    _, first = split_marker(seed.lines[0])
    own = [line for at, line in enumerate((first, *seed.lines[1:])) if at not in seed.apart]
    stated = seed.facts.title or ""
    language = identify_language("\n".join(own) if any(own) else stated) or seed.facts.language
    sheet = lay_out(seed.lines, language, load_word_lists())
    article, around = _without(sheet, seed.apart)
    decided = label_lines(article, rules_below(stated) if stated else RULES)
    people = seed.facts.people
    authors = tuple(name for name in seed.facts.authors if name in people or is_person(name))
    return SeedLayout(article, decided, around, replace(seed.facts, authors=authors))


def _without(sheet: LineSheet, apart: Mapping[int, str]) -> tuple[LineSheet, tuple[Line, ...]]:
    """Return a sheet without the rows that are apart, and those as lines with their rules."""
    rows = tuple(row for row in sheet.rows if row.number - 1 not in apart)
    lines = tuple(
        Line(row.number, row.text, "junk", apart[row.number - 1])
        for row in sheet.rows
        if row.number - 1 in apart
    )
    return replace(sheet, rows=rows), lines


def rules_below(title: str) -> tuple[Rule, ...]:
    """Return the rules for the lines of a text whose title is stated beside it."""
    whole = fold(title)

    def find_stated(sheet: LineSheet, decided: Decided) -> Found:
        lead = find_lead(sheet, decided)
        same = (at for at, row in open_rows(sheet, decided) if fold(row.text) == whole)
        at = next(same, None)
        return {} if at is None or at > lead else {at: "title"}

    others = (rule for rule in RULES if rule.id not in TITLES)
    return Rule("stated-title", find_stated), *others


def lay_out_page(seed: SeedText, page: SavedPage) -> SeedLayout:
    """Lay out a saved page: its article by the rules for lines and by its markup."""
    text = "\n".join(page.lines[index].text for index in sorted(page.text))
    language = identify_language(text) or page.facts.language
    article, others = split_page(page, lay_out(seed.lines, language, load_word_lists()))
    decided = label_lines(article, rules_for(page))
    others, private = _without(others, page.apart)
    around = (*account(others, label_surroundings(page, others)), *private)
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
