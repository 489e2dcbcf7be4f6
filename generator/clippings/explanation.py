"""Explain how a clipping was read, as JSON and as text."""

import datetime
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from generator.clippings.clipping import Clipping, Doubt, FoundTheme, Line
from generator.clippings.rule_labels import read_rule_labels
from generator.config import ENGLISH
from generator.nlp.dates.date_lexicon import languages_with_dates
from generator.nlp.dates.find_dates import DateMention, find_dates

SHOWN = 60  # characters of a line of the seed
SIGNS = " ,;:–—"  # removed before an ellipsis
WIDTH = 100
DATED_LINES = frozenset(("timestamp", "author"))
WHOLE = len("2025-11-20")
FIGURES = ("%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y", "%d/%m/%y")


def explanation(clipping: Clipping) -> dict[str, Any]:
    """Return the explanation as values for JSON, with people's names in Latin script."""
    title, date, outlet = clipping.title, clipping.date, clipping.outlet
    names = {person.id or person.name: person.name for person in clipping.people}
    return {
        "language": clipping.language,
        "encoding": clipping.encoding,
        "title": {"text": title.text, "origin": title.origin} if title else None,
        "date": {"value": date.value, "origin": date.origin} if date else None,
        "outlet": {"name": outlet.name, "id": outlet.id, "evidence": list(outlet.evidence)}
        if outlet
        else None,
        "authors": list(clipping.authors),
        "source_url": clipping.source_url,
        "lines": [_line(line) for line in clipping.lines],
        "themes": [theme.id for theme in clipping.themes],
        "matched": {theme.id: list(theme.matched) for theme in clipping.themes},
        "themes_not_made": {theme.id: _missed(theme) for theme in clipping.themes_not_made},
        "people": [person.name for person in clipping.people],
        "possible": [{"name": each.name, "why": each.why} for each in clipping.possible],
        "forms": {person.name: list(person.forms) for person in clipping.people},
        "quotes": [
            {"text": found.text, "speaker": names.get(found.speaker or "", found.speaker)}
            for found in clipping.quotations
        ],
        "events": [
            {"date": event.date, "precision": event.precision, "text": event.text}
            for event in clipping.events
        ]
        + [
            {"date": found.value, "precision": found.precision, "text": found.text, "line": line}
            for line, found in dates_beside_the_text(clipping)
        ],
        "skipped": clipping.skipped,
        "warnings": [_doubt(doubt) for doubt in clipping.warnings],
    }


def _missed(theme: FoundTheme) -> dict[str, Any]:
    return {
        "reason": theme.reason,
        "matched": list(theme.matched),
        "score": theme.score,
        "lacks": theme.lacks,
    }


