"""Finding the people whom the site knows, in any script and case."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.text.declension import decline
from generator.text.givens import given_name_forms, guess_gender, read_given_name
from generator.text.words import Word, words

# Small words that begin a surname of several words; they are written as they stand.
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "du",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "ter",
        "zu",
        "фон",
        "ван",
        "дер",
        "ден",
        "де",
        "да",
        "ді",
        "ди",
        "ель",
        "аль",
        "эль",
        "ла",
        "ле",
        "бен",
        "бін",
        "бин",
    ]
)
_PATRONYMICS = (
    "вич", "вича", "вичу", "вичем", "виче", "вичеві", "вичові",
    "вна", "вны", "вне", "вну", "вной", "вною", "вни", "вні",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """``spellings``: pairs of a language and the full name in it, given names first."""

    id: str
    name: str
    spellings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named in a text: ``found == text[start:end]``; ``person`` is the id.

    ``nominative`` is False where the form met cannot be the subject of its sentence.
    """

    start: int
    end: int
    person: str
    found: str
    nominative: bool = True


@dataclass(frozen=True, slots=True)
class _Surname:
    """One form of one person's surname, by the key of its last word."""

    person: str
    before: tuple[frozenset[str], ...]  # the words of a longer surname before its last
    nominative: bool


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Surnames by the key of every form; given names and their first letters by person."""

    surnames: dict[str, tuple[_Surname, ...]]
    given: dict[str, frozenset[str]]
    given_nominatives: dict[str, frozenset[str]]
    all_given: frozenset[str]


def index_names(people: Iterable[KnownPerson]) -> NameIndex:
    """Makes people ready to be found. A spelling without any word in it is never found."""
    surnames: dict[str, dict[_Surname, None]] = {}
    given: dict[str, set[str]] = {}
    nominatives: dict[str, set[str]] = {}
    for person in people:
        for language, spelling in (*person.spellings, ("en", person.name)):
            parts = words(spelling)
            if not parts:
                continue
            first, last = _part(parts, spelling)
            gender = guess_gender(first[0].text) if first else None
            names = given.setdefault(person.id, set())
            for word in first:
                names |= given_name_forms(word.text, language, gender)
                nominatives.setdefault(person.id, set()).add(word.key)
            *before, final = [_surname_forms(word.key, language, gender) for word in last]
            for key in final:
                entry = _Surname(person.id, tuple(before), key == last[-1].key)
                surnames.setdefault(key, {})[entry] = None
    return NameIndex(
        {key: tuple(entries) for key, entries in surnames.items()},
        {person: frozenset(names) for person, names in given.items()},
        {person: frozenset(names) for person, names in nominatives.items()},
        frozenset().union(*given.values()),
    )


def find_people(text: str, index: NameIndex) -> tuple[PersonMention, ...]:
    """Every mention of a known person, in order: full name, or surname alone.

    A surname stands for a person where it is one known person's only; with another given name
    before it, it is somebody else's. The name begins with a capital letter.
    """
    found = words(text)
    surnames = index.surnames
    mentions = []
    for at, word in enumerate(found):
        if word.key in surnames and word.text[0].isupper():
            mention = _read_mention(text, found, at, index)
            if mention:
                mentions.append(mention)
    return tuple(mentions)


def _part(parts: list[Word], spelling: str) -> tuple[list[Word], list[Word]]:
    """Given names and surname: the last word, with particles and hyphened words before it."""
    at = len(parts) - 1
    while at > 0 and (
        parts[at - 1].key in _PARTICLES or spelling[parts[at - 1].end : parts[at].start] == "-"
    ):
        at -= 1
    return parts[:at], parts[at:]


def _surname_forms(key: str, language: str, gender: str | None) -> frozenset[str]:
    forms: frozenset[str] = frozenset((key,))
    if key in _PARTICLES:
        return forms
    for each in (gender,) if gender else ("m", "f"):
        forms |= decline(key, language, surname=True, gender=each)
    return forms


def _read_mention(text: str, found: list[Word], at: int, index: NameIndex) -> PersonMention | None:
    entries = _fitting(found, at, index)
    if not entries or _is_half(text, found, at, index):
        return None
    first = at - len(entries[0].before)
    if first > 0 and text[found[first - 1].end : found[first].start] in {" ", "\u00a0", "\u202f"}:
        before = found[first - 1]
        named = tuple(each for each in entries if before.key in index.given[each.person])
        if named:
            return _with_given_names(text, found, first, at, named, index)
        if _is_other_name(before, index):
            return None
    return _alone(text, found, first, at, entries)


def _fitting(found: list[Word], at: int, index: NameIndex) -> tuple[_Surname, ...]:
    """The entries whose words before the last stand there, those of most words first."""
    fitting = [
        entry
        for entry in index.surnames[found[at].key]
        if len(entry.before) <= at
        and all(
            found[at - len(entry.before) + step].key in forms
            for step, forms in enumerate(entry.before)
        )
    ]
    most = max((len(entry.before) for entry in fitting), default=0)
    return tuple(entry for entry in fitting if len(entry.before) == most)


def _is_half(text: str, found: list[Word], at: int, index: NameIndex) -> bool:
    """Whether the word is a part of a hyphened word that is not made of known surnames."""
    if text[found[at].end : found[at].end + 1] == "-" and at + 1 < len(found):
        after = found[at + 1]
        if after.start == found[at].end + 1 and after.key not in index.surnames:
            return True
    return bool(
        at
        and text[found[at - 1].end : found[at].start] == "-"
        and found[at - 1].key not in index.surnames
        and not any(entry.before for entry in index.surnames[found[at].key])
    )


def _is_other_name(word: Word, index: NameIndex) -> bool:
    if not word.text[0].isupper() or (len(word.text) > 1 and word.text.isupper()):
        return False
    return word.key in index.all_given or bool(read_given_name(word.key))


def _with_given_names(
    text: str, found: list[Word], first: int, at: int, named: tuple[_Surname, ...], index: NameIndex
) -> PersonMention | None:
    if len({each.person for each in named}) > 1:
        return None
    given = index.given[named[0].person]
    while first > 0 and found[first - 1].key in given and found[first - 1].text[0].isupper():
        first -= 1
    start, end = found[first].start, found[at].end
    nominative = any(each.nominative for each in named)
    return PersonMention(start, end, named[0].person, text[start:end], nominative)


def _alone(
    text: str, found: list[Word], first: int, at: int, entries: tuple[_Surname, ...]
) -> PersonMention | None:
    if len({each.person for each in entries}) > 1:
        return None
    start, end = found[first].start, found[at].end
    nominative = any(each.nominative for each in entries)
    return PersonMention(start, end, entries[0].person, text[start:end], nominative)
