"""Find credits and captions of pictures, and titles that carry a credit."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.clippings.lines.line_shapes import NAME_WORD, is_ended, is_name_like
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.lines.timestamp_lines import read_stamps
from generator.clippings.outlet.name_patterns import UPPER
from generator.clippings.outlet.outlet_names import is_person
from generator.nlp.tokens import fold

IN_BRACKETS = re.compile(r"\s*(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\[([^\[\]]*)\])$")
AFTER_SLASH = re.compile(r"[^/](\s?)/\s*([^/]{2,60})$")
AFTER_STOP = re.compile(r"[.!?…][\"'»”“’)]*\s+([^.!?…]{2,40})$")
AFTER_COMMA = re.compile(r",\s+([^,]{6,50})$")
CAPITALS = rf"[{UPPER}][\w.’'-]+(?: [{UPPER}][\w.’'-]+)"
BOTH_NAMED = re.compile(rf"{CAPITALS}{{1,3}}\s?/\s?{CAPITALS}{{0,3}}")
SIGNED = re.compile(r"(?:©|\([cCсС]\))\s*[^\W\d_a-zа-яіїєґё]")
PLACED = re.compile(r"\s\(([^()]+)\)")
DATED = re.compile(r"\s[-–—]\s(?P<date>[^()–—]{6,30})\s\([^()]{3,60}\)$")
SIGNATURE = re.compile(r"[^\W\d_a-zа-яіїєґё]{2,8}\s?/")
BETWEEN_MEDIA = re.compile(r"[,+/&;]")
CITY = re.compile(r"[A-ZÀ-ÝĀ-Ž]{3,}(?: [A-ZÀ-Ý]{2,})*(?:, [A-ZÀ-Ý][a-zà-ž]+)? (?=[A-ZÀ-Ý][a-z]+ )")
DATELINE_DASH = re.compile(r"[^–—-]{1,60}\s[–—-]\s")
SIGNED_BY = re.compile(
    rf"(?:[.!?…][»”“\"]?\s|^(?:\w{{2,4}}(?:/ ?\w{{2,4}})*/? )?)\((?P<agency>[{UPPER}]{{2,6}})\)\.?$"
)
SEVERAL = 4  # rows of text
CAPTION_WORDS = 45
POSITION_WORDS = 14
TITLE_WORDS = 5
CREDIT_WORDS = 4
TAIL_WORDS = 8
PLACE_WORDS = 7


def split_credit(text: str, sheet: LineSheet) -> tuple[str, str]:
    """Split the credit in brackets off the end of a text and return (text, credit or empty)."""
    found = IN_BRACKETS.search(text)
    if found is None:
        return text, ""
    before, credit = text[: found.start()].rstrip(), found[1] or found[2] or ""
    given = is_ended(before) and sheet.lists.press_offices.open(credit) is not None
    told = _is_credit(credit, sheet) and (is_ended(before) or not _offers(credit, sheet))
    return (before, credit) if given or told else (text, "")


def _offers(text: str, sheet: LineSheet) -> bool:
    """Check for nothing but words such as 'photo, video', which a headline has in brackets."""
    parts = [part.strip() for part in BETWEEN_MEDIA.split(text)]
    return all(" " not in part and sheet.lists.pictures.are(part) for part in parts)


def _is_credit(text: str, sheet: LineSheet) -> bool:
    lists = sheet.lists
    rest = lists.pictures.open(text) or lists.picture_sources.open(text)
    labelled = rest is not None and rest.lstrip()[:1] in (":", ".", "©", "/", "")
    labelled = labelled or ("/" in text and lists.pictures.within(text))
    labelled = labelled or BOTH_NAMED.fullmatch(text) is not None  # (Ada Lock/Quay Star)
    labelled = labelled or _is_photographer(text)
    named = len(text.split()) <= CREDIT_WORDS and sheet.lists.pictures.end(text)
    return labelled or named or lists.picture_sources.are(text) or lists.pictures.are(text)


def _is_photographer(text: str) -> bool:
    """Check for an agency of a word and one of its people: 'Quaypress/Ada Lock'."""
    agency, slash, name = text.partition("/")
    named = bool(slash) and agency[:1].isupper() and " " not in agency.strip()
    return named and is_name_like(name.strip()) and is_person(name)


def find_caption_titles(sheet: LineSheet, decided: Decided) -> Found:
    """Find a title that doubles as a caption: a first row with a verb that ends in a credit."""
    first = next(open_rows(sheet, decided), None)
    if first is None or first[0] > find_lead(sheet, decided):
        return {}
    index, row = first
    text, credit = split_credit(row.text, sheet)
    whole = sheet.lists.verbs.within(text) and len(text.split()) >= TITLE_WORDS
    return {index: "title"} if credit and whole and not is_ended(text) else {}


def find_credits(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows that credit a picture, with or without a caption before the credit.

    An agency in brackets behind the last sentence of a text signs the text.
    """
    last = max((index for index, row in enumerate(sheet.rows) if row.prose), default=-1)
    several = sum(row.prose for row in sheet.rows) >= SEVERAL
    return {
        index: "caption"
        for index, row in open_rows(sheet, decided)
        if row.words <= CAPTION_WORDS
        and _has_credit(row, sheet)
        and not _is_byline(row, sheet)
        and not (several and index >= last and signing_agency(row.text))
    }


