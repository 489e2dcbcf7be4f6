"""Alphabetical index of people, terms and outlets."""

from collections.abc import Iterator

from generator.content.entries import PersonEntry
from generator.nlp.collation import sort_key
from generator.nlp.names.name_words import is_particle
from generator.nlp.tokens import fold
from generator.view_models.search_views import IndexEntry
from generator.view_models.view_builder import ViewBuilder


def list_subjects(views: ViewBuilder) -> tuple[IndexEntry, ...]:
    """Return the entries in alphabetical order, without duplicates, scripts separate."""
    entries = dict.fromkeys((*_people(views), *_terms(views), *_outlets(views)))
    key = sort_key(views.language)
    return tuple(sorted(entries, key=lambda entry: (key(entry.label), entry.url)))


def _people(views: ViewBuilder) -> Iterator[IndexEntry]:
    """Yield people in all spellings, family names first."""
    for person in views.corpus.people:
        ref = views.person_refs[person.id]
        for label, lang in _spellings(person, views.site.original).items():
            meant = "" if _turn_round(ref.name) == label else ref.name
            yield IndexEntry(label, lang, ref.url, meant, ref.lang)


def _spellings(person: PersonEntry, original: str) -> dict[str, str]:
    """Return spellings in index form with the first language that has them."""
    spelt = [(original, person.meta.name)]
    spelt += [(lang, name) for lang, names in person.meta.spellings.items() for name in names]
    return {_turn_round(name): lang for lang, name in reversed(spelt)}


def _turn_round(name: str) -> str:
    """Return a name in index form: ``Umerov, Rustem``."""
    parts = name.split()
    at = len(parts) - 1
    while at > 1 and is_particle(fold(parts[at - 1])):
        at -= 1
    given, family = " ".join(parts[:at]), " ".join(parts[at:])
    return f"{family}, {given}" if given else family


def _terms(views: ViewBuilder) -> Iterator[IndexEntry]:
    """Yield the terms of themes found in articles."""
    for term in sorted({term for article in views.corpus.articles for term in article.terms}):
        if mark := views.marks.get(term.theme):
            yield IndexEntry(term.text, term.language, mark.url, theme=mark)


def _outlets(views: ViewBuilder) -> Iterator[IndexEntry]:
    """Yield outlets in all languages and spellings, ignoring case."""
    for outlet in views.outlets.values():
        shown = views.names.outlet(outlet.meta)
        named = outlet.meta.name
        names = [(name, "") for name in reversed(outlet.meta.spellings)]
        names += [(n, lang) for lang, n in named.items()] if isinstance(named, dict) else []
        for name, lang in {fold(name): (name, lang) for name, lang in (*names, shown)}.values():
            meant, meant_lang = ("", "") if name == shown.text else shown
            yield IndexEntry(name, lang, views.outlet_address(outlet.id), meant, meant_lang)
