"""A date as a text speaks of it, before it is known which day that was."""

from typing import NamedTuple

import msgspec


class DateParts(NamedTuple):
    """Year, month and day, as far as they are said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


NOTHING = DateParts()
NO_YEAR = -1  # in the place of a year that is said, but cannot be told: the date is none


class ParsedDate(msgspec.Struct, frozen=True, gc=False):
    """``text[start:end]`` speaks of a date, in one of these ways.

    ``first`` alone, or as far as ``last``: parts of a calendar date (``quarter``: of three months,
    ``first`` being the first of them); ``year_shift`` counts years from that of publication where
    the text says 'last year'. ``weekday`` (Monday is 0), ``offset`` (days from publication),
    ``same`` (the day named before, with ``offset`` days after it): a day told without a calendar.
    ``weeks``: the weekday is one of the week so many after that of publication. ``lean`` is -1 for a past and 1
    for a coming one, where the words say so.
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
