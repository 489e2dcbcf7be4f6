"""Division of a text into sentences."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from generator.languages.date_sections import Calendar
from generator.nlp.quotations.attribution_phrases import quotation_words
from generator.nlp.tokens import fold
from generator.nlp.word_set import load_list

Span = tuple[int, int]

# One sign stands first, for which a search runs through a text at once.
_STOP = re.compile(
    r"[.!?…。！？](?:(?<![.!?…。！？]{2})[.!?…。！？]*+[\"'»«“”‘’›‹)\]]*+(?=\s|$)|(?<=[。！？]))"
)
_BEFORE_STOP = re.compile(r"((?<![^\W\d_])(?<![^\W\d_]\.)(?:[^\W\d_]\.)*[^\W\d_]++|(?<!\d)\d++)\.$")
_LONGEST = 24  # letters of an abbreviation, and more
_NEXT = re.compile(r"\s*(?:[\"'«»„“”‚‘‹›(\[–—-]\s?)*([^\W_]+|\S)")


def split_sentences(
    text: str, unbroken: Sequence[Span] = (), ends: Collection[int] = ()
) -> list[Span]:
    """Return the sentences of a text as spans without outer blanks.

    None ends within an ``unbroken`` span. One ends at each of ``ends`` whatever follows. A full stop
    ends none behind an abbreviation or an initial, or before a small letter.
    """
    found: list[Span] = []
    start = 0
    stops = [*_find_ends(text, unbroken), len(text)]
    for end in sorted({*stops, *ends}) if ends else stops:
        part = text[start:end]
        if bare := part.lstrip():
            length = len(bare.rstrip())
            first = end - len(bare)
            found.append((first, first + length))
        start = end
    return found


def _find_ends(text: str, unbroken: Sequence[Span]) -> Iterator[int]:
    for stop in _STOP.finditer(text):
        within = unbroken and any(start < stop.end() < end for start, end in unbroken)
        if not within and _ends(text, stop):
            yield stop.end()


def _ends(text: str, stop: re.Match[str]) -> bool:
    following = _first_behind(text, stop.end())
    if not following:
        return True
    if following.islower():
        return False
    if stop[0].rstrip("\"'»«“”‘’›‹)]") != ".":
        return True
    word = _word_before(text, stop.start())
    if not word:
        return True
    if word.isdigit():  # an ordinal: 12. Mai
        behind = _NEXT.match(text, stop.end())
        return not behind or fold(behind[1]) not in _months()
    return not (
        (len(word) == 1 and word.isupper())
        or "." in word
        or word.casefold() in quotation_words("abbreviations")
    )


def _first_behind(text: str, at: int) -> str:
    """Return the first letter or sign behind a place, past blanks, marks and dashes, '' for none."""
    if text[at : at + 1] == " " and text[at + 1 : at + 2].isalpha():  # as behind most stops
        return text[at + 1]
    behind = _NEXT.match(text, at)
    return behind[1][0] if behind else ""


def _word_before(text: str, at: int) -> str:
    """Return the word or number right before a place, with the full stops inside it, '' for none."""
    start = max(0, at - _LONGEST)
    blank = text.rfind(" ", start, at) + 1
    word = text[blank:at]
    if blank and word.isalpha():  # as most words are, in a fraction of the time
        return word
    before = _BEFORE_STOP.search(text, start, at + 1)
    return before[1] if before else ""


@cache
def _months() -> frozenset[str]:
    """Return the keys of the months in all languages."""
    forms = load_list(Calendar, "months")
    return frozenset(fold(form) for entry in forms for form in entry.split())
