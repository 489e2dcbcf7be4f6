"""Find the people of a clipping's text: those whom the site knows, and strangers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.clippings.clipping import FoundPerson
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.identity import Identities, Possible, identify
from generator.nlp.names.name_index import NameIndex
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.names.unknown_people import FoundName, find_full_names, index_strangers
from generator.nlp.tokens import fold


@dataclass(frozen=True, slots=True)
class Everybody:
    """People of a text: mentions in order, known people and strangers with their forms."""

    mentions: tuple[PersonMention, ...]
    people: tuple[FoundPerson, ...]
    possible: tuple[Possible, ...]
    indexes: tuple[NameIndex, ...]


def find_everybody(text: str, language: str | None, known: NameIndex) -> Everybody:
    """Find known people, then strangers, and leave out a bare surname shared by two strangers."""
    read = identify((text,), known, language)
    strangers, index, named = _find_strangers(text, language, read)
    taken, doubted = read.mentions[0], read.contested[0]
    others = [
        each
        for each in named
        if _is_free(each, taken) and (not each.bare or _is_free(each, doubted))
    ]
    people = [
        FoundPerson(person, known.display[person], forms)
        for person, forms in _forms(read.mentions[0]).items()
    ]
    met = _forms(others)
    people += [FoundPerson(None, each.name, met.get(each.name, ())) for each in strangers]
    mentions = sorted([*read.mentions[0], *others], key=lambda each: each.start)
    return Everybody(tuple(mentions), tuple(people), read.possible, (known, index))


def _find_strangers(
    text: str, language: str | None, read: Identities
) -> tuple[tuple[FoundName, ...], NameIndex, Mentions]:
    """Find the people whom the site does not know, their index, and where the text names them."""
    found = find_full_names(text, language, read)
    index = index_strangers(found, language)
    named = identify((text,), index, language).mentions[0]
    strangers = _without_headline_words(found, named, text)
    if strangers != found:
        index = index_strangers(strangers, language)
        named = identify((text,), index, language).mentions[0]
    return strangers, index, named


def _without_headline_words(
    strangers: Sequence[FoundName], mentions: Sequence[PersonMention], text: str
) -> tuple[FoundName, ...]:
    """Return the strangers but for two words of the title alone of which none is a given name.

    In a headline other words than names have capitals: 'Vanished Cigarettes'.
    """
    title = text.find("\n")
    whole = {each.person for each in mentions if not each.bare and each.start > title}
    return tuple(
        each
        for each in strangers
        if each.name in whole or any(map(read_given_name, fold(each.spelling).split()))
    )


def _is_free(each: PersonMention, taken: Iterable[PersonMention]) -> bool:
    return all(each.end <= other.start or each.start >= other.end for other in taken)


def _forms(mentions: Iterable[PersonMention]) -> dict[str, tuple[str, ...]]:
    forms: dict[str, dict[str, None]] = {}
    for mention in mentions:
        forms.setdefault(mention.person, {})[mention.found] = None
    return {person: tuple(found) for person, found in forms.items()}
