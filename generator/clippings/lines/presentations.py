"""Find lines in which an outlet presents itself: letterheads, greetings of letters, 'About us'."""

import re

from generator.clippings.lines.line_shapes import FEW_WORDS
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows
from generator.clippings.outlet.name_patterns import (
    QUOTED,
    company_form,
    introductions,
    letters,
    name_after,
    own_notices,
)
from generator.clippings.outlet.outlet_names import is_person
from generator.nlp.tokens import fold

HEAD = 4  # rows at the top, one of which is the title
TOP = 3
FOOT = 8  # rows at the end
NAME_WORDS = 8
GREETING_WORDS = 16
ABOUT_WORDS = 8
STEM = 6  # letters of a word that is known in another case
POST_WORDS = 3  # of a channel's name over its post
STEM = 5  # letters that the cases of a word have in common
CALLED = 60  # characters behind a name that say what it is
BEHIND_NAME = re.compile(r"\s[·•|–—-]\s|:\s")
STOPS = re.compile(r"[.!]\s+")
PARTS = re.compile(r"\s+[·•|]\s+")
SIGNS = re.compile(r"[.!?…,;:]|\s[–—-]\s")
CONTACT = re.compile(
    r"\S@[\w-]+\.\w|\+?\(?\d(?:[\s().–-]*\d){6,}|(?<!\S)(?:[\w-]+\.)+[a-z]{2,8}(?!\S)"
)
ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b")  # of a bank
LABELLED = re.compile(r"(?P<name>[^«»„“”\":–—|]{2,40}): (?P<slogan>[^\W\d_].*)")
ARTICLE = re.compile(r"(?:\s+[^\W\d_A-ZА-ЯІЇЄҐЁ]{2,4}(?=\s))?")  # before a name
MARKED = re.compile(QUOTED)


def find_letterheads(sheet: LineSheet, decided: Decided) -> Found:
    """Find a letterhead: a name that recurs below, its address or what it is, then a headline."""
    if 0 in decided or len(sheet.rows) < HEAD:
        return {}
    size = _letterhead_size(sheet)
    heads = any(
        row.words >= FEW_WORDS and row.headline and index < HEAD
        for index, row in open_rows(sheet, decided)
        if index >= size
    )
    name = letterhead_name(sheet.rows[0].text) if size and heads else ""
    if not name or not any(_has_words(name, row.text) for row in sheet.rows[size:]):
        return {}
    found: Found = dict.fromkeys(range(size), "navigation")
    for index, row in open_rows(sheet, decided):
        if index >= HEAD and not row.prose and PARTS.search(row.text) and name in row.text:
            found[index] = "footer"  # at the foot of a page
    return found


def _letterhead_size(sheet: LineSheet) -> int:
    """Return how many rows at the top have a name and its address: one, two or none."""
    first, second = sheet.rows[:2]
    name, *others = PARTS.split(first.text)
    if others:
        formed = company_form().search(name) is not None
        told = any(map(CONTACT.search, others)) or (formed and any(map(_has_figure, others)))
        return int(told)
    return 2 if not second.gap and _is_address(second, sheet) else 0


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text))


