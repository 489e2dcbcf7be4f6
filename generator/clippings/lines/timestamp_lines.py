"""Find lines that hold only a date or a time."""

import re

from generator.clippings.lines.bullet_lists import MARK, SURE
from generator.clippings.lines.credit_lines import Credits, read_credits
from generator.clippings.lines.line_shapes import EMOJI, FEW_WORDS, is_ended
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.lines.stamp_counters import without_counts
from generator.clippings.lines.stamp_reading import is_age, read_whole_stamps
from generator.clippings.outlet.name_patterns import UPPER, issue_number
from generator.clippings.outlet.outlet_names import is_name, is_person
from generator.nlp.dates.timestamps import Timestamp

BARE_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")  # form of markers, unused by pages
DATELINE_ROW = re.compile(
    r"[^\W\d_a-zа-яіїєґ][\w'’ʼ -]{1,30}\s*[•·|]\s*(?P<agency>[^\W\d_a-zа-яіїєґ]{2,6})"
)
PLACE = r"[^\W\d_a-zа-яіїєґё][\w'’ʼ-]+(?: [^\W\d_a-zа-яіїєґё][\w'’ʼ-]+)?"
AGENCY_ROW = re.compile(rf"{PLACE}(?:,|\s*/)\s*(?P<agency>[^\W\d_a-zа-яіїєґё][^\d,/|():.]{{2,40}})")
DAY_ROW = re.compile(
    rf"{PLACE}, (?:\d{{1,2}}\.? [^\W\d_]+|[^\W\d_]+\.? \d{{1,2}})(?:,? \d{{4}})?"
    r" \((?P<agency>[^\W\d_a-zа-яіїєґё][^\d,/|():.]{1,30})\)\s?[–—-]?"
)
HEADLINE_WORDS = 5
SIGNS = " ,.·|–—-"  # between an issue's number and its day
RELEASE_NUMBER = re.compile(r"[\s,№#.]*\d{1,5}(?:[/–-]\d{2,4})?\s*[,|·(–—-]\s*")
AROUND_DAY = re.compile(r"^\s?\(\d{1,6}\)|,? [^\W\d_]{1,4}\.? \d{1,4}$")  # '(1312) 8 May, p. 2'
ISSUE_ROWS = 6  # at the top
ISSUE_WORDS = 14
STAMP_WORDS = 24
LISTED = re.compile(rf"{SURE.pattern}\s+\d")
HOUR_ALONE = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")  # '21.14', of an entry in a live blog
LIVE = 3  # such rows
BETWEEN_SECTIONS = re.compile(r"\s[•·|/]\s")
DAY_ALONE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")
LONGEST_SECTION = 3  # words
MOST_BESIDE = 10  # words of a stamp and sections
LEADING = re.compile(  # '📅 12.05.2026', '• 12.05.2026 9:30'
    rf"^(?:{EMOJI}\s*|[•·▪●]\s+(?=\D*\d.*\d:\d\d))"
)
BULLET = re.compile(r"[•·▪●]\s")
MOST_STAMPS = 3  # of a head
COPIED = re.compile(  # as messengers copy a post: 'Quay News, [03.05.2026 10:40]'
    r"(?P<name>[^\[\]]{2,80}),\s\[(?P<stamp>[^\[\]]{6,40})\]:?"
)
POSTED = (  # and as they export it: '[3 May 2026] Quay News:'
    re.compile(r"\[(?P<stamp>[^\[\]]{6,40})\]\s(?P<name>[^\[\]:]{2,40}):"),
    COPIED,
)
PLACE_BEHIND = re.compile(  # or two of them
    rf"\s[–—|-]\s(?P<place>[{UPPER}][{UPPER}'’.-]{{2,}}+(?:[\s/,]{{1,2}}[{UPPER}'’.-]{{2,}}+){{0,3}})$"
)
RANGE = re.compile(r"\s[–—-]\s")
STAMPED_ROWS = 8  # below it that may have the day of the article
VISIT_ROWS = 4  # at the top that may say the day of a visit or a crawl


def find_stamps(sheet: LineSheet, decided: Decided) -> Found:
    """Find bare dates and times, with an optional label or place before them."""
    hours = {index for index, row in enumerate(sheet.rows) if HOUR_ALONE.fullmatch(row.text)}
    hours = hours if len(hours) >= LIVE else set()
    text = next((at for at, each in enumerate(sheet.rows) if each.prose), 0)
    return {
        index: "timestamp"
        for index, row in open_rows(sheet, decided)
        if index in hours
        or (
            row.words <= STAMP_WORDS
            and (
                LISTED.match(row.text)
                or LEADING.sub("", row.text)[:1].isdigit()
                or (BULLET.match(row.text) and LEADING.match(row.text))
                or not MARK.match(row.text)
            )
            and (read_stamps(row.text, sheet) or _is_age_of_headline(index, row, sheet, text))
        )
    }


