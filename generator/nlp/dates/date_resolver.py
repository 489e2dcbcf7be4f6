"""Which day was meant: dates as they are said, resolved against the day of publication.

The rule for a day and month without a year, said in a piece published on P: the latest such day
that lies no more than 61 days after P. So in January '28 December' is the last one, in December
'1 January' is the next one, and a day more than two months ahead is last year's. Where words
around it say that it is still to come ('will', 'scheduled'), and the day so found lies more than
30 days back, it is the next such day; so it is, where it is less than half a year ahead, for the
last day of something ('until 31 March') and the first, unless the clause tells of the past. 'Last
year', 'this year', 'next year' beside it decide. For a month without a day and a year the bound is
one month ahead instead of two; six after 'until', three after 'from'.
"""

import datetime
from datetime import date, timedelta

from generator.nlp.dates.parsed_date import DateParts, ParsedDate

_AHEAD = 61
_LONG_PAST = 30


def resolve_day(part: DateParts, published: date | None, shift: int | None) -> date | None:
    """The day; None where there is no such day, or no telling which."""
    if part.month is None or part.day is None:
        return None
    if part.year:
        return _day(part.year, part.month, part.day)
    if published is None:
        return None
    if shift is not None:
        return _day(published.year + shift, part.month, part.day)
    days = [_day(published.year + step, part.month, part.day) for step in (-1, 0, 1)]
    # 29 February is in one year of four: further back and ahead nobody means it.
    known = [day for day in days if day]
    past = [day for day in known if day <= published + timedelta(days=_AHEAD)]
    return past[-1] if past else None


def coming_day(part: DateParts, published: date, ahead: int | None) -> date | None:
    """The next such day after publication; None where it is more than ``ahead`` days away."""
    for step in (0, 1):
        day = _day(published.year + step, part.month or 0, part.day or 0)
        if day and day > published:
            return day if ahead is None or (day - published).days <= ahead else None
    return None


def is_long_past(day: date, published: date) -> bool:
    """Whether the day lies so far back that words for the future make it the next such day."""
    return day < published - timedelta(days=_LONG_PAST)


def resolve_month(
    part: DateParts, published: date | None, spoken: ParsedDate, most: int = 1
) -> DateParts | None:
    """Year and month, at most so many months ahead; None where there is no telling which year."""
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
    """The first month of the quarter, in the latest year in which it has begun."""
    if part.month is None or part.year:
        return part if part.month else None
    if published is None:
        return None
    if shift is None:
        shift = 0 if part.month <= published.month else -1
    return DateParts(published.year + shift, part.month)


def resolve_weekday(weekday: int, published: date, lean: int, *, coming: bool) -> date:
    """The latest such day up to publication; the next one where it is still to come.

    'Last' is never the day of publication; nor is 'next'.
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
