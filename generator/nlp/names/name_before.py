"""Judge the words before a surname: names of the person, of somebody else, or no names."""

from collections.abc import Sequence
from typing import Literal

from generator.nlp.morphology import guess_tags, read_tags
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_index import PersonGivenNames
from generator.nlp.names.name_words import (
    identity_words,
    is_no_name,
    is_place,
    is_role,
    is_small,
    is_title,
)
from generator.nlp.names.nominatives import is_patronymic
from generator.nlp.names.person_mention import Standing
from generator.nlp.names.spelling_key import spelling_key
from generator.nlp.names.surname_context import ALL_CASES, BLANKS, SurnameContext, is_name_tag
from generator.nlp.quotations.attribution_phrases import is_preposition, saying

_SHORTEST_GIVEN = 3
_VOWELS = frozenset("aeiouäöü")
_BEHIND_LATIN = "\u0250"  # keys of other scripts sort after it
WordBefore = Literal["name", "unsure", "none"]


def is_given(context: SurnameContext, at: int, person: str) -> bool:
    """Return whether the word is the person's given name or initial, or a patronymic after it."""
    if not context.is_capital(at):
        return False
    word, given, gap = context.found[at], context.index.given[person], context.gap(at)
    if len(word.key) == 1 and gap.startswith("."):
        fits = word.key in given.initials or spelling_key(word.key) in given.initials
        before = context.is_capital(at - 1) and len(context.found[at - 1].key) == 1
        return fits and gap.strip() == "." and not (before and "." in context.gap(at - 1))
    if gap not in BLANKS:
        return False
    if is_patronymic(word.key) and word.key not in given.forms:
        return is_given(context, at - 1, person)
    gender = context.index.genders[person]
    return is_given_key(context, at, person) or _is_short(context, at, given, gender)


def _is_short(
    context: SurnameContext, at: int, given: PersonGivenNames, gender: str | None
) -> bool:
    """Return whether the word is a short form of the given name that the name begins with: Dan."""
    shorts = {
        spelling_key(reading.nominative)
        for reading in read_given_name(context.found[at].key, context.language)
        if gender is None or reading.gender == gender
    }
    return any(
        len(short) >= _SHORTEST_GIVEN and name.startswith(short)
        for short in shorts
        for name in given.sounds
    )


def standing_of_full(context: SurnameContext, at: int, person: str) -> Standing:
    """Return a name's standing by a word before the surname that fits the person's given names."""
    key, given = context.found[at].key, context.index.given[person]
    if len(key) == 1:
        return "bare"  # an initial that fits may be another's
    patronymic = is_patronymic(key) and key not in given.forms
    if patronymic and given.patronymics and not is_other_script(key, given.patronymics):
        return "other"
    first = at - patronymic
    if context.gap(first - 1) == "-" and not is_given_key(context, first - 1, person):
        return "other"  # half of a hyphenated name
    further = context.is_capital_before(first - 1)
    if further and not is_given_key(context, first - 1, person):
        others = read_given_name(context.found[first - 1].key, context.language)
        if others and not is_title(context.found[first - 1].key):
            return "doubtful"
    return "full"


def is_given_key(context: SurnameContext, at: int, person: str) -> bool:
    """Return whether the word by itself is one of the person's given names."""
    key, given = context.found[at].key, context.index.given[person]
    if key in given.forms:
        return True
    if key[0] == "j" and key[1:2] not in _VOWELS:  # a j before a consonant is no i: Jwan
        return False
    return spelling_key(key) in given.sounds and _may_be_of(key, person, context)


def _may_be_of(key: str, person: str, context: SurnameContext) -> bool:
    """Return whether a name may be of the person's gender: Юлій is not Юлія."""
    gender = context.index.genders[person]
    genders = {reading.gender for reading in read_given_name(key, context.language)} or {
        "m" if "masc" in tag else "f"
        for tag in read_tags(key, context.language)
        if "Name" in tag and "plur" not in tag
    }
    return gender is None or not genders or gender in genders


def is_other_script(key: str, names: frozenset[str]) -> bool:
    """Return whether none of the names is in the script of the word."""
    return not any((name[0] < _BEHIND_LATIN) == (key[0] < _BEHIND_LATIN) for name in names)


