"""Finding the people whom the site knows, in any script and case."""

from collections.abc import Collection, Iterable, Sequence

import msgspec

from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_index import GivenNames, NameIndex, SurnameForm
from generator.nlp.names.namesakes import Namesake, find_namesakes
from generator.nlp.names.nominatives import is_patronymic
from generator.nlp.names.spelling_key import spelling_key
from generator.nlp.tokens import Word, keys, words

_BLANKS = frozenset((" ", "\u00a0", "\u202f"))
_SHORTEST_GIVEN = 3
_SHORTEST_BY_SOUND = 5  # letters; shorter names sound like too many others
_BEHIND_LATIN = "\u0250"  # where keys of other scripts begin


class PersonMention(msgspec.Struct, frozen=True, gc=False):
    """A person named in a text: ``found == text[start:end]``; ``person`` is the id.

    ``nominative`` is False where the form met cannot be the subject of its sentence. ``bare``: by
    surname alone.
    """

    start: int
    end: int
    person: str
    found: str
    nominative: bool = True
    bare: bool = False


class PeopleRead(msgspec.Struct, frozen=True):
    """The mentions of known people in a text, and who else in it bears their surnames."""

    mentions: tuple[PersonMention, ...]
    namesakes: frozenset[Namesake]


def find_people(text: str, index: NameIndex) -> tuple[PersonMention, ...]:
    """Every mention of a known person that the text alone gives: see ``read_people``."""
    return read_people(text, index).mentions


def read_people(text: str, index: NameIndex) -> PeopleRead:
    """Every mention of a known person, in order, without overlaps: full name, or surname alone.

    A surname stands for a person where it is one known person's only; with another given name or
    initial before it, it is somebody else's. The name begins with a capital letter. A surname in
    Latin letters is also known by its sound (Umerow, Umjerow).
    """
    found = words(text)
    surnames = index.surnames
    mentions: list[PersonMention] = []
    namesakes: set[Namesake] = set()
    for at, key in enumerate(keys(text)):
        if not (key in surnames or key < _BEHIND_LATIN) or not found[at].text[0].isupper():
            continue
        forms = surnames.get(key) or _find_by_sound(key, index)
        mention = _read_mention(text, found, at, forms, index) if forms else None
        if isinstance(mention, frozenset):
            namesakes |= mention
        elif mention and not (mentions and mention.start < mentions[-1].end):
            mentions.append(mention)
    return PeopleRead(tuple(mentions), frozenset(namesakes))


def _find_by_sound(key: str, index: NameIndex) -> tuple[SurnameForm, ...]:
    return index.sounds.get(spelling_key(key), ()) if len(key) >= _SHORTEST_BY_SOUND else ()


def _read_mention(
    text: str, found: Sequence[Word], at: int, forms: tuple[SurnameForm, ...], index: NameIndex
) -> PersonMention | frozenset[Namesake] | None:
    """The mention; or, where the name is somebody else's, whose namesakes they are."""
    forms = _fitting(found, at, forms)
    if not forms or _is_half(text, found, at, index, forms):
        return None
    first = at - len(forms[0].before)
    if _is_capital(found, first - 1):
        named = [form for form in forms if _is_given(text, found, first - 1, form.person, index)]
        if named:
            return _mention(text, found, (first, at), named, index)
        if _is_other_name(text, found, first - 1, index):
            if any(_is_given(text, found, first - 2, form.person, index) for form in forms):
                return None  # a second name that the site does not know
            return find_namesakes(found[first - 1].key, forms, index)
    if _is_capital(found, at + 1):
        after = [form for form in forms if _is_given_after(text, found, at, form.person, index)]
        return _mention(text, found, (first, at), after or forms, index)
    return _mention(text, found, (first, at), forms, index)


def _is_capital(found: Sequence[Word], at: int) -> bool:
    """Whether there is such a word, and it begins with a capital letter."""
    return 0 <= at < len(found) and found[at].text[0].isupper()


