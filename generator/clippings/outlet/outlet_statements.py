"""Read statements of a text on its outlet: 'writes X', 'told X', 'X has learned'."""

import re
from collections.abc import Iterator

from generator.clippings.outlet.media_mentions import is_media
from generator.clippings.outlet.name_patterns import (
    QUOTED,
    clause_end,
    joined_quoted,
    quoted_by,
)
from generator.clippings.outlet.name_reading import (
    LIKELY,
    UNSURE,
    WEAK,
    NameRead,
    first_form,
    read_name_before,
    read_name_behind,
    split_suffix,
)
from generator.clippings.outlet.outlet_evidence import Kind, Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames, is_acronym
from generator.clippings.outlet.owned_statements import cited, read_owned, read_staff_reports
from generator.clippings.outlet.sent_questions import find_askers, find_belongings
from generator.clippings.outlet.statement_frames import SUBJECT, Frame, load_frames

OWNED = frozenset(("sent", "belongings"))
BETWEEN = re.compile(r"(?<=[»”\"])(?:\s+[a-zа-яіїєґё'’]+){1,3}\s*$")
PAST_SUBJECT = re.compile(rf"(?P<subject>{SUBJECT})\s{QUOTED}")
QUOTED_BEFORE = re.compile(r"[»“”\"]\s*(?:,\s*|,?\s*[–—-]\s*)$")
SPEAKER = re.compile(r"\s([^\W\d_]+)(?=\s[^\W\d_])")
ATTRIBUTE = 3  # words of a noun with its preposition
ACROSS = 90  # characters from a verb of saying to the person told


def read_statements(text: str, names: OutletNames) -> Iterator[Sign]:
    """Return all evidence in a text, for and against outlets."""
    for frame in load_frames(names.language).find(text):
        if frame.text.isupper():
            continue  # a notice in capitals: its words are no names
        yield from find_askers(frame, text, names)
        yield from find_belongings(frame, text, names)
        if frame.lists <= OWNED:
            continue
        behind = read_name_behind(text, frame.end, names)
        before = read_name_before(text, frame.start, names)
        others = behind is not None and _is_others(text, behind, frame)
        if others or "references" in frame.lists or _is_as_reported(frame, text, names):
            if behind:
                yield from _cite(behind, text, frame.start)
            continue
        if behind:
            words = text[frame.start : behind.end]
            yield from read_owned(frame, behind, words, text, names)
            yield from _told(frame, behind, words, names)
            yield from _after_verb(frame, behind, words, text, names)
        if before and _is_as_reported(frame, text, names, before.start):
            yield cited(before, text[before.start : frame.end])
        elif before:
            words = text[before.start : frame.end]
            yield from _before_verb(frame, before, words, text, names)
            yield from read_staff_reports(frame, before, text, names)
        yield from _told_before(frame, text, names)
        yield from _told_past_subject(frame, text, names)
        yield from _told_past_word(frame, text, names)
        yield from _told_by_suffix(frame, text, names)
    yield from _told_across(text, names)


def _is_as_reported(frame: Frame, text: str, names: OutletNames, end: int | None = None) -> bool:
    """Check for 'as' before a verb or before the name that ends with it: 'as X writes'.

    An outlet also speaks so of how it got its news, and of its own earlier reports.
    """
    frames = load_frames(names.language)
    if "asking_verbs" in frame.lists or "outlet_verbs" not in frame.lists:
        return False
    if end is not None and frames.earlier.are(frame.text):
        return False
    before = text[: frame.start if end is None else end].split()
    return any(map(frames.citing.are, before[-1:] if end is None else before[-ATTRIBUTE:]))


def _is_others(text: str, read: NameRead, frame: Frame) -> bool:
    """Check for a report that another medium quotes, or that two media have: 'write «X» and «Y»'."""
    rest = text[read.end : read.end + ACROSS]
    two = read.quoted and "outlet_verbs" in frame.lists and joined_quoted().match(rest)
    return quoted_by().open(rest.lstrip(" ,")) is not None or bool(two)


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
        acronym = is_acronym(name) and (closes or "reporting_verbs" in frame.lists)
        if read.less == 0 or cites or acronym:
            less = _less_for_report(frame, read, before, names, cites=cites)
            earlier = load_frames(names.language).earlier.are(frame.text)
            alone = ends and _is_whole(text, read, frame)
            sure = cites or closes or earlier or alone or names.is_known(name)
            yield sign(name, "reports", words, less if sure else max(less, 2))


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


def _told(frame: Frame, read: NameRead, words: str, names: OutletNames) -> Iterator[Sign]:
    """Find 'told X', with the name after the verb in the dative."""
    if "told" not in frame.lists or read.less is None:
        return
    if read.noun and not load_frames(names.language).datives.are(read.noun):
        return
    name, nominative = first_form(read, "dative", names)
    if read.noun or nominative or not read.quoted:
        less = read.less if nominative and not read.noun else max(read.less, LIKELY)
        if read.quoted or read.noun or names.is_like_outlet(name) or read.less == 0:
            kind: Kind = "own" if "asking_verbs" in frame.lists else "told"
            yield sign(name, kind, words, less, nominative=nominative)
        else:  # perhaps a person: enough only beside other evidence, or in the dative as a whole
            formed = names.bends and nominative and _is_bent_whole(read.name, name)
            yield sign(name, "told", words, LIKELY if formed else UNSURE, nominative=nominative)


