"""Find the day of publication from the marker and from stamps, and report disagreement as doubts."""

import datetime
import re
from collections.abc import Mapping, Sequence

from generator.clippings.clipping import Doubt, FoundDate
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.lines.timestamp_lines import read_stamps
from generator.clippings.stamped_days import StampedDay, choose_day, find_stamped_days, is_date
from generator.nlp.dates.find_dates import find_dates
from generator.nlp.dates.timestamps import Timestamp, parse_stamp
from generator.seed_kinds.stated_facts import Published

DATELINE = re.compile(
    r"[^\W\d_a-zа-яіїєґ][\w'’ʼ .-]{1,40}?[,.]\s+(?:[a-zà-ÿ]{2,3}\s)?(?P<date>[\w ,.]{6,30}?)"
    r"\s*(?:[.:–—-]\s(?!\d{4})|\()"
)
NEAR = re.compile(r"[\s,(–—-]*(?:\w+,?\s+)?")  # between 'today' and the day: perhaps a weekday
QUOTES = re.compile(r"[«„“\"][^»“”\"]*$")
SOON = 31  # days after which a second day is that of a change
TODAY = 50  # most characters between 'today' and the day
SAYS = {"marker": "the marker says", "metadata": "the page's metadata says"}
DISAGREE = "two days of publication disagree"
Numbered = tuple[int, Timestamp]  # a stamp and the number of its line


def date_clipping(
    sheet: LineSheet, decided: Mapping[int, Decision], stated: Sequence[Published] = ()
) -> tuple[FoundDate | None, tuple[Doubt, ...]]:
    """Return the day of publication, None if unknown, and every reason to doubt it.

    A whole day in the marker comes first, or last if it is 1 January, which often means 'unknown'.
    ``stated``, the dates in a saved page's metadata by reliability, come before a stamp with a
    whole day, and that before a whole day called 'today' by the text. Disagreeing stamps are
    reported, and none is taken if none stands out. A month is completed by evidence for a day in
    it.
    """
    stamps = [
        (row.number, stamp)
        for index, row in enumerate(sheet.rows)
        if decided[index].fate in ("timestamp", "author")
        for stamp in read_stamps(row.text, sheet)
    ]
    marker = sheet.marker if sheet.marker and is_date(sheet.marker) else None
    days = find_stamped_days(sheet, decided)
    told = _tell(days, stated) or _read_today(sheet, decided)
    dateline = _read_dateline(sheet, decided)
    found = _choose(marker, [*stamps, *dateline], told) or _day_of(dateline)
    doubts = (
        *_doubts(sheet.marker, marker, found, stamps),
        *_doubt_stated(found, stated),
        *_doubt_days(found, days),
    )
    return found, doubts


def _tell(days: list[StampedDay], stated: Sequence[Published]) -> FoundDate | None:
    """Return the day in the metadata, or else the one that the stamps agree on, or a page shows.

    Of days in the metadata that disagree, one that the page shows is right. Metadata in universal
    time yield to a stamp of the day before or after: the stamp is local.
    """
    stamped = choose_day(days)
    shown = stamped or next((each.day for each in stated if each.shown), None)
    hidden = [each for each in stated if not each.shown]
    if hidden and not (stamped and _is_same_moment(hidden[0], stamped)):
        confirmed = next((each for each in hidden if each.day == shown), hidden[0])
        if _count_days(hidden[0], confirmed.day) > SOON:
            confirmed = hidden[0]
        return FoundDate(confirmed.day, "metadata")
    return FoundDate(shown, "timestamp") if shown else None


def _read_today(sheet: LineSheet, decided: Mapping[int, Decision]) -> FoundDate | None:
    """Read a whole day, with its year, that the text calls today outside quotations."""
    for index, row in enumerate(sheet.rows):
        if decided[index].fate not in ("paragraph", "dek", "bullet", "key-point"):
            continue
        for word in sheet.lists.today.pattern.finditer(row.text):
            behind = row.text[word.end() :][:TODAY]
            if QUOTES.search(row.text[: word.start()]):
                continue
            for day in find_dates(behind, sheet.language, None):
                if day.precision == "day" and NEAR.fullmatch(behind[: day.start]):
                    return FoundDate(day.value, "text")
    return None


def _is_same_moment(stated: Published, stamped: str) -> bool:
    return stated.utc and abs(_count_days(stated, stamped)) == 1


