"""Find the outlet in lines that it writes about itself: notices, issues in print, forwarded messages."""

import re
from collections.abc import Iterator

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.lines.newsletters import newsletter_name
from generator.clippings.outlet.head_evidence import SPOKEN, names_before, rows_with
from generator.clippings.outlet.masthead_evidence import unshouted
from generator.clippings.outlet.menu_names import may_head
from generator.clippings.outlet.name_patterns import (
    CAPITAL,
    QUOTED,
    article_before,
    company_form,
    descriptions,
    founders,
    introductions,
    issue_number,
    letters,
    name_after,
    own_notices,
    rights_mark,
)
from generator.clippings.outlet.name_reading import POSSESSIVE
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import CAMEL, OutletNames
from generator.languages.sections import Recognition
from generator.nlp.tokens import fold
from generator.nlp.word_set import load_keys

HEAD = 6  # rows at the top that may have the number of an issue
FOOT = 6  # rows at the end with notices
CONTACT = re.compile(r"(?<=\S)@\w[\w-]*\.\w|(?<!\d)\+?\(?\d(?:[\s().–-]*\d){8,}")
SOCIETY = re.compile(rf"[^\W\d_a-zа-яіїєґё][\w'’ʼ -]{{1,30}}\s{QUOTED}")  # 'NGO “Quay”'
SENTENCE = re.compile(r"[.!?…]\s+")
GREETED = 6  # rows at the top with a greeting
CALLED = 60  # characters behind a name that say what it is
TOP = 3  # rows at the top that may be a name alone
NAME_WORDS = 4
APART = re.compile(r"\s?[|•·,]\s|\s[–—-]\s")
QUOTES = ' ,.:«»„“”"'


