"""Dates mentioned in a text, resolved against the day of publication."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

from generator.nlp.dates.clause_tense import (
    has_gone_on,
    is_coming,
    is_decided,
    is_going_on,
    is_gone,
    is_offered,
    is_told_past,
)
from generator.nlp.dates.date_lexicon import Lexicon, lexicon
from generator.nlp.dates.date_parser import read_dates
from generator.nlp.dates.date_resolver import (
    coming_day,
    is_long_past,
    resolve_day,
    resolve_month,
    resolve_quarter,
    resolve_weekday,
)
from generator.nlp.dates.date_tokens import NO_YEAR, DateParts, ParsedDate
from generator.nlp.tokens import words_between

Precision = Literal["day", "month", "quarter", "year", "range"]

_WHOLE = len("2025-11-20")
_HALF_A_YEAR = 183
_HALF_OF_MONTHS = 6
_MONTHS_AHEAD = {"deadline": 6, "starting": 3, "since": 0, "coming": 11}
_NEAR = 24  # characters before a date that may contain its preposition
_QUOTATION = re.compile(r'[«„“][^«»„“”]*(?:[»”“]|$)|"[^"]*(?:"|$)|”[^”]*(?:”|$)')


class DateMention(msgspec.Struct, frozen=True, gc=False):
    """Date in a text: ``text == whole[start:end]`` means ``value``, in ISO 8601.

    By precision: day ``2025-06-18``, month ``2025-05``, year ``2025``, quarter ``2025-07/2025-09``,
    and range, two days, months or years with a slash between.
    """

    start: int
    end: int
    text: str
    value: str
    precision: Precision


def find_dates(
    text: str, language: str | None, published: str | None, after: str | None = None
) -> tuple[DateMention, ...]:
    """Return every resolvable date of the text, in order, without overlaps.

    ``published`` is the day of publication (ISO 8601). If it is None, only dates with a year are
    returned, and if it is a month, only dates of the calendar. ``after`` is the last day named
    before the text, outside quotations, as a referent of 'the same day'. The day of the run plays
    no part. ``date_resolver`` explains the choice of a missing year.
    """
    table = lexicon(language)
    if table is None:
        return ()
    spoken = read_dates(text, table)
    if not spoken:
        return ()
    day = _last_day(published)
    whole = day if len(published or "") == _WHOLE else None
    mentions: list[DateMention] = []
    latest: dict[int | None, date] = {None: date.fromisoformat(after)} if after else {}
    for each in spoken:
        level = _quotation_at(text, each.start) if each.same or latest or len(spoken) > 1 else None
        if each.same:
            resolved = _resolve_same(each, latest.get(level), whole)
        else:
            distant = each.weekday is not None or each.offset is not None
            resolved = _resolve(each, text, table, whole if distant else day)
        if resolved:
            precision = _precision(each, resolved)
            if precision == "day":
                latest[level] = date.fromisoformat(resolved)
            mentions.append(
                DateMention(each.start, each.end, text[each.start : each.end], resolved, precision)
            )
    return tuple(mentions)


def find_dates_in_turn(
    texts: Iterable[str], language: str | None, published: str | None
) -> Iterator[tuple[DateMention, ...]]:
    """Return the dates of each text: 'the next day' may point to the text before, and no further."""
    after = None
    for text in texts:
        dates = find_dates(text, language, published, after)
        yield dates
        days = (each for each in reversed(dates) if each.precision == "day")
        after = next((each.value for each in days if _quotation_at(text, each.start) is None), None)


def _quotation_at(text: str, at: int) -> int | None:
    """Return the start of the quotation around a place, or None outside quotations.

    A quotation without its closing mark goes on to the end of the text.
    """
    found = (quotation.span() for quotation in _QUOTATION.finditer(text))
    return next((start for start, end in found if start <= at < end), None)


def _resolve_same(spoken: ParsedDate, named: date | None, published: date | None) -> str | None:
    """Return the day counted from the one named last, or 'a day earlier' from publication."""
    steps = spoken.offset or 0
    counted = named or (published if steps < 0 else None)
    return (counted + timedelta(days=steps)).isoformat() if counted else None


def _last_day(published: str | None) -> date | None:
    """Return the day of publication, or the last day of its month, or None."""
    if not published or len(published) not in {_WHOLE, len("2025-11")}:
        return None
    if len(published) == _WHOLE:
        return date.fromisoformat(published)
    first = date.fromisoformat(f"{published}-01")
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _resolve(spoken: ParsedDate, text: str, table: Lexicon, published: date | None) -> str | None:
    """Return the ISO 8601 value, or None if it is uncertain."""
    if NO_YEAR in {part.year for part in (spoken.first, spoken.last) if part}:
        return None
    if spoken.weekday is not None or spoken.offset is not None:
        return _resolve_relative(spoken, text, table, published)
    if spoken.quarter:
        first = resolve_quarter(spoken.first, published, spoken.year_shift)
        return (
            f"{first.year}-{first.month:02}/{first.year}-{first.month + 2:02}"
            if first and first.month
            else None
        )
    if spoken.first.day:
        return _resolve_days(spoken, text, table, published)
    if spoken.first.month:
        return _resolve_months(spoken, text, table, published)
    years = [str(part.year) for part in (spoken.first, spoken.last) if part]
    return "/".join(years)


def _resolve_relative(
    spoken: ParsedDate, text: str, table: Lexicon, published: date | None
) -> str | None:
    if published is None:
        return None
    if spoken.offset is not None:
        return (published + timedelta(days=spoken.offset)).isoformat()
    weekday = spoken.weekday or 0
    if spoken.weeks is not None:
        monday = published - timedelta(days=published.weekday())
        day = monday + timedelta(days=weekday + 7 * spoken.weeks)
        ahead = spoken.weeks == 0 and day > published
        gone = ahead and is_gone(spoken, text, table) and not is_coming(spoken, text, table)
        return (day - timedelta(days=7) if gone else day).isoformat()
    if spoken.lean == 0 and (
        is_offered(spoken, text, table) or is_decided(spoken, text, table) == "inside"
    ):
        return None  # the day of what was offered or decided, or the one on which it was
    today = published.weekday() == weekday
    begun = _bound(spoken, text, table) == "since"
    coming = not today and not begun and is_coming(spoken, text, table)
    plain = spoken.lean == 0 and not (today or begun or coming)
    if not coming and (
        (spoken.bound and not has_gone_on(spoken, text, table))
        or (spoken.told and not is_gone(spoken, text, table))
        or (plain and not spoken.bound and _is_unclear(spoken, text, table))
    ):
        return None
    return resolve_weekday(weekday, published, spoken.lean, coming=coming).isoformat()


def _is_unclear(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check for a weekday in a clause that tells neither of the past nor of what is to come.

    Without a dictionary a present tense that may mean either is not known, but a past one is.
    """
    if table.dictionary:
        return is_going_on(spoken, text, table)
    return not is_told_past(spoken, text, table)


