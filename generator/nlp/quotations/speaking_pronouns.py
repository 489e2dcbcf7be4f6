"""Read the pronoun or the ending by which somebody speaks who is named elsewhere."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from generator.languages.date_sections import Calendar
from generator.languages.load import load_sections
from generator.languages.quotation_sections import QuotationWords
from generator.nlp.morphology import read_all_tags
from generator.nlp.names.name_words import identity_words, is_conjunction, is_small
from generator.nlp.quotations.attribution_phrases import (
    find_accords,
    is_preposition,
    may_speak,
    may_tell,
    owners,
    quotation_words,
    saying,
    with_lost_letters,
)
from generator.nlp.quotations.nouns_for_people import is_cyrillic, is_for_person
from generator.nlp.quotations.speech_clause import is_subject_first
from generator.nlp.tokens import Word, fold, words_between
from generator.nlp.word_set import load_list, load_word_set

_ADVERBS = ("ADVB", "CONJ", "PRCL")  # beginnings of tags
_OPENING, _CLOSING = frozenset('«"“„‚'), frozenset('»"”“‘')
_ALONE = 2  # words of a verb of saying with its auxiliary
_INVERTED = 3  # words of a verb and its pronoun: a-t-il
_PAIR = 2
_SHORT = 3  # letters of a word too short for a verb that nobody listed
_JOINED = 4  # words from a verb of saying to one that a conjunction joins to it


@cache
def past_genders() -> dict[str, str]:
    """Return the verbs of saying in the past tense with the gender of their speaker."""
    return {key: gender for key in saying() if (gender := _gender_of(key))}


def _gender_of(key: str) -> str | None:
    """Return the gender that the ending of a past tense tells: ``m`` or ``f``."""
    men = load_list(QuotationWords, "verb_endings_m")
    women = load_list(QuotationWords, "verb_endings_f")
    return "m" if key.endswith(men) else "f" if key.endswith(women) else None


@cache
def pronouns() -> dict[str, str]:
    """Return the keys of pronouns for a speaker with their gender: ``m``, ``f`` or ``any``."""
    sections = load_sections(QuotationWords).values()
    genders = dict.fromkeys(quotation_words("pronouns_any"), "any")
    genders |= dict.fromkeys(quotation_words("pronouns_f"), "f")
    for words in sections:
        keys = with_lost_letters(words.pronouns_m, words.lost_letters)
        genders |= dict.fromkeys(keys, "m")
    return genders


@lru_cache(maxsize=128)  # asked twice for a quotation without a named speaker
def pronoun_between(text: str, start: int, end: int) -> str | None:
    """Return the gender of the pronoun that speaks in ``text[start:end]``: ``m``, ``f`` or ``any``.

    It is beside the last verb of saying (``he said``), or follows 'according to'.
    """
    spoken = words_between(text, start, end)
    keys = [word.key for word in spoken]
    saying_ = saying()
    verbs = [at for at, key in enumerate(keys) if key in saying_]
    verbs = [at for at in verbs if not _is_noun(keys, at)] or verbs
    verbs = verbs or [at for at, word in enumerate(spoken[:1]) if may_tell(word)]
    for at in _joined_verbs(keys, verbs):
        further = (
            at - 2 if keys[at - 1 : at] and keys[at - 1] in quotation_words("auxiliaries") else -1
        )
        between = "".join(keys[at + 1 : at + 2])  # ajoute-t-elle, шегува се той
        joined = at + 2 if between == "t" or between in quotation_words("reflexives") else -1
        # behind a colon, or in 'his sister said he was', a pronoun is of whom the words tell
        told = text.startswith(":", spoken[at].end) or _has_subject_before(spoken, at)
        for step in (at - 1, further) if told else (at + 1, at - 1, further, joined):
            if 0 <= step < len(keys) and keys[step] in pronouns() and not _is_article(spoken, step):
                hyphened = text[spoken[step].start - 1] == "-"
                if keys[step] not in quotation_words("articles") or hyphened or step < at:
                    return pronouns()[keys[step]]
    for at, length in find_accords(keys):
        found = next((owners()[key] for key in keys[at : at + length] if key in owners()), None)
        behind = spoken[at + length : at + length + 1]
        alone = behind and _is_alone(text, behind[0])
        found = found or (owners().get(behind[0].key) if alone else None)
        if found:
            return found
    auxiliaries = quotation_words("auxiliaries")
    if verbs and all(key in saying_ or key in auxiliaries for key in keys):  # '– dodał', 'ha detto'
        return past_genders().get(keys[0], "any") if len(keys) <= _ALONE else None
    if not verbs:
        return _inverted(text, spoken)
    if _drops_subject(spoken, verbs):
        return "any"
    unheard = (*spoken[: verbs[0] + 1], *_without_media(text, spoken[verbs[0] + 1 :]))
    return _past_gender(spoken[verbs[0]]) if _has_no_subject(unheard, verbs) else None


def _has_subject_before(spoken: Sequence[Word], at: int) -> bool:
    """Return whether a noun for a person is right before a verb that comes behind its subject."""
    before = spoken[at - 1 : at] if at else ()
    kin = quotation_words("men", "women")
    noun = any(is_for_person(word) or word.key in kin for word in before)
    return noun and is_subject_first(spoken[at])


def _is_noun(keys: Sequence[str], at: int) -> bool:
    """Return whether a word like a verb of saying has an article: 'he said in a note'."""
    return at > 0 and keys[at - 1] in quotation_words("noun_articles")


def _is_alone(text: str, pronoun: Word) -> bool:
    """Return whether a pronoun is no possessive before a noun: 'his lawyer'."""
    joined = re.match(r" [^\W\d_]", text[pronoun.end :])
    return not (joined and pronoun.key in load_word_set(QuotationWords, "possessives"))


def speaks_inverted(text: str, start: int, end: int) -> bool:
    """Return whether an unlisted verb and a pronoun behind it begin here: 'knurrte er', 'a-t-il lâché'."""
    return _inverted(text, words_between(text, start, end)) is not None


def _inverted(text: str, spoken: Sequence[Word]) -> str | None:
    """Return the gender of a pronoun right behind the first verb, which no list has."""
    words = [word for word in spoken[:_INVERTED] if word.key != "t"]
    if len(words) < _PAIR or words[1].key not in pronouns():
        return None
    verb, pronoun = words[:_PAIR]
    hyphened = text[pronoun.start - 1] == "-"
    plain = verb.text[0].islower() and (hyphened or len(verb.key) > _SHORT)
    small = is_small(verb.key) or is_preposition(verb.key) or is_conjunction(verb.key)
    small = small or verb.key in quotation_words(
        "complementisers", "conjunctions", "relative_words"
    )
    article = pronoun.key in quotation_words("articles") and not hyphened
    article = article or _is_article(words, 1)
    return pronouns()[pronoun.key] if plain and (hyphened or not small) and not article else None


def _is_article(spoken: Sequence[Word], at: int) -> bool:
    """Return whether a pronoun is the article of a trade behind it: 'dijo el alcalde', not 'dijo él'."""
    behind = [] if is_cyrillic(spoken[at]) else spoken[at + 1 : at + 2]
    days = _days_behind(spoken[at].key)
    named = spoken[at + 2 : at + 3]  # 'bromea el buzo Name'
    if (
        spoken[at].key in quotation_words("noun_articles")
        and named
        and _are_noun_and_name(*behind, *named)
    ):
        return True
    return any(
        word.text[0].islower() and (is_for_person(word) or word.key in days) for word in behind
    )


def _are_noun_and_name(noun: Word, name: Word) -> bool:
    """Return whether a small word, no preposition, and a capitalised one stand side by side."""
    plain = noun.text[0].islower() and not (is_preposition(noun.key) or is_small(noun.key))
    return plain and name.text.istitle() and name.start - noun.end == 1


@cache
def _days_behind(article: str) -> frozenset[str]:
    """Return the weekdays of languages with the article: 'declaró el jueves', but Romanian 'el joi'."""
    sections = load_sections(QuotationWords)
    return frozenset(
        fold(day)
        for code, calendar in load_sections(Calendar).items()
        if code in sections and article in sections[code].noun_articles
        for day in calendar.weekdays
    )


def _drops_subject(spoken: Sequence[Word], verbs: Sequence[int]) -> bool:
    """Return whether a verb opens the words and nobody in them may be its subject: 'dijo mostrando la carta'."""
    auxiliaries = quotation_words("auxiliaries")
    before, others = spoken[: verbs[0]], spoken[verbs[0] + 1 :]
    alone = len(verbs) == 1 and all(word.key in auxiliaries for word in before)
    if not alone or spoken[verbs[0]].key not in _dropping():
        return False
    led = False  # a preposition leads the capitalised words: 'dijo a La Voz'
    for prior, word in pairwise((spoken[verbs[0]], *others)):
        # 'ha detto al giudice', but 'ha detto la giudice'
        heard = is_preposition(prior.key) and prior.key not in identity_words("articles")
        if (is_for_person(word) and not heard) or word.key in pronouns():
            return False
        capital = word.text[0].isupper()
        led = capital and (is_preposition(prior.key) or led)
        if capital and not led:
            return False
    return True


@cache
def _dropping() -> frozenset[str]:
    """Return the verbs of saying of languages without a need for a subject, and of no others."""
    dropping: set[str] = set()
    others: set[str] = set()
    for words in load_sections(QuotationWords).values():
        (dropping if words.drops_subject else others).update(map(fold, words.verbs))
    return frozenset(dropping - others)


def _joined_verbs(keys: Sequence[str], verbs: Sequence[int]) -> Sequence[int]:
    """Return the last verb of saying, and the one before that a conjunction joins: 'he said and added'."""
    joined = verbs[-1:] and keys[verbs[-1] - 1 : verbs[-1]]
    both = (
        len(verbs) > 1 and joined and is_conjunction(joined[0]) and verbs[-1] - verbs[-2] <= _JOINED
    )
    return verbs[:-3:-1] if both else verbs[-1:]


def _past_gender(word: Word) -> str | None:
    """Return the gender of a past tense that speaks, though it is no listed verb of saying."""
    listed = past_genders().get(word.key)
    return listed if listed or word.key in saying() or not may_tell(word) else _gender_of(word.key)


def _has_no_subject(spoken: Sequence[Word], verbs: Sequence[int]) -> bool:
    """Return whether a past tense has only small words before it, and hearers or a phrase behind it.

    So have 'powiedziała nam' and 'но тут же оговорился'.
    """
    if len(verbs) != 1 or not _past_gender(spoken[verbs[0]]):
        return False
    before, others = spoken[: verbs[0]], spoken[verbs[0] + 1 :]
    led = [
        word.key in quotation_words("hearers") or is_preposition(word.key) for word in others[:1]
    ]
    small = all(_is_adverb(word) for word in before)
    heads = [word for prior, word in pairwise(others) if not is_preposition(prior.key)]
    return small and all(led) and not any(map(may_speak, heads))


def _without_media(text: str, spoken: Sequence[Word]) -> list[Word]:
    """Leave out a medium that hears the words, by its marks or the noun before it: 'powiedział „Gazecie”'."""
    media, inside, end = identity_words("firms"), False, -1
    left: list[Word] = []
    for word in spoken:
        inside = inside or text[word.start - 1 : word.start] in _OPENING
        named = word.text[0].isupper() and text[end : word.start] == " "  # right behind the noun
        if word.key in media:
            end = word.end
        elif not (inside or named):
            left.append(word)
        inside = inside and text[word.end : word.end + 1] not in _CLOSING
    return left


def _is_adverb(word: Word) -> bool:
    """Return whether the dictionary has the word as an adverb, a conjunction or a particle."""
    return any(tag.startswith(_ADVERBS) for tag in read_all_tags(word.key))