def _fitting(
    found: Sequence[Word], at: int, forms: tuple[SurnameForm, ...]
) -> tuple[SurnameForm, ...]:
    """The forms whose words before the last stand there, those of most words alone."""
    if not [form for form in forms if form.before]:
        return forms
    fitting = [
        form
        for form in forms
        if len(form.before) <= at
        and all(
            found[at - len(form.before) + step].key in keys for step, keys in enumerate(form.before)
        )
    ]
    most = max((len(form.before) for form in fitting), default=0)
    return tuple(form for form in fitting if len(form.before) == most)


def _is_half(
    text: str, found: Sequence[Word], at: int, index: NameIndex, forms: tuple[SurnameForm, ...]
) -> bool:
    """Whether the word is a part of a hyphened word that is not made of known surnames."""
    joins_next = at + 1 < len(found) and text[found[at].end : found[at + 1].start] == "-"
    if joins_next and found[at + 1].key not in index.surnames:
        return True
    return (
        at > 0
        and not forms[0].before
        and text[found[at - 1].end : found[at].start] == "-"
        and found[at - 1].key not in index.surnames
    )


def _is_given(text: str, found: Sequence[Word], at: int, person: str, index: NameIndex) -> bool:
    """Whether the word is the person's given name or initial, or a patronymic after it."""
    if not _is_capital(found, at):
        return False
    word, given = found[at], index.given[person]
    gap = text[word.end : found[at + 1].start]
    if len(word.key) == 1 and gap.startswith("."):
        return word.key in given.initials and gap.strip() == "."
    if gap not in _BLANKS:
        return False
    if (
        word.key in given.forms
        or spelling_key(word.key) in given.sounds
        or _is_short(word.key, given)
    ):
        return True
    return is_patronymic(word.key) and _is_given(text, found, at - 1, person, index)


def _is_short(key: str, given: GivenNames) -> bool:
    """Whether the word is a short form of the given name that the name begins with: Dan, Стів."""
    shorts = {spelling_key(reading.nominative) for reading in read_given_name(key)}
    return any(
        len(short) >= _SHORTEST_GIVEN and name.startswith(short)
        for short in shorts
        for name in given.sounds
    )


def _is_other_name(text: str, found: Sequence[Word], at: int, index: NameIndex) -> bool:
    """Whether the word before a surname is a given name or an initial."""
    if not _is_capital(found, at):
        return False
    word, gap = found[at], text[found[at].end : found[at + 1].start]
    if len(word.key) == 1:
        return gap.startswith(".") and gap.strip() == "."
    if gap not in _BLANKS or word.text.isupper() != found[at + 1].text.isupper():
        return False
    return word.key in index.all_given or bool(read_given_name(word.key))


def _is_given_after(
    text: str, found: Sequence[Word], at: int, person: str, index: NameIndex
) -> bool:
    """Whether the person's given name stands after the surname."""
    if not _is_capital(found, at + 1):
        return False
    gap = text[found[at].end : found[at + 1].start]
    return gap in _BLANKS and found[at + 1].key in index.given[person].forms


def _mention(
    text: str,
    found: Sequence[Word],
    span: tuple[int, int],
    forms: Sequence[SurnameForm],
    index: NameIndex,
) -> PersonMention | None:
    """The mention with all given names beside it; None where it may be several people's."""
    person, *others = {form.person for form in forms}
    if others:
        return None
    first, last = span
    while _is_given(text, found, first - 1, person, index):
        first -= 1
    while _is_given_after(text, found, last, person, index):
        last += 1
    start, end = found[first].start, found[last].end
    nominative = any(form.nominative for form in forms)
    bare = (first, last) == span
    return PersonMention(start, end, person, text[start:end], nominative, bare)


def without_namesakes(
    mentions: Iterable[PersonMention], namesakes: Collection[Namesake]
) -> tuple[PersonMention, ...]:
    """The mentions but for surnames alone that may be a namesake's: they are nobody's.

    ``namesakes`` are those of the whole article: who is introduced in one passage may be meant in
    any other.
    """
    if not namesakes:
        return tuple(mentions)
    return tuple(
        mention
        for mention in mentions
        if not mention.bare
        or not any(
            each.may_be_meant(mention.person, nominative=mention.nominative) for each in namesakes
        )
    )
