"""Date as worded in a text, before it is resolved to a day."""

from typing import NamedTuple

import msgspec


class DateParts(NamedTuple):
    """Year, month and day, as far as they are said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


NOTHING = DateParts()
NO_YEAR = -1  # in place of a year that is stated but unreliable, so that there is no date


class ParsedDate(msgspec.Struct, frozen=True, gc=False):
    """Date in words, ``text[start:end]``, told in one of several ways.

    A calendar date is ``first`` alone, or the range from ``first`` to ``last``. ``quarter``: the
    three months from ``first`` on. ``year_shift`` counts years from that of publication ('last
    year'). A day without a calendar date is a ``weekday`` (Monday is 0), an ``offset`` in days from
    publication, or the ``same`` day as the one named before, plus ``offset``. ``weeks`` counts
    weeks after that of publication, for a weekday. ``lean`` is -1 for a past day and 1 for a coming
    one, if the words say so.
    """

    start: int
    end: int
    first: DateParts = NOTHING
    last: DateParts | None = None
    quarter: bool = False
    year_shift: int | None = None
    weekday: int | None = None
    offset: int | None = None
    same: bool = False
    weeks: int | None = None
    lean: int = 0
