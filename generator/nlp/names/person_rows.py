"""Read rows of capitalised words: the full names of people among them."""

from collections.abc import Iterator, Sequence, Set

from generator.nlp.morphology import has_dictionary, read_tags
from generator.nlp.names.body_names import find_things, is_body, is_firm, is_thing
from generator.nlp.names.capitalised_words import CapitalisedRun, CapitalisedWord
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_cases import cases_of, is_unbent, read_given
from generator.nlp.names.name_choices import choose_words
from generator.nlp.names.name_evidence import (
    is_apposed_noun,
    is_at_work,
    is_placed,
    is_said,
    shows_person,
)
from generator.nlp.names.name_words import (
    identity_words,
    is_named_after,
    is_no_name,
    is_particle,
    is_place,
    is_role,
    is_title,
    may_be_surname,
)
from generator.nlp.names.nominatives import is_patronymic
from generator.nlp.names.office_owners import is_namesake, is_owner, office_before
from generator.nlp.names.patronymic_surnames import STEM, Name, is_without_surname
from generator.nlp.names.person_mention import MOST_GIVEN, Mentions
from generator.nlp.quotations.attribution_phrases import saying

_NOMINAL = ("NOUN", "ADJF", "NUMR", "PREP", "CONJ", "NPRO")  # beginnings of tags
_BEHIND_LATIN = "\u0250"  # keys of other scripts sort after it
_LONGEST = 3  # words of a name without a known given name


def read_rows(
    rows: Sequence[CapitalisedRun],
    known: Mentions,
    others: Mentions,
    language: str | None,
    small: Set[str] = frozenset(),
) -> list[Name]:
    """Read the full names in runs: first by a given name, then by the evidence of a person beside them.

    ``others`` are known surnames after a name that is not the known person's. ``small`` are words
    that the text has without a capital, no given names but listed ones: 'Celnik X', 'były celnik'.
    """
    things = find_things(rows, language)
    names = [name for row in rows for name in _read_row(row, rows, language, things)]
    small = small | {before for _, _, before in names}  # 'Fiddler' before 'Ivan Kovalenko'
    names += _read_others(rows, names, (known, others), language, small)
    return [name for name in names if not is_without_surname(name, names, language)]


def is_known(start: int, end: int, known: Mentions) -> bool:
    """Return whether a mention overlaps the place."""
    return any(mention.start < end and start < mention.end for mention in known)


def _read_row(
    row: CapitalisedRun,
    rows: Sequence[CapitalisedRun],
    language: str | None,
    things: Set[tuple[str, ...]],
) -> Iterator[Name]:
    """Read the full names in a row that begin with a given name."""
    keys = tuple(name.key for name in row.names)
    if keys in things and is_firm(row):
        return  # 'the ship Alma Rosa'
    at = 0
    while at < len(row.names) - 1 and not row.in_marks:
        before = row.word_before(at)
        last = _surname_at(row.names, at, before, language)
        last = None if last and is_thing(row.names[at:], before, language) else last
        if last and not is_namesake(row.names[at : last + 1], before, rows, language):
            yield row.names[at:last], row.names[last], office_before(row, at, language) or before
            at = last
        at += 1


def _surname_at(
    names: Sequence[CapitalisedWord], at: int, before: str, language: str | None
) -> int | None:
    """Find the surname of the given name at ``at``, or return None."""
    given = names[at].key
    named = read_given(given, language) and not (is_no_name(given) or is_title(given))
    if not named or is_owner(names, at, before, language):
        return None
    last = at + 1
    while last + 1 < min(len(names), at + MOST_GIVEN) and (
        is_patronymic(names[last].key)
        or read_given(names[last].key, language)
        or is_particle(names[last].key)  # Ян Ле Дантек
        or (language != "de" and _is_middle(names, at, last))
    ):
        if not _are_of_one_case(given, names[last].key, language):
            return None  # 'колега Зореслави Мурат Чобаноглу'
        last += 1
    if is_place(given, language):
        # 'управления Ливана Башир Асмаров'
        led = last > at + 1 and read_given_name(names[at + 1].key)
        if led or not _agree(given, names[at + 1].key, language):
            return None
    if last == at + 1 and is_unbent(given, names[last].key, language):
        return None  # 'друг Арсена Лесь'
    borne = may_be_surname(names[last].key) or _is_titled(names[last].key)
    return last if borne or _is_doubled(names[last]) else None


