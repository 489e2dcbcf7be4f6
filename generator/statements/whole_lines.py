"""Prove that an article is made of whole lines of its seed, without reading it by the rules of conversion.

That is so for most articles that nobody edited, and takes a fifth of the work. Where lines may belong
together in another way, by quotations, wrapped text or notes, nothing is proved here.
"""

from collections.abc import Sequence

from generator.clippings.decode import SeedText
from generator.clippings.lines.bullet_lists import SURE, split_mark
from generator.clippings.lines.line_sheet import LineRow, lay_out
from generator.clippings.lines.outlet_notes import may_have_notes
from generator.clippings.lines.paragraphs import continuations
from generator.clippings.lines.phrases import load_word_lists
from generator.statements.folding import find_run, fold_for_matching
from generator.statements.quoted_spans import is_closed


def are_whole_lines(seed: SeedText, title: str, passages: Sequence[str]) -> bool:
    """Return True if passages are whole lines of a text that says no more of them, and has the title.

    False proves nothing. No title is looked for if it is ''. A page may state it apart from its text.
    """
    if seed.marked or seed.apart:
        return False
    sheet = lay_out(seed.lines, None, load_word_lists())
    if not all(map(_is_alone, sheet.rows)) or continuations(sheet) or may_have_notes(sheet):
        return False
    text, starts, ends = _join([row.text for row in sheet.rows])
    words = fold_for_matching(title.rstrip("…")).text
    stated = fold_for_matching(seed.page.facts.title or "").text if seed.page else ""
    return (not words or words == stated or find_run(words, text) >= 0) and all(
        at in starts and at + len(passage) in ends and find_run(passage, text, at + 1) < 0
        for passage in (fold_for_matching(each).text for each in passages)
        for at in [find_run(passage, text)]
    )


def _is_alone(row: LineRow) -> bool:
    """Return whether no quotation of a row goes on in another, whether it is an item of a list or not."""
    text = row.text
    return is_closed(text) and (not SURE.match(text) or is_closed(split_mark(text)[1]))


def _join(lines: Sequence[str]) -> tuple[str, set[int], set[int]]:
    """Return folded lines joined by blanks, with the offsets where their words begin and end."""
    parts, starts, ends = [], set[int](), set[int]()
    end = -1
    for line in lines:
        folded = fold_for_matching(line).text
        start, end = end + 1, end + 1 + len(folded)
        starts.add(start)
        if SURE.match(line):
            starts.add(end - len(fold_for_matching(split_mark(line)[1]).text))
        ends.add(end)
        parts.append(folded)
    return " ".join(parts), starts, ends
