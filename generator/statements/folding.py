"""Fold texts for matching words with their source: typography is free, letters and digits are not."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

import msgspec

SOFT_HYPHEN = "\u00ad"
APOSTROPHES = "'’ʼ"
SIGNS = str.maketrans(
    dict.fromkeys("«»„“”‟‚‘‛‹›＂「」『』〝〞〟", '"')
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | dict.fromkeys(APOSTROPHES, "'")
)
# letters: and accents, between which an apostrophe belongs to a word
_LETTER = r"[^\W\d_]|[\u0300-\u036f]"
# Elsewhere it counts as a quotation mark, since ’ is both.
_OUTER_APOSTROPHE = re.compile(rf"(?<!{_LETTER})'|'(?!{_LETTER})")
# Groups of digits: 2.1, 1,500 and 2 100 000
_NUMBER = re.compile(r"(?<!\d)(?:\d++(?:[.,:]\d++)++|\d{1,3}(?: \d{3}(?!\d))++(?:[.,]\d++)?)")
_FAR = 40  # characters of a number before and behind a place at most
# What makes a text other than words with one blank between them.
_UNEVEN = re.compile(r"[^\S ]|  |\A | \Z")
_SIGN = re.compile(f"[{re.escape(''.join(map(chr, SIGNS)))}]")
_RUN = re.compile(r"\S+|\s+")


class Folded(msgspec.Struct, frozen=True):
    """Folded text with the offset in the original of each of its characters, and of its end."""

    text: str
    places: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the original of ``text[start:end]``, without blanks around it."""
        if start >= end:
            return self.places[start], self.places[start]
        return self.places[start], self.places[end - 1] + self._width(end - 1)

    def _width(self, at: int) -> int:
        """Return the length in the original of a character, 1 unless it was composed of several."""
        return 1 if self.text[at] == " " else max(1, self.places[at + 1] - self.places[at])


def fold_for_matching(text: str) -> Folded:
    """Return a text in NFC with white space, quotation marks, dashes and apostrophes folded.

    Soft hyphens and outer white space are gone, and runs of white space are one blank. Every
    quotation mark is ``"``, every dash ``-``, every apostrophe inside a word ``'``. Case, letters,
    digits and all other signs are exact. A folded text folds to itself.
    """
    # before composing: an accent behind one belongs to the letter before it
    visible, shown = _leave_out_soft_hyphens(text)
    composed, places = _compose(visible)
    if len(visible) < len(text):
        places = [shown[at] for at in places]
    if not _UNEVEN.search(composed):
        return Folded(_fold_signs(composed), (*places, len(text)))
    parts: list[str] = []
    kept: list[int] = []
    for run in _RUN.finditer(composed):
        blank = run[0][0].isspace()
        if blank and (not parts or run.end() == len(composed)):
            continue
        parts.append(" " if blank else run[0])
        kept.extend(places[run.start() : run.start() + 1 if blank else run.end()])
    return Folded(_fold_signs("".join(parts)), (*kept, len(text)))


def _fold_signs(text: str) -> str:
    """Return a text with its quotation marks, dashes and apostrophes folded."""
    folded = _SIGN.sub(lambda sign: SIGNS[ord(sign[0])], text)
    return _OUTER_APOSTROPHE.sub('"', folded) if "'" in folded else folded


def find_run(words: str, text: str, start: int = 0) -> int:
    """Return the place of folded words in a folded text, or -1.

    They are whole words and whole numbers there: 'able' is not in 'unable', nor '1' in '2.1'.
    """
    at = text.find(words, start) if words else -1
    while at >= 0 and not (_parts(text, at) and _parts(text, at + len(words))):
        at = text.find(words, at + 1)
    return at


def _parts(text: str, at: int) -> bool:
    """Return whether a place is between two words or numbers, or at an end of the text."""
    if not 0 < at < len(text):
        return True
    if _is_of_word(text[at - 1]) and _is_of_word(text[at]):
        return False
    around = _NUMBER.finditer(text, max(0, at - _FAR), at + _FAR)
    return not any(number.start() < at < number.end() for number in around)


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "'" or unicodedata.combining(sign) > 0


def _compose(text: str) -> tuple[str, Sequence[int]]:
    """Return a text in NFC with the offset in the original of each of its characters."""
    if unicodedata.is_normalized("NFC", text):
        return text, range(len(text))
    parts: list[str] = []
    places: list[int] = []
    for start, composed in _clusters(text):
        parts.append(composed)
        places.extend([start] * len(composed))
    return "".join(parts), places


def _leave_out_soft_hyphens(text: str) -> tuple[str, Sequence[int]]:
    """Return a text without soft hyphens, with the offset in the original of each of its characters."""
    if SOFT_HYPHEN not in text:
        return text, range(len(text))
    return (
        text.replace(SOFT_HYPHEN, ""),
        [at for at, sign in enumerate(text) if sign != SOFT_HYPHEN],
    )


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the characters that compose or reorder with each other, in NFC, by their offset."""
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _joins(text[start:end], text[end]):
            continue
        yield start, unicodedata.normalize("NFC", text[start:end])
        start = end


def _joins(cluster: str, sign: str) -> bool:
    if unicodedata.combining(sign):
        return True
    apart = unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", sign)
    return unicodedata.normalize("NFC", cluster + sign) != apart
