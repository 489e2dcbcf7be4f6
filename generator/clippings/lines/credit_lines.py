"""Read lines of credits: authors, outlets, places and days beside one another."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from generator.clippings.lines.credit_labels import EDGES, find_labels, read_label
from generator.clippings.lines.credit_words import (
    CAPITAL,
    bureau_of,
    is_medium,
    is_office,
    is_role,
    without_leading_place,
    without_place,
    without_role,
    without_staff,
)
from generator.clippings.lines.line_shapes import GAPS, INITIALS, is_name_like
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.lines.stamp_reading import read_whole_stamps
from generator.clippings.outlet.name_patterns import QUOTED, UPPER, beside_author
from generator.clippings.outlet.outlet_names import is_person, may_be_author
from generator.languages.date_sections import Calendar
from generator.languages.load import gather
from generator.languages.sections import LinePhrases
from generator.nlp.dates.timestamps import Timestamp
from generator.nlp.names.name_words import tells_office
from generator.nlp.tokens import fold

JOINT = re.compile(
    r"(?P<bar>\s*[|•·;]\s*)|(?P<dash>\s+[–—-]\s+)|(?P<slash>(?<!\d)\s*/\s*|\s*/\s*(?!\d))"
    r"|(?P<stop>(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-zа-яіїєґё]))|(?P<comma>,\s+)"
)
IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
IN_BRACKETS_ANYWHERE = re.compile(r"\s*\(([^()\d]{2,14})\)")
TWO_ROLES = 5  # parts of a line with two names and the role of each
FRAME = re.compile(r"[(\[]([^()\[\]]+)[)\]]\.?|[–—−-]\s*(?=\S)(.+)")
CONTACT = re.compile(r"\s*(?:(?<!\S)\(?[^\s@()]++@[^\s@()]*\.\w+\)?|(?<!\w)@\w+)")
BEFORE_ROLE = re.compile(rf"(?<=\w){CONTACT.pattern}\s+(?=[^\W\d_])")  # 'Ada Lock @ada Reporter'
RUN_ON = re.compile(  # a day glued to another day, to a word, or to the word before
    r"(?<=[./-]\d{4})(?=\d{1,2}[./-])|(?<=\d)(?=[^\W\d_]{3})|(?<=[^\W\d_]{3})(?=\d{1,2}[ ./:])"
    rf"|(?<=[^\W\d_{UPPER}])(?=[{UPPER}][^\W\d_{UPPER}]{{2,}}\.?\s\d)"
)
COUNTED = re.compile(r"[^\W\d_]+:?\s\(?\d+\)?|\d+\s?[^\W\d_]{1,3}")  # 'Comments: 4', '2d'
ENDS_QUOTED = re.compile(rf"{QUOTED}$")
ABBREVIATED = re.compile(r"[a-zа-яіїєґё]{1,5}\.")  # of a word for a medium before its name
STUDIO = re.compile(r"(?P<medium>\w+)-(?P<part>\w+)(?: \w+)?")
ENDED = re.compile(r"(?<=[^\W\d_]{3})\.$")
WORDS = 24  # of a line of credits at most
LETTERS = 400  # more cannot be names and a day, and would take long
NAME_WORDS = 5
LEAD = 3  # words of a day before its first figure or after its last


class Other(NamedTuple):
    """Words beside a name that are no person's, and the sign before them: perhaps an outlet."""

    name: str
    joint: str


class Credits(NamedTuple):
    """Line of credits.

    ``people`` are authors, ``sure`` if all have a label or a known given name. ``others`` may be
    outlets, places or roles. ``pictured`` means that photographers are named, too, ``whole`` that nothing in the line
    remains unread.
    """

    people: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    stamps: tuple[Timestamp, ...] = ()
    labelled: bool = False
    pictured: bool = False
    sure: bool = False
    whole: bool = False


class _Part(NamedTuple):
    kind: str  # person, likely, other, stamp, role or unread
    text: str
    joint: str
    group: int = 0  # of names with commas and small words between them


