"""Vocabulary from content: terms of themes, names of people and outlets."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import msgspec

from generator.cached_values import load_cached, load_shared, save_cached, save_shared
from generator.config import all_wordings
from generator.content.entries import OutletEntry, PersonEntry, TermMeta, ThemeEntry
from generator.fingerprint.digests import digest_bytes
from generator.fingerprint.keys import PACKAGE, program_digest
from generator.nlp.names.name_index import ANY_LANGUAGE, KnownPerson, NameIndex, index_names
from generator.nlp.terms.inflection import Inflector
from generator.nlp.terms.term_index import Term, index_terms
from generator.nlp.vocabulary import KnownOutlet, Vocabulary
from generator.paths import FORMS, VOCABULARY

MOST = 50_000  # words whose forms are kept with the program


def make_vocabulary(
    themes: tuple[ThemeEntry, ...],
    people: tuple[PersonEntry, ...],
    outlets: tuple[OutletEntry, ...],
    forms_file: Path | None,
) -> Vocabulary:
    """Make the vocabulary, with inflected forms cached in ``forms_file`` and with the program.

    The file is optional: missing, damaged or outdated files are ignored, and it is written if
    possible. The whole vocabulary is kept beside it, until what it is made from changes. What another
    briefing has learned is not learned again. The last result is kept for repeated calls in a preview.
    """
    return _make_vocabulary(_serialise(themes, people, outlets), forms_file)


def index_people(people: Iterable[PersonEntry]) -> NameIndex:
    """Return the index of people's names alone, without the terms of themes."""
    return index_names(tuple(map(_known_person, people)))


Forms = dict[str, list[str]]
_Names = tuple[tuple[str, str], ...]
_VocabularyData = tuple[tuple[Term, ...], tuple[KnownPerson, ...], tuple[KnownOutlet, ...], _Names]


def _serialise(
    themes: tuple[ThemeEntry, ...],
    people: tuple[PersonEntry, ...],
    outlets: tuple[OutletEntry, ...],
) -> bytes:
    """Serialise everything that a vocabulary is made from."""
    data: _VocabularyData = (
        tuple(_terms(themes)),
        tuple(map(_known_person, people)),
        tuple(map(_known_outlet, outlets)),
        tuple(_theme_names(themes)),
    )
    return msgspec.msgpack.encode(data)


@lru_cache(maxsize=1)
def _make_vocabulary(data: bytes, forms_file: Path | None) -> Vocabulary:
    kept, key = _kept_beside(forms_file), digest_bytes(data, program_digest())
    if kept and (vocabulary := load_cached(kept, key, Vocabulary)):
        return vocabulary
    terms, people, outlets, names = msgspec.msgpack.decode(data, type=_VocabularyData)
    cached = load_cached(forms_file, program_digest(), Forms) if forms_file else None
    known = cached or {}
    inflector = Inflector(known, _recall_forms) if forms_file else Inflector()
    vocabulary = Vocabulary(
        terms=index_terms(terms, inflector),
        people=index_names(people),
        outlets=outlets,
        theme_names=names,
    )
    if forms_file and (learned := inflector.learned) != known:
        save_cached(forms_file, program_digest(), learned)
        _share_forms(learned)
    if kept:
        save_cached(kept, key, vocabulary)
    return vocabulary


def _kept_beside(forms_file: Path | None) -> Path | None:
    return forms_file and forms_file.with_name(VOCABULARY.name)


def _recall_forms() -> Forms:
    """Return the forms that any briefing of this machine has learned."""
    return load_shared(PACKAGE, FORMS.name, program_digest(), Forms) or {}


def _share_forms(learned: Forms) -> None:
    """Keep forms for other briefings, those learned before too, unless they are too many."""
    before = _recall_forms()
    if learned.keys() <= before.keys():
        return
    forms = {**before, **learned} if len(before) < MOST else learned
    save_shared(PACKAGE, FORMS.name, program_digest(), forms)


def digest_reading(themes: tuple[ThemeEntry, ...], people: tuple[PersonEntry, ...]) -> bytes:
    """Return a digest of what articles are read by: terms and people.

    Names of themes and of outlets are looked for in clippings alone.
    """
    data = tuple(_terms(themes)), tuple(map(_known_person, people))
    return digest_bytes(msgspec.msgpack.encode(data))


def _known_outlet(outlet: OutletEntry) -> KnownOutlet:
    name, *others = all_wordings(outlet.meta.name)
    spellings = (*outlet.meta.spellings, *others)
    return KnownOutlet(outlet.id, name, tuple(dict.fromkeys(spellings)), outlet.meta.domains)


def _theme_names(themes: tuple[ThemeEntry, ...]) -> Iterator[tuple[str, str]]:
    for theme in themes:
        for name in dict.fromkeys((theme.id, *all_wordings(theme.meta.name))):
            yield theme.id, name


def _terms(themes: tuple[ThemeEntry, ...]) -> Iterator[Term]:
    for theme in themes:
        for language, terms in theme.meta.terms.items():
            for term in terms:
                yield _term(theme.id, language, term)


def _term(theme: str, language: str, term: str | TermMeta) -> Term:
    if isinstance(term, str):
        return Term(theme, language, term)
    sets = tuple(
        tuple(filter(None, map(str.strip, each.split("|")))) for each in (*term.all, term.term)
    )
    if not term.all:
        return Term(theme, language, term.term, term.role)
    shown = " + ".join("|".join(each) for each in sets if each)
    return Term(theme, language, shown, term.role, tuple(filter(None, sets)))


def _known_person(person: PersonEntry) -> KnownPerson:
    spellings = tuple(
        (language, name) for language, names in person.meta.spellings.items() for name in names
    )
    wordings = [each.role for each in person.meta.roles]
    offices = tuple(
        pair
        for role in wordings
        for pair in ([(ANY_LANGUAGE, role)] if isinstance(role, str) else role.items())
    )
    return KnownPerson(person.id, person.meta.name, spellings, offices, person.meta.alone)
