"""Weigh the rows of a head by all evidence for and against a title.

``title_weights.yaml`` holds the weight of each kind of evidence, learnt from labelled clippings by
``benchmarks/title_weights.py``. Its keys are ids that ``explain`` shows with labels.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.clippings.lines.line_shapes import (
    ENDED,
    FEW_WORDS,
    INNER_STOP,
    STEM,
    STOPPED,
    count_words,
    is_name_like,
    stems,
)
from generator.clippings.lines.line_sheet import Decided, Decision, LineRow, LineSheet
from generator.clippings.lines.phrases import WordLists
from generator.clippings.lines.title_rows import METADATA, TITLE_WORDS, find_heads, is_like_slogan
from generator.clippings.outlet.name_patterns import rights_mark
from generator.clippings.outlet.outlet_names import has_name_word, is_person
from generator.nlp.tokens import fold, words

WEIGHTS = Path(__file__).with_name("title_weights.yaml")
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LONG = 19  # words
SUMMED_WORDS = 7  # of a title with a summary below: fewer may be a rubric
SHORT = 12
LETTERS = 22  # of few words that may be a label
RUN_ON = re.compile(r"[a-zа-яіїєґё][A-ZА-ЯІЇЄҐЁ]")
SPEAKER = re.compile(r"[»”“\"]\s*(?:,\s*)?[–—−-]\s*[^\W\d_a-zа-яіїєґё][^.!?]{2,40}$")
PARTS = re.compile(r"\s[|•·»>›/]\s")
BEHIND_NAME = re.compile(r"\s*[(|/,]")
MENU_GAP = re.compile(r"\s{2,}|\s[|•·»>/]\s")  # between the parts of a menu or a breadcrumb
ECHOING = 6  # rows of text that may echo a title
MOSTLY = 0.75  # share of a row's words
MORE_ECHOES = 3
STRONGEST = 2  # pieces of evidence shown


class TitleCandidate(NamedTuple):
    """Index of a row that may be the title, and the ids of its evidence."""

    row: int
    evidence: tuple[str, ...]


def find_candidates(sheet: LineSheet, decided: Decided) -> list[TitleCandidate]:
    """Return the rows of the head that may be the title, with the evidence of each.

    The head ends with the first row of text. That row may itself be a title, and ends no head if
    a time stamp or an author follows.
    """
    heads = find_heads(sheet, decided)
    text = islice((row.text for row in sheet.rows if row.prose), ECHOING)
    echoed = Counter(stem for each in text for stem in stems(each))
    names = {index for index in heads if _is_named(sheet.rows[index], sheet)}
    shared = {
        index: 0 if index in names else _count_echoes(sheet.rows[index], echoed) for index in heads
    }
    texts = [fold(row.text) for row in sheet.rows]
    lengths = {index: len(stems(sheet.rows[index].text)) for index in heads}
    return [
        TitleCandidate(
            index,
            (
                *_shape(sheet.rows[index], sheet),
                *_place(index, heads, sheet, decided),
                *_beside(index, sheet, decided),
                *_recurs(index, texts, sheet),
                *_copies(index, texts, sheet),
                *_echo(index, shared, lengths),
            ),
        )
        for index in heads
    ]


def _shape(row: LineRow, sheet: LineSheet) -> Iterator[str]:
    """Iterate over evidence in the row's own words and signs."""
    return (name for name, holds in SHAPES if holds(row, sheet.lists))


def _is_like_outlet(row: LineRow, lists: WordLists) -> bool:
    first = PARTS.split(row.text)[0]
    if first != row.text and len(first.split()) <= FEW_WORDS:
        return lists.media_words.within(first) or has_name_word(first)
    named = lists.media_words.within(row.text) or has_name_word(row.text)
    return row.words <= FEW_WORDS and named


def _is_parted(row: LineRow, lists: WordLists) -> bool:
    """Check for a bar or slash between parts, as in breadcrumbs, or a section among them."""
    parts = PARTS.split(row.text)
    several = len(parts) > 2 or "|" in row.text
    return len(parts) > 1 and (several or any(map(lists.sections.are, parts)))


def _is_quoted(row: LineRow, _: WordLists) -> bool:
    """Check for a line in quotation marks as a whole: what somebody interviewed says."""
    return row.text[0] in '«„“"' and row.text[-1] in '»“”"' and row.words >= FEW_WORDS


