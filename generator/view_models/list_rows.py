"""Rows of lists: the items of an article for each list.

To add a list, write a function that yields its rows for an article, put it in ``LISTERS``, and give
the list to ``bucket_sections``, as the pages of themes do.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from generator.corpus.article_record import Article, PassageNote
from generator.corpus.corpus import ArticleNotes, Event, SaidQuotation
from generator.view_models.list_months import Item, fits_on_page
from generator.view_models.size_estimates import (
    weigh_event,
    weigh_head,
    weigh_mentions,
    weigh_passage,
    weigh_quotation,
    weigh_row,
)

TO_THE_DAY = 10  # length of an ISO day
# Kinds of lists: articles (of a theme, an outlet or both), passages of a theme, passages that name a person,
# passages of a theme that name a person, quotations of a person, dates (of a theme or a person),
# and dates known to the day.
ARTICLES, OF_THEME, OF_OUTLET = "articles", "articles of theme", "articles of outlet"
OF_BOTH = "articles of theme and outlet"
RECORD, MENTIONS, TOGETHER, SAID = "record", "mentions", "theme and person", "said"
DATES, THEME_DATES, PERSON_DATES, DAYS = "dates", "dates of theme", "dates of person", "days"
BY_TIME = frozenset(
    {DATES, THEME_DATES, PERSON_DATES, DAYS}
)  # lists of dates that articles tell of

T = TypeVar("T")
ListName = tuple[str, str]  # its kind and the id that it is of, or ''


class ListRow(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Item of a list: an article by its place in the month, and its notes by theirs in it.

    ``at`` is the place of a date or quotation in its note. Rows by time are sorted by ``order``.
    """

    article: int
    notes: tuple[int, ...]
    date: str
    weight: int
    count: int = 1
    at: int = 0
    order: str = ""


class DateCount(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Number of events of one date in passages of the same themes."""

    value: str
    precision: str
    themes: tuple[str, ...]
    number: int


Named = Iterator[tuple[ListName, ListRow]]


def list_articles(place: int, article: Article) -> Named:
    """Yield rows of an article among all, among those of its themes, and of its outlet."""
    row = ListRow(place, (), str(article.date), weigh_row(article))
    yield (ARTICLES, ""), row
    outlet = article.entry.meta.outlet or ""
    yield (OF_OUTLET, outlet), row
    for theme in article.themes:
        yield (OF_THEME, theme), row
        yield (OF_BOTH, f"{theme} {outlet}"), row


def list_records(place: int, article: Article) -> Named:
    """Yield the passages on each theme as one row, or as several if they exceed a page."""
    for theme in article.themes:
        notes = [at for at, note in enumerate(article.notes) if theme in note.themes]
        for part in cut_record(article, notes) if notes else ():
            weight = weigh_record(article, part)
            yield (RECORD, theme), ListRow(place, part, str(article.date), weight, len(part))


def list_mentions(place: int, article: Article) -> Named:
    """Yield the passages that name each person, if any."""
    for person in article.people:
        notes = tuple(at for at, note in enumerate(article.notes) if person in note.people)
        weight = weigh_mentions(article, len(notes))
        yield (MENTIONS, person), ListRow(place, notes, str(article.date), weight, len(notes))


def list_people_of_themes(place: int, article: Article) -> Named:
    """Yield each person named in passages on each theme."""
    for theme in article.themes:
        notes = [note for note in article.notes if theme in note.themes]
        for person in article.people:
            if number := sum(person in note.people for note in notes):
                yield (TOGETHER, f"{theme} {person}"), ListRow(place, (), "", 0, number)


def list_quotations(place: int, article: Article) -> Named:
    """Yield the quotations of each person."""
    for at, note in enumerate(article.notes):
        for number, words in enumerate(note.said):
            weight = weigh_quotation(article, note)
            yield (SAID, words.speaker), ListRow(place, (at,), str(article.date), weight, 1, number)


def list_dates(place: int, article: Article) -> Named:
    """Yield the dates mentioned: of all, of each theme and person of the passage, and days alone."""
    days: set[tuple[str, str]] = set()
    for at, note in enumerate(article.notes):
        for number, words in enumerate(note.dates):
            start = words.value.partition("/")[0]
            # A range sorts after its first day, month or year, so '/' must sort before '-'.
            order = words.value.replace("/", " ")
            row = ListRow(place, (at,), start, weigh_event(article, note), 1, number, order)
            yield (DATES, ""), row
            yield from (((THEME_DATES, theme), row) for theme in note.themes)
            yield from (((PERSON_DATES, person), row) for person in note.people)
            if is_day(order) and (note.anchor, words.value) not in days:
                days.add((note.anchor, words.value))
                yield (DAYS, ""), row


def is_day(order: str) -> bool:
    """Return True for a date, or a range of dates, known to the day."""
    return all(len(end) == TO_THE_DAY for end in order.split(" "))


LISTERS: tuple[Callable[[int, Article], Named], ...] = (
    list_articles,
    list_records,
    list_mentions,
    list_people_of_themes,
    list_quotations,
    list_dates,
)


def cut_record(article: Article, notes: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield an article's notes in parts that fit on a page, at least one note each."""
    part: list[int] = []
    weight = head = weigh_head(article)
    for at in notes:
        own = weigh_passage(article, article.notes[at])
        if part and not fits_on_page(weight + own):
            yield tuple(part)
            part, weight = [], head
        part.append(at)
        weight += own
    yield tuple(part)


def weigh_record(article: Article, notes: Iterable[int]) -> int:
    """Estimate the size of an article's passages in a record."""
    own = [weigh_passage(article, article.notes[at]) for at in notes]
    return weigh_head(article) + sum(own)


def order_rows(listed: ListName, rows: Sequence[ListRow]) -> Sequence[ListRow]:
    """Return rows, given newest article first, in the order of their list, oldest first."""
    if listed[0] in BY_TIME:
        return sorted(rows, key=lambda row: row.order)
    return rows[::-1]


RowPlace = tuple[Article, ListRow]


def make_item(row: ListRow, value: T, listed: ListName) -> Item[T]:
    """Return the item of a row in a list."""
    changed = "" if listed[0] in BY_TIME else row.date
    return Item(value, row.date, row.weight, row.count, changed)


def notes_at(place: RowPlace) -> ArticleNotes:
    """Return the article and passages of a row."""
    article, row = place
    return article, tuple(article.notes[at] for at in row.notes)


def article_at(place: RowPlace) -> Article:
    """Return the article of a row."""
    return place[0]


def _note_at(place: RowPlace) -> PassageNote:
    article, row = place
    return article.notes[row.notes[0]]


def event_at(place: RowPlace) -> Event:
    """Return the event of a row."""
    note = _note_at(place)
    return Event(place[0], note, note.dates[place[1].at], place[1].date)


def quotation_at(place: RowPlace) -> SaidQuotation:
    """Return the quotation of a row."""
    note = _note_at(place)
    return SaidQuotation(place[0], note, note.said[place[1].at])