@lru_cache(1 << 12)
def read_credits(text: str, language: str | None) -> Credits:
    """Read a line, whatever order its names, outlet, places and days are in."""
    if len(text) > LETTERS or len(text.split()) > WORDS:
        return Credits()
    apart = GAPS.split(text)
    if len(apart) > 1:
        text = "  ".join(part for part in apart if not _is_count(part))
    text, led = without_leading_place(text)
    framed = FRAME.fullmatch(text)
    text = RUN_ON.sub(" ", framed[1] or framed[2] if framed else text)
    text = CONTACT.sub("", BEFORE_ROLE.sub(", ", text))
    stamps: list[Timestamp] = []
    parts: list[_Part] = []
    labels: set[str] = set()
    for group, (label, said, joint) in enumerate(_labelled_parts(text)):
        labels.add(label)
        before, read, behind = _cut_days(said, language)
        stamps += read
        for each in filter(None, (before, behind)):
            own, name = read_label(each) if read else ("", each)
            labels.add(own)
            names = _read_names(name, own or label, joint, language)
            parts += (part._replace(group=group) for part in names)
    parts = list(_without_outlets(parts))
    people = [part.text for part in parts if part.kind in ("person", "likely")]
    kinds = {part.kind for part in parts}
    return Credits(
        tuple(dict.fromkeys(people)),
        tuple(Other(part.text, part.joint) for part in parts if part.kind == "other"),
        tuple(stamps),
        led or "byline" in labels or (bool(people) and any(map(_tells_author, parts))),
        "picture" in labels,
        bool(people) and ("likely" not in kinds or _is_beside_outlet(parts)),
        bool(parts or stamps) and "unread" not in kinds,
    )


def _tells_author(part: _Part) -> bool:
    """Check for a word for an author behind the name: 'Ada Lock, reporter'."""
    return (
        part.kind == "role" and part.joint == "comma" and load_word_lists().bylines.are(part.text)
    )


def _without_outlets(parts: list[_Part]) -> Iterator[_Part]:
    """Yield the parts with names that are less likely a person's than those across a sign as others.

    Behind a slash is rather an outlet than another author.
    """
    known = {part.group for part in parts if part.kind == "person"}
    for at, part in enumerate(parts):
        across = bool(known) and part.group not in known
        outlet = across or (at == 1 and part.joint == "slash" and parts[0].kind == "likely")
        yield part._replace(kind="other") if outlet and part.kind == "likely" else part


def _is_beside_outlet(parts: list[_Part]) -> bool:
    """Check for a name in quotation marks or with a word for media."""
    media = load_word_lists().media_words
    others = [part for part in parts if part.kind == "other"]
    return any(part.joint.endswith("quoted") or media.within(part.text) for part in others)


def _labelled_parts(text: str) -> Iterator[tuple[str, str, str]]:
    """Split a line before each label with a colon, and yield (kind of label, text, joint)."""
    for start, end in pairwise((*find_labels(text), len(text))):
        yield from _joined_parts(text[start:end].strip(EDGES))


def _joined_parts(text: str) -> Iterator[tuple[str, str, str]]:
    """Split a part at bars, dashes and slashes, apart from those within a day."""
    label, joint, at, alone = "", "", 0, False
    for found in (*JOINT.finditer(text), None):
        if found is not None and found.lastgroup == "comma":
            continue
        said = text[at : found.start() if found else len(text)].strip(EDGES)
        own, rest = read_label(said)
        label = own or (label if alone or joint not in ("bar", "stop") else "")
        alone = bool(own) and not rest  # its names are behind the next sign: 'Fot. Jan Nowak'
        if rest:
            yield label, rest, joint
        at, joint = (found.end(), found.lastgroup or "") if found else (at, joint)


def _cut_days(text: str, language: str | None) -> tuple[str, tuple[Timestamp, ...], str]:
    """Return the text before a day, the day, and the text behind it."""
    parts = text.split()
    figures = [index for index, part in enumerate(parts) if any(map(str.isdigit, part))]
    if not figures or _is_count(text):
        return ("" if _is_count(text) else text), (), ""
    first, last = figures[0], figures[-1]
    starts = range(first, max(first - LEAD, -1), -1)
    for start, end in product(starts, range(min(last + 1 + LEAD, len(parts)), last, -1)):
        read = read_whole_stamps(" ".join(parts[start:end]).strip(EDGES), language)
        if read:
            return _without_lead(parts[:start]), read, _without_tail(parts[end:])
    return ("" if COUNTED.fullmatch(text) else text), (), ""


def _without_lead(words: list[str]) -> str:
    """Return words before a day without the weekday and the small ones that lead to it: 'on'."""
    for _ in range(LEAD):
        last = words[-1].strip(EDGES) if words else ""
        small = last.islower() and len(last) <= LEAD
        words = words[:-1] if small or fold(last) in _weekdays() else words
    return " ".join(words).strip(EDGES)


