"""Formatting of dates and languages for display."""

import datetime
import re
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton

from generator.config import UNDETERMINED
from generator.view_models.page_views import DateView

# The short word that some languages put after a year, and newspapers leave out.
YEAR_WORD = re.compile(r"(?<=\d{4})\s[^\W\d_]{1,2}\.?(?=\s?[–-]|$)")
DAY_AND_MONTH = re.compile(r"(?<![\w.:,])(\d{1,2}) (?=[^\W\d])")


def make_locale(language: str) -> Locale:
    """Return the locale for dates and names. English is British: day, month, year."""
    return Locale.parse("en-GB" if language == "en" else language, sep="-")


def own_name(language: str) -> str:
    """Return a language's own name, capitalised: Українська."""
    name = Locale.parse(language, sep="-").get_display_name() or language
    return capitalise(name)


def script_of(language: str) -> str:
    """Return the script a language is mostly written in (Cyrl, Latn), or '' if unknown."""
    known = Locale.parse(language, sep="-")
    likely = get_global("likely_subtags").get(known.language, "")
    return known.script or likely.partition("_")[2].partition("_")[0]


@lru_cache(maxsize=64)
def open_graph_locale(language: str) -> str:
    """Return a language with its main country for Open Graph (uk_UA), or '' if unknown."""
    if language == "en":
        return str(make_locale(language))
    if language == UNDETERMINED:
        return ""
    language, _, region = language.partition("-")
    if re.fullmatch("[A-Z]{2}", region):
        return f"{language}_{region}"
    country = get_global("likely_subtags").get(language, "").rpartition("_")[2]
    return f"{language}_{country}" if country else ""


def show_date(value: str, locale: Locale) -> DateView:
    """Return the view of an ISO date (``2025``, ``2025-05``, ``2025-05-23``) or a range with a slash."""
    start, _, end = value.partition("/")
    if end:
        return DateView("", _show_range(start, end, locale), "range")
    return DateView(value, _show_one(value, locale), {4: "year", 7: "month", 10: "day"}[len(value)])


def _show_one(value: str, locale: Locale) -> str:
    if len(value) == 4:
        return value
    if len(value) == 7:
        return _in_print(format_skeleton("yMMMM", first_day(value), locale=locale))
    return _in_print(format_date(first_day(value), "long", locale=locale))


def _show_range(start: str, end: str, locale: Locale) -> str:
    if len(start) == len(end) == 4:
        return f"{start}–{end}"
    if len(start) == len(end) == 7 or start[:7] == end[:7]:
        skeleton = "yMMMMd" if len(start) == 10 else "yMMMM"
        shown = format_interval(first_day(start), first_day(end), skeleton, locale=locale)
        return _in_print(shown.replace("\u2009", ""))
    return f"{_show_one(start, locale)} – {_show_one(end, locale)}"


def _in_print(date: str) -> str:
    """Return a date without the short word for a year that some languages put after it."""
    return YEAR_WORD.sub("", date)


def keep_days_whole(text: str) -> str:
    """Return words that no line parts between the number of a day and its month."""
    return DAY_AND_MONTH.sub("\\1\u00a0", text)


@lru_cache(maxsize=1 << 12)
def show_month(value: str, locale: Locale) -> str:
    """Return the standalone name of the month in a date that begins with year and month."""
    return format_date(first_day(value), "LLLL", locale=locale)


def capitalise(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def show_month_briefly(day: datetime.date, locale: Locale) -> str:
    """Return the month's short name for an axis."""
    return format_date(day, "LLL", locale=locale)


def show_month_and_year_briefly(day: datetime.date, locale: Locale) -> str:
    """Return the month's short name with its year."""
    return _in_print(format_skeleton("yMMM", day, locale=locale))


def first_day(value: str) -> datetime.date:
    """Return the first day of an ISO year, month or day."""
    return datetime.date.fromisoformat(value + "-01-01"[len(value) - 4 :])