def _is_age_of_headline(index: int, row: LineRow, sheet: LineSheet, text: int) -> bool:
    """Check for an age right below a headline, or above one and the ``text``: 'Updated 3 hours ago'."""
    above = sheet.rows[index - 1] if index else None
    below = sheet.rows[index + 1] if index + 1 < text else None
    headline = any(each is not None and each.words >= HEADLINE_WORDS for each in (above, below))
    labelled = sheet.lists.stamps.open(row.text)
    aged = is_age(row.text if labelled is None else labelled)
    return headline and any(map(str.isdigit, row.text)) and aged


def find_days_of_visit(sheet: LineSheet, decided: Decided) -> Found:
    """Find a later day above a headline that has a time stamp below: the page was saved then."""
    stamps: list[tuple[int, Timestamp]] = []
    visited = (at for at, row in enumerate(sheet.rows[:VISIT_ROWS]) if _is_of_visit(at, row, sheet))
    found: Found = dict.fromkeys(visited, "junk")
    for index, row in enumerate(sheet.rows[: find_lead(sheet, decided)]):
        if (
            index in found
            or row.words > STAMP_WORDS
            or (index in decided and decided[index].fate != "author")
        ):
            continue
        stamp = next(iter(read_stamps(row.text, sheet)), None)
        if stamp is None or not stamp.iso:
            continue
        for above, other in stamps:
            later = other.time is None and (other.iso or "") > stamp.iso
            between = sheet.rows[above + 1 : index]
            if later and any(each.words >= FEW_WORDS for each in between):
                found[above] = "junk"
        if len(stamps) < MOST_STAMPS:
            stamps.append((index, stamp))
    return found


def _is_of_visit(index: int, row: LineRow, sheet: LineSheet) -> bool:
    """Check for the day that a page calls today above another stamp, or for the days of its copies."""
    opened = sheet.lists.today.open(row.text)
    if opened is not None and _has_day(opened.strip(" :"), sheet):
        below = sheet.rows[index + 1 : index + 1 + STAMPED_ROWS]
        return any(_has_day(each.text, sheet) for each in below if each.words <= STAMP_WORDS)
    days = RANGE.split(row.text)
    return len(days) == 2 and all(_has_day(day, sheet) for day in days)


def find_dateline_rows(sheet: LineSheet, decided: Decided) -> Found:
    """Find lines that hold only a place and the agency reporting from it."""
    return {
        index: "timestamp"
        for index, row in open_rows(sheet, decided)
        if agency_of_row(row.text, sheet)
    }


def find_issues_in_print(sheet: LineSheet, decided: Decided) -> Found:
    """Find the number of an issue in the head, with its day or the name of the newspaper."""
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        may_number = index < ISSUE_ROWS and row.words <= ISSUE_WORDS
        number = issue_number().search(row.text) if may_number else None
        if number is None:
            if may_number and _is_dated_release(row.text, sheet):
                found[index] = "timestamp"
            continue
        before, behind = row.text[: number.start()].strip(), row.text[number.end() :]
        dated = _has_day(behind, sheet)
        behind = behind if dated else AROUND_DAY.sub("", behind)
        dated = dated or _is_dated(row, before, behind, sheet)
        named = is_name(before) and not sheet.lists.verbs.within(before)
        named = named and not behind.lstrip()[:1].islower()  # 'Tram No 7 returns'
        if dated or ((named or not before) and behind.strip(" .,()|").count(" ") < FEW_WORDS):
            found[index] = "timestamp" if dated else "navigation"
    return found


def _is_dated(row: LineRow, before: str, behind: str, sheet: LineSheet) -> bool:
    """Check for a day on either side of the number of an issue that is within no sentence."""
    said = read_credits(behind, sheet.language)
    return (bool(said.stamps) and (said.whole or not row.prose)) or _has_day(before, sheet)


def _is_dated_release(text: str, sheet: LineSheet) -> bool:
    """Check for a label of the page, a number and a day: 'Press release 24/2025, 11 June 2025'."""
    return text != (day := _behind_release(text, sheet)) and _has_day(day, sheet)


def _behind_release(text: str, sheet: LineSheet) -> str:
    """Return a row without such a label and number."""
    rest = sheet.lists.menu.open(text)
    number = RELEASE_NUMBER.match(rest) if rest else None
    return text if rest is None or number is None else rest[number.end() :]