def _line(line: Line) -> dict[str, Any]:
    told = {"evidence": list(line.evidence)} if line.evidence else {}
    place = {"place": line.place} if line.place else {}
    return {
        "line": line.number,
        **place,
        "fate": line.fate,
        "rule": line.rule,
        **told,
        "text": line.text,
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {"code": doubt.code, "line": doubt.line, "message": doubt.message}


def dates_beside_the_text(clipping: Clipping) -> Iterator[tuple[int, DateMention]]:
    """Find the day of publication on lines outside the body, and any day if it is unknown.

    Other days there are those of a crawl or of a later change.
    """
    published = clipping.date.value if clipping.date else None
    for line in clipping.lines:
        if line.fate in DATED_LINES:
            dates = find_dates(line.text, clipping.language, published)
            told = [found for found in dates if published in (None, found.value)]
            if not dates and published and len(published) == WHOLE:
                told = list(islice(_find_day(line.text, published), 1))
            for found in told:
                yield line.number, found


def _find_day(text: str, day: str) -> Iterator[DateMention]:
    """Find a day where it is known: in short figures, glued to words, or in another language."""
    for form in FIGURES:
        written = re.escape(datetime.date.fromisoformat(day).strftime(form))
        for found in re.finditer(rf"(?<!\d){written}(?!\d)", text):
            yield DateMention(*found.span(), found[0], day, "day")
    for language in languages_with_dates():
        yield from (each for each in find_dates(text, language, day) if each.value == day)


def explain_text(clipping: Clipping) -> str:
    """Return the explanation as text, in aligned columns."""
    labels = read_rule_labels(ENGLISH)
    parts = [_facts(clipping, labels), _lines(clipping, labels)]
    if clipping.skipped:
        parts.insert(0, f"  no article: {clipping.skipped}\n")
    parts += [
        _section("themes", _themes(clipping.themes)),
        _section("themes not made", _themes(clipping.themes_not_made)),
        _section("people", (f"{p.name}: {', '.join(p.forms)}" for p in clipping.people)),
        _section(
            "possible", (f"{each.name}: {each.found}; {each.why}" for each in clipping.possible)
        ),
        _section("quotations", _quotations(clipping)),
        _section("events", (f"{e.date}  {e.text}" for e in clipping.events)),
        _section(
            "dates beside the text",
            (f"{d.value}  {d.text}  (line {line})" for line, d in dates_beside_the_text(clipping)),
        ),
        _section("warnings", _warnings(clipping)),
    ]
    return "\n".join(part for part in parts if part)


def _facts(clipping: Clipping, labels: Mapping[str, str]) -> str:
    title, date, outlet = clipping.title, clipping.date, clipping.outlet
    evidence = (labels.get(each, each) for line in clipping.lines for each in line.evidence)
    facts = (
        (
            "title",
            f"{title.text}  ({', '.join((title.origin, *evidence))})" if title else None,
        ),
        ("date", f"{date.value}  ({date.origin})" if date else None),
        ("outlet", f"{outlet.name}  (by: {'; '.join(outlet.evidence)})" if outlet else None),
        ("authors", ", ".join(clipping.authors) or None),
        ("language", clipping.language),
        ("encoding", clipping.encoding),
        ("marker", clipping.marker),
        ("source", clipping.source_url),
    )
    return "".join(f"  {name:9} {value or 'unknown'}\n" for name, value in facts)


def _lines(clipping: Clipping, labels: Mapping[str, str]) -> str:
    rules = [labels.get(line.rule, line.rule) for line in clipping.lines]
    number_width = max((len(line.place) for line in clipping.lines), default=0) or 4
    fate_width = max((len(line.fate) for line in clipping.lines), default=0)
    rule_width = max(map(len, rules), default=0)
    return "".join(
        f"  {line.place or line.number:>{number_width}}  {line.fate:{fate_width}}"
        f"  {rule:{rule_width}}  {_short(line.text)}".rstrip()
        + "\n"
        for line, rule in zip(clipping.lines, rules, strict=True)
    )


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip(SIGNS)}…"


def _themes(themes: Iterable[FoundTheme]) -> Iterable[str]:
    for theme in themes:
        lacks = f": {theme.score:g} of 1, lacks {theme.lacks}" if theme.lacks else ""
        yield f"{theme.id}: {', '.join(theme.matched)}  ({theme.reason}{lacks})"


def _quotations(clipping: Clipping) -> Iterable[str]:
    names = {person.id or person.name: person.name for person in clipping.people}
    for found in clipping.quotations:
        speaker = names.get(found.speaker or "", found.speaker) or "unknown speaker"
        yield f"{speaker}: {found.text}"


def _warnings(clipping: Clipping) -> Iterable[str]:
    for doubt in clipping.warnings:
        said = f"warning[{doubt.code}]: {doubt.message}"
        yield f"line {doubt.line}: {said}" if doubt.line else said


def _section(name: str, rows: Iterable[str]) -> str:
    wrapped = [
        textwrap.fill(row, WIDTH, initial_indent="    ", subsequent_indent="      ") for row in rows
    ]
    return f"  {name}\n" + "\n".join(wrapped) + "\n" if wrapped else ""
