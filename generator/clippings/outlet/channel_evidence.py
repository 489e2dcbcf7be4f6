"""Find the outlet in its requests to follow, join or support it."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.outlet.head_evidence import rows_with
from generator.clippings.outlet.masthead_evidence import FOOT
from generator.clippings.outlet.menu_names import FOLLOWED, HEAD, SHORT, may_head
from generator.clippings.outlet.name_patterns import (
    CAPITAL,
    QUOTED,
    article_before,
    contractions,
    letters,
    name_after,
)
from generator.clippings.outlet.name_reading import POSSESSIVE, split_suffix
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames, is_name
from generator.nlp.tokens import fold

PARTS = re.compile(r"\s*[|/•·]\s*|\.\s+|\s[–—-]\s|\s{2,}|^[^\w\s«„“\"]+\s*")
OFFER = re.compile(  # some small words before a name, a preposition last
    r"\s*(?:[^\W\d_A-ZА-ЯІЇЄҐЁ][\w'’ʼ-]*\s){1,4}(?P<last>[^\W\d_A-ZА-ЯІЇЄҐЁ][^\W\d_]{0,3})\s(?=[^\W\d_a-zа-яіїєґё])"
)
CLUB = re.compile(rf"(?P<kind>[^\W\d_]+)\s{QUOTED}")
SUFFIXED = re.compile(r"[^'’ʼ,.:]{3,40}['’ʼ][^\W\d_]{1,5}\s")  # "X'i WhatsApp'tan …"
LETTER = 2  # taken off what may be the name of a letter alone
ASKED = 8  # words of a request
LONG = 5  # letters of a network's name that may have an ending


def find_channels(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet in a request to join or follow: 'the club of readers of X', 'X in Telegram'."""
    lists = sheet.lists
    for row in rows_with(sheet, decided, "share"):
        if not _is_in_offer(row, sheet):
            yield from _find_in_request(row, sheet, names)
    last = rows_with(sheet, decided, "paragraph", "navigation")
    offers = [row for row in last if row is sheet.rows[-1]]
    for row in (*rows_with(sheet, decided, "read-also"), *offers):
        called = _called_channel(row.text, names) if lists.networks.within(row.text) else ""
        if called := called or _club_of(row.text, names):
            yield sign(called, "channel", row.text)
    yield from _find_suffixed(sheet, names)
    for row in rows_with(sheet, decided, "navigation"):
        if row in sheet.rows[-FOOT:] and "|" in row.text:
            yield from _find_beside_buttons(row, sheet, names)
    for row in rows_with(sheet, decided, "paragraph", "footer", "navigation", "junk"):
        name = _before_network(row.text, names) if row.words <= SHORT + 2 else None
        told = name and row.prose and name_after().fullmatch(name) is None
        if name and not (told or lists.verbs.within(name) or lists.legal.within(name)):
            yield sign(name, "channel", row.text, FOLLOWED if " " in name else 2)


