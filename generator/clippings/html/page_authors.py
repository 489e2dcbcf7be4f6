"""Authors and days in the lines of a saved page, never those of a heading or a bare name."""

import re
from collections.abc import Iterator, Mapping

from generator.clippings.html.class_names import NO_BYLINE, load_page_words
from generator.clippings.html.saved_page import PageLine, SavedPage
from generator.clippings.lines.bylines import split_names
from generator.clippings.lines.line_shapes import is_name_like
from generator.clippings.lines.line_sheet import (
    Decided,
    Decision,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.outlet.outlet_names import is_person
from generator.nlp.dates.find_dates import find_dates
from generator.nlp.tokens import fold
from generator.seed_kinds.stated_facts import Published

BYLINE_WORDS, KNOWN_WORDS = 24, 16
UNKNOWN_WORDS = 3  # of a name without a known given name
LEADING_WORDS = 2  # before a label: 'Posted by'
PEN_NAME = re.compile(r"\w[\w-]{2,30}")
SIGNS = " \t\u00a0,;:|.·•–—-"
DIGIT = re.compile(r"(?<!\S)\S*\d")
DATED_WORDS = 20  # words of a line that says more than its day
NO_DAY = frozenset(("title", "dek", "heading", "timestamp"))  # time stamps are read elsewhere


def find_author_lines(page: SavedPage, sheet: LineSheet, decided: Decided) -> Found:
    """Find bylines in the head, and those at the end of the text with names in the metadata.

    A byline has a telling class or label, or is a name of the metadata.
    """
    stated = {fold(name) for name in page.facts.authors if _may_be_person(name, page)}
    lead = find_lead(sheet, decided)
    text = (index for index, row in open_rows(sheet, decided) if row.number - 1 in page.text)
    last = max(text, default=-1)
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        line = page.lines[row.number - 1]
        placed = index < lead or row.number - 1 in page.head
        if not (placed or index == last) or row.words > BYLINE_WORDS or row.prose:
            continue
        known = row.words <= KNOWN_WORDS and any(name in fold(row.text) for name in stated)
        signed = index == last and _is_signature(index, page, sheet)
        named = placed and line.level == 0 and any(_read_names(row, line, sheet, page))
        if known or signed or named:
            found[index] = "author"
    return found


def read_page_authors(
    page: SavedPage, sheet: LineSheet, decided: Mapping[int, Decision]
) -> tuple[str, ...]:
    """Return the names in bylines, with those of the metadata if they agree, each once.

    Metadata count alone if no byline has a name. They then need a known given name, a byline line
    with the name, or the word of JSON-LD that it is a person's.
    """
    stated = {fold(name): name for name in page.facts.authors if _may_be_person(name, page)}
    rows = [index for index in range(len(sheet.rows)) if decided[index].fate == "author"]
    lines = [sheet.rows[index] for index in rows]
    shown: dict[str, str] = {}
    for row in lines:
        if not (shown and row.number - 1 > max(page.text, default=0)):  # below: another's, perhaps
            names = _read_names(row, page.lines[row.number - 1], sheet, page)
            shown |= {fold(name): name for name in names}
    if any(map(is_name_like, shown.values())):
        shown = {key: name for key, name in shown.items() if is_name_like(name)}
    if not (shown or stated) and rows and _is_signature(rows[-1], page, sheet):
        signature = sheet.rows[rows[-1]].text
        return (signature,)
    met = {name for name in stated if any(name in fold(row.text) for row in lines)}
    people = {fold(name) for name in page.facts.people}
    sure = {k: name for k, name in stated.items() if k in people | met or is_person(name)}
    together = not shown or bool(sure.keys() & shown.keys())
    return tuple(({**sure, **shown} if together else shown).values())


def _is_signature(index: int, page: SavedPage, sheet: LineSheet) -> bool:
    """Check that a row is a person's name alone, after prose that is no quotation."""
    above, text = sheet.rows[max(0, index - 1)], sheet.rows[index].text
    quoted = page.lines[above.number - 1].role == "quote"
    return above.prose and not quoted and is_name_like(text) and is_person(text)


def _read_names(row: LineRow, line: PageLine, sheet: LineSheet, page: SavedPage) -> Iterator[str]:
    """Read the names of a line with the class or the label of a byline.

    A name without a known given name takes no word of the title, and one word is a name only as a
    link or after a label.
    """
    label = _find_label(row.text, sheet, called=line.byline)
    if label is None and (not line.byline or line.box in NO_BYLINE):
        return
    rest = row.text[label.end() :] if label else row.text
    said = _cut_stamp(rest, sheet)
    title = set(fold(page.lines[page.title].text).split() if page.title is not None else ())
    for name in (part.strip(SIGNS) for part in split_names(said)):
        known = is_person(name)
        few = len(name.split()) <= UNKNOWN_WORDS and not set(fold(name).split()) & title
        full = is_name_like(name) and (known or few)
        told = line.byline and (line.linked or known or label is not None)
        pen_name = PEN_NAME.fullmatch(name) is not None and name == said
        if (
            (full or (pen_name and told))
            and _may_be_person(name, page)
            and not _is_label(name, sheet)
        ):
            yield name


def _find_label(text: str, sheet: LineSheet, *, called: bool) -> re.Match[str] | None:
    """Find the label at the start of a line, or right after a date or a word that is no name.

    The word counts only in a line that is ``called`` a byline.
    """
    label = sheet.lists.bylines.pattern.search(text)
    before = text[: label.start()].strip(SIGNS) if label else ""
    days = find_dates(before, sheet.language, None)
    dated = any(before == day.text for day in days)
    led = called and len(before.split()) <= LEADING_WORDS and not is_person(before)
    return label if not before or dated or led else None


def _is_label(name: str, sheet: LineSheet) -> bool:
    lists = sheet.lists
    return any(
        each.are(name) for each in (lists.bylines, lists.networks, lists.share_alone, lists.menu)
    )


def _cut_stamp(text: str, sheet: LineSheet) -> str:
    """Return the text before the first date or number, without the small word that leads to it."""
    day = min((found.start for found in find_dates(text, sheet.language, None)), default=len(text))
    digit = DIGIT.search(text)
    end = min(day, digit.start() if digit else len(text))
    words = text[:end].strip(SIGNS).split()
    while end < len(text) and len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words)


def _may_be_person(name: str, page: SavedPage) -> bool:
    """Check that a name is none of the site's, an organisation's or a placeholder's."""
    site = _squeeze(page.facts.site or "")
    own = bool(site) and (_squeeze(name) in site or site in _squeeze(name))
    return not own and load_page_words().not_people.isdisjoint(fold(name).replace("-", " ").split())


def _squeeze(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def read_shown_days(
    page: SavedPage, sheet: LineSheet, decided: Mapping[int, Decision]
) -> tuple[Published, ...]:
    """Return the one whole day in the lines around the title and the text, or nothing.

    ``Written by X on D``, a day beside a place or a section. Lines of the text need a label.
    """
    days = {
        date.value: Published(date.value, f"line {row.number}", shown=True)
        for index, row in enumerate(sheet.rows)
        if decided[index].fate not in NO_DAY and _may_tell(page, sheet, row)
        for date in find_dates(row.text, sheet.language, None)
        if date.precision == "day"
    }
    return tuple(days.values()) if len(days) == 1 else ()


def _may_tell(page: SavedPage, sheet: LineSheet, row: LineRow) -> bool:
    told = row.number - 1 in page.head or sheet.lists.stamps.open(row.text) is not None
    return told and not row.prose and row.words <= DATED_WORDS
