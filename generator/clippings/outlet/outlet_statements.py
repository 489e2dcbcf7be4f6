"""Read statements of a text on its outlet: 'writes X', 'told X', 'X has learned'."""

import re
from collections.abc import Iterator

from generator.clippings.outlet.name_patterns import (
    clause_end,
    earlier,
    joined_quoted,
    quoted_by,
)
from generator.clippings.outlet.name_reading import (
    LIKELY,
    WEAK,
    NameRead,
    read_name_before,
    read_name_behind,
    split_suffix,
)
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.owned_statements import cited, read_owned, read_staff_reports
from generator.clippings.outlet.sent_questions import find_askers, find_belongings
from generator.clippings.outlet.statement_frames import Frame, load_frames
from generator.clippings.outlet.told_outlets import (
    find_told,
    find_told_across,
    find_told_around,
    tells_unbent,
)
from generator.languages.load import load_scripts

PLAIN_LATIN = re.compile(
    r"[A-Z][a-z'’]+(?: [A-Za-z][a-z'’]*)*"
)  # without a hump, a dot or a figure
OWNED = frozenset(("sent", "belongings"))
ATTRIBUTE = 3  # words of a noun with its preposition
BEHIND = 90  # characters behind a name that may quote another


def read_statements(text: str, names: OutletNames) -> Iterator[Sign]:
    """Return all evidence in a text, for and against outlets."""
    for frame in load_frames(names.language).find(text):
        if frame.text.isupper():
            continue  # a notice in capitals: its words are no names
        yield from find_askers(frame, text, names)
        yield from find_belongings(frame, text, names)
        if frame.lists <= OWNED:
            continue
        recalls = _skip_earlier(text, frame, names)
        behind = read_name_behind(text, frame.end + recalls, names)
        before = read_name_before(text, frame.start, names)
        others = (not recalls and _is_as_reported(frame, text, names, told=behind)) or (
            behind is not None
            and (_is_others(text, behind, frame) or _is_foreign(behind, frame, names))
        )
        agency = behind is not None and behind.noun and _follows_as(frame, text, names)
        if others or agency or "references" in frame.lists:
            if behind:
                yield from _cite(behind, text, frame.start)
            continue
        if behind:
            words = text[frame.start : behind.end]
            yield from read_owned(frame, behind, words, text, names)
            yield from find_told(frame, behind, words, text, names)
            yield from _after_verb(frame, behind, words, text, names)
        if before and _is_as_reported(frame, text, names, before.start):
            yield cited(before, text[before.start : frame.end])
        elif before:
            words = text[before.start : frame.end]
            yield from _before_verb(frame, before, words, text, names)
            yield from read_staff_reports(frame, before, text, names)
        if "told" in frame.lists:
            yield from find_told_around(frame, text, names)
    yield from find_told_across(text, names)


def _skip_earlier(text: str, frame: Frame, names: OutletNames) -> int:
    """Return the length of 'earlier' behind the verb of an earlier report: 'as wrote earlier “X”'."""
    if not load_frames(names.language).earlier.are(frame.text):
        return 0
    found = earlier().match(text, frame.end)
    return found.end() - frame.end if found else 0


def _is_as_reported(
    frame: Frame,
    text: str,
    names: OutletNames,
    end: int | None = None,
    told: NameRead | None = None,
) -> bool:
    """Check for 'as' before a verb or before the name that ends with it: 'as X writes'.

    An outlet also speaks so of how it got its news, of its own earlier reports, and of what it was ``told``.
    """
    frames = load_frames(names.language)
    if "asking_verbs" in frame.lists or "outlet_verbs" not in frame.lists:
        return False
    if told is not None and tells_unbent(frame, told, text, names):
        return False
    if end is not None and frames.earlier.are(frame.text):
        return False
    before = text[: frame.start if end is None else end].split()
    return any(map(frames.citing.are, before[-1:] if end is None else before[-ATTRIBUTE:]))


def _follows_as(frame: Frame, text: str, names: OutletNames) -> bool:
    """Check for 'as' right before a verb of anybody: 'as reported by the agency X'."""
    before = text[: frame.start].split()[-1:]
    return "shared_verbs" in frame.lists and any(
        map(load_frames(names.language).citing.are, before)
    )


def _is_others(text: str, read: NameRead, frame: Frame) -> bool:
    """Check for a report that another medium quotes, or that two media have: 'write «X» and «Y»'."""
    rest = text[read.end : read.end + BEHIND]
    two = read.quoted and "outlet_verbs" in frame.lists and joined_quoted().match(rest)
    return quoted_by().open(rest.lstrip(" ,")) is not None or bool(two)


def _is_foreign(read: NameRead, frame: Frame, names: OutletNames) -> bool:
    """Check for the report of a medium with a plain name in Latin letters, in a text in others."""
    if not ({"outlet_verbs", "shared_verbs"} & frame.lists) or not read.name.isascii():
        return False
    cyrillic = load_scripts().get(names.language or "") == "cyrillic"
    plain = PLAIN_LATIN.fullmatch(read.name) is not None and not names.is_known(read.name)
    return cyrillic and plain


