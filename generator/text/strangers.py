"""Finding people whom the site does not know."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text.attribution import saying
from generator.text.capitals import (
    Capital,
    Row,
    is_named_after,
    is_no_name,
    is_role,
    is_title,
    read_rows,
)
from generator.text.dictionary import dictionary, has_dictionary
from generator.text.givens import usual_latin
from generator.text.nominatives import FullName, is_patronymic, read_given, reconstruct
from generator.text.people import (
    KnownPerson,
    NameIndex,
    PersonMention,
    find_people,
    index_names,
)
from generator.text.romanise import romanise


@dataclass(frozen=True, slots=True)
class NameFound:
    """Somebody named in a text: ``name`` for display in Latin script, ``given`` its given names.

    ``forms`` are those met, each once, in order; ``spelling`` is the nominative as the text would
    write it, and ``gender`` is ``m`` or ``f`` where it can be told.
    """

    name: str
    given: str
    forms: tuple[str, ...]
    spelling: str
    gender: str | None = None


def find_names(text: str, language: str | None, index: NameIndex) -> tuple[NameFound, ...]:
    """People of the text who are not in the index, in the order in which they are first named.

    Somebody counts where the text gives them a given name and a surname at least once: a given
    name that the tables or the dictionary have, or two capitalised words where an office before
    them or a verb of saying beside them shows a person. Names of organisations, places and streets
    are not people.
    """
    known = find_people(text, index)
    rows = list(read_rows(text))
    met = {name.key for row in rows for name in row.names}
    found: dict[str, tuple[int, FullName]] = {}
    for row in rows:
        for given, surname in _read_row(row, rows, language):
            if not _is_known(given[0].start, surname.end, known):
                full = reconstruct(given, surname, language, met)
                found.setdefault(_sound(_latin(full, language)), (given[0].start, full))
    people = [full for _, full in sorted(found.values(), key=lambda each: each[0])]
    return _with_forms(text, language, people)


def as_known(found: Sequence[NameFound], language: str | None) -> NameIndex:
    """An index of the people found, in which their display names are their ids."""
    return index_names(
        KnownPerson(each.name, each.name, ((language or "en", each.spelling),)) for each in found
    )


def _read_row(
    row: Row, rows: Sequence[Row], language: str | None
) -> Iterator[tuple[tuple[Capital, ...], Capital]]:
    """The full names in a row: given names and surname."""
    if row.in_marks:
        return
    at, any_found = 0, False
    while at < len(row.names) - 1:
        before = row.names[at - 1].key if at else (row.before[-1] if row.before else "")
        last = _surname_at(row.names, at, language)
        if last and not is_named_after(before):
            any_found = True
            yield row.names[at:last], row.names[last]
            at = last
        at += 1
    if not any_found and not any(is_named_after(key) for key in row.before[-1:]):
        names = _without_titles(row.names)
        if _shows_person(names, row, rows, language):
            yield names[:-1], names[-1]


def _surname_at(names: Sequence[Capital], at: int, language: str | None) -> int | None:
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
    return None if is_no_name(names[last].key) or is_title(names[last].key) else last


def _is_middle(names: Sequence[Capital], at: int, last: int) -> bool:
    """Whether a word of a Latin row may be a middle name, or the first half of a surname."""
    return (
        last == at + 1
        and last + 2 == len(names)
        and names[last].key.isascii()
        and not is_no_name(names[last].key)
        and not is_no_name(names[last + 1].key)
        and not is_title(names[last + 1].key)
    )


def _without_titles(names: tuple[Capital, ...]) -> tuple[Capital, ...]:
    """What stands after the last title of a row."""
    titles = [at for at, name in enumerate(names) if is_title(name.key)]
    return names[titles[-1] + 1 :] if titles else names


def _shows_person(
    names: tuple[Capital, ...], row: Row, rows: Sequence[Row], language: str | None
) -> bool:
    """Whether two capitalised words, of which no table knows one, are a person's name."""
    if len(names) != 2 or any(is_no_name(name.key) for name in names):
        return False
    has_title = len(names) < len(row.names)
    if language == "de" and not has_title:  # every noun has a capital there
        return False
    if has_dictionary(language) and not all(_may_be_name(name.key, language) for name in names):
        return False
    beside = {*row.before[-1:], *row.after[:2]}
    again = sum(name.key == names[-1].key for other in rows for name in other.names) > 1
    return (
        has_title
        or any(is_role(key) for key in row.before[-3:])
        or bool(beside & saying())
        or again
    )


def _may_be_name(key: str, language: str | None) -> bool:
    """Whether the dictionary does not know the word as something else."""
    analyser = dictionary(language or "")
    if not analyser.word_is_known(key):
        return True
    tags = [str(parse.tag) for parse in analyser.parse(key)]
    return any("Name" in tag or "Surn" in tag for tag in tags)


def _is_known(start: int, end: int, known: Sequence[PersonMention]) -> bool:
    return any(mention.start < end and start < mention.end for mention in known)


def _latin(full: FullName, language: str | None) -> str:
    given = " ".join(
        usual_latin(name) or romanise(name, language) for name in full.given.split(" ")
    )
    return f"{given} {romanise(full.surname, language)}"


def _sound(name: str) -> str:
    """The same for spellings of one name that differ by a letter's romanisation only."""
    name = name.casefold().replace("kh", "h").replace("w", "v")
    for sound in ("iy", "yi", "ii", "ij", "yj", "y", "j"):
        name = name.replace(sound, "i")
    return name.replace("'", "").replace("ii", "i")


def _with_forms(
    text: str, language: str | None, people: Sequence[FullName]
) -> tuple[NameFound, ...]:
    found = [
        NameFound(
            name := _latin(full, language),
            name.removesuffix(romanise(full.surname, language)).strip(),
            (),
            f"{full.given} {full.surname}",
            full.gender,
        )
        for full in people
    ]
    forms: dict[str, dict[str, None]] = {each.name: {} for each in found}
    for mention in find_people(text, as_known(found, language)):
        forms[mention.person][mention.found] = None
    return tuple(
        NameFound(each.name, each.given, tuple(forms[each.name]), each.spelling, each.gender)
        for each in found
    )