def _is_byline(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a label of whoever wrote a text and took its pictures: 'Text and photos: …'."""
    rest = sheet.lists.bylines.open(row.text)
    if not rest or rest.lstrip(" .")[:1] != ":":
        return False
    return sheet.lists.pictures.within(row.text[: -len(rest)])


def signing_agency(text: str) -> str:
    """Return the agency in brackets behind the last sentence of a text, or an empty text: '(PAP)'."""
    found = SIGNED_BY.search(text)
    return found["agency"] if found else ""


def _has_credit(row: LineRow, sheet: LineSheet) -> bool:
    text, lists = row.text, sheet.lists
    if split_credit(text, sheet)[1] or lists.picture_sources.are(text) or _is_signed(text, sheet):
        return True
    rest = lists.pictures.open(text)
    if rest is not None and _is_credit_line(rest, row, sheet):
        return True
    behind = None if row.prose else AFTER_COMMA.search(text)
    opened = lists.pictures.open(behind[1]) if behind else None
    if opened is not None and is_name_like(opened.lstrip(" .:")):
        return True
    return any(_is_labelled(text, found) for found in lists.pictures.pattern.finditer(text))


def _is_signed(text: str, sheet: LineSheet) -> bool:
    """Check for an agency, a network or a photographer at the end, after a credit sign."""
    lists = sheet.lists
    slash = AFTER_SLASH.search(text) if "/" in text else None
    if slash and (lists.picture_sources.are(slash[2]) or lists.pictures.within(slash[2])):
        return True
    if slash and slash[1] and lists.networks.are(slash[2]):
        return True
    stop = None if is_ended(text) else AFTER_STOP.search(text)
    if stop and _is_source(stop[1], sheet):
        return True
    signed = SIGNED.search(text)
    if signed and signed.start() and len(text[signed.end() :].split()) <= TAIL_WORDS:
        return True
    dated = DATED.search(text) if text[-1] == ")" else None
    return dated is not None and any(each.day for each in read_stamps(dated["date"], sheet))


def _is_source(tail: str, sheet: LineSheet) -> bool:
    """Check that a few words are a picture's source: 'Reuters', 'REUTERS/Ada Lock', 'File photo'."""
    lists, parts = sheet.lists, tail.split("/")
    opened = lists.pictures.open(tail)
    named = opened is not None and len(tail.split()) <= CREDIT_WORDS and tail[0].isupper()
    named = named or (SIGNATURE.match(tail) is not None and is_name_like(parts[-1].strip()))
    agencies = (lists.picture_sources, lists.quoted_media)
    return named or any(each.are(part) for each in agencies for part in parts)


def _is_credit_line(rest: str, row: LineRow, sheet: LineSheet) -> bool:
    """Check that a row opening with a word for a picture is a credit, not a headline about one."""
    label = row.text[: len(row.text) - len(rest)]
    signed = rest.lstrip()[:1] in (":", "©", "/") or (" " in label and rest[:1] == ",")
    return signed or not (row.prose or sheet.lists.verbs.within(rest))


def _is_labelled(text: str, found: re.Match[str]) -> bool:
    """Check that a word for a picture within a text opens a credit: capital, and a colon after it.

    After a full stop or a slash a name may follow directly: 'Peron w nocy. Fot. Jan Nowak'.
    """
    if not (found[0][:1].isupper() and found.start() > 0):
        return False
    rest = text[found.end() :].lstrip(" .")
    apart = text[: found.start()].rstrip()[-1:] in tuple(".!?/|)")
    named = apart and rest[:1].isupper() and len(rest.split()) <= CREDIT_WORDS + 1
    return rest[:1] in (":", "©") or (named and "." not in rest.rstrip("."))


def find_people_in_pictures(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows with somebody's position in a picture in brackets: 'Ada Lock (left)'."""
    return {
        index: "caption"
        for index, row in open_rows(sheet, decided)
        if row.words <= POSITION_WORDS
        and not row.prose
        and any(sheet.lists.positions.are(found[1]) for found in PLACED.finditer(row.text))
    }


def find_repeated_sentences(sheet: LineSheet, decided: Decided) -> Found:
    """Find sentences printed twice running in the head, above a headline: a picture and its text."""
    found: Found = {}
    for index, (row, below) in enumerate(pairwise(sheet.rows)):
        if not row.prose or index in found:
            continue
        if row.text != below.text or index in decided or not _heads_below(index + 2, sheet):
            break
        found |= {index: "caption", index + 1: "caption"}
    return found


def _heads_below(start: int, sheet: LineSheet) -> bool:
    """Check for a headline among the next rows."""
    below = sheet.rows[start : start + 3]
    return any(row.headline and row.words >= TITLE_WORDS for row in below)


def find_agency_captions(sheet: LineSheet, decided: Decided) -> Found:
    """Find an agency's caption: a first row that opens with a place in capitals and has no dash."""
    first = next(open_rows(sheet, decided), None)
    if first is None or first[0] + 1 >= len(sheet.rows):
        return {}
    index, row = first
    follows = sheet.rows[index + 1]
    placed = CITY.match(row.text) is not None and not DATELINE_DASH.match(row.text)
    return {index: "caption"} if placed and follows.gap > 0 and follows.prose else {}


def find_name_captions(sheet: LineSheet, decided: Decided) -> Found:
    """Find a first row that names a person and a place and says nothing about them."""
    first = next(open_rows(sheet, decided), None)
    if first is None or first[0] >= find_lead(sheet, decided):
        return {}
    index, row = first
    parts = row.text.split()
    names = len(parts) > 3 and all(NAME_WORD.fullmatch(part) for part in parts[:2])
    names = names and is_person(" ".join(parts[:2]))
    placed = names and sheet.lists.prepositions.are(parts[2]) and parts[2].islower()
    silent = not sheet.lists.verbs.within(row.text) and ":" not in row.text
    return {index: "caption"} if placed and silent and row.words <= PLACE_WORDS else {}


def find_repeats_with_tail(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows that repeat another row and add a few words: the other is a picture's."""
    texts = sorted(
        (fold(row.text), index)
        for index, row in enumerate(sheet.rows)
        if 3 < row.words <= CAPTION_WORDS
    )
    found: Found = {}
    shorter: list[str] = []  # texts that the next one in order may begin with
    for text, index in texts:
        while shorter and not text.startswith(shorter[-1]):
            shorter.pop()
        if index not in decided and any(_adds_to(text, other, sheet) for other in shorter):
            found[index] = "caption"
        if not shorter or shorter[-1] != text:
            shorter.append(text)
    return found


def find_doubled(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows that hold the same words twice, run together: a caption and its copy."""
    return {
        index: "caption"
        for index, row in open_rows(sheet, decided)
        if row.words > 3 and _is_doubled(row.text)
    }


def _is_doubled(text: str) -> bool:
    half = len(text) // 2
    return text[:half].strip() == text[len(text) - half :].strip()


def _adds_to(text: str, other: str, sheet: LineSheet) -> bool:
    if len(text) <= len(other) or not text.startswith(other):
        return False
    tail = text[len(other) :]
    few = len(tail.split()) <= TAIL_WORDS and not is_ended(text)
    return few or sheet.lists.pictures.within(tail)


def find_captions_by_place(sheet: LineSheet, decided: Decided) -> Found:
    """Find captions by their place below the title: right above a credit or above key points."""
    return dict.fromkeys(_above(sheet, decided), "caption")


def _above(sheet: LineSheet, decided: Decided) -> Iterator[int]:
    begun = False
    for index, row in enumerate(sheet.rows[:-1]):
        below = sheet.rows[index + 1]
        if index not in decided and row.headline and begun and not below.gap:
            fate = decided[index + 1].fate if index + 1 in decided else ""
            names = sheet.lists.pictures.open(below.text) is not None
            if fate == "key-points-marker" or (fate == "caption" and names):
                yield index
        begun = begun or row.prose
        begun = begun or (index in decided and decided[index].fate in ("junk", "author"))
