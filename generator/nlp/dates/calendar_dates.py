"""Reading dates of the calendar: days of a month, months, quarters, years."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.nlp.dates.date_tokens import (
    NO_YEAR,
    DateParts,
    DateTokens,
    Days,
    ParsedDate,
    days_after,
    days_before,
)

_ABBREVIATION = 5  # letters: Sept. 2025
_EARLIEST, _LATEST = 1000, 2199  # years that may be meant
_SHIFTS = ((-1, "last"), (0, "this"), (1, "next"))
_JOINS = frozenset(("", ",", "."))
# letters: Roman figures, typed in Cyrillic too
_FIGURES = {
    "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "і": 1, "іі": 2, "ііі": 3,
}  # fmt: skip


class _Year(NamedTuple):
    """Year after a date, or its distance from the present year.

    ``last`` is the index of the last word, ``first`` that of a year before the date.
    """

    year: int | None
    shift: int | None
    last: int
    first: int | None = None


def read_month(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read the date or dates around the name of a month."""
    lexicon, word = scan.lexicon, scan.words[at]
    if lexicon.capitals and not word.text[0].isupper():
        return
    month = lexicon.months_any[word.key]
    if word.key in lexicon.months or word.key not in lexicon.months_in:
        days = days_before(scan, at)
        if not days and lexicon.month_first:
            days = days_after(scan, at)
        if days:
            year = _year_beside(scan, days.first, days.last)
            yield from _days_of_month(scan, days, month, year)
            return
    yield from _read_month_alone(scan, at, month)


def _days_of_month(scan: DateTokens, found: Days, month: int, year: _Year) -> Iterator[ParsedDate]:
    """Read a range if the days are consecutive or joined as one, else one date for each."""
    days = [day for day, _ in found.days]
    first, last = DateParts(year.year, month, days[0]), DateParts(year.year, month, days[-1])
    start, end = scan.words[found.first].start, scan.words[year.last].end
    start = start if year.first is None else scan.words[year.first].start
    weekday = _weekday_before(scan, found.first if year.first is None else year.first)
    start = start if weekday is None else scan.words[weekday].start
    in_row = days == list(range(days[0], days[-1] + 1))
    if len(days) == 1:
        yield ParsedDate(start, end, first, year_shift=year.shift)
    elif in_row or (len(days) == 2 and found.days[0][1]):
        yield ParsedDate(start, end, first, last, year_shift=year.shift)
    else:
        yield from _each_day(scan, found, DateParts(year.year, month), year)


def _each_day(scan: DateTokens, found: Days, month: DateParts, year: _Year) -> Iterator[ParsedDate]:
    """Iterate over separate days of a month, the one beside the month's name including it."""
    numbers = [at for at in range(found.first, found.last + 1) if scan.day(at)]
    after = bool(numbers) and found.last == numbers[-1]  # July 5 and 20
    for place, at in enumerate(numbers):
        start, end = scan.words[at].start, scan.words[at].end
        if after and place == 0:
            start = scan.words[found.first].start
        if place == len(numbers) - 1:
            end = scan.words[year.last].end
        yield ParsedDate(start, end, month._replace(day=scan.day(at)), year_shift=year.shift)


def _year_after(scan: DateTokens, at: int, *, day: bool = False) -> _Year:
    """Read the year after a word, or its relation to the present one.

    ``day``: the month has a day, so that a number of things after it is unlikely.
    """
    gap, lexicon = scan.gap(at), scan.lexicon
    dot = gap == ". " and len(scan.key(at)) <= _ABBREVIATION and not scan.key(at).isdigit()
    if gap.isspace() or gap == ", " or dot:
        of = lexicon.is_one(scan.key(at + 1), "between") and scan.spaced(at + 1)
        place = at + 2 if of and gap.isspace() else at + 1  # 5 de marzo de 2025
        last = scan.with_ordinal_ending(place)
        if scan.spaced(last) and lexicon.is_one(scan.key(last + 1), "year", "years"):
            last += 1
        year = scan.year(place) or _far_year(scan, at, (place, last), day=day)
        if year:
            return _Year(year, None, last)
    if gap.isspace():
        for shift, name in _SHIFTS if scan.key(at + 1) in lexicon.near_year else ():
            if lexicon.is_one(scan.key(at + 1), f"{name}_year"):
                return _Year(None, shift, at + 1)
            if lexicon.is_one(scan.key(at + 1), name) and lexicon.is_one(scan.key(at + 2), "year"):
                return _Year(None, shift, at + 2)
    return _Year(None, None, at)


