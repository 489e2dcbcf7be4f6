"""Find people by a given name alone: ``– рассказывает Степан``."""

from collections.abc import Iterator, Sequence, Set

from generator.nlp.names.name_index import NameIndex
from generator.nlp.names.nominatives import is_patronymic
from generator.nlp.names.person_mention import Mentions, PersonMention
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
