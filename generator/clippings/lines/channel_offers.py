"""Find offers to readers in the words around what is offered: a channel, a newsletter, a form."""

import re

from generator.clippings.lines.line_shapes import SAID
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows

FOOT = 6  # rows at the end
OFFER_WORDS = 28
ASKED_WORDS = 14  # of the request alone
PRICE = re.compile(r"[$€£¥₴₽]\s?\d|\d\s?[$€£¥₴₽]")
DASH = " — "


def find_channel_offers(sheet: LineSheet, decided: Decided) -> Found:
    """Find what an outlet offers behind a dash or before a request, and notes of the form for it."""
    foot = len(sheet.rows) - FOOT
    return {
        index: "share"
        for index, row in open_rows(sheet, decided)
        if row.words <= OFFER_WORDS
        and not SAID.search(row.text.replace(DASH, " "))
        and (
            _points_to_channel(row, sheet)
            or _asks_behind_offer(row.text, sheet)
            or (index >= foot and (_asks_now(row.text, sheet) or _lists_ways(row.text, sheet)))
            or _is_note_of_form(index, row, sheet, decided)
        )
    }


def _points_to_channel(row: LineRow, sheet: LineSheet) -> bool:
    """Check for the outlet's own channel behind a dash, and no verb: 'Live films — in our channel on X'."""
    lists = sheet.lists
    _, dash, behind = row.text.rpartition(DASH)
    opened = lists.prepositions.open(behind) if dash and not row.prose else None
    if opened is None or not lists.own.within(opened) or lists.verbs.within(row.text):
        return False
    return lists.networks.within(opened) or lists.promoted.within(opened)


def _asks_behind_offer(text: str, sheet: LineSheet) -> bool:
    """Check for the outlet's own offer and a request alone: 'Our newsletter comes on Sunday. Sign up'."""
    offer, _, request = text.rpartition(". ")
    lists = sheet.lists
    if not (lists.promoted.within(offer) and lists.own.within(offer)):
        return False
    return any(each.are(request.strip(" .!")) for each in (lists.share, lists.share_alone))


def _asks_now(text: str, sheet: LineSheet) -> bool:
    """Check for a slogan and a request for today or with a price: 'Help the paper. Join us today'."""
    slogan, _, request = text.rpartition(". ")
    lists = sheet.lists
    rest = lists.share.open(request) if slogan else None
    if rest is None or len(request.split()) > ASKED_WORDS:
        return False
    paid = PRICE.search(rest) is not None and not lists.verbs.within(rest)
    return lists.today.are(rest) or paid


def _lists_ways(text: str, sheet: LineSheet) -> bool:
    """Check for a request at the end that lists ways to follow it: '… Support us: by card, PayPal'."""
    asked, colon, listed = text.rpartition(". ")[2].partition(":")
    rest = sheet.lists.share_alone.open(asked) if colon else None
    return rest is not None and sheet.lists.own.are(rest) and "," in listed


def _is_note_of_form(index: int, row: LineRow, sheet: LineSheet, decided: Decided) -> bool:
    """Check for a labelled note right below a request: 'Privacy notice: Our newsletters …'."""
    above = decided.get(index - 1)
    rest = sheet.lists.menu.open(row.text)
    below = above is not None and above.fate == "share" and not row.gap
    return below and rest is not None and rest.startswith(":")