def find_own_notices(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet where it speaks of itself beside the text: 'The newsroom of X', 'X is not liable'.

    A name behind a word for its founder is another's.
    """
    foot = sheet.rows[-FOOT:]
    spoken = {row.number for row in rows_with(sheet, decided, *SPOKEN, "title")}
    for row in sheet.rows:
        beside = row in foot or row.number not in spoken
        if beside and not sheet.lists.support_notes.within(row.text):  # of whoever pays
            notices = list(own_notices().finditer(row.text))
            described = list(_read_description(row, names))
            yield from described
            for notice in notices if not described else ():  # 'X is published by the Tarv Trust'
                yield from _read_notice(row, notice, names)
            if notices:
                yield from _find_head_again(row, sheet, names)


def find_regrets(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet that is sorry for a mistake in its text: 'The Quay Courier regrets the error'."""
    for row in rows_with(sheet, decided, "outlet-note"):
        for name, quoted in names_before(sheet.lists.regrets.pattern, row.text):
            if names.may_publish(name, quoted=quoted):
                yield sign(name, "notice", row.text)


def find_addresses(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name before an address or a telephone number, on one of the last lines."""
    for index, row in list(enumerate(sheet.rows))[-FOOT:]:
        if decided[index].fate in ("title", "quote"):
            continue
        society = SOCIETY.match(row.text)
        text = row.text if society else company_form().sub(",", row.text)
        found = (society or name_after().match(text)) if CONTACT.search(text) else None
        name = (found["quoted"] or found[0].strip()) if found else ""
        dated = any(map(str.isdigit, name))
        listed = found is not None and not dated and text[found.end() :][:1] in (",", ".", ":", ";")
        like = found is not None and (found["quoted"] is not None or names.is_like_outlet(name))
        asked = found is not None and names.lists.tip_offers.are(name)
        if listed and like and not asked and names.may_publish(name, quoted=True):
            before = row.text[: row.text.index(name)].rstrip(' «„“"')
            noun = names.lists.outlet_nouns.are(before)  # 'the newsroom of “X”'
            name = names.form_behind(before, name) if noun else name
            yield sign(name, "notice", row.text, 1)


def _read_notice(row: LineRow, notice: re.Match[str], names: OutletNames) -> Iterator[Sign]:
    text = row.text
    quoted = next(
        (each for each in re.finditer(QUOTED, text) if not _is_founder(text[: each.start()])), None
    )
    if quoted:
        name = names.form_behind(text[: quoted.start()], quoted["quoted"].strip())
        if names.may_publish(name, quoted=True):
            certain = not (names.bends and CAMEL.search(name))
            yield sign(name, "notice", text, nominative=certain)
        return
    if text.isupper():
        return  # where a bare name ends shows in no capital
    behind = text[notice.end() :].lstrip(" :,–—-")
    lists = names.lists
    small = behind[:1].islower()
    skipped = (lists.outlet_nouns.open(behind) or lists.prepositions.open(behind)) if small else ""
    whole = rights_mark().sub("", text, count=1).lstrip() if notice.start() else ""
    named = text[notice.end() :].lstrip()[:1] == ":"  # of an editor, behind the medium
    for said in (whole, (skipped or behind).lstrip())[:: 1 if named else -1]:
        found = name_after().match(said)
        name = found["bare"] if found else ""
        like = names.is_like_outlet(name)
        own = name and (like or not named if said is not whole else like or _is_apart(name, said))
        own = own and not (lists.menu.within(name) or lists.legal.within(name))
        own = own and fold(name) not in load_keys(Recognition, "small_words")  # 'In' of a sentence
        if own and names.may_publish(name) and not own_notices().match(name):
            before = text[: notice.end()] if said is not whole else ""
            yield sign(names.form_behind(before, name), "notice", text)
            return


def _is_apart(name: str, text: str) -> bool:
    """Check for a sign between a name that opens a text and what is said of it: 'Quay24 – a newspaper'."""
    return APART.match(text, len(name)) is not None


def _read_description(row: LineRow, names: OutletNames) -> Iterator[Sign]:
    """Find a name and what the outlet is: 'X is a reader-funded newsroom', '«X» — a town's paper'."""
    if not descriptions().search(row.text):
        return
    for start in (0, *(found.end() for found in SENTENCE.finditer(row.text))):
        yield from _read_description_at(row, start, names)


def _read_description_at(row: LineRow, start: int, names: OutletNames) -> Iterator[Sign]:
    opening = name_after().match(row.text, start)
    if not opening:
        return
    name = opening["quoted"] or opening["bare"]
    behind = re.compile(r"[\s,.–—-]*").match(row.text, opening.end())
    told = behind and descriptions().match(row.text, behind.end())
    first = fold(article_before().sub("", name)).split(" ")[0]
    apart = opening["quoted"] or not names.bends or (behind and behind[0].strip())
    if (
        told
        and apart
        and first not in load_keys(Recognition, "small_words")
        and names.may_be_outlet(name)
    ):
        yield sign(_without_opening_article(name, names), "notice", row.text)


def _without_opening_article(name: str, names: OutletNames) -> str:
    """Return a name without the article of its sentence, where the text has it in small letters too."""
    article = article_before().match(name)
    rest = name[article.end() :] if article else ""
    small = f"{article[0].lower()}{rest}" if article else ""
    return rest if rest and re.search(rf"[^\W\d_,;]\s{re.escape(small)}\b", names.text) else name


def find_introductions(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet in the greeting of its letter: 'Good morning from X', 'This is X, a letter …'."""
    mailed = any(each.rule == "headers-of-mail" for each in decided.values())
    for index, row in enumerate(sheet.rows[:GREETED]):
        for found in introductions().finditer(row.text) if decided[index].fate != "title" else ():
            named = name_after().match(row.text, found.end())
            quoted = named["quoted"] if named else None
            name = quoted or POSSESSIVE.sub("", named["bare"] if named else "")
            told = named and letters().within(row.text[named.end() :][:CALLED])
            if (
                named
                and (told or (mailed and quoted))
                and names.may_publish(name, quoted=bool(quoted))
            ):
                yield sign(names.form_behind(row.text[: found.end()], name), "masthead", row.text)


def find_newsletters(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the name in marks of a letter to subscribers: 'Weekly letter “Five minutes”'."""
    for index, row in enumerate(sheet.rows[:TOP]):
        if decided[index].rule == "head-of-newsletter" and (name := newsletter_name(row, sheet)):
            first = names.form_behind(row.text[: row.text.index(name)], name)
            if names.may_publish(first, quoted=True):
                yield sign(first, "masthead", row.text, 1)  # or the letter's alone


def _find_head_again(row: LineRow, sheet: LineSheet, names: OutletNames) -> Iterator[Sign]:
    """Find the name on a line at the top again in a notice."""
    for head in sheet.rows[:TOP]:
        again = head is not row and re.search(rf"(?<!\w){re.escape(head.text)}(?!\w)", row.text)
        if again and head.words <= NAME_WORDS and names.may_publish(head.text):
            yield sign(head.text, "notice", row.text)


def _is_founder(before: str) -> bool:
    """Check that a word for the founder of a medium is the last label before a name."""
    found = list(founders().finditer(before))
    return bool(found) and "." not in before[found[-1].end() :]


def find_issues(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name before the number of an issue in print, or alone on a line above it."""
    for index, row in enumerate(sheet.rows[:HEAD]):
        if decided[index].rule != "issue-in-print":
            continue
        number = issue_number().search(row.text)
        if not number:
            continue
        said = row.text[: number.start()].strip()
        said = said or _head_above(index, sheet, names)
        quoted = re.search(QUOTED, said)
        name = quoted["quoted"] if quoted else said.strip(QUOTES)
        section = names.lists.sections.are(name)  # 'Press release No. 14'
        if CAPITAL.match(name) and not section and names.may_publish(name, quoted=bool(quoted)):
            yield sign(name, "masthead", row.text)


def _head_above(index: int, sheet: LineSheet, names: OutletNames) -> str:
    """Return the row right above an issue's number, or a name above a slogan and other rows there."""
    rows = (row.text for row in sheet.rows[:index])
    above = [text for text in rows if not any(map(str.isdigit, text))]  # no 'Since 1931'
    heads = [text for text in above if may_head(text.strip(QUOTES), names)]
    return unshouted(heads[-1], names) if heads else "".join(above[-1:])
