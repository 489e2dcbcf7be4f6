"""Read words behind speech without a comma or marks: 'Così il ministro X', '- Name noted.'."""

import re

from generator.nlp.names.person_mention import Mentions
from generator.nlp.quotations.attribution_phrases import (
    accords_behind,
    is_preposition,
    quotation_words,
    sentence_end,
)
from generator.nlp.quotations.cited_words import mentions_between
from generator.nlp.quotations.interrupted_quotations import SpeechDash
from generator.nlp.tokens import word_at, words_between

_STOP = re.compile(r"\s*\.\s+|(?<=[.!?…][”\"“»])\s+")
_TOLD = 2  # words of a name and its verb


def find_cited_behind(text: str, at: int, mentions: Mentions) -> re.Match[str] | None:
    """Return the stop before a sentence without a verb that names the speaker: '“…”. Così il ministro X, …'."""
    stop = _STOP.match(text, at)
    if stop is None or not accords_behind(text, stop.end()):
        return None
    named = mentions_between(mentions, stop.end(), sentence_end(text, stop.end()))
    if not named:
        return None
    behind = text[named[0].end :].lstrip()
    word = word_at(text, len(text) - len(behind))
    alone = behind[:1] in {"", ",", "."} or (word is not None and is_preposition(word.key))
    return stop if alone else None


def is_told(text: str, turn: SpeechDash) -> bool:
    """Return whether a name and a verb alone end the paragraph: '- Name noted.'."""
    told = words_between(text, turn.end, len(text))
    return len(told) == _TOLD and told[0].text.istitle() and told[1].text.islower()


def is_of_oneself(text: str) -> bool:
    """Return whether words begin with 'I', 'we' or 'our', as a speaker's do."""
    first = next(iter(words_between(text, 0, len(text))), None)
    return first is not None and first.key in quotation_words("of_oneself")
