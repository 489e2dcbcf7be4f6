"""Stretches of the calendar: what an ISO date covers, and the weeks, months, quarters or years that hold a day."""

import datetime
from functools import lru_cache
from typing import NamedTuple

WEEK = 0  # a unit is a number of months; the week, which is none of them, is 0
MONTH, QUARTER, HALF, YEAR = 1, 3, 6, 12
UNITS = (WEEK, MONTH, QUARTER, HALF, YEAR, 5 * YEAR, 10 * YEAR, 50 * YEAR, 100 * YEAR)


class DateSpan(NamedTuple):
    """From the beginning of ``start`` to the beginning of ``end``, which is the day after the last."""

    start: datetime.date
    end: datetime.date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days


@lru_cache(maxsize=1 << 14)  # many events are of the same few days
def span_of(value: str) -> DateSpan:
    """What an ISO date (``2025``, ``2025-05``, ``2025-05-23``) or a range of two covers."""
    first, _, last = value.partition("/")
    return DateSpan(_one(first).start, _one(last or first).end)


def _one(value: str) -> DateSpan:
    if len(value) == 10:
        day = datetime.date.fromisoformat(value)
        return DateSpan(day, min(day, datetime.date.max - DAY) + DAY)
    unit = YEAR if len(value) == 4 else MONTH
    return period_of(datetime.date.fromisoformat(value + "-01-01"[len(value) - 4 :]), unit)


DAY = datetime.timedelta(days=1)


@lru_cache(maxsize=1 << 14)
def period_of(day: datetime.date, unit: int) -> DateSpan:
    """The week (from Monday) or the months, so many as ``unit`` says, that hold a day."""
    if unit == WEEK:
        monday = day - day.weekday() * DAY
        return DateSpan(monday, monday + 7 * DAY)
    number = month_number(day) // unit * unit
    return DateSpan(month_at(number), month_at(number + unit))


def periods(span: DateSpan, unit: int) -> tuple[DateSpan, ...]:
    """Every period of a unit that shares a day with the span, in order."""
    found = [period_of(span.start, unit)]
    while found[-1].end < span.end:
        found.append(period_of(found[-1].end, unit))
    return tuple(found)


def month_number(day: datetime.date) -> int:
    """The months since the year 0, so that months can be counted with."""
    return day.year * 12 + day.month - 1


def month_at(number: int) -> datetime.date:
    """The first day of a month by its number; the calendar's own ends where it has no such month."""
    if number < 12:
        return datetime.date.min
    if number >= 120_000:
        return datetime.date.max
    return datetime.date(number // 12, number % 12 + 1, 1)


def iso_value(span: DateSpan) -> str:
    """The span as an ISO date or range, as short as it can be written."""
    last = span.end - DAY
    if span.start.day == 1 and span.end.day == 1:
        if span.start.month == span.end.month == 1:
            first, end = f"{span.start.year:04}", f"{last.year:04}"
        else:
            first, end = span.start.isoformat()[:7], last.isoformat()[:7]
    else:
        first, end = span.start.isoformat(), last.isoformat()
    return first if first == end else f"{first}/{end}"
