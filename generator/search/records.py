"""What search knows of the site: a plain record an article, and the spellings of names that are one."""

import msgspec

from generator.content.entries import OutletEntry, PersonEntry, ThemeEntry
from generator.corpus.corpus import Corpus
from generator.corpus.reading import Article
from generator.text.words import words


class SearchPassage(msgspec.Struct, frozen=True, array_like=True):
    """A passage's anchor and plain text."""

    anchor: str
    text: str


class SearchRecord(msgspec.Struct, frozen=True):
    """An article to be found. ``date`` is ISO text or empty, ``outlet`` an id or empty.

    ``about`` are words that find it and stand in no passage: its authors, its outlet's names, the
    names of its themes.
    """

    id: str
    title: str
    date: str
    language: str
    outlet: str
    themes: tuple[str, ...]
    about: tuple[str, ...]
    passages: tuple[SearchPassage, ...]


class NameSpellings(msgspec.Struct, frozen=True, array_like=True):
    """A person's surnames and first given names as languages spell them, folded and sorted."""

    surnames: tuple[str, ...]
    given: tuple[str, ...]


class SearchRecords(msgspec.Struct, frozen=True):
    """Everything an index is made from: equal records make equal bytes."""

    articles: tuple[SearchRecord, ...]
    names: tuple[NameSpellings, ...]


def collect_records(corpus: Corpus) -> SearchRecords:
    """The records of a corpus: articles oldest first (the undated before all), then by id."""
    themes = {theme.id: theme for theme in corpus.themes}
    outlets = {outlet.id: outlet for outlet in corpus.content.outlets}
    articles = sorted(corpus.articles, key=lambda a: (a.entry.meta.date or "", a.id))
    return SearchRecords(
        tuple(_record(article, themes, outlets) for article in articles),
        tuple(_spellings(person) for person in corpus.people),
    )


def _record(
    article: Article, themes: dict[str, ThemeEntry], outlets: dict[str, OutletEntry]
) -> SearchRecord:
    meta = article.entry.meta
    outlet = outlets.get(meta.outlet or "")
    return SearchRecord(
        id=article.id,
        title=meta.title,
        date=str(meta.date or ""),
        language=meta.language,
        outlet=meta.outlet or "",
        themes=tuple(theme for theme in article.themes if theme in themes),
        about=(
            *meta.authors,
            *((outlet.meta.name, *outlet.meta.spellings) if outlet else ()),
            *(name for id_ in article.themes for name in themes[id_].meta.name.values()),
        ),
        passages=tuple(
            SearchPassage(read.passage.anchor, read.passage.text) for read in article.passages()
        ),
    )


def _spellings(person: PersonEntry) -> NameSpellings:
    """The last and the first words of a person's names."""
    names = (person.meta.name, *(name for each in person.meta.spellings.values() for name in each))
    parts = [[word.key for word in words(name)] for name in names]
    return NameSpellings(
        tuple(sorted({part[-1] for part in parts if part})),
        tuple(sorted({part[0] for part in parts if len(part) > 1})),
    )
