"""Find requests to share, subscribe, follow, join or support."""

import re

from generator.clippings.lines.line_shapes import SAID, TAG
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows
from generator.clippings.outlet.name_patterns import name_after

ADDRESS = re.compile(
    r"https?://|\bt\.me/|\bwww\.|@\w+|\w\.(?:com|net|org|ua|ru|pl|de|bg|eu|info|media|news|fr|es|it|cz|sk|ro|nl)\b",
    re.IGNORECASE,
)
FOOT = 6  # rows
SHORT = 14  # words of a request to share at most
FEW = 6  # words of a request that only mentions the site
BUTTONS = re.compile(r"\s*[|/•·,]\s*|\s[–—-]\s|\s{2,}")
LEAD = re.compile(r"^[^\w\s«„“\"‘'(¿¡#@+–—-]+\s*")  # a pictogram
SENTENCES = re.compile(r"(?<=[^\W\d_])\.\s")
OPENING = re.compile(r"\s*[«„“\"]")


def find_share_lines(sheet: LineSheet, decided: Decided) -> Found:
    """Find requests to share, subscribe, follow, join or support."""
    return {
        index: "share"
        for index, row in open_rows(sheet, decided)
        if (
            row.words <= SHORT * 2
            and (
                _asks_to_share(row, sheet) or (_is_outside(index, sheet) and _asks_for(row, sheet))
            )
        )
        or (index >= len(sheet.rows) - FOOT and _asks_in_the_end(row, sheet))
    }


def _asks_in_the_end(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a question and a request: 'Did you like it? Support us on X'."""
    _, asked, request = row.text.rpartition("? ")
    if not asked or row.words > SHORT:
        return False
    rest, lists = sheet.lists.share.open(request), sheet.lists
    own = rest is not None and (
        lists.ours.within(rest)
        or lists.promoted.within(rest)
        or lists.outlet_nouns.open(rest.strip()) is not None  # 'Subscribe to the paper by post'
    )
    return own or not (rest or "?").strip(" .!") or _follows_in_network(request, row, sheet)


def _is_outside(index: int, sheet: LineSheet) -> bool:
    """Check for a place above the first text or among the last rows."""
    return index >= len(sheet.rows) - FOOT or not any(row.prose for row in sheet.rows[:index])


def _asks_for(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a request alone or behind a slogan: 'News costs money. Support X for the price of a tea'."""
    return _ends_in_request(row, sheet) or any(
        _names_what_for(text, row, sheet) for text in (row.text, row.text.rpartition(". ")[2])
    )


def _names_what_for(text: str, row: LineRow, sheet: LineSheet) -> bool:
    """Check for a request with a name and what the reader gets: 'Subscribe to X to read more'."""
    lists = sheet.lists
    rest = lists.share.open(text) or lists.share_alone.open(text) or ""
    opened = lists.prepositions.open(rest.strip()) or rest
    opened = lists.outlet_nouns.open(opened.strip()) or opened  # 'Support the X'
    named = name_after().match(opened)
    if not named or row.words > SHORT or SAID.search(row.text):
        return False
    behind = opened[named.end() :].strip()
    again = lists.share.open(behind.lstrip(".!:–— ")) or lists.share_alone.open(
        behind.lstrip(".! ")
    )
    first = behind.partition(" ")[0]
    more = (first.islower() and len(first) < FEW) or again is not None or first in (".", "!", ":")
    return more and not lists.verbs.within(behind)


def _ends_in_request(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a slogan and a request in words of its own: 'Facts need friends. Become a member'."""
    slogan, _, request = row.text.rpartition(". ")
    lists = sheet.lists
    rest = lists.share.open(request)
    asked = lists.share.are(request.strip(" .!"))
    asked = asked or (rest is not None and lists.ours.within(rest) and not lists.verbs.within(rest))
    return bool(slogan) and asked and row.words <= SHORT and not SAID.search(row.text)


def _asks_to_share(row: LineRow, sheet: LineSheet) -> bool:
    lists, text = sheet.lists, LEAD.sub("", TAG.sub(" ", row.text).strip())
    if _are_buttons(text, row, sheet) or _lists_networks(text, sheet):
        return True
    rest = lists.share.open(text)
    if rest is None:
        return _is_short_request(text, row, sheet) or _follows_in_network(text, row, sheet)
    if not rest.strip(" :.!") or not row.prose:
        return row.words <= SHORT
    return ADDRESS.search(rest) is not None or lists.ours.within(rest)


def _are_buttons(text: str, row: LineRow, sheet: LineSheet) -> bool:
    """Check for buttons alone, or beside a name: 'Share Save', 'X | Subscribe | Send news'."""
    lists = sheet.lists
    buttons = [part.strip() for part in BUTTONS.split(text) if part.strip()]
    if row.words <= FEW and all(map(lists.share_alone.are, text.split())):
        return True
    if buttons and all(lists.share.are(each) or lists.share_alone.are(each) for each in buttons):
        return True
    asked = [each for each in buttons if _is_button(each, sheet)]
    if len(buttons) > 2 and len(asked) >= len(buttons) - 1:
        return True
    beside = [part.strip(" .") for part in SENTENCES.split(text)] if len(buttons) == 1 else buttons
    named = len(beside) == 2 and row.words <= FEW and not row.prose
    return named and any(map(lists.share_alone.are, beside))  # 'X. Subscribe', 'Subscribe | X'


def _lists_networks(text: str, sheet: LineSheet) -> bool:
    """Check for a label and nothing but networks behind its colon: 'Easier in the app: App Store'."""
    _, colon, listed = text.rpartition(":")
    parts = [part.strip(" .") for part in BUTTONS.split(listed.strip())]
    return bool(colon) and len(parts) > 1 and all(map(sheet.lists.networks.are, parts))


def _follows_in_network(text: str, row: LineRow, sheet: LineSheet) -> bool:
    """Check for a request that ends with a preposition and a network: 'Read «X» on Telegram'."""
    lists = sheet.lists
    opened = lists.promo_openings.open(text) or lists.share_alone.open(text)
    last = next(reversed(list(lists.networks.pattern.finditer(text))), None) if opened else None
    if last is None or row.words > SHORT or text[last.end() :].strip(" .!»→👉"):
        return False
    before = text[: last.start()].split()
    if before and lists.ours.are(before[-1]):
        before = before[:-1]  # 'in the app X'
    return bool(before) and lists.prepositions.are(before[-1])


def _is_button(text: str, sheet: LineSheet) -> bool:
    lists = sheet.lists
    return any(each.are(text) for each in (lists.share, lists.share_alone, lists.tip_requests))


def _is_short_request(text: str, row: LineRow, sheet: LineSheet) -> bool:
    """Check that an ambiguous word asks to share, by the words it names and in few words."""
    rest = sheet.lists.share_alone.open(text)
    if rest is None or row.words > SHORT:
        return False
    if row.prose:
        return ADDRESS.search(rest) is not None
    if OPENING.match(rest):
        return True  # 'Support «X»'
    lists = sheet.lists
    before = (rest[: found.start()].split() for found in lists.networks.pattern.finditer(rest))
    passed_on = any(not words or lists.prepositions.are(words[-1]) for words in before)
    return passed_on or (row.words <= FEW and lists.ours.within(rest))