def _cite(read: NameRead, text: str, start: int) -> Iterator[Sign]:
    """Find the media that a report is another's of: one, or two that a conjunction joins."""
    yield cited(read, text[start : read.end])
    further = joined_quoted().match(text, read.end) if read.quoted else None
    if further:
        yield sign(further["quoted"], "cited", text[start : further.end()], nominative=False)


def _after_verb(
    frame: Frame, read: NameRead, words: str, text: str, names: OutletNames
) -> Iterator[Sign]:
    """Find outlets in statements such as 'writes X', 'reports X with reference to Y', 'узнал X'."""
    own, sure = "asking_verbs" in frame.lists, "outlet_verbs" in frame.lists
    if own and read.quoted and not sure and clause_end().match(text, read.end):
        yield sign(read.name, "own", words, LIKELY, nominative=names.may_be_subject(read.name))
    if read.less is None or not (sure or "shared_verbs" in frame.lists):
        return
    ends = clause_end().match(text, read.end) is not None
    cites = _cites(text[read.end :], names)
    before = text[: frame.start]
    certain = read.less == 0 or (sure and ends)
    if own and certain:
        yield sign(read.name, "own", words, read.less)
    elif (ends or cites or sure) and (certain or cites):
        yield sign(
            read.name, "reports", words, _less_for_report(frame, read, before, names, cites=cites)
        )


def _before_verb(
    frame: Frame, read: NameRead, words: str, text: str, names: OutletNames
) -> Iterator[Sign]:
    """Find 'X reports with reference to Y', 'X has learned', 'X left messages'."""
    if read.less is None:
        return
    called = read.noun and read.noun.lower() not in names.articles and not names.bends
    described = not names.bends and _is_described(text[: read.start], names)
    if (called and "asking_verbs" not in frame.lists) or described:
        yield cited(read, f"{read.noun} {read.name} {frame.text}")  # 'the daily X reported'
        return
    name, _ = split_suffix(read.name)
    talked = "conversations" in frame.lists and read.quoted
    if talked and not names.is_preposition(frame.text.split()[0].lower()):
        yield sign(name, "own", words, LIKELY, nominative=names.may_be_subject(name))
    if load_frames(names.language).impersonal.are(frame.text):
        name = names.first_form(name, "dative") or name
    if "asking_verbs" in frame.lists:
        sure = read.less == 0 or load_frames(names.language).sure.are(frame.text)
        less = read.less if sure else WEAK
        yield sign(name, "own", words, less, nominative=names.may_be_subject(name))
    elif {"shared_verbs", "reporting_verbs"} & frame.lists:
        cites = _cites(text[frame.end :], names)
        before = text[: read.start]
        behind = text[frame.end :].lstrip(", ").split(maxsplit=1)
        says_that = bool(behind) and load_frames(names.language).complements.are(behind[0])
        ends = clause_end().match(text, frame.end) is not None and not says_that
        closes = ends and read.start > 0
        acronym = name.isupper() and (closes or "reporting_verbs" in frame.lists)
        if read.less == 0 or cites or acronym:
            less = _less_for_report(frame, read, before, names, cites=cites)
            earlier = load_frames(names.language).earlier.are(frame.text)
            alone = ends and _is_whole(text, read, frame)
            sure = cites or closes or earlier or alone or names.is_known(name)
            yield sign(name, "reports", words, less if sure else max(less, 2))


def _is_described(before: str, names: OutletNames) -> bool:
    """Check for an adjective beside the noun of a medium, as of another's: 'the Polish station “X”'."""
    words = before.rstrip(' «„“"').split()[-ATTRIBUTE:]
    nouns = names.lists.outlet_nouns
    if len(words) < ATTRIBUTE:
        return False
    led, first, last = words
    if led.lower() not in names.articles:
        return False
    listed = {word.lower() for word in (first, last)} & names.articles
    plain = first.isalpha() and last.isalpha() and not listed
    before_noun = nouns.are(last) and not (nouns.are(first) or nouns.are(f"{first} {last}"))
    behind_noun = nouns.are(f"{led} {first}") and last.islower()
    return plain and (before_noun or behind_noun)


def _is_whole(text: str, read: NameRead, frame: Frame) -> bool:
    """Check for a line that only credits a name: 'The Harbour Gazette reports', with its article."""
    has_article = not text.startswith(read.name)
    return read.start == 0 and has_article and not text[frame.end :].strip(" .")


def _less_for_report(
    frame: Frame, read: NameRead, before: str, names: OutletNames, *, cites: bool
) -> int:
    """Return the deduction for a report: none with its source, most in a past tense.

    An earlier report is the outlet's own where the text ``before`` says that it recalls one.
    """
    frames = load_frames(names.language)
    noun = 1 if read.noun else 0  # 'the newspaper X': perhaps another's
    if cites:
        return 2 * noun
    if frames.earlier.are(frame.text):
        recalls = frames.recalling is None or frames.recalling.search(f"{before} {frame.text}")
        return (1 if recalls else 2) + noun
    return 2 if frames.past.are(frame.text) else noun


def _cites(text: str, names: OutletNames) -> bool:
    """Check that the text continues with words that introduce another's report."""
    return names.lists.references.open(text.lstrip(" ,")) is not None
