"""Judge by the words beside a capitalised run whether it is a person's name."""

from collections.abc import Mapping, Sequence, Set

from generator.languages.load import load_sections
from generator.languages.sections import IdentityWords
from generator.nlp.morphology import guess_tags, has_dictionary, read_tags
from generator.nlp.names.capitalised_words import CapitalisedRun, CapitalisedWord
from generator.nlp.names.name_words import (
    identity_words,
    is_capital_title,
    is_conjunction,
    is_role,
    is_small,
)
from generator.nlp.names.surname_context import is_nominative
from generator.nlp.quotations.attribution_phrases import (
    is_preposition,
    quotation_words,
    saying,
)

_APPOSED = 6  # words before the comma of 'the mayor of the town, Name,'
_LED = 3  # an office, a given name and a surname
_EXPLAINED = 5  # words of an apposition with an article, up to the office
_BETWEEN = 2  # words between a verb of saying and the name: 'dijo la ministra'
_LONG_WORK = 5  # letters of a word whose ending tells somebody at work


def shows_person(
    names: tuple[CapitalisedWord, ...],
    row: CapitalisedRun,
    met: Mapping[str, Set[str]],
    people: Set[str],
    language: str | None,
) -> bool:
    """Return whether the words beside a name show a person.

    They do if they are a title, an office or a verb of saying, or join the name to a person, or
    continue with a relative pronoun. A further occurrence of the name's last word shows a person
    too.
    """
    before = row.word_before(row.names.index(names[0]))
    placed = language == "en" and before in identity_words("before_things")
    before_it = set() if row.opens else {*row.before[-1:]} - quotation_words("telling")
    beside = before_it if placed or is_placed(row) else {*before_it, *row.after[:2]}
    joined = (
        row.before[-1:] and is_conjunction(row.before[-1]) and {*row.before[-2:-1]} & people
    ) or (row.after[:1] and is_conjunction(row.after[0]) and {*row.after[1:3]} & people)
    return (
        any(
            is_capital_title(name.key) or name.key in identity_words("trades") for name in row.names
        )
        or bool(beside & saying())
        or (row.apposed and any(is_role(key) for key in row.before[-_APPOSED:]))
        or is_said(row)
        or bool(joined)
        or _is_led(row, names, language)
        or _is_led_by_worker(row, names, language)
        or any(key in identity_words("relatives") for key in row.after[:1])
        or (row.explained and _is_explained(row.after))
        or (_is_met_again(names, met) and not placed)
        or _has_role(row, names, language)
    )


def _is_met_again(names: Sequence[CapitalisedWord], met: Mapping[str, Set[str]]) -> bool:
    """Return whether the last word is met apart from the name too: a place is named whole each time."""
    return bool(met.get(names[-1].key, frozenset()) - {each.key for each in names[:-1]})


def is_placed(row: CapitalisedRun) -> bool:
    """Return whether a preposition stands before several words, as before a place each time it is named."""
    small = any(is_preposition(key) or is_small(key) for key in row.before[-1:])
    return len(row.names) > 1 and small


def _is_led(row: CapitalisedRun, names: Sequence[CapitalisedWord], language: str | None) -> bool:
    """Return whether an office opens the sentence right before two words: 'Procuroarea Ilinca Morar'.

    In German and English whatever stands behind it may have capitals, too.
    """
    led = row.opens or not row.before
    return (
        led
        and language not in {"de", "en"}
        and len(names) + 1 == len(row.names) == _LED
        and is_role(row.names[0].key)
    )


def _is_explained(after: Sequence[str]) -> bool:
    """Return whether words behind a name and a comma are an age or an office: ', 44,', ', the mayor'."""
    if any(key in identity_words("owned_relatives") for key in after[:1]):
        return False  # ', whose director'
    led = after[:1] != () and after[0] in identity_words("articles")  # ', a two-term mayor,'
    near = after[: _EXPLAINED if led else _EXPLAINED - 2]
    return near != () and (near[0].isdigit() or any(map(is_role, near)))


def _has_role(row: CapitalisedRun, names: Sequence[CapitalisedWord], language: str | None) -> bool:
    """Return whether an office comes right before the run, without a small word between: mayor that, of.

    A place that leads the row may: the mayor of Varna, then the name.
    """
    led = row.names[0] is not names[0]
    before = (
        row.before[:-1] if led and row.before and is_preposition(row.before[-1]) else row.before
    )
    if any(is_preposition(key) or is_small(key) for key in before[-1:]):
        return False
    if any(_is_person_noun(key, language) for key in before[-3:]) or _is_worker(before, language):
        return True
    return has_dictionary(language) and _has_distant_office(before, language)


def _has_distant_office(before: Sequence[str], language: str) -> bool:
    """Return whether an office comes before words in the genitive: 'spokesman of the ministry of'."""
    for key in reversed(before):
        if _is_person_noun(key, language):
            return True
        tags = read_tags(key, language)
        if tags and not any("gent" in tag for tag in tags):
            return False
    return False


def _is_worker(before: Sequence[str], language: str | None) -> bool:
    """Return whether an ending tells a word for somebody at work: la ceramista, gözlemci."""
    section = load_sections(IdentityWords).get(language or "")
    if section is not None and section.at_work_alone:
        return any(is_at_work(key, language) for key in before[-1:])
    for article, noun in ((-2, -1), (-3, -2)):  # an adjective may follow
        if len(before) >= -article and before[article] in identity_words("articles", "of"):
            return is_at_work(before[noun], language)
    return False


def is_at_work(key: str, language: str | None) -> bool:
    """Return whether the ending of a word tells somebody at work, in a language other than English."""
    return (
        language not in {"en", None} and len(key) > _LONG_WORK and key in identity_words("at_work")
    )


def _is_led_by_worker(
    row: CapitalisedRun, names: Sequence[CapitalisedWord], language: str | None
) -> bool:
    """Return whether a noun with a capital right before the name tells somebody at work: 'Geologe Name'."""
    section = load_sections(IdentityWords).get(language or "")
    before = row.names[: row.names.index(names[0])][-1:]
    ends = tuple(each.removeprefix("*") for each in section.at_work) if section else ()
    return language == "de" and any(name.key.endswith(ends) for name in before)


def _is_person_noun(key: str, language: str | None) -> bool:
    """Return whether a word is an office, or a dictionary's noun for a person."""
    if is_role(key) or key in identity_words("trades", "offices", "rulers"):
        return True
    tags = read_tags(key, language)
    nominal = all(tag.startswith(("NOUN", "ADJF")) for tag in tags)
    return nominal and any(tag.startswith("NOUN") and "anim" in tag for tag in tags)


def is_said(row: CapitalisedRun) -> bool:
    """Return whether a verb of saying and a role come before the run: says engineer Name."""
    for at, key in enumerate(row.before):
        between = row.before[at + 1 :]
        led = between[:1] != () and between[0] in identity_words("articles")
        if key in saying() and 0 < len(between) <= _BETWEEN + led:
            return not any(is_preposition(each) for each in between) and not is_small(between[-1])
    return False


def is_apposed_noun(row: CapitalisedRun, language: str) -> bool:
    """Return whether a noun for a person in the nominative comes right before the run."""
    if not row.before:
        return False
    if is_role(row.before[-1]):
        return any("NOUN" in t and is_nominative(t) for t in guess_tags(row.before[-1], language))
    tags = read_tags(row.before[-1], language)
    return any(
        "anim" in tag and is_nominative(tag) and "plur" not in tag for tag in tags
    ) and not any(not tag.startswith(("NOUN", "ADJF")) for tag in tags)
