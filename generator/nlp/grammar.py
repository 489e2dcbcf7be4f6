"""What a dictionary tells of a word in its sentence: tense of a verb, case of a noun."""

import re
from functools import lru_cache

from generator.nlp.morphology import look_up
from generator.nlp.tokens import Word

# How perfective verbs end that tell of the future, in the third person and with 'we'.
_MAY_BE_FUTURE = re.compile(
    r".{2,}(?:[еєиії]ть(?:ся)?|[уюая]т(?:ь|ься|ся)?|[еєи]т?(?:ся)?|мо|мося)"
)
# How Slavic verbs end in the past tense.
_PAST_TENSE = re.compile(
    r".{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|[аиїуя]в|[аиїуя]вся|лася|лося|лися|ł|ła|ło|ły)"
)
# How they end in the present, and in a past that nouns may end in too.
_OTHER_TENSES = re.compile(
    r".{2,}(?:[ауюя]є|[еєиї]ться|[аяуюе]ет(?:ся)?|ит(?:ся)?|ить|їть|[аяую]ют(?:ь)?)|.{3,}ів(?:ся)?"
)
_NOMINAL = ("NOUN", "ADJF", "NUMR", "NPRO", "PRTF")
_MEMORY = 1 << 12


@lru_cache(_MEMORY)
def is_past(key: str) -> bool:
    """Whether the word ends as Slavic verbs do in the past tense."""
    return bool(_PAST_TENSE.fullmatch(key))


@lru_cache(_MEMORY)
def is_verb(key: str) -> bool:
    """Whether the word ends as Slavic verbs do in the past or the present."""
    return is_past(key) or bool(_OTHER_TENSES.fullmatch(key))


@lru_cache(_MEMORY)
def is_future(key: str, language: str) -> bool:
    """Whether the word is a perfective verb in the form that tells of what is to come."""
    if not _MAY_BE_FUTURE.fullmatch(key):
        return False
    tags = [str(parse.tag) for parse in look_up(key, language)]
    verbs = all(tag.startswith(("VERB", "INFN")) for tag in tags)
    return verbs and any("perf" in tag and "futr" in tag for tag in tags)


def is_subject(word: Word, language: str) -> bool:
    """Whether the word can be the subject of its sentence and cannot be a genitive.

    A capitalised word may have the genitive of a plural: surnames in -ов have.
    """
    tags = [str(parse.tag) for parse in look_up(word.key, language)]
    nominal = [tag for tag in tags if tag.startswith(_NOMINAL)]
    if word.text[0].isupper():
        nominal = [tag for tag in nominal if not ("gent" in tag and "plur" in tag)]
    return any("nomn" in tag for tag in nominal) and not any("gent" in tag for tag in nominal)
