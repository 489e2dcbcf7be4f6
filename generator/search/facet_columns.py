"""Pack the facets of every article into columns of a byte or two each."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from generator.search.postings import write_number

UNKNOWN = "_unknown"  # unknown outlet or year (ids have no underscore)

Value = TypeVar("Value")


class Facets(NamedTuple):
    """Outlet and themes of an article by id, its language, and its year as text."""

    outlet: str
    language: str
    year: str
    themes: tuple[str, ...]


class FacetColumns(msgspec.Struct, frozen=True):
    """Facets of articles in the order of their numbers.

    The last four hold a character an article, the number of its value in the lists above. ``sets``
    are the sets of themes that articles have.
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
    """Return the columns of articles in this order."""
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
        outlet=_write_column(outlets, (article.outlet for article in articles)),
        language=_write_column(languages, (article.language for article in articles)),
        year=_write_column(years, (article.year for article in articles)),
        set=_write_column(sets, of_article),
    )


def _write_column(values: Sequence[Value], each: Iterable[Value]) -> str:
    """Write the place of each value in the list of values as a character."""
    at = {value: write_number(place) for place, value in enumerate(values)}
    return "".join(at[value] for value in each)