def _without_tail(words: list[str]) -> str:
    """Return words behind a day without the weekday."""
    dated = bool(words) and fold(words[0].strip(EDGES)) in _weekdays()
    return " ".join(words[dated:]).strip(EDGES)


@cache
def _weekdays() -> frozenset[str]:
    days = gather(Calendar, lambda section: (*section.weekdays, *section.weekdays_other))
    return frozenset(fold(form) for each in days for form in each.split())


def _is_count(text: str) -> bool:
    lists = load_word_lists()
    counted = any(each.within(text) for each in (lists.reading_time, lists.views))
    return counted and len(text.split()) <= LEAD + 1


def _read_names(text: str, label: str, joint: str, language: str | None) -> Iterator[_Part]:
    """Yield the names of a part, apart from those of photographers and editors."""
    text = ENDED.sub("", text)
    if not text or label in ("picture", "editor"):
        return
    if label == "source":
        yield _Part("other", text.strip('«»„“”" '), "source")
        return
    text = _without_photographers(text)
    bracketed = IN_BRACKETS.search(text)
    text = text[: bracketed.start()] if bracketed else text
    for section in re.split(r",\s+", text):
        author, *outlets = (said.strip(EDGES) for said in beside_author().split(f" {section}"))
        yield from _read_name(author, label, joint, language)
        for said in outlets:
            name = said.partition(" ")[2] if said[:1].islower() else said  # behind an article
            yield from _read_name(name, label, "for", language)
        joint = "comma"
    if bracketed:
        yield _Part("other", bracketed[1], "brackets")


def _without_photographers(text: str) -> str:
    """Return names with roles in brackets without those of pictures: 'A (text), B (photos)'."""
    parts = IN_BRACKETS_ANYWHERE.split(text)
    if len(parts) < TWO_ROLES:
        return text
    pictures = load_word_lists().pictures
    roles = zip(parts[::2], parts[1::2], strict=False)
    return "".join((*(name for name, role in roles if not pictures.are(role)), parts[-1]))


def _read_name(text: str, label: str, joint: str, language: str | None) -> Iterator[_Part]:
    lists = load_word_lists()
    for said in filter(None, _between_names().split(text)):
        placed = without_place(said, lists)
        name = without_role(placed)
        label = "byline" if lists.bylines.are(placed[len(name) :]) else label
        quoted = ENDS_QUOTED.search(name)
        before = name[: quoted.start()].strip() if quoted else ""
        if quoted and (not before or ABBREVIATED.fullmatch(before) or is_role(before, lists)):
            beside = "for" if quoted.start() else joint
            yield _Part("other", quoted["quoted"], f"{beside} quoted")
        elif letters := bureau_of(name, language):
            yield _Part("other", letters, joint)
        elif INITIALS.fullmatch(name) or (is_name_like(name) and is_person(name)):
            doubtful = lists.media_words.are(name.split()[-1])  # Nora Media
            yield _Part("likely" if doubtful else "person", name, joint)
        elif studio := _of_studio(name, joint):
            yield _Part("other", studio, joint)
        elif is_medium(name, lists):
            yield _Part("other", without_staff(name, lists), joint)
        elif not name or is_role(name, lists) or (joint == "comma" and tells_office(name)):
            yield _Part("role", name, joint)
        elif is_name_like(name) and not is_office(name, language, lists) and joint != "for":
            likely = "likely" if may_be_author(name, language) else "other"
            yield _Part("person" if label == "byline" else likely, name, joint)
        elif CAPITAL.match(name) and len(name.split()) <= NAME_WORDS:
            yield _Part("other", name, joint)
        else:
            yield _Part("unread", name, joint)


def _of_studio(name: str, joint: str) -> str:
    """Return the medium of a studio or a bureau behind an author: 'XYZ-Studio Ankara'."""
    found = STUDIO.fullmatch(name) if joint == "comma" else None
    studio = found and load_word_lists().departments.are(found["part"])
    return found["medium"] if found and studio else ""


@cache
def _between_names() -> re.Pattern[str]:
    joints = "|".join(map(re.escape, gather(LinePhrases, lambda section: section.byline_joints)))
    return re.compile(rf"\s*&\s*|\s+(?i:{joints})\s+")
