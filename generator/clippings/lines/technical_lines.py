"""Find code, headers of mail, and notices of a page on itself: cookies, translation, print."""

import re
from collections.abc import Callable, Iterable
from functools import cache

from generator.clippings.lines.line_shapes import TAG
from generator.clippings.lines.line_sheet import Decided, Found, LineSheet, open_rows
from generator.clippings.lines.timestamp_lines import COPIED
from generator.clippings.outlet.name_patterns import SENDER
from generator.clippings.outlet.signature_patterns import forwarded
from generator.languages.load import gather
from generator.languages.mail_sections import MailWords

LETTER = re.compile(r"[^\W_]")
FENCE = re.compile(r"```|~~~")
CODE = re.compile(
    r"\{\s*\"[@\w-]+\"\s*:.*\}?|<!--.*-->|<!DOCTYPE.*>|[\w.$]+\([^()]*\);?|(?:var|let|const) \w+ ?=.*"
    r"|<(script|style|noscript|iframe|svg)\b.*</\1>\s*|<(?:script|style|iframe|link|meta|img)\b[^<>]*>"
    r"|function\b.*\{.*|[.#]?[\w-]+\s*\{[^{}]*:[^{}]*\}",
    re.IGNORECASE,
)
DESK = re.compile(  # who wrote and who passed an agency's text: 'alv/jpm', 'Quay-Press/ab/cd'
    r"(?:[^\W\d_][\w-]{2,30}/)?[a-zà-ÿа-яіїєґё]{2,4}(?:/[a-zà-ÿа-яіїєґё]{2,4}){1,3}"
)
AGE = re.compile(r"\d{1,2}\+")  # of the readers for whom a page is
FORWARDED = re.compile(r"-{4,}[^-]{3,60}-{4,}")  # '---- Forwarded message ----'
FORWARDED_FOOT = 5  # rows at the end in which a channel asks to be followed
ASKING_WORDS = 10
FORWARDED_WORDS = 9
CONSENT_WORDS = 30
NOTICE_WORDS = 18
PRINTED = re.compile(  # the edges of a printed page: its day and title, its address and number
    r"^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s\d{1,2}:\d{2}(?:\s[AaPp][Mm])?\s\s++(?!\|)(?=.*[^\W\d_])|^https?://\S+(?:\s+\d+/\d+)?$"
)
HEAD = 12  # rows at the top that may be a cookie notice
FOOT = 4
EDGE = 3  # rows at the top or the end that may tell of a translation
LANGUAGE = re.compile(r"(?: [^\W\d_]+){0,2}\W{0,2}")


