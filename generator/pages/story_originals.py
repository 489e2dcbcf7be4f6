"""Order of copies of one text: the original that a copy names stands before it."""

from collections.abc import Iterator, Sequence
from itertools import groupby, permutations

from generator.corpus.article_record import Article
from generator.nlp.tokens import keys
from generator.view_models.view_builder import ViewBuilder


def put_originals_first(views: ViewBuilder, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return articles, oldest first, with the copies of a day behind the original that they name.

    Nothing tells the hours of a day. A copy names the outlet of its original, and the original none of
    its copies'.
    """
    ordered: list[Article] = []
    for _, group in groupby(articles, lambda article: article.date):
        of_day = list(group)
        for one, other in permutations(of_day, 2):
            if of_day.index(one) < of_day.index(other) and _is_copy(views, one, other):
                of_day.remove(one)
                of_day.insert(of_day.index(other) + 1, one)
        ordered += of_day
    return tuple(ordered)


def _is_copy(views: ViewBuilder, one: Article, other: Article) -> bool:
    origins = views.corpus.origins
    if origins[one.id][0].id != origins[other.id][0].id:
        return False
    return _names(views, one, other) and not _names(views, other, one)


def _names(views: ViewBuilder, one: Article, other: Article) -> bool:
    """Return whether the text of an article, or its byline, names the outlet of another one."""
    said = [_spell(each.text) for each in views.bodies.get(one.digest).passages()]
    said += map(_spell, one.entry.meta.authors)
    return any(name in text for name in _outlet_names(views, other) for text in said)


def _outlet_names(views: ViewBuilder, article: Article) -> Iterator[str]:
    meta = article.entry.meta
    if outlet := views.outlets.get(meta.outlet or ""):
        name = outlet.meta.name
        names = [name] if isinstance(name, str) else list(name.values())
        yield from map(_spell, (*names, *outlet.meta.spellings))
    elif meta.outlet_found:
        yield _spell(meta.outlet_found)


def _spell(text: str) -> str:
    """Return the words of a text, folded, with a blank around each."""
    return f" {' '.join(keys(text))} "
