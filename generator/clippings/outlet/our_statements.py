"""Find the society that speaks for itself: 'We, the union “Quay”, call on …'."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineSheet
from generator.clippings.outlet.head_evidence import SPOKEN, rows_with
from generator.clippings.outlet.name_patterns import QUOTED, behind_article, name_after
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.release_evidence import LESS, may_issue

MARKED = re.compile(rf",\s[^«»„“”\".!?:]{{2,100}}\s{QUOTED}")  # ', the union “Quay”'
QUOTATION = re.compile(r"[«„“\"][^«»„“”\"]*[»“”\"]")
SENTENCE = re.compile(r"[.!?…:]\s+")
KIND = re.compile(rf"[^«»„“”\".,!?:]{{3,60}}\s{QUOTED}")  # 'The union “Quay”'
LEAST = 2  # sentences of a society about itself


def find_societies(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name behind 'We,', or the one that opens a text of which no author speaks as 'we'."""
    texts = [row.text for row in rows_with(sheet, decided, *SPOKEN)]
    for text in texts:
        rest = sheet.lists.we.open(text)
        if rest and (name := _name_of_us(rest, names)):
            yield sign(name, "notice", text)
            return
    if any(each.fate == "author" for each in decided.values()):
        return
    headings = [row.text for row in rows_with(sheet, decided, "heading")]
    if sum(_count_ours(text, names) for text in (*texts, *headings)) < LEAST:
        return
    found = KIND.match(texts[0])
    named = name_after().match(behind_article(texts[0]))
    name = found["quoted"] if found else (named and named["bare"]) or ""
    if name and (found or may_issue(name, names)):
        yield sign(name, "notice", texts[0], LESS)


def _name_of_us(rest: str, names: OutletNames) -> str:
    """Return the name right behind 'We,', in marks or with its article before the next comma."""
    marked = MARKED.match(rest)
    if marked:
        return marked["quoted"]
    named = name_after().match(behind_article(rest[1:].lstrip())) if rest[:1] == "," else None
    name = named["bare"] if named else ""
    return name if name and may_issue(name, names) else ""


def _count_ours(text: str, names: OutletNames) -> int:
    """Count the sentences outside of quotation marks that begin with 'we'."""
    sentences = SENTENCE.split(QUOTATION.sub("", text))
    return sum(names.lists.we.open(each.lstrip(" -–—•")) is not None for each in sentences)
