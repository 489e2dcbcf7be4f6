"""Dates of passages as the index of search has them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.corpus.article_record import Article, WrittenPassage

LONGEST_RANGE = 62  # days


def find_dates_in(article: Article, shown: Iterable[WrittenPassage]) -> dict[int, tuple[str, ...]]:
    """Return the dates in passages by place, each once."""
    values = {note.anchor: [each.value for each in note.dates] for note in article.notes}
    dates = {
        at: {day for value in values.get(each.anchor, ()) for day in spell_out(value)}
        for at, each in enumerate(shown)
    }
    return {at: tuple(sorted(days)) for at, days in dates.items() if days}


def spell_out(value: str) -> Iterator[str]:
    """Yield each day, month or year of a date in ISO 8601, which may have a first and a last one.

    Of a range too long to be asked for by its days only the first and the last are given.
    """
    first, _, last = value.partition("/")
    yield first
    if not last:
        return
    if len(first) == len(last) == len("2025-01-01"):
        day, end = date.fromisoformat(first), date.fromisoformat(last)
        for further in range(1, (end - day).days if (end - day).days <= LONGEST_RANGE else 0):
            yield (day + timedelta(further)).isoformat()
    yield last
