"""Find names with a word for media, whatever stands around them, on lines beside the text and in it.

A page that has one medium's name in its menu, notices or requests is rather that medium's than nobody's.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import NamedTuple

from generator.clippings.lines.line_shapes import QUOTE_MARK
from generator.clippings.lines.line_sheet import Decided, LineRow, LineSheet
from generator.clippings.lines.tickers import CLOCK
from generator.clippings.outlet.head_evidence import SPOKEN, find_issue_rows, rows_with
from generator.clippings.outlet.masthead_evidence import unshouted
from generator.clippings.outlet.media_names import STEM, is_media, is_media_word
from generator.clippings.outlet.menu_names import may_head
from generator.clippings.outlet.name_patterns import (
    contractions,
    name_after,
    quoted_by,
    rights_mark,
)
from generator.clippings.outlet.outlet_evidence import ENOUGH, Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames, has_name_word
from generator.clippings.outlet.recurring_names import (
    FURNITURE,
    find_told_in_byline,
    find_unsure_again,
)
from generator.clippings.outlet.statement_frames import load_frames, saying_verbs
from generator.nlp.tokens import fold

CLOSING = frozenset('»”“"')
END = re.compile(r"[.!?…][\"'»”“)]?\s")
LAST = 6  # rows at the end that may be a promotion read as text
MOST = 60  # names in a text that are looked at
SENTENCE = 400  # characters of a sentence to either side of a name
NOTE = 10  # words of a note on the last line at most
ABOUT = 60  # characters before a name that say how the text uses it
PARTLY = 1  # taken off a name with other words around it
SECTION = 2  # taken off a name that may be a section of a menu
HEAD = 5  # rows at the top that may be a masthead
NEAR = 3  # words before a name that cite it
SMALL = re.compile(r" ([^\W\d_][\w'’ʼ-]*)")


class Mention(NamedTuple):
    """Name with a word for media, and its place in the text."""

    name: str
    start: int
    end: int


def find_mentions(
    sheet: LineSheet, decided: Decided, names: OutletNames, signs: Sequence[Sign]
) -> Iterator[Sign]:
    """Find media that no other evidence, ``signs``, has found where they are named."""
    read = [each.words for each in signs if each.weight >= ENOUGH]
    yield from _find_beside_text(sheet, decided, names, read)
    yield from _find_told(sheet, decided, names, read)
    yield from _find_again(sheet, decided, names)
    yield from find_told_in_byline(sheet, decided, signs)
    yield from find_unsure_again(sheet, decided, signs)


def _find_beside_text(
    sheet: LineSheet, decided: Decided, names: OutletNames, read: Sequence[str]
) -> Iterator[Sign]:
    """Find the one medium that a line beside the text names."""
    rows = [row for row in rows_with(sheet, decided, *FURNITURE) if not _is_others(row, names)]
    rows += [row for row in sheet.rows[-LAST:] if _is_promotion(row, sheet, decided, names)]
    issues = find_issue_rows(sheet, decided)
    rows = [row for row in rows if row.number not in issues]
    fates = {row.number: decided[index].fate for index, row in enumerate(sheet.rows)}
    for row in rows:
        if row.text in read or rights_mark().match(row.text):
            continue
        mentions = list(find_media(row.text, names, beside=True))
        if len({fold(each.name) for each in mentions}) != 1:
            continue
        name, start, end = mentions[0]
        if row.text[end : end + 1] in CLOSING and CLOCK.search(row.text, end):
            continue  # a programme that was on the air
        if (
            row.prose
            and name.rpartition(" ")[2].islower()
            and row.text[end : end + 1] not in CLOSING
        ):
            continue  # 'Last word was theirs'
        alone = not row.text[:start].strip(' «„“"|–—-•·©') and not row.text[end:].strip(' »”"|.')
        section = _has_section(name, names) and fates[row.number] not in (
            "footer",
            "share",
            *SPOKEN,
        )
        less = SECTION if section else 0 if alone else PARTLY
        name = _without_lead(name, names.text, nouns=start > 0 and not names.bends)
        first = name if start == 0 else names.form_behind(row.text[:start], name)
        yield sign(first, "beside", row.text, less, nominative=start == 0 or first != name)


def _without_lead(name: str, text: str, *, nouns: bool) -> str:
    """Return a name without a first word that it has here alone: 'About Open Ledger Watch'.

    ``nouns``: that may be a noun with a capital, inside a sentence: 'vier Wochen Hafenblatt'.
    """
    rest = name.partition(" ")[2]
    long = " " in rest or (nouns and rest)
    return rest if long and text.count(name) == 1 < text.count(rest) else name


def _find_again(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find a short line of the head that another line has in it, as mastheads do."""
    texts = [(row, f" {fold(row.text)} ") for row in sheet.rows]
    for row in rows_with(sheet, decided, "navigation", "junk"):
        if row not in sheet.rows[:HEAD] or not may_head(row.text, names):
            continue
        again = re.compile(rf"(?<!\w){re.escape(fold(row.text))}(?!\w)")
        others = [each for each, text in texts if each is not row and again.search(text)]
        if row.words > 1 and any(each not in sheet.rows[:HEAD] for each in others):
            yield sign(unshouted(row.text, names), "again", row.text)


