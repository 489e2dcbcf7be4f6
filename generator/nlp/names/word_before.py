"""Judge a capitalised word before a surname: somebody's given name, or none."""

from collections.abc import Sequence
from typing import Literal

from generator.nlp.morphology import read_tags
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_words import identity_words, is_no_name, is_place, is_role, is_small
from generator.nlp.names.nominatives import is_patronymic
from generator.nlp.names.surname_context import ALL_CASES, SurnameContext, is_name_tag
from generator.nlp.quotations.attribution_phrases import is_preposition, saying

WordBefore = Literal["name", "unsure", "none"]


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
    starter = starts and _is_starter(key)
    if _is_listed_name(key, context):
        return _question(context) if starter else "name"
    if (shouted and not all_shouted) or starter or _is_title_or_body(key, context):
        return "none"
    place = is_place(key, context.language)
    if place and not _agree(tags, context):
        return "none"
    if any("Name" in tag for tag in tags) or is_patronymic(key):
        return "name"
    if place:
        return _place(context, at, tags)
    return _at_start(context, key, tags) if starts else _in_midst(context, at, tags)


def _is_title_or_body(key: str, context: SurnameContext) -> bool:
    return key in context.index.surnames or is_role(key) or is_no_name(key)


def _is_listed_name(key: str, context: SurnameContext) -> bool:
    return bool(read_given_name(key)) or key in context.index.all_given


def _is_starter(key: str) -> bool:
    return (
        key in identity_words("starters") or is_small(key) or is_preposition(key) or key in saying()
    )


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
    if not tags or all(map(is_name_tag, tags)):
        return "unsure" if context.in_title_case() else "name"
    if any(not tag.startswith("NOUN") or "anim" in tag for tag in tags):
        return "none"  # a person's trade is judged with the words before the name
    # 'Команда Зеленського', but not 'Команда Зеленський'
    subject = any("nomn" in tag and "plur" not in tag for tag in tags)
    return "name" if subject and context.is_nominative() else "none"


def _agree(tags: Sequence[str], context: SurnameContext) -> bool:
    """Return whether the word may be in the surname's case, like the words of one name."""
    cases = context.cases()
    own = {each for tag in tags for each in tag.replace(",", " ").split() if each in ALL_CASES}
    return not cases or not own or not own.isdisjoint(cases)


def _in_midst(context: SurnameContext, at: int, tags: Sequence[str]) -> WordBefore:
    before = context.found[at - 1].key if at else ""
    if any("Orgn" in tag for tag in tags):
        return "none"
    if not any(map(is_name_tag, tags)) and not _agree(tags, context):
        return "unsure"  # a common word
    if context.is_slavic() and is_preposition(before) and context.cases() == {"nomn"}:
        return "none"  # 'в Лісному Зеленський': no preposition is before a nominative
    if context.language == "de" and before in identity_words("articles"):
        return "none" if not context.is_nominative() else "name"
    if before in identity_words("in_places") or context.in_title_case():
        return "unsure"
    return "name"


def is_common_word(key: str, language: str | None) -> bool:
    """Return whether the word is a common one that may begin a sentence before a surname."""
    tags = read_tags(key, language)
    listed = _is_starter(key) or is_role(key) or is_no_name(key) or is_place(key, language)
    return listed or any(not is_name_tag(tag) for tag in tags)
