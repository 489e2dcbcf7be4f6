"""Parsing of dates in a text, without resolving them."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec.structs import replace

from generator.languages.date_sections import DateWords
from generator.nlp.dates.calendar_dates import (
    read_month,
    read_quarter,
    read_short_quarter,
    read_year,
)
from generator.nlp.dates.date_lexicon import Lexicon
from generator.nlp.dates.date_tokens import DateParts, DateTokens, ParsedDate
from generator.nlp.dates.relative_dates import (
    read_ago,
    read_eve,
    read_offset,
    read_same_day,
    read_weekday,
)
from generator.nlp.tokens import fold, keys, words, words_between
from generator.nlp.word_set import load_list

_READERS: dict[str, Callable[[DateTokens, int], Iterator[ParsedDate]]] = {
    "month": read_month,
    "weekday": read_weekday,
    "offset": read_offset,
    "eve": read_eve,
    "ago": read_ago,
    "same": read_same_day,
    "quarter": read_quarter,
    "short quarter": read_short_quarter,
}
_FIGURE = re.compile(r"\d")
_BEHIND_FIGURES = ":"  # keys that begin with a letter, of any script, sort after it
_NUMERIC = re.compile(
    r"(?<![\w./:-])(?:(?P<y>(?:19|20)\d\d)(?P<sign>[-/])(?P<m>\d\d)(?P=sign)(?P<d>\d\d)"
    r"|(?:(?P<from>\d{1,2})[-–−])?(?P<a>\d{1,2})(?P<mark>[./-])(?P<b>\d{1,2})(?P=mark)"
    r"(?P<year>(?:19|20)\d\d))(?![\w/:-]|\.\d)"
)
_DASH = re.compile(r"\s*[-–—−]\s*")


def read_dates(text: str, lexicon: Lexicon) -> list[ParsedDate]:
    """Return every date of the text as worded, in order, without overlaps."""
    triggers, years = lexicon.triggers, False
    figures = _FIGURE.search(text) is not None
    if not figures and triggers.keys().isdisjoint(keys(text)):
        return []
    scan = DateTokens(text, words(text), lexicon)
    found: list[ParsedDate] = []
    for at, key in enumerate(keys(text)):
        if key in triggers:
            found += _READERS[triggers[key]](scan, at)
        elif figures and key < _BEHIND_FIGURES and len(key) == 4 and key.isdigit():
            years = True
            found += read_year(scan, at)
    if years:
        found += _read_figures(scan)
    return _join_ranges(scan, _without_overlaps(scan, found)) if len(found) > 1 else found


def _read_figures(scan: DateTokens) -> Iterator[ParsedDate]:
    """Read dates in figures: 2025-11-20, 20.11.2025, 20-11-2025, and 20/11/2025.

    Slashes in a language with the month first are read only if a single day is possible.
    """
    for match in _NUMERIC.finditer(scan.text):
        if match["y"]:
            part = DateParts(int(match["y"]), int(match["m"]), int(match["d"]))
        else:
            day, month = int(match["a"]), int(match["b"])
            if match["mark"] == "/" and scan.lexicon.month_first:
                day, month = max(day, month), min(day, month)
                if month < day <= 12:
                    continue
            part = DateParts(int(match["year"]), month, day)
        if match["from"]:
            first = part._replace(day=int(match["from"]))
            yield ParsedDate(match.start(), match.end(), first, part)
        else:
            yield ParsedDate(match.start(), match.end(), part)


def _without_overlaps(scan: DateTokens, found: list[ParsedDate]) -> list[ParsedDate]:
    """Keep the longest of overlapping dates, and drop a weekday that only explains the date beside it."""
    kept: list[ParsedDate] = []
    for each in sorted(found, key=lambda spoken: (spoken.start - spoken.end, spoken.start)):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    kept.sort(key=lambda spoken: spoken.start)
    return [
        each
        for place, each in enumerate(kept)
        if not (place and each.weekday is not None and _explains(scan, kept[place - 1], each))
        and not (place + 1 < len(kept) and _is_explained(scan, each, kept[place + 1]))
    ]


@cache
def _beside_date() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load_list(DateWords, "beside_date")))
    return re.compile(rf"(?:,| [—–])? \(?(?:(?:{words}) )?", re.IGNORECASE)


def _explains(scan: DateTokens, date: ParsedDate, weekday: ParsedDate) -> bool:
    between = scan.text[date.end : weekday.start]
    return date.first.day is not None and bool(_beside_date().fullmatch(between))


def _is_explained(scan: DateTokens, told: ParsedDate, date: ParsedDate) -> bool:
    """Return whether 'yesterday' has its date beside it: yesterday, 5 March."""
    between = scan.text[told.end : date.start].strip(" \u00a0")
    told_apart = told.offset is not None and not told.same
    return told_apart and date.first.day is not None and between in {"", ",", "("}


def _join_ranges(scan: DateTokens, found: list[ParsedDate]) -> list[ParsedDate]:
    """Join two dates of a range: 28 July – 2 August, from 28 July to 2 August."""
    joined: list[ParsedDate] = []
    for each in found:
        before = joined[-1] if joined else None
        if before and _is_range(scan, before, each):
            joined[-1] = replace(before, end=each.end, last=each.first, year_shift=each.year_shift)
        else:
            joined.append(each)
    return joined


def _is_range(scan: DateTokens, first: ParsedDate, last: ParsedDate) -> bool:
    if not first.first.month or not last.first.month or first.last or last.last:
        return False
    if bool(first.first.day) != bool(last.first.day) or first.quarter or last.quarter:
        return False
    between = scan.text[first.end : last.start]
    if _DASH.fullmatch(between):
        return True
    opener = words_between(scan.text, max(0, first.start - 12), first.start)[-1:]
    return bool(
        opener
        and scan.lexicon.is_one(opener[0].key, "range_from")
        and scan.lexicon.is_one(fold(between.strip()), "range_to", "range_and")
    )