def _is_others(row: LineRow, names: OutletNames) -> bool:
    """Check for the source of a text or a picture, and for links to other texts."""
    lists = names.lists
    labelled = lists.sources.open(row.text) is not None or lists.pictures.within(row.text)
    labelled = labelled or lists.support_notes.within(row.text)
    labelled = labelled or any(each.within(row.text) for each in (lists.followers, lists.views))
    return labelled or lists.read_also.open(row.text) is not None


def _is_promotion(row: LineRow, sheet: LineSheet, decided: Decided, names: OutletNames) -> bool:
    """Check for a line at the end that offers something of the outlet's, and quotes nobody."""
    index = sheet.rows.index(row)
    if decided[index].fate not in ("read-also", *SPOKEN) or QUOTE_MARK.search(row.text):
        return False
    lists = names.lists
    if lists.references.within(row.text):
        return False  # 'will join the talks, according to X'
    if row is sheet.rows[-1] and row.words <= NOTE and not _tells(row, names):
        return True
    offers = (lists.promoted, lists.share, lists.networks, lists.promo_openings)
    return any(each.within(row.text) for each in offers) and not saying_verbs(
        names.language
    ).within(row.text)


def _tells(row: LineRow, names: OutletNames) -> bool:
    """Check for a verb of saying or reporting: a sentence of the text rather than a note."""
    lists = names.lists
    verbs = (saying_verbs(names.language), lists.reporting_verbs, lists.references, lists.verbs)
    return any(each.within(row.text) for each in verbs)


def _has_section(name: str, names: OutletNames) -> bool:
    lists = names.lists
    listed = (lists.sections, lists.menu, lists.home)
    return any(each.are(word) for word in (name, *name.split()) for each in listed)


def _find_told(
    sheet: LineSheet, decided: Decided, names: OutletNames, read: Sequence[str]
) -> Iterator[Sign]:
    """Find a medium that the sentence with somebody's words names, as nobody who is cited."""
    rows = rows_with(sheet, decided, *SPOKEN)
    spoken = ((row.text, each) for row in rows for each in _find_named(row.text, names))
    for text, each in islice(spoken, MOST):
        if any(each.name in words for words in read):
            continue
        before, behind = _around(text, each)
        if _is_cited(before, names):
            yield sign(each.name, "cited", before[-ABOUT:] + each.name, nominative=False)
            continue
        yield sign(each.name, "named", each.name, nominative=False)
        if saying_verbs(names.language).within(before + behind):
            yield from _as_listener(each, before, names)


def _find_named(text: str, names: OutletNames) -> Iterator[Mention]:
    """Iterate over the media that a text names, without words for a medium right before its name."""
    found = list(find_media(text, names))
    for each, behind in zip_longest(found, found[1:]):
        last = each.name.rpartition(" ")[2]
        beside = behind is not None and not text[each.end : behind.start].strip(' «„“"')
        if not (beside and names.lists.outlet_nouns.are(last)):
            yield each


def _is_cited(before: str, names: OutletNames) -> bool:
    """Check for words right before a name that introduce another's report: 'as the X'."""
    near = before.rstrip(' «„“"').split()[-NEAR:]
    if quoted_by().within(" ".join(near)):
        return True
    citing = load_frames(names.language).citing
    return any(map(citing.are, near)) or names.lists.references.within(" ".join(near))


