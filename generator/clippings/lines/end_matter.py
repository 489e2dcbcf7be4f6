"""Find sources, tags and notices of rights below the text."""

import re
from collections.abc import Sequence

from generator.clippings.clipping import BODY_FATES
from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_shapes import STOPPED, is_ended, is_name_like
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows
from generator.clippings.outlet.name_patterns import (
    ENTRY,
    NAMED_RIGHTS,
    company_ids,
    registration,
    rights_mark,
)
from generator.clippings.outlet.outlet_names import may_be_author
from generator.nlp.morphology import has_dictionary

TAG_SIGN = re.compile(r"(?:#\w+[\s,]*)+")
GLUED = re.compile(r"(?>[^\W\d_]+?[a-zа-яіїєґ](?=[A-ZА-ЯІЇЄҐ])){2}[^\W\d_]+")
SIGNS = re.compile(r"[.,:;!?…«»“”\"()]")
ADDRESS = re.compile(r"https?://\S+")
RIGHTS = re.compile(r"(?:©|\([cCсС]\))\s*(?:\d{4}|\w)")
COUNT = re.compile(r"[\d()\[\]]+")
SAID = re.compile(r"[^\s:][^:.!?]{0,24}: \S")  # 'quay_fan: Well done'
TIME_AGO = re.compile(r"(?:\D{1,24}\s)?\d{1,2} [^\W\d_]+\.?(?: [^\W\d_]+)?")  # '2 hours ago'
END_SIGN = re.compile(r"#{3,}|(?:# ){2,}#|[-–—]\s?30\s?[-–—]")
STOPPED_AND_SIGNED = re.compile(  # 'It sits on Monday. (dpa)', 'Se verá el lunes. EFE'
    r"\w\w\w[.!?…][\"'»”“’]*\s+(?:\([^()\n]{2,40}\)|[^\W\d_a-zа-яіїєґё][\w-]{1,20})$"
)
BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]\.?")
NOTE_WORDS = 5
FRAME = " -–—*#.[]()/"
SHORTEST = 3  # rows above the end of a release
COMMENT_ROWS = 4
MOST_COMMENTS = 2  # words of comments to one of the text
HEAD = 6  # rows above the text, where the editors may keep their distance
FOOT = 6  # rows
LAST = 4  # rows at the end that may list keywords behind a label without a colon
TAG_WORDS = 12
SOURCE_WORDS = 16
STATED = 4  # words of a statement at least
LEGAL_WORDS = 40
SIGNED = 2  # words of a name
LABEL_WORDS = 14
POINTED = re.compile(r"^[⟶→↓▶]|[⟶→↓▶]$|\s»$|\(\d{1,4}\)$")  # with an arrow or a count