def _far_year(scan: DateTokens, at: int, words: tuple[int, int], *, day: bool) -> int | None:
    """Return the number in the first of two ``words`` after a date as a year outside 1900 to 2099.

    It is ``NO_YEAR`` if it may be a year but is not reliable: far off, or perhaps a number of things.
    """
    place, last = words
    number, comma, said = scan.long_number(place), scan.gap(at) == ", ", last > place
    short = len(scan.key(place)) < 4 and (place > at + 1 or comma or not day)
    if number is None or (not said and (short or (comma and not scan.lexicon.month_first))):
        return None
    counts = not said and scan.spaced(last) and (comma or bool(scan.lexicon.dictionary))
    if counts and not day:
        return None
    return NO_YEAR if counts or not _EARLIEST <= number <= _LATEST else number


def _year_beside(scan: DateTokens, first: int, last: int) -> _Year:
    """Return the year after a date, or before it: last year on 5 March."""
    year = _year_after(scan, last, day=first < last)
    if year.year or year.shift is not None:
        return year
    before, lexicon = first - 1, scan.lexicon
    if lexicon.is_one(scan.key(before), "before_month", "before_weekday"):
        before -= 1
    for shift, name in _SHIFTS if scan.key(before) in lexicon.near_year else ():
        said = lexicon.is_one(scan.key(before), f"{name}_year") or (
            lexicon.is_one(scan.key(before), "year") and lexicon.is_one(scan.key(before - 1), name)
        )
        if said and scan.spaced(before):
            return _Year(None, shift, last)
    return _year_before(scan, first, last) or year


def _year_before(scan: DateTokens, first: int, last: int) -> _Year | None:
    """Read a year that is written before the month: 2025 m. kovo 5, 2025. március 5."""
    at = first - 1
    if not scan.lexicon.year_first:
        return None
    named = scan.lexicon.is_one(scan.key(at), "year")
    if scan.gap(at) != ". " and not (named and scan.spaced(at)):
        return None
    if named:
        at -= 1
    year = scan.year(at) if not named or scan.spaced(at) else None
    return _Year(year, None, last, at) if year else None


def _weekday_before(scan: DateTokens, at: int) -> int | None:
    """Return the index of the weekday before a date: Tuesday, 11 November, or Montag, den 5. Mai."""
    before = at - 1
    if scan.lexicon.is_one(scan.key(before), "article"):
        before -= 1
    if scan.key(before) not in scan.lexicon.weekdays_any or scan.gap(before).strip() not in _JOINS:
        return None
    capital = scan.words[before].text[0].isupper()
    return before if capital or not scan.lexicon.capitals else None


def _read_month_alone(scan: DateTokens, at: int, month: int) -> Iterator[ParsedDate]:
    """Read a month without a day: with a year, after a preposition, or after last, this, next."""
    lexicon, before, key = scan.lexicon, scan.key(at - 1), scan.words[at].key
    year = _year_beside(scan, at, at)
    opens = at if year.first is None else year.first
    start, end = scan.words[opens].start, scan.words[year.last].end
    part = DateParts(year.year, month)
    opened = _opened_month(scan, at)
    if opened is not None and (year.last > at or opened < at - 1):
        first = DateParts(None, lexicon.months_any[scan.key(opened)])
        yield ParsedDate(scan.words[opened].start, end, first, part, year_shift=year.shift)
    elif year.year or year.shift is not None:
        yield ParsedDate(start, end, part, year_shift=year.shift)
    elif not scan.spaced(at - 1):
        return
    elif _stands_for_month(scan, at):
        yield ParsedDate(start, end, part)
    elif key in lexicon.months_in and lexicon.is_one(before, "last", "next"):
        lean = 1 if lexicon.is_one(before, "next") else -1
        yield ParsedDate(scan.words[at - 1].start, end, part, lean=lean)


