"""Resolution of parsed dates against the day of publication.

A day and month without a year, in a piece published on P, mean the latest such day no more than 61
days after P. So in January '28 December' is the last one, in December '1 January' is the next one,
and a day more than two months ahead is last year's. If words around the date announce it as still
to come ('will', 'scheduled'), and the day so found is more than 30 days before P, the next such day
is meant. The same holds for the last day of something ('until 31 March') and the first, if the next
such day is less than half a year ahead and the clause is not about the past. 'Last year', 'this
year', 'next year' beside the date decide. For a month without a day and a year the bound is one
month ahead instead of two, six after 'until', three after 'from'.
"""

import datetime
from datetime import date, timedelta

from generator.nlp.dates.date_tokens import DateParts, ParsedDate

_AHEAD = 61
_LONG_PAST = 30


def resolve_day(part: DateParts, published: date | None, shift: int | None) -> date | None:
    """Return the day, or None if there is no such day or its year is uncertain."""
    if part.month is None or part.day is None:
        return None
    if part.year:
        return _day(part.year, part.month, part.day)
    if published is None:
        return None
    if shift is not None:
        return _day(published.year + shift, part.month, part.day)
    days = [_day(published.year + step, part.month, part.day) for step in (-1, 0, 1)]
    # 29 February is in one year of four, and one further back or ahead is never meant.
    known = [day for day in days if day]
    past = [day for day in known if day <= published + timedelta(days=_AHEAD)]
    return past[-1] if past else None


def coming_day(part: DateParts, published: date, ahead: int | None) -> date | None:
    """Return the next such day after publication, or None if it is more than ``ahead`` days away."""
    for step in (0, 1):
        day = _day(published.year + step, part.month or 0, part.day or 0)
        if day and day > published:
            return day if ahead is None or (day - published).days <= ahead else None
    return None


def is_long_past(day: date, published: date) -> bool:
    """Return whether the day is so long past that words of the future mean the next such day."""
    return day < published - timedelta(days=_LONG_PAST)


def resolve_month(
    part: DateParts, published: date | None, spoken: ParsedDate, most: int = 1
) -> DateParts | None:
    """Return year and month, at most ``most`` months ahead, or None if the year is uncertain."""
    if part.month is None or part.year:
        return part if part.month else None
    if published is None:
        return None
    if spoken.year_shift is not None:
        return DateParts(published.year + spoken.year_shift, part.month)
    ahead = (part.month - published.month) % 12
    if spoken.lean > 0:
        months = ahead or 12
    elif spoken.lean < 0:
        months = ahead - 12
    else:
        months = ahead if ahead <= most else ahead - 12
    count = published.year * 12 + published.month - 1 + months
    return DateParts(count // 12, count % 12 + 1)


def resolve_quarter(part: DateParts, published: date | None, shift: int | None) -> DateParts | None:
    """Return the first month of the quarter, in the latest year with the quarter already begun."""
    if part.month is None or part.year:
        return part if part.month else None
    if published is None:
        return None
    if shift is None:
        shift = 0 if part.month <= published.month else -1
    return DateParts(published.year + shift, part.month)


def resolve_weekday(weekday: int, published: date, lean: int, *, coming: bool) -> date:
    """Return the latest such day up to publication, or the next one if it is still to come.

    'Last' is never the day of publication, and neither is 'next'.
    """
    back = (published.weekday() - weekday) % 7
    if lean > 0 or (coming and lean == 0 and back):
        return published + timedelta(days=7 - back)
    return published - timedelta(days=back or (7 if lean < 0 else 0))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
