"""Find bylines, with and without a label, and read their names."""

import re
from collections.abc import Collection
from functools import cache

from generator.clippings.clipping import BODY_FATES
from generator.clippings.lines.byline_boxes import is_role
from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_shapes import (
    INITIALS,
    count_shared,
    is_ended,
    is_name_like,
    is_prose,
)
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.lines.names_in_places import is_name_in_place
from generator.clippings.lines.timestamp_lines import read_signed
from generator.clippings.outlet.outlet_names import is_person
from generator.languages.load import gather
from generator.languages.sections import LinePhrases
from generator.nlp.tokens import words

IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
WHOLE_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]\.?")
OUTER_DASH = re.compile(r"[-–—−]\s*(?=\S)")
LABEL_WORDS = 16
FRAMED_WORDS = 24  # in brackets, with places and editors
OUTLET_WORDS = 3
NAME_WORDS = 8
STEM = 5  # first letters of a surname, shared by its forms
ENDING = 2  # letters of the ending of a surname at most
LONGEST_ENDING = 4  # of one of its forms
FOOT = 6  # rows
SIGNS = re.compile(r"[:?!,]")
SIGNATURE = re.compile(r"[.\s]*[^\W\d_a-zа-яіїєґ]{2,4}(?:/[^\W\d_]{2,4})*")


def find_labelled_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows that open with a word for an author, before a colon or directly before a name."""
    return {
        index: "author"
        for index, row in open_rows(sheet, decided)
        if row.words <= (FRAMED_WORDS if WHOLE_IN_BRACKETS.fullmatch(row.text) else LABEL_WORDS)
        and (
            byline_name(_without_frame(row.text), sheet)
            or _is_office(row, sheet)
            or _names_author(row, sheet)
        )
    }


def _names_author(row: LineRow, sheet: LineSheet) -> bool:
    """Check for an author with a label, wherever it is on the line, and nothing that is no credit."""
    said = read_credits(row.text, sheet.language)
    media = sheet.lists.media_words
    outlet = any(each.joint.endswith("quoted") or media.within(each.name) for each in said.others)
    named = bool(said.people) or (outlet and row.words <= NAME_WORDS)
    plain = not row.prose or (said.pictured and said.sure)  # 'Words by A. Photographs by B.'
    return said.labelled and said.whole and named and plain


def _is_office(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a newsroom with an agency, or a correspondent of several words in a place."""
    rest = sheet.lists.bylines.open(row.text)
    if rest is None or row.prose or row.words > NAME_WORDS:
        return False
    first = next(iter(rest.lstrip(" ,").split()), "")
    several = " " in row.text.removesuffix(rest).strip()
    return (several or rest.startswith(",")) and sheet.lists.prepositions.are(first)


def find_stamped_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find names beside a time stamp or beside photographers, on one line with them."""
    return {
        index: "author"
        for index, row in open_rows(sheet, decided)
        if row.words <= LABEL_WORDS and not row.prose and _is_beside_other(row, sheet)
    }


def _is_beside_other(row: LineRow, sheet: LineSheet) -> bool:
    """Check for an author beside a time stamp, or with a label beside photographers."""
    said = read_credits(row.text, sheet.language)
    if said.pictured:
        return said.labelled and said.whole and bool(said.people)
    return " — " not in row.text and bool(read_signed(row.text, sheet).people)


def find_labels_of_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find a word for an author alone on its row, and the names on the row below."""
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if index + 1 < len(sheet.rows) and sheet.lists.bylines.are(row.text):
            below = sheet.rows[index + 1]
            if index + 1 not in decided and below.words <= NAME_WORDS and _are_names(below.text):
                found |= {index: "navigation", index + 1: "author"}
    return found


def _are_names(text: str) -> bool:
    return all(is_name_like(name) for name in split_names(text))


def byline_name(text: str, sheet: LineSheet) -> str | None:
    """Return the text after the label of a byline, or None if the line is not one."""
    rest = sheet.lists.bylines.open(text)
    if rest is None:
        return None
    said = rest.lstrip(" .|:–—-")
    named = any(is_name_like(_without_place(name, sheet)) for name in split_names(said)[:1])
    if named or SIGNATURE.fullmatch(said) or INITIALS.fullmatch(said):
        return said
    labelled = rest.lstrip()[:1] in (":", "–", "—")
    return said if labelled and said and not is_prose(said) else None


def split_names(text: str) -> list[str]:
    """Split the names of a byline from one another, and drop roles in brackets or after a comma."""
    return [part for part in _between_names().split(IN_BRACKETS.sub("", text)) if part]


@cache
def _between_names() -> re.Pattern[str]:
    joints = "|".join(map(re.escape, gather(LinePhrases, lambda section: section.byline_joints)))
    return re.compile(rf"\s*[,;|/&•·]\s*|\s+[–—-]\s+|\s+(?:{joints})\s+")


def _without_place(name: str, sheet: LineSheet) -> str:
    """Return a name without the place after it: 'Ada Lock in Kovel'."""
    found = next(
        (
            found
            for found in sheet.lists.prepositions.pattern.finditer(name)
            if found.start() and found[0].islower()
        ),
        None,
    )
    before = name[: found.start()].rstrip() if found else name
    return before if is_name_like(before) else name


def _without_frame(text: str) -> str:
    """Return the text without brackets around it or a dash before it."""
    inner = WHOLE_IN_BRACKETS.fullmatch(text)
    return (
        OUTER_DASH.sub("", inner[1] if inner else text, count=1) if text[:1] in "([-–—−" else text
    )


