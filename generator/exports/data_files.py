"""Texts of data files: articles as JSON, passages as CSV, events as a calendar."""

import csv
import datetime
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.config import by_language
from generator.corpus.article_record import Article, ArticleBody, WrittenPassage
from generator.corpus.corpus import Event
from generator.exports.icalendar import CalendarEvent, write_calendar
from generator.exports.json_text import write_json
from generator.view_models.display_dates import first_day
from generator.view_models.page_metadata import shorten
from generator.view_models.passage_views import StandingView
from generator.view_models.urls import HOME, passage_url
from generator.view_models.view_builder import ViewBuilder

COLUMNS = (
    "address", "article", "anchor", "date", "outlet", "language", "title",
    "kind", "text", "attribution", "themes", "people", "outlet_notes", "standing",
)  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"  # without it spreadsheets assume a legacy encoding
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # prefixes that a spreadsheet takes for a formula
SUMMARY_LENGTH = 100
TO_THE_DAY = 10  # length of an ISO day


def describe_site(views: ViewBuilder) -> dict[str, Any]:
    """Return the first fields of a JSON file."""
    site = views.site
    return {"title": site.title, "address": views.address(HOME), "language": site.language}


def write_articles(views: ViewBuilder, articles: Iterable[Article]) -> str:
    """Return complete articles as JSON."""
    whole = [_article(views, article) for article in articles]
    return write_json({**describe_site(views), "articles": whole})


def _article(views: ViewBuilder, article: Article) -> dict[str, Any]:
    """Return an article's data, with null for unknown facts.

    ``origin`` is the oldest article with the same text, possibly itself.
    """
    meta, ref = article.entry.meta, views.refs[article.id]
    conversion = views.corpus.content.conversions.get(meta.seed or "")
    body, address = views.bodies.get(article.digest), views.address(ref.url)
    standings = views.allegations.in_article(article)
    return {
        "id": article.id,
        "address": address,
        "title": meta.title,
        "title_origin": meta.title_origin,
        "language": meta.language,
        "date": meta.date,
        "outlet": {"id": meta.outlet, "name": ref.outlet_name} if meta.outlet else None,
        "outlet_found": meta.outlet_found,
        "authors": meta.authors,
        "themes": article.themes,
        "people": article.people,
        "summary": by_language(meta.summary, views.site.original),
        "source_url": meta.source_url,
        "seed": meta.seed,
        "seed_sha256": conversion.seed_sha256 if conversion else None,
        "origin": views.corpus.origins[article.id][0].id,
        "outlet_notes": _texts(body.outlet_notes),
        "passages": [
            {
                **_passage(each, body, address),
                "allegations": [_standing(views, told) for told in standings.get(each.anchor, ())],
            }
            for each in body.passages()
        ],
    }


def _texts(passages: Iterable[WrittenPassage]) -> list[str]:
    return [passage.text for passage in passages]


def _passage(passage: WrittenPassage, body: ArticleBody, article: str) -> dict[str, Any]:
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
    }


def _standing(views: ViewBuilder, standing: StandingView) -> dict[str, Any]:
    """Return the standing of an allegation with absolute addresses, and with all of it in a line."""
    return {
        "allegation": standing.allegation or None,
        "stage": standing.stage or None,
        "since": standing.date.iso if standing.date else None,
        "responses": [
            {
                "from": answer.person.label if answer.person else None,
                "response": answer.label,
                "note": answer.note or None,
                "address": views.address(passage_url(*answer.place)) if answer.place else None,
            }
            for answer in standing.answers
        ],
        "text": standing.text,
    }


def write_passages(views: ViewBuilder, articles: Iterable[Article]) -> str:
    """Return passages as CSV by RFC 4180, with an apostrophe before anything like a formula."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for article in articles:
        for row in _rows(views, article):
            writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
    return BYTE_ORDER_MARK + table.getvalue()


def _rows(views: ViewBuilder, article: Article) -> Iterator[tuple[str, ...]]:
    ref, body = views.refs[article.id], views.bodies.get(article.digest)
    address, standings = views.address(ref.url), views.allegations.in_article(article)
    for passage in body.passages():
        note = passage.note
        yield (
            f"{address}#{note.anchor}",
            article.id,
            note.anchor,
            article.date,
            ref.outlet_name,
            ref.lang,
            ref.title,
            passage.kind,
            passage.text,
            passage.attribution,
            " ".join(note.themes),
            " ".join(note.people),
            "\n".join(_texts(body.notes_beside(passage))),
            " ".join(each.text for each in standings.get(note.anchor, ())),
        )


def write_events(views: ViewBuilder, events: Sequence[Event]) -> str:
    """Return a calendar of distinct events dated to the day, noting how many are left out."""
    dated = [event for event in events if is_to_the_day(event)]
    note = views.gettext("The dates that the articles speak of, each with its passage.")
    if left := len(events) - len(dated):
        note += " " + views.gettext(
            "Left out, because known to the month or the year only: %(number)s.", number=left
        )
    unique = {event.uid: event for event in (_event(views, event) for event in dated)}
    return write_calendar(views.site.title, note, unique.values())


def is_to_the_day(event: Event) -> bool:
    """Return True for an event dated to the day."""
    return all(len(end) == TO_THE_DAY for end in event.mention.value.split("/"))


def _event(views: ViewBuilder, event: Event) -> CalendarEvent:
    article, note = event.article, event.note
    start, _, last = event.mention.value.partition("/")
    ref = views.refs[article.id]
    source = (ref.title, ref.outlet_name, ref.date.text if ref.date else "")
    dates = f"{start}-{last}" if last else start
    url = views.address(passage_url(article.id, note.anchor))
    body, passage = views.bodies.get(article.digest), views.find(article, note)
    standing = " ".join(each.text for each in views.allegations.of(article, note))
    told = (standing, passage.text, *_texts(body.notes_beside(passage)))
    return CalendarEvent(
        uid=f"{article.id}.{note.anchor}.{dates}@sourcebook",
        stamp=first_day(article.date or start),
        start=datetime.date.fromisoformat(start),
        last=datetime.date.fromisoformat(last or start),
        lang=ref.lang,
        summary=shorten(" ".join(filter(None, told[:2])), SUMMARY_LENGTH),
        description="\n\n".join(filter(None, (*told, " · ".join(filter(None, source)), url))),
        url=url,
        categories=tuple(views.marks[theme].name for theme in note.themes),
    )
