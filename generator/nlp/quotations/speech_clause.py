"""Grammar of the clause around a verb of saying: its number, its objects, and what it reports."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from generator.languages.load import load_sections
from generator.languages.quotation_sections import QuotationWords
from generator.nlp.morphology import DICTIONARIES, guess_tags, read_all_tags, read_tags
from generator.nlp.names.name_words import identity_words, is_role
from generator.nlp.names.person_mention import Mentions
from generator.nlp.quotations.attribution_phrases import quotation_words, saying
from generator.nlp.tokens import Word, fold, word_at, words_between
from generator.nlp.word_set import load_word_set

_CYRILLIC = "\u0400"  # keys of other scripts sort before it
_CLAUSE = re.compile(r"[,;:–—.!?«»„“”\"]")
_MARKS = frozenset('»“”"–—')
_ANEW = re.compile(r"[;:«»„“”\"]")
_FAR = 300  # characters before a name that may contain the verb
_NEAR = 4  # words before a verb that may contain its subject
_PASSIVE = 2  # words before a verb that may make it passive
_TITLES = 5  # words of an office before a name


@cache
def _subject_first() -> frozenset[str]:
    """Return the verbs of saying of languages with the subject before the verb, and of no others."""
    first: set[str] = set()
    others: set[str] = set()
    for words in load_sections(QuotationWords).values():
        (first if words.subject_first else others).update(map(fold, words.verbs))
    return frozenset(first - others)


def is_subject_first(word: Word) -> bool:
    """Return whether a verb of saying follows its subject unless it is first: 'the mayor said'."""
    return word.key in _subject_first()


def is_plural(word: Word) -> bool:
    """Return whether a verb of saying is in the plural or impersonal: no one person is its subject."""
    many = load_word_set(QuotationWords, "plural_verbs", "impersonal")
    return word.key in saying() and word.key in many


def is_passive(text: str, start: int, verb: Word) -> bool:
    """Return whether the subject of a verb hears the words or is named by them: 'X was told'."""
    before = words_between(text, start, verb.start)[-_PASSIVE:]
    return any(word.key in quotation_words("passives") for word in before)


def is_reported(text: str, start: int, at: int) -> bool:
    """Return whether a name belongs to what a verb before it reports: 'X said Y was leaving'.

    The verb has its own subject before it. In languages with another order a comma follows it:
    'X sagte, Y trete zurück'.
    """
    start = max(start, at - _FAR)
    spoken = words_between(text, start, at)
    for place, verb in enumerate(spoken):
        if verb.key not in saying() or _ANEW.search(text, verb.end, at):
            continue
        if not _has_subject(text, start, verb):
            continue
        between = spoken[place + 1 :]
        if is_subject_first(verb):
            if not any(word.key in quotation_words("conjunctions") for word in between):
                return True
        elif text[verb.end :].lstrip().startswith(",") and all(map(_is_before_name, between)):
            return True
    return False


def _has_subject(text: str, start: int, verb: Word) -> bool:
    """Return whether words before a verb in its clause may be its subject."""
    clause = max([start, *(mark.end() for mark in _CLAUSE.finditer(text, start, verb.start))])
    before = words_between(text, clause, verb.start)
    joined = quotation_words("conjunctions", "auxiliaries")
    own = [word for word in before if word.key not in joined]
    if own:
        return True
    # 'X, the minister, said': the subject stands before the commas
    aside = text[start : clause - 1].rstrip()
    return not before and text[clause - 1] == "," and "," in aside and aside[-1] not in _MARKS


def _is_before_name(word: Word) -> bool:
    return is_role(word.key) or word.key in identity_words("articles") or word.text[0].isupper()


def has_own_subject(text: str, verbs: Sequence[Word], subjects: Mentions) -> bool:
    """Return whether the last of several verbs of saying has another subject than those before.

    So has 'X said the mayor had told reporters', unlike 'X said and added' and 'asked, X said'.
    """
    if len(verbs) < 2 or any(each.start > verbs[-2].end for each in subjects):
        return False
    between = words_between(text, verbs[-2].end, verbs[-1].start)[-_NEAR:]
    return any(is_role(word.key) or word.text[0].isupper() for word in between)


def is_governed(text: str, start: int, name: int) -> bool:
    """Return whether the office right before a name has a case or a preposition of no subject.

    So have 'a lawyer for Mayor X', 'à son adjointe X' and 'речник міністра X'.
    """
    before = words_between(text, start, name)[-_TITLES:]
    end = name
    for place in range(len(before) - 1, -1, -1):
        word = before[place]
        if text[word.end : end].strip("- \u00a0"):
            return False
        if word.key[0] >= _CYRILLIC:
            return end == name and _is_oblique_office(word) and may_be_genitive(text, name)
        article = word.key in identity_words("articles")
        earlier = before[place - 1] if place else None
        owning = word.key in quotation_words("genitive_articles")
        if (
            word.key in quotation_words("genitives")
            or (word.key in quotation_words("prepositions") and not article)
            or (owning and earlier is not None and is_role(earlier.key))
        ):
            return True
        if not (
            article or is_role(word.key) or word.key in load_word_set(QuotationWords, "possessives")
        ):
            return False
        end = word.start
    return False


def may_be_genitive(text: str, name: int) -> bool:
    """Return whether a name in Cyrillic may be the genitive: 'речник міністра Франко'."""
    word = word_at(text, name)
    if word is None:
        return False
    known = [each for each in sorted(DICTIONARIES) if read_tags(word.key, each)]
    if any(not any("gent" in tag for tag in read_tags(word.key, each)) for each in known):
        return False
    tags = [tag for each in sorted(DICTIONARIES) for tag in guess_tags(word.key, each)]
    return any(
        tag.startswith("NOUN") and "plur" not in tag and ("gent" in tag or "Fixd" in tag)
        for tag in tags
    )


def _is_oblique_office(word: Word) -> bool:
    """Return whether a Cyrillic word is an office in a case of no subject."""
    if not (is_role(word.key) and word.text[0].islower()):
        return False
    nouns = [tag for tag in read_all_tags(word.key) if tag.startswith("NOUN")]
    owned = any("gent" in tag and "sing" in tag for tag in nouns)
    return owned and not any("nomn" in tag for tag in nouns)


def behind_aside(text: str, start: int, name: int) -> bool:
    """Return whether a name follows an aside in commas: 'said, answering a question, the mayor X'.

    The aside begins with a preposition or an adverbial participle, and the name has an office.
    """
    commas = [at for at in range(start, name) if text[at] == ","]
    if len(commas) < 2 or text[start : commas[0]].strip():
        return False
    if not words_between(text, commas[-1], name):
        return False  # 'in an allusion to her rival, X'
    aside = words_between(text, commas[0], commas[-1])
    opens = (
        aside[0].key in quotation_words("prepositions", "further_prepositions") if aside else False
    )
    return bool(aside) and (opens or _is_participle(aside[0]))


def _is_participle(word: Word) -> bool:
    """Return whether a word is an adverbial participle: виступаючи, отвечая."""
    tags = [tag for each in sorted(DICTIONARIES) for tag in guess_tags(word.key, each)]
    return any(tag.startswith("GRND") for tag in tags[:2])


def noun_phrase(text: str, words: Sequence[Word], place: int) -> list[Word]:
    """Return the words directly before a noun in its phrase, the nearest first."""
    phrase: list[Word] = []
    end = words[place].start
    for word in reversed(words[:place]):
        if text[word.end : end].strip("- \u00a0") or word.key in saying():
            break
        phrase.append(word)
        end = word.start
    led = quotation_words("prepositions") - load_word_set(QuotationWords, "indefinite").exact
    return list(takewhile(lambda word: word.key not in led, phrase))


def may_depend(word: Word) -> bool:
    """Return whether a Cyrillic word may be a genitive or a preposition, as in 'голова ради'."""
    return any(tag.startswith("PREP") or "gent" in tag for tag in read_all_tags(word.key))
