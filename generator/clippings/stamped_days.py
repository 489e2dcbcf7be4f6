"""Choose among the days that time stamps give."""

import datetime
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.lines.timestamp_lines import read_stamps
from generator.languages.date_sections import StampWords
from generator.languages.load import gather
from generator.nlp.tokens import keys

STAMPED = frozenset(("timestamp", "author"))


class StampedDay(NamedTuple):
    """Whole day in a time stamp, the number of its line, and the signs that it is not a crawl's day."""

    day: str
    number: int
    timed: bool
    below_title: bool
    updated: bool


def find_stamped_days(sheet: LineSheet, decided: Mapping[int, Decision]) -> list[StampedDay]:
    """Return the first whole day of every line that is a stamp, or a name and a stamp."""
    titles = [index for index, decision in decided.items() if decision.fate == "title"]
    found: list[StampedDay] = []
    for index, row in enumerate(sheet.rows):
        if decided[index].fate not in STAMPED:
            continue
        stamps = read_stamps(row.text, sheet)
        stamp = next((each for each in stamps if each.iso and is_date(each.iso)), None)
        if stamp and stamp.iso:
            below = bool(titles) and index > min(titles)
            updated = not _updated().isdisjoint(keys(row.text))
            found.append(StampedDay(stamp.iso, row.number, bool(stamp.time), below, updated))
    return found


def choose_day(days: list[StampedDay]) -> str | None:
    """Return the day of publication, or None if stamps disagree and none stands out.

    Of days that differ, one with a time and below the title comes first, then one with a time, then
    one below the title. A later change counts only without any other day.
    """
    first = [each for each in days if not each.updated] or days
    for chosen in _preferred(first):
        told = {each.day for each in chosen}
        if len(told) == 1:
            return told.pop()
        if told:
            return None
    return None


def _preferred(days: list[StampedDay]) -> Iterator[list[StampedDay]]:
    if len({each.day for each in days}) == 1:
        yield days
    yield [each for each in days if each.timed and each.below_title]
    yield [each for each in days if each.timed]
    yield [each for each in days if each.below_title]
    yield days


@cache
def _updated() -> frozenset[str]:
    return frozenset(gather(StampWords, lambda section: section.updated))


def is_date(value: str) -> bool:
    """Check that ``YYYY-MM-DD`` or ``YYYY-MM`` exists in the calendar."""
    try:
        datetime.date.fromisoformat(value if len(value) > 7 else f"{value}-01")
    except ValueError:
        return False
    return True
