"""Index known people by the forms of their surnames."""

from collections.abc import Iterable, Iterator

import msgspec

from generator.nlp.names.given_names import (
    decline,
    given_name_forms,
    guess_gender,
    read_given_name,
)
from generator.nlp.names.name_words import is_particle
from generator.nlp.names.nominatives import is_patronymic
from generator.nlp.names.offices import Office, read_office
from generator.nlp.names.spelling_key import fold_letters, spelling_key
from generator.nlp.tokens import Word, words

ANY_LANGUAGE = ""  # of an office that the file gives in one wording
# Given names, surname and language.
_Spelling = tuple[tuple[Word, ...], tuple[Word, ...], str]


class KnownPerson(msgspec.Struct, frozen=True):
    """Person to be found, with ``spellings`` and ``offices`` as pairs of a language and a text.

    A spelling is the full name, given names first. ``alone``: known to the world by surname alone.
    """

    id: str
    name: str
    spellings: tuple[tuple[str, str], ...]
    offices: tuple[tuple[str, str], ...] = ()
    alone: bool = False


class SurnameForm(msgspec.Struct, frozen=True):
    """Form of one person's surname, looked up by its last word.

    ``before`` holds the forms of the words of a longer surname before its last.
    """

    person: str
    before: tuple[frozenset[str], ...]
    nominative: bool


class PersonGivenNames(msgspec.Struct, frozen=True):
    """Given names of a person: keys of their forms, their sounds, and first letters.

    ``patronymics`` are the forms of those in the spellings, ``nominatives`` the names as spelt.
    """

    forms: frozenset[str]
    sounds: frozenset[str]
    initials: frozenset[str]
    patronymics: frozenset[str] = frozenset()
    nominatives: frozenset[str] = frozenset()


class NameIndex(msgspec.Struct, frozen=True):
    """Index of people: ``surnames`` by the key of every form, ``sounds`` by the sound of every Latin form.

    ``genders`` by person: ``m``, ``f``, or None if the given name does not decide it. ``display``
    is each person's display name. ``offices`` by person and language. ``alone``: people known by
    surname alone. ``strangers``: people of one text, otherwise unknown.
    """

    surnames: dict[str, tuple[SurnameForm, ...]]
    sounds: dict[str, tuple[SurnameForm, ...]]
    given: dict[str, PersonGivenNames]
    genders: dict[str, str | None]
    display: dict[str, str]
    all_given: frozenset[str]
    offices: dict[str, dict[str, tuple[Office, ...]]]
    alone: frozenset[str]
    strangers: bool = False

    def offices_of(self, person: str, language: str | None) -> tuple[Office, ...]:
        """Return the person's offices in a language, and those of no language."""
        offices = self.offices.get(person, {})
        return (*offices.get(language or ANY_LANGUAGE, ()), *offices.get(ANY_LANGUAGE, ()))

    def filed_for(self, person: str) -> tuple[Office, ...]:
        """Return the person's offices in every language."""
        return tuple(office for each in self.offices.get(person, {}).values() for office in each)


def index_names(people: Iterable[KnownPerson], *, strangers: bool = False) -> NameIndex:
    """Index people by their spellings and display names.

    A spelling without any word in it is never found.
    """
    surnames: dict[str, dict[SurnameForm, None]] = {}
    sounds: dict[str, dict[SurnameForm, None]] = {}
    given: dict[str, PersonGivenNames] = {}
    genders: dict[str, str | None] = {}
    display: dict[str, str] = {}
    people = tuple(people)
    for person in people:
        display[person.id] = person.name
        spelled = [parts for parts in _read_spellings(person) if parts[1]]
        genders[person.id] = _gender(spelled)
        given[person.id] = _given_names(spelled, genders[person.id])
        for first, last, language in spelled:
            gender = genders[person.id] if first else None
            for key, form in _surname_forms(person.id, last, language, gender):
                surnames.setdefault(key, {})[form] = None
                sound = spelling_key(key) if key[0] < "\u0250" else fold_letters(key)
                sounds.setdefault(sound, {})[form] = None
    return NameIndex(
        {key: tuple(forms) for key, forms in surnames.items()},
        {key: tuple(forms) for key, forms in sounds.items()},
        given,
        genders,
        display,
        frozenset(key for names in given.values() for key in names.forms),
        {person.id: _offices(person) for person in people if person.offices},
        frozenset(person.id for person in people if person.alone or strangers),
        strangers,
    )


