"""Find the beginnings and ends of quotations in marks, of any form."""

import re
from typing import NamedTuple

_OPENING = frozenset('«„‚“"‟”»‹')
_CLOSING = frozenset('»“”"‘«›')
_ALWAYS_OPEN = frozenset("„‚‹‟")
_ALWAYS_CLOSE = frozenset("”›")
_MARKS = _OPENING | _CLOSING
_MARK = re.compile(f"[{''.join(sorted(_MARKS))}]")
_BEFORE_OPENING = frozenset(" \u00a0\u202f\t\n([{<–—−-/:>…")
_SINGLE_OPENING = re.compile(r"(?:^|(?<=[\s(]))['‘](?=[A-ZÀ-Ý0-9])", re.MULTILINE)
_SINGLE = re.compile(rf"{_SINGLE_OPENING.pattern}[^\n]+?(?<=[,.!?…])['’](?![^\W_])", re.MULTILINE)
_NEVER_FIRST = frozenset(",;:!?)")
_NEXT = re.compile(r"[^ ,.!?…\u00a0]")
_AFTER_CLOSING = frozenset(" \u00a0\u202f\t\n)]}>.,;:!?…–—−-/")


class Marked(NamedTuple):
    """Words in marks: ``text[start:end]`` lies between them.

    ``outer_start`` and ``outer_end`` take in the marks. ``closed`` is False if the paragraph ends
    before the quotation does.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    closed: bool


def double_marks(text: str) -> str:
    """Return the text, of the same length, with double marks for the single ones of speech.

    Such a mark opens before a capital at the beginning or after a blank, and closes right behind
    punctuation, which no apostrophe does.
    """
    if not _SINGLE_OPENING.search(text):
        return text
    letters = list(text)
    for found in _SINGLE.finditer(text):
        letters[found.start()], letters[found.end() - 1] = "“", "”"
    return "".join(letters)


def find_marked(text: str, *, continued: bool = False) -> list[Marked]:
    """Return the outermost words in marks, in order, with any marks inside them.

    A mark opens or closes by the characters beside it, so an inner mark of the same form (``"a "b"
    c"``) does no harm. If marks are missing, a closing mark before a dash or at the end of the
    paragraph ends all open ones. ``continued``: a quotation opened in an earlier paragraph goes on
    at the beginning, with an opening mark or none.
    """
    marks = _read_marks(text)
    ended_later = _ended_later(marks)
    found: list[Marked] = []
    opened, depth = -1, 0
    if continued and not (marks and marks[0] == (0, True)):
        depth = 1
    for place, (at, opens) in enumerate(marks):
        if opens:
            if depth == 0:
                opened = at
            depth += 1
        elif depth:
            depth -= 1
            if depth and not ended_later[place] and _ends_all(text, at, opened):
                depth = 0
            if depth == 0:
                found.append(Marked(max(opened, 0), opened + 1, at, at + 1, closed=True))
    if depth:
        found.append(Marked(max(opened, 0), opened + 1, len(text), len(text), closed=False))
    return found


def _read_marks(text: str) -> list[tuple[int, bool]]:
    """Return the place of each quotation mark, with True for an opening one."""
    marks: list[tuple[int, bool]] = []
    depth = 0
    for match in _MARK.finditer(text):
        at = match.start()
        opens = _opens(text, at)
        if opens is None:
            continue
        # A reversed mark opens if nothing is open: ‘Next.”We came”, he said’.
        opens = opens or (depth == 0 and match[0] == "”" and text[at + 1 : at + 2].isupper())
        depth = max(0, depth + (1 if opens else -1))
        marks.append((at, opens))
    return marks


def closes_first(text: str) -> bool:
    """Return whether the first mark of a text closes a quotation opened in an earlier text."""
    marks = _read_marks(text)
    return bool(marks) and not marks[0][1]


def has_marks(text: str) -> bool:
    """Return whether a text has a mark that opens or closes."""
    return bool(_read_marks(text))


def begins_with_mark(text: str) -> bool:
    """Return whether a text begins with a mark that opens."""
    start = len(text) - len(text.lstrip())
    return (start, True) in _read_marks(text)[:1]


def _opens(text: str, at: int) -> bool | None:
    """Return whether the mark opens, or None if it is no quotation mark (an apostrophe, an inch)."""
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    can_open = mark in _OPENING and (before in _BEFORE_OPENING or before in _MARKS)
    can_open = can_open and not after.isspace() and after not in _NEVER_FIRST
    can_open = can_open and not (mark == "»" and after == ".")
    can_close = mark in _CLOSING and not before.isspace()
    can_close = can_close and (after in _AFTER_CLOSING or after in _MARKS)
    if mark in _ALWAYS_OPEN:
        return True
    if can_open and can_close:
        return _opens_between_marks(before, after, mark)
    if can_open or can_close:
        return can_open
    if mark == "«":
        return True
    return False if mark in "»“”" else None


def _opens_between_marks(before: str, after: str, mark: str) -> bool:
    if mark in _ALWAYS_CLOSE or mark == "»":
        return False
    if mark == "«":
        return True
    return before in _BEFORE_OPENING or (before in _MARKS and after.isalnum())


def _ended_later(marks: list[tuple[int, bool]]) -> list[bool]:
    """Return for each mark whether the later ones end a quotation that is open behind it."""
    lowest, ended = 0, []
    for _, opens in reversed(marks):
        ended.append(lowest < 0)
        lowest = min(0, lowest + (1 if opens else -1))
    return ended[::-1]


def _ends_all(text: str, at: int, opened: int) -> bool:
    """Return whether the closing mark at a place ends all open quotations, as no later mark does.

    It does if it comes before a dash or at the end, or if the opening mark is in the middle of a
    sentence, as before a name.
    """
    after = _NEXT.search(text, at + 1)
    before = text[:opened].rstrip()
    in_midst = bool(before) and before[-1] not in ".!?…:–—-"
    return not after or after[0] in "–—-−" or in_midst
