"""Capitalised words as parts of names, in runs, with hyphenated ones joined."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import add

import msgspec

from generator.nlp.homoglyphs import replace_homoglyphs
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_words import (
    elided_before,
    is_conjunction,
    is_no_name,
    is_particle,
    is_role,
    is_second_particle,
    prepositions_for_particles,
)
from generator.nlp.tokens import Word, words

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u0301]")
_SHORTEST_LOUD = 3  # letters of a name in capitals
_OFFICE = 4  # words before it with the office: 'the head of the staff'
_LONGEST_PARTICLE = 3  # letters of 'аш-', 'эль-'
_SUFFIX = re.compile(r"([^\W\d_\u0400-\u052f]{3,})['’ʼ][^\W\d_A-Z]{1,6}")
_CHANNEL = re.compile(r"[^\W\d_a-z]{2,}(?=['’ʼ][^\W\d_A-Z])")
_BLANKS = frozenset((" ", "\u00a0", "\u202f"))
_OPENING, _CLOSING = frozenset('«"“„‚'), frozenset('»"”“‘')
_MARKS = frozenset('«„“"‘')
_QUOTES, _STOPS = ' «„“"‘', (".", "!", "?", "…", ":")
_GAP = 8  # characters between a comma and a name at most


class CapitalisedWord(msgspec.Struct, frozen=True):
    """Capitalised word, or several joined by hyphens. ``text`` lacks unseen characters."""

    start: int
    end: int
    text: str
    key: str


class CapitalisedRun(msgspec.Struct, frozen=True):
    """Capitalised words beside each other, with the keys of the words around them.

    The words before and after are of the same line, the nearest of them last and first.
    ``in_marks``: nothing else stands between its quotation marks.
    """

    names: tuple[CapitalisedWord, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    in_marks: bool
    apposed: bool = False  # a comma stands before it
    explained: bool = False  # a comma stands behind it
    opens: bool = False  # it is the first of a sentence
    behind_mark: bool = False  # a mark opens right before it

    def word_before(self, at: int) -> str:
        """Return the key of the word before one of the run, '' at the start of a line."""
        return self.names[at - 1].key if at else "".join(self.before[-1:])


def find_capitalised_runs(text: str, language: str | None = None) -> Iterator[CapitalisedRun]:
    """Find the runs of capitalised words in a text. Words wholly in capitals belong to none.

    A given name and a surname in capitals do behind an office or 'and', in a line that is not in
    capitals: 'President DONALD TRUMP'.
    """
    apart = prepositions_for_particles(language)
    for line in re.finditer(r"[^\n]+", text):
        found = [
            Word(word.start + line.start(), word.end + line.start(), word.text, word.key)
            for word in words(line[0])
        ]
        yield from _rows_of_line(text, _with_small_letters(text, found), apart)


def _with_small_letters(text: str, found: list[Word]) -> list[Word]:
    """Give full names in capitals small letters, where other words of the line have some."""
    loud = [len(word.text) >= _SHORTEST_LOUD and word.text.isupper() for word in found]
    if True not in loud or not any(word.text.islower() for word in found):
        return found
    for at in range(len(found) - 1):
        named = loud[at] and loud[at + 1] and text[found[at].end : found[at + 1].start] in _BLANKS
        before = [word.key for word in found[max(0, at - _OFFICE) : at]]
        led = any(map(is_role, before)) or any(map(is_conjunction, before[-1:]))
        if named and led and read_given_name(found[at].key):
            for place in (at, at + 1):
                word = found[place]
                latin = word.text.isascii()  # O'Brien, but Дар'я
                written = word.text.title() if latin else word.text.capitalize()
                found[place] = Word(word.start, word.end, written, word.key)
    return found


def _rows_of_line(
    text: str, found: Sequence[Word], apart: frozenset[str]
) -> Iterator[CapitalisedRun]:
    at = 0
    while at < len(found):
        if not _is_capital(found[at]):
            at += 1
            continue
        last = _last_of_row(text, found, at, apart)
        names = tuple(_joined(text, found[at : last + 1]))
        start, end = names[0].start, names[-1].end
        yield CapitalisedRun(
            names,
            tuple(word.key for word in found[max(0, at - 6) : at]),
            tuple(word.key for word in found[last + 1 : last + 5]),
            in_marks=text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING,
            apposed=text[max(start - _GAP, 0) : start].rstrip().endswith(","),
            explained=text.startswith(",", end),
            behind_mark=text[start - 1 : start] in _OPENING,
            opens=_opens(text, start),
        )
        at = last + 1


def _opens(text: str, start: int) -> bool:
    """Return whether a sentence or quoted words begin here: 'said, “Tell Alma it is done.”'."""
    before = text[max(start - _GAP, 0) : start]
    bare = before.rstrip(_QUOTES)
    return bare.endswith(_STOPS) or (bare.endswith(",") and before[-1:] in _MARKS)


def _last_of_row(text: str, found: Sequence[Word], at: int, apart: frozenset[str]) -> int:
    """Find the last word of a run, past small words between capitalised ones (``von der``)."""
    last = at
    while True:
        step = last
        while _are_beside(text, found, step) and _leads_on(text, found, step + 1):
            step += 1
        if not _are_beside(text, found, step) or not _is_capital(found[step + 1]):
            return last
        parted = step > last and found[last + 1].key in apart
        if parted and (last > at or is_no_name(found[step + 1].key)):
            return last  # 'Orsina Belcampo al Faro', 'Orsina al Corriere', but 'Ahmed al Charaa'
        if step == last + 1 and is_second_particle(found[step].key):
            return last
        last = step + 1


def _seen(word: str) -> str:
    """Return a word without unseen characters and look-alike letters."""
    return word if word.isascii() else replace_homoglyphs(_UNSEEN.sub("", word))


def _leads_on(text: str, found: Sequence[Word], at: int) -> bool:
    """Return whether a small word belongs to the surname after it: von der, аш-."""
    if is_particle(found[at].key):
        return True
    word = found[at]
    joined = text[word.end : word.end + 1] == "-" and text[word.end + 1 : word.end + 2].isupper()
    return joined and len(word.key) <= _LONGEST_PARTICLE and word.text.islower()


def without_suffix(word: str) -> str:
    """Cut off a Turkish ending after an apostrophe in a name: Karaçoban'a."""
    if word.isalpha():  # as most words are, in a fraction of the time
        return word
    found = _SUFFIX.fullmatch(word)
    return found[1] if found else word


