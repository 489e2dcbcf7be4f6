"""Dates that a text speaks of, resolved against the day of publication."""

import re
from datetime import date, timedelta
from typing import Literal

import msgspec

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
from generator.nlp.dates.parsed_date import NO_YEAR, DateParts, ParsedDate
from generator.nlp.dates.timestamps import Timestamp, parse_stamp
from generator.nlp.grammar import is_future, is_past
from generator.nlp.tokens import Word, words_between

__all__ = ["DateMention", "Precision", "Timestamp", "find_dates", "parse_stamp"]

Precision = Literal["day", "month", "quarter", "year", "range"]

_WHOLE = len("2025-11-20")
_HALF_A_YEAR = 183
_MONTHS_AHEAD = {"deadline": 6, "starting": 3, "coming": 11}
_NEAR = 24  # characters before a date where its preposition stands
_CLAUSE_ENDS = re.compile(r"[,;:!?()—–\n]|\.(?=\s)")


class DateMention(msgspec.Struct, frozen=True, gc=False):
    """``text == whole[start:end]`` gives the date ``value``, which is ISO 8601.

    By precision: day ``2025-06-18``, month ``2025-05``, year ``2025``; quarter
    ``2025-07/2025-09``; range: two days, months or years with a slash between.
    """

    start: int
    end: int
    text: str
    value: str
    precision: Precision


def find_dates(
    text: str, language: str | None, published: str | None, after: str | None = None
) -> tuple[DateMention, ...]:
    """Every date of the text that can be resolved, in order, without overlaps.

    ``published`` is the day of publication (ISO 8601); where it is None, only dates that say their
    year are returned; where it is a month, only dates of the calendar. ``after`` is the day named
    last before the text, to which 'the same day' may point. The day on which this runs plays no
    part. How a year that is not said is found: see ``date_resolving``.
    """
    table = lexicon(language)
    if table is None:
        return ()
    spoken = read_dates(text, table)
    if not spoken:
        return ()
    day = _last_day(published)
    whole = day is not None and len(published or "") == _WHOLE
    mentions: list[DateMention] = []
    latest = date.fromisoformat(after) if after else None
    for each in spoken:
        if each.same and latest:
            resolved: str | None = (latest + timedelta(days=each.offset or 0)).isoformat()
        else:
            distant = each.weekday is not None or each.offset is not None
            resolved = _resolve(each, text, table, day if whole or not distant else None)
        if resolved:
            value = resolved
            precision = _precision(each, value)
            if precision == "day":
                latest = date.fromisoformat(value)
            mentions.append(
                DateMention(each.start, each.end, text[each.start : each.end], value, precision)
            )
    return tuple(mentions)


def _last_day(published: str | None) -> date | None:
    """The day of publication, or the last of the month in which it was; else None."""
    if not published or len(published) not in {_WHOLE, len("2025-11")}:
        return None
    if len(published) == _WHOLE:
        return date.fromisoformat(published)
    first = date.fromisoformat(f"{published}-01")
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _resolve(spoken: ParsedDate, text: str, table: Lexicon, published: date | None) -> str | None:
    """The ISO 8601 value; None where it cannot be told."""
    if NO_YEAR in {part.year for part in (spoken.first, spoken.last) if part}:
        return None
    if spoken.weekday is not None or spoken.offset is not None or spoken.same:
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
    if published is None or spoken.same:
        return None
    if spoken.offset is not None:
        return (published + timedelta(days=spoken.offset)).isoformat()
    weekday = spoken.weekday or 0
    if spoken.weeks is not None:
        monday = published - timedelta(days=published.weekday())
        return (monday + timedelta(days=weekday + 7 * spoken.weeks)).isoformat()
    coming = published.weekday() != weekday and _is_coming(spoken, text, table)
    return resolve_weekday(weekday, published, spoken.lean, coming=coming).isoformat()


def _resolve_days(
    spoken: ParsedDate, text: str, table: Lexicon, published: date | None
) -> str | None:
    last = spoken.last or spoken.first
    end = resolve_day(last, published, spoken.year_shift)
    says_none = last.year is None and spoken.year_shift is None
    if says_none and published and (end is None or is_long_past(end, published)):
        bound = None if spoken.last else _bound(spoken, text, table)
        if bound or _is_coming(spoken, text, table):
            ahead = _HALF_A_YEAR if bound else None
            end = coming_day(last, published, ahead) or end
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
    coming = spoken.lean == 0 and _is_coming(spoken, text, table)
    ahead = max(_MONTHS_AHEAD.get(bound or "", 1), _MONTHS_AHEAD["coming"] if coming else 1)
    end = resolve_month(spoken.last or spoken.first, published, spoken, ahead)
    if end is None or end.year is None or spoken.last is None:
        return f"{end.year}-{end.month:02}" if end else None
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
    """``deadline`` or ``starting``, where the date is the last or the first day of something.

    The first day not where the clause tells of the past, as the day is then past too.
    """
    before = words_between(text, max(0, spoken.start - _NEAR), spoken.start)
    while before and table.is_one(before[-1].key, "article"):
        before = before[:-1]
    key = before[-1].key if before else ""
    if table.is_one(key, "deadline"):
        return "deadline"
    if table.is_one(key, "starting") and not any(
        is_past(word.key) for word in _clause(spoken, text)
    ):
        return "starting"
    return None


def _is_coming(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Whether the clause around the date says that it is still to come.

    The dictionary, which takes long to load, is asked only where no verb tells of the past.
    """
    keys = [word.key for word in _clause(spoken, text)]
    if any(key in table.future or key.startswith(table.future_beginnings) for key in keys):
        return True
    if not table.dictionary or any(map(is_past, keys)):
        return False
    return any(is_future(key, table.dictionary) for key in keys)


def _clause(spoken: ParsedDate, text: str) -> tuple[Word, ...]:
    """The words of the clause around the date."""
    before = [match.end() for match in _CLAUSE_ENDS.finditer(text, 0, spoken.start)]
    after = _CLAUSE_ENDS.search(text, spoken.end)
    return words_between(text, before[-1] if before else 0, after.start() if after else len(text))
