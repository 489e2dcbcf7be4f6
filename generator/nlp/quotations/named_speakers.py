"""Find the speaker by the words beside a quotation: the subject of their main clause."""

import re
from itertools import pairwise

from generator.nlp.names.name_words import identity_words, is_role, is_small
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    find_accords,
    is_preposition,
    is_source,
    may_tell,
    other_clause,
    pronoun_between,
    quotation_words,
    saying,
    says,
)
from generator.nlp.tokens import Word, words_between

_CLAUSE_END = re.compile(r"[,;:–—]")
_LEAD = 6  # words before the name in 'quipped the mayor of the town, X'
_LATIN_LAST = "\u024f"
_SHORT = 3  # letters of a word too short for a verb that nobody listed
_POSSESSIVE = frozenset(("'s", "’s"))


def speaker_after(text: str, start: int, end: int, mentions: Mentions) -> str | None:
    """Find the speaker by ``text[start:end]``, words after a quotation (``– said X in Y``).

    That is the first mention with the form of a subject and no preposition before it. None if a
    pronoun is the subject, the mention is of another clause, or two people come before the verb.
    """
    if pronoun_between(text, start, end):
        return None
    end = find_reach(text, start, end)
    verbs, unsaid = saying(), quotation_words("negations")
    spoken = [word for word in words_between(text, start, end) if word.key not in unsaid]
    said = [word for word in spoken if word.key in verbs]
    said = said or [word for word in spoken[:1] if may_tell(word)]
    verb_end = said[0].end if said else start
    inside = _between(mentions, start, end)
    before_verb = [each for each in inside if each.end < verb_end]
    if len({each.person for each in before_verb if can_be_subject(text, start, each)}) > 1:
        return None
    for mention in inside:
        if _follows_according(text, start, mention) or is_source(text, mention):
            return mention.person
        if can_be_subject(text, start, mention):
            other = other_clause().search(text, verb_end, max(verb_end, mention.start))
            apart = _is_object(text, verb_end, mention.start)
            if said and verb_end <= mention.start and text[verb_end:].lstrip().startswith(","):
                return None  # 'said, in an allusion to X': the subject is not named
            return None if other or apart else mention.person
    return None


def speaker_before(text: str, start: int, end: int, mentions: Mentions) -> str | None:
    """Find the speaker by ``text[start:end]``, words before a quotation (``X said in Y:``).

    That is the subject of the last verb of saying in the main clause. A name after 'that' never
    speaks, and nobody does in a clause with an office or an unknown name as its subject. Without
    such a verb (``X: “…”``) the last name speaks.
    """
    reach = find_reach(text, start, end)
    inside = [
        each
        for each in _between(mentions, start, reach)
        if not is_subordinate(text, start, each.start)
    ]
    for mention in inside:
        if _follows_according(text, start, mention):
            return mention.person
    subjects = [mention for mention in inside if can_be_subject(text, start, mention)]
    verbs = [word for word in words_between(text, start, reach) if word.key in saying()]
    if subjects and _names_later(text, subjects[-1].end, end, told=bool(verbs)):
        return None
    if not verbs:
        return subjects[-1].person if subjects and reach == end else None
    if pronoun_between(text, start, end) or says(text, reach, end):
        return None  # somebody mentioned by the speaker may be quoted
    return _subject_of(text, start, reach, verbs[-1], subjects)


def _names_later(text: str, start: int, end: int, *, told: bool) -> bool:
    """Return whether a full name without a mention stands before the colon: 'X read a note by Y Z:'.

    After a verb of saying that may be the hearer, unless it is apposed: 'a note by the clerk, Y Z:'.
    """
    return any(
        one.text.istitle()
        and two.text.istitle()
        and text[one.end : two.start] == " "
        and (not told or text[start : one.start].rstrip().endswith(","))
        for one, two in pairwise(words_between(text, start, end))
    )


def names_subject(text: str, start: int, end: int, mentions: Mentions) -> bool:
    """Return whether an unlisted verb and its subject begin here: 'quipped the mayor, X', 'X quips'.

    The words are in Latin script. The verb is small and no small word of a language.
    """
    words = words_between(text, start, end)
    named = [each for each in _between(mentions, start, end) if can_be_subject(text, start, each)]
    if not words or not named or words[0].key[0] > _LATIN_LAST:
        return False
    titles = words_between(text, start, named[0].start)
    if all(word.text[0].isupper() and is_role(word.key) for word in titles[-1:]):
        verb = next((word for word in words if word.start > named[0].end), None)
        return verb is not None and _may_be_verb(verb) and text[named[0].end : verb.start] == " "
    lead = words_between(text, start, named[0].start)
    verb = next((each for each in lead if each.key not in quotation_words("auxiliaries")), lead[0])
    plain = all(word.text[0].islower() for word in lead)
    return plain and len(lead) <= _LEAD and _may_be_verb(verb)