def _resolve_days(
    spoken: ParsedDate, text: str, table: Lexicon, published: date | None
) -> str | None:
    last = spoken.last or spoken.first
    end = resolve_day(last, published, spoken.year_shift)
    says_none = last.year is None and spoken.year_shift is None
    bound = None if spoken.last else _bound(spoken, text, table)
    if says_none and published and end and bound == "since":
        known = (resolve_day(last, published, shift) for shift in (0, -1))
        begun = [day for day in known if day and day <= published]
        return begun[0].isoformat() if begun else None
    if says_none and published and (end is None or is_long_past(end, published)):
        decided = is_decided(spoken, text, table)
        if decided == "beside" and not bound:
            return None
        if bound or decided or is_coming(spoken, text, table):
            ahead = _HALF_A_YEAR if bound and not decided else None
            end = coming_day(last, published, ahead) or end
        if end and (published - end).days > _HALF_A_YEAR and not is_gone(spoken, text, table):
            return None  # neither past nor future: the year is unknown
    if end is None or spoken.last is None:
        return end.isoformat() if end else None
    start = resolve_day(_with_year(spoken.first, end.year), None, None)
    if start and start > end and spoken.first.year is None:
        start = resolve_day(_with_year(spoken.first, end.year - 1), None, None)
    return f"{start.isoformat()}/{end.isoformat()}" if start and start < end else None


def _resolve_months(
    spoken: ParsedDate, text: str, table: Lexicon, published: date | None
) -> str | None:
    bound = None if spoken.last else _bound(spoken, text, table)
    decided = "" if bound == "since" or spoken.lean else is_decided(spoken, text, table)
    coming = spoken.lean == 0 and bound != "since" and is_coming(spoken, text, table)
    coming = coming or decided == "inside" or bool(decided and bound)
    ahead = _MONTHS_AHEAD["coming"] if coming else _MONTHS_AHEAD.get(bound or "", 1)
    end = resolve_month(spoken.last or spoken.first, published, spoken, ahead)
    if end is None or end.year is None or end.month is None:
        return None
    says_none = (spoken.last or spoken.first).year is None and spoken.year_shift is None
    if says_none and published and spoken.lean == 0:
        back = (published.year - end.year) * 12 + published.month - end.month
        if back > _HALF_OF_MONTHS and not is_gone(spoken, text, table):
            return None
        if back > 1 and decided:
            return None
    if spoken.last is None:
        return f"{end.year}-{end.month:02}"
    first = spoken.first
    later = (first.month or 0) > (end.month or 0)
    start = _with_year(first, end.year - 1 if later else end.year)
    return f"{start.year}-{start.month:02}/{end.year}-{end.month:02}"


def _with_year(part: DateParts, year: int) -> DateParts:
    return part if part.year else part._replace(year=year)


def _precision(spoken: ParsedDate, value: str) -> Precision:
    if spoken.quarter:
        return "quarter"
    if "/" in value:
        return "range"
    return "day" if len(value) == 10 else "month" if len(value) == 7 else "year"


def _bound(spoken: ParsedDate, text: str, table: Lexicon) -> str | None:
    """Return ``deadline`` or ``starting`` for the last or first day of something, ``since`` for a past first day.

    Another first day in a clause about the past is past too, and therefore not returned.
    """
    before = words_between(text, max(0, spoken.start - _NEAR), spoken.start)
    while before and table.is_one(before[-1].key, "article", "vague"):
        before = before[:-1]
    key = before[-1].key if before else ""
    if table.is_one(key, "deadline"):
        return "deadline"
    if table.is_one(key, "since"):
        return "since"
    if table.is_one(key, "starting") and (
        not is_gone(spoken, text, table) or is_decided(spoken, text, table)
    ):
        return "starting"
    return None