def _credits_author(row: LineRow, _: WordLists) -> bool:
    """Check for a name and what stands in brackets or behind a sign: 'Jane Hollis (X)'."""
    name = BEHIND_NAME.split(row.text)[0]
    return name != row.text and is_name_like(name) and is_person(name)


def _has_figures_alone(row: LineRow, _: WordLists) -> bool:
    return any(map(str.isdigit, row.text)) and not any(map(str.islower, row.text))


def _names_institution(row: LineRow, lists: WordLists) -> bool:
    named = row.words <= FEW_WORDS + 1 and lists.institutions.within(row.text)
    return named and not lists.verbs.within(row.text)


SHAPES: tuple[tuple[str, Callable[[LineRow, WordLists], object]], ...] = (
    ("one-word", lambda row, _: row.words < 2),
    ("label-length", lambda row, _: 2 <= row.words < FEW_WORDS and len(row.text) < LETTERS),
    ("many-words", lambda row, _: row.words >= LONG),
    ("short-sentence", lambda row, _: row.prose and row.words <= SHORT),
    ("reads-as-text", lambda row, _: row.prose and row.words > SHORT),
    ("ends-in-stop", lambda row, _: STOPPED.search(row.text)),
    ("ends-in-question", lambda row, _: ENDED.search(row.text) and not STOPPED.search(row.text)),
    ("two-sentences", lambda row, _: INNER_STOP.search(row.text)),
    ("speaker-behind-dash", lambda row, _: SPEAKER.search(row.text)),
    ("has-verb", lambda row, lists: lists.verbs.within(row.text)),
    ("all-capitals", lambda row, _: row.words > 1 and row.text.isupper()),
    ("like-a-name", lambda row, _: is_name_like(row.text)),
    ("words-run-together", lambda row, _: RUN_ON.search(row.text)),
    ("like-an-outlet", _is_like_outlet),
    ("like-a-slogan", is_like_slogan),
    ("like-an-institution", _names_institution),
    ("parted", _is_parted),
    ("in-quotation-marks", _is_quoted),
    ("credits-author", _credits_author),
    ("figures", _has_figures_alone),
)


def _place(index: int, heads: list[int], sheet: LineSheet, decided: Decided) -> Iterator[str]:
    """Iterate over evidence in the place of the row and in the rows around it."""
    if len(heads) == 1:
        yield "only-headline"
    elif index in (heads[0], heads[-1]):
        yield "first-headline" if index == heads[0] else "last-headline"
    fates = [decided[at].fate if at in decided else "" for at in range(index - 1, index + 4)]
    if fates[0] in METADATA:
        yield "metadata-above"
    then = fates[3:] if _has_summary(index, heads, sheet) else fates[2:]
    if then[0] in METADATA:
        yield "more-metadata-below" if then[1] in METADATA else "metadata-below"
    if index - 1 in heads and not sheet.rows[index - 1].prose:
        yield "headline-above-apart" if sheet.rows[index].gap else "headline-above"
    if fates[2] == "caption":
        yield "picture-below"
    if sheet.rows[index].gap:
        yield "set-apart"
    below = sheet.rows[index + 1] if index + 1 < len(sheet.rows) and not fates[2] else None
    if below and below.prose:
        yield "text-below-apart" if below.gap else "text-below"
    elif below and below.headline and below.words >= FEW_WORDS:
        yield "headline-below-apart" if below.gap else "headline-below"


def _has_summary(index: int, heads: list[int], sheet: LineSheet) -> bool:
    """Return whether a headline stands right below, and none above: time and author follow the second."""
    if index + 1 not in heads or index - 1 in heads or sheet.rows[index].words < SUMMED_WORDS:
        return False
    below = sheet.rows[index + 1]
    return not below.gap and below.words >= FEW_WORDS


