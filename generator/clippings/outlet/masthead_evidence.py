"""Find the outlet at the head of the page, and in its requests to follow it."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_shapes import TURKISH
from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.lines.rubrics import RELEASED
from generator.clippings.outlet.head_evidence import find_issue_rows, rows_with
from generator.clippings.outlet.media_names import has_verb
from generator.clippings.outlet.menu_names import (
    ALONE,
    HEAD,
    SHORT,
    is_formed,
    may_head,
    name_in_menu,
)
from generator.clippings.outlet.name_patterns import (
    CAPITAL,
    QUOTED,
    SENDER,
    link,
    name_after,
)
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import (
    CAMEL,
    DOTTED,
    OutletNames,
)
from generator.nlp.tokens import fold

SLOGAN = re.compile(
    r"(?P<name>«[^«»]{2,40}»|[^–—|:→•»]{2,40}?)\s+(?:[–—|→•»]|-(?=\s\d))\s+(?P<slogan>(?:\d+[.,]\d )?[^\W\d_].*)"
)
FREQUENCY = re.compile(r"\d{2,3}[.,]\d (?:FM|MHz)")
QUOTES = re.compile(QUOTED)
BEHIND_TITLE = re.compile(r"\s[|–—-]\s")
GAP = re.compile(r"\s{2,}|\s[|•·]\s")  # between the parts of a menu
PARTED = re.compile(rf"{GAP.pattern}|:\s")
DASH = re.compile(r"\s[–—]\s")
FOOT = 6  # rows at the end of a page
WHOLE_HEAD = 8  # rows at the top of a page with several menus
MENUS = frozenset(("breadcrumb", "short-line-column"))
INSTITUTION = 6  # words of an institution's name at most
STEM = 5  # letters that the cases of a word have in common
ACRONYM = 3  # letters of a word that keeps its capitals
SEVERAL = 2
RUBRIC = 2  # taken off a name in capitals right above the title: perhaps a programme's


def find_mastheads(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name alone in the head and formed like an outlet's, or one among network links.

    Other names on the first line count only with evidence elsewhere.
    """
    lists = sheet.lists
    yield from _find_behind_titles(sheet, decided, names)
    yield from _find_institutions(sheet, decided, names)
    yield from _find_senders(sheet, names)
    yield from _find_in_head(sheet, decided, names)
    yield from _find_channel(sheet, decided, names)
    issues = find_issue_rows(sheet, decided)
    rubrics = _find_rubrics(sheet, decided)
    for row in rows_with(sheet, decided, "navigation"):
        if row.number in issues:
            continue  # read with its number
        rest = lists.menu.pattern.sub("", lists.networks.pattern.sub("\n", row.text))
        parts = [part.strip() for part in rest.split("\n") if CAPITAL.match(part.strip())]
        if len(parts) > 1 and len(set(parts)) == 1:
            yield sign(parts[0], "masthead", row.text)
        elif row.words <= SHORT and _is_alone(row.text, names):
            less = RUBRIC if row.number in rubrics else 0
            yield sign(unshouted(row.text, names), "masthead", row.text, less)
        elif row is sheet.rows[0] or (row in sheet.rows[:HEAD] and _has_slogan(row, names)):
            yield from _first_line(row, sheet, names)


def _find_rubrics(sheet: LineSheet, decided: Decided) -> frozenset[int]:
    """Return the number of a row in capitals between a page's menu and the title."""
    titles = (at for at, each in decided.items() if each.fate == "title" and at > 1)
    below = (at - 1 for at in titles if decided[at - 2].rule in (*MENUS, "menu-links"))
    return frozenset(sheet.rows[at].number for at in below if sheet.rows[at].text.isupper())


def _find_senders(sheet: LineSheet, names: OutletNames) -> Iterator[Sign]:
    """Find the sender of a mail, or the name in marks within it: 'Morning mail “Harbour Post”'."""
    for row in sheet.rows[:FOOT]:
        name = sender_of(row)
        quoted = QUOTES.search(name)
        name = quoted["quoted"] if quoted else name
        if name and names.may_publish(name, quoted=bool(quoted)):
            yield sign(name, "masthead", row.text, 1)  # or a letter's name


def sender_of(row: LineRow) -> str:
    """Return who sent a mail, by the row of its header, '' for any other row."""
    sender = SENDER.fullmatch(row.text)
    return sender["name"].strip('"') if sender else ""


