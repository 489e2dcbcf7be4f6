"""Dates in the page's language, as precise as they are known."""

import datetime
import re
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton

from generator.config import UNDETERMINED
from generator.view_models.page_views import DateView


def make_locale(language: str) -> Locale:
    """The locale that a language's dates and names are written in; English dates go day, month, year."""
    return Locale.parse("en-GB" if language == "en" else language, sep="-")


def own_name(language: str) -> str:
    """What a language calls itself, as it stands alone: Українська."""
    name = Locale.parse(language, sep="-").get_display_name() or language
    return capitalise(name)


def script_of(language: str) -> str:
    """The script that a language is mostly written in: Cyrl, Latn; empty where nobody knows."""
    known = Locale.parse(language, sep="-")
    likely = get_global("likely_subtags").get(known.language, "")
    return known.script or likely.partition("_")[2].partition("_")[0]


@lru_cache(maxsize=64)
def open_graph_locale(language: str) -> str:
    """A language with the country where most speak it, as Open Graph has it (uk_UA); empty where nobody knows."""
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
    """An ISO date (``2025``, ``2025-05``, ``2025-05-23``) or range (two of them apart by a slash) to be shown."""
    start, _, end = value.partition("/")
    if end:
        return DateView("", _show_range(start, end, locale), "range")
    return DateView(value, _show_one(value, locale), {4: "year", 7: "month", 10: "day"}[len(value)])


def _show_one(value: str, locale: Locale) -> str:
    if len(value) == 4:
        return value
    if len(value) == 7:
        return format_skeleton("yMMMM", first_day(value), locale=locale)
    return format_date(first_day(value), "long", locale=locale)


def _show_range(start: str, end: str, locale: Locale) -> str:
    if len(start) == len(end) == 4:
        return f"{start}–{end}"
    if len(start) == len(end) == 7 or start[:7] == end[:7]:
        skeleton = "yMMMMd" if len(start) == 10 else "yMMMM"
        shown = format_interval(first_day(start), first_day(end), skeleton, locale=locale)
        return shown.replace("\u2009", "")
    return f"{_show_one(start, locale)} – {_show_one(end, locale)}"


@lru_cache(maxsize=1 << 12)
def show_month(value: str, locale: Locale) -> str:
    """The month's name, without its year, of a date that begins with year and month."""
    return format_date(first_day(value), "LLLL", locale=locale)


def capitalise(text: str) -> str:
    """The text as it opens a line."""
    return text[:1].upper() + text[1:]


def show_month_briefly(day: datetime.date, locale: Locale) -> str:
    """The month's short name, as it stands under an axis."""
    return format_date(day, "LLL", locale=locale)


def show_month_and_year_briefly(day: datetime.date, locale: Locale) -> str:
    """The month's short name and its year."""
    return format_skeleton("yMMM", day, locale=locale)


def first_day(value: str) -> datetime.date:
    """The first day of a year, of a month, or the day itself."""
    return datetime.date.fromisoformat(value + "-01-01"[len(value) - 4 :])
