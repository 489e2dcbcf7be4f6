"""Find the rows of a head that may be the title."""

import re

from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_shapes import FEW_WORDS, OPEN_END, is_name_like
from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet, open_rows
from generator.clippings.lines.phrases import WordLists
from generator.clippings.outlet.outlet_names import is_person
from generator.nlp.tokens import fold

SLOGAN = re.compile(r"[^\W\d_a-zа-яіїєґё][\w.'’-]*(?: [^\W\d_][\w'’-]*){0,2}\s[–—|-]\s(.+)$")
SINCE = re.compile(
    r"\b(?:1[5-9]|20)\d\d\W*$"
)  # a year, at the end of what a medium says of its age
IN_MARKS = re.compile(r"[«„“]([^«»„“”]{2,60})[»“”]")
STEM = 4  # letters that the forms of a name have in common
SLOGAN_WORDS = 6
INSTITUTION = 6  # words of an institution's name at most
TITLE_WORDS = 26  # of a row of prose that may be a title
MOST_HEADS = 200  # rows weighed, those nearest to the text
HOUR = re.compile(r"\d{1,2}[:.]\d\d")
DASHED = re.compile(r"[–—−-]\s")
METADATA = frozenset(("timestamp", "author", "counter", "language-switcher"))


def find_heads(sheet: LineSheet, decided: Decided) -> list[int]:
    """Return the indices of the rows that may be the title, those nearest to the text."""
    heads: list[int] = []
    prose = 0
    for index, row in open_rows(sheet, decided):
        prose += row.prose
        if prose and not row.prose and heads and sheet.rows[heads[-1]].prose:
            break
        short = row.words <= TITLE_WORDS and not OPEN_END.search(row.text)
        short = short and not HOUR.fullmatch(row.text)
        named = is_name_like(row.text) and is_person(row.text)
        named = named or (_has_headline(heads, sheet) and _signs(index, sheet, decided))
        asked = row.text.endswith("?") and _is_answered(index, sheet)
        if short and not (named or asked) and (row.headline or row.prose or index == 0):
            heads.append(index)
        if row.prose and not _has_metadata_below(index, sheet, decided):
            break
    if any(sheet.rows[index].headline for index in heads[1:]):
        first = sheet.rows[heads[0]]
        publishes = is_like_slogan(first, sheet.lists) or _is_name_in_marks(first, sheet)
        publishes = publishes or _is_name_again(first, sheet)
        heads = heads[publishes or _is_institution(heads, sheet, decided) :]
    return heads[-MOST_HEADS:]


def _has_headline(heads: list[int], sheet: LineSheet) -> bool:
    return any(sheet.rows[index].words >= FEW_WORDS for index in heads)


def _signs(index: int, sheet: LineSheet, decided: Decided) -> bool:
    """Check for authors, perhaps with their outlet in marks, right below or above a time stamp."""
    beside = (decided.get(index - 1), decided.get(index + 1))
    if not any(each is not None and each.fate == "timestamp" for each in beside):
        return False
    said = read_credits(sheet.rows[index].text, sheet.language)
    marked = all(each.joint.endswith("quoted") for each in said.others)
    return bool(said.people) and said.whole and said.sure and marked


def _is_name_in_marks(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a slogan behind a name that another row has in quotation marks."""
    found = SLOGAN.match(row.text)
    name = fold(row.text[: found.start(1)].rstrip(" –—|-")).split() if found else []
    texts = [other.text for other in sheet.rows if other is not row] if name else []
    quoted = (fold(each[1]).split() for text in texts for each in IN_MARKS.finditer(text))
    return any(_are_forms(name, each) for each in quoted)


def _is_name_again(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a name that other rows have, and its field or its age: 'X — news of Kesh', '— since 1891'."""
    found = SLOGAN.match(row.text)
    if found is None:
        return False
    said, name = found[1], fold(row.text[: found.start(1)].rstrip(" –—|-"))
    told = sheet.lists.sections.open(said) is not None or SINCE.search(said)
    if not told or len(said.split()) > SLOGAN_WORDS or sheet.lists.verbs.within(said):
        return False
    return any(name[:-1] in fold(each.text) for each in sheet.rows if each is not row)


def _are_forms(one: list[str], other: list[str]) -> bool:
    """Check that two names may be one, perhaps in another case: Ринва, Ринві."""
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a[:STEM] == b[:STEM] for a, b in pairs)


def _is_institution(heads: list[int], sheet: LineSheet, decided: Decided) -> bool:
    """Check for an institution's name over a headline, which the text has whole, or in the same marks.

    Nothing but links of the page stands above it.
    """
    first, second = sheet.rows[heads[0]], sheet.rows[heads[1]]
    lists = sheet.lists
    led = all(at in decided and decided[at].fate == "navigation" for at in range(heads[0]))
    named = led and 1 < first.words <= INSTITUTION and lists.institutions.within(first.text)
    plain = named and not lists.verbs.within(first.text) and second.headline
    marked = IN_MARKS.search(first.text)
    name = fold(marked[0] if marked and marked.end() == len(first.text) else first.text)
    return bool(plain) and any(name in fold(row.text) for row in sheet.rows[1:] if row.prose)


def _is_answered(index: int, sheet: LineSheet) -> bool:
    """Check for an answer behind a dash right below: the row is an interviewer's question."""
    below = sheet.rows[index + 1 : index + 2]
    return any(row.prose and DASHED.match(row.text) and not row.gap for row in below)


def _has_metadata_below(index: int, sheet: LineSheet, decided: Decided) -> bool:
    below = decided.get(index + 1)
    return below is not None and below.fate in METADATA and index + 2 < len(sheet.rows)


def is_like_slogan(row: LineRow, lists: WordLists) -> bool:
    """Check for a name and what it is, with a word of outlets: 'X — independent news'."""
    found = SLOGAN.match(row.text)
    said = found[1] if found else ""
    return lists.media_words.within(said) and not lists.verbs.within(said)
