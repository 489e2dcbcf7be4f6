"""Texts of data files: whole articles as JSON, openings of passages as CSV, events as a calendar."""

import csv
import datetime
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.config import by_language
from generator.content.markdown_blocks import NOTE
from generator.corpus.article_record import Article, TranslatedArticle, WrittenPassage
from generator.corpus.corpus import Event
from generator.exports.json_text import write_json_lines
from generator.view_models.display_dates import first_day
from generator.view_models.display_names import shorten
from generator.view_models.passage_views import StandingView
from generator.view_models.urls import HOME, passage_url
from generator.view_models.view_builder import ViewBuilder

COLUMNS = (
    "address", "article", "date", "outlet", "language", "kind", "text", "attribution",
    "themes", "people", "outlet_notes", "standing", "translation", "translation_kind",
)  # fmt: skip
TITLE = "title"  # kind of the row of an article, above those of its passages
BYTE_ORDER_MARK = "\ufeff"  # without it spreadsheets assume a legacy encoding
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # prefixes that a spreadsheet takes for a formula
OPENING = 100  # characters of a passage in the table and the calendar
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
SPECIAL = re.compile(r"([\\;,])")
LONGEST_LINE = 75  # octets, without the line break
FURTHER, CONTINUES = 0b11000000, 0b10000000  # marks a continuation byte of UTF-8


def describe_site(views: ViewBuilder) -> dict[str, Any]:
    """Return the first fields of a JSON file."""
    site = views.site
    return {"title": site.title, "address": views.address(HOME), "language": site.language}


def write_articles(views: ViewBuilder, articles: Iterable[Article]) -> str:
    """Return complete articles as JSON, a line each."""
    whole = (_article(views, article) for article in articles)
    return write_json_lines(describe_site(views), "articles", whole)


def _article(views: ViewBuilder, article: Article) -> dict[str, Any]:
    """Return an article's data, with null for unknown facts.

    ``origin`` is the oldest article with the same text, possibly itself.
    """
    meta, ref = article.entry.meta, views.refs[article.id]
    conversion = views.corpus.content.conversions.get(meta.seed or "")
    body = views.bodies.get(article.digest)
    standings, notes = views.allegations.in_article(article), views.bodies.notes(article.digest)
    return {
        "id": article.id,
        "address": views.address(ref.url),
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
        "outlet_notes": [note.text for note in notes],
        "translations": [_translation(each) for each in article.translations],
        "passages": [
            _passage(views, each, notes, standings.get(each.anchor, ())) for each in body.passages()
        ],
    }


def _translation(made: TranslatedArticle) -> dict[str, Any]:
    """Return who made and read a translation, with null for unknown facts."""
    return {
        "language": made.language,
        "title": made.title or None,
        "translator": made.translator or None,
        "machine": made.machine or None,
        "reviewed_by": made.reviewed_by or None,
        "reviewed_on": made.reviewed_on or None,
    }


def _texts_beside(passage: WrittenPassage, notes: Iterable[WrittenPassage]) -> list[str]:
    """Return the texts of the notes that go along with a passage, none with a note itself."""
    return [] if passage.kind == NOTE else [note.text for note in notes]


def _passage(
    views: ViewBuilder,
    passage: WrittenPassage,
    notes: Iterable[WrittenPassage],
    standings: Iterable[StandingView],
) -> dict[str, Any]:
    """Return a passage's data, without what is empty. Its address is the article's with its anchor."""
    told = {
        "shown": "" if passage.part == "whole" else passage.part,
        "attribution": passage.attribution,
        "themes": passage.note.themes,
        "people": passage.note.people,
        "dates": list(dict.fromkeys(words.value for words in passage.note.dates)),
        "outlet_notes": _texts_beside(passage, notes),
        "translations": [
            {"language": each.language, "text": each.text, "stale": each.is_stale}
            for each in passage.translations
        ],
        "allegations": [_standing(views, each) for each in standings],
    }
    known = {name: value for name, value in told.items() if value}
    return {"anchor": passage.anchor, "kind": passage.kind, "text": passage.text, **known}


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
    """Return titles and openings of passages as CSV by RFC 4180, with an apostrophe before anything like a formula."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for article in articles:
        for row in _rows(views, article):
            writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
    return BYTE_ORDER_MARK + table.getvalue()


def _rows(views: ViewBuilder, article: Article) -> Iterator[tuple[str, ...]]:
    """Yield the row of an article's title, then those of its passages, each with its opening."""
    ref, notes = views.refs[article.id], views.bodies.notes(article.digest)
    address, standings = views.address(ref.url), views.allegations.in_article(article)
    source = (article.id, article.date, ref.outlet_name, ref.lang)
    themes, people = " ".join(article.themes), " ".join(article.people)
    told = "\n".join(note.text for note in notes)
    yield (address, *source, TITLE, ref.title, "", themes, people, told, "", "", "")
    for passage in views.bodies.get(article.digest).passages():
        note, translation = passage.note, views.translation_of(article, passage)
        yield (
            f"{address}#{note.anchor}",
            *source,
            passage.kind,
            shorten(passage.text, OPENING),
            passage.attribution,
            " ".join(note.themes),
            " ".join(note.people),
            "\n".join(_texts_beside(passage, notes)),
            " ".join(each.text for each in standings.get(note.anchor, ())),
            shorten(translation.text, OPENING) if translation else "",
            views.tell_translation(translation) if translation else "",
        )


