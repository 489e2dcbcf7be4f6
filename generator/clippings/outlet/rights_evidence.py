"""Find the outlet among holders of rights, in lines of registration and of sources, in credits."""

import re
from collections.abc import Iterator, Sequence

from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.outlet.head_evidence import SPOKEN, names_before, names_behind, rows_with
from generator.clippings.outlet.masthead_evidence import unshouted
from generator.clippings.outlet.name_patterns import (
    CAPITAL,
    ENTRY,
    NAMED_RIGHTS,
    QUOTED,
    WORD,
    YEARS,
    byline_for,
    company_form,
    company_words,
    founders,
    name_after,
    registration,
    reprinted_by,
    reprinting,
    reprints,
    rights_mark,
)
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import (
    DOTTED,
    OutletNames,
    is_acronym,
    is_name,
    is_person,
)

YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # in the rights of a page, and seldom of a picture
HOLDER = re.compile(  # perhaps with a figure at its end: 'XTV8', 'Channel 5'
    r"(?:[^.,|\d©«»„“”\"]|(?<=\w)\.(?=[a-zа-яіїєґ]|[^\W\d_]\w*(?:[.,|]|\s?$))|(?<=[^\W\d_])\d{1,3}(?!\w)"
    r"|(?<=[^\W\d_]\s)\d{1,2}(?=[.,]|$))+"
)
OWNER = re.compile(rf"(?P<name>{WORD}(?: {WORD}){{1,4}})['’ʼ][^\W\d_]{{2,5}}\s")  # "X Y'nin …"
QUOTED_HOLDER = re.compile(rf"[\s.,:]*(?:[^\W\d_]+\s+){{0,3}}{QUOTED}")
CREDITED = re.compile(r"/\s*(?P<name>[^/|,.()]{2,30})\W*$")
CREDITED_FOR = re.compile(  # '… at the quay. Ada Hollis for “Quay Post”'
    rf"(?<![\w'’-])[^\W\d_a-zа-яіїєґё][\w'’-]{{1,30}}\s(?P<small>[^\W\d_]{{2,6}})\s{QUOTED}$"
)
CREDITED_FIRST = re.compile(  # 'Quay Radio/Jane Hollis'
    r"(?:^|[.:(\[]\s*)(?P<name>[^/|,.():\[]{2,30})\s?/\s?(?P<person>[^/|,.()]{3,40}?)[\])]?$"
)
SIGNATURE = re.compile(
    r"(?P<name>[«„“\"]?[^\W\d_][^,.:;|©\d]{2,40}),? (?:19|20)\d\d(?:\.?\s\d{1,2}\+)?"
)
QUOTES = ' :.«»„“”"'
DASH = re.compile(r"\s[–—-]\s")
LEAD = re.compile(r"^\s*[–—-]\s")
CODE = 4  # letters of an agency's code
LAST = 6  # rows at the end of a page that may name its founder
FOUNDER = 4  # taken off a registration: a founder may have another name