def _is_capital(word: Word) -> bool:
    if word.text[0].islower():  # as most words are
        return False
    letters = word.text if word.text.isalpha() else _UNSEEN.sub("", word.text)[_elided(word) :]
    if (found := _CHANNEL.match(letters)) is not None:
        letters = found[0]  # with an ending behind it: TV'ye
    return letters[0].isupper() and not (len(letters) > 1 and letters.isupper())


def _elided(word: Word) -> int:
    """Return the length of an article joined to a small word: that of L'avocat, but of no name, L'Aurore."""
    joined = elided_before(word.key)
    return joined if word.text[joined : joined + 1].islower() else 0


def _are_beside(text: str, found: Sequence[Word], at: int) -> bool:
    if at + 1 >= len(found):
        return False
    gap = text[found[at].end : found[at + 1].start]
    return gap in _BLANKS or _UNSEEN.sub("", gap) in {"-", *_BLANKS}


def _joined(text: str, found: Sequence[Word]) -> Iterator[CapitalisedWord]:
    """Join hyphenated words of a run, and small ones with the name after them."""
    part: list[Word] = []
    for at, word in enumerate(found):
        part.append(word)
        hyphened = at + 1 < len(found) and text[word.end : found[at + 1].start] == "-"
        if hyphened or (not _is_capital(word) and at + 1 < len(found)):
            continue
        links = [*(text[one.end : two.start][:1] for one, two in pairwise(part)), ""]
        texts = (_seen(each.text) for each in part)
        written = without_suffix("".join(map(add, texts, links)))
        key = "".join(map(add, (each.key for each in part), links)).replace("\u00a0", " ")
        key = without_suffix(key)
        yield CapitalisedWord(part[0].start, word.end, written, key)
        part = []
