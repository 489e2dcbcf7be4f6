"""Finding people whom the site does not know."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from generator.nlp.morphology import has_dictionary, look_up
from generator.nlp.names.capitalised_words import (
    CapitalisedRun,
    CapitalisedWord,
    find_capitalised_runs,
    is_before_name,
    is_conjunction,
    is_named_after,
    is_no_name,
    is_role,
    is_small,
    is_title,
    may_be_surname,
)
from generator.nlp.names.given_names import usual_latin
from generator.nlp.names.identity import Identities, identify
from generator.nlp.names.known_people import find_people
from generator.nlp.names.name_index import KnownPerson, NameIndex, index_names
from generator.nlp.names.nominatives import FullName, is_patronymic, read_given, reconstruct
from generator.nlp.names.person_mention import PersonMention
from generator.nlp.names.single_surnames import read_surnames
from generator.nlp.quotations.attribution_phrases import is_preposition
from generator.nlp.quotations.quotation_lexicon import saying
from generator.nlp.transliterate import transliterate

# Given names, surname, and the key of the word before them.
_Name = tuple[tuple[CapitalisedWord, ...], CapitalisedWord, str]
_NOMINAL = ("NOUN", "ADJF", "NUMR", "PREP", "CONJ", "NPRO")  # beginnings of tags
_APPOSED = 6  # words before the comma of 'the mayor of the town, Name,'
_BETWEEN = 2  # words between a verb of saying and the name: 'dijo la ministra'


@dataclass(frozen=True, slots=True)
class FoundName:
    """Somebody named in a text: ``name`` for display in Latin script, ``given`` its given names.

    ``forms`` are those met, each once, in order; ``spelling`` is the nominative as the text would
    write it, and ``gender`` is ``m`` or ``f`` where it can be told.
    """

    name: str
    given: str
    forms: tuple[str, ...]
    spelling: str
    gender: str | None = None


def find_names(
    text: str, language: str | None, index: NameIndex, read: Identities | None = None
) -> tuple[FoundName, ...]:
    """People of the text who are not in the index, in the order in which they are first named.

    Somebody counts where the text gives them a given name and a surname at least once: a given
    name that the tables or the dictionary have, or two capitalised words where an office before
    them or a verb of saying beside them shows a person; or where a surname alone has spoken. Names
    of organisations, places and streets are not people. ``read`` is what ``identify`` makes of the
    text, where it is known already.
    """
    read = read or identify((text,), index, language)
    known = read.mentions[0]
    rows = list(find_capitalised_runs(text))
    met = {name.key for row in rows for name in row.names}
    names = [name for row in rows for name in _read_row(row, language)]
    names += _read_others(rows, names, known, language)
    found: dict[str, tuple[int, FullName]] = {}
    for given, surname, before in names:
        if not _is_known(given[0].start, surname.end, known):
            full = reconstruct(given, surname, before, language, met)
            found.setdefault(_sound(_latin(full, language)), (given[0].start, full))
    people = [full for _, full in sorted(found.values(), key=lambda each: each[0])]
    others = find_people(text, index_strangers(_named(people, language), language), language)
    taken = [(each.start, each.end) for each in (*known, *others)]
    taken += [(each.start, each.end) for each in read.doubtful[0]]
    for place, full in read_surnames(rows, taken, language):
        found.setdefault(_sound(_latin(full, language)), (place, full))
    people = [full for _, full in sorted(found.values(), key=lambda each: each[0])]
    return _with_forms(text, language, people)


def index_strangers(found: Iterable[FoundName], language: str | None) -> NameIndex:
    """Make people found in a text ready to be found again in it; their id is their name."""
    people = [
        KnownPerson(each.name, each.name, ((language or "en", each.spelling or each.forms[0]),))
        for each in found
    ]
    return index_names(people, strangers=True)


def _read_row(row: CapitalisedRun, language: str | None) -> Iterator[_Name]:
    """The full names in a row that begin with a given name."""
    at = 0
    while at < len(row.names) - 1 and not row.in_marks:
        before = row.names[at - 1].key if at else (row.before[-1] if row.before else "")
        last = _surname_at(row.names, at, language)
        if last and not is_named_after(before):
            yield row.names[at:last], row.names[last], before
            at = last
        at += 1


def _read_others(
    rows: Sequence[CapitalisedRun],
    names: Sequence[_Name],
    known: Sequence[PersonMention],
    language: str | None,
) -> Iterator[_Name]:
    """Names in rows where no given name is known, shown to be people's by what is beside them."""
    taken = [(given[0].start, surname.end) for given, surname, _ in names]
    taken += [(mention.start, mention.end) for mention in known]
    ends = {end for _, end in taken}
    people = {name.key for row in rows for name in row.names if name.end in ends}
    for row in rows:
        parts = _without_titles(row.names)
        free = not any(name.end in ends for name in row.names)
        if (
            free
            and not row.in_marks
            and not any(is_named_after(key) for key in row.before[-1:])
            and _may_be_person(parts, row, language)
            and _shows_person(parts, row, rows, people)
        ):
            people.add(parts[-1].key)
            people.add(parts[0].key)
            yield parts[:-1], parts[-1], "".join(row.before[-1:])


