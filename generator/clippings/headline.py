"""Choose the title of a clipping, or derive one from its text."""

import re
from collections.abc import Mapping, Sequence

from generator.clippings.clipping import Block, Title
from generator.clippings.lines.captions import split_credit
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.lines.title_lines import title_behind_breadcrumbs
from generator.nlp.tokens import fold

LONGEST = 120  # characters of a derived title
SHORTEST_CLAUSE = 40  # least length of a title cut at a clause, else it is cut at a word
SENTENCE_END = re.compile(
    r"(?<![.!?…])(?<![\s.][^\W\d_])[.!?…]+[\"'»”“’)]*(?=\s+[\"'«„“(–—-]*[^\W_a-zа-яіїєґё])"
)
SITE_WORDS = 4
CLAUSE_END = re.compile(r"(?=[,;:](?:\s|$)|\s[–—-]\s)")
CAPITALS = r"[^\W\d_a-zа-яіїєґ]{3,}"
DATELINE = re.compile(
    rf"^{CAPITALS}(?:[ -]{CAPITALS})*(?:,[^.–—/]{{1,40}})?(?:\s[–—]\s|\.\s*/[^/]+/\.\s*)(?=\S)"
)
OUTER_DASH = re.compile(r"^[-–—−]\s+")


def choose_title(
    sheet: LineSheet,
    decided: Mapping[int, Decision],
    blocks: Sequence[Block],
    stated: str | None = None,
) -> Title | None:
    """Return the clipping's own title, or one derived from its first key point, lead or heading.

    ``stated`` is the title in a saved page's metadata, for a page without a visible one. Return
    None if there is neither a title nor any text.
    """
    for index, row in enumerate(sheet.rows):
        if decided[index].fate == "title":
            text, credit = split_credit(_without_breadcrumb(row.text, sheet, decided), sheet)
            text = _without_site(_without_kicker(text, stated or ""), sheet)
            return Title(text, "caption" if credit else "text")
    if stated:
        return Title(stated, "metadata")
    lead = next((block for block in blocks if block.kind == "key-point"), None)
    lead = lead or next((block for block in blocks if block.kind != "heading"), None)
    lead = lead or next(iter(blocks), None)
    return Title(derive_title(lead.text) or lead.text, "derived") if lead else None


def _without_site(title: str, sheet: LineSheet) -> str:
    """Return a title without the few words behind its last bar: a site or a column, and the section before."""
    before, bar, behind = title.rpartition(" | ")
    named = bar and len(behind.split()) <= SITE_WORDS < len(before.split())
    if not named or sheet.lists.verbs.within(behind):
        return title
    title, bar, behind = before.rpartition(" | ")
    return (title if bar and sheet.lists.sections.are(behind) else before).rstrip()


def _without_kicker(title: str, stated: str) -> str:
    """Return the end of a title that the metadata have alone, if it is most of the title."""
    end = " ".join(title.split()[-len(stated.split()) :]) if stated else ""
    return end if len(end) * 2 > len(title) and _letters(end) == _letters(stated) else title


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _without_breadcrumb(title: str, sheet: LineSheet, decided: Mapping[int, Decision]) -> str:
    """Return the title without a breadcrumb glued to it, if a copy of the title proves the breadcrumb."""
    copies = (row.text for i, row in enumerate(sheet.rows) if decided[i].rule == "repeated-title")
    return next(filter(None, (title_behind_breadcrumbs(title, each) for each in copies)), title)


def derive_title(text: str) -> str:
    """Derive a title from a text: its first sentence, cut at a clause or a word if long."""
    text = " ".join(OUTER_DASH.sub("", DATELINE.sub("", text, count=1)).split())
    end = SENTENCE_END.search(text)
    sentence = text[: end.end()] if end else text
    if len(sentence) <= LONGEST:
        plain = sentence.rstrip(",;:–—- ")
        return plain[:-1] if plain.endswith(".") and not plain.endswith("..") else plain
    return f"{_cut(sentence)}…"


def _cut(sentence: str) -> str:
    clauses = [found.start() for found in CLAUSE_END.finditer(sentence, 0, LONGEST + 1)]
    fitting = [end for end in clauses if SHORTEST_CLAUSE <= end <= LONGEST - 1]
    if fitting:
        return sentence[: fitting[-1]].rstrip()
    end = sentence.rfind(" ", 0, LONGEST)
    return sentence[: end if end > 0 else LONGEST - 1].rstrip(" ,;:–—-")
