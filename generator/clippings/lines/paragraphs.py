"""Find pull quotes with their attribution, wrapped lines and paragraphs."""

import re
from itertools import pairwise

from generator.clippings.lines.line_shapes import QUOTE_MARK, is_name_like
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows
from generator.clippings.outlet.outlet_names import is_person
from generator.languages.quotation_sections import QuotationWords
from generator.nlp.quotations.attribution_phrases import saying
from generator.nlp.tokens import words
from generator.nlp.word_set import load_word_set

ATTRIBUTION = re.compile(r"[-–—−]\s*\w")
ADDRESS = re.compile(r"(?:https?://|www\.|[\w-]{1,40}\.[a-z]{2,8}(?:/|$))\S*$")
OPEN = ",-–—"
FEWEST = 12  # words that somebody says of themselves, more than a headline has
LONGEST_WORD = 30  # letters
ATTRIBUTION_WORDS = 20
LONGEST_WRAPPED = 120  # characters of a row of wrapped text at most
NARROWEST = 26  # characters of the longest row of wrapped text at least
WRAP = 0.6  # length of the shortest row of a wrapped paragraph, as a share of the longest


def find_pull_quotes(sheet: LineSheet, decided: Decided) -> Found:
    """Find a row without marks that ends in a comma, and a row below it that opens with a dash.

    A question behind a dash is an interviewer's, and the row below its answer.
    """
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if index + 1 >= len(sheet.rows) or index + 1 in decided:
            continue
        below = sheet.rows[index + 1]
        answers = ATTRIBUTION.match(below.text) and below.words <= ATTRIBUTION_WORDS
        answered = below.prose and not below.text.lstrip("-–—− ")[:1].islower()
        asked = row.text.endswith("?") and (ATTRIBUTION.match(row.text) or answered)
        if row.text.endswith((",", "!", "?", "…")) and answers and not (below.gap or asked):
            found[index] = "quote"
            found[index + 1] = "attribution"
    return found


def find_words_of_oneself(sheet: LineSheet, decided: Decided) -> Found:
    """Find a row between paragraphs that somebody says of themselves, without marks and without a stop.

    Sites set such words apart from a text that tells of others.
    """
    prose = [index for index, row in enumerate(sheet.rows) if row.prose]
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if prose and prose[0] < index < prose[-1] and _is_of_oneself(row):
            found[index] = "quote"
            if index + 1 not in decided and _tells_who(sheet.rows[index + 1].text):
                found[index + 1] = "attribution"
    return found


def _tells_who(text: str) -> bool:
    """Check for a dash and a verb of saying before who said the words above: '- wrote the envoy'."""
    told = words(text)[: ATTRIBUTION_WORDS + 1]
    verb = told[0] if told and ATTRIBUTION.match(text) else None
    spoken = verb is not None and verb.text[0].islower() and verb.key in saying()
    return spoken and len(told) <= ATTRIBUTION_WORDS


def _is_of_oneself(row: LineRow) -> bool:
    """Check for several words that open with 'I' or 'we' and end in a letter, without marks."""
    if row.words < FEWEST or not row.text[-1].isalpha() or QUOTE_MARK.search(row.text):
        return False
    opening = words(row.text[:LONGEST_WORD])
    return bool(opening) and opening[0].key in load_word_set(QuotationWords, "of_oneself")


def find_continuations(sheet: LineSheet, decided: Decided) -> Found:
    """Find wrapped text: rows that break off, and rows right below that continue them."""
    found: Found = {}
    for index in sorted(continuations(sheet, decided)):
        if index not in decided and index - 1 not in decided:
            found[index - 1] = found[index] = "paragraph"
    return found


def continuations(sheet: LineSheet, decided: Decided | None = None) -> frozenset[int]:
    """Return the indices of rows that continue the paragraph of the row above.

    They begin in lower case after a row that breaks off, or belong to a run of wrapped rows: of
    similar length, and mostly broken off. Rows that are ``decided`` already show no wrapping.
    """
    others = decided or {}
    rows = (index for index in range(1, len(sheet.rows)) if index not in others)
    going_on = {index for index in rows if _goes_on(index, sheet)}
    for start, end in _runs(sheet):
        inner = range(start + 1, end)
        lengths = [len(sheet.rows[index].text) for index in range(start, end - 1)]
        wide = lengths and NARROWEST <= max(lengths) <= LONGEST_WRAPPED
        even = wide and WRAP * max(lengths) <= min(lengths)
        broken = sum(_breaks_off(sheet, index - 1) for index in inner)
        if even and len(inner) > 1 and broken * 2 >= len(inner) and going_on & set(inner):
            going_on.update(inner)
    return frozenset(going_on)


def _goes_on(index: int, sheet: LineSheet) -> bool:
    above = sheet.rows[index - 1].text
    named = is_name_like(above) and is_person(above)  # the author, and below their role
    wide = len(above) >= NARROWEST or above[-1] in OPEN
    column = _is_small(index - 1, sheet) or _is_small(index + 1, sheet)  # of a few words a row
    small = _is_small(index, sheet) and (wide or column) and not named
    return small and _breaks_off(sheet, index - 1)


def _is_small(index: int, sheet: LineSheet) -> bool:
    """Check for a row right below another that begins in lower case, and not with an address."""
    row = sheet.rows[index] if 0 < index < len(sheet.rows) else None
    return row is not None and row.text[0].islower() and not (row.gap or ADDRESS.match(row.text))


def _breaks_off(sheet: LineSheet, index: int) -> bool:
    last = sheet.rows[index].text[-1]
    return last.isalnum() or last in OPEN


def _runs(sheet: LineSheet) -> list[tuple[int, int]]:
    """Return runs of rows between blank lines as (first index, index after the last)."""
    starts = [index for index, row in enumerate(sheet.rows) if row.gap or not index]
    return list(pairwise([*starts, len(sheet.rows)]))


def find_paragraphs(sheet: LineSheet, decided: Decided) -> Found:
    """Find every row that is left."""
    return {index: "paragraph" for index, _ in open_rows(sheet, decided)}
