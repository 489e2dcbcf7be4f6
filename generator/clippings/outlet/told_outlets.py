"""Find the outlet that somebody told something, by the verb and the case of the name."""

import re
from collections.abc import Iterator

from generator.clippings.outlet.media_names import is_media
from generator.clippings.outlet.name_patterns import QUOTED, clause_end
from generator.clippings.outlet.name_reading import (
    LIKELY,
    UNSURE,
    NameRead,
    first_form,
    read_name_before,
    read_name_behind,
    split_suffix,
)
from generator.clippings.outlet.outlet_evidence import Kind, Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.statement_frames import SUBJECT, Frame, load_frames
from generator.languages.load import load_scripts

BETWEEN = re.compile(r"(?<=[»”\"])(?:\s+[a-zа-яіїєґё'’]+){1,3}\s*$")
PAST_SUBJECT = re.compile(rf"(?P<subject>{SUBJECT})\s{QUOTED}")
QUOTED_BEFORE = re.compile(r"[»“”\"]\s*(?:,\s*|,?\s*[–—-]\s*)$")
OUTER_DASH = re.compile(r"[–—−-]\s")
DASH_BEHIND = re.compile(r"[,!?…]\s*[–—-]\s*$")
SPEAKER = re.compile(r"\s([^\W\d_]+)(?=\s[^\W\d_])")
SPEAKER_WORDS = 3  # of a trade before the name of who speaks
ACROSS = 90  # characters from a verb of saying to the person told
ATTRIBUTE = 3  # words of a noun with its preposition


def find_told(
    frame: Frame, read: NameRead, words: str, text: str, names: OutletNames
) -> Iterator[Sign]:
    """Find 'told X', with the name after the verb in the dative."""
    if "told" not in frame.lists or read.less is None:
        return
    if read.noun and not load_frames(names.language).datives.are(read.noun):
        return
    name, nominative = first_form(read, "dative", names)
    if not nominative and (
        _told_unbent(frame, read, text, names) or tells_unbent(frame, read, text, names)
    ):
        yield sign(name, "told", words, max(read.less, LIKELY))
    elif read.noun or nominative or not read.quoted:
        less = read.less if nominative and not read.noun else max(read.less, LIKELY)
        if read.quoted or read.noun or names.is_like_outlet(name) or read.less == 0:
            kind: Kind = "own" if "asking_verbs" in frame.lists else "told"
            yield sign(name, kind, words, less, nominative=nominative)
        else:  # perhaps a person: enough only beside other evidence, or in the dative as a whole
            formed = names.bends and nominative and _is_bent_whole(read.name, name)
            cyrillic = load_scripts().get(names.language or "") == "cyrillic"
            formed = formed or (cyrillic and read.name.isascii())  # 'заверили NordMost'
            yield sign(name, "told", words, LIKELY if formed else UNSURE, nominative=nominative)


def _is_bent_whole(name: str, first: str) -> bool:
    """Check for two words, a noun and its adjective, that both have another form first."""
    pairs = list(zip(name.split(), first.split(), strict=False))
    return len(pairs) == 2 and len(name.split()) == 2 and all(a != b for a, b in pairs)