def _are_of_one_case(one: str, other: str, language: str | None) -> bool:
    """Return whether two words, if they are given names, may be those of one person."""
    first, second = ({each.case for each in read_given(key, language)} for key in (one, other))
    return not first or not second or not first.isdisjoint(second)


def _is_titled(key: str) -> bool:
    """Return whether a word in Cyrillic is a title, which with a capital is a surname: Ирина Король."""
    return key[0] > _BEHIND_LATIN and is_title(key) and not is_no_name(key)


def _is_doubled(name: CapitalisedWord) -> bool:
    """Return whether a word of two halves has a surname as its first: 'Pryce-Hall'."""
    first, hyphen, second = name.text.partition("-")
    halves = hyphen and second[:1].isupper() and name.key[0] < _BEHIND_LATIN
    return bool(halves) and may_be_surname(name.key[: len(first)])


def _agree(one: str, other: str, language: str | None) -> bool:
    """Return whether two words may be in one case, like the words of one name."""
    first, second = cases_of(one, language), cases_of(other, language)
    return not first or not second or not first.isdisjoint(second)


def _is_middle(names: Sequence[CapitalisedWord], at: int, last: int) -> bool:
    """Return whether a word of a Latin row may be a middle name, or the first half of a surname."""
    return (
        last == at + 1
        and last + 2 == len(names)
        and names[last].key[0] < _BEHIND_LATIN
        and not is_no_name(names[last].key)
        and names[last + 1].key not in identity_words("capital_nouns")
        and may_be_surname(names[last + 1].key)
    )


def _read_others(
    rows: Sequence[CapitalisedRun],
    names: Sequence[Name],
    read: tuple[Mentions, Mentions],
    language: str | None,
    small: Set[str],
) -> Iterator[Name]:
    """Read names in runs without a known given name, if the words beside them show a person."""
    known, others = read
    taken = [(given[0].start, surname.end) for given, surname, _ in names]
    taken += [(mention.start, mention.end) for mention in known]
    ends = {end for _, end in taken}
    people = {name.key for row in rows for name in row.names if name.end in ends}
    met = _words_before(rows)
    surnames = {surname.key[:STEM] for _, surname, _ in names}
    givens = {given[0].key for given, _, _ in names}
    for row in rows:
        if row.in_marks or any(name.end in ends for name in row.names):
            continue
        if any(is_named_after(key) for key in row.before[-1:]) or is_firm(row):
            continue
        stranger = is_known(row.names[-1].start, row.names[-1].end, others)
        for parts in [row.names[-2:]] if stranger else choose_words(row, language):
            borne = parts[-1].key[:STEM] in surnames and _is_apart(parts, language)
            common = parts[0].key in small and not read_given_name(parts[0].key, language)
            common = common or parts[0].key in identity_words("surnamed")
            common = common or _is_led_on(parts, row, givens, language)
            if borne or common or (stranger and is_role(parts[0].key)):
                continue
            person = _may_be_person(parts, row, language)
            person = person and shows_person(parts, row, met, people, language)
            two = len(parts) == 2 and not any(is_no_name(name.key) for name in parts)
            two = two and not _is_trade(parts[0].key, language)
            if person or (stranger and two):
                people |= {parts[-1].key, parts[0].key}
                at = row.names.index(parts[0])
                yield parts[:-1], parts[-1], office_before(row, at, language) or row.word_before(at)
                break


def _words_before(rows: Sequence[CapitalisedRun]) -> dict[str, set[str]]:
    """Return for each word of runs those before it in one, '' at its start, where it is no place."""
    before: dict[str, set[str]] = {}
    for row in rows:
        for at, name in enumerate(() if is_placed(row) else row.names):
            before.setdefault(name.key, set()).add(row.names[at - 1].key if at else "")
    return before