def find_source_lines(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows that name a source after a label.

    A headline above the text may quote one: 'Source: exchange may take place in May'.
    """
    text = next((at for at, row in enumerate(sheet.rows) if row.prose), 0)
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        rest = sheet.lists.sources.open(row.text.lstrip("(["))
        labelled = rest is not None and (
            rest.lstrip()[:1] == ":" or ADDRESS.fullmatch(rest.strip())
        )
        quoted = rest is not None and index < text and _is_statement(rest, sheet)
        if labelled and row.words <= SOURCE_WORDS and not quoted:
            found[index] = "footer"
    return found


def _is_statement(rest: str, sheet: LineSheet) -> bool:
    """Check for several words behind a label that begin in lower case or have a verb."""
    stated = rest.lstrip(": ")
    told = stated[:1].islower() or sheet.lists.verbs.within(stated)
    return told and len(stated.split()) >= STATED and not ADDRESS.match(stated)


def find_after_release(sheet: LineSheet, decided: Decided) -> Found:
    """Find the sign that ends a press release ('– ENDS –', '###', '-30-') and all rows below it."""
    end = next((index for index, row in enumerate(sheet.rows) if _ends_release(row, sheet)), None)
    if end is None or end < SHORTEST or not any(row.prose for row in sheet.rows[:end]):
        return {}
    return {index: "footer" for index, _ in open_rows(sheet, decided) if index >= end}


def _ends_release(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a sign of the end alone on its row: in capitals, or between dashes."""
    if END_SIGN.fullmatch(row.text):
        return True
    word = row.text.strip(FRAME)
    return sheet.lists.end_marks.are(word) and (word.isupper() or word != row.text)


def find_legal_lines(sheet: LineSheet, decided: Decided) -> Found:
    """Find notices of rights and of agencies below the text or in the last rows, and lines of them above it."""
    last = max((at for at, row in enumerate(sheet.rows) if row.prose), default=len(sheet.rows))
    foot = max(1, min(len(sheet.rows) - FOOT, last + 1))
    return {
        index: "footer"
        for index, row in open_rows(sheet, decided)
        if (index >= foot and row.words <= LEGAL_WORDS and _is_legal(row, sheet))
        or (index < HEAD and row.words <= LABEL_WORDS and sheet.lists.legal.open(row.text))
    }


def _is_legal(row: LineRow, sheet: LineSheet) -> bool:
    listed = not row.prose or ENTRY.search(row.text)
    registered = listed and registration().match(row.text)
    marks = (RIGHTS, NAMED_RIGHTS, rights_mark())
    signed = registered or any(mark.match(row.text) for mark in marks)
    if _is_registered(row, sheet) or _is_agency_note(row, sheet):
        return True
    if _signs(row, sheet):
        return False
    noted = sheet.lists.support_notes.open(row.text) is not None
    return bool(signed) or noted or _is_contact(row, sheet) or sheet.lists.legal.within(row.text)


def _signs(row: LineRow, sheet: LineSheet) -> bool:
    """Check for authors behind a label, whoever reported more or edited behind them."""
    labelled = sheet.lists.bylines.open(row.text) is not None and sheet.lists.editors.within(
        row.text
    )
    said = read_credits(row.text, sheet.language) if labelled and not row.prose else None
    return said is not None and said.whole and said.labelled and bool(said.people)


def _is_registered(row: LineRow, sheet: LineSheet) -> bool:
    """Check for the number under which a medium or a firm is registered, alone with its name."""
    found = company_ids().search(row.text) if any(map(str.isdigit, row.text)) else None
    return found is not None and not (row.prose or sheet.lists.verbs.within(row.text))


def _is_agency_note(row: LineRow, sheet: LineSheet) -> bool:
    """Check for an agency in brackets alone: '(with Reuters)'."""
    framed = BRACKETED.fullmatch(row.text)
    lists = sheet.lists
    named = framed and (
        lists.quoted_media.within(framed[1]) or lists.picture_sources.within(framed[1])
    )
    pictured = lists.pictures.within(row.text) or "/" in row.text
    return bool(named) and not pictured and row.words <= NOTE_WORDS


def _is_contact(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a contact for journalists, with an address or a number behind it."""
    rest = sheet.lists.press_contacts.open(row.text)
    return rest is not None and ("@" in rest or rest.lstrip()[:1] == ":")


def find_comments(sheet: LineSheet, decided: Decided) -> Found:
    """Find readers' comments: all below their heading, if the rows there are formed like comments.

    A comment has the name of its writer before a colon, or how long ago it was written. A button
    above the text has the same words, so most of the prose must not stand below the heading.
    """
    text = next((i for i, row in enumerate(sheet.rows) if row.prose), len(sheet.rows))
    for index, row in enumerate(sheet.rows[text:], text):
        if not sheet.lists.comments.are(COUNT.sub("", row.text)):
            continue
        above, below = sheet.rows[:index], sheet.rows[index + 1 :]
        if _count_prose(below) > MOST_COMMENTS * _count_prose(above):
            continue
        below = below[:COMMENT_ROWS]
        if any(SAID.match(each.text) or TIME_AGO.fullmatch(each.text) for each in below):
            return {at: "junk" for at, _ in open_rows(sheet, decided) if at >= index}
    return {}


def _count_prose(rows: Sequence[LineRow]) -> int:
    """Count the words of sentences."""
    return sum(row.words for row in rows if row.prose)


def find_below_text(sheet: LineSheet, decided: Decided) -> Found:
    """Find labels and headlines below the text: several, or beside other lines that are left out.

    Names of authors are none of them.
    """
    kept = (i for i, row in enumerate(sheet.rows) if _is_sentence(row) and _is_text(i, decided))
    last = max(kept, default=len(sheet.rows))
    tail = range(last + 1, len(sheet.rows))
    left = [index for index in tail if index not in decided and _is_label(sheet.rows[index], sheet)]
    beside = any(index in decided and not _is_text(index, decided) for index in tail)
    pointed = any(POINTED.search(sheet.rows[index].text) for index in left)
    return dict.fromkeys(left, "read-also") if beside or pointed or len(left) > 1 else {}


def _is_text(index: int, decided: Decided) -> bool:
    return index not in decided or decided[index].fate in BODY_FATES


def _is_sentence(row: LineRow) -> bool:
    return row.prose or any(each.search(row.text) for each in (STOPPED, STOPPED_AND_SIGNED))


def _is_label(row: LineRow, sheet: LineSheet) -> bool:
    said = read_credits(row.text, sheet.language)
    signed = (said.whole and said.sure) or _may_sign(row.text, sheet.language)
    return not signed and row.words <= LABEL_WORDS


def _may_sign(text: str, language: str | None) -> bool:
    """Check for two words in capitals that no dictionary has: an author with a name of other lands."""
    parts = text.split()
    named = has_dictionary(language) and len(parts) == SIGNED and is_name_like(text)
    return named and all(may_be_author(part, language) for part in parts)


def find_tags(sheet: LineSheet, decided: Decided) -> Found:
    """Find keywords: after a label, with a hash sign, or as a last row of words without signs."""
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        rest = sheet.lists.tags.open(row.text)
        listed = rest is not None and rest.lstrip()[:1] == ":"
        late = index >= len(sheet.rows) - LAST and row.words > 2 and not row.prose
        listed = listed or (late and rest is not None and rest.lstrip()[:1].isupper())
        if TAG_SIGN.fullmatch(row.text) or listed:
            found[index] = "footer"
    left = [index for index, _ in open_rows(sheet, decided) if index not in found]
    if len(left) > 1 and _are_bare_tags(sheet.rows[left[-1]], sheet.rows[left[-2]]):
        found[left[-1]] = "footer"
    return found


def _are_bare_tags(row: LineRow, above: LineRow) -> bool:
    if row.words > TAG_WORDS or not above.prose:
        return False
    listed = [part.split() for part in row.text.split(",")]
    if len(listed) > 2 and all(part and len(part) < 4 and part[0][0].isupper() for part in listed):
        return not is_ended(row.text)
    if SIGNS.search(row.text):
        return False
    return row.text[0].islower() or GLUED.fullmatch(row.text) is not None
