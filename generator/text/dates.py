"""Dates that a text speaks of, resolved against the day of publication."""

import re
from datetime import date, timedelta
from typing import Literal

import msgspec

from generator.text.date_lexicon import Lexicon, lexicon
from generator.text.date_reading import read_dates
from generator.text.date_resolving import (
    resolve_day,
    resolve_month,
    resolve_quarter,
    resolve_weekday,
)
from generator.text.spoken import Part, Spoken
from generator.text.stamps import Stamp, parse_stamp
from generator.text.words import words

__all__ = ["DateMention", "Precision", "Stamp", "find_dates", "parse_stamp"]

Precision = Literal["day", "month", "quarter", "year", "range"]

_CLAUSE_ENDS = re.compile(r"[,;:!?()—–\n]|\.(?=\s)")


class DateMention(msgspec.Struct, frozen=True):
    """``text == whole[start:end]`` gives the date ``value``, which is ISO 8601.

    By precision: day ``2025-06-18``, month ``2025-05``, year ``2025``; quarter
    ``2025-07/2025-09``; range: two days, months or years with a slash between.
    """

    start: int
    end: int
    text: str
    value: str
    precision: Precision


def find_dates(text: str, language: str | None, published: str | None) -> tuple[DateMention, ...]:
    """Every date of the text that can be resolved, in order, without overlaps.

    ``published`` is the day of publication (ISO 8601); where it is None or no whole day, only
    dates that say their year are returned. The day on which this runs plays no part. How a year
    that is not said is found: see ``date_resolving``.
    """
    table = lexicon(language)
    if table is None:
        return ()
    spoken = read_dates(text, table)
    if not spoken:
        return ()
    day = date.fromisoformat(published) if published and len(published) == 10 else None
    mentions: list[DateMention] = []
    latest: date | None = None
    for each in spoken:
        resolved = latest.isoformat() if each.same and latest else _resolve(each, text, table, day)
        if resolved:
            value = resolved
            precision = _precision(each, value)
            if precision == "day":
                latest = date.fromisoformat(value)
            mentions.append(
                DateMention(each.start, each.end, text[each.start : each.end], value, precision)
            )
    return tuple(mentions)


def _resolve(spoken: Spoken, text: str, table: Lexicon, published: date | None) -> str | None:
    """The ISO 8601 value; None where it cannot be told."""
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
        return _resolve_months(spoken, published)
    years = [str(part.year) for part in (spoken.first, spoken.last) if part]
    return "/".join(years)


def _resolve_relative(
    spoken: Spoken, text: str, table: Lexicon, published: date | None
) -> str | None:
    if published is None or spoken.same:
        return None
    if spoken.offset is not None:
        return (published + timedelta(days=spoken.offset)).isoformat()
    coming = _is_coming(spoken, text, table)
    weekday = spoken.weekday or 0
    return resolve_weekday(weekday, published, spoken.lean, coming=coming).isoformat()


def _resolve_days(spoken: Spoken, text: str, table: Lexicon, published: date | None) -> str | None:
    last = spoken.last or spoken.first
    needs_year = last.year is None and spoken.year_shift is None
    coming = needs_year and _is_coming(spoken, text, table)
    end = resolve_day(last, published, spoken.year_shift, coming=coming)
    if end is None or spoken.last is None:
        return end.isoformat() if end else None
    start = resolve_day(_with_year(spoken.first, end.year), None, None, coming=False)
    if start and start > end and spoken.first.year is None:
        start = resolve_day(_with_year(spoken.first, end.year - 1), None, None, coming=False)
    return f"{start.isoformat()}/{end.isoformat()}" if start and start < end else None


def _resolve_months(spoken: Spoken, published: date | None) -> str | None:
    end = resolve_month(spoken.last or spoken.first, published, spoken)
    if end is None or end.year is None or spoken.last is None:
        return f"{end.year}-{end.month:02}" if end else None
    first = spoken.first
    later = (first.month or 0) > (end.month or 0)
    start = _with_year(first, end.year - 1 if later else end.year)
    return f"{start.year}-{start.month:02}/{end.year}-{end.month:02}"


def _with_year(part: Part, year: int) -> Part:
    return part if part.year else part._replace(year=year)


def _precision(spoken: Spoken, value: str) -> Precision:
    if spoken.quarter:
        return "quarter"
    if "/" in value:
        return "range"
    return "day" if len(value) == 10 else "month" if len(value) == 7 else "year"


def _is_coming(spoken: Spoken, text: str, table: Lexicon) -> bool:
    """Whether the clause around the date says that it is still to come."""
    before = [match.end() for match in _CLAUSE_ENDS.finditer(text, 0, spoken.start)]
    after = _CLAUSE_ENDS.search(text, spoken.end)
    clause = text[before[-1] if before else 0 : after.start() if after else len(text)]
    return any(
        word.key in table.future or word.key.startswith(table.future_beginnings)
        for word in words(clause)
    )
