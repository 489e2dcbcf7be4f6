"""Find advertising, requests to readers and links to other articles."""

import re

from generator.clippings.clipping import Fate
from generator.clippings.lines.line_shapes import (
    SAID,
    is_ended,
    is_name_like,
    is_question,
)
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.lines.share_requests import BUTTONS, LEAD
from generator.clippings.lines.timestamp_lines import read_stamps
from generator.clippings.outlet.name_patterns import QUOTED, company_form, company_ids, rights_mark
from generator.clippings.outlet.outlet_names import is_person

AGE = re.compile(r"\b(?:18|16|12)\+")
PLAYING = re.compile(r"\d{1,2}:\d{2}")
ADDRESS = re.compile(
    r"https?://|\bt\.me/|\bwww\.|@\w+|\w\.(?:com|net|org|ua|ru|pl|de|bg|eu|info|media|news|fr|es|it|cz|sk|ro|nl)\b",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<!\d)\+?\(?\d(?:[\s().–-]*\d){6,}")
HOUR = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d\s+(?=\S)")
BEFORE_QUESTION = "¿¡ "
SHORT = 14  # words of a request to share at most
ADVERTISER_WORDS = 14
FEW = 6  # words of a request that only mentions the site
OFFER_ROWS = 2  # below a request that say more of what is offered
OFFER_WORDS = 4  # of what is offered, alone
LINK_WORDS = 4  # of a headline of another article at least
LAST = 3  # rows at the end
LISTED_ABOVE = 7  # rows of a page that may begin with films
ENDS_QUOTED = re.compile(rf"{QUOTED}[.!]?$")


def find_adverts(sheet: LineSheet, decided: Decided) -> Found:
    """Find labels of advertising, alone on their line or before the number of the firm that pays."""
    return {
        index: "advert"
        for index, row in open_rows(sheet, decided)
        if sheet.lists.adverts.are(row.text) or _names_advertiser(row, sheet)
    }


def _names_advertiser(row: LineRow, sheet: LineSheet) -> bool:
    """Check for 'Advertising. Harbour Ltd, No. 0000000', or for the firm alone: 'Advertising. Harbour Ltd'."""
    rest = sheet.lists.adverts.open(row.text) if row.words <= ADVERTISER_WORDS else None
    if rest is None or rest.lstrip()[:1] not in (".", ":", "|", "·"):
        return False
    firm = company_form().search(rest) is not None and not sheet.lists.verbs.within(rest)
    return firm or company_ids().search(row.text) is not None


def find_tip_requests(sheet: LineSheet, decided: Decided) -> Found:
    """Find requests to send news to the outlet, or to contact its newsroom."""
    rows = dict(open_rows(sheet, decided))
    found: Found = {}
    for index, row in rows.items():
        below = rows.get(index + 1)
        if _asks_for_tips(row, sheet):
            found[index] = "share"
        elif below and _offers(row.text, sheet) and is_question(row.text) and _calls(below, sheet):
            found |= {index: "share", index + 1: "share"}
    return found


def _asks_for_tips(row: LineRow, sheet: LineSheet) -> bool:
    """Check for an offer and a request to write, or for one of them and an address."""
    lists, text = sheet.lists, row.text
    if row.words > SHORT * 2 or SAID.search(text):
        return False
    offered = _offers(text, sheet)
    parts = [part.strip() for part in BUTTONS.split(LEAD.sub("", text))]
    if any(map(lists.tip_requests.are, parts)) or (offered and lists.tip_requests.within(text)):
        return True
    reached = ADDRESS.search(text) or PHONE.search(text)
    if not reached or _names_office(text, sheet):
        return False
    return _calls(row, sheet) or (offered and "?" in text)


def _names_office(text: str, sheet: LineSheet) -> bool:
    """Check for an institution: offices ask for information, too."""
    lists = sheet.lists
    named = (found[0] for found in lists.institutions.pattern.finditer(text))
    return not all(lists.ours.are(name) or lists.networks.are(name) for name in named)


def _offers(text: str, sheet: LineSheet) -> bool:
    return sheet.lists.tip_offers.open(text.lstrip(BEFORE_QUESTION)) is not None


def _calls(row: LineRow, sheet: LineSheet) -> bool:
    opened = sheet.lists.tip_requests.open(row.text.lstrip(BEFORE_QUESTION))
    return opened is not None and row.words <= SHORT and not SAID.search(row.text)


def find_promotions(sheet: LineSheet, decided: Decided) -> Found:
    """Find an outlet's offers to its readers beside the text: a newsletter, a channel, a chat."""
    return {
        index: "share"
        for index, row in open_rows(sheet, decided)
        if row.words <= SHORT * 2 and not SAID.search(row.text)
        if _promotes(row.text, sheet)
        or _invites(index, row, sheet)
        or _describes_offer(index, row, sheet, decided)
    }


def _describes_offer(index: int, row: LineRow, sheet: LineSheet, decided: Decided) -> bool:
    """Check for a row right below a request that says what is offered: 'Free weekly newsletter'."""
    for above in range(index - 1, max(index - 1 - OFFER_ROWS, -1), -1):
        if sheet.rows[above + 1].gap or row.prose or is_ended(row.text):
            return False
        if above in decided:
            offered = sheet.lists.promoted.within(row.text)
            own = row.words <= OFFER_WORDS or sheet.lists.ours.within(row.text)
            return decided[above].fate == "share" and offered and own
    return False


def _invites(index: int, row: LineRow, sheet: LineSheet) -> bool:
    """Check for a last row that labels an offer, or invites to a medium: 'Watch it on «X»'."""
    if index < len(sheet.rows) - LAST or not any(each.prose for each in sheet.rows[:index]):
        return False
    lists, text = sheet.lists, row.text
    offered = lists.promoted.open(text)
    if offered is not None and offered.startswith(":"):
        return True
    opened = lists.promo_openings.open(text)
    if opened and lists.promoted.within(opened) and not lists.verbs.within(text):
        return True
    quoted = ENDS_QUOTED.search(text) if opened is not None else None
    before = text[: quoted.start()].split() if quoted else []
    return bool(before) and lists.outlet_nouns.are(before[-1])


def _promotes(text: str, sheet: LineSheet) -> bool:
    """Check for an opening of an offer and what is offered, without a verb that tells something.

    The outlet speaks of itself, or offers more behind a dash.
    """
    lists, text = sheet.lists, text.lstrip(BEFORE_QUESTION)
    more, _, offered = text.partition(" — ")
    if lists.promo_more.open(more) is not None and not is_ended(text):
        return lists.promoted.within(offered) and not lists.verbs.within(offered)
    rest = lists.promo_openings.open(text)
    if rest is None or not (lists.promoted.within(rest) and lists.own.within(text)):
        return False
    return not any(map(lists.verbs.are, rest.split()))


def find_notices(sheet: LineSheet, decided: Decided) -> Found:
    """Find notices required by law: words for them, in capitals or followed by an age."""
    return {
        index: "junk"
        for index, row in open_rows(sheet, decided)
        if sheet.lists.notices.open(row.text) is not None
        and (row.text.isupper() or AGE.search(row.text))
    }


def find_films(sheet: LineSheet, decided: Decided) -> Found:
    """Find headlines of films with their length, two or more in a run, at the top or below the first text."""
    rows, found = sheet.rows, dict[int, Fate]()
    lead = find_lead(sheet, decided)
    for index in (0, *range(lead + 1, len(rows) - 3)):
        four = rows[index : index + 4]
        played = [PLAYING.fullmatch(row.text) is not None for row in four]
        heads = [row.headline and row.words > 1 for row in four]
        if index == 0 and (len(rows) < LISTED_ABOVE or any(row.gap for row in four)):
            continue
        if played[::2] == heads[1::2] == [True, True] or heads[::2] == played[1::2] == [True, True]:
            found.update(dict.fromkeys(range(index, index + 4), "read-also"))
    return found


def find_timed_headlines(sheet: LineSheet, decided: Decided) -> Found:
    """Find headlines behind an hour, two in a run, or three short ones above the text: other news of the day."""
    timed = {index for index, row in open_rows(sheet, decided) if _is_timed(row)}
    long = {index for index in timed if sheet.rows[index].words >= FEW}
    lead = find_lead(sheet, decided)
    ends = {index for index in timed if index < lead and {index - 1, index - 2} <= timed}
    short = ends | {index - 1 for index in ends} | {index - 2 for index in ends}
    return {
        index: "read-also"
        for index in timed
        if index in short or (index in long and {index - 1, index + 1} & long)
    }


def _is_timed(row: LineRow) -> bool:
    hour = HOUR.match(row.text)
    return hour is not None and not row.prose and row.text[hour.end()].isupper()


def find_read_also(sheet: LineSheet, decided: Decided) -> Found:
    """Find links to other articles: a label before a headline, or within the text above several."""
    found: Found = {}
    begun = below = False
    for index, row in enumerate(sheet.rows):
        rest = sheet.lists.read_also.open(row.text)
        alone = rest is not None and not rest.strip(" :.!…»›")
        leads_on = rest is not None and rest.lstrip()[:1] in (":", "—", "–", "|")
        leads_on = leads_on or (begun and rest is not None and _leads_to_headline(rest, row))
        if alone or leads_on:
            found[index] = "read-also"
            below = alone and begun
        elif below and not (row.prose or index in decided or _ends_links(index, sheet)):
            found[index] = "read-also"
        elif row.prose and index not in decided:
            begun, below = True, False
    return {index: fate for index, fate in found.items() if index not in decided}


def find_days_of_links(sheet: LineSheet, decided: Decided) -> Found:
    """Find days right below headlines of other articles, below a label of such links and text."""
    found: Found = {}
    begun = listed = False
    for index, row in enumerate(sheet.rows):
        begun = begun or row.prose
        rest = sheet.lists.read_also.open(row.text)
        listed = (listed and not row.prose) or (
            begun and rest is not None and not rest.strip(" :.!…»›")
        )
        above = sheet.rows[index - 1]
        linked = listed and above.headline and above.words >= LINK_WORDS and not row.gap
        if linked and index not in decided and _is_day(row.text, sheet):
            found[index] = "read-also"
    return found


def _is_day(text: str, sheet: LineSheet) -> bool:
    return sheet.lists.stamps.open(text) is None and bool(read_stamps(text, sheet))


def _leads_to_headline(rest: str, row: LineRow) -> bool:
    """Check for a headline right behind a label of two words: 'Read also How the bridge was built'."""
    label = row.text[: len(row.text) - len(rest)]
    headline = rest.lstrip("«„“\"‘' ")
    several = " " in label.strip() and len(headline.split()) > 2
    return several and rest[:1] == " " and headline[:1].isupper() and not row.prose


def _ends_links(index: int, sheet: LineSheet) -> bool:
    """Check for a notice of rights, an author with a label, or a headline of the text."""
    text = sheet.rows[index].text
    rest = sheet.lists.bylines.open(text)
    signed = rest is not None and is_person(rest) and is_name_like(" ".join(rest.split()[:2]))
    return rights_mark().match(text) is not None or signed or _heads_text(index, sheet)


def _heads_text(index: int, sheet: LineSheet) -> bool:
    """Check for a lone headline, apart from the label above and the text below, that may head the text."""
    row, below = sheet.rows[index], sheet.rows[index + 1 : index + 2]
    alone = sheet.lists.read_also.open(sheet.rows[index - 1].text) is not None
    return alone and row.gap > 0 and bool(below) and below[0].gap > 0 and below[0].prose
