"""Roles by the words beside a surname: an office of the person's, a trade, a relative."""

import re
from collections.abc import Sequence

import msgspec

from generator.nlp.morphology import read_tags
from generator.nlp.names.name_words import (
    identity_words,
    is_conjunction,
    is_named_after,
    is_no_name,
    is_place,
    is_role,
    is_small,
)
from generator.nlp.names.offices import Office, is_own_head, is_own_office
from generator.nlp.names.person_mention import Standing
from generator.nlp.names.surname_context import ALL_CASES, SurnameContext, is_name_tag
from generator.nlp.quotations.attribution_phrases import is_preposition, saying

_FAR = 10  # words before a surname that may contain its office
_AFTER = 8  # words after it
_JOINING = re.compile("[\\s\u00a0\u202f«»„“”\"'’-]*")
_LONG = 5  # letters of a word for somebody at work
_STATE = ("generic", "rulers", "offices")  # lists of words for people in the service of a state


class _Phrase(msgspec.Struct, frozen=True):
    """Word for a person, with the further words about it.

    ``beside``: the surname follows it. ``loose``: words are in between that no office has.
    """

    head: str
    further: tuple[str, ...]
    beside: bool = True
    agrees: bool = True
    loose: bool = False


def judge_office(context: SurnameContext, person: str) -> tuple[Standing, str]:
    """Judge the role of a surname's bearer by the words beside it, and return the deciding word too."""
    phrases = _read_before(context)
    verdicts = [(_verdict(context, person, phrase), phrase.head) for phrase in phrases]
    for standing, why in verdicts:
        if standing in {"other", "against", "doubtful"}:
            if len(phrases) > 1 and any(each == "office" for each, _ in verdicts):
                return "doubtful", why  # a minister's deputy, or a deputy and minister in one
            return standing, why
    if verdicts and any(standing == "office" for standing, _ in verdicts):
        return "office", verdicts[0][1]
    return _judge_after(context, person)


def is_surnamed(context: SurnameContext) -> bool:
    """Return whether the words before introduce somebody by the surname: a man named Putin."""
    return context.first > 0 and context.found[context.first - 1].key in identity_words("surnamed")


def _read_before(context: SurnameContext) -> list[_Phrase]:
    """Read the words before the surname that are one phrase with it, its heads from the nearest."""
    first = context.first
    keys: list[str] = []
    found: list[_Phrase] = []
    slavic, loose = context.is_slavic(), False
    for at in range(first - 1, max(-1, first - 1 - _FAR), -1):
        key = context.found[at].key
        if not _JOINING.fullmatch(context.gap(at)) or "\n" in context.gap(at):
            break
        if key in saying() or (found and is_conjunction(key)):
            break
        if is_preposition(key) and not (key in identity_words("of") and not slavic):
            if slavic and keys and not found and at and _is_qualified(context, at - 1):
                found.append(
                    _Phrase(context.found[at - 1].key, tuple(reversed(keys)), beside=False)
                )
            break
        if _is_for_person(context, at):
            agrees = _agrees(context, at)
            found.append(_Phrase(key, tuple(reversed(keys)), at == first - 1, agrees, loose))
            if not slavic:
                further = (*(() if loose else _words_before(context, at)), *reversed(keys))
                found[-1] = msgspec.structs.replace(found[-1], further=further)
                break
        elif not slavic and not context.is_capital(at) and key not in identity_words("of"):
            loose = True
        keys.append(key)
    agreeing = [each for each in found if each.agrees]
    return agreeing or found[:1]


def _is_qualified(context: SurnameContext, at: int) -> bool:
    """Return whether a word for a person, in the surname's case, has a field behind it: 'тренеру з плавання'."""
    return context.gap(at) == " " and _is_for_person(context, at) and _agrees(context, at)


def _words_before(context: SurnameContext, at: int) -> list[str]:
    """Return the words before a head that qualify it: deputy defence, NSDC, Turkish foreign."""
    words: list[str] = []
    for step in range(at - 1, max(-1, at - 5), -1):
        key = context.found[step].key
        if context.gap(step) not in {" ", "\u00a0", "-", "'s ", "’s "}:
            break
        if is_small(key) or is_preposition(key) or key in saying():
            break
        words.insert(0, key)
    return words


def _is_for_person(context: SurnameContext, at: int) -> bool:
    word = context.found[at]
    listed = is_role(word.key) or word.key in identity_words(*_STATE, "kin", "trades")
    tags = read_tags(word.key, context.language)
    if tags and word.text[0].isupper() and all(map(is_name_tag, tags)):
        return False
    if tags:
        people = [tag for tag in tags if "NOUN" in tag and "anim" in tag and not is_name_tag(tag)]
        small_names = word.text[0].islower() and all(map(is_name_tag, tags))
        others = any(not tag.startswith(("NOUN", "ADJF", "PRTF")) for tag in tags)
        # A stem may be a thing's: a mission is no officer, a secretariat no secretary.
        kin = word.key in identity_words("kin") and all(tag.startswith("NOUN") for tag in tags)
        return (bool(people) and (listed or not others)) or small_names or kin
    return listed or _is_at_work(context, at)


