"""Find the title, copies of it, and the lines around it in the head."""

import difflib
from collections.abc import Iterator

from generator.clippings.lines.captions import split_credit
from generator.clippings.lines.line_shapes import FEW_WORDS, is_name_like, is_question
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.outlet.outlet_names import is_person
from generator.nlp.tokens import fold, words

STEM = 4  # first letters shared by forms of one word
TAKEN_UP = 4  # words shared by a headline and the text, where the headline above shares one at most
SAME = 0.8  # least similarity of a reworded copy of the title


def find_deks_above_picture(sheet: LineSheet, decided: Decided) -> Found:
    """Find a dek in place of the title: a first row above a captioned picture, above the text.

    Some sites lose their title when a page is saved, and keep its second line.
    """
    first = next(open_rows(sheet, decided), None)
    if first is None or first[0] != 0 or len(sheet.rows) < 3 or not first[1].headline:
        return {}
    below, lead = sheet.rows[1:3]
    caption, credit = split_credit(below.text, sheet)
    pictured = 1 in decided and decided[1].fate == "caption" and caption and credit
    return {0: "dek"} if pictured and below.gap and lead.prose else {}


def find_title(sheet: LineSheet, decided: Decided) -> Found:
    """Find a headline in the head that recurs, else the first with more words than a label.

    If there are only labels, find the longest, and of equals the nearest to the text.
    """
    if any(decision.fate in ("title", "dek") for decision in decided.values()):
        return {}
    lead = find_lead(sheet, decided)
    heads = [
        (i, row)
        for i, row in open_rows(sheet, decided)
        if i < lead and row.headline and not (is_name_like(row.text) and is_person(row.text))
    ]
    if not heads:
        return _first_row_alone(sheet, decided)
    texts = [fold(row.text) for row in sheet.rows]
    again = (i for i, row in heads if row.words >= FEW_WORDS and texts.count(texts[i]) > 1)
    more = _taken_up([i for i, row in heads if row.words >= FEW_WORDS], sheet)
    longest = max(heads, key=lambda head: (not is_name_like(head[1].text), head[1].words, head[0]))
    return {next(again, next(more, longest[0])): "title"}


def _first_row_alone(sheet: LineSheet, decided: Decided) -> Found:
    """Find a first row without the shape of a headline, set apart from the text below."""
    if 0 in decided or len(sheet.rows) < 2:
        return {}
    row, below = sheet.rows[:2]
    named = is_name_like(row.text) and is_person(row.text)
    alone = not row.prose and not named and below.gap and below.prose
    return {0: "title"} if alone else {}


def _taken_up(heads: list[int], sheet: LineSheet) -> Iterator[int]:
    """Iterate over headlines in order, only those echoed by the text if the first is not."""
    text = {stem for row in sheet.rows if row.prose for stem in _stems(row.text)}
    shared = {index: len(_stems(sheet.rows[index].text) & text) for index in heads}
    if heads and shared[heads[0]] < 2 and max(shared.values()) >= TAKEN_UP:
        return (index for index in heads if shared[index] >= TAKEN_UP)
    return iter(heads)


def _stems(text: str) -> set[str]:
    return {word.key[:STEM] for word in words(text) if len(word.key) >= STEM}


def find_title_again(sheet: LineSheet, decided: Decided) -> Found:
    """Find copies of the title, exact or nearly so."""
    title = next((i for i, decision in decided.items() if decision.fate == "title"), None)
    if title is None:
        return {}
    text = fold(sheet.rows[title].text)
    return {
        index: "junk"
        for index, row in open_rows(sheet, decided)
        if row.words >= FEW_WORDS and _is_same(text, fold(row.text), row)
    }


def _is_same(title: str, text: str, row: LineRow) -> bool:
    if title == text:
        return True
    matcher = difflib.SequenceMatcher(None, title, text, autojunk=False)
    return row.headline and matcher.quick_ratio() >= SAME and matcher.ratio() >= SAME


def find_above_title(sheet: LineSheet, decided: Decided) -> Found:
    """Find headlines and labels above the title, which lead elsewhere."""
    title = next((i for i, decision in decided.items() if decision.fate == "title"), 0)
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if index < title and not row.prose
    }


def find_deks(sheet: LineSheet, decided: Decided) -> Found:
    """Find deks, the headlines between title and text. Labels there are navigation."""
    titles = [index for index, decision in decided.items() if decision.fate == "title"]
    if not titles:
        return {}
    lead = find_lead(sheet, decided)
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if titles[0] < index < lead and row.headline and not is_question(row.text):
            found[index] = "dek" if row.words >= FEW_WORDS else "navigation"
    return found