def _find_channel(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the name in marks of a channel above the number of its readers."""
    first = decided.get(0)
    quoted = (
        QUOTES.search(sheet.rows[0].text) if first and first.rule == "name-of-channel" else None
    )
    if quoted and names.may_publish(quoted["quoted"], quoted=True):
        yield sign(quoted["quoted"], "masthead", sheet.rows[0].text)


def _find_in_head(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name beside items of a menu, or one that the text has in quotation marks."""
    for row in rows_with(sheet, decided, "navigation", "share"):
        name, less = name_in_menu(row, sheet, names)
        if name:
            yield sign(unshouted(name, names), "masthead", row.text, less)
    for row in sheet.rows[:HEAD]:
        if not row.prose and may_head(row.text, names) and _is_quoted(row.text, sheet):
            yield sign(unshouted(row.text, names), "masthead", row.text)


def _is_quoted(name: str, sheet: LineSheet) -> bool:
    """Check that the text has a name in quotation marks: «Вечірній Обрій»."""
    quoted = (fold(found["quoted"]) for row in sheet.rows for found in QUOTES.finditer(row.text))
    return fold(name) in quoted


def _is_alone(text: str, names: OutletNames) -> bool:
    """Check that a line is an outlet's name and nothing else."""
    glued = CAMEL.search(text) and " " not in text and not names.is_known(text)
    led = (names.lists.home.open(text) or "").strip()  # 'Home News Moldova'
    sections = names.lists.sections
    if (
        glued
        or led
        or sections.are(text)
        or names.lists.media_words.are(text)
        or GAP.search(text)
        or sum(map(sections.are, text.split())) > 1
        or all(sections.are(word) or names.lists.media_words.are(word) for word in text.split())
        or not (name_after().fullmatch(text) or _ends_in_media(text, names))
    ):
        return False
    return names.is_like_outlet(text) and names.may_be_outlet(text)


def _ends_in_media(text: str, names: OutletNames) -> bool:
    """Check for a name whose second word is small and for media: Podorlický zpravodaj."""
    words, lists = text.split(), names.lists
    media = len(words) == 2 and CAPITAL.match(words[0]) and lists.media_words.are(words[1])
    return bool(media) and not (lists.sections.within(text) or lists.menu.within(text))


def _first_line(row: LineRow, sheet: LineSheet, names: OutletNames) -> Iterator[Sign]:
    """Find a name before a slogan that speaks of news, alone there and on a later line, or alone."""
    slogan = SLOGAN.fullmatch(row.text)
    name = slogan["name"].strip(' «»„“”"') if slogan else row.text
    said = slogan["slogan"] if slogan else ""
    kind = FREQUENCY.match(said) is not None or names.lists.outlet_nouns.within(said)
    told = kind and names.may_be_outlet(name) and not names.lists.sections.are(name)
    if GAP.search(name) or not (told or may_head(name, names)):
        return
    media = kind or (slogan is not None and _tells_of_news(slogan["slogan"], names))
    again = any(fold(each.text) == fold(name) for each in sheet.rows[-FOOT:] if each is not row)
    below = [each.text for each in sheet.rows[1:2] if row is sheet.rows[0]]
    followed = any(names.lists.followers.within(text) for text in below)
    trail = slogan is not None and not DASH.search(row.text)
    marked = " " in name or any(map(str.isdigit, name)) or is_formed(name, names)
    media = media and (marked or not trail)
    sure = media or again or followed or _heads_menu(sheet, names)
    yield sign(unshouted(name, names), "masthead", row.text, 0 if sure else ALONE)


def _has_slogan(row: LineRow, names: OutletNames) -> bool:
    slogan = SLOGAN.fullmatch(row.text)
    listed = slogan is not None and "|" in slogan["slogan"]  # a row of a menu
    return slogan is not None and not listed and _tells_of_news(slogan["slogan"], names)


def _tells_of_news(slogan: str, names: OutletNames) -> bool:
    lists = names.lists
    return lists.media_words.within(slogan) or lists.sections.are(slogan.split(" ", maxsplit=1)[0])


def _find_institutions(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find an institution that publishes on its own site.

    It is at the top, and at the foot, over a menu or in a sentence too.
    """
    foot = [row.text for row in sheet.rows[-FOOT:] if row not in sheet.rows[:HEAD]]
    for index, row in enumerate(_head_of(sheet, decided)):
        if decided[index].rule == "name-at-top" and index < HEAD and CAPITAL.match(row.text):
            yield sign(row.text, "masthead", row.text)
            continue
        listed = decided[index].rule == "short-line-column"
        outside = decided[index].fate not in ("navigation", "junk")
        lists, text = names.lists, row.text
        entry = lists.menu.are(text) or lists.share.are(text)
        if listed or outside or entry or row.words > INSTITUTION:
            continue
        plain = CAPITAL.match(text) and row.words > 1 and not has_verb(text, names)
        if not (plain and lists.institutions.within(text)) or PARTED.search(text):
            continue
        below = sheet.rows[index + 1 : index + 2]
        menu = any(lists.menu.are(each.text) or lists.menu.are(text) for each in below)
        menu = menu or any(
            decided[at].rule in MENUS for at in (index + 1, index + 2) if at in decided
        )
        acts = any(row.prose and text in row.text for row in sheet.rows)
        released = any(decided[at].rule in RELEASED for at in (index + 1,) if at in decided)
        if menu or acts or released or any(_has_words_of(text, other) for other in foot):
            yield sign(text, "masthead", text)


def _head_of(sheet: LineSheet, decided: Decided) -> tuple[LineRow, ...]:
    """Return the rows at the top, as many more as are navigation as well."""
    end = next((at for at in range(WHOLE_HEAD) if _ends_head(at, decided)), WHOLE_HEAD)
    return sheet.rows[: max(HEAD, end)]


def _ends_head(index: int, decided: Decided) -> bool:
    return index not in decided or decided[index].fate not in ("navigation", "language-switcher")


def _has_words_of(name: str, text: str) -> bool:
    """Check that a text has all words of a name, perhaps in another case."""
    others = [word[:STEM] for word in fold(text).split()]
    return all(word[:STEM] in others for word in fold(name).split())


def _heads_menu(sheet: LineSheet, names: OutletNames) -> bool:
    """Check for names of sections on the second line."""
    below = sheet.rows[1].text if len(sheet.rows) > 1 else ""
    lists = names.lists
    named = sum(len(each.pattern.findall(below)) for each in (lists.sections, lists.home))
    return named > 1 and named * 2 >= len(re.findall(r"\w+", below))


def _find_behind_titles(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the name beside a bar or dash in a line that repeats another: the title of a window."""
    texts = {row.text for row in sheet.rows if row.words > SHORT}
    for row in rows_with(sheet, decided, "junk", "caption", "navigation", "title"):
        for found in BEHIND_TITLE.finditer(row.text):
            before, behind = row.text[: found.start()], row.text[found.end() :]
            ends = any(before == each or before.endswith(f": {each}") for each in texts)  # 'Fwd: …'
            name = behind if ends else before if behind in texts else ""
            name = BEHIND_TITLE.split(name)[0]  # 'Harbour Post | News of the coast'
            named = any(map(str.isupper, name))  # and not '1 of 3'
            if named and names.may_publish(name) and not names.lists.sections.are(name):
                yield sign(name, "masthead", row.text)


def unshouted(name: str, names: OutletNames) -> str:
    """Return a name in capitals as it is written elsewhere in the text, else with initial capitals."""
    if not name.isupper() or (" " not in name and len(name) <= ACRONYM):
        return name
    dotless = "İ" in name or (names.language == "tr" and "ı" in names.text)
    name = name.translate(TURKISH) if dotless else name
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", names.text, re.IGNORECASE)
    written = next(
        (each[0] for each in found if not each[0].isupper() and each[0][0].isupper()), ""
    )
    if DOTTED.search(name) or (not written and _has_media_behind_hyphen(name, names)):
        return name
    short = [word for word in name.split() if len(word) <= ACRONYM]
    keeps = ACRONYM if len(short) < SEVERAL else 0  # 'TOP END': rather words than acronyms
    first, *others = (_unshout(word, keeps, names) for word in name.split())
    others = [names.lower_common(word) for word in others]
    return written or " ".join((first, *(_lower_link(word) for word in others)))


def _has_media_behind_hyphen(name: str, names: OutletNames) -> bool:
    """Check for a name that agencies write in capitals: 'ТИСА-ІНФОРМ'."""
    head, hyphen, last = name.rpartition("-")
    return bool(hyphen and head) and names.lists.media_words.are(last)


def _lower_link(word: str) -> str:
    return word.lower() if link().fullmatch(word.lower()) else word


def _unshout(word: str, longest: int, names: OutletNames) -> str:
    keeps = len(word) <= longest and word.casefold() not in names.articles
    return word if keeps else "-".join(part.capitalize() for part in word.split("-"))