def _is_address(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a row of parts with a contact among them, or with what a society is as the first."""
    first, *others = PARTS.split(row.text)
    society = sheet.lists.societies.open(first) is not None and not row.prose
    return bool(others) and (CONTACT.search(row.text) is not None or society)


def letterhead_name(text: str) -> str:
    """Return the name that opens a letterhead, without its legal form or the word for a society."""
    first = PARTS.split(text)[0]
    quoted = MARKED.search(first)
    if quoted:
        plain = not SIGNS.search(first[: quoted.start()]) and not first[quoted.end() :].strip()
        return quoted["quoted"].strip() if plain else ""
    name = company_form().sub("", first).strip(" ,.")
    short = 1 < len(name.split()) <= NAME_WORDS and name[:1].isupper() and not _has_figure(name)
    return "" if SIGNS.search(name) or not short or is_person(name) else name


def _has_words(name: str, text: str) -> bool:
    """Check that a text has all words of a name, perhaps in another case."""
    stems = {word.strip("«»„“”\"'.,:;()")[:STEM] for word in fold(text).split()}
    return all(word[:STEM] in stems for word in fold(name).split())


def find_greetings(sheet: LineSheet, decided: Decided) -> Found:
    """Find who greets the readers of a letter: 'You are reading X, our weekly newsletter'."""
    rows = [(index, row) for index, row in open_rows(sheet, decided) if index < TOP]
    return {
        index: "junk"
        for index, row in rows
        if row.words <= GREETING_WORDS
        and _greets(row.text)
        and any(at > index and other.headline for at, other in rows)
    }


def _greets(text: str) -> bool:
    opened = introductions().match(text)
    article = ARTICLE.match(text, opened.end()) if opened else None
    named = name_after().match(text, article.end()) if article else None
    return named is not None and letters().within(text[named.end() :][:CALLED])


def find_slogans(sheet: LineSheet, decided: Decided) -> Found:
    """Find a name and its slogan on the first row, where a notice at the end has the name in marks."""
    rows = {index: row for index, row in open_rows(sheet, decided) if index < TOP}
    headed = any(row.headline and row.words >= FEW_WORDS for index, row in rows.items() if index)
    named = headed and 0 in rows and noticed_name(rows[0].text, sheet)
    return {0: "navigation"} if named else {}


def noticed_name(text: str, sheet: LineSheet) -> str:
    """Return the name before a colon where the outlet speaks of itself by it, in marks, at the end."""
    found = LABELLED.fullmatch(text)
    name = fold(found["name"]) if found else ""
    notices = (row.text for row in sheet.rows[-FOOT:] if own_notices().search(row.text))
    quoted = {fold(each["quoted"]) for text in notices for each in MARKED.finditer(text)}
    return found["name"] if found and name in quoted else ""


def find_mottos(sheet: LineSheet, decided: Decided) -> Found:
    """Find sentences of a word each above a headline, with a name before them: 'X | News. Sport.'."""
    first = next(open_rows(sheet, decided), None)
    if first is None or first[0] >= TOP or not _is_motto(first[1].text):
        return {}
    below = sheet.rows[first[0] + 1 : first[0] + 1 + HEAD]
    headed = any(row.headline and row.words >= FEW_WORDS for row in below)
    return {first[0]: "navigation"} if headed else {}


def _is_motto(text: str) -> bool:
    """Check for words with a stop behind each: two behind a name and a sign, or three alone."""
    sign = BEHIND_NAME.search(text)
    name, said = (text[: sign.start()], text[sign.end() :]) if sign else ("", text)
    words = STOPS.split(said.strip(" .!"))
    single = all(" " not in word and word[:1].isupper() for word in words)
    named = name[:1].isupper() and len(name.split()) <= NAME_WORDS and not STOPS.search(name)
    return single and len(words) >= (2 if named else 3) and (named or not name)


def find_names_over_posts(sheet: LineSheet, decided: Decided) -> Found:
    """Find the name of a channel over its post, which has no title and ends with buttons or tags."""
    if len(sheet.rows) < HEAD or 0 in decided:
        return {}
    first, second = sheet.rows[:2]
    lists, words = sheet.lists, first.text.split()
    named = 1 < len(words) <= POST_WORDS and all(word[:1].isupper() for word in words)
    media = named and lists.media_words.are(words[-1]) and not lists.sections.within(first.text)
    alone = media and second.prose and not lists.verbs.within(first.text)
    ends = [decided[at] for at in range(len(sheet.rows) - TOP, len(sheet.rows)) if at in decided]
    posted = any(each.fate == "share" or each.rule == "tags" for each in ends)
    followed = len(words) <= POST_WORDS and _is_followed(first.text, sheet, decided)
    return {0: "navigation"} if (alone and posted) or followed else {}


def _is_followed(name: str, sheet: LineSheet, decided: Decided) -> bool:
    """Check for a request at the end to follow a name, in quotation marks or with its first word in any case."""
    first = name.split(maxsplit=1)[0]
    bent = rf"|\b{re.escape(first[:-1])}\w{{1,3}}\b" if len(first) > STEM else ""
    marked = re.compile(rf"[«„“\"]{re.escape(name)}[»“”\"]{bent}")
    last = range(len(sheet.rows) - TOP, len(sheet.rows))
    shared = (at for at in last if at in decided and decided[at].fate == "share")
    return any(marked.search(sheet.rows[at].text) for at in shared)


def find_own_descriptions(sheet: LineSheet, decided: Decided) -> Found:
    """Find 'About X' at the end and the text below it that begins with X."""
    found: Found = {}
    for index in range(max(TOP, len(sheet.rows) - FOOT), len(sheet.rows) - 1):
        if index not in decided and described_name(index, sheet):
            found |= {index: "footer", index + 1: "footer"}
    return found


def described_name(index: int, sheet: LineSheet) -> str:
    """Return the name in a heading such as 'About X' with which the row below begins."""
    row, *below = sheet.rows[index : index + 2]
    named = sheet.lists.about.open(row.text) if below and row.words <= ABOUT_WORDS else None
    name = (named or "").strip(' :«»„“”"')
    begins = name[:1].isupper() and below[0].text.lstrip('«„“"').startswith(name)
    return name if begins and not is_person(name) else ""


def find_accounts(sheet: LineSheet, decided: Decided) -> Found:
    """Find the number of a bank account behind its label."""
    return {
        index: "footer"
        for index, row in open_rows(sheet, decided)
        if index and not row.prose and ACCOUNT.search(row.text)
    }
