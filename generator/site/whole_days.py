"""Dates in the words of articles: the number of a day stays on one line with its month, by style alone."""

import re
from functools import cache

from markupsafe import Markup

from generator.languages.date_sections import Calendar
from generator.languages.load import gather

DIGIT = re.compile(r"\d")
TAG = re.compile("(<[^<>]*>)")
DAY_FIRST = re.compile(r"(?<![\w.,:/-])\d{1,2}\.? (\w+)")
MONTH_FIRST = re.compile(r"(?<![\w-])(\w+) \d{1,2}(?![\w:])")


def keep_days_whole(html: str) -> Markup:
    """Return HTML whose days are marked where its text has their months beside them."""
    if not DIGIT.search(html):
        return Markup(html)
    parts = TAG.split(html)
    parts[::2] = (MONTH_FIRST.sub(_mark, DAY_FIRST.sub(_mark, part)) for part in parts[::2])
    return Markup("".join(parts))


def _mark(found: re.Match[str]) -> str:
    return f'<span class="day">{found[0]}</span>' if found[1].lower() in _months() else found[0]


@cache
def _months() -> frozenset[str]:
    """Return the names of months in all languages, in lower case."""
    return frozenset(gather(Calendar, lambda calendar: " ".join(calendar.months).lower().split()))
