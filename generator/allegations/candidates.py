"""Candidates for an editor, by words of each language: denials and stages that clear somebody.

They are shown and never decide.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from generator.content.allegation_meta import Place
from generator.corpus.article_record import Article, ArticleBody
from generator.languages.editor_sections import AllegationWords
from generator.languages.load import load_sections

STAGES = ("acquitted", "dropped", "overturned", "withdrawn", "retracted")


class EntryCandidate(msgspec.Struct, frozen=True):
    """Passage that may hold a response, with the person who may have given it and the reason."""

    place: Place
    person: str  # '' if not known
    reason: str
    text: str


def find_denial(text: str, language: str) -> str:
    """Return the first words of a denial in a text, or '' without any."""
    return _find(text, language, "denial")


def find_better_stage(text: str, language: str) -> tuple[str, str]:
    """Return the stage that the first words of a better stage may tell of, and the words, or ''."""
    for stage in STAGES:
        if words := _find(text, language, stage):
            return stage, words
    return "", ""


def _find(text: str, language: str, kind: str) -> str:
    found = _pattern(language.partition("-")[0], kind).search(text)
    return found[0] if found else ""


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    """Compile the words of a kind, those of all languages where the language is not known."""
    sections = load_sections(AllegationWords)
    known = [sections[language]] if language in sections else list(sections.values())
    phrases = (phrase for section in known for phrase in getattr(section, kind))
    words = (
        r"\W{1,3}".join(re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
        for phrase in phrases
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def find_responses(article: Article, body: ArticleBody) -> Iterator[EntryCandidate]:
    """Yield the passages of an article that quote somebody known or have words of a denial."""
    for passage in body.passages():
        place, note = Place(article.id, passage.anchor), passage.note
        speakers = dict.fromkeys(said.speaker for said in note.said)
        denial = find_denial(passage.text, article.entry.meta.language)
        for person in speakers:
            reason = f"quotes {person}" + (f", words of denial: {denial}" if denial else "")
            yield EntryCandidate(place, person, reason, passage.text)
        if denial and not speakers:
            person = note.people[0] if len(note.people) == 1 else ""
            yield EntryCandidate(place, person, f"words of denial: {denial}", passage.text)