def _count_days(stated: Published, day: str) -> int:
    return (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(stated.day)).days


def _read_dateline(sheet: LineSheet, decided: Mapping[int, Decision]) -> list[Numbered]:
    """Read the date in the dateline that opens the text, with the number of its line, if any."""
    lead = next((row for i, row in enumerate(sheet.rows) if decided[i].fate == "paragraph"), None)
    found = DATELINE.match(lead.text) if lead else None
    stamp = parse_stamp(found["date"], sheet.language) if found else None
    return [(lead.number, stamp)] if lead and stamp else []


def _day_of(dateline: list[Numbered]) -> FoundDate | None:
    """Return the whole day of a dateline, with its year."""
    days = [stamp.iso for _, stamp in dateline if stamp.iso and is_date(stamp.iso)]
    return FoundDate(days[0], "dateline") if days else None


def _choose(marker: str | None, stamps: list[Numbered], told: FoundDate | None) -> FoundDate | None:
    if marker is None:
        return told
    if len(marker) == 7:
        if told and told.value.startswith(marker):
            return told
        within = _fill(marker, stamps)
        return FoundDate(within, "timestamp") if within else FoundDate(marker, "marker")
    if marker.endswith("-01-01") and told and told.value != marker:
        return told
    return FoundDate(marker, "marker")


def _fill(marker: str, stamps: list[Numbered]) -> str | None:
    """Return the day of a stamp without a year that falls in the marker's month."""
    month = int(marker[5:7])
    days = [stamp.day for _, stamp in stamps if stamp.month == month and not stamp.year]
    value = f"{marker}-{days[0]:02}" if days and days[0] else None
    return value if value and is_date(value) else None


def _doubts(
    written: str | None, marker: str | None, found: FoundDate | None, stamps: list[Numbered]
) -> list[Doubt]:
    doubts = []
    if written and not marker:
        doubts.append(
            Doubt(
                "bad-date",
                1,
                f"the marker's date {written} is not a date",
                "the marker's date is not a date",
            )
        )
    if marker and marker.endswith("-01-01") and found and found.origin == "marker":
        said = f"the marker says {marker}, which often stands for 'unknown'"
        kind = "the marker says what often stands for 'unknown'"
        doubts.append(Doubt("placeholder-date", 1, said, kind))
    elif marker and found and marker.endswith("-01-01") and found.value != marker:
        said = (
            f"the marker says {marker}, which often stands for 'unknown', {found.value} was taken"
        )
        kind = "the marker says what often stands for 'unknown', and another day was taken"
        doubts.append(Doubt("placeholder-date", 1, said, kind))
    if found is None:
        doubts.append(Doubt("no-date", None, "the day of publication is not known"))
    for number, stamp in stamps:
        if found and found.origin in SAYS and stamp.iso and stamp.iso != found.value:
            said = f"{SAYS[found.origin]} {found.value}, this line {stamp.iso}"
            doubts.append(Doubt("dates-disagree", number, said, DISAGREE))
        if (day := stamp.iso) and is_date(day) and stamp.weekday is not None:
            doubts.extend(_doubt_weekday(number, day, stamp.weekday))
    return doubts


def _doubt_stated(found: FoundDate | None, stated: Sequence[Published]) -> list[Doubt]:
    """Return a doubt for each date in the metadata that differs from the day found."""
    if found is None:
        return []
    day = f"the day is {found.value} ({found.origin})"
    return [
        Doubt("dates-disagree", None, f"{day}, but {each.source} says {each.day}", DISAGREE)
        for each in stated
        if each.day != found.value and not _is_same_moment(each, found.value)
    ]


def _doubt_days(found: FoundDate | None, days: list[StampedDay]) -> list[Doubt]:
    """Return a doubt if stamps disagree and the day was chosen among them, or none was."""
    told = list(dict.fromkeys(each.day for each in days))
    if len(told) < 2 or (found and found.origin != "timestamp"):
        return []
    said = f"the lines say {' and '.join(told)}"
    said += f", {found.value} was taken" if found else ""
    return [Doubt("dates-disagree", days[0].number, said, DISAGREE)]


def _doubt_weekday(number: int, day: str, weekday: int) -> list[Doubt]:
    if datetime.date.fromisoformat(day).weekday() == weekday:
        return []
    kind = "the date does not fall on the day of the week that the line gives"
    said = f"{day} does not fall on the day of the week that the line gives"
    return [Doubt("wrong-weekday", number, said, kind)]