def _opened_month(scan: DateTokens, at: int) -> int | None:
    """Return the index of the month that opens a range to this one: March–May, from March to May."""
    lexicon = scan.lexicon
    if scan.dashed(at - 1) and scan.key(at - 1) in lexicon.months_any:
        return at - 1
    joined = lexicon.is_one(scan.key(at - 1), "range_to", "range_and") and scan.spaced(at - 1)
    opened = joined and scan.key(at - 2) in lexicon.months_any and scan.spaced(at - 2)
    return at - 2 if opened and lexicon.is_one(scan.key(at - 3), "range_from", "starting") else None


def _stands_for_month(scan: DateTokens, at: int) -> bool:
    """Return whether the words before a month's name make it a whole month: in May, late May, until May."""
    lexicon, key, before = scan.lexicon, scan.key(at), scan.key(at - 1)
    if lexicon.is_one(before, "between"):
        return lexicon.is_one(scan.key(at - 2), "part_of_month")
    if lexicon.is_one(_before_vague(scan, at), "deadline", "starting"):
        following = scan.words[at + 1].text if scan.spaced(at) else ""
        return key in lexicon.months and not (lexicon.capitals and following[:1].isupper())
    return (key in lexicon.months_in and lexicon.is_one(before, "before_month")) or (
        key in lexicon.months and lexicon.is_one(before, "part_of_month")
    )


def _before_vague(scan: DateTokens, at: int) -> str:
    """Return the key of the word before a month, or before the words that make it vague: at least."""
    at -= 1
    while scan.lexicon.is_one(scan.key(at), "vague") and scan.spaced(at):
        at -= 1
    return scan.key(at)


def read_year(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read a year or a range of two, with the word year after it or a fitting preposition before it."""
    lexicon = scan.lexicon
    first = scan.year(at)
    if first is None or (scan.dashed(at - 1) and scan.year(at - 1)):
        return
    last, end = None, at
    joined = scan.dashed(at) or (
        scan.spaced(at) and lexicon.is_one(scan.key(at + 1), "range_and", "range_to")
    )
    other = at + 1 if scan.dashed(at) else at + 2
    if joined and (scan.year(other) or 0) > first:
        last, end = scan.year(other), other
    end = scan.with_ordinal_ending(end)
    word = scan.key(end + 1) if scan.spaced(end) else ""
    if lexicon.is_one(word, "year") or (last and lexicon.is_one(word, "years")):
        end += 1
    elif not _asks_for_year(scan, at - 1, several=last is not None):
        return
    yield ParsedDate(
        scan.words[at].start,
        scan.words[end].end,
        DateParts(first),
        DateParts(last) if last else None,
    )


def _asks_for_year(scan: DateTokens, at: int, *, several: bool) -> bool:
    """Return whether the word is a preposition before a bare year, or before a range of years."""
    key = scan.key(at)
    asks = scan.lexicon.is_one(key, "before_year") or (
        several and scan.lexicon.is_one(key, "range_from")
    )
    return asks and scan.spaced(at)


def read_short_quarter(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read a quarter written as Q3 2025, or Q3 alone."""
    word, year = scan.words[at], _year_after(scan, at)
    part = DateParts(year.year, int(word.key[1]) * 3 - 2)
    if word.text[0].isupper():
        yield ParsedDate(
            word.start, scan.words[year.last].end, part, quarter=True, year_shift=year.shift
        )


def read_quarter(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read a quarter of a year: third quarter of 2025, III квартал, 1 квартал."""
    ordinal = scan.words[at - 1] if at and scan.spaced(at - 1) else None
    if ordinal is None:
        return
    number = scan.lexicon.ordinals.get(ordinal.key) or _FIGURES.get(ordinal.key)
    if number is None:
        return
    after = at + 1 if scan.lexicon.is_one(scan.key(at + 1), "between") else at
    year = _year_after(scan, after)
    last = year.last if year.last > after else at
    part = DateParts(year.year, number * 3 - 2)
    end = scan.words[last].end
    yield ParsedDate(ordinal.start, end, part, quarter=True, year_shift=year.shift)
