"""Data files as values that write their text on demand."""

import csv
import datetime
import io
from collections.abc import Iterable
from typing import Any

import msgspec

from generator.corpus.article_record import ArticleBody, Bodies, WrittenPassage
from generator.exports.icalendar import CalendarEvent, write_calendar
from generator.exports.json_text import write_json
from generator.view_models.display_names import shorten

COLUMNS = (
    "address", "article", "anchor", "date", "outlet", "language", "title",
    "kind", "text", "attribution", "themes", "people", "outlet_notes", "standing",
)  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"  # without it spreadsheets assume a legacy encoding
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # prefixes that a spreadsheet takes for a formula
SUMMARY_LENGTH = 100


class StandingData(msgspec.Struct, frozen=True):
    """Standing of an allegation with absolute addresses. ``text`` has all of it in a line."""

    allegation: str | None
    stage: str | None
    since: str | None
    responses: tuple[dict[str, str | None], ...]
    text: str


class ArticleData(msgspec.Struct, frozen=True):
    """Article's JSON fields, its outlet's name, the digest of its body, and standings by anchor."""

    fields: dict[str, Any]
    outlet: str
    body: bytes
    standings: dict[str, tuple[StandingData, ...]]


class ArticlesFile(msgspec.Struct, frozen=True):
    """JSON file of complete articles, after the fields in ``header``."""

    header: dict[str, Any]
    articles: tuple[ArticleData, ...]
    bodies: Bodies

    @property
    def text(self) -> str:
        """Text of the file."""
        return write_json(
            {**self.header, "articles": [self._article(each) for each in self.articles]}
        )

    def _article(self, article: ArticleData) -> dict[str, Any]:
        body, address = self.bodies.get(article.body), article.fields["address"]
        told = [_passage(each, body, address, article.standings) for each in body.passages()]
        return {**article.fields, "outlet_notes": _texts(body.outlet_notes), "passages": told}


def _texts(passages: Iterable[WrittenPassage]) -> list[str]:
    return [passage.text for passage in passages]


def _passage(
    passage: WrittenPassage,
    body: ArticleBody,
    article: str,
    standings: dict[str, tuple[StandingData, ...]],
) -> dict[str, Any]:
    return {
        "anchor": passage.anchor,
        "address": f"{article}#{passage.anchor}",
        "kind": passage.kind,
        "text": passage.text,
        "attribution": passage.attribution or None,
        "themes": passage.note.themes,
        "people": passage.note.people,
        "dates": list(dict.fromkeys(words.value for words in passage.note.dates)),
        "outlet_notes": _texts(body.notes_beside(passage)),
        "allegations": standings.get(passage.anchor, ()),
    }


class PassagesFile(msgspec.Struct, frozen=True):
    """CSV file of passages by RFC 4180, with an apostrophe before anything like a formula."""

    articles: tuple[ArticleData, ...]
    bodies: Bodies

    @property
    def text(self) -> str:
        """Text of the file."""
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for article in self.articles:
            body = self.bodies.get(article.body)
            for passage in body.passages():
                row = (*_row(article, passage), "\n".join(_texts(body.notes_beside(passage))))
                writer.writerow([_harmless(cell) for cell in row])
        return BYTE_ORDER_MARK + table.getvalue()


def _row(article: ArticleData, passage: WrittenPassage) -> tuple[str, ...]:
    fields, note = article.fields, passage.note
    return (
        f"{fields['address']}#{note.anchor}",
        fields["id"],
        note.anchor,
        fields["date"] or "",
        article.outlet,
        fields["language"],
        fields["title"],
        passage.kind,
        passage.text,
        passage.attribution,
        " ".join(note.themes),
        " ".join(note.people),
        " ".join(each.text for each in article.standings.get(note.anchor, ())),
    )


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


class EventData(msgspec.Struct, frozen=True):
    """Event dated to the day, with its passage's body and anchor and its source."""

    body: bytes
    anchor: str
    uid: str
    stamp: datetime.date
    start: datetime.date
    last: datetime.date
    lang: str
    source: str
    url: str
    categories: tuple[str, ...]
    standing: str  # of its allegations, or empty


class EventsFile(msgspec.Struct, frozen=True):
    """Calendar file of events, with a ``note`` to its readers."""

    title: str
    note: str
    events: tuple[EventData, ...]
    bodies: Bodies

    @property
    def text(self) -> str:
        """Text of the file."""
        return write_calendar(self.title, self.note, (self._event(event) for event in self.events))

    def _event(self, event: EventData) -> CalendarEvent:
        passage = self.bodies.passage(event.body, event.anchor)
        text = passage.text
        notes = _texts(self.bodies.get(event.body).notes_beside(passage))
        return CalendarEvent(
            uid=event.uid,
            stamp=event.stamp,
            start=event.start,
            last=event.last,
            lang=event.lang,
            summary=shorten(" ".join(filter(None, (event.standing, text))), SUMMARY_LENGTH),
            description="\n\n".join(
                filter(None, (event.standing, text, *notes, event.source, event.url))
            ),
            url=event.url,
            categories=event.categories,
        )


class DataIndex(msgspec.Struct, frozen=True):
    """JSON index of monthly data files by kind."""

    header: dict[str, Any]
    parts: dict[str, list[dict[str, Any]]]

    @property
    def text(self) -> str:
        """Text of the file."""
        return write_json({**self.header, **self.parts})


DataFile = ArticlesFile | PassagesFile | EventsFile | DataIndex