def _has_day(text: str, sheet: LineSheet) -> bool:
    return any(stamp.iso for stamp in read_whole_stamps(text.strip(SIGNS), sheet.language))


def agency_of_row(text: str, sheet: LineSheet) -> str:
    """Return the agency of a line that holds a place and it alone, or an empty text.

    Without a day between them the agency has a word for media in its name.
    """
    found = DATELINE_ROW.fullmatch(text) or DAY_ROW.fullmatch(text)
    if found:
        return "" if sheet.lists.menu.are(found["agency"]) else found["agency"]
    named = AGENCY_ROW.fullmatch(text)
    place = named and not is_person(text[: named.start("agency")])
    return named["agency"] if named and place and _is_medium(named["agency"], sheet) else ""


def _is_medium(name: str, sheet: LineSheet) -> bool:
    words, media = name.split(), sheet.lists.media_words
    if sheet.lists.sections.are(name) or sheet.lists.menu.are(name):
        return False
    return len(words) <= FEW_WORDS and (media.are(words[0]) or media.are(words[-1]))


def read_stamps(text: str, sheet: LineSheet) -> tuple[Timestamp, ...]:
    """Return a Timestamp for each label in a time stamp, or none for any other line.

    Names of authors may stand beside it.
    """
    if BARE_ISO.fullmatch(text) or not any(map(str.isdigit, text)):
        return ()
    text = _behind_release(without_counts(LEADING.sub("", text), sheet), sheet)
    if posted := next(filter(None, (each.fullmatch(text) for each in POSTED)), None):
        return read_whole_stamps(posted["stamp"], sheet.language)
    number = issue_number().search(text)
    if number:
        before = text[: number.start()].strip(SIGNS)
        text = before if _has_day(before, sheet) else text[number.end() :]
        text = text if _has_day(text, sheet) else AROUND_DAY.sub("", text)
        text = text.strip(SIGNS)
    whole = read_whole_stamps(text, sheet.language)
    if any(stamp.iso for stamp in whole):
        return whole
    signed = read_signed(text, sheet).stamps  # 'Marko Lys06.09.2024, 12:10' has more than an hour
    return signed or whole or _read_beside_sections(text, sheet) or _read_before_place(text, sheet)


def _read_before_place(text: str, sheet: LineSheet) -> tuple[Timestamp, ...]:
    """Return the stamp before a place in capitals: 'Updated - March 05, 2026 08:46 pm - QUAYTON'."""
    place = PLACE_BEHIND.search(text)
    if place is None or is_person(place["place"]):
        return ()
    return read_whole_stamps(text[: place.start()], sheet.language)


def _read_beside_sections(text: str, sheet: LineSheet) -> tuple[Timestamp, ...]:
    """Return the stamp that stands beside names of sections: '9 June 2026, 12:18 Economy'."""
    row = text.split()
    if len(row) > MOST_BESIDE:
        return ()
    parts = [part for part in BETWEEN_SECTIONS.split(text) if part.strip()]
    if len(parts) == 1:
        parts = next(
            (
                [" ".join(row[:at]), " ".join(row[at:])]
                for at in range(max(1, len(row) - LONGEST_SECTION), len(row))
                if (at > 1 or DAY_ALONE.fullmatch(row[0]))
                and sheet.lists.sections.are(" ".join(row[at:]))
            ),
            parts,
        )
    others = [part for part in parts if not _tells_section(part, sheet)]
    sections = len(parts) - len(others)
    return read_whole_stamps(others[0], sheet.language) if sections and len(others) == 1 else ()


def _tells_section(text: str, sheet: LineSheet) -> bool:
    label = sheet.lists.stamps.open(text.strip())
    if label is not None:  # 'Published in Local'
        place = sheet.lists.prepositions.open(label.strip(": "))
        text = label.strip(": ") if place is None else place.strip(": ")
    minutes = text.strip().lstrip("0123456789 ")
    return sheet.lists.sections.are(text) or sheet.lists.reading_time.are(minutes)


def read_signed(text: str, sheet: LineSheet) -> Credits:
    """Read a line with an author or an outlet beside a time stamp, or nothing from any other line.

    A name that may be a place's is no author's.
    """
    said = read_credits(text, sheet.language)
    if not (said.whole and said.stamps) or is_ended(text):
        return Credits()
    named = said.sure or said.labelled
    media = sheet.lists.media_words
    beside = all(
        each.joint.endswith(("quoted", "brackets")) or media.within(each.name)
        for each in said.others
    )
    if named:
        return said
    dated = any(stamp.iso for stamp in said.stamps) and all(
        each.joint == "bar" for each in said.others
    )
    return said._replace(people=()) if beside or dated or said.people else Credits()