def _is_in_offer(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a newsletter's name between rows that say so: 'skip past newsletter promotion'."""
    at = sheet.rows.index(row)
    around = (*sheet.rows[max(0, at - 1) : at], *sheet.rows[at + 1 : at + 2])
    return len(around) > 1 and all(
        each.words <= ASKED and letters().within(each.text) for each in around
    )


def _find_in_request(row: LineRow, sheet: LineSheet, names: OutletNames) -> Iterator[Sign]:
    """Find the name in a line that asks readers for something, in quotation marks or behind the request."""
    lists = sheet.lists
    quoted = re.search(QUOTED, row.text)
    if quoted and names.may_be_outlet(quoted["quoted"], quoted=True):
        before = row.text[: quoted.start()]
        first = names.form_behind(before, quoted["quoted"])
        offered = lists.promoted.within(before) and lists.share.open(row.text) is None
        alone = offered and first == quoted["quoted"]  # perhaps a newsletter's name
        word = before.rstrip(' «„“"').rpartition(" ")[2]
        alone = alone or (letters().are(word) and first == quoted["quoted"])
        less = 2 if alone else 1 if sheet.lists.tip_requests.within(row.text) else 0
        yield sign(first, "channel", row.text, less)
        return
    yield from _find_beside_buttons(row, sheet, names)
    asked = (lists.share, lists.share_alone, lists.promo_openings)
    opened = next(filter(None, (each.open(row.text) for each in asked)), None)
    opened = _with_article(row.text, _behind_offer(opened, names), names) if opened else None
    followed = _before_network(opened, names) if opened else None
    found = name_after().match(opened) if opened else None
    bare = POSSESSIVE.sub("", (found["bare"] or "") if found else "")
    named = names.is_like_outlet(bare) or article_before().match(bare) is not None
    if bare and named and names.may_be_outlet(bare):
        apposed = found and opened and letters().within(opened[found.end() :])
        less = LETTER if apposed else 1  # 'Sign up for The Tideline, our weekly newsletter'
        yield sign(names.genitive_or_same(bare), "channel", row.text, less)
    elif followed:
        yield _followed(followed, row.text, names)
    elif opened and _may_follow(opened.strip(" ."), names):
        yield sign(opened.strip(" ."), "channel", row.text, 2)


def _club_of(text: str, names: OutletNames) -> str:
    """Return the name of 'Community of “X” | Privacy policy'."""
    part, *others = PARTS.split(text)
    club = CLUB.fullmatch(part) if others else None
    if not club or not names.lists.ours.are(club["kind"]):
        return ""
    name = names.form_behind(club["kind"], club["quoted"])
    return name if names.may_be_outlet(name, quoted=True) else ""


def _called_channel(text: str, names: OutletNames) -> str:
    """Return the name in marks behind a word for an outlet, or one to be read on a network."""
    quoted = re.search(QUOTED, text)
    before = text[: quoted.start()].split() if quoted else []
    called = bool(before) and names.lists.outlet_nouns.are(before[-1])
    rest = names.lists.prepositions.open(text[quoted.end() :].strip()) if quoted else None
    if len(before) == 1 and rest and _is_network(rest.strip(), names):  # 'Read “X” on Telegram'
        called = True
    name = quoted["quoted"] if quoted and called else ""
    may = name and names.may_be_outlet(name, quoted=True)
    return names.form_behind(text[: quoted.start()], name) if quoted and may else ""


def _find_suffixed(sheet: LineSheet, names: OutletNames) -> Iterator[Sign]:
    """Find a name with a suffix that opens a request: "X'i WhatsApp'tan takip edin"."""
    for row in sheet.rows[-FOOT:]:
        found = SUFFIXED.match(row.text) if not row.prose or row.words <= ASKED else None
        name, suffix = split_suffix(found[0].strip()) if found else ("", "")
        asked = suffix and sheet.lists.share.within(row.text[len(name) :])
        if asked and names.may_be_outlet(name):
            yield sign(name, "channel", row.text)


def _behind_offer(opened: str, names: OutletNames) -> str:
    """Return a request from the name on that an offer is of: 'la edición digital de El Faro'."""
    offer = OFFER.match(opened)
    led = offer and names.lists.prepositions.open(offer["last"]) == ""
    return opened[offer.end() :] if offer and led else opened


def _with_article(text: str, opened: str, names: OutletNames) -> str:
    """Return the rest of a request with the article of the name: 'Join The X', 'Abonnez-vous au X'."""
    word = text[: len(text) - len(opened)].rpartition(" ")[2]
    if word[:1].isupper() and word.lower() in names.articles:
        return f"{word} {opened.lstrip()}"
    first, _, rest = opened.strip().partition(" ")
    grown = contractions().get(first)
    return f"{grown} {rest}" if grown and CAPITAL.match(rest) else opened


def _find_beside_buttons(row: LineRow, sheet: LineSheet, names: OutletNames) -> Iterator[Sign]:
    """Find a name beside a button to subscribe: 'X | Subscribe', 'Subscribe to X | Send news'."""
    lists = sheet.lists
    for part in PARTS.split(row.text):
        opened = lists.share.open(part.strip()) or lists.share_alone.open(part.strip())
        name = (lists.prepositions.open((opened or part).strip()) or opened or part).strip(" .!")
        heads = [each.text for each in sheet.rows[:HEAD] if each is not row]
        followed = _before_network(name, names) or name
        name = followed if followed in heads else name
        asked = opened is not None or len(PARTS.split(row.text)) > 1
        again = any(fold(each) == fold(name) for each in heads)
        plain = "«" not in name and (again or _is_plain(name, names))
        plain = plain and not (lists.legal.are(name) or lists.tip_offers.within(name))
        if name and asked and plain and _may_follow(name, names):
            yield sign(name, "channel", row.text, 0 if again else FOLLOWED)


def _is_plain(name: str, names: OutletNames) -> bool:
    """Check for capitals in every word, or for a short name of a language with small words in them."""
    small = names.bends and is_name(name) and len(name.split()) <= SHORT
    verbs = names.lists.verbs
    told = small and any(verbs.are(word) and not names.is_noun(word) for word in name.split())
    return name_after().fullmatch(name) is not None or (small and not told)


def _followed(name: str, words: str, names: OutletNames) -> Sign:
    """Return evidence for a name that readers are asked to follow, perhaps in the accusative.

    Behind 'news of' it is in the genitive.
    """
    before = words[: words.index(name)].split() if name in words else []
    owned = bool(before) and names.lists.media_words.are(before[-1])
    first = names.first_form(name, "genitive" if owned else "accusative") if names.bends else name
    certain = first is not None
    return sign(first or name, "channel", words, FOLLOWED, nominative=certain)


def _before_network(text: str, names: OutletNames) -> str | None:
    """Return the name before 'on Telegram', without a preposition and a word for a channel."""
    lists = names.lists
    for found in lists.prepositions.pattern.finditer(text):
        behind = text[found.end() :].strip(" .!")
        name = text[: found.start()].strip(" –—-:")
        if name and _is_network(behind, names):
            bare = (lists.prepositions.open(name) or name).strip()
            for nouns in (lists.outlet_nouns, lists.media_words) if bare[:1].islower() else ():
                bare = (nouns.open(bare) or bare).strip()
            return bare if _may_follow(bare, names) else None
    return None


def _is_network(text: str, names: OutletNames) -> bool:
    """Check that a text opens with a network, perhaps with the ending of a case."""
    networks = names.lists.networks
    word = (text.split() or [""])[0].strip(",.!")
    bent = len(word) > LONG and any(networks.are(word[:-letters]) for letters in (1, 2))
    return bent or networks.open(text) is not None


def _may_follow(name: str, names: OutletNames) -> bool:
    words = name.split()
    lists = names.lists
    buttons = (lists.share, lists.share_alone, lists.promo_openings)
    if (
        not words
        or lists.ours.within(name)
        or lists.networks.within(name)
        or any(each.open(name) is not None for each in buttons)
    ):
        return False
    if lists.media_words.are(name) or lists.promoted.are(name) or names.is_no_outlet(name):
        return False
    return lists.quoted_media.are(name) or may_head(name, names)
