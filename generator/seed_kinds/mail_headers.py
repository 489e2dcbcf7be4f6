"""Headers of a mail that was forwarded, as mail programs write them into the text."""

import datetime
import re
from collections.abc import Iterator, Sequence
from email.utils import parsedate_to_datetime
from functools import cache
from itertools import groupby
from typing import NamedTuple

from generator.languages.load import gather
from generator.languages.mail_sections import MailWords
from generator.nlp.dates.timestamps import parse_stamp
from generator.seed_kinds.stated_facts import PageFacts, Published

ADDRESS = re.compile(r"\s*[<\[(][^<>\[\]()]*@[^<>\[\]()]*[>\])]?|(?<!\S)\S+@\S+")
WEB_ADDRESS = re.compile(r"https?://|\bwww\.|\S@\S|\bmailto:", re.IGNORECASE)
MARKS = "*_ \t\u00a0>"
RULERS = ("---", "___", "===")
GAP = 2  # lines between two headers


class ForwardedHead(NamedTuple):
    """Headers in the text, from the index ``first`` to the one before ``end``."""

    first: int
    end: int
    subject: str
    sender: str
    sent: Published | None


def find_forwarded(lines: Sequence[str]) -> ForwardedHead | None:
    """Return the first headers in a text: a sender beside a subject or a day, or None."""
    rows = [(at, found) for at, line in enumerate(lines) if (found := _read_header(line))]
    for start, (first, _) in enumerate(rows):
        told: dict[str, str] = {}
        last = first
        for at, (kind, value) in rows[start:]:
            if at - last > GAP:
                break
            told.setdefault(kind, value)
            last = at
        if "sender" in told and told.keys() & {"subject", "day"}:
            rule = _find_ruler(lines, first)
            sent = read_sent(told.get("day", ""), "Date of the forwarded mail")
            name = bare_name(told["sender"])
            return ForwardedHead(rule, last + 1, told.get("subject", ""), name, sent)
    return None


def follow_head(facts: PageFacts, head: ForwardedHead) -> PageFacts:
    """Return the facts of a forwarded mail in place of those of the mail that forwards it."""
    return PageFacts(
        title=strip_prefixes(head.subject)[0] or facts.title,
        authors=(head.sender,) if head.sender else (),
        published=(head.sent,) if head.sent else facts.published,
    )


def read_sent(text: str, source: str) -> Published | None:
    """Return the day that a mail was sent, or None."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        stamp = parse_stamp(text, None)
        if not (stamp and stamp.year and stamp.month and stamp.day):
            return None
        try:
            day = datetime.date(stamp.year, stamp.month, stamp.day)
        except ValueError:
            return None
        return Published(day.isoformat(), source)
    return Published(moment.date().isoformat(), source, utc=not moment.utcoffset())


def bare_name(sender: str) -> str:
    """Return the name of a sender without addresses and marks."""
    return ADDRESS.sub("", sender).strip(MARKS + "\"'")


def strip_prefixes(subject: str) -> tuple[str, bool]:
    """Return a subject without the words that programs put before it, and whether it had any."""
    bare = _prefixes().sub("", " ".join(subject.split()))
    return bare, bare != " ".join(subject.split())


@cache
def _prefixes() -> re.Pattern[str]:
    words = "|".join(map(re.escape, gather(MailWords, lambda section: section.prefixes)))
    return re.compile(rf"^(?:(?:{words})(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)


def find_foot(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines of paragraphs that say how to end a newsletter, with an address to do so.

    Such an address often has the number of its reader.
    """
    numbered = enumerate(lines)
    for full, rows in groupby(numbered, key=lambda row: bool(row[1].strip())):
        paragraph = list(rows)
        text = " ".join(line for _, line in paragraph)
        if full and WEB_ADDRESS.search(text) and says_how_to_leave(text):
            yield from (at for at, _ in paragraph)


def says_how_to_leave(text: str) -> bool:
    """Check for words that tell a reader how to end a newsletter."""
    return _leaving().search(text) is not None


@cache
def _leaving() -> re.Pattern[str]:
    words = "|".join(map(re.escape, gather(MailWords, lambda section: section.leaving)))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _find_ruler(lines: Sequence[str], first: int) -> int:
    """Return the index of the line that announces the headers, or of the first header."""
    for at in range(first - 1, max(first - GAP, 0) - 1, -1):
        line = lines[at].strip()
        if line:
            return at if line.startswith(RULERS) or line.endswith(":") else first
    return first


def _read_header(line: str) -> tuple[str, str] | None:
    """Return the kind of a header with its value."""
    label, colon, value = line.strip(MARKS).partition(":")
    kind = _labels().get(label.strip(MARKS).casefold()) if colon else None
    return (kind, value.strip(MARKS)) if kind else None


@cache
def _labels() -> dict[str, str]:
    return {
        word.casefold(): kind
        for kind, words in (
            ("sender", gather(MailWords, lambda section: section.sender)),
            ("day", gather(MailWords, lambda section: section.day)),
            ("subject", gather(MailWords, lambda section: section.subject)),
            ("other", gather(MailWords, lambda section: section.other)),
        )
        for word in words
    }
