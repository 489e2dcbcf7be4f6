"""Search for people unknown to the site."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.nlp.morphology import read_tags
from generator.nlp.names.capitalised_words import find_capitalised_runs
from generator.nlp.names.given_names import is_foreign, usual_latin
from generator.nlp.names.identity import Identities, identify
from generator.nlp.names.known_people import find_people
from generator.nlp.names.name_index import KnownPerson, NameIndex, index_names
from generator.nlp.names.name_words import is_particle, is_role
from generator.nlp.names.nominatives import FullName, reconstruct
from generator.nlp.names.person_rows import is_known, read_rows
from generator.nlp.tokens import fold, words
from generator.nlp.transliterate import transliterate

_SHORTEST = 5  # letters of an office glued to a name


@dataclass(frozen=True, slots=True)
class FoundName:
    """Person named in a text: ``name`` for display in Latin script, ``given`` its given names.

    ``forms`` are those found, distinct and in order. ``spelling`` is the nominative as the text would
    write it, and ``gender`` is ``m`` or ``f`` if it can be told. ``foreign``: the name is in Cyrillic
    and of another language, so that only an editor knows its spelling.
    """

    name: str
    given: str
    forms: tuple[str, ...]
    spelling: str
    gender: str | None = None
    foreign: bool = False


def find_names(text: str, language: str | None, index: NameIndex) -> tuple[FoundName, ...]:
    """Find people of a text as ``find_full_names`` does, each with the forms met."""
    read = identify((text,), index, language)
    return _with_forms(text, language, find_full_names(text, language, read))


def find_full_names(text: str, language: str | None, read: Identities) -> tuple[FoundName, ...]:
    """Find the people of the text missing from the index, in order of first mention.

    The text must give somebody a given name and a surname at least once: a given name of the tables
    or the dictionary, or two capitalised words with an office before them or a verb of saying
    beside them. Nobody is listed by a surname alone: it may be anybody's, a minister's too. Names of
    organisations, places and streets are not people, and a surname of one letter ('Hans M.') names
    nobody. ``read`` is the result of ``identify`` for the text.
    """
    known = read.mentions[0]
    rows = list(find_capitalised_runs(text, language))
    met = {name.key for row in rows for name in row.names}
    small = {word.key for word in words(text) if word.text[0].islower()}
    names = read_rows(rows, known, read.others[0], language, small)
    found: dict[str, tuple[int, FullName]] = {}
    for given, surname, before in names:
        if len(surname.key) > 1 and not is_known(given[0].start, surname.end, known):
            full = reconstruct(given, surname, before, language, met)
            found.setdefault(_sound(_latin(full, language)), (given[0].start, full))
    people = [full for _, full in sorted(found.values(), key=lambda each: each[0])]
    return tuple(_named([one for one in people if not _is_a_part(one, people, language)], language))


def _is_a_part(one: FullName, people: Iterable[FullName], language: str | None) -> bool:
    """Check for the surname of another in two words, or another's name with an office glued to its end."""
    name = f"{one.given} {one.surname}".casefold()
    for other in people:
        whole = f"{other.given} {other.surname}".casefold()
        if is_particle(fold(one.given)) and whole.endswith(f" {name}"):
            return True  # 'Mr Van Laar' is Pieter Van Laar
        rest = name.removeprefix(whole)
        if _SHORTEST <= len(rest) < len(name) and (is_role(rest) or read_tags(rest, language)):
            return True
    return False


def index_strangers(found: Iterable[FoundName], language: str | None) -> NameIndex:
    """Make people found in a text ready to be found again in it. Their id is their name."""
    people = [
        KnownPerson(each.name, each.name, ((language or "en", each.spelling or each.forms[0]),))
        for each in found
    ]
    return index_names(people, strangers=True)


def _latin(full: FullName, language: str | None) -> str:
    given = " ".join(
        usual_latin(name) or transliterate(name, language) for name in full.given.split(" ")
    )
    return f"{given} {transliterate(full.surname, language)}".strip()


def _sound(name: str) -> str:
    """Fold spellings of one name that differ by a letter or its romanisation only: Єрмак, Ермак."""
    name = (
        name.casefold().replace("kh", "h").replace("w", "v").replace("ye", "e").replace("ie", "e")
    )
    for sound in ("iy", "yi", "ii", "ij", "yj", "y", "j"):
        name = name.replace(sound, "i")
    return name.replace("'", "").replace("ii", "i")


def _named(people: Sequence[FullName], language: str | None) -> list[FoundName]:
    found = []
    for full in people:
        name = _latin(full, language)
        given = name.removesuffix(transliterate(full.surname, language)).strip()
        spelling = f"{full.given} {full.surname}".strip()
        foreign = is_foreign(full.given.split(" ")[0])
        found.append(FoundName(name, given, (), spelling, full.gender, foreign))
    return found


def _with_forms(
    text: str, language: str | None, found: Sequence[FoundName]
) -> tuple[FoundName, ...]:
    forms: dict[str, dict[str, None]] = {each.name: {} for each in found}
    for mention in find_people(text, index_strangers(found, language), language):
        forms[mention.person][mention.found] = None
    return tuple(replace(each, forms=tuple(forms[each.name])) for each in found)
