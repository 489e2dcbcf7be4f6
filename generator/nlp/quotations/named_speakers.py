"""Find the speaker by the words beside a quotation: the subject of their main clause."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.nlp.names.name_words import identity_words, is_conjunction, is_role, is_small
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    accords,
    find_accords,
    is_hearsay,
    is_preposition,
    is_source,
    may_tell,
    names,
    other_clause,
    quotation_words,
    saying,
    says,
    sentence_end,
)
from generator.nlp.quotations.cited_words import (
    cited_person,
    cites,
    is_owned_before,
    mentions_between,
    names_later,
    person_of_letter,
    person_stating,
    renders_another,
    shows_text,
)
from generator.nlp.quotations.speaking_pronouns import pronoun_between
from generator.nlp.quotations.speech_clause import (
    behind_aside,
    has_own_subject,
    is_governed,
    is_passive,
    is_plural,
    is_reported,
    may_depend,
)
from generator.nlp.tokens import Word, words_between

_CLAUSE_END = re.compile(r"[,;:–—]")
_WHOLE_NAME = re.compile(r"(?<![^\W\d_])[^\W\d_]+-$")  # of a name like Anne-Lise
_LEAD = 6  # words before the name in 'quipped the mayor of the town, X'
_LATIN_LAST = "\u024f"
_NEAR = 3  # words behind a second name that may contain its verb
_SHORT = 3  # letters of a word too short for a verb that nobody listed
_POSSESSIVE = frozenset(("'s", "’s"))


def speaker_after(text: str, start: int, end: int, mentions: Mentions) -> str | None:
    """Find the speaker by ``text[start:end]``, words after a quotation (``– said X in Y``).

    That is the first mention with the form of a subject and no preposition before it. None if a
    pronoun is the subject, the mention is of another clause, or two people come before the verb.
    """
    if pronoun_between(text, start, end) or is_hearsay(text, start, end):
        return None
    end = find_reach(text, start, end)
    verbs, unsaid = saying(), quotation_words("negations")
    spoken = [word for word in words_between(text, start, end) if word.key not in unsaid]
    said = [word for word in spoken if word.key in verbs]
    said = said or [word for word in spoken[:1] if may_tell(word)]
    verb_end = said[0].end if said else start
    inside = mentions_between(mentions, start, end)
    if said and (is_plural(said[0]) or said[0].key in quotation_words("citing")):
        return _speaker_not_subject(text, (start, end), said[0], inside)
    before_verb = [each for each in inside if each.end < verb_end]
    if len({each.person for each in before_verb if can_be_subject(text, start, each)}) > 1:
        return None
    for mention in inside:
        if follows_according(text, start, mention) or is_source(text, mention):
            return mention.person
        if can_be_subject(text, start, mention):
            apart = _is_apart(text, verb_end, mention) if said else False
            other = other_clause().search(text, verb_end, max(verb_end, mention.start))
            apart = apart or _is_object(text, verb_end, mention.start)
            return None if other or apart or _are_joined(text, mention, inside) else mention.person
    return None


def _speaker_not_subject(
    text: str, bounds: tuple[int, int], verb: Word, mentions: Mentions
) -> str | None:
    """Find whom the subject of a verb cites, or whose message a verb without a subject quotes."""
    if is_plural(verb):
        return person_of_letter(text, *bounds, mentions)
    return cited_person(text, verb.end, mentions_between(mentions, verb.end, bounds[1]))


def _is_apart(text: str, verb_end: int, mention: PersonMention) -> bool:
    """Return whether a comma parts the verb from the name: 'said, in an allusion to X'."""
    led = verb_end <= mention.start and text[verb_end:].lstrip().startswith(",")
    return led and not behind_aside(text, verb_end, mention.start)


def _are_joined(text: str, mention: PersonMention, mentions: Mentions) -> bool:
    """Return whether 'and' alone joins the name to another: 'said X and the minister Y'."""
    later = next((each for each in mentions if each.start >= mention.end), None)
    if later is None or later.person == mention.person:
        return False
    between = words_between(text, mention.end, later.start)
    titles = [word for word in between[1:] if not is_role(word.key) and not is_small(word.key)]
    joined = bool(between) and is_conjunction(between[0].key) and not titles
    joined = joined and "," not in text[mention.end : later.start]
    return joined and not says(text, later.end, sentence_end(text, later.end), _NEAR)


def speaker_before(text: str, start: int, end: int, mentions: Mentions) -> str | None:
    """Find the speaker by ``text[start:end]``, words before a quotation (``X said in Y:``).

    That is the subject of the last verb of saying in the main clause. A name after 'that' never
    speaks, and nobody does in a clause with an office or an unknown name as its subject. Without
    such a verb (``X: “…”``) the last name speaks.
    """
    if is_hearsay(text, start, end):
        return None
    reach = find_reach(text, start, end)
    inside = [
        each
        for each in mentions_between(mentions, start, reach)
        if not is_subordinate(text, start, each.start) and not is_reported(text, start, each.start)
    ]
    subjects = [mention for mention in inside if can_be_subject(text, start, mention)]
    for mention in inside:
        if follows_according(text, start, mention):
            others = {each.person for each in subjects} - {mention.person}
            return None if others and says(text, mention.end, reach) else mention.person
    speaking = saying() | quotation_words("naming")
    verbs = [word for word in words_between(text, start, reach) if word.key in speaking]
    last = subjects[-1].end if subjects else end
    if cites(words_between(text, start, reach)) or names_later(text, last, end, told=bool(verbs)):
        return None
    if accords(text, start, reach) or (shows_text(text, start, reach) and not verbs):
        return None  # 'according to the inquiry, X "…"', 'according to him, X asked for "…"'
    if verbs:
        return _speaker_by_verb(text, (start, reach, end), verbs, mentions, subjects)
    stating = person_stating(text, start, reach, mentions)
    return stating or (subjects[-1].person if subjects and reach == end else None)


def _speaker_by_verb(
    text: str,
    bounds: tuple[int, int, int],
    verbs: Sequence[Word],
    mentions: Mentions,
    subjects: Mentions,
) -> str | None:
    """Find the subject of the last verb, in a main clause from ``start`` to ``reach`` of the words."""
    start, reach, end = bounds
    if pronoun_between(text, start, end) or says(text, reach, end) or names(text, reach, end):
        return None  # somebody mentioned by the speaker may be quoted
    if is_plural(verbs[-1]) or verbs[-1].key in quotation_words("citing"):
        return _speaker_not_subject(text, (start, end), verbs[-1], mentions)
    if renders_another(text, verbs[-1].end, reach):
        return None
    if is_passive(text, start, verbs[-1]) or has_own_subject(text, verbs, subjects):
        return None
    return _subject_of(text, start, reach, verbs[-1], subjects)


def names_subject(text: str, start: int, end: int, mentions: Mentions) -> bool:
    """Return whether an unlisted verb and its subject begin here: 'quipped the mayor, X', 'X quips'.

    The words are in Latin script. The verb is small and no small word of a language.
    """
    words = words_between(text, start, end)
    named = [
        each for each in mentions_between(mentions, start, end) if can_be_subject(text, start, each)
    ]
    if not words or not named or words[0].key[0] > _LATIN_LAST:
        return False
    name = _WHOLE_NAME.search(text, start, named[0].start)
    name_start = name.start() if name else named[0].start
    titles = words_between(text, start, name_start)
    if all(word.text[0].isupper() and is_role(word.key) for word in titles[-1:]):
        verb = next((word for word in words if word.start > named[0].end), None)
        return verb is not None and _may_be_verb(verb) and text[named[0].end : verb.start] == " "
    lead = words_between(text, start, name_start)
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
        for each in mentions_between(mentions, start, end)
        if can_be_subject(text, start, each) and not is_subordinate(text, start, each.start)
    ]
    people = {each.person for each in subjects}
    return people.pop() if len(people) == 1 else None


def _subject_of(text: str, start: int, end: int, verb: Word, subjects: Mentions) -> str | None:
    """Find the subject of a verb of saying in its clause, else that of the whole sentence."""
    clause = _clause_start(text, start, verb.start), _clause_end(text, verb.start, end)
    near = mentions_between(subjects, *clause)
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
        and not may_depend(word)
        for word in words[offices[-1] + 1 :]
    )


def _is_object(text: str, verb_end: int, name: int) -> bool:
    """Return whether words between a verb and a name make it an object: said a lawyer defending X."""
    words = words_between(text, verb_end, name)
    for office, word in pairwise(words):
        if is_role(office.key) and word.key.endswith("ing") and word.text[0].islower():
            return True
    return any(word.key in quotation_words("complementisers") for word in words)


def can_be_subject(text: str, start: int, mention: PersonMention) -> bool:
    """Return whether a name may be the subject of its clause in a sentence that begins at ``start``."""
    if not mention.nominative or text[mention.end : mention.end + 2] in _POSSESSIVE:
        return False
    before = words_between(text, start, mention.start)
    if before and before[-1].key in quotation_words("prepositions"):
        return False
    return not is_governed(text, start, mention.start)


def follows_according(text: str, start: int, mention: PersonMention) -> bool:
    """Return whether 'according to' comes at most three words before the name, without a comma."""
    before = words_between(text, start, mention.start)
    return any(
        at + length + 3 >= len(before)
        and "," not in text[before[at].start : mention.start]
        and not is_owned_before(text, before, (at, length), mention)
        for at, length in find_accords([word.key for word in before])
    )


def _clause_start(text: str, start: int, at: int) -> int:
    return max([start, *(found.end() for found in _CLAUSE_END.finditer(text, start, at))])


def _clause_end(text: str, at: int, end: int) -> int:
    found = _CLAUSE_END.search(text, at, end)
    return found.start() if found else end