def is_given_after(context: SurnameContext, at: int, person: str) -> bool:
    """Return whether the person's given name follows the word."""
    given = context.index.given[person].forms
    return context.is_capital_after(at) and context.found[at + 1].key in given


def judge_word_before(context: SurnameContext, at: int) -> WordBefore:
    """Judge whether a capitalised word, not one of the person's names, is somebody's name.

    Titles, offices, places, organisations and days are none, nor is a common word at the start of a
    sentence. ``unsure``: it may be either.
    """
    word = context.found[at]
    key, shouted = word.key, len(word.text) > 1 and word.text.isupper()
    all_shouted = shouted and context.found[context.at].text.isupper()
    tags = read_tags(key, context.language)
    starts = context.begins_sentence(at) or all_shouted
    small = key in identity_words("starters") or key in saying()
    starter = starts and (small or is_small(key) or is_preposition(key))
    if read_given_name(key, context.language) or key in context.index.all_given:
        return _question(context) if starter else "name"
    listed = key in context.index.surnames or is_role(key) or is_no_name(key)
    if (shouted and not all_shouted) or starter or listed:
        return "none"
    place = is_place(key, context.language)
    if place and not _may_agree(tags, context):
        return "none"
    if any("Name" in tag for tag in tags) or is_patronymic(key):
        return "name"
    if place:
        return _place(context, at, tags)
    return _at_start(context, key, tags) if starts else _in_midst(context, at, tags)


def _question(context: SurnameContext) -> WordBefore:
    """Judge a word that begins questions and is a given name, too, such as Will."""
    end = context.text.find("?", context.found[context.at].end)
    stop = context.text.find(".", context.found[context.at].end)
    return "none" if end >= 0 and not 0 <= stop < end else "name"


def _place(context: SurnameContext, at: int, tags: Sequence[str]) -> WordBefore:
    """Judge a place: one that an office or a preposition asks for, or in another case, is no name."""
    before = [word.key for word in context.found[max(0, at - 3) : at]]
    asked = any(is_preposition(key) or is_role(key) for key in before)
    oblique = bool(tags) and not any("nomn" in tag and "plur" not in tag for tag in tags)
    return "none" if asked or oblique else "name"


def _at_start(context: SurnameContext, key: str, tags: Sequence[str]) -> WordBefore:
    if context.is_met_small(key):
        return "none"
    if not context.is_slavic() and _question(context) == "none":
        return "unsure"  # 'Kommt X?'
    if not tags or all(map(is_name_tag, tags)):
        return "unsure" if context.in_title_case() else "name"
    if any(not tag.startswith("NOUN") or "anim" in tag for tag in tags):
        return "none"  # a person's trade is judged with the words before the name
    # 'Команда Зеленського', but not 'Команда Зеленський'
    subject = any("nomn" in tag and "plur" not in tag for tag in tags)
    return "name" if subject and context.is_nominative() else "none"


def _may_agree(tags: Sequence[str], context: SurnameContext) -> bool:
    """Return whether the word may be in the surname's case, like the words of one name."""
    cases = context.cases()
    own = {each for tag in tags for each in tag.replace(",", " ").split() if each in ALL_CASES}
    return not cases or not own or not own.isdisjoint(cases)


def _in_midst(context: SurnameContext, at: int, tags: Sequence[str]) -> WordBefore:
    before = context.found[at - 1].key if at else ""
    if any("Orgn" in tag for tag in tags):
        return "none"
    told = tags or guess_tags(context.found[at].key, context.language)
    told = [tag for tag in told if tags or "plur" not in tag]
    if not any(map(is_name_tag, tags)) and not _may_agree(told, context):
        return "unsure"  # a common word, or a place: 'мэр Красногорья Клюев'
    if context.is_slavic() and is_preposition(before) and context.cases() == {"nomn"}:
        return "none"  # 'в Лісному Зеленський': no preposition is before a nominative
    if context.language == "de" and before in identity_words("articles"):
        return "none" if not context.is_nominative() else "name"
    if before in identity_words("in_places") or context.in_title_case():
        return "unsure"
    return "name"