def _surname_at(names: Sequence[CapitalisedWord], at: int, language: str | None) -> int | None:
    """Where the surname stands that belongs to the given name at ``at``; None: there is none."""
    if not read_given(names[at].key, language) or is_no_name(names[at].key):
        return None
    last = at + 1
    while last + 1 < len(names) and (
        is_patronymic(names[last].key)
        or read_given(names[last].key, language)
        or _is_middle(names, at, last)
    ):
        last += 1
    return None if not may_be_surname(names[last].key) else last


def _is_middle(names: Sequence[CapitalisedWord], at: int, last: int) -> bool:
    """Whether a word of a Latin row may be a middle name, or the first half of a surname."""
    return (
        last == at + 1
        and last + 2 == len(names)
        and names[last].key.isascii()
        and not is_no_name(names[last].key)
        and may_be_surname(names[last + 1].key)
    )


def _without_titles(names: tuple[CapitalisedWord, ...]) -> tuple[CapitalisedWord, ...]:
    """What stands after the last title, country or small word of a row."""
    others = [at for at, name in enumerate(names) if is_before_name(name.key)]
    return names[others[-1] + 1 :] if others else names


def _may_be_person(
    names: tuple[CapitalisedWord, ...], row: CapitalisedRun, language: str | None
) -> bool:
    """Whether two words (three in Latin script) are none that names of people do not have."""
    longest = 3 if names and names[0].key.isascii() else 2
    if not 2 <= len(names) <= longest or any(is_no_name(name.key) for name in names):
        return False
    if language == "de" and not any(is_title(name.key) for name in row.names):
        return False  # every noun has a capital there
    if language is None or not has_dictionary(language):
        return True
    *given, surname = [_readings(name.key, language) for name in names]
    if _is_said(row) and all(map(_may_be_subject, (*given, surname))):
        return True
    return all(not tags or _is_name(tags) for tags in given) and (
        _is_name(surname) or not any(tag.startswith(_NOMINAL) for tag in surname)
    )


def _shows_person(
    names: tuple[CapitalisedWord, ...],
    row: CapitalisedRun,
    rows: Sequence[CapitalisedRun],
    people: Set[str],
) -> bool:
    """Whether what is beside the words shows a person.

    It does if it is a title, an office or a verb of saying, or joins them to a person; so does the
    last of the words where it stands elsewhere once more.
    """
    beside = {*row.before[-1:], *row.after[:2]}
    again = sum(name.key == names[-1].key for other in rows for name in other.names) > 1
    joined = (
        row.before[-1:] and is_conjunction(row.before[-1]) and {*row.before[-2:-1]} & people
    ) or (row.after[:1] and is_conjunction(row.after[0]) and {*row.after[1:3]} & people)
    return (
        any(is_title(name.key) for name in row.names)
        or _has_role(row)
        or bool(beside & saying())
        or (row.apposed and any(is_role(key) for key in row.before[-_APPOSED:]))
        or _is_said(row)
        or bool(joined)
        or again
    )


def _has_role(row: CapitalisedRun) -> bool:
    """Whether an office stands before the row, and no small word parts them: mayor that, of."""
    if any(is_preposition(key) or is_small(key) for key in row.before[-1:]):
        return False
    return any(is_role(key) for key in row.before[-3:])


def _is_said(row: CapitalisedRun) -> bool:
    """Whether a verb of saying and what somebody is stand before the row: says engineer Name."""
    for at, key in enumerate(row.before):
        between = row.before[at + 1 :]
        if key in saying() and 0 < len(between) <= _BETWEEN:
            return not any(is_preposition(each) for each in between) and not is_small(between[-1])
    return False


def _readings(key: str, language: str) -> list[str]:
    """What the dictionary knows the word as: tags of its readings."""
    return [str(parse.tag) for parse in look_up(key, language) if parse.is_known]


def _may_be_subject(tags: Sequence[str]) -> bool:
    """Whether the word is one that no dictionary has, or a noun in the nominative singular."""
    return not tags or any(
        tag.startswith("NOUN") and "nomn" in tag and "plur" not in tag for tag in tags
    )


def _is_name(tags: Sequence[str]) -> bool:
    return any("Name" in tag or "Surn" in tag for tag in tags)


def _is_known(start: int, end: int, known: Sequence[PersonMention]) -> bool:
    return any(mention.start < end and start < mention.end for mention in known)


def _latin(full: FullName, language: str | None) -> str:
    given = " ".join(
        usual_latin(name) or transliterate(name, language) for name in full.given.split(" ")
    )
    return f"{given} {transliterate(full.surname, language)}".strip()


def _sound(name: str) -> str:
    """The same for spellings of one name that differ by a letter's romanisation only."""
    name = name.casefold().replace("kh", "h").replace("w", "v")
    for sound in ("iy", "yi", "ii", "ij", "yj", "y", "j"):
        name = name.replace(sound, "i")
    return name.replace("'", "").replace("ii", "i")


def _named(people: Sequence[FullName], language: str | None) -> list[FoundName]:
    found = []
    for full in people:
        name = _latin(full, language)
        given = name.removesuffix(transliterate(full.surname, language)).strip()
        spelling = f"{full.given} {full.surname}".strip()
        found.append(FoundName(name, given, (), spelling, full.gender))
    return found


def _with_forms(
    text: str, language: str | None, people: Sequence[FullName]
) -> tuple[FoundName, ...]:
    found = _named(people, language)
    forms: dict[str, dict[str, None]] = {each.name: {} for each in found}
    for mention in find_people(text, index_strangers(found, language), language):
        forms[mention.person][mention.found] = None
    return tuple(replace(each, forms=tuple(forms[each.name])) for each in found)
