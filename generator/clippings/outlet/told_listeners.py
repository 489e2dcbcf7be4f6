"""Find the outlet that somebody said something to, by a word for a medium behind the speaker."""

import re
from collections.abc import Iterator
from functools import cache

from generator.clippings.lines.phrases import Phrases, make_phrases
from generator.clippings.outlet.name_reading import (
    LIKELY,
    NameRead,
    read_name_before,
    read_name_behind,
)
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.statement_frames import SUBJECT, load_frames, saying_verbs
from generator.languages.load import load_sections
from generator.languages.outlet_sections import OutletWords
from generator.nlp.morphology import has_dictionary

ACROSS = 120  # characters from the end of somebody's words to the medium
ENDED = re.compile(r"[»“”\"]\s*,?\s*(?:[–—-]\s*)?(?:[^\W\d_]{1,3}\s)?$")
DASH = re.compile(r"[–—−-]\s")
DASHED = re.compile(r"\s[–—-]\s*$|[,!?…]\s*[–—-]\s*$")
SENTENCE = re.compile(r"[.!?…]\s")


@cache
def _listeners(language: str | None, field: str) -> Phrases:
    """Return the words for a medium that is told something, those of all languages if it has none."""
    sections = load_sections(OutletWords)
    codes = [language] if language in sections else list(sections)
    return make_phrases(word for code in codes for word in getattr(sections[code], field))


def find_listeners(text: str, names: OutletNames) -> Iterator[Sign]:
    """Find '«…», said the clerk Ada Lock to the newspaper “X”', with the medium behind the speaker."""
    for start, end in _within(text, _listeners(names.language, "listeners")):
        read = read_name_behind(text, end, names) if _says(text, start, names) else None
        alone = " " not in text[start:end]  # of a form that is a genitive, too: 'the head of “X”'
        if read and not (alone and not _is_speaker(text[:start], names)):
            yield from _told(read, text[start : read.end], names)
    for start, end in _within(text, _listeners(names.language, "listeners_behind")):
        read = read_name_before(text, start, names)
        rest = SENTENCE.split(text[end:], maxsplit=1)[0]
        if read and (saying_verbs(names.language).within(rest) or _says(text, read.start, names)):
            yield from _told(read, text[read.start : end], names)


def _within(text: str, phrases: Phrases) -> Iterator[tuple[int, int]]:
    """Yield the places of phrases in a text."""
    if phrases.phrases and phrases.may_be_within(text):
        yield from (found.span() for found in phrases.pattern.finditer(text))


def _says(text: str, end: int, names: OutletNames) -> bool:
    """Check for somebody's words, a verb of saying and a speaker right before a place."""
    start = max(0, end - ACROSS)
    before = text[start:end].rstrip()
    verbs = saying_verbs(names.language).pattern.finditer(before)
    said = (each for each in verbs if re.fullmatch(SUBJECT, before[each.end() :]))
    return any(_ends_words(text[: start + each.start()]) for each in said)


def _ends_words(before: str) -> bool:
    """Check for the end of somebody's words, perhaps before an auxiliary verb: '«…», a '."""
    return bool(ENDED.search(before) or (DASH.match(before) and DASHED.search(before)))


def _is_speaker(before: str, names: OutletNames) -> bool:
    """Check for a name or a pronoun at the end of a text, no noun that a medium may be of."""
    last = before[-ACROSS:].rsplit(maxsplit=1)[-1]
    return last[:1].isupper() or last.lower() in load_frames(names.language).pronouns


def _told(read: NameRead, words: str, names: OutletNames) -> Iterator[Sign]:
    """Return the evidence for a name in marks, of several words, like an outlet's or without cases."""
    formed = read.quoted or " " in read.name or names.is_like_outlet(read.name) or not names.bends
    owned = not read.quoted and has_dictionary(names.language)  # 'the journal of the Court'
    if owned and names.first_form(read.name, "genitive") not in (None, read.name):
        return
    if formed and names.may_publish(read.name, quoted=read.quoted):
        yield sign(read.name, "told", words, 0 if read.quoted else LIKELY)