def find_bare_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find names alone between title and text, with an optional role in brackets.

    A name that the text speaks of is a caption's.
    """
    lead = find_lead(sheet, decided)
    titles = [index for index, decision in decided.items() if decision.fate == "title"]
    start = min(titles, default=-1)
    named = [
        (index, row)
        for index, row in open_rows(sheet, decided)
        if index < lead
        and (_is_bare_name(row, sheet) or is_name_in_place(index, sheet, decided))
        and not _is_role_below(index, sheet)
        if start < index or is_author_above(index, sheet, decided)
    ]
    noted = {
        index
        for index in range(max(lead, len(sheet.rows) - FOOT), len(sheet.rows))
        if any(sheet.rows[index].text.startswith(f"{row.text} ") for _, row in named)
    }
    story = _names_in_story(sheet, decided, noted) if named else frozenset()
    return {
        index: "caption" if _is_in_story(_without_place(row.text, sheet), story) else "author"
        for index, row in named
    }


def _is_role_below(index: int, sheet: LineSheet) -> bool:
    """Check for the role of whoever the row above names."""
    row, above = sheet.rows[index], sheet.rows[index - 1].text if index else ""
    named = is_person(above) or sheet.lists.bylines.open(above) is not None
    return named and not row.gap and is_role(row, sheet)


def is_author_above(index: int, sheet: LineSheet, decided: Decided) -> bool:
    """Check for a person's name above the title, right below a time stamp or above one.

    Numbers of readers and minutes may stand between.
    """
    before = index - 1
    while before in decided and decided[before].fate == "counter":
        before -= 1
    beside = (decided.get(before), decided.get(index + 1))
    row = sheet.rows[index]
    stamped = any(each is not None and each.fate == "timestamp" for each in beside)
    return stamped and is_name_like(row.text) and is_person(row.text)


def _names_in_story(
    sheet: LineSheet, decided: Decided, notes: Collection[int] = ()
) -> frozenset[str]:
    """Return capitalised words of the running text, notes below it aside."""
    return frozenset(
        word.text.casefold()
        for index, row in enumerate(sheet.rows)
        if row.prose and index not in notes
        if index not in decided or decided[index].fate in BODY_FATES
        for word in words(row.text)
        if word.text[:1].isupper()
    )


def _is_in_story(text: str, story: frozenset[str]) -> bool:
    """Check that a surname of the line, or a form of it, is in the running text."""
    people = (name.split() for name in split_names(text) if is_person(name))
    surnames = [parts[-1].casefold() for parts in people]
    return any(_are_forms(surname, word) for surname in surnames for word in story)


def _are_forms(surname: str, word: str) -> bool:
    """Check that a word may be a form of a surname: they differ in an ending alone."""
    shared = count_shared(surname, word)
    return shared >= min(STEM, len(surname)) and (
        len(surname) - shared <= ENDING and len(word) - shared <= LONGEST_ENDING
    )


def find_outlet_bylines(sheet: LineSheet, decided: Decided) -> Found:
    """Find an outlet's name alone right below a time stamp or an author, beside the text."""
    return {
        index: "author"
        for index, row in open_rows(sheet, decided)
        if index and _is_outlet_below_time(index, row, sheet, decided)
    }


def _is_outlet_below_time(index: int, row: LineRow, sheet: LineSheet, decided: Decided) -> bool:
    above = decided.get(index - 1)
    lists = sheet.lists
    first, _, last = row.text.rpartition(" ")
    staff = lists.correspondents.are(last) and lists.media_words.within(first)
    if staff and row.words <= OUTLET_WORDS + 1 and row.headline:
        return True
    if above is None or above.fate not in ("timestamp", "author") or not row.text[0].isupper():
        return False
    named = lists.media_words.within(row.text) and not lists.sections.within(row.text)
    return named and row.headline and row.words <= OUTLET_WORDS and SIGNS.search(row.text) is None


def find_signatures(sheet: LineSheet, decided: Decided) -> Found:
    """Find a name alone on the last row, with a dash before it perhaps."""
    rows = [index for index, row in open_rows(sheet, decided)]
    above = sheet.rows[rows[-1] - 1] if rows and rows[-1] else None
    if above is None:
        return {}
    row = sheet.rows[rows[-1]]
    asked = decided.get(rows[-1] - 1)
    below = asked is not None and asked.fate in ("share", "counter") and row is sheet.rows[-1]
    if not (above.prose or is_ended(above.text) or (below and is_person(row.text))):
        return {}
    bare = _without_frame(row.text)
    if _are_of_page(bare, sheet):
        return {}
    signed = _is_bare_name(row, sheet) or (is_name_like(bare) and is_person(bare))
    media = sheet.lists.outlet_nouns.within(row.text) or sheet.lists.media_words.within(row.text)
    if media and not is_person(row.text):
        return {}
    spoken = bare != row.text and _is_in_story(bare, _names_in_story(sheet, decided))
    return {rows[-1]: "author"} if signed and not spoken else {}


def _are_of_page(text: str, sheet: LineSheet) -> bool:
    """Check for buttons or sections: 'READ LATER', 'Classifieds Weather'."""
    lists = sheet.lists
    if any(each.are(text) for each in (lists.menu, lists.share_alone, lists.share)):
        return True
    words = text.split()
    listed = sum(lists.sections.are(word) or lists.menu.are(word) for word in words)
    return listed > 1 and listed * 2 >= len(words)


def _is_bare_name(row: LineRow, sheet: LineSheet) -> bool:
    if row.text.endswith("?") or _are_of_page(row.text, sheet):
        return False
    said = read_credits(row.text, sheet.language)
    if said.whole and said.sure:
        return not row.prose
    name = split_names(row.text)[:1]
    named = bool(name) and (is_name_like(name[0]) or INITIALS.fullmatch(name[0]) is not None)
    return named and row.words <= NAME_WORDS and not row.prose
