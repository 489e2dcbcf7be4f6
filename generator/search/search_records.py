"""Collect what the search index is made from: a record and facets per article, and spellings of names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, TypeVar

import msgspec

from generator.config import all_wordings
from generator.content.entries import Content, OutletEntry, PersonEntry, ThemeEntry
from generator.corpus.article_record import (
    Article,
    Bodies,
    TranslatedArticle,
    WrittenPassage,
)
from generator.nlp.tokens import words
from generator.search.indexed_dates import find_dates_in
from generator.search.postings import write_number

# Standings of allegations in words, by article, anchor and language of the site.
Standings = Mapping[str, Mapping[str, Mapping[str, str]]]
NONE: Standings = MappingProxyType({})
DATE_SIGN = "@"  # before a date among the forms of the index, where no word has it
UNKNOWN = "_unknown"  # unknown outlet or year (ids have no underscore)
Value = TypeVar("Value")


class Facets(NamedTuple):
    """Outlet and themes of an article by id, its language, and its year as text.

    ``found`` is the name that its text gives to an unlisted outlet.
    """

    outlet: str
    language: str
    year: str
    themes: tuple[str, ...]
    found: str = ""


class FacetColumns(msgspec.Struct, frozen=True):
    """Facets of articles in the order of their numbers.

    The last six hold a character an article, the number of its value in the lists above, or where
    its story is (``SearchStories``). ``sets`` are the sets of themes that articles have, ``names``
    those that texts give to unlisted outlets.
    """

    outlets: tuple[str, ...]
    names: tuple[str, ...]
    languages: tuple[str, ...]
    years: tuple[str, ...]
    themes: tuple[str, ...]
    sets: tuple[tuple[int, ...], ...]
    outlet: str
    name: str
    language: str
    year: str
    set: str
    story: str


class SearchPassage(msgspec.Struct, frozen=True, array_like=True):
    """Anchor and plain text of a passage."""

    anchor: str
    text: str


class AllegedPassage(SearchPassage, frozen=True, array_like=True):
    """Passage that makes an allegation, with its standing in words by language of the site."""

    standing: Mapping[str, str]


class TranslatedPassage(SearchPassage, frozen=True, array_like=True):
    """Passage with its translations by language, and with its standing if it makes an allegation.

    With a translation go its marks: ``m`` made by a machine, ``u`` and read by nobody, ``s`` stale.
    """

    standing: Mapping[str, str] | None
    translations: Mapping[str, tuple[str, str]]


class SearchRecord(msgspec.Struct, frozen=True):
    """Article to be found. ``date`` is ISO text or empty, ``outlet`` an id or empty.

    ``derived`` if its title was made from its text. ``outlet_found`` is the name that its text
    gives to an unlisted outlet. ``outlet_notes`` are shown with whatever is
    found. ``about`` has words that find it without being in
    a passage: its authors, the names of its outlet and of its themes. ``titles`` are translations of
    its title by language, with marks as in TranslatedPassage. ``dates`` are the days, months and years
    that its passages speak of, by the place of the passage.
    """

    id: str
    title: str
    date: str
    language: str
    outlet: str
    themes: tuple[str, ...]
    about: tuple[str, ...]
    passages: tuple[SearchPassage, ...]
    derived: bool = False
    outlet_notes: tuple[str, ...] = ()
    outlet_found: str = ""
    titles: Mapping[str, tuple[str, str]] = {}
    dates: Mapping[int, tuple[str, ...]] = {}


class NameSpellings(msgspec.Struct, frozen=True, array_like=True):
    """Surnames and first given names of a person as languages spell them, folded and sorted.

    A place or a body has no given names.
    """

    surnames: tuple[str, ...]
    given: tuple[str, ...]


def sort_articles(articles: Iterable[Article]) -> list[Article]:
    """Sort articles by date and id, the undated first: a new one is mostly the last."""
    return sorted(articles, key=lambda article: (article.date or "", article.id))


def collect_records(
    content: Content, articles: Iterable[Article], bodies: Bodies, standings: Standings = NONE
) -> Iterator[SearchRecord]:
    """Yield the record of each article with the standings of its passages, loading one body at a time."""
    themes = {theme.id: theme for theme in content.themes}
    outlets = {outlet.id: outlet for outlet in content.outlets}
    for article in articles:
        yield _record(article, bodies, themes, outlets, standings.get(article.id, {}))


def collect_names(content: Content) -> tuple[NameSpellings, ...]:
    """Return the names of everybody who has a file."""
    return tuple(_spellings(person) for person in content.people)


def list_known(content: Content) -> tuple[object, ...]:
    """Return all that records and names are made of besides articles."""
    outlets = [(outlet.id, _names_of(outlet)) for outlet in content.outlets]
    themes = [(theme.id, theme.meta.name) for theme in content.themes]
    return collect_names(content), outlets, themes


def texts_of(article: SearchRecord) -> tuple[str, ...]:
    """Return the texts that find an article: its title, what it is about, and its passages.

    Translations find what they translate.
    """
    title = "\n".join((article.title, *(title for title, _ in article.titles.values())))
    return (title, " ".join(article.about), *map(_words_of, article.passages))


def dates_of(article: SearchRecord) -> dict[int, tuple[str, ...]]:
    """Return the dates in the texts that find an article, as forms of the index, by place."""
    before = len(texts_of(article)) - len(article.passages)
    return {
        before + at: tuple(DATE_SIGN + day for day in days) for at, days in article.dates.items()
    }


def _words_of(passage: SearchPassage) -> str:
    if not isinstance(passage, TranslatedPassage):
        return passage.text
    return "\n".join((passage.text, *(text for text, _ in passage.translations.values())))


def facets_of(article: SearchRecord) -> Facets:
    """Return the facets of an article."""
    outlet, year = article.outlet or UNKNOWN, article.date[:4] or UNKNOWN
    return Facets(outlet, article.language, year, article.themes, article.outlet_found)


def _record(
    article: Article,
    bodies: Bodies,
    themes: dict[str, ThemeEntry],
    outlets: dict[str, OutletEntry],
    standings: Mapping[str, Mapping[str, str]],
) -> SearchRecord:
    meta = article.entry.meta
    outlet = outlets.get(meta.outlet or "")
    body = bodies.get(article.digest)
    shown = [each for each in body.passages() if each.part != "none"]
    return SearchRecord(
        id=article.id,
        title=meta.title,
        date=str(meta.date or ""),
        language=meta.language,
        outlet=meta.outlet or "",
        themes=article.themes,
        about=(
            *meta.authors,
            *(_names_of(outlet) if outlet else (meta.outlet_found,)),
            *(name for theme in article.themes for name in all_wordings(themes[theme].meta.name)),
        ),
        passages=tuple(_passage(article, each, standings.get(each.anchor)) for each in shown),
        derived=meta.title_origin == "derived",
        outlet_notes=tuple(note.text for note in body.outlet_notes if note.part != "none"),
        outlet_found="" if outlet else meta.outlet_found,
        titles={
            each.language: (each.title, _marks(each) + "s" * each.title_is_stale)
            for each in article.translations
            if each.title
        },
        dates=find_dates_in(article, shown),
    )


def _passage(
    article: Article, written: WrittenPassage, standing: Mapping[str, str] | None
) -> SearchPassage:
    if written.translations:
        marks = {each.language: _marks(each) for each in article.translations}
        found = {
            each.language: (each.text, marks[each.language] + "s" * each.is_stale)
            for each in written.translations
        }
        return TranslatedPassage(written.anchor, written.text, standing, found)
    if standing is None:
        return SearchPassage(written.anchor, written.text)
    return AllegedPassage(written.anchor, written.text, standing)


def _marks(made: TranslatedArticle) -> str:
    return "u" if made.is_unread else "m" if made.machine else ""


def _names_of(outlet: OutletEntry) -> tuple[str, ...]:
    name = outlet.meta.name
    return (*([name] if isinstance(name, str) else name.values()), *outlet.meta.spellings)


def _spellings(person: PersonEntry) -> NameSpellings:
    """Return the last and the first words of a person's names."""
    names = (person.meta.name, *(name for each in person.meta.spellings.values() for name in each))
    parts = [[word.key for word in words(name)] for name in names]
    return NameSpellings(
        tuple(sorted({part[-1] for part in parts if part})),
        tuple(sorted({part[0] for part in parts if len(part) > 1})),
    )


