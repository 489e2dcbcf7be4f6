"""The word lists by which lines are known: data in ``wordlists/``, one file a language.

Every language's words are tried on every line: a page in one language has labels in another.
"""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

import yaml

import generator

# Every value is a word: `no` and `on` are no truth values here. Not everywhere is it built in C.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
FOLDER = Path(generator.__file__).parent / "languages" / "line_words"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words and phrases of one purpose; case does not count. ``pattern`` finds any as whole words."""

    pattern: re.Pattern[str]

    def are(self, text: str) -> bool:
        """Whether the text is one of the phrases and no more, but for a closing colon or such."""
        return self.pattern.fullmatch(text.strip(" :.!—–-|»›/")) is not None

    def open(self, text: str) -> str | None:
        """Give what follows the phrase that the text opens with; None where it opens with none."""
        found = self.pattern.match(text)
        return text[found.end() :] if found else None

    def within(self, text: str) -> bool:
        """Whether one of the phrases stands in the text."""
        return self.pattern.search(text) is not None


@dataclass(frozen=True, slots=True)
class WordLists:
    """Each list with what it is for."""

    language_codes: Phrases  # names of languages in a switcher
    networks: Phrases  # social networks and other ways to pass a page on
    menu: Phrases  # what a page's head offers: search, log in
    pictures: Phrases  # what a picture is called in its credit
    picture_sources: Phrases  # where pictures come from: a credit by themselves
    bylines: Phrases  # what stands before an author's name
    stamps: Phrases  # what stands before a date of publication
    adverts: Phrases  # labels of advertising
    read_also: Phrases  # labels of links to other articles
    sources: Phrases  # labels of the line that names a source
    share: Phrases  # requests to share, follow, subscribe, support
    tip_offers: Phrases  # openings of a question to readers who may have news
    tip_requests: Phrases  # requests to write to the newsroom
    share_alone: Phrases  # the same, by words that mean other things in a sentence
    ours: Phrases  # how such a request speaks of the site
    consent: Phrases  # words of cookie notices
    cookie_words: Phrases  # what a cookie is called
    agreement: Phrases  # what a notice on cookies asks for, beside that
    translated: Phrases  # words of a notice that the text is a machine's translation
    home: Phrases  # first word of a breadcrumb
    sections: Phrases  # names of a site's sections
    reading_time: Phrases  # what follows the minutes a text takes
    views: Phrases  # what follows a number of readers
    key_points: Phrases  # what stands above key points
    headings: Phrases  # one-word headings inside a text
    legal: Phrases  # words of a footer
    tags: Phrases  # labels of a list of keywords
    prepositions: Phrases  # small words that tie a place to what stands before them
    reporting_verbs: Phrases  # what only outlets say of themselves, behind their name
    verbs: Phrases  # finite forms, by their endings where a language has telling ones
    outlet_verbs: Phrases  # what only outlets say of themselves
    shared_verbs: Phrases  # what outlets say of themselves, and offices too
    asking_verbs: Phrases  # how outlets get their news, and others theirs
    outlet_nouns: Phrases  # what may stand between such a verb and the name
    references: Phrases  # what stands before the name of another's report
    correspondents: Phrases  # people of an outlet, whose name follows
    sources_of: Phrases  # people of whom an outlet, whose name follows, has its news
    pieces: Phrases  # what an outlet makes, whose name follows in the genitive
    told: Phrases  # who tells an outlet something, whose name stands by in the dative
    conversations: Phrases  # talks with an outlet, whose name follows in the instrumental
    broadcast: Phrases  # what stands before an outlet in a note on where a text comes from
    departments: Phrases  # what stands before the name of a part of an outlet
    today: Phrases  # words for the day of publication
    institutions: Phrases  # who speaks like an outlet and is none
    media_words: Phrases  # words that names of outlets are made of
    quoted_media: Phrases  # media that others quote


@functools.cache
def load_word_lists() -> WordLists:
    """Read the word lists of every language as one. They ship with the package."""
    merged: dict[str, list[str]] = {field.name: [] for field in fields(WordLists)}
    for path in sorted(FOLDER.glob("*.yaml")):
        with path.open(encoding="utf-8") as file:
            lists = yaml.load(file, Loader=LOADER)  # noqa: S506 - it makes nothing but text
            for name, words in lists.items():
                merged[name].extend(words)
    return WordLists(**{name: compile_phrases(words) for name, words in merged.items()})


def compile_phrases(phrases: Iterable[str]) -> Phrases:
    """Make phrases ready to be found; where two begin alike, the longer is tried first.

    A ``*`` at the beginning of a phrase stands for two letters or more.
    """
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    by_letter: dict[str, list[str]] = {}  # a few letters are tried at a place, not every phrase
    for phrase in ordered:
        letter = phrase[0] if phrase[0].isalpha() else ""
        by_letter.setdefault(letter, []).append(_spell(phrase.removeprefix(letter)))
    spelt = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return Phrases(re.compile(rf"(?<!\w)(?:{spelt})(?!\w)", re.IGNORECASE))


def _spell(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", r"\w{2,}")
