"""Phrases beside the name of a text's outlet, by language, found in one pass."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from generator.clippings.lines.phrases import Phrases, make_phrases
from generator.languages.editor_sections import StoryWords
from generator.languages.load import load_sections
from generator.languages.outlet_sections import OutletWords
from generator.languages.quotation_sections import QuotationWords
from generator.languages.sections import LinePhrases

FRAMES = (
    "outlet_verbs",
    "shared_verbs",
    "reporting_verbs",
    "asking_verbs",
    "correspondents",
    "sources_of",
    "pieces",
    "told",
    "conversations",
    "references",
)


SUBJECT = r"\s[^.;:,!?«»„“”\"]{2,60}"


class Frame(NamedTuple):
    """Phrase found in a text: its place, and the lists it is in."""

    start: int
    end: int
    text: str
    lists: frozenset[str]


class Frames(NamedTuple):
    """Phrases of one language, or of all.

    ``sure`` are verbs used only of outlets, ``earlier`` verbs for an outlet's own earlier report,
    ``impersonal`` those with the outlet in the dative,
    ``past`` other past tenses of reporting, ``datives`` words for a medium that is told something,
    and ``suffixes`` endings of its name. ``citing`` are words before the report of another ('as'),
    ``complements`` before its content ('that'). ``tellees`` finds prepositions before such a name,
    and ``saying`` a text that ends with a verb of saying and its subject. ``questions`` are
    what an outlet sends, ``recalling`` words by which it recalls its own report. ``pronouns`` stand for
    a speaker.
    """

    phrases: Phrases
    lists: dict[str, frozenset[str]]
    sure: Phrases
    earlier: Phrases
    impersonal: Phrases
    past: Phrases
    datives: Phrases
    suffixes: frozenset[str]
    citing: Phrases
    complements: Phrases
    tellees: re.Pattern[str] | None
    saying: re.Pattern[str]
    questions: re.Pattern[str] | None
    recalling: re.Pattern[str] | None
    pronouns: frozenset[str]

    def find(self, text: str) -> Iterator[Frame]:
        """Iterate over the phrases in a text, taking the longer of two with the same beginning."""
        text = text.replace("’", "'").replace("ʼ", "'")
        if not self.phrases.may_be_within(text):
            return
        for found in self.phrases.pattern.finditer(text):
            lists = self.lists.get(" ".join(found[0].lower().split()))
            if lists:
                yield Frame(found.start(), found.end(), found[0], lists)


@cache
def load_frames(language: str | None) -> Frames:
    """Return the frames of the language, or of all languages if it has none."""
    lines, outlets = load_sections(LinePhrases), load_sections(OutletWords)
    codes = [language] if language in lines and lines[language].reporting_verbs else list(lines)
    lists: dict[str, set[str]] = {}
    for code in codes:
        for field, phrase in _phrases(code, lines[code], outlets.get(code, OutletWords())):
            lists.setdefault(phrase.lower(), set()).add(field)
    words = [outlets[code] for code in codes if code in outlets]
    for section in words:
        for field in ("sent", "belongings"):
            for phrase in getattr(section, field):
                lists.setdefault(phrase.lower(), set()).add(field)
    others = [phrase for section in words for phrase in section.not_statements]
    return Frames(
        make_phrases([*lists, *others]),
        {phrase: frozenset(fields) for phrase, fields in lists.items()},
        make_phrases(phrase for section in words for phrase in section.sure_verbs),
        make_phrases(phrase for section in words for phrase in section.earlier_verbs),
        make_phrases(phrase for section in words for phrase in section.impersonal_verbs),
        make_phrases(phrase for section in words for phrase in section.past_verbs),
        make_phrases(phrase for section in words for phrase in section.told_nouns),
        frozenset(ending for section in words for ending in section.dative_suffixes),
        make_phrases(phrase for section in words for phrase in section.citing_words),
        make_phrases(_complements(codes)),
        _any(phrase for section in words for phrase in section.tellee_prepositions),
        _saying(codes),
        _any(phrase for section in words for phrase in section.questions),
        _any(_recalling(codes)),
        frozenset(_pronouns(codes)),
    )


def _phrases(code: str, lines: LinePhrases, words: OutletWords) -> Iterator[tuple[str, str]]:
    """Return the list and the text of every phrase, with all past forms of its verb."""
    for field in FRAMES:
        for phrase in getattr(lines, field):
            yield from ((field, form) for form in _inflect(phrase, words))
    section = load_sections(QuotationWords).get(code)
    if lines.told and words.past_forms and section:
        yield from (("told", form) for verb in section.verbs for form in _inflect(verb, words))


def _inflect(phrase: str, words: OutletWords) -> Iterator[str]:
    yield phrase
    for endings in (words.reflexive_forms, words.past_forms):
        met = max((each for each in endings if phrase.endswith(each)), key=len, default="")
        if met:
            yield from (phrase.removesuffix(met) + each for each in endings)
            return


def _any(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """Return the pattern of phrases, or None where a language has none."""
    listed = list(phrases)
    return make_phrases(listed).pattern if listed else None


def _recalling(codes: Iterable[str]) -> Iterator[str]:
    """Return the words by which an outlet recalls its earlier report: 'earlier', 'as'."""
    sections, outlets = load_sections(StoryWords), load_sections(OutletWords)
    for code in codes:
        if code in sections and sections[code].recalling:
            yield from sections[code].recalling
            yield from outlets[code].citing_words if code in outlets else ()
            yield from outlets[code].earlier_words if code in outlets else ()


def _complements(codes: Iterable[str]) -> Iterator[str]:
    sections = load_sections(QuotationWords)
    return (word for code in codes if code in sections for word in sections[code].complementisers)


def _pronouns(codes: Iterable[str]) -> Iterator[str]:
    sections = load_sections(QuotationWords)
    for section in (sections[code] for code in codes if code in sections):
        yield from (*section.pronouns_m, *section.pronouns_f, *section.pronouns_any)


@cache
def saying_verbs(language: str | None) -> Phrases:
    """Return the verbs of saying of the language, or of all languages if it has none."""
    sections = load_sections(QuotationWords)
    return _verbs([language] if language in sections else list(sections))


def _verbs(codes: Iterable[str]) -> Phrases:
    sections = load_sections(QuotationWords)
    return make_phrases(verb for code in codes if code in sections for verb in sections[code].verbs)


def _saying(codes: Iterable[str]) -> re.Pattern[str]:
    verbs = _verbs(codes).pattern.pattern
    return re.compile(rf"{verbs}(?P<subject>{SUBJECT})?$", re.IGNORECASE)