def _is_at_work(context: SurnameContext, at: int) -> bool:
    """Return whether a small word after an article has an ending of words for people at work."""
    word = context.found[at]
    if not word.text[0].islower() or len(word.key) < _LONG or is_small(word.key):
        return False
    before = context.found[at - 1].key if at else ""
    return (
        word.key in identity_words("at_work")
        and before in identity_words("articles")
        and at == context.first - 1
    )


def _agrees(context: SurnameContext, at: int) -> bool:
    """Return whether a word for a person may be in the case of the surname, in the singular."""
    tags = read_tags(context.found[at].key, context.language)
    cases = context.cases()
    if not tags or not cases:
        return True
    nouns = [tag for tag in tags if "NOUN" in tag and "plur" not in tag]
    told = {case for tag in nouns for case in ALL_CASES if case in tag}
    return not told or not told.isdisjoint(cases)


def _verdict(context: SurnameContext, person: str, phrase: _Phrase) -> Standing:
    if not phrase.loose:
        return _judge(context, person, phrase)
    # 'the minister of energy', or 'the minister met'
    offices = context.index.offices_of(person, context.language)
    known = is_own_office(phrase.head, phrase.further, offices, context.language, whole=True)
    return "office" if known else "bare"


def _judge(context: SurnameContext, person: str, phrase: _Phrase) -> Standing:
    head, further = phrase.head, phrase.further
    offices = context.index.offices_of(person, context.language)
    own, ruler = is_own_head(head, offices), head in identity_words("rulers")
    if head in identity_words("kin") and not own:
        relative = phrase.agrees and phrase.beside and context.is_nominative()
        return "other" if relative else "doubtful"
    if not phrase.agrees or (not offices and person in context.index.offices):
        # The president's adviser is not the president. The file may give no office in the language.
        return "bare" if not phrase.agrees or head in identity_words(*_STATE) else "other"
    if any(
        key in identity_words("deputies") and not _is_word_of(key, offices)
        for key in (head, *further)
    ):
        return "against"
    if is_own_office(head, further, offices, context.language):
        return "office"
    if own or head in identity_words("generic") or (ruler and not offices):
        alien = any(_is_alien(key, context) for key in further)
        return "against" if alien else "bare"
    return _judge_alien(context, head)


def _judge_alien(context: SurnameContext, head: str) -> Standing:
    """Judge an office or a trade that is not the person's."""
    if head not in identity_words("offices", "rulers"):
        return "other"
    # 'радника Путіна' is more likely his adviser.
    return "bare" if context.is_slavic() and not context.is_nominative() else "against"


def _is_word_of(key: str, offices: Sequence[Office]) -> bool:
    return any(key.startswith(tuple(office.heads | office.others) or ("\0",)) for office in offices)


def _is_alien(key: str, context: SurnameContext) -> bool:
    """Return whether a word, as the object of a head's office, is none of the file's and no country."""
    if is_place(key, context.language) or is_small(key) or is_preposition(key):
        return False
    tags = read_tags(key, context.language)
    if tags:
        return all(tag.startswith("NOUN") and not is_name_tag(tag) for tag in tags)
    return is_no_name(key) and not context.is_slavic() and not key.endswith("ian")


def _judge_after(context: SurnameContext, person: str) -> tuple[Standing, str]:
    """Judge the apposition after a surname: '…, a plumber from Lutsk,'."""
    if not context.gap(context.at).startswith(","):
        return "bare", ""
    keys: list[str] = []
    for at in range(context.at + 1, min(context.at + 1 + _AFTER, len(context.found))):
        keys.append(context.found[at].key)
        if context.gap(at).strip("-'’\"«»“”„ \u00a0"):
            break
    offices = context.index.offices_of(person, context.language)
    heads = [at for at, key in enumerate(keys) if is_own_head(key, offices)]
    if heads and is_own_office(
        keys[heads[0]], keys[: heads[0]] + keys[heads[0] + 1 :], offices, context.language
    ):
        return "office", keys[heads[0]]
    head = next((at for at, key in enumerate(keys[:4]) if key not in identity_words("articles")), 0)
    place = context.at + 1 + head
    named = context.is_capital(place + 1)  # the next of a list
    if keys and _is_trade(context, place) and not named and not heads:
        return "other", keys[head]
    return "bare", ""


def _is_trade(context: SurnameContext, at: int) -> bool:
    """Return whether a word is for somebody at work, other than in an office of state."""
    key = context.found[at].key
    if key in identity_words(*_STATE, "kin") or context.found[at].text[0].isupper():
        return False
    tags = read_tags(key, context.language)
    if tags:
        people = [tag for tag in tags if "anim" in tag and "nomn" in tag and "plur" not in tag]
        return all(tag.startswith("NOUN") for tag in tags) and not all(map(is_name_tag, people))
    return key in identity_words("trades")


def is_named_after_person(context: SurnameContext) -> bool:
    """Return whether the surname is a street's, a prize's or a foundation's."""
    return context.first > 0 and is_named_after(context.found[context.first - 1].key)
