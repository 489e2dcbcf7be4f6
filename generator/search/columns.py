"""What facets need of every article at once, in a byte or two each."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from generator.search.places import write_number
from generator.search.records import SearchRecord

Value = TypeVar("Value")


class Columns(msgspec.Struct, frozen=True):
    """The facets of the articles from the oldest to the newest.

    ``outlet``, ``language`` and ``set`` are numbers, a sign each, that count in the lists above;
    ``sets`` are sets of themes. ``years`` says at which article (from 1) a year begins, '' being
    the undated.
    """

    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    themes: tuple[str, ...]
    sets: tuple[tuple[int, ...], ...]
    years: tuple[tuple[str, int], ...]
    outlet: str
    language: str
    set: str


def make_columns(articles: Sequence[SearchRecord]) -> Columns:
    """The columns of the articles."""
    outlets = sorted({article.outlet for article in articles})
    languages = sorted({article.language for article in articles})
    themes = sorted({theme for article in articles for theme in article.themes})
    theme_at = {theme: at for at, theme in enumerate(themes)}
    of_article = [tuple(sorted(theme_at[t] for t in article.themes)) for article in articles]
    sets = sorted(set(of_article))
    years: dict[str, int] = {}
    for number, article in enumerate(articles, 1):
        years.setdefault(article.date[:4], number)
    return Columns(
        outlets=tuple(outlets),
        languages=tuple(languages),
        themes=tuple(themes),
        sets=tuple(sets),
        years=tuple(years.items()),
        outlet=_as_places(outlets, (article.outlet for article in articles)),
        language=_as_places(languages, (article.language for article in articles)),
        set=_as_places(sets, of_article),
    )


def _as_places(values: Sequence[Value], each: Iterable[Value]) -> str:
    """For each value its place among the values."""
    at = {value: write_number(place) for place, value in enumerate(values)}
    return "".join(at[value] for value in each)
