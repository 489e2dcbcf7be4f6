"""Read the correspondent of an agency in a dateline: 'MINSK, 3 Feb. /Corr. XYZ Ada Hollis/.'."""

import re
from typing import NamedTuple

from generator.clippings.lines.line_sheet import LineSheet

SLASHED = re.compile(r"(?:\.|\d \w{3,12})\s*/(?P<name>[^/]{2,60})/")
DATELINE = 90  # characters from the start of a text within which a dateline begins
SIGNED = re.compile(
    r"(?P<agency>[A-ZА-ЯІЇЄҐЁ]{2,8}) (?P<person>[^\W\d_a-zа-яіїєґё]\S+(?: \S+){1,2})"
)


class Correspondent(NamedTuple):
    """Agency and correspondent of a dateline."""

    agency: str
    person: str


def read_correspondent(text: str, sheet: LineSheet) -> Correspondent | None:
    """Return the agency and the correspondent between slashes behind place and day, if both are named."""
    found = SLASHED.search(text[:DATELINE])
    opened = sheet.lists.correspondents.open(found["name"]) if found else None
    signed = SIGNED.fullmatch(opened.strip(" .")) if opened else None
    return Correspondent(signed["agency"], signed["person"]) if signed else None


def find_correspondents(sheet: LineSheet) -> tuple[str, ...]:
    """Return the correspondents whom no line has but a dateline."""
    read = (read_correspondent(row.text, sheet) for row in sheet.rows)
    named = (each.person for each in read if each)
    return tuple(
        person
        for person in named
        if not any(re.search(rf"{re.escape(person)}(?!/)", row.text) for row in sheet.rows)
    )
