"""A calendar by RFC 5545: days and ranges of days, each with the passage that gives it."""

import datetime
import re
from collections.abc import Iterable, Iterator

import msgspec

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
SPECIAL = re.compile(r"([\\;,])")
LONGEST_LINE = 75  # octets, without the line break
FURTHER, CONTINUES = 0b11000000, 0b10000000  # an octet of UTF-8 that goes on with a letter


class CalendarEvent(msgspec.Struct, frozen=True):
    """An event of whole days, from ``start`` to ``last``, both of them its own.

    ``stamp`` is the day when it was told of, ``lang`` the language of ``summary``.
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
    """The calendar's text; ``note`` is what a reader of it should know."""
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
    after = event.last + datetime.timedelta(
        days=1
    )  # a calendar's end is the first day that is not of it
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
    yield "TRANSP:TRANSPARENT"  # nobody is busy on a day that the news speaks of
    yield "END:VEVENT"


def escape(text: str) -> str:
    """A text as a value: no control character, and line breaks, commas, semicolons and backslashes escaped."""
    one_line = SPECIAL.sub(r"\\\1", text.replace("\r\n", "\n")).replace("\n", "\\n")
    return CONTROLS.sub("", one_line)


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets, each after the first begun by a space; no letter is cut."""
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
