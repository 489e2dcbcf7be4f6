"""Match quoted words with a passage: a run of it, but for marked omissions and additions."""

import difflib
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import msgspec

from generator.languages.editor_sections import StatementWords
from generator.languages.load import load_sections
from generator.nlp.terms.inflection import Inflector
from generator.nlp.tokens import Word, fold, keys, words
from generator.nlp.word_set import WordSet, make_word_set
from generator.statements.folding import find_run, fold_for_matching

_JOINT = re.compile(r"\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3}|\[([^\[\]]*)\]")
_MOST_PUT_IN = 4  # words
_EDGE_MARKS = " ,.!?…;:"
_LONGEST_NAME = 6  # words
_STEM = 3  # letters that all forms of a name share


class _Piece(msgspec.Struct, frozen=True):
    """Folded words that stand together. ``loose`` if words may be left out before them."""

    text: str
    loose: bool


@cache
def negations(language: str) -> WordSet:
    """Return the words of negation of a language, those of all for one that is not known."""
    sections = load_sections(StatementWords)
    known = [sections[language]] if language in sections else list(sections.values())
    return make_word_set(word for section in known for word in section.negations)


def is_run(quoted: str, passage: str, languages: Collection[str]) -> bool:
    """Return whether quoted words are a run of a passage.

    The case of the first letter and the mark at the end are free. ``…`` or ``[…]`` leaves words out
    and ``[words]`` puts some in, none of negation in any of ``languages``.
    """
    source = fold_for_matching(passage).text
    whole = fold_for_matching(quoted).text.strip('"' + _EDGE_MARKS)
    if not whole or any(find_run(each, source) >= 0 for each in _cases(whole)):
        return bool(whole)
    pieces = _cut(quoted, languages)
    if not pieces:
        return False
    first = [msgspec.structs.replace(pieces[0], text=each) for each in _cases(pieces[0].text)]
    return any(_follow([one, *pieces[1:]], source, 0, languages) for one in first)


def _cases(text: str) -> tuple[str, str, str]:
    """Return a text with its first letter as it is, small and large."""
    at = next((place for place, sign in enumerate(text) if sign.isalnum()), 0)
    head, letter, tail = text[:at], text[at : at + 1], text[at + 1 :]
    return text, head + letter.lower() + tail, head + letter.upper() + tail


def _cut(quoted: str, languages: Collection[str]) -> list[_Piece]:
    """Return the pieces of a quotation, none where too much or a negation is put in."""
    pieces: list[_Piece] = []
    start, loose = 0, True
    for joint in [*_JOINT.finditer(quoted), None]:
        text = quoted[start : joint.start() if joint else len(quoted)]
        folded = fold_for_matching(text).text.strip('" ' + ("" if joint else _EDGE_MARKS))
        if folded:
            pieces.append(_Piece(folded, loose))
            loose = False
        if joint is None:
            break
        start = joint.end()
        put_in = joint[1]
        if put_in is None:
            loose = True
        elif len(words(put_in)) > _MOST_PUT_IN or _negates(put_in, languages):
            return []
    return pieces


def _negates(text: str, languages: Collection[str]) -> bool:
    known = [negations(language) for language in languages]
    return any(word.key in each for word in words(text) for each in known)


def _follow(
    pieces: Sequence[_Piece],
    source: str,
    start: int,
    languages: Collection[str],
    *,
    first: bool = True,
) -> bool:
    """Return whether the pieces are in the source from a place on, in their order."""
    if not pieces:
        return True
    piece = pieces[0]
    at = find_run(piece.text, source, start)
    while at >= 0:
        between = source[start:at]
        if not first and (not piece.loose and between.strip('" ')):
            return False
        if not first and _negates(between, languages):
            return False
        if _follow(pieces[1:], source, at + len(piece.text), languages, first=False):
            return True
        at = find_run(piece.text, source, at + 1)
    return False


def is_name_in(quoted: str, texts: Sequence[str], languages: frozenset[str]) -> bool:
    """Return whether a name in marks is in one of the texts, its words in any of their forms."""
    name = words(quoted)
    if not 0 < len(name) <= _LONGEST_NAME or not any(word.text[0].isupper() for word in name):
        return False
    for text in texts:
        source = words(text)
        for at in range(len(source) - len(name) + 1):
            pairs = zip(name, source[at : at + len(name)], strict=True)
            if all(_are_forms(one, other, languages) for one, other in pairs):
                return True
    return False


@dataclass(frozen=True)
class NameFinder:
    """Finder of many names in texts, which looks for those of which a text has the first letters."""

    names: Collection[str]

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in sorted(self.names):
            for word in words(name)[:1]:
                found.setdefault(word.key[:_STEM], []).append(name)
        return found

    def find(self, text: str, languages: frozenset[str]) -> Iterator[str]:
        """Yield the names that are in a text, their words in any of their forms."""
        for stem in {key[:_STEM] for key in keys(text)} & self._by_stem.keys():
            for name in self._by_stem[stem]:
                if is_name_in(name, [text], languages):
                    yield name


def _are_forms(one: Word, other: Word, languages: frozenset[str]) -> bool:
    """Return whether two words are forms of one, of those that begin alike."""
    if one.key[:_STEM] != other.key[:_STEM]:
        return False
    if one.key == other.key:
        return True
    forms = _forms(one.text, languages)
    return other.key in forms or not forms.isdisjoint(_forms(other.text, languages))


@cache
def _inflector() -> Inflector:
    return Inflector()


@cache
def _forms(word: str, languages: frozenset[str]) -> frozenset[str]:
    if any(sign.isdigit() for sign in word):
        return frozenset((fold(word),))
    return frozenset().union(*(_inflector().forms(word, each) for each in languages))


def find_nearest(quoted: str, passages: Iterator[tuple[str, str]]) -> tuple[str, str] | None:
    """Return the name of the passage with the most words of a quotation, and its words there.

    ``passages`` are pairs of a name and a text. None has them where fewer than half are in it.
    """
    wanted = [word.key for word in words(quoted)]
    best: tuple[int, str, str] = (0, "", "")
    for name, text in passages:
        found = words(text)
        keys = [word.key for word in found]
        blocks = difflib.SequenceMatcher(None, wanted, keys, autojunk=False).get_matching_blocks()
        common = sum(block.size for block in blocks)
        if common > best[0]:
            used = [block for block in blocks if block.size]
            start, end = used[0].b, used[-1].b + used[-1].size
            best = (common, name, text[found[start].start : found[end - 1].end])
    return best[1:] if wanted and best[0] * 2 >= len(wanted) else None
