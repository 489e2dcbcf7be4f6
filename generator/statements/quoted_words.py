"""Find what a text quotes: words in any marks, block quotations, speech behind a dash."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from generator.nlp.quotations.attribution_phrases import saying, says
from generator.nlp.tokens import words_between

Span = tuple[int, int]

# Marks that can open a quotation, each with those that can close it, in any language.
_CLOSING = {
    "“": '”“"', "”": "”", "„": '“”"„', "‟": "”“", '"': '"”“', "«": "»", "»": "«»",
    "「": "」", "『": "』", "〝": "〞〟", "＂": "＂",
}  # fmt: skip
_SINGLE = {"‘": "’‘'", "‚": "‘’'", "‹": "›", "›": "‹›", "'": "'’", "‛": "’", "`": "'`´’"}
_DOUBLE = frozenset("".join((*_CLOSING, *_CLOSING.values())))
_MARK = re.compile(f"[{''.join(sorted(_DOUBLE))}]")
_SINGLE_MARK = re.compile(f"[{''.join(sorted({*''.join((*_SINGLE, *_SINGLE.values()))}))}]")
_WORDS, _LETTERS = 3, 12  # fewer in single marks are a word that is only pointed at
_DASH = re.compile(r"\s*(?:[–—―−]|-(?=\s))\s*(?=\S)")
_INNER_DASH = re.compile(r"(?<![,.!?…;:])[,.!?…;:]*+(?:\s*+[–—―−]\s*|\s++-\s+)")
_CLAUSE_END = re.compile(r"(?<![,.!?…;])[,.!?…;]++\s+")


class Quoted(msgspec.Struct, frozen=True):
    """Words that a text quotes: ``text[start:end]`` lies between the marks.

    ``others`` are further readings of where it ends, as a closing single mark looks like an
    apostrophe: one of them is meant. ``in_marks`` is False for a block quotation and for speech.
    """

    start: int
    end: int
    others: tuple[Span, ...] = ()
    in_marks: bool = True


def has_marks(text: str) -> bool:
    """Return whether a text may quote anything."""
    return bool(_MARK.search(text) or _SINGLE_MARK.search(text) or _DASH.match(text))


def find_quoted(text: str) -> list[Quoted]:
    """Return the outermost words in marks of a paragraph, and its speech behind a dash, in order.

    A quotation without an end goes on to that of the paragraph, one without a beginning from that
    of the paragraph or of the last quotation.
    """
    found: list[Quoted] = []
    for find in (_find_speech, _find_double, _find_single):
        found += [each for each in find(text) if not _overlaps(each, found)]
    return sorted(found, key=lambda each: each.start)


def _overlaps(one: Quoted, others: Sequence[Quoted]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _find_double(text: str) -> Iterator[Quoted]:
    opened: list[str] = []
    start = done = 0
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if not opened and mark in '"”' and text[at - 1 : at].isdigit():
            continue  # inches, seconds
        if opened and mark in _CLOSING[opened[-1]] and not _only_opens(text, at, mark, opened[-1]):
            opened.pop()
        elif mark in _CLOSING and not (opened and _only_closes(text, at, mark)):
            if mark not in "”»“" or opened or not _only_closes(text, at, mark):
                opened.append(mark)
                start = start if len(opened) > 1 else at + 1
                continue
            start = done
        elif opened:
            opened.pop()
        else:
            start = done
        if not opened:
            if text[start:at].strip():
                yield Quoted(start, at)
            done = at + 1
    if opened and text[start:].strip():
        yield Quoted(start, len(text))


def _only_opens(text: str, at: int, mark: str, opened: str) -> bool:
    """Return whether a mark between a blank and a word opens an inner quotation."""
    return mark in _CLOSING and mark != _usual_end(opened) and _before_word(text, at)


def _usual_end(mark: str) -> str:
    return {"“": "”", "«": "»", "»": "«"}.get(mark, "")


def _before_word(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([–—-") and bool(after.strip())


def _only_closes(text: str, at: int, mark: str) -> bool:
    """Return whether a mark behind a word, or before none, can open nothing."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    behind = bool(before.strip()) and before not in "([–—-:"
    return not after.strip() or (behind and not after.isalnum()) or (behind and mark in "”»")


def _find_single(text: str) -> Iterator[Quoted]:
    marks = list(_SINGLE_MARK.finditer(text))
    done = -1
    for number, mark in enumerate(marks):
        at = mark.start()
        if at < done or mark[0] not in _SINGLE or not _opens_single(text, at):
            continue
        ends = list(_find_ends(text, at, [each.start() for each in marks[number + 1 :]]))
        spans = [(at + 1, end) for end in ends]
        if spans and _is_long(text, *spans[-1]):
            yield Quoted(*spans[-1], tuple(spans[:-1]))
        done = ends[-1] if ends else done


def _opens_single(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not before.isalnum() and bool(after.strip())


def _find_ends(text: str, start: int, later: Sequence[int]) -> Iterator[int]:
    """Yield the places where a single quotation may end, the last of them certainly an end."""
    for at in later:
        before, after = text[at - 1], text[at + 1 : at + 2]
        if text[at] not in _SINGLE[text[start]] or before.isspace() or after.isalnum():
            continue
        yield at
        genitive = before in "sS" and text[at] in "’'" and after.isspace()
        if not (genitive and text[at + 2 : at + 3].islower()):
            return


def _is_long(text: str, start: int, end: int) -> bool:
    letters = sum(sign.isalnum() for sign in text[start:end])
    return letters >= _LETTERS or len(words_between(text, start, end)) >= _WORDS


def _find_speech(text: str) -> Iterator[Quoted]:
    """Yield the speech of a paragraph that begins with a dash and has a verb of saying.

    A speaker follows a further dash or, without any, the last break before the last such verb.
    """
    opening = _DASH.match(text)
    if not opening or not says(text, 0, len(text)):
        return
    parts = _cut_at_dashes(text, opening.end())
    start, told = opening.end(), False
    for number, (begin, end) in enumerate(parts):
        verbs = [word.start for word in words_between(text, begin, end) if word.key in saying()]
        if not verbs or (number == 0 and len(parts) > 1 and says(text, *parts[1])):
            continue
        verb = verbs[0] if number else verbs[-1]
        breaks = [each.start() for each in _CLAUSE_END.finditer(text, begin, verb)]
        stop = breaks[-1] if breaks else parts[number - 1][1] if number else start
        if text[start:stop].strip():
            yield Quoted(start, stop, in_marks=False)
        start, told = parts[number + 1][0] if number + 1 < len(parts) else len(text), True
    if told and text[start:].strip():
        yield Quoted(start, len(text), in_marks=False)


def _cut_at_dashes(text: str, start: int) -> list[Span]:
    """Return the parts of a text between dashes, without the signs before these."""
    parts = []
    for dash in _INNER_DASH.finditer(text, start):
        parts.append((start, dash.start()))
        start = dash.end()
    return [*parts, (start, len(text))]
