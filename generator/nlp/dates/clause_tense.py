"""Tell by the clause around a date whether it is past or still to come."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from generator.nlp.dates.clauses import is_expected, is_fixed, read_clause, words_before
from generator.nlp.dates.date_lexicon import Lexicon
from generator.nlp.dates.date_tokens import ParsedDate
from generator.nlp.morphology import (
    has_verb_reading,
    is_future,
    is_infinitive,
    is_present,
    may_be_future,
    read_tags,
    tells_past,
    went_on,
)
from generator.nlp.tokens import Word

_GOING_ON = "ing"
_OPENING = 3  # words behind a date that open a sentence with it: 'Samedi à Genève, …'
_AUXILIARIES = 4  # words before a participle with its verb: 'expected to be formally signed'
_VERBAL = ("VERB", "INFN")


def is_coming(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Return whether the clause around the date announces it as still to come.

    The dictionary takes long to load, so it is used only if no verb tells of the past.
    """
    clause = read_clause(spoken, text, table)
    if is_fixed(spoken, text, table):
        return True
    if any(_announces(word, table) for word in clause):
        return not _is_past_nearer(spoken, clause, table)
    gone = is_gone(spoken, text, table)
    if not gone and (is_expected(clause, text, table) or _is_intended(clause, table)):
        return True
    if not table.dictionary:
        return False
    return _is_future_nearer(spoken, clause, table) if gone else _may_come(clause, table)


def _is_intended(clause: Sequence[Word], table: Lexicon) -> bool:
    """Check for two words side by side that tell of what is to come: 'is to', 'are leaving'."""
    return any(
        table.is_one(one.key, "progressive")
        and (other.key.endswith(_GOING_ON) or table.is_one(other.key, "intended"))
        for one, other in pairwise(clause)
    )


def _may_come(clause: Sequence[Word], table: Lexicon) -> bool:
    """Check by the dictionary for a future, or for verbs that may all be one."""
    if any(_is_future(word, table) for word in clause):
        return True
    verbs = [
        may_be_future(word.key, table.dictionary)
        for word in clause
        if has_verb_reading(word.key, table.dictionary)
    ]
    return bool(verbs) and all(verbs)