def find_markup(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows of code, tags or signs only, and whole fenced blocks of code."""
    found: Found = {}
    fenced = False
    for index, row in enumerate(sheet.rows):
        if FENCE.match(row.text) and (fenced or _is_closed(sheet, index)):
            fenced = not fenced
            found[index] = "junk"
        elif fenced or _is_code(row.text) or not LETTER.search(TAG.sub("", row.text)):
            found[index] = "junk"
    return {index: fate for index, fate in found.items() if index not in decided}


def _is_code(text: str) -> bool:
    return any(each.fullmatch(text) for each in (CODE, DESK, AGE))


def find_mail_headers(sheet: LineSheet, decided: Decided) -> Found:
    """Find the headers of a letter in the head: its sender with an address, and those beside it."""
    found: Found = {}
    days: set[int] = set()  # of rows with the day, which is a time stamp
    for index, row in enumerate(sheet.rows[:HEAD]):
        beside = index - 1 in found or index - 1 in days or not index
        led = index == 0 and FORWARDED.fullmatch(row.text)
        if led or SENDER.fullmatch(row.text) or (beside and _mail_header().match(row.text)):
            found[index] = "junk"
        elif beside and _mail_day().match(row.text):
            days.add(index)
    sent = any(SENDER.fullmatch(sheet.rows[index].text) for index in found)
    return {index: fate for index, fate in found.items() if sent and index not in decided}


def find_forwarded_from(sheet: LineSheet, decided: Decided) -> Found:
    """Find a first row that names the channel from which a message was forwarded, and the one above it.

    The row above has the time stamp, if it is the head of a post that was copied.
    """
    found: Found = {
        index: "junk"
        for index, row in open_rows(sheet, decided)
        if index < 2 and row.words <= FORWARDED_WORDS and forwarded().match(row.text)
    }
    own = 1 in found and forwarding_channel(sheet)
    return {**found, 0: "junk"} if own and not COPIED.fullmatch(sheet.rows[0].text) else found


def forwarding_channel(sheet: LineSheet) -> str:
    """Return the name above 'Forwarded from', or an empty text.

    It is of a copied post, or recurs in a request at the end.
    """
    first, second = (*sheet.rows[:2], None, None)[:2]
    if first is None or second is None or not forwarded().match(second.text):
        return ""
    if posted := COPIED.fullmatch(first.text):
        return posted["name"]
    asked = (row.text for row in sheet.rows[2:][-FORWARDED_FOOT:] if row.words <= ASKING_WORDS)
    lists = sheet.lists
    slug = _slug(first.text)
    own = any(
        (first.text in text or slug in _slug(text))
        and (lists.share.within(text) or lists.share_alone.within(text))
        for text in asked
    )
    return first.text if own and first.words <= FORWARDED_WORDS else ""


def _slug(text: str) -> str:
    """Return the letters and figures of a text as an address has them: 'quaynotes', of 'Quay Notes'."""
    return "".join(filter(str.isalnum, text.lower()))


@cache
def _mail_header() -> re.Pattern[str]:
    """Return the pattern of a label of a mail's headers, apart from that of its day."""
    return _label(lambda each: (*each.sender, *each.subject, *each.other))


@cache
def mail_subject() -> re.Pattern[str]:
    """Return the pattern of the label of a mail's subject."""
    return _label(lambda each: each.subject)


@cache
def mail_sender() -> re.Pattern[str]:
    """Return the pattern of the label of who sent a mail, or of who publishes a text."""
    return _label(lambda each: each.sender)


@cache
def _mail_day() -> re.Pattern[str]:
    """Return the pattern of the label of a mail's day."""
    return _label(lambda each: each.day)


def _label(find: Callable[[MailWords], Iterable[str]]) -> re.Pattern[str]:
    labels = "|".join(map(re.escape, gather(MailWords, find)))
    return re.compile(rf"(?:{labels})\s?:\s")


def _is_closed(sheet: LineSheet, start: int) -> bool:
    """Check that a fence is closed, with no running text before the end."""
    for row in sheet.rows[start + 1 :]:
        if FENCE.match(row.text):
            return True
        if row.prose and not CODE.fullmatch(row.text):
            return False
    return False


def find_consent(sheet: LineSheet, decided: Decided) -> Found:
    """Find cookie notices at the head or the foot."""
    return _find_at_edges(sheet, decided, CONSENT_WORDS, lambda text: asks_consent(text, sheet))


def asks_consent(text: str, sheet: LineSheet) -> bool:
    """Check for a phrase of cookie notices, or for cookies and several things to agree to."""
    lists = sheet.lists
    if lists.consent.within(text):
        return True
    if not lists.cookie_words.within(text):
        return False
    requests = len({found[0].casefold() for found in lists.agreement.pattern.finditer(text)})
    return requests > 2 or (requests == 2 and lists.ours.within(text))


def find_translation_notice(sheet: LineSheet, decided: Decided) -> Found:
    """Find notices of machine translation at the head or the foot."""
    return _find_at_edges(sheet, decided, CONSENT_WORDS, sheet.lists.translated.within)


def find_original_languages(sheet: LineSheet, decided: Decided) -> Found:
    """Find a note at the head or the foot on the language of the original: 'Translated from French'."""
    return {
        index: "junk"
        for index, row in open_rows(sheet, decided)
        if (index < EDGE or index >= len(sheet.rows) - EDGE) and _is_of_language(row.text, sheet)
    }


def _is_of_language(text: str, sheet: LineSheet) -> bool:
    rest = sheet.lists.translated_from.open(text)
    return rest is not None and LANGUAGE.fullmatch(rest) is not None


def find_page_notices(sheet: LineSheet, decided: Decided) -> Found:
    """Find notices at the head or the foot on a mail, a print, a copy or a voice that reads the text."""
    notices = sheet.lists.page_notices
    return _find_at_edges(
        sheet,
        decided,
        NOTICE_WORDS,
        lambda text: bool(
            PRINTED.search(text) or FORWARDED.fullmatch(text) or notices.open(text) is not None
        ),
    )


def _find_at_edges(
    sheet: LineSheet, decided: Decided, most: int, tells: Callable[[str], bool]
) -> Found:
    """Find the rows of at most so many words at the head or the foot whose text tells of the page."""
    last = len(sheet.rows) - FOOT
    return {
        index: "junk"
        for index, row in open_rows(sheet, decided)
        if (index < HEAD or index >= last) and row.words <= most and tells(row.text)
    }
