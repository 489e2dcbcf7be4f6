"""Compile the phrases that identify lines.

Phrases of every language are tried on every line: a page in one has labels in another.
"""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields

from generator.languages.load import load_sections
from generator.languages.sections import LinePhrases


@dataclass(frozen=True)
class Phrases:
    """Words and phrases of one purpose, in any case, ``spelt`` as a regular expression."""

    spelt: str

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled at first use, as many commands look up few of the lists: finds whole words."""
        return re.compile(rf"(?<!\w)(?:{self.spelt})(?!\w)", re.IGNORECASE)

    def are(self, text: str) -> bool:
        """Check that the text is one of the phrases, apart from a closing colon or the like."""
        return self.pattern.fullmatch(text.strip(" :.!—–-|»›/")) is not None

    def open(self, text: str) -> str | None:
        """Return the text after the phrase that it opens with, or None if it opens with none."""
        found = self.pattern.match(text)
        return text[found.end() :] if found else None

    def within(self, text: str) -> bool:
        """Check that one of the phrases occurs in the text."""
        return self.pattern.search(text) is not None


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
    home: Phrases
    sections: Phrases
    reading_time: Phrases
    views: Phrases
    followers: Phrases
    key_points: Phrases
    headings: Phrases
    legal: Phrases
    end_marks: Phrases
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
            field.name: compile_phrases(
                phrase for section in sections for phrase in getattr(section, field.name)
            )
            for field in fields(WordLists)
        }
    )


def compile_phrases(phrases: Iterable[str]) -> Phrases:
    """Return phrases in one expression that tries the longer of two with the same beginning first.

    A ``*`` at the beginning of a phrase matches two letters or more.
    """
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    by_letter: dict[str, list[str]] = {}  # few letters to try at a place, instead of every phrase
    for phrase in ordered:
        letter = phrase[0] if phrase[0].isalpha() or phrase[0] == "*" else ""
        by_letter.setdefault(letter, []).append(_spell(phrase.removeprefix(letter)))
    spelt = "|".join(f"{_spell(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return Phrases(spelt)


def _spell(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", r"\w{2,}")
