"""The data to download: articles as JSON, passages as a table, events as a calendar."""

import csv
import datetime
import io
from collections.abc import Iterator
from typing import Any

from generator.corpus.article import Article, PassageNote, WrittenPassage
from generator.corpus.corpus import Event
from generator.pages.addresses import (
    HOME,
    data_url,
    passage_url,
)
from generator.pages.contexts import FileContext
from generator.pages.dates import first_day
from generator.pages.heads import page_view, shorten
from generator.pages.icalendar import CalendarEvent, write_calendar
from generator.pages.json_text import write_json
from generator.pages.page import Page
from generator.pages.parts import Download
from generator.pages.views import Views

COLUMNS = (
    "address", "article", "anchor", "date", "outlet", "language", "title",
    "kind", "text", "attribution", "themes", "people",
)  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"  # spreadsheets take a table without it for one in their own encoding
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet computes what begins so
SUMMARY_LENGTH = 100
TO_THE_DAY = 10  # letters of an ISO date that says the day


def list_downloads(views: Views) -> tuple[Download, ...]:
    """What there is to download; a calendar only where it has an event."""
    files = (
        ("articles.json", "application/json", views.gettext("every article, whole")),
        ("passages.csv", "text/csv", views.gettext("every passage, for a spreadsheet")),
        (
            "events.ics",
            "text/calendar",
            views.gettext("every event known to the day, for a calendar"),
        ),
    )
    known = any(_is_to_the_day(event) for event in views.corpus.events)
    return tuple(
        Download(name, data_url(name), kind, note) for name, kind, note in files[: 2 + known]
    )


def download_pages(views: Views) -> Iterator[Page]:
    """The files to download."""
    writers = {
        "articles.json": _articles_json,
        "passages.csv": _passages_csv,
        "events.ics": _events_ics,
    }
    for download in list_downloads(views):
        view = page_view(views, download.url, download.label)
        context = FileContext(writers[download.label](views))
        yield Page(download.url, "", view, context, listed=False)


def _articles_json(views: Views) -> str:
    site = views.site
    return write_json(
        {
            "title": site.title,
            "address": views.address(HOME),
            "language": site.language,
            "articles": [_article(views, article) for article in views.corpus.articles],
        }
    )


def _article(views: Views, article: Article) -> dict[str, Any]:
    """An article with what is known of it; null stands for what is not.

    ``origin`` is the oldest article that tells the same text: itself where no other does.
    """
    meta = article.entry.meta
    outlet = views.corpus.outlet(meta.outlet)
    conversion = views.corpus.content.conversions.get(meta.seed or "")
    return {
        "id": article.id,
        "address": views.address(views.refs[article.id].url),
        "title": meta.title,
        "title_origin": meta.title_origin,
        "language": meta.language,
        "date": meta.date,
        "outlet": {"id": outlet.id, "name": outlet.meta.name} if outlet else None,
        "authors": meta.authors,
        "themes": article.themes,
        "people": article.people,
        "summary": meta.summary,
        "source_url": meta.source_url,
        "seed": meta.seed,
        "seed_sha256": conversion.seed_sha256 if conversion else None,
        "origin": views.corpus.origins[article.id][0].id,
        "passages": [
            _passage(views, article, passage)
            for passage in views.bodies.at(article.address).passages()
        ],
    }


def _passage(views: Views, article: Article, passage: WrittenPassage) -> dict[str, Any]:
    return {
        "anchor": passage.anchor,
        "address": _address(views, article, passage.note),
        "kind": passage.kind,
        "text": passage.text,
        "attribution": passage.attribution or None,
        "themes": passage.note.themes,
        "people": passage.note.people,
        "dates": list(dict.fromkeys(words.value for words in passage.note.dates)),
    }


def _passages_csv(views: Views) -> str:
    """A table by RFC 4180; what a spreadsheet would compute has an apostrophe before it."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for article in views.corpus.articles:
        for passage in views.bodies.at(article.address).passages():
            writer.writerow([_harmless(cell) for cell in _row(views, article, passage)])
    return BYTE_ORDER_MARK + table.getvalue()


def _row(views: Views, article: Article, passage: WrittenPassage) -> tuple[str, ...]:
    meta, note = article.entry.meta, passage.note
    outlet = views.corpus.outlet(meta.outlet)
    return (
        _address(views, article, note),
        article.id,
        note.anchor,
        meta.date or "",
        outlet.meta.name if outlet else "",
        meta.language,
        meta.title,
        passage.kind,
        passage.text,
        passage.attribution,
        " ".join(note.themes),
        " ".join(note.people),
    )


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _events_ics(views: Views) -> str:
    """Each day or range of days that a passage gives, once; what is left out is counted."""
    events = views.corpus.events
    kept = [event for event in events if _is_to_the_day(event)]
    note = views.gettext("The dates that the articles speak of, each with its passage.")
    if left := len(events) - len(kept):
        note += " " + views.gettext(
            "Left out, because known to the month or the year only: %(number)s.", number=left
        )
    unique = {event.uid: event for event in (_calendar_event(views, event) for event in kept)}
    return write_calendar(views.site.title, note, unique.values())


def _is_to_the_day(event: Event) -> bool:
    return all(len(end) == TO_THE_DAY for end in event.mention.value.split("/"))


def _calendar_event(views: Views, event: Event) -> CalendarEvent:
    article, note = event.article, event.read
    text = views.find(article, note).text
    start, _, last = event.mention.value.partition("/")
    ref, address = views.refs[article.id], _address(views, article, note)
    source = (ref.title, ref.outlet.label if ref.outlet else "", ref.date.text if ref.date else "")
    dates = f"{start}-{last}" if last else start
    return CalendarEvent(
        uid=f"{article.id}.{note.anchor}.{dates}@sourcebook",
        stamp=first_day(article.entry.meta.date or start),
        start=datetime.date.fromisoformat(start),
        last=datetime.date.fromisoformat(last or start),
        lang=ref.lang,
        summary=shorten(text, SUMMARY_LENGTH),
        description="\n\n".join((text, " · ".join(filter(None, source)), address)),
        url=address,
        categories=tuple(views.marks[theme].name for theme in note.themes),
    )


def _address(views: Views, article: Article, note: PassageNote) -> str:
    return views.address(passage_url(article.id, note.anchor))