def write_events(views: ViewBuilder, events: Sequence[Event], left: int = 0) -> str:
    """Return a calendar by RFC 5545 of distinct events dated to the day, noting how many are ``left`` out."""
    note = views.gettext("The dates mentioned in the articles, each with its passage.")
    if left:
        note += " " + views.gettext(
            "Left out because only the month or the year is known: %(number)s.", number=left
        )
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Sourcebook//Sourcebook//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape(views.site.title)}",
        f"X-WR-CALDESC:{escape(note)}",
    ]
    for event in events:
        lines += _event_lines(views, event)
    return "".join(f"{fold(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _uid(event: Event) -> str:
    dates = event.mention.value.replace("/", "-")
    return f"{event.article.id}.{event.note.anchor}.{dates}@sourcebook"


def _event_lines(views: ViewBuilder, event: Event) -> Iterator[str]:
    """Yield the lines of an event, which lasts whole days and is stamped with the day of its report.

    It has the opening of its passage, or all of an allegation with its standing, and the address.
    """
    article, note = event.article, event.note
    start, _, last = event.mention.value.partition("/")
    after = first_day(last or start) + datetime.timedelta(days=1)  # DTEND is exclusive
    ref, url = views.refs[article.id], views.address(passage_url(article.id, note.anchor))
    source = filter(None, (ref.outlet_name, ref.date.text if ref.date else ""))
    notes, passage = views.bodies.notes(article.digest), views.find(article, note)
    standing = " ".join(each.text for each in views.allegations.of(article, note))
    translation = views.translation_of(article, passage)
    language = translation.lang if translation else ref.lang
    shown = translation.text if translation else passage.text
    words = ref.headline if passage.part == "none" else shown
    summary = shorten(" ".join(filter(None, (standing, words))), OPENING)
    both = (shown, views.tell_translation(translation), passage.text) if translation else (shown,)
    whole = (standing, *both) if standing else both[1:]
    told = (*whole, *_texts_beside(passage, notes), " · ".join(source), url)
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(event)}"
    yield f"DTSTAMP:{first_day(article.date or start):%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first_day(start):%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SUMMARY;LANGUAGE={language}:{escape(summary)}"
    yield f"DESCRIPTION;LANGUAGE={language}:{escape(_paragraphs(told))}"
    yield f"URL:{url}"
    if note.themes:
        yield f"CATEGORIES:{','.join(escape(views.marks[theme].name) for theme in note.themes)}"
    yield "TRANSP:TRANSPARENT"  # news does not make the reader busy
    yield "END:VEVENT"


def _paragraphs(texts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, texts))


def escape(text: str) -> str:
    """Escape a text value and remove control characters."""
    one_line = SPECIAL.sub(r"\\\1", text.replace("\r\n", "\n")).replace("\n", "\\n")
    return CONTROLS.sub("", one_line)


def fold(line: str) -> str:
    """Fold a line at 75 octets without splitting characters."""
    if len(line) <= LONGEST_LINE and line.isascii():
        return line
    octets, pieces = line.encode(), []
    while len(octets) > LONGEST_LINE:
        end = LONGEST_LINE
        while octets[end] & FURTHER == CONTINUES:
            end -= 1
        pieces.append(octets[:end])
        octets = b" " + octets[end:]
    return b"\r\n".join([*pieces, octets]).decode()
