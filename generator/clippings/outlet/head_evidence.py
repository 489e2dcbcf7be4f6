"""Find evidence for the outlet in datelines, bylines and notes beside the text."""

import re
from collections.abc import Iterator, Mapping

from generator.clippings.lines.captions import signing_agency
from generator.clippings.lines.correspondent_datelines import DATELINE, SLASHED, read_correspondent
from generator.clippings.lines.credit_lines import Credits, Other, read_credits
from generator.clippings.lines.line_sheet import Decision, LineRow, LineSheet
from generator.clippings.lines.phrases import Phrases
from generator.clippings.lines.timestamp_lines import agency_of_row
from generator.clippings.outlet.name_patterns import (
    CAPITAL,
    QUOTED,
    UPPER,
    WORD,
    article_before,
    issue_number,
    name_after,
    name_before,
    rights_mark,
)
from generator.clippings.outlet.name_reading import LIKELY, UNSURE
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import (
    OutletNames,
    is_acronym,
    may_be_author,
)
from generator.languages.mail_sections import MailWords
from generator.nlp.names.name_words import is_place
from generator.nlp.tokens import fold
from generator.nlp.word_set import load_keys

BRACKETED = re.compile(
    rf"[{UPPER}][\w .,’'-]{{2,40}}\((?P<name>[^()]{{2,30}})\)(?:\.?\s*[–—-]|\.\s+[«„“\"]?[{UPPER}])"
)
DATED = re.compile(
    rf"[{UPPER}][\w'’ʼ -]{{2,25}}[.,] \d{{1,2}} \w+\.?(?: \d{{4}}(?: \w{{1,5}}\.)?)?,?\s?[–—-]?\s?"
    rf"(?P<name>{WORD}(?: {WORD}){{0,3}})(?:\.| [–—-])\s"
)
STOPPED = re.compile(
    rf"(?<![\w'’ʼ-])[{UPPER}][\w'’ʼ-]*(?: [{UPPER}][\w'’ʼ-]*)?\. "
    rf"(?P<name>{WORD}(?: {WORD}){{0,2}}) [–—-] (?=\W?[{UPPER}])"
)
DAY_AND_NAME = re.compile(  # 'KOVEL, 4 March — Free shore. '
    rf"[{UPPER}][\w'’ʼ -]{{2,25}}[.,] \d{{1,2}} \w+\.?\s?(?:[–—-]|\.)\s"
    rf"(?P<name>[{UPPER}][\w'’ʼ-]+(?: [\w'’ʼ-]+){{0,2}})\.\s(?=\W?[{UPPER}])"
)
SMALL = re.compile(  # an agency in small letters: 'Bonn (xyz) - '
    rf"[{UPPER}][\w'’ʼ/ -]{{2,30}}\((?P<name>[a-z]{{2,14}})\)\s?[–—-]\s"
)
FIGURE = re.compile(r"(?<![\w-])\d+(?!\w)")  # but 'Meridian-36'
DATED_BRACKETS = re.compile(  # 'Chur, 11. Aug. (xyz) The cable car'
    rf"[{UPPER}][\w'’ʼ./ -]{{2,25}}, \d{{1,2}}\.? [^\W\d_]{{3,12}}\.?(?: \d{{4}})? "
    r"\((?P<name>[^()]{2,30})\)\s"
)
DATED_MARKS = re.compile(  # 'ORSHA, 3 Sep – IA “Free shore”. Two hundred'
    rf"[{UPPER}][\w'’ʼ -]{{2,25}}[.,] \d{{1,2}} \w+\.?(?: \d{{4}})?,?\s?[–—-]?\s?[{UPPER}]{{2,4}} "
    r"[«„“\"](?P<name>[^«»„“”\"]{2,30})[»“”\"]\s?[.–—-]\s"
)
STOPPED_MARKS = re.compile(  # 'ORSHA. 3 Sep. “Free shore”. Two hundred'
    rf"[{UPPER}][\w'’ʼ -]{{2,25}}[.,] \d{{1,2}} \w+\.?(?: \d{{4}})?\.?\s?[–—-]?\s?"
    r"[«„“\"](?P<name>[^«»„“”\"]{2,30})[»“”\"]\s?[.–—-]\s(?![«„“\"])"
)
MARKED = (DATED_MARKS, STOPPED_MARKS)
DATELINES = (SLASHED, BRACKETED, DATED, *MARKED, STOPPED, DAY_AND_NAME, DATED_BRACKETS)
SIGNED = re.compile(rf"[{UPPER}]\S+ [{UPPER}]\S+ [/|] {QUOTED}")  # 'Jane Hollis / «X»'
AGED = re.compile(r"\s[•·|]\s\d{1,2}\s?[hmdгхдч]\.?$", re.IGNORECASE)  # 'X · 14h'
CODE = 5  # letters of an agency's code
SPOKEN = frozenset(("paragraph", "dek", "bullet", "key-point", "quote", "attribution"))

