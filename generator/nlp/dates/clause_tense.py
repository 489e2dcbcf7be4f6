"""Tell by the clause around a date whether it is past or still to come."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.nlp.dates.date_lexicon import Lexicon
from generator.nlp.dates.date_tokens import ParsedDate
from generator.nlp.morphology import has_verb_reading, is_future, may_be_future, tells_past
from generator.nlp.tokens import Word, words_between

_OPENING = 1  # words before a date that opens its clause
_GOING_ON = "ing"
_AUXILIARIES = 4  # words before a participle with its verb: 'expected to be formally signed'
_CLAUSE_ENDS = re.compile(r"[;:!?()—–\n]|,(?!\d)|\.(?=\s)")


def is_coming(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Return whether the clause around the date announces it as still to come.

    The dictionary takes long to load, so it is used only if no verb tells of the past.
    """
    clause = _clause(spoken, text)
    if any(_announces(word, table) for word in clause):
        return not _is_past_nearer(spoken, clause, table)
    gone = is_gone(spoken, text, table)
    if not gone and any(
        table.is_one(one.key, "progressive")
        and (other.key.endswith(_GOING_ON) or table.is_one(other.key, "intended"))
        for one, other in pairwise(clause)
    ):
        return True
    if not table.dictionary:
        return False
    if gone:
        return _is_future_nearer(spoken, clause, table)
    if any(is_future(word.key, table.dictionary) for word in clause):
        return True
    verbs = [
        may_be_future(word.key, table.dictionary)
        for word in clause
        if has_verb_reading(word.key, table.dictionary)
    ]
    return bool(verbs) and all(verbs)


def is_gone(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that the clause around the date is about the past."""
    return any(_is_past(word, table) for word in _clause(spoken, text))


def is_offered(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that the nearest verb before the date offers something: 'offered talks on Wednesday'.

    Right behind the verb the day is that of the offer.
    """
    before = _words_before(spoken, _clause(spoken, text))
    if not any(table.is_one(word.key, "offering") for word in before[:-1]):
        return False
    nearest = next((word for word in reversed(before) if _is_past(word, table)), before[-1])
    return nearest is not before[-1] and table.is_one(nearest.key, "offering")


def _is_past_nearer(spoken: ParsedDate, clause: Sequence[Word], table: Lexicon) -> bool:
    """Check that the verb before the date is past, whatever verb is in a clause inside.

    'The lists that will decide were delivered on Saturday.' But 'will be delivered' is one verb.
    """
    before = _words_before(spoken, clause)
    for at in reversed(range(len(before))):
        if table.saying.get(before[at].key, -1) >= len(before) - 1 - at:
            return True
        if _announces(before[at], table):
            return False
        if _is_past(before[at], table):
            auxiliaries = before[max(0, at - _AUXILIARIES) : at]
            if auxiliaries and _is_past(auxiliaries[-1], table):
                return not _announces(auxiliaries[-1], table)
            return not any(_announces(word, table) for word in auxiliaries)
    return False


def _is_future_nearer(spoken: ParsedDate, clause: Sequence[Word], table: Lexicon) -> bool:
    """Check that the verb right before the date is a future: 'discussed it and will go on in May'."""
    for word in reversed(_words_before(spoken, clause)):
        if _is_past(word, table):
            return False
        if is_future(word.key, table.dictionary or ""):
            return True
    return False


def _words_before(spoken: ParsedDate, clause: Sequence[Word]) -> list[Word]:
    return [word for word in clause if word.end <= spoken.start]


def _announces(word: Word, table: Lexicon) -> bool:
    return word.key in table.future and word.text[0].islower()


def _is_past(word: Word, table: Lexicon) -> bool:
    return tells_past(word.key, table.dictionary) or (
        word.key in table.past and word.text[0].islower()
    )


def _clause(spoken: ParsedDate, text: str) -> tuple[Word, ...]:
    """Return the words of the clause around the date, across a comma right beside it: 'On 5 May, …'."""
    before = [match.end() for match in _CLAUSE_ENDS.finditer(text, 0, spoken.start)]
    start = before[-1] if before else 0
    opens = len(text[start : spoken.start].split()) <= _OPENING
    end = spoken.end + 1 if opens and text[spoken.end : spoken.end + 1] == "," else spoken.end
    after = _CLAUSE_ENDS.search(text, end)
    return words_between(text, start, after.start() if after else len(text))
