"""Calendar files by RFC 5545 with events of whole days."""

import datetime
import re
from collections.abc import Iterable, Iterator

import msgspec

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
SPECIAL = re.compile(r"([\\;,])")
LONGEST_LINE = 75  # octets, without the line break
FURTHER, CONTINUES = 0b11000000, 0b10000000  # marks a continuation byte of UTF-8


class CalendarEvent(msgspec.Struct, frozen=True):
    """Event from day ``start`` to day ``last``, inclusive.

    ``stamp`` is the day of its report, ``lang`` the language of ``summary`` and ``description``.
    """

    uid: str
    stamp: datetime.date
    start: datetime.date
    last: datetime.date
    lang: str
    summary: str
    description: str
    url: str
    categories: tuple[str, ...]


def write_calendar(title: str, note: str, events: Iterable[CalendarEvent]) -> str:
    """Return the text of a calendar with a ``note`` to its readers."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Sourcebook//Sourcebook//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape(title)}",
        f"X-WR-CALDESC:{escape(note)}",
    ]
    for event in events:
        lines += _event_lines(event)
    return "".join(f"{fold(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event_lines(event: CalendarEvent) -> Iterator[str]:
    after = event.last + datetime.timedelta(days=1)  # DTEND is exclusive
    language = f";LANGUAGE={event.lang}"
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{event.stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.start:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SUMMARY{language}:{escape(event.summary)}"
    yield f"DESCRIPTION{language}:{escape(event.description)}"
    yield f"URL:{event.url}"
    if event.categories:
        yield f"CATEGORIES:{','.join(map(escape, event.categories))}"
    yield "TRANSP:TRANSPARENT"  # news does not make the reader busy
    yield "END:VEVENT"


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