Decided = Mapping[int, Decision]


def rows_with(sheet: LineSheet, decided: Decided, *fates: str) -> Iterator[LineRow]:
    """Iterate over the rows with one of the fates."""
    return (row for index, row in enumerate(sheet.rows) if decided[index].fate in fates)


def find_issue_rows(sheet: LineSheet, decided: Decided) -> frozenset[int]:
    """Return the numbers of the rows with the number of an issue or of a release."""
    numbered = (at for at, each in decided.items() if each.rule == "issue-in-print")
    return frozenset(sheet.rows[at].number for at in numbered)


def find_datelines(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find 'CITY, 11 November. /X/.', 'CITY (X) —', 'City. X –', a line of place and agency, '(X)' last."""
    for row in rows_with(sheet, decided, "navigation", "timestamp"):
        if agency := agency_of_row(row.text, sheet):
            yield sign(agency, "dateline", row.text)
    spoken = list(rows_with(sheet, decided, *SPOKEN))
    agency = signing_agency(spoken[-1].text) if spoken else ""
    if agency and names.may_publish(agency):
        yield sign(agency, "dateline", spoken[-1].text)
    for row in spoken:
        head = row.text[:DATELINE]
        if correspondent := read_correspondent(row.text, sheet):
            yield sign(correspondent.agency, "dateline", head)
            continue
        small = SMALL.match(head)
        if small and (_is_code(small["name"], sheet) or _is_signed(small["name"], sheet)):
            yield sign(small["name"], "dateline", small[0])
        for pattern in DATELINES:
            found = pattern.search(head) if CAPITAL.match(head) else None
            name = found["name"].strip('«»„“”"') if found else ""
            name = (sheet.lists.correspondents.open(name) or name).lstrip(". ")
            acts = pattern is DAY_AND_NAME and sheet.lists.verbs.within(name)
            marked = pattern in MARKED or (pattern is SLASHED and is_acronym(name))
            if (
                found
                and not (acts or FIGURE.search(name))
                and names.may_publish(name, quoted=marked)
            ):
                yield sign(name, "dateline", found[0])


def _is_code(name: str, sheet: LineSheet) -> bool:
    """Check for few letters, or for a word for media that they end with: 'nordpress'."""
    media = sheet.lists.media_words
    ends = (name[at:] for at in range(2, len(name) - 3))
    return len(name) <= CODE or any(map(media.are, ends))


def _is_signed(name: str, sheet: LineSheet) -> bool:
    """Check that a notice of rights has a name in small letters: '© xyzpress'."""
    marks = ((rights_mark().search(row.text), row.text) for row in sheet.rows)
    return any(
        found and text[found.end() :].split()[:1] == [name]
        for found, text in ((found, text.replace(",", " ")) for found, text in marks)
    )


def find_bylines(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet beside an author, or a byline without a person's name."""
    issues = find_issue_rows(sheet, decided)
    for row in rows_with(sheet, decided, "author", "timestamp"):
        if row.number in issues or issue_number().search(row.text):
            continue
        said = read_credits(row.text, sheet.language)
        if AGED.search(row.text):
            continue  # of an aggregator, whose rows have the medium and the age of another's text
        others = [
            each for each in said.others if fold(each.name) not in load_keys(MailWords, "day")
        ]
        formed = [each for each in others if names.is_like_outlet(each.name)]
        for other in formed or others:
            yield from _beside_author(other, said, row, names)
    for row in rows_with(sheet, decided, "title", "dek"):
        if signed := SIGNED.fullmatch(row.text):
            yield sign(names.genitive_or_same(signed["quoted"]), "byline", row.text)


def _beside_author(other: Other, said: Credits, row: LineRow, names: OutletNames) -> Iterator[Sign]:
    """Weigh a name by its form, and by the sign between it and the author.

    Behind a comma a place or a role may be: enough only beside other evidence.
    """
    lists = names.lists
    if lists.menu.are(other.name) or _are_sections(other.name, names):
        return
    joint, _, quoted = other.joint.partition(" ")
    if joint == "brackets" and other.name[0] in '«„“"':
        other, quoted = other._replace(name=other.name.strip('«»„“”"')), "quoted"
        joint = "comma"
    like = names.is_like_outlet(other.name)
    code = bool(said.people) and is_acronym(other.name)  # 'Lena Moss (XYZ)'
    if (joint == "brackets" and not (like or code)) or not names.may_publish(
        other.name, quoted=bool(quoted)
    ):
        return
    name = _without_city(other.name, names) if joint == "comma" else other.name
    if joint == "for" and names.bends:
        name = names.genitive_or_same(name)
    elif said.labelled and quoted:
        name = names.form_behind(row.text[: row.text.index(name)], name)
    bare = not (said.people or said.labelled or joint) and names.may_be_outlet(name)
    if (
        quoted
        or like
        or (joint == "brackets" and code)
        or (bare and not may_be_author(name, names.language))
    ):
        yield sign(name, "byline", row.text)
    elif said.people and not _is_office(name, names):
        led = joint == "" and len(name.split()) > 1 and all(map(CAPITAL.match, name.split()))
        apart = joint == "slash" or (said.sure and (led or joint in ("bar", "dash", "for")))
        apart = apart or (joint == "comma" and article_before().match(name) is not None)
        if apart or (joint == "comma" and names.may_be_outlet(name)):
            yield sign(name, "byline", row.text, LIKELY if apart else UNSURE + LIKELY)


def _without_city(name: str, names: OutletNames) -> str:
    """Return a name without the correspondent's city behind it, if the text has it so: 'Westwelle Wien'."""
    head, _, city = name.rpartition(" ")
    alone = re.compile(rf"(?<!\w){re.escape(head)}(?! {re.escape(city)})(?!\w)")
    if not head or not is_place(fold(city), names.language):
        return name
    return head if alone.search(names.text) else name


def _are_sections(name: str, names: OutletNames) -> bool:
    """Check for a section, perhaps with a word for media or a day: 'Politics today'."""
    lists = names.lists
    words = name.split()
    listed = (lists.sections, lists.media_words, lists.today)
    named = all(any(each.are(word) for each in listed) for word in words)
    return lists.sections.are(name) or (named and any(map(lists.sections.are, words)))


def _is_office(part: str, names: OutletNames) -> bool:
    lists = names.lists
    staff = lists.departments.within(part) or lists.correspondents.within(part)
    return staff or names.is_no_outlet(part)


def find_notes(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find notes on the first publication or broadcast of a text: 'broadcast on X'."""
    for row in rows_with(sheet, decided, "footer", "junk"):
        for name, _ in names_behind(sheet.lists.broadcast.pattern, row.text):
            if names.may_publish(name):
                before = row.text[: row.text.index(name)]
                yield sign(names.form_behind(before, name), "origin", row.text)


def names_behind(
    phrases: re.Pattern[str], text: str, nouns: Phrases | None = None
) -> Iterator[tuple[str, bool]]:
    """Yield each name right behind one of the phrases, and whether it is in quotation marks.

    One of the ``nouns`` may stand between: 'a link to the portal “X”'.
    """
    for found in phrases.finditer(text):
        behind = text[found.end() :].lstrip()
        rest = nouns.open(behind) if nouns and behind[:1].islower() else None
        at = found.end() if rest is None else len(text) - len(rest)
        if name := name_after().match(text, at):
            yield (name["quoted"] or name["bare"]).strip(), name["quoted"] is not None


def names_before(phrases: re.Pattern[str], text: str) -> Iterator[tuple[str, bool]]:
    """Yield each name right before one of the phrases, and whether it is in quotation marks."""
    for found in phrases.finditer(text):
        if name := name_before().search(text[: found.start()].rstrip()):
            yield (name["quoted"] or name["bare"]).strip(), name["quoted"] is not None
