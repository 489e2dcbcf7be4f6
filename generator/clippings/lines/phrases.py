"""Compile the phrases that identify lines.

Phrases of every language are tried on every line: a page in one has labels in another.
"""

import functools
import operator
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import NamedTuple

from generator.languages.date_sections import Section
from generator.languages.load import gather, load_sections
from generator.languages.sections import LinePhrases

_WORD = re.compile(r"\w+")
_FIRST_WORD = re.compile(r"\*?\w+")
_ODD_CASE = re.compile("[İıſK]")  # a pattern takes them for other letters than lower() does
_STAR = 2  # letters at least that a '*' stands for


class FirstWords(NamedTuple):
    """First words of phrases: whole ones, and the ``endings`` of those with a ``*``."""

    whole: frozenset[str]
    endings: frozenset[str]
    lengths: tuple[int, ...]  # of the endings

    def are_among(self, words: frozenset[str]) -> bool:
        """Check that one of the words may begin a phrase."""
        return not self.whole.isdisjoint(words) or any(
            word[-length:] in self.endings
            for word in words
            for length in self.lengths
            if len(word) >= length + _STAR
        )


@dataclass(frozen=True)
class Phrases:
    """Words and phrases of one purpose, in any case.

    A ``*`` at the beginning of a phrase stands for two letters or more.
    """

    phrases: frozenset[str]

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled at first use, as many commands look up few of the lists: finds whole words.

        It tries the longer of two phrases with the same beginning first.
        """
        by_letter: dict[str, list[str]] = {}  # few letters to try at a place, not every phrase
        for phrase in sorted(self.phrases, key=lambda phrase: (-len(phrase), phrase)):
            letter = phrase[0] if phrase[0].isalpha() or phrase[0] == "*" else ""
            by_letter.setdefault(letter, []).append(_spell(phrase.removeprefix(letter)))
        spelt = [f"{_spell(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()]
        elided = any(phrase.endswith(("'", "’")) for phrase in self.phrases)  # 'dall'Eco'
        ends = "(?:(?!\\w)|(?<=['’ʼ]))" if elided else r"(?!\w)"
        return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)}){ends}", re.IGNORECASE)

    @functools.cached_property
    def _first_words(self) -> FirstWords | None:
        """First words of all phrases, or None if one of them begins with a sign."""
        found = [_FIRST_WORD.match(phrase.lower()) for phrase in self.phrases]
        if not all(found):
            return None
        words = {first[0] for first in found if first}
        endings = frozenset(word[1:] for word in words if word[0] == "*")
        whole = frozenset(word for word in words if word[0] != "*")
        return FirstWords(whole, endings, tuple(sorted(set(map(len, endings)))))

    def are(self, text: str) -> bool:
        """Check that the text is one of the phrases, apart from a closing colon or the like."""
        return self.pattern.fullmatch(text.strip(" :.!—–-|»›/")) is not None

    def open(self, text: str) -> str | None:
        """Return the text after the phrase that it opens with, or None if it opens with none."""
        found = self.pattern.match(text)
        return text[found.end() :] if found else None

    def end(self, text: str) -> bool:
        """Check that the text ends with one of the phrases."""
        return self.close(text) is not None

    def close(self, text: str) -> str | None:
        """Return the text before a phrase that it ends with, or None."""
        ends = (found for found in self.pattern.finditer(text) if found.end() == len(text))
        last = next(ends, None)
        return text[: last.start()] if last else None

    def within(self, text: str) -> bool:
        """Check that one of the phrases occurs in the text."""
        return self.may_be_within(text) and self.pattern.search(text) is not None

    def may_be_within(self, text: str) -> bool:
        """Check that the text has a word that a phrase begins with: quicker than a search."""
        first_words = self._first_words
        if first_words is None or _ODD_CASE.search(text):
            return True
        return first_words.are_among(_words_of(text))


@functools.lru_cache(maxsize=256)  # one text is asked about many lists in turn
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


@dataclass(frozen=True, slots=True)
class WordLists:
    """Lists of ``LinePhrases`` that rules for lines and outlets look up, documented there."""

    language_codes: Phrases
    networks: Phrases
    menu: Phrases
    pictures: Phrases
    picture_sources: Phrases
    positions: Phrases
    bylines: Phrases
    editors: Phrases
    stamps: Phrases
    adverts: Phrases
    read_also: Phrases
    elsewhere: Phrases
    skips: Phrases
    skip_rests: Phrases
    skip_ends: Phrases
    appeals: Phrases
    sources: Phrases
    share: Phrases
    tip_offers: Phrases
    tip_requests: Phrases
    promoted: Phrases
    promo_openings: Phrases
    promo_more: Phrases
    own: Phrases
    notices: Phrases
    share_alone: Phrases
    ours: Phrases
    consent: Phrases
    cookie_words: Phrases
    agreement: Phrases
    translated: Phrases
    translated_from: Phrases
    page_notices: Phrases
    breaking: Phrases
    logos: Phrases
    on_air: Phrases
    frequencies: Phrases
    home: Phrases
    sections: Phrases
    reading_time: Phrases
    views: Phrases
    followers: Phrases
    key_points: Phrases
    headings: Phrases
    legal: Phrases
    end_marks: Phrases
    embargoes: Phrases
    press_offices: Phrases
    we: Phrases
    about: Phrases
    societies: Phrases
    regrets: Phrases
    official_sites: Phrases
    release_labels: Phrases
    press_contacts: Phrases
    photo_by_author: Phrases
    note_trades: Phrases
    support_notes: Phrases
    note_labels: Phrases
    note_openings: Phrases
    tags: Phrases
    comments: Phrases
    prepositions: Phrases
    reporting_verbs: Phrases
    verbs: Phrases
    outlet_nouns: Phrases
    references: Phrases
    correspondents: Phrases
    sources_of: Phrases
    pieces: Phrases
    told: Phrases
    broadcast: Phrases
    departments: Phrases
    today: Phrases
    institutions: Phrases
    media_words: Phrases
    quoted_media: Phrases


@functools.cache
def load_word_lists() -> WordLists:
    """Return the phrases of every language as one."""
    sections = load_sections(LinePhrases).values()
    return WordLists(
        **{
            field.name: make_phrases(
                phrase for section in sections for phrase in getattr(section, field.name)
            )
            for field in fields(WordLists)
        }
    )


def make_phrases(phrases: Iterable[str]) -> Phrases:
    """Return phrases to look for in texts."""
    return Phrases(frozenset(phrases))


@functools.cache
def gather_phrases(kind: type[Section], field: str) -> Phrases:
    """Return the phrases that a field of a section has in all languages together."""
    return make_phrases(gather(kind, operator.attrgetter(field)))


def _spell(phrase: str) -> str:
    spelt = re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", r"\w{2,}")
    return re.sub("['’]", "['’ʼ]", spelt)