def _is_led_on(
    parts: Sequence[CapitalisedWord],
    row: CapitalisedRun,
    givens: Set[str],
    language: str | None,
) -> bool:
    """Return whether a verb opens the sentence, no given name: 'Contattato da X', 'Powiedział X', 'Tell Alma'.

    ``givens`` are the given names of people of the text.
    """
    first = (
        (row.opens or not row.before)
        and parts[0] is row.names[0]
        and not read_given_name(parts[0].key, language)
    )
    led = len(parts) > 2 and is_particle(parts[1].key)
    called = len(parts) == 2 and parts[1].key in givens
    return first and (led or called or parts[0].key in saying())


def _is_apart(names: Sequence[CapitalisedWord], language: str | None) -> bool:
    """Return whether the first word is in another case than the last: 'мэр Красногорья Клюев'."""
    first = cases_of(names[0].key, language, singular=True)
    last = cases_of(names[-1].key, language, singular=True)
    return bool(first and last) and first.isdisjoint(last)


def _may_be_person(
    names: tuple[CapitalisedWord, ...], row: CapitalisedRun, language: str | None
) -> bool:
    """Return whether two words (three in Latin script) can all be parts of a person's name."""
    if not 2 <= len(names) <= _LONGEST or is_body(names, language):
        return False
    first = (row.opens or not row.before) and names[0] is row.names[0]
    if first and is_place(names[-1].key, language):
        return False  # 'Görüşmelerde Ukrayna'
    before = row.word_before(row.names.index(names[0]))
    if is_thing(names, before, language):
        return False
    if not has_dictionary(language):
        # Every noun has a capital in German.
        titled = any(is_title(key) for key in (*(n.key for n in row.names), *row.before[-1:]))
        before_name = row.names[: row.names.index(names[0])]
        worker = any(is_at_work(name.key, language) for name in before_name)
        cyrillic = names[0].key[0] > _BEHIND_LATIN  # the first of three may be a place
        return (language != "de" or titled or worker) and not (cyrillic and len(names) == _LONGEST)
    if names[0].key.isascii():
        return bool(read_given_name(names[0].key, language))  # a foreign medium's name, more often
    three = len(names) == _LONGEST and any(read_tags(name.key, language) for name in names)
    return not (three or _is_trade(names[0].key, language)) and _may_be_slavic(names, row, language)


def _may_be_slavic(names: tuple[CapitalisedWord, ...], row: CapitalisedRun, language: str) -> bool:
    """Return whether words of a language with a dictionary can be given names and a surname."""
    *given, surname = [read_tags(name.key, language) for name in names]
    subject = all(map(_may_be_subject, given))
    if is_said(row) and subject and _may_be_subject(surname):
        return True
    apposed = is_apposed_noun(row, language)
    if apposed and all(_may_be_subject(tags) or _is_no_owner(tags) for tags in given):
        return _may_be_subject(surname) or _is_name(surname)
    return all(not tags or _is_name(tags) for tags in given) and (
        _is_name(surname) or not any(tag.startswith(_NOMINAL) for tag in surname)
    )


def _is_trade(key: str, language: str | None) -> bool:
    """Return whether a dictionary has the word as a common noun for a person: Forester Yermak."""
    tags = read_tags(key, language)
    return any("anim" in tag for tag in tags) and not _is_name(tags)


def _may_be_subject(tags: Sequence[str]) -> bool:
    """Return whether the word is missing from the dictionary, or a noun in the nominative singular."""
    return not tags or any(
        tag.startswith("NOUN") and "nomn" in tag and "plur" not in tag for tag in tags
    )


def _is_no_owner(tags: Sequence[str]) -> bool:
    """Return whether a noun cannot be the owner of the word before, as in 'дипломат Икрам X'."""
    return all(tag.startswith("NOUN") and "gent" not in tag for tag in tags)


def _is_name(tags: Sequence[str]) -> bool:
    return any("Name" in tag or "Surn" in tag for tag in tags)
