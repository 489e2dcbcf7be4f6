"""The outlet that names itself in a clipping, never one that is merely quoted."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.seeds.anatomy.bylines import byline_name
from generator.seeds.anatomy.sheet import Decision, Row, Sheet
from generator.seeds.anatomy.stamps import DATELINE_ROW
from generator.seeds.clipping import FoundOutlet
from generator.seeds.outlet_names import is_person, nominative
from generator.text.vocabulary import KnownOutlet
from generator.text.words import fold

QUOTED = r"[«„“\"](?P<quoted>[^«»„“”\"]{2,60})[»“”\"]"
WORD = r"(?:[A-ZÀ-ŽА-ЯІЇЄҐ][\w’'ʼ]*(?:[.-][A-ZÀ-ŽА-ЯІЇЄҐ\d][\w’'ʼ]*|\.[a-zа-я]{2,4}\b)*|\d+)"
BARE = rf"(?P<bare>{WORD}(?: {WORD}){{0,4}})"
NAME = re.compile(rf"\s*(?:{QUOTED}|{BARE})")
NAME_BEFORE = re.compile(rf"(?:{QUOTED}|{BARE})$")
ENDED = re.compile(r"\s*(?:[.,;]|$)")
CAPITAL = re.compile(r"[A-ZÀ-ŽА-ЯІЇЄҐ]")
SLASHED = re.compile(r"\.\s*/(?P<name>[^/]{2,40})/")
BRACKETED = re.compile(r"[A-ZÀ-ŽА-ЯІЇЄҐ][\w .,’'-]{2,40}\((?P<name>[^()]{2,30})\)\s*[–—-]")
SIGNED = re.compile(r"©\s*(?:\d{4}(?:[–-]\d{4})?,?\s*)?(?P<name>[^.,|]{2,40})")
DATELINE = 90  # a dateline ends within so many characters
HYPHENED = re.compile(r"[^\W\d_]\w*-[A-ZА-ЯІЇЄҐ]\w+")
SHORT = 4  # words of a name that stands alone on its line

Evidence = tuple[str, str]  # the name as found, the words around it


def find_outlet(
    sheet: Sheet,
    decided: Mapping[int, Decision],
    known: Sequence[KnownOutlet],
    people: Collection[str],
) -> FoundOutlet | None:
    """Find who publishes the clipping, by the first evidence of the surest kind there is.

    Surest is what the text says of its outlet; then a dateline, a name in the head, a byline, the
    line of a source. ``people`` are the folded words of the names of people met: an outlet has none
    of them. None where the clipping does not say.
    """
    for kind in (_said, _datelines, _heads, _bylines, _sources):
        for name, evidence in kind(sheet, decided):
            if not any(fold(word) in people for word in name.split()):
                return _known_or_new(name, evidence, known)
    return None


def _known_or_new(name: str, evidence: str, known: Sequence[KnownOutlet]) -> FoundOutlet:
    folded = fold(name)
    for outlet in known:
        if folded in {fold(spelling) for spelling in (outlet.name, *outlet.spellings)}:
            return FoundOutlet(outlet.id, name, evidence)
    return FoundOutlet(None, name, evidence)


def _body(sheet: Sheet, decided: Mapping[int, Decision]) -> Iterator[Row]:
    left_in = ("paragraph", "dek", "bullet", "key-point", "quote", "attribution")
    return (row for index, row in enumerate(sheet.rows) if decided[index].fate in left_in)


def _said(sheet: Sheet, decided: Mapping[int, Decision]) -> Iterator[Evidence]:
    """What the text says: 'writes X', 'X reports with reference to', 'sources of X'."""
    rows = list(_body(sheet, decided))
    for find in (_after_verb, _before_verb, _after_own):
        for row in rows:
            yield from find(row.text, sheet)


def _after_verb(text: str, sheet: Sheet) -> Iterator[Evidence]:
    """'writes X', 'reports X with reference to Y': the name behind the verb."""
    lists = sheet.lists
    for pattern, sure in ((lists.outlet_verbs, True), (lists.shared_verbs, False)):
        for verb in pattern.pattern.finditer(text):
            read = _name_at(text, verb.end(), sheet)
            if not read:
                continue
            name, quoted, end = read
            ends = quoted and ENDED.match(text, end) is not None
            certain = sure or ends or _cites(text[end:], sheet) or _is_media(name, sheet)
            if certain and _is_outlet(name, sheet):
                yield name, text[verb.start() : end]


def _cites(text: str, sheet: Sheet) -> bool:
    """Whether the text goes on with the words that name another's report."""
    return sheet.lists.references.open(text.lstrip(" ,")) is not None


def _name_at(text: str, at: int, sheet: Sheet) -> tuple[str, bool, int] | None:
    """Read (name, whether in quotation marks, its end) at a place, past 'the newspaper' and such."""
    follows = text[at:].lstrip()
    skipped = sheet.lists.outlet_nouns.open(follows)
    if skipped is not None and follows[0].islower():
        at = len(text) - len(skipped)
    found = NAME.match(text, at)
    if not found:
        return None
    name = found["quoted"] or found["bare"]
    if not (CAPITAL.search(name) and len(name) > 1):
        return None
    return name.strip(), found["quoted"] is not None, found.end()


