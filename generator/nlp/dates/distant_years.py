"""Years outside 1900 to 2099 after a date: ``18 January 1654``, ``5 травня 1812 року``."""

from generator.nlp.dates.date_tokens import DateTokens
from generator.nlp.dates.parsed_date import NO_YEAR

_EARLIEST, _LATEST = 1000, 2199
_ABBREVIATION = 5  # letters: Sept. 1825


def read_far_year(scan: DateTokens, at: int, *, day: bool) -> tuple[int, int] | None:
    """Return the year after the word and the index of its last word, or None without one.

    The year is ``NO_YEAR`` if the number there may be a year but is not reliable: far off, or
    perhaps a number of things. ``day``: the month has a day, so that a number of things is
    unlikely.
    """
    gap, lexicon = scan.gap(at), scan.lexicon
    of = gap.isspace() and lexicon.is_one(scan.key(at + 1), "between") and scan.spaced(at + 1)
    place = at + 2 if of else at + 1
    number = scan.long_number(place)
    dot = gap == ". " and len(scan.key(at)) <= _ABBREVIATION and not scan.key(at).isdigit()
    if number is None or not (gap.isspace() or gap == ", " or dot):
        return None
    last = scan.with_ordinal_ending(place)
    if scan.spaced(last) and lexicon.is_one(scan.key(last + 1), "year", "years"):
        last += 1
    said = last > place
    if not said and len(scan.key(place)) < 4 and (of or gap == ", " or not day):
        return None
    if not said and gap == ", " and not lexicon.month_first:
        return None
    counts = not said and scan.spaced(last) and (gap == ", " or bool(lexicon.dictionary))
    if counts and not day:
        return None
    return (NO_YEAR if counts or not _EARLIEST <= number <= _LATEST else number), last