def _offices(person: KnownPerson) -> dict[str, tuple[Office, ...]]:
    by_language: dict[str, list[Office]] = {}
    for language, text in person.offices:
        if office := read_office(text):
            by_language.setdefault(language, []).append(office)
    return {language: tuple(offices) for language, offices in by_language.items()}


def _read_spellings(person: KnownPerson) -> Iterator[_Spelling]:
    """Yield the given names, surname and language of each spelling.

    The surname is the last word, with small words (``von der``) and hyphenated words before it.
    """
    for language, spelling in dict.fromkeys((*person.spellings, ("en", person.name))):
        parts = words(spelling)
        at = max(0, len(parts) - 1)
        while at > 0 and (
            is_particle(parts[at - 1].key) or spelling[parts[at - 1].end : parts[at].start] == "-"
        ):
            at -= 1
        yield parts[:at], parts[at:], language


def _gender(spelled: list[_Spelling]) -> str | None:
    """Return the gender by the first given name, in the first spelling that decides it."""
    told = [guess_gender(first[0].text) for first, _, _ in spelled if first]
    return next((gender for gender in told if gender), None)


def _given_names(spelled: list[_Spelling], gender: str | None) -> PersonGivenNames:
    forms: set[str] = set()
    patronymics: set[str] = set()
    for first, _, language in spelled:
        for word in first:
            forms |= given_name_forms(word.text, language, gender)
            if is_patronymic(word.key):
                patronymics |= given_name_forms(word.text, language, gender)
            if word.key[0] < "\u0250":
                forms |= given_name_forms(word.text, "pl", gender)
    initials = {first[0].key[0] for first, _, _ in spelled if first}
    sounds = frozenset(map(spelling_key, forms))
    nominatives = frozenset(word.key for first, _, _ in spelled for word in first)
    return PersonGivenNames(
        frozenset(forms), sounds, frozenset(initials), frozenset(patronymics), nominatives
    )


def _surname_forms(
    person: str, last: tuple[Word, ...], language: str, gender: str | None
) -> Iterator[tuple[str, SurnameForm]]:
    *before, final = [_forms(word.key, language, gender) for word in last]
    nominative = last[-1].key
    for key in sorted(final):
        yield key, SurnameForm(person, tuple(before), key == nominative)
    if len(last) == 1 and nominative[0] < "\u0250" and language != "pl":
        for key in sorted(_foreign_forms(nominative, gender)):
            yield key, SurnameForm(person, (), nominative=False)


def _forms(key: str, language: str, gender: str | None) -> frozenset[str]:
    forms: frozenset[str] = frozenset((key,))
    if is_particle(key):
        return forms
    for each in (gender,) if gender else ("m", "f"):
        forms |= decline(key, language, surname=True, gender=each)
    return forms


def _foreign_forms(key: str, gender: str | None) -> set[str]:
    """Return the forms that Polish, German and French give a surname spelt in English.

    The Polish genitive in -a is left out: it is also the surname of a man's wife or sister.
    """
    forms = {key + "s"} if len(key) > 4 and not key.endswith("s") else set()
    if gender == "m" and key.endswith("in") and not read_given_name(key + "e"):
        forms.add(key + "e")  # Poutine
    if gender != "f" and len(key) > 3:
        polish = key[:-1] + "i" if key.endswith("y") else key
        forms |= decline(polish, "pl", surname=True, gender="m") - {key, polish}
    return {form for form in forms if not form.endswith("a")}
