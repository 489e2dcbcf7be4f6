"""Reading of the days beside the name of a month."""

import re
from typing import NamedTuple

from generator.nlp.dates.date_tokens import DateTokens

_DOT_AND_DASH = re.compile(r"\.\s*[-–—−]\s*")


class Days(NamedTuple):
    """Days of one month in a row (``5–7``, ``5 and 20``), with True for a range to the next.

    ``first`` and ``last`` are the indices of the outermost words that belong to them.
    """

    days: list[tuple[int, bool]]
    first: int
    last: int


def days_before(scan: DateTokens, at: int) -> Days | None:
    """Return the days before a month: 5 March, 5–7 March, 5th of March, 5. März, from 5 to 7 March."""
    lexicon, month = scan.lexicon, at
    at -= 1
    if scan.spaced(at) and lexicon.is_one(scan.key(at), "between"):
        at -= 1
    gap = scan.gap(at)
    if not (gap.isspace() or (lexicon.dot and gap.rstrip() == "." != gap)):
        return None
    days: list[tuple[int, bool]] = []
    ranged, first = False, at
    while True:
        at = scan.before_ordinal_ending(at)
        day = scan.day(at)
        if day is None:
            break
        days.insert(0, (day, ranged))
        first = at
        step = _step_left(scan, at)
        if not step:
            break
        at, ranged = step
    return Days(days, first, month) if days else None


def _step_left(scan: DateTokens, at: int) -> tuple[int, bool] | None:
    """Return the index of the day joined from the left, with True for a range, or None."""
    lexicon, gap = scan.lexicon, scan.gap(at - 1)
    if scan.dashed(at - 1) or (lexicon.dot and _DOT_AND_DASH.fullmatch(gap)):
        return at - 1, True
    if gap == ", " or (lexicon.dot and gap == "., "):
        return at - 1, False
    joint = scan.key(at - 1)
    if not lexicon.is_one(joint, "range_and", "range_to"):
        return None
    other = scan.before_ordinal_ending(at - 2)
    before = scan.key(other - 1)
    ranged = lexicon.is_one(before, "range_from")  # between 5 and 7 March
    if lexicon.is_one(before, "article"):
        ranged = ranged or lexicon.is_one(scan.key(other - 2), "range_from")
    return (at - 2, ranged) if ranged or lexicon.is_one(joint, "range_and") else None


def days_after(scan: DateTokens, at: int) -> Days | None:
    """Return the days after a month: March 5, Mar. 5, March 5-7, March 5 and 20."""
    first = at
    if scan.gap(at).strip() not in {"", "."} or scan.day(at + 1) is None:
        return None
    at += 1
    days = [(scan.day(at) or 0, False)]
    while True:
        ranged, step = scan.dashed(at), at + 1
        if scan.spaced(at) and scan.lexicon.is_one(scan.key(step), "range_and", "range_to"):
            ranged, step = scan.lexicon.is_one(scan.key(step), "range_to"), at + 2
        elif not ranged:
            break
        day = scan.day(step)
        if day is None or scan.key(step + 1) in scan.lexicon.months:
            break
        days[-1] = (days[-1][0], ranged)
        days.append((day, False))
        at = step
    return Days(days, first, at)