def _is_bent_whole(name: str, first: str) -> bool:
    """Check for two words, a noun and its adjective, that both have another form first."""
    pairs = list(zip(name.split(), first.split(), strict=False))
    return len(pairs) == 2 and len(name.split()) == 2 and all(a != b for a, b in pairs)


def _told_before(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find '«X» told', with the name in the dative a few words before the verb."""
    if "told" not in frame.lists:
        return
    between = BETWEEN.search(text[: frame.start])
    read = read_name_before(text, between.start() if between else frame.start, names)
    if not read or read.less is None:
        return
    words = text[read.start : frame.end]
    name, suffix = split_suffix(read.name)
    if suffix:
        if suffix in load_frames(names.language).suffixes:
            yield sign(name, "told", words, read.less)
        return
    name, nominative = first_form(read, "dative", names)
    if not nominative or name == read.name or _is_attribute(read, text, names):
        return
    if read.quoted or names.is_like_outlet(name):
        kind: Kind = "own" if "asking_verbs" in frame.lists else "told"
        yield sign(name, kind, words, read.less)


def _told_past_subject(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find '«…», said the builder to «X»', with the name in a form of the dative alone."""
    said = "told" in frame.lists and QUOTED_BEFORE.search(text[: frame.start])
    found = PAST_SUBJECT.match(text, frame.end) if said else None
    if not found or names.is_preposition(found["subject"].split()[-1]):
        return
    name = names.first_form(found["quoted"], "dative")
    if not name or name == found["quoted"] or names.first_form(found["quoted"], "genitive"):
        return
    if names.may_be_outlet(name, quoted=True):
        yield sign(name, "told", text[frame.start : found.end()], LIKELY)


def _told_past_word(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find '«…», said he to the Harbour News', with a bare name in a form of the dative.

    A name that is not like an outlet's is enough only beside other evidence.
    """
    said = names.bends and "told" in frame.lists and QUOTED_BEFORE.search(text[: frame.start])
    found = SPEAKER.match(text, frame.end) if said else None
    pronouns = load_frames(names.language).pronouns
    if not found or not (found[1] in pronouns or names.is_noun(found[1])):
        return
    read = read_name_behind(text, found.end(), names)
    if not read or read.quoted or read.noun or read.less is None:
        return
    name, nominative = first_form(read, "dative", names)
    if nominative:
        like = names.is_like_outlet(name) or is_media(name, names)
        sure = like and (found[1] in pronouns or name != read.name)
        less = LIKELY if sure else UNSURE
        yield sign(name, "told", text[frame.start : read.end], less)


def _told_by_suffix(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find "X'na … söyledi", with the name and its suffix earlier in the sentence of the verb."""
    suffixes = load_frames(names.language).suffixes
    if not suffixes or "told" not in frame.lists or not clause_end().match(text, frame.end):
        return
    start = max(text.rfind(sign_, 0, frame.start) for sign_ in ".!?") + 1
    for found in re.finditer(r"\w['’](\w{1,2})\s", text[start : frame.start]):
        end = start + found.end() - 1
        read = read_name_before(text, end, names) if found[1] in suffixes else None
        name = split_suffix(read.name)[0] if read else ""
        if read and read.less is not None and names.is_like_outlet(name):
            yield sign(name, "told", text[read.start : frame.end], read.less)


def _is_attribute(read: NameRead, text: str, names: OutletNames) -> bool:
    """Check that a name may be the genitive of a noun before it: 'the director of «X» said'.

    A noun after a preposition says nothing.
    """
    before = text[: read.start].rstrip(' «„“"').split()[-ATTRIBUTE:]
    noun = bool(before) and names.is_noun(before[-1]) and not any(map(names.is_preposition, before))
    return noun and names.first_form(read.name, "genitive") is not None


def _told_across(text: str, names: OutletNames) -> Iterator[Sign]:
    """Find 'sagte die Kapitänin dem X', with the subject between the verb and the outlet."""
    frames = load_frames(names.language)
    for found in frames.tellees.finditer(text) if frames.tellees else ():
        read = read_name_behind(text, found.end(), names)
        if not read or read.less is None or read.less > LIKELY:
            continue
        if len(read.name.split()) == 1 and not read.quoted and not names.is_like_outlet(read.name):
            continue
        verb = frames.saying.search(text[max(0, found.start() - ACROSS) : found.start()].rstrip())
        may_speak = found[0].lower() in names.articles  # 'sagte der X'
        if verb and (
            verb["subject"]
            or (read.quoted and may_speak)
            or (names.is_like_outlet(read.name) and not may_speak)
        ):
            yield sign(read.name, "told", verb[0] + text[found.start() - 1 : read.end], read.less)


def _cites(text: str, names: OutletNames) -> bool:
    """Check that the text continues with words that introduce another's report."""
    return names.lists.references.open(text.lstrip(" ,")) is not None