def find_told_around(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find an outlet before a verb of telling, or behind it past who tells it."""
    yield from _told_before(frame, text, names)
    before = text[: frame.start]
    ends = _ends_words(before)
    if ends or before.endswith(", "):  # 'The clinic will open in May, said the mayor to «X»'
        yield from _told_past_subject(frame, text, names)
    if ends:
        yield from _told_past_word(frame, text, names)
    yield from _told_by_suffix(frame, text, names)


def _told_before(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find '«X» told', with the name in the dative a few words before the verb."""
    between = BETWEEN.search(text[: frame.start])
    read = read_name_before(text, between.start() if between else frame.start, names)
    if not read or read.less is None:
        return
    before = text[: read.start].rstrip(' «„“"').rpartition(" ")[2]
    if read.quoted and names.is_preposition(before.lower()):
        return  # 'in a talk with «X» she told'
    words = text[read.start : frame.end]
    name, suffix = split_suffix(read.name)
    if suffix:
        if suffix in load_frames(names.language).suffixes:
            yield sign(name, "told", words, read.less)
        return
    if read.quoted and _is_behind_told_noun(text[: read.start], names):
        yield sign(read.name, "told", words, max(read.less, LIKELY))
        return
    name, nominative = first_form(read, "dative", names)
    if not nominative or name == read.name or _is_attribute(read, text, names):
        return
    kind: Kind = "own" if "asking_verbs" in frame.lists else "told"
    if read.quoted or names.is_like_outlet(name):
        yield sign(name, kind, words, read.less)
    elif " " in name and kind == "told":  # enough only beside other evidence
        yield sign(name, kind, words, UNSURE)


def _is_behind_told_noun(before: str, names: OutletNames) -> bool:
    """Check for a medium in the dative, none that another noun has: 'the channel “X” was told'."""
    *words, noun = ("", *before.rstrip(' «„“"').split()[-ATTRIBUTE:])
    told = load_frames(names.language).datives.are(noun)
    return told and not any(names.is_noun(word.lower()) for word in words)


def _told_unbent(frame: Frame, read: NameRead, text: str, names: OutletNames) -> bool:
    """Check for a name that never bends between 'said' and who says it, or before 'that'.

    '«…», said «X» the clerk', 'the prosecutor said «X», that the sentence was mild'.
    """
    if not (_never_bends(read, names) and names.may_be_subject(read.name)):
        return False
    if _ends_words(text[: frame.start]):
        behind = [word.rstrip(".,") for word in text[read.end :].split()[:SPEAKER_WORDS]]
        return any(names.is_subject_noun(word) or word[:1].isupper() for word in behind)
    rest = text[read.end :].lstrip(", ").split(maxsplit=1)[:1]
    return bool(rest) and load_frames(names.language).complements.are(rest[0])


def tells_unbent(frame: Frame, read: NameRead, text: str, names: OutletNames) -> bool:
    """Check for 'as told «X» the clerk', with a name that never bends before who tells it."""
    if "told" not in frame.lists or not _never_bends(read, names):
        return False
    teller = text[read.end :].split(maxsplit=1)[:1]
    return bool(teller) and names.is_subject_noun(teller[0])


def _never_bends(read: NameRead, names: OutletNames) -> bool:
    """Check for a compound in marks that has one form, in a language that bends names."""
    compound = " " in read.name or "-" in read.name
    if not (names.bends and compound and read.quoted):
        return False
    return names.first_form(read.name, "accusative") in (None, read.name)


def _told_past_subject(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find '«…», said the builder to «X»', with the name in a form of the dative alone."""
    found = PAST_SUBJECT.match(text, frame.end)
    if not found or names.is_preposition(found["subject"].split()[-1]):
        return
    name = names.first_form(found["quoted"], "dative")
    if not name or name == found["quoted"] or names.first_form(found["quoted"], "genitive"):
        return
    if names.may_be_outlet(name, quoted=True):
        less = 0 if _is_bent_whole(found["quoted"], name) else LIKELY
        yield sign(name, "told", text[frame.start : found.end()], less)


def _ends_words(before: str) -> bool:
    """Check for the end of somebody's words, in quotation marks or behind a dash: '— Yes, — '."""
    spoken = OUTER_DASH.match(before) is not None and DASH_BEHIND.search(before)
    return bool(spoken or QUOTED_BEFORE.search(before))


def _told_past_word(frame: Frame, text: str, names: OutletNames) -> Iterator[Sign]:
    """Find '«…», said he to the Harbour News', with a bare name in a form of the dative.

    A name that is not like an outlet's is enough only beside other evidence.
    """
    found = SPEAKER.match(text, frame.end) if names.bends else None
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
    if not suffixes or not clause_end().match(text, frame.end):
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


def find_told_across(text: str, names: OutletNames) -> Iterator[Sign]:
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
