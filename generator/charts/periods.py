"""Calendar periods: spans of ISO dates, and weeks, months, quarters and years."""

import datetime
from functools import lru_cache
from typing import NamedTuple

WEEK = 0  # a unit is a number of months, except 0 for a week
MONTH, QUARTER, HALF, YEAR = 1, 3, 6, 12
UNITS = (WEEK, MONTH, QUARTER, HALF, YEAR, 5 * YEAR, 10 * YEAR, 50 * YEAR, 100 * YEAR)


class DateSpan(NamedTuple):
    """Period from day ``start`` up to but not including day ``end``."""

    start: datetime.date
    end: datetime.date

    @property
    def days(self) -> int:
        """Length in days."""
        return (self.end - self.start).days


@lru_cache(maxsize=1 << 14)  # many events share few dates
def span_of(value: str) -> DateSpan:
    """Return the span of an ISO date (``2025``, ``2025-05``, ``2025-05-23``) or range."""
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
    """Return the week (from Monday) or the period of ``unit`` months that contains a day."""
    if unit == WEEK:
        monday = day - day.weekday() * DAY
        return DateSpan(monday, monday + 7 * DAY)
    number = month_number(day) // unit * unit
    return DateSpan(month_at(number), month_at(number + unit))


def periods(span: DateSpan, unit: int) -> tuple[DateSpan, ...]:
    """Return every period of a unit that overlaps the span, in order."""
    found = [period_of(span.start, unit)]
    while found[-1].end < span.end:
        found.append(period_of(found[-1].end, unit))
    return tuple(found)


def month_number(day: datetime.date) -> int:
    """Return the number of months since the year 0, for arithmetic with months."""
    return day.year * 12 + day.month - 1


def month_at(number: int) -> datetime.date:
    """Return the first day of a month by number, limited to the calendar's range."""
    if number < 12:
        return datetime.date.min
    if number >= 120_000:
        return datetime.date.max
    return datetime.date(number // 12, number % 12 + 1, 1)


def iso_value(span: DateSpan) -> str:
    """Return the span as the shortest ISO date or range."""
    last = span.end - DAY
    if span.start.day == 1 and span.end.day == 1:
        if span.start.month == span.end.month == 1:
            first, end = f"{span.start.year:04}", f"{last.year:04}"
        else:
            first, end = span.start.isoformat()[:7], last.isoformat()[:7]
    else:
        first, end = span.start.isoformat(), last.isoformat()
    return first if first == end else f"{first}/{end}"