def make_columns(articles: Sequence[Facets], stories: str = "") -> FacetColumns:
    """Return the columns of articles in this order, given that of their stories."""
    outlets = sorted({article.outlet for article in articles})
    names = sorted({article.found for article in articles})
    languages = sorted({article.language for article in articles})
    years = sorted({article.year for article in articles})
    themes = sorted({theme for article in articles for theme in article.themes})
    theme_at = {theme: at for at, theme in enumerate(themes)}
    of_article = [tuple(sorted(theme_at[t] for t in article.themes)) for article in articles]
    sets = sorted(set(of_article))
    return FacetColumns(
        outlets=tuple(outlets),
        names=tuple(names),
        languages=tuple(languages),
        years=tuple(years),
        themes=tuple(themes),
        sets=tuple(sets),
        outlet=_write_column(outlets, (article.outlet for article in articles)),
        name=_write_column(names, (article.found for article in articles)),
        language=_write_column(languages, (article.language for article in articles)),
        year=_write_column(years, (article.year for article in articles)),
        set=_write_column(sets, of_article),
        story=stories,
    )


def _write_column(values: Sequence[Value], each: Iterable[Value]) -> str:
    """Write the place of each value in the list of values as a character."""
    at = {value: write_number(place) for place, value in enumerate(values)}
    return "".join(at[value] for value in each)