def _beside(index: int, sheet: LineSheet, decided: Decided) -> Iterator[str]:
    """Iterate over evidence in rows right above and below: a menu, or a line that is longer or shorter.

    A name over a menu is a masthead. Of two lines of a headline's form that follow each other
    without a gap, the longer one below is mostly a summary.
    """
    row, rows = sheet.rows[index], sheet.rows
    below = rows[index + 1] if index + 1 < len(rows) else None
    if below and row.words <= FEW_WORDS and _is_menu(below.text, sheet.lists):
        yield "menu-below"
    if row.words < FEW_WORDS:
        return
    if below and not below.gap and below.words > row.words and below.words <= TITLE_WORDS:
        yield "longer-line-below"
    above = rows[index - 1] if index and not _is_link(decided.get(index - 1)) else None
    if above and not row.gap and FEW_WORDS <= above.words < row.words:
        yield "shorter-line-above"


def _is_link(above: Decision | None) -> bool:
    return above is not None and above.fate == "navigation"


def _is_menu(text: str, lists: WordLists) -> bool:
    """Check for parts with gaps between them, or for names of sections and little else."""
    named = sum(len(each.pattern.findall(text)) for each in (lists.sections, lists.home))
    listed = named > 1 and named * 2 >= len(words(text))
    return len(MENU_GAP.findall(text)) > 1 or listed or lists.sections.are(text)


def _recurs(index: int, texts: list[str], sheet: LineSheet) -> Iterator[str]:
    """Yield evidence for a name that stands inside other rows, as in a dateline or at ©."""
    text = texts[index].strip(" .,!?")
    others = (other for at, other in enumerate(texts) if at != index and other != text)
    named = sheet.rows[index].words <= FEW_WORDS and len(text) > STEM
    if named and any(text in other for other in others):
        yield "recurs-in-other-lines"


def _copies(index: int, texts: list[str], sheet: LineSheet) -> Iterator[str]:
    """Iterate over evidence in rows that have the same words."""
    text = texts[index]
    if sheet.rows[index].words < FEW_WORDS:
        return
    others = [other for at, other in enumerate(texts) if at != index]
    if text in texts[max(index - 1, 0) : index] + texts[index + 1 : index + 2]:
        yield "repeated-next-to-it"
    elif text in others:
        yield "repeated"
    if any(other != text and other.endswith(text) for other in others):
        yield "behind-breadcrumb"
    if any(other != text and text in other and not other.endswith(text) for other in others):
        yield "repeated-with-addition"
    if any(other != text and count_words(other) >= FEW_WORDS and other in text for other in others):
        yield "holds-another-line"


def _is_named(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a name that a sentence or a line of rights has in the same words and capitals.

    It echoes nothing that the text tells.
    """
    if row.words < FEW_WORDS:
        return False
    others = [each for each in sheet.rows if each is not row and row.text in each.text]
    told = is_name_like(row.text) and any(each.prose for each in others)
    return told or any(rights_mark().match(each.text) for each in others)


def _count_echoes(row: LineRow, echoed: Counter[str]) -> int:
    """Count the words shared with rows of text, of which the row may be one."""
    return sum(echoed[stem] > row.prose for stem in stems(row.text))


def _echo(index: int, shared: Mapping[int, int], words_of: Mapping[int, int]) -> Iterator[str]:
    """Iterate over evidence in the words that candidates share with the text."""
    own = shared[index]
    mostly = [at for at, n in shared.items() if n >= MORE_ECHOES and n >= MOSTLY * words_of[at]]
    if index in mostly:
        yield "mostly-echoed"
    elif mostly and not own:
        yield "another-mostly-echoed"
    yield "echoed-by-text" if own >= 4 else "echoed-a-little" if own >= 2 else "not-echoed"
    if max(shared.values()) >= own + MORE_ECHOES:
        yield "other-echoed-more"


def weigh(candidate: TitleCandidate) -> float:
    """Return the weight of a row: above 0 it is rather a title than none."""
    weights = load_weights()
    return sum(weights.get(each, 0.0) for each in ("any-row", *candidate.evidence))


def strongest(candidate: TitleCandidate) -> tuple[str, ...]:
    """Return the evidence that speaks most for a row, the strongest first."""
    weights = load_weights()
    told = [each for each in candidate.evidence if weights.get(each, 0) > 0]
    return tuple(sorted(told, key=lambda each: (-weights[each], each))[:STRONGEST])


@cache
def load_weights() -> dict[str, float]:
    """Return the weight of each kind of evidence, by id."""
    with WEIGHTS.open(encoding="utf-8") as file:
        texts = yaml.load(file, Loader=LOADER)  # noqa: S506 - it makes nothing but text
    return {key: float(value) for key, value in texts.items()}
