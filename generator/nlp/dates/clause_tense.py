"""Tell by the clause around a date whether it is past or still to come."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.nlp.dates.date_lexicon import Lexicon
from generator.nlp.dates.date_tokens import ParsedDate
from generator.nlp.morphology import (
    has_verb_reading,
    is_future,
    is_present,
    may_be_future,
    read_tags,
    tells_past,
)
from generator.nlp.tokens import Word, words_between

_OPENING = 1  # words before a date that opens its clause
_GOING_ON = "ing"
_AUXILIARIES = 4  # words before a participle with its verb: 'expected to be formally signed'
_CLAUSE_ENDS = re.compile(r"[;:!?()—–\n]|,(?!\d)|\.(?=\s)")
_REMARK = re.compile(r",(?P<words>[^,;:!?()—–\n.]{2,60}),|\([^()\n]{1,60}\)")
_LONGEST_REMARK = 5  # words
_VERBAL = ("VERB", "INFN")


def is_coming(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Return whether the clause around the date announces it as still to come.

    The dictionary takes long to load, so it is used only if no verb tells of the past.
    """
    clause = _clause(spoken, text, table)
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
    if any(_is_future(word, table) for word in clause):
        return True
    verbs = [
        may_be_future(word.key, table.dictionary)
        for word in clause
        if has_verb_reading(word.key, table.dictionary)
    ]
    return bool(verbs) and all(verbs)


def is_gone(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that the clause around the date is about the past."""
    return any(_is_past(word, table) for word in _clause(spoken, text, table))


def is_going_on(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that the clause around the date is in the present tense, which may mean either.

    Only a dictionary tells.
    """
    clause = _clause(spoken, text, table) if table.dictionary else ()
    present = any(is_present(word.key, table.dictionary) for word in clause)
    return present and not any(_is_past(word, table) for word in clause)


def is_offered(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that the nearest verb before the date offers something: 'offered talks on Wednesday'.

    Right behind the verb the day is that of the offer.
    """
    before = _words_before(spoken, _clause(spoken, text, table))
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
        if _is_future(word, table):
            return True
    return False


def _words_before(spoken: ParsedDate, clause: Sequence[Word]) -> list[Word]:
    return [word for word in clause if word.end <= spoken.start]


def _announces(word: Word, table: Lexicon) -> bool:
    return word.key in table.future and word.text[0].islower()


def _is_past(word: Word, table: Lexicon) -> bool:
    """Check for a verb in the past tense, other than a name that ends like one."""
    if word.key in table.past and word.text[0].islower():
        return True
    return tells_past(word.key, table.dictionary) and not _may_be_name(word, table)


def _is_future(word: Word, table: Lexicon) -> bool:
    return is_future(word.key, table.dictionary) and not _may_be_name(word, table)


def _may_be_name(word: Word, table: Lexicon) -> bool:
    """Check that a word with one capital is not known as a verb and nothing else."""
    if word.text[0].islower() or (word.text.isupper() and len(word.text) > 1):
        return False
    known = read_tags(word.key, table.dictionary)
    return not known or not all(tag.startswith(_VERBAL) for tag in known)


def _clause(spoken: ParsedDate, text: str, table: Lexicon) -> tuple[Word, ...]:
    """Return the words of the clause around the date, across a comma right beside it: 'On 5 May, …'.

    It goes on behind a remark: 'On 5 May, the envoy said, they will meet.'
    """
    before = [match.end() for match in _CLAUSE_ENDS.finditer(text, 0, spoken.start)]
    start = before[-1] if before else 0
    opens = len(text[start : spoken.start].split()) <= _OPENING
    clause: tuple[Word, ...] = ()
    end = spoken.end
    if opens and text[end : end + 1] == "," and not _remark_end(text, end, table):
        end += 1
    while True:
        after = _CLAUSE_ENDS.search(text, end)
        stop = after.start() if after else len(text)
        clause += words_between(text, start, stop)
        end = _remark_end(text, stop, table)
        if not end:
            return clause
        start = end


def _remark_end(text: str, at: int, table: Lexicon) -> int:
    """Return where a remark ends that begins at a place, in brackets or on whose word something is, or 0."""
    remark = _REMARK.match(text, at)
    if remark is None or remark["words"] is None:
        return remark.end() if remark else 0
    said = words_between(text, *remark.span("words"))
    told = table.is_one(said[0].key, "attributing") if said else False
    told = told or any(word.key in table.saying for word in said)
    return remark.end() if told and len(said) <= _LONGEST_REMARK else 0