def _around(text: str, mention: Mention) -> tuple[str, str]:
    """Return what a sentence has before and behind a name."""
    first, last = max(0, mention.start - SENTENCE), mention.end + SENTENCE
    starts = [found.end() for found in END.finditer(text, first, mention.start)]
    ends = END.search(text, mention.end, last)
    before = text[(starts or [first])[-1] : mention.start]
    return before, text[mention.end : ends.start() if ends else last]


def _as_listener(mention: Mention, before: str, names: OutletNames) -> Iterator[Sign]:
    """Find a name in the dative, or behind a preposition between speaker and listener."""
    tellees = load_frames(names.language).tellees
    word = before.rstrip(' «„“"').rpartition(" ")[2]
    first = names.first_form(mention.name, "dative") if names.bends else None
    if first and first != mention.name:
        yield sign(first, "told", before[-ABOUT:] + mention.name, PARTLY)
    elif tellees and word and tellees.fullmatch(word):
        grown = contractions().get(word.lower())
        name = f"{grown} {mention.name}" if grown else mention.name
        yield sign(name, "told", before[-ABOUT:] + name, PARTLY, nominative=not names.bends)


def find_media(text: str, names: OutletNames, *, beside: bool = False) -> Iterator[Mention]:
    """Iterate over the names in a text that begin or end with a word for media.

    ``beside`` the text words are such that other names have as well.
    """
    for found in name_after().finditer(text):
        quoted = found["quoted"]
        start, end = found.span("quoted" if quoted else "bare")
        if not quoted:
            end = _with_small(text, end, names, beside)
        topic = not quoted and names.lists.about.open(text[end:].lstrip()) is not None
        if topic or not (beside or _is_plausible(text[start:end], names)):
            continue  # 'World press on Kesh' is a rubric
        if not quoted:
            start = _without_label(text, start, end, names)
        name = _as_listed(text[start:end].strip(), names)
        media = is_media(name, names) or (beside and has_name_word(name))
        behind_stop = name.lower().split(".")[1:]  # of two sentences, 'Kesh.In' and its next word
        media = media and not any(map(names.is_preposition, behind_stop))
        if name and media and names.may_be_outlet(name, quoted=bool(quoted)):
            yield Mention(name, start, end)


def _is_plausible(name: str, names: OutletNames) -> bool:
    """Check quickly that a name may be a medium's: it has a word for media, a dot, or is known."""
    parts = re.split(r"[ -]", name)
    return "." in name or any(is_media_word(part, names) for part in parts) or names.is_known(name)


def _as_listed(name: str, names: OutletNames) -> str:
    """Return a name with its word for media as it is listed, where only that may bend: Bote, Boten."""
    last = re.split(r"[ -]", name)[-1]
    media = names.lists.media_words
    if names.bends or media.are(last):
        return name
    less = next((n for n in (1, 2) if len(last) - n >= STEM and media.are(last[:-n])), 0)
    return name[: len(name) - less]


def _without_label(text: str, start: int, end: int, names: OutletNames) -> int:
    """Return where a name begins behind a label or a request with a capital: 'Newsletter of X'."""
    lists = names.lists
    requests = (lists.promoted, lists.share, lists.share_alone, lists.promo_openings)
    staff = (lists.editors, lists.departments, lists.correspondents, lists.outlet_nouns)
    labels = (*requests, *staff, lists.networks)
    cut = max(
        (each.end() for label in labels for each in label.pattern.finditer(text, start, end)),
        default=start,
    )
    inside = text[:start].rstrip()[-1:] not in ("", *".!?:»”")
    if inside and text[start:cut].strip().lower() in names.articles:
        return start  # 'of The X'
    found = name_after().match(text, cut) if cut > start else None
    if found and found["bare"] and found.start("bare") < end:
        return found.start("bare")
    small = re.compile(r"\s+[^\W\d_]+\s+").match(text, cut) if cut > start else None
    return small.end() if small and small.end() < end else start


def _with_small(text: str, end: int, names: OutletNames, beside: bool) -> int:  # noqa: FBT001 - as above
    """Return where a name ends whose second word is small: 'Evening voice'."""
    word = SMALL.match(text, end) if names.bends else None
    parts = word[1].split("-") if word and word[1].islower() else []
    media = bool(parts) and (
        is_media_word(parts[0], names) or (beside and has_name_word(f"- {parts[0]}"))
    )
    return word.end() if word and media else end
