"""List items for records (passages grouped by article) and for rows of articles."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

import msgspec

from generator.content.entries import Response
from generator.corpus.article_record import Article, PassageNote
from generator.view_models.page_views import ArticleRef, Link
from generator.view_models.pagination import PART, Item
from generator.view_models.passage_views import Mentions, PassageView, Record, ResponseView
from generator.view_models.size_estimates import (
    weigh_head,
    weigh_mentions,
    weigh_passage,
    weigh_row,
)
from generator.view_models.urls import passage_url
from generator.view_models.view_builder import ViewBuilder

NO_RESPONSES: Mapping[str, Response] = MappingProxyType({})

Told = tuple[Article, tuple[PassageNote, ...]]


def record_items(
    articles: Iterable[Article], belongs: Callable[[PassageNote], bool]
) -> list[Item[Told]]:
    """Return items with the matching passages, oldest first, given articles newest first."""
    return list(newest_records(articles, belongs))[::-1]


def newest_records(
    articles: Iterable[Article], belongs: Callable[[PassageNote], bool]
) -> Iterator[Item[Told]]:
    """Yield items with the matching passages, newest first, as consumed."""
    for article in articles:
        yield from _items_of(article, [note for note in article.notes if belongs(note)])


def _items_of(article: Article, reads: Iterable[PassageNote]) -> Iterator[Item[Told]]:
    """Yield an article's passages as one item, or as several if they exceed a page."""
    piece: list[PassageNote] = []
    weight = head = weigh_head(article)
    for read in reads:
        own = weigh_passage(article, read)
        if piece and weight + own > PART:
            yield _item(article, piece, weight)
            piece, weight = [], head
        piece.append(read)
        weight += own
    yield _item(article, piece, weight)


def _item(article: Article, piece: list[PassageNote], weight: int) -> Item[Told]:
    date = article.entry.meta.date or ""
    return Item((article, tuple(piece)), date, weight, len(piece), date)


def sources_of(told: Iterable[Told]) -> list[tuple[bytes, list[str]]]:
    """Return all that decides how these articles and passages are shown."""
    return [(article.digest, [note.anchor for note in notes]) for article, notes in told]


def mention_items(articles: Iterable[Article], person: str) -> list[Item[Told]]:
    """Return items with the passages that name a person, oldest first, given articles newest first."""
    newest_first = []
    for article in articles:
        named = tuple([note for note in article.notes if person in note.people])
        date = article.entry.meta.date or ""
        weight = weigh_mentions(article, len(named))
        newest_first.append(Item((article, named), date, weight, len(named), date))
    return newest_first[::-1]


def show_mentions(views: ViewBuilder, told: Iterable[Told]) -> Mentions:
    """Return articles with links to passages, newest first, given them oldest first."""
    return tuple(
        (views.refs[article.id], tuple(_places(article, reads)))
        for article, reads in reversed(tuple(told))
    )


def _places(article: Article, reads: tuple[PassageNote, ...]) -> Iterator[Link]:
    """Yield links to passages, labelled with their ordinal numbers in the article."""
    meant = {read.anchor for read in reads}
    for number, read in enumerate(article.passages(), 1):
        if read.anchor in meant:
            yield Link(str(number), passage_url(article.id, read.anchor))


def show_record(
    views: ViewBuilder, told: Iterable[Told], responses: Mapping[str, Response] = NO_RESPONSES
) -> Record:
    """Return articles with passages and their ``responses``, newest first, given them oldest first."""
    return tuple(
        (
            views.refs[article.id],
            tuple(show_with_response(views, article, read, responses) for read in reads),
        )
        for article, reads in reversed(tuple(told))
    )


def show_with_response(
    views: ViewBuilder, article: Article, note: PassageNote, responses: Mapping[str, Response]
) -> PassageView:
    """Return a passage with the response to it that the editor recorded, if any."""
    view, response = views.passage(article, note), responses.get(note.anchor)
    if response is None:
        return view
    answering = response if isinstance(response, tuple) else ()
    passages = (views.passage(article, n) for n in article.passages() if n.anchor in answering)
    shown = ResponseView(tuple(passages), response == "within")
    return msgspec.structs.replace(view, response=shown)


def row_items(articles: Iterable[Article]) -> list[Item[Article]]:
    """Return items for rows of articles, oldest first, given articles newest first."""
    newest_first = [
        Item(article, date := article.entry.meta.date or "", weigh_row(article), 1, date)
        for article in articles
    ]
    return newest_first[::-1]


def addresses_of(articles: Iterable[Article]) -> list[bytes]:
    """Return the digests that decide how rows of articles are shown."""
    return [article.digest for article in articles]


def show_rows(views: ViewBuilder, articles: Iterable[Article]) -> tuple[ArticleRef, ...]:
    """Return rows of articles, newest first, given articles oldest first."""
    return tuple(views.refs[article.id] for article in reversed(tuple(articles)))
