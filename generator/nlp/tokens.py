"""Words of a text with their places and the folded form for comparing them."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter

import msgspec

from generator.nlp.homoglyphs import MIXED, replace_homoglyphs

_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
_MARKS = f"\u0300-\u036f{_INVISIBLE}"
_APOSTROPHES = "'’ʼ`ʹ‘´′＇"
_LETTER, _NEXT = r"[^\W_]", rf"(?:[^\W_]|[{_MARKS}])"
_WORD = re.compile(rf"{_LETTER}{_NEXT}*(?:[{_APOSTROPHES}](?![sS]\b){_LETTER}{_NEXT}*)*")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}](?<=\w.)[sS]\b")
_UNSEEN = re.compile(f"[{_INVISIBLE}\u0301]")

# Letters and signs of most texts, spelled out: five times as fast to tell as Unicode's classes. None
# of them is a mark, none has another NFC form, each folds to its small letter.
_LATIN = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00de\u00e0-\u00f6\u00f8-\u012f\u0131-\u0148\u014a-\u017e"
    "\u0180-\u01ef\u01f1-\u024f"
)
# letters: ranges for sets of a pattern
_CYRILLIC = "\u0400-\u0481\u048a-\u052f"
# letters: and signs, of both scripts
_EITHER = "0-9\u02b9\u02bc"
_SIGNS = (
    "\t\n -/:-@\\[-^`{-~\u00a0-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    "\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2116\u2122\u2190-\u21ff\u2212\u25a0-\u25ff"
)
_PLAIN = re.compile(f"[{_LATIN}{_CYRILLIC}{_EITHER}{_SIGNS}]*")
_ONE_SCRIPT = re.compile(f"[{_CYRILLIC}{_EITHER}{_SIGNS}]*+|[{_LATIN}{_EITHER}{_SIGNS}]*+")
_PLAIN_LETTER = f"[{_LATIN}{_CYRILLIC}{_EITHER}]"
_PLAIN_WORD = re.compile(rf"({_PLAIN_LETTER}+(?:[{_APOSTROPHES}](?![sS]\b){_PLAIN_LETTER}+)*)")
_SIMPLE = re.compile(
    "[0-9A-Za-z]+|[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ]+"
)  # words of one script that only case can change
_APART = frozenset(' \n\t\u00a0\u202f.,:;!?…()[]«»„“”"-–—')  # in no word, at the end of none


class Word(msgspec.Struct, frozen=True, gc=False):
    """Word of a text: ``text == whole[start:end]`` and ``key`` is ``fold(text)``."""

    start: int
    end: int
    text: str
    key: str


def fold(text: str) -> str:
    """Return the form for comparing words, regardless of case, stress accents and lookalike letters.

    It is NFC and case-folded, with every apostrophe as ``'`` and ё as е, and without stress
    accents, soft hyphens and zero-width characters. A word of mixed scripts is repaired if the
    repair is certain.
    """
    if _SIMPLE.fullmatch(text):  # as most words are, in a fifth of the time
        return text.lower()
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    if MIXED.search(text):
        text = _WORD.sub(lambda found: replace_homoglyphs(found[0]), text)
    return _unify(unicodedata.normalize("NFC", text.casefold()))


@lru_cache(maxsize=128)  # terms, people, dates and quotations are sought in one passage in turn
def words(text: str) -> tuple[Word, ...]:
    """Return every word of the text in order: runs of letters and digits, with inner apostrophes.

    A hyphen separates words. An English possessive ``'s`` belongs to no word.
    """
    # Blanks of the same length keep every place, and the possessive out of the next word.
    plain = _POSSESSIVE.sub("  ", text) if "s" in text or "S" in text else text
    return tuple(_read_plain(plain) if _is_plain(text) else _read_with_care(text, plain))


@lru_cache(maxsize=128)
def keys(text: str) -> tuple[str, ...]:
    """Return the keys of all words of the text."""
    return tuple([word.key for word in words(text)])


@lru_cache(maxsize=128)  # known people are sought in a text, then those found in it, then its news
def capital_places(text: str) -> tuple[int, ...]:
    """Return the places among the words of the text of those that begin with a capital letter."""
    return tuple([at for at, word in enumerate(words(text)) if word.text[0].isupper()])


def raw_words(text: str) -> list[str]:
    """Return the unfolded words of the text without their places, in a third of the time."""
    if not _is_plain(text):
        return [word.text for word in words(text)]
    return _PLAIN_WORD.findall(_POSSESSIVE.sub("  ", text))


@lru_cache(maxsize=128)  # those beside a quotation are asked of one thing after another
def words_between(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words of ``text[start:end]``, with their places in the whole text."""
    if not (_is_apart(text, start) and _is_apart(text, end)):
        found = words(text[start:end])
        return tuple(Word(w.start + start, w.end + start, w.text, w.key) for w in found)
    found = words(text)
    first = bisect_left(found, start, key=_START)
    return found[first : bisect_left(found, end, first, key=_START)]


def word_at(text: str, at: int) -> Word | None:
    """Return the word of the text that begins at ``at``, or None."""
    found = words(text)
    place = bisect_left(found, at, key=_START)
    return found[place] if place < len(found) and found[place].start == at else None


_START = attrgetter("start")


def _is_apart(text: str, at: int) -> bool:
    """Return whether the characters beside the place show that no word runs across it."""
    return not 0 < at < len(text) or text[at - 1] in _APART or text[at] in _APART


def _is_plain(text: str) -> bool:
    """Return whether the text has only known characters and no word of mixed scripts."""
    if _ONE_SCRIPT.fullmatch(text):
        return True
    return bool(_PLAIN.fullmatch(text)) and not MIXED.search(text)


def _read_plain(text: str) -> Iterator[Word]:
    """Read the words of a plain text, relying on folding to keep the place of every letter."""
    folded = _unify(text.lower())
    parts = _PLAIN_WORD.split(text)  # words and separators alternate
    places = list(accumulate(map(len, parts)))
    starts, ends = places[0:-1:2], places[1::2]
    folds = [folded[start:end] for start, end in zip(starts, ends, strict=True)]
    return map(Word, starts, ends, parts[1::2], folds)


def _read_with_care(text: str, plain: str) -> Iterator[Word]:
    """Read the words of any text and fold each by itself, as it may have accents or mixed scripts."""
    for found in _WORD.finditer(plain):
        yield Word(*found.span(), text[found.start() : found.end()], fold(found[0]))


def _unify(folded: str) -> str:
    for apostrophe in _APOSTROPHES[1:]:
        folded = folded.replace(apostrophe, "'")
    return folded.replace("ё", "е")