def is_gone(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that the clause around the date is about the past, as its first word may tell: 'Arrestato sabato'."""
    return _has_past(spoken, read_clause(spoken, text, table), table)


def is_told_past(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that the words around the date are about the past, inside what is said: 'said that talks resume'."""
    clause = read_clause(spoken, text, table)
    before = words_before(spoken, clause)
    inside = [at for at, word in enumerate(before, 1) if table.is_one(word.key, "that")]
    steps = enumerate(reversed(before))
    if any(table.saying.get(word.key, -1) >= step for step, word in steps):
        return True
    if _has_past(spoken, clause[inside[-1] if inside else 0 :], table):
        return True
    end = clause[-1].end if clause else 0
    opens = len(before) <= 1 and text[end : end + 1] == "," and end > spoken.end
    if not opens or len(text[spoken.end : end].split()) > _OPENING:
        return False
    return _has_past(spoken, read_clause(replace(spoken, end=end), text, table), table)


def _has_past(spoken: ParsedDate, clause: Sequence[Word], table: Lexicon) -> bool:
    """Check for a verb in the past tense, which may open the sentence with a capital."""
    if any(_is_past(word, table) for word in clause):
        return True
    return bool(clause) and clause[0].key in table.past and clause[0].start < spoken.start


def is_decided(spoken: ParsedDate, text: str, table: Lexicon) -> Literal["", "beside", "inside"]:
    """Return where the date stands in what was decided: ``inside`` behind its verb, or ``beside`` the decision.

    'They decided to close the school on 5 May' is about the day of closing, 'decided on 5 May to
    close the school' may be about either.
    """
    clause = read_clause(spoken, text, table)
    before = words_before(spoken, clause)
    for at in reversed(range(len(before))):
        if table.is_one(before[at].key, "offering", "deciding"):
            if any(_is_infinitive(word, table) for word in before[at + 1 :]):
                return "inside"
            behind = [word for word in clause if word.start >= spoken.end]
            return "beside" if any(_is_infinitive(word, table) for word in behind) else ""
        if _is_past(before[at], table):
            break
    return ""


def _is_infinitive(word: Word, table: Lexicon) -> bool:
    """Check for an infinitive, or a word that shows one, as 'to' does."""
    return word.key in table.infinitive or is_infinitive(word.key, table.dictionary)


def has_gone_on(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check for a first day of what went on: 'they had been fighting it since Friday'.

    Only a dictionary tells.
    """
    if not table.dictionary:
        return False
    before = words_before(spoken, read_clause(spoken, text, table))
    begun = any(table.is_one(word.key, "starting") for word in before[-1:])
    return begun and any(went_on(word.key, table.dictionary) for word in before)


def is_going_on(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that the clause around the date is in the present tense, which may mean either.

    Only a dictionary tells.
    """
    clause = read_clause(spoken, text, table) if table.dictionary else ()
    present = any(is_present(word.key, table.dictionary) for word in clause)
    return present and not any(_is_past(word, table) for word in clause)


def is_offered(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that the nearest verb before the date offers something: 'offered talks on Wednesday'.

    Right behind the verb the day is that of the offer.
    """
    before = words_before(spoken, read_clause(spoken, text, table))
    if not any(table.is_one(word.key, "offering") for word in before[:-1]):
        return False
    acts = (
        word
        for word in reversed(before)
        if table.is_one(word.key, "offering") or _is_past(word, table)
    )
    nearest = next(acts, before[-1])
    return nearest is not before[-1] and table.is_one(nearest.key, "offering")


def _is_past_nearer(spoken: ParsedDate, clause: Sequence[Word], table: Lexicon) -> bool:
    """Check that the verb before the date is past, whatever verb is in a clause inside.

    'The lists that will decide were delivered on Saturday.' But 'will be delivered' is one verb.
    """
    before = words_before(spoken, clause)
    for at in reversed(range(len(before))):
        if table.saying.get(before[at].key, -1) >= len(before) - 1 - at:
            return True
        if _announces(before[at], table) or table.is_one(before[at].key, "that"):
            return False
        if _is_past(before[at], table):
            auxiliaries = before[max(0, at - _AUXILIARIES) : at]
            if table.is_one(before[at].key, "once"):
                return True
            if auxiliaries and _is_past(auxiliaries[-1], table):
                return not _announces(auxiliaries[-1], table)
            return not any(_announces(word, table) for word in auxiliaries)
    return False


def _is_future_nearer(spoken: ParsedDate, clause: Sequence[Word], table: Lexicon) -> bool:
    """Check that the verb right before the date is a future: 'discussed it and will go on in May'."""
    for word in reversed(words_before(spoken, clause)):
        if _is_past(word, table):
            return False
        if _is_future(word, table):
            return True
    return False


def _announces(word: Word, table: Lexicon) -> bool:
    if word.key in table.expecting:
        return True
    return word.key in table.future and word.text[0].islower()


def _is_past(word: Word, table: Lexicon) -> bool:
    """Check for a verb in the past tense, other than a name that ends like one."""
    if word.key in table.past and word.text[0].islower():
        return True
    if not table.dictionary:
        return False
    return tells_past(word.key, table.dictionary) and not _may_be_name(word, table)


def _is_future(word: Word, table: Lexicon) -> bool:
    return is_future(word.key, table.dictionary) and not _may_be_name(word, table)


def _may_be_name(word: Word, table: Lexicon) -> bool:
    """Check that a word with one capital is not known as a verb and nothing else."""
    if word.text[0].islower() or (word.text.isupper() and len(word.text) > 1):
        return False
    known = read_tags(word.key, table.dictionary)
    return not known or not all(tag.startswith(_VERBAL) for tag in known)