def _before_verb(text: str, sheet: Sheet) -> Iterator[Evidence]:
    """'X reports with reference to Y', 'X has learned': the name before the verb."""
    lists = sheet.lists
    for pattern, sure in ((lists.reporting_verbs, True), (lists.shared_verbs, False)):
        for verb in pattern.pattern.finditer(text):
            found = NAME_BEFORE.search(text[: verb.start()].rstrip())
            if not found:
                continue
            name = _without_article(found)
            cites = _cites(text[verb.end() :], sheet)
            certain = found["quoted"] is not None or (sure and _is_acronym(name))
            if _is_outlet(name, sheet) and (certain or cites or _is_media(name, sheet)):
                yield name, text[found.start() : verb.end()]


def _without_article(found: re.Match[str]) -> str:
    """Give the name; an article that only the beginning of a sentence made a capital is no part."""
    name = found["quoted"] or found["bare"]
    begins = found.start() == 0 or found.string[: found.start()].rstrip()[-1:] in (".", "!", "?")
    return name.removeprefix("The ") if begins else name


def _after_own(text: str, sheet: Sheet) -> Iterator[Evidence]:
    """'correspondent of X', 'sources of X': the name that bends after them."""
    lists = sheet.lists
    for pattern, sure in ((lists.correspondents, True), (lists.sources_of, False)):
        for own in pattern.pattern.finditer(text):
            read = _name_at(text, own.end(), sheet)
            if not read:
                continue
            found, quoted, end = read
            name = nominative(found)
            certain = quoted or (sure and _is_acronym(name)) or _is_media(name, sheet)
            if certain and _is_outlet(name, sheet):
                yield name, text[own.start() : end]


def _is_acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and 2 <= len(name) <= 6


def _is_outlet(name: str, sheet: Sheet) -> bool:
    lists = sheet.lists
    if not name or lists.quoted_media.are(name) or lists.institutions.within(name):
        return False
    return not is_person(name)


def _is_media(name: str, sheet: Sheet) -> bool:
    """Whether the name is made like one of an outlet: a word for media, a dot, a country behind."""
    dotted = re.search(r"\w\.\w", name) is not None
    return bool(name) and (
        dotted or HYPHENED.search(name) is not None or sheet.lists.media_words.within(name)
    )


def _datelines(sheet: Sheet, decided: Mapping[int, Decision]) -> Iterator[Evidence]:
    for index, row in enumerate(sheet.rows):
        alone = DATELINE_ROW.fullmatch(row.text)
        if alone and decided[index].fate == "navigation":
            yield alone["agency"], row.text
    for row in _body(sheet, decided):
        head = row.text[:DATELINE]
        for pattern in (SLASHED, BRACKETED):
            found = pattern.search(head)
            if found and CAPITAL.match(head) and _is_outlet(found["name"], sheet):
                yield found["name"], found[0]


def _heads(sheet: Sheet, decided: Mapping[int, Decision]) -> Iterator[Evidence]:
    """A name alone in the head that is made like an outlet's; the name in a line of networks."""
    for index, row in enumerate(sheet.rows):
        if decided[index].fate != "navigation":
            continue
        rest = sheet.lists.menu.pattern.sub("", sheet.lists.networks.pattern.sub("\n", row.text))
        names = [part.strip() for part in rest.split("\n") if CAPITAL.match(part.strip())]
        if len(names) > 1 and len(set(names)) == 1:
            yield names[0], row.text
        elif row.words <= SHORT and _is_media(row.text, sheet) and _stands_alone(row.text, sheet):
            yield row.text, row.text


def _stands_alone(text: str, sheet: Sheet) -> bool:
    names = all(CAPITAL.match(part) for part in text.split())
    return names and not sheet.lists.sections.are(text) and not is_person(text)


def _bylines(sheet: Sheet, decided: Mapping[int, Decision]) -> Iterator[Evidence]:
    """The outlet in quotation marks behind an author; a byline that is no person's name."""
    for index, row in enumerate(sheet.rows):
        if decided[index].fate != "author":
            continue
        quoted = re.search(QUOTED, row.text)
        labelled = byline_name(row.text, sheet)
        name = labelled or row.text
        if quoted:
            yield nominative(quoted["quoted"]), row.text
        elif not is_person(name) and (_is_media(name, sheet) or not labelled):
            yield name, row.text


def _sources(sheet: Sheet, decided: Mapping[int, Decision]) -> Iterator[Evidence]:
    """The line of a source, or of rights, where it is a name and no agency's code."""
    for index, row in enumerate(sheet.rows):
        rest = sheet.lists.sources.open(row.text)
        signed = SIGNED.match(row.text)
        if decided[index].fate == "footer" and (rest is not None or signed):
            name = signed["name"] if signed else (rest or "").strip(" :.")
            code = name.isupper() and len(name) <= SHORT
            if NAME.fullmatch(name) and not code and _is_outlet(name, sheet):
                yield name, row.text