def _may_be_verb(word: Word) -> bool:
    known = is_small(word.key) or is_preposition(word.key) or is_role(word.key)
    known = known or word.key in quotation_words("conjunctions") | quotation_words(
        "complementisers"
    )
    return word.text[0].islower() and len(word.key) > _SHORT and not known


def speaker_of_sentence(text: str, start: int, end: int, mentions: Mentions) -> str | None:
    """Find the subject before a quotation with its verb after it, as in Turkish."""
    subjects = [
        each
        for each in _between(mentions, start, end)
        if can_be_subject(text, start, each) and not is_subordinate(text, start, each.start)
    ]
    people = {each.person for each in subjects}
    return people.pop() if len(people) == 1 else None


def _subject_of(text: str, start: int, end: int, verb: Word, subjects: Mentions) -> str | None:
    """Find the subject of a verb of saying in its clause, else that of the whole sentence."""
    clause = _clause_start(text, start, verb.start), _clause_end(text, verb.start, end)
    near = _between(subjects, *clause)
    before = [each for each in near if each.start < verb.start]
    if before:
        office = _has_office(text, clause[0], before[0].start)
        return None if office else before[0].person
    if near:
        return None if _is_object(text, verb.end, near[0].start) else near[0].person
    named = words_between(text, *clause)[1 if clause[0] == start else 0 :]
    if any(word.text[0].isupper() and not word.text.isupper() for word in named):
        return None  # somebody without a mention
    if any(is_role(word.key) for word in words_between(text, *clause)):
        return None
    return subjects[0].person if subjects else None


def find_reach(text: str, start: int, end: int) -> int:
    """Return the start of the clause governed by a verb of saying, as nobody speaks after 'that'."""
    said = False
    for word in words_between(text, start, end):
        if said and word.key in quotation_words("complementisers"):
            return word.start
        said = said or word.key in saying()
    return end


def is_subordinate(text: str, start: int, at: int) -> bool:
    """Return whether the clause around a name begins with 'that'.

    A name alone behind a comma belongs to the clause before: 'that the official, X, …'.
    """
    clause = _clause_start(text, start, at)
    if clause > start and not words_between(text, clause, at):
        clause = _clause_start(text, start, clause - 1)
    words = words_between(text, clause, at)
    asked = clause == start  # 'Что рассказал X?' is a main clause
    return any(word.key in quotation_words("complementisers") for word in words[asked:])


def _has_office(text: str, start: int, name: int) -> bool:
    """Return whether an office is the subject, and the name after it is not its holder's."""
    words = words_between(text, start, name)
    offices = [at for at, word in enumerate(words) if is_role(word.key)]
    return bool(offices) and any(
        word.text[0].islower()
        and not (is_role(word.key) or is_small(word.key) or word.key in identity_words("of"))
        for word in words[offices[-1] + 1 :]
    )


def _is_object(text: str, verb_end: int, name: int) -> bool:
    """Return whether words between a verb and a name make it an object: said a lawyer defending X."""
    words = words_between(text, verb_end, name)
    for office, word in pairwise(words):
        if is_role(office.key) and word.key.endswith("ing") and word.text[0].islower():
            return True
    return any(word.key in quotation_words("complementisers") for word in words)


def _between(mentions: Mentions, start: int, end: int) -> list[PersonMention]:
    return [each for each in mentions if start <= each.start and each.end <= end]


def can_be_subject(text: str, start: int, mention: PersonMention) -> bool:
    """Return whether a name may be the subject of its clause in a sentence that begins at ``start``."""
    if not mention.nominative or text[mention.end : mention.end + 2] in _POSSESSIVE:
        return False
    before = words_between(text, start, mention.start)
    return not before or before[-1].key not in quotation_words("prepositions")


def _follows_according(text: str, start: int, mention: PersonMention) -> bool:
    """Return whether 'according to' comes at most three words before the name, without a comma."""
    before = words_between(text, start, mention.start)
    return any(
        at + length + 3 >= len(before) and "," not in text[before[at].start : mention.start]
        for at, length in find_accords([word.key for word in before])
    )


def _clause_start(text: str, start: int, at: int) -> int:
    return max([start, *(found.end() for found in _CLAUSE_END.finditer(text, start, at))])


def _clause_end(text: str, at: int, end: int) -> int:
    found = _CLAUSE_END.search(text, at, end)
    return found.start() if found else end