def find_rights(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find holders of rights, and names after the label of a source that are no agency's code."""
    for row in _rows_of_rights(sheet, decided):
        signed = rights_mark().search(row.text)
        if signed and sheet.lists.pictures.within(row.text[: signed.start()]):
            continue
        named = NAMED_RIGHTS.match(row.text)
        named = None if named and rights_mark().search(named["name"]) else named
        holder = named["name"].strip(QUOTES) if named else None
        holder = _holder(row.text, names) if signed and not named else holder
        last = row is sheet.rows[-1] and rights_mark().match(row.text) is not None
        owned = holder and (names.may_publish(holder) or _is_owner(holder, row, names, last=last))
        if holder and owned:
            yield sign(holder, "rights", row.text)
        rest = sheet.lists.sources.open(row.text) if not signed else None
        name = company_form().sub("", (rest or "").strip()).strip(QUOTES)
        code = is_acronym(name) and len(name) <= CODE
        if name_after().fullmatch(name) and not code and names.may_publish(name):
            less = 0 if DOTTED.search(name) else 1  # agencies are sources more than sites
            yield sign(name, "source", row.text, less)


def _is_owner(holder: str, row: LineRow, names: OutletNames, *, last: bool) -> bool:
    """Check for an institution on the last row, with the year of its rights, or with a word for media in its name."""
    if " " not in holder or is_person(holder) or not names.lists.institutions.within(holder):
        return False
    return last or YEAR.search(row.text) is not None or names.lists.media_words.within(holder)


def find_reprints(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet in conditions of reprinting its texts, perhaps in the genitive."""
    rows = rows_with(sheet, decided, "footer", "junk", "navigation", "read-also", "share")
    for row in rows:
        for name, quoted in names_behind(reprints(), row.text, sheet.lists.outlet_nouns):
            if names.may_publish(name, quoted=quoted):
                before = row.text[: row.text.index(name)]
                yield sign(names.form_behind(before, name), "rights", row.text, 1)


def find_reprinters(sheet: LineSheet, _: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet that prints another's text anew: 'Reprinted by X', '«X» reprints'."""
    for row in sheet.rows[-LAST:]:
        behind = names_behind(reprinted_by(), row.text)
        for name, quoted in (*behind, *names_before(reprinting(), row.text)):
            if names.may_publish(name, quoted=quoted):
                yield sign(name, "reprint", row.text)


def find_signatures(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a name and a year alone on one of the last lines: 'The Quay Courier, 2026'."""
    for index, row in enumerate(sheet.rows[-LAST:], max(len(sheet.rows) - LAST, 0)):
        found = SIGNATURE.fullmatch(row.text)
        name = found["name"].strip(QUOTES) if found else ""
        if name and decided[index].fate not in SPOKEN and names.may_be_outlet(name):
            yield sign(name, "rights", row.text, 2)


def _rows_of_rights(sheet: LineSheet, decided: Decided) -> Iterator[LineRow]:
    """Iterate over the rows that may name a holder of rights.

    A mark of rights may also open the last line of a box, or a caption with its year.
    """
    yield from rows_with(sheet, decided, "footer", "junk", "navigation")
    boxed = rows_with(sheet, decided, "read-also", "share", "advert", "timestamp")
    yield from (row for row in boxed if rights_mark().match(row.text))
    end = max((row.number for row in rows_with(sheet, decided, *SPOKEN)), default=0)
    captions = rows_with(sheet, decided, "caption")
    opened = (row for row in captions if rights_mark().match(row.text))
    yield from (row for row in opened if row.number > end or YEAR.search(row.text))


def _before_rights(text: str, marks: Sequence[re.Match[str]]) -> str | None:
    """Return the name before marks of rights that end a line: 'Quay Courier ©, all rights reserved'.

    Before an apostrophe it may open the line, as who has them in Turkish.
    """
    owner = OWNER.match(text) if marks and not text[marks[-1].end() :].strip(QUOTES) else None
    if owner:
        return owner["name"]
    before = text[: marks[0].start()].rstrip()
    parted = len(marks) > 1 or before.endswith((",", ".", "–", "—", "-", "|"))
    ended = parted and not text[marks[-1].end() :].strip(f"{QUOTES}!")
    name = before.strip(f"{QUOTES},–—-|")
    return name if ended and name_after().fullmatch(name) else None


def _holder(text: str, names: OutletNames) -> str | None:
    """Return the name in quotation marks after a mark of rights, else that after ©, else that before them."""
    marks = list(rights_mark().finditer(text))
    for mark in marks:
        quoted = QUOTED_HOLDER.match(text, YEARS.match(text, mark.end()).end())  # type: ignore[union-attr] # may be empty
        if quoted:
            return quoted["quoted"].strip()
    for mark in marks:
        if rights_mark().match(text[mark.end() :].lstrip()):
            continue  # '© Copyright X'
        rest = YEARS.sub("", company_form().sub(",", text[mark.end() :]), count=1)
        found = HOLDER.match(YEARS.sub("", rest, count=1))
        name = DASH.split(LEAD.sub("", found[0]))[0].strip(QUOTES) if found else ""
        medium = founders().sub("", name, count=1).strip()
        name = medium if company_form().search(text) and names.is_like_outlet(medium) else name
        first, _, last = name.partition(" ")
        led = not rights_mark().sub("", text[: mark.start()]).strip()
        sure = YEAR.search(text) and led  # © Regional journal 2026
        media = CAPITAL.match(first) and (sure or names.lists.media_words.are(last))
        office = led and names.lists.institutions.open(name)
        named = media or office or name_after().fullmatch(name)
        if named and not names.lists.legal.within(name):
            return _without_publisher(name, names)
    return _before_rights(text, marks)


def _without_publisher(name: str, names: OutletNames) -> str:
    """Return a medium's name without the word for its publisher behind it: 'Werra-Bote Verlag'."""
    medium = company_words().sub("", name)
    return medium if names.is_like_outlet(medium) else name


def find_registrations(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find 'online newspaper «X»' alone on its line or before a further entry, and founders."""
    rows = [*rows_with(sheet, decided, "footer", "junk", "navigation")]
    rows += [
        row for row in rows_with(sheet, decided, *SPOKEN) if not row.prose or ENTRY.search(row.text)
    ]
    for row in rows:
        late = row in sheet.rows[-LAST:]
        for found in registration().finditer(row.text):
            if not names.may_publish(found["quoted"]) or not (late or found.start() == 0):
                continue
            if late or not found["founder"]:
                less = FOUNDER if found["founder"] else 0
                yield sign(found["quoted"], "registration", row.text, less)


def find_credits(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet of a photographer, too weak without evidence elsewhere."""
    for row in rows_with(sheet, decided, "caption"):
        found = CREDITED.search(row.text)
        name = found["name"].strip(QUOTES) if found else ""
        if name_after().fullmatch(name) and names.may_be_outlet(name):
            yield sign(name, "credit", row.text)
        yield from _credited_for(row, names)
        alone = (sheet.lists.pictures.open(row.text) or "").lstrip(" .:")
        if is_name(alone) and not is_person(alone) and names.may_be_outlet(alone):
            yield sign(alone, "credit", row.text)  # 'Illustrative picture. Quay Radio'
        before = CREDITED_FIRST.search(row.text)
        name = before["name"].strip(QUOTES) if before and is_person(before["person"]) else ""
        if name and (name_after().fullmatch(name) or is_name(name)) and names.may_be_outlet(name):
            yield sign(name, "credit", row.text)


def _credited_for(row: LineRow, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet in marks for which a photographer worked."""
    own = CREDITED_FOR.search(row.text)
    name = own["quoted"].strip() if own and own["small"].lower() in byline_for() else ""
    if own and name and names.may_publish(name, quoted=True):
        first = names.form_behind(row.text[: own.start("quoted")], unshouted(name, names))
        yield sign(first, "byline", row.text, 1)
