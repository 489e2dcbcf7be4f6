"""Find people by a given name or a surname alone: ``сказал Цеков``, ``– рассказывает Степан``."""

from collections.abc import Iterator, Sequence, Set

from generator.nlp.morphology import has_dictionary, read_tags
from generator.nlp.names.capitalised_words import CapitalisedRun, CapitalisedWord
from generator.nlp.names.name_index import NameIndex
from generator.nlp.names.name_words import is_no_name
from generator.nlp.names.nominatives import FullName, ends_as_surname, is_patronymic
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.speaking_pronouns import past_genders
from generator.nlp.tokens import Word, words


def find_given_names(
    text: str, mentions: Mentions, indexes: Sequence[NameIndex], met: Set[str]
) -> Iterator[PersonMention]:
    """Find lone given names that belong to just one of the people ``met``.

    ``mentions`` are those by surname. A given name inside one of them is skipped.
    """
    found = words(text)
    for at, word in enumerate(found):
        if not word.text[0].isupper() or _is_beside_capital(text, found, at):
            continue
        if any(each.start < word.end and word.start < each.end for each in mentions):
            continue
        people = {
            person
            for index in indexes
            for person, given in index.given.items()
            if person in met and word.key in given.forms
        }
        if len(people) == 1:
            person = people.pop()
            nominative = any(
                word.key in index.given[person].nominatives
                for index in indexes
                if person in index.given
            )
            yield PersonMention(word.start, word.end, person, word.text, nominative)


def _is_beside_capital(text: str, found: Sequence[Word], at: int) -> bool:
    """Return whether the word is a part of a longer name."""
    for one, two, other in ((at - 1, at, at - 1), (at, at + 1, at + 1)):
        if not (one >= 0 and two < len(found)):
            continue
        gap = text[found[one].end : found[two].start]
        beside = gap in {" ", "\u00a0", "-", ". "} and found[other].text[0].isupper()
        if beside and not (other > at and is_patronymic(found[other].key)):
            return True
    return False


def read_surnames(
    rows: Sequence[CapitalisedRun], taken: Sequence[tuple[int, int]], language: str | None
) -> Iterator[tuple[int, FullName]]:
    """Find surnames that stand alone beside a verb of saying in the past, with their places.

    Only words that end as surnames do and are nothing else in the dictionary count, so that nothing
    is found in a language without one. ``taken`` are places of names that are known already.
    """
    if not has_dictionary(language):
        return
    for row in rows:
        gender = _speaks(row)
        if gender and len(row.names) == 1 and not row.behind_mark:
            name = row.names[0]
            free = not any(start < name.end and name.start < end for start, end in taken)
            if free and _is_surname(name, gender, language):
                yield name.start, FullName("", name.text, gender)


def _speaks(row: CapitalisedRun) -> str | None:
    """Return the gender of a verb of saying beside the run, or None."""
    for key in (*row.before[-1:], *row.after[:1]):
        if key in past_genders():
            return past_genders()[key]
    return None


def _is_surname(name: CapitalisedWord, gender: str, language: str) -> bool:
    if is_no_name(name.key) or not ends_as_surname(name.key, gender):
        return False
    tags = read_tags(name.key, language)
    return not tags or any("Surn" in tag for tag in tags)
