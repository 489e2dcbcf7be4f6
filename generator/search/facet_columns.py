"""What facets need of every article at once, in a byte or two each."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from generator.search.postings import read_number, write_number

UNKNOWN = "_unknown"  # stands for an outlet or a year that nobody knows; no id has an underscore

Value = TypeVar("Value")


class Facets(NamedTuple):
    """What an article is found under: ids, a language, and the year as text."""

    outlet: str
    language: str
    year: str
    themes: tuple[str, ...]


class FacetColumns(msgspec.Struct, frozen=True):
    """The facets of articles in the order of their numbers.

    The last four are numbers, a sign each, that count in the lists above; ``sets`` are sets of themes.
    """

    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    years: tuple[str, ...]
    themes: tuple[str, ...]
    sets: tuple[tuple[int, ...], ...]
    outlet: str
    language: str
    year: str
    set: str


def make_columns(articles: Sequence[Facets]) -> FacetColumns:
    """The columns of the articles."""
    outlets = sorted({article.outlet for article in articles})
    languages = sorted({article.language for article in articles})
    years = sorted({article.year for article in articles})
    themes = sorted({theme for article in articles for theme in article.themes})
    theme_at = {theme: at for at, theme in enumerate(themes)}
    of_article = [tuple(sorted(theme_at[t] for t in article.themes)) for article in articles]
    sets = sorted(set(of_article))
    return FacetColumns(
        outlets=tuple(outlets),
        languages=tuple(languages),
        years=tuple(years),
        themes=tuple(themes),
        sets=tuple(sets),
        outlet=_as_signs(outlets, (article.outlet for article in articles)),
        language=_as_signs(languages, (article.language for article in articles)),
        year=_as_signs(years, (article.year for article in articles)),
        set=_as_signs(sets, of_article),
    )


def read_facets(columns: FacetColumns, article: int) -> Facets:
    """The facets of an article, by its number; its themes as they are sorted."""
    outlet, language, year, themes = (
        read_number(signs[article - 1])
        for signs in (columns.outlet, columns.language, columns.year, columns.set)
    )
    return Facets(
        columns.outlets[outlet],
        columns.languages[language],
        columns.years[year],
        tuple(columns.themes[theme] for theme in columns.sets[themes]),
    )


def _as_signs(values: Sequence[Value], each: Iterable[Value]) -> str:
    """For each value the sign of its place among the values."""
    at = {value: write_number(place) for place, value in enumerate(values)}
    return "".join(at[value] for value in each)
