"""List items for records (passages grouped by article) and for rows of articles."""

from collections.abc import Iterable, Iterator, Sequence

from generator.corpus.article_record import Article, PassageNote
from generator.corpus.corpus import ArticleNotes, Column
from generator.view_models.page_views import ArticleRef, Link
from generator.view_models.pagination import MAX_PART_BYTES, Item
from generator.view_models.passage_views import Mentions, PassageView, Record
from generator.view_models.size_estimates import (
    weigh_head,
    weigh_mentions,
    weigh_passage,
    weigh_row,
)
from generator.view_models.urls import passage_url
from generator.view_models.view_builder import ViewBuilder


def record_items(column: Column) -> list[Item[ArticleNotes]]:
    """Return items for the articles with passages, oldest first."""
    return list(newest_records(each for each in column if each[1]))[::-1]


def newest_records(column: Iterable[ArticleNotes]) -> Iterator[Item[ArticleNotes]]:
    """Yield items for articles and their passages, newest first, as consumed."""
    for article, notes in column:
        yield from _items_of(article, notes)


def _items_of(article: Article, notes: Iterable[PassageNote]) -> Iterator[Item[ArticleNotes]]:
    """Yield an article's passages as one item, or as several if they exceed a page."""
    piece: list[PassageNote] = []
    weight = head = weigh_head(article)
    for note in notes:
        own = weigh_passage(article, note)
        if piece and weight + own > MAX_PART_BYTES:
            yield _item(article, piece, weight)
            piece, weight = [], head
        piece.append(note)
        weight += own
    yield _item(article, piece, weight)


def _item(article: Article, notes: Sequence[PassageNote], weight: int) -> Item[ArticleNotes]:
    return Item((article, tuple(notes)), article.date, weight, len(notes), article.date)


def record_sources(
    views: ViewBuilder, told: Iterable[ArticleNotes]
) -> list[tuple[bytes, list[str]]]:
    """Return all that decides how these articles and passages are shown."""
    return [(views.source_of(article), [note.anchor for note in notes]) for article, notes in told]


def mention_items(column: Column) -> list[Item[ArticleNotes]]:
    """Return items for articles with links to their passages, oldest first."""
    return [
        _item(article, notes, weigh_mentions(article, len(notes)))
        for article, notes in reversed(column)
    ]


def show_mentions(views: ViewBuilder, told: Iterable[ArticleNotes]) -> Mentions:
    """Return articles with links to passages, newest first, given them oldest first."""
    return tuple(
        (views.refs[article.id], tuple(_places(article, notes)))
        for article, notes in reversed(tuple(told))
    )


def _places(article: Article, notes: tuple[PassageNote, ...]) -> Iterator[Link]:
    """Yield links to passages, labelled with their ordinal numbers among the article's notes."""
    meant = {note.anchor for note in notes}
    for number, note in enumerate(article.notes, 1):
        if note.anchor in meant:
            yield Link(str(number), passage_url(article.id, note.anchor))


def show_record(views: ViewBuilder, told: Iterable[ArticleNotes]) -> Record:
    """Return articles with passages, newest first, given them oldest first."""
    return tuple(
        (views.refs[article.id], show_passages(views, article, notes))
        for article, notes in reversed(tuple(told))
    )


def show_passages(
    views: ViewBuilder, article: Article, notes: Iterable[PassageNote]
) -> tuple[PassageView, ...]:
    """Return passages of an article, those not shown and not alleging anything as the first of them."""
    passages = [views.passage(article, note) for note in notes]
    hidden = [each for each in passages if each.part == "none" and not each.standings]
    return tuple(each for each in passages if each not in hidden[1:])


def row_items(articles: Iterable[Article]) -> list[Item[Article]]:
    """Return items for rows of articles, oldest first, given articles newest first."""
    newest_first = [Item(a, a.date, weigh_row(a), 1, a.date) for a in articles]
    return newest_first[::-1]


def newest_date(articles: Sequence[Article]) -> str:
    """Return the date of the first article, given newest first, or '' without one."""
    return articles[0].date if articles else ""


def article_digests(articles: Iterable[Article]) -> list[bytes]:
    """Return the digests that decide how rows of articles are shown."""
    return [article.digest for article in articles]


def show_rows(views: ViewBuilder, articles: Iterable[Article]) -> tuple[ArticleRef, ...]:
    """Return rows of articles, newest first, given articles oldest first."""
    return tuple(views.refs[article.id] for article in reversed(tuple(articles)))
