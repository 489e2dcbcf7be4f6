"""List items for records (passages grouped by article) and for rows of articles."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import msgspec

from generator.corpus.article_record import Article, PassageNote
from generator.corpus.corpus import ArticleNotes
from generator.view_models.list_months import Item
from generator.view_models.list_rows import RowPlace, cut_record, weigh_record
from generator.view_models.page_views import ArticleRef, Link
from generator.view_models.passage_views import Mentions, PassageView, Record, ToldArticle
from generator.view_models.story_groups import ARTICLES_OF_MONTH, group_sources, show_groups
from generator.view_models.story_views import Together
from generator.view_models.urls import passage_url
from generator.view_models.view_builder import ViewBuilder


def newest_records(mentions: Iterable[Item[RowPlace]]) -> Iterator[Item[RowPlace]]:
    """Yield passages as records, given as mentions, newest first, as consumed."""
    for item in mentions:
        article, row = item.value
        for part in cut_record(article, row.notes):
            place = article, msgspec.structs.replace(row, notes=part)
            yield Item(place, item.date, weigh_record(article, part), len(part), item.date)


def record_sources(views: ViewBuilder, told: Sequence[ArticleNotes]) -> list[object]:
    """Return all that decides how these articles and passages are shown in groups."""
    rows = [(views.source_of(article), [note.anchor for note in notes]) for article, notes in told]
    return [rows, group_sources(views, reversed(told), ARTICLES_OF_MONTH)]


def show_mentions(
    views: ViewBuilder, told: Sequence[ArticleNotes]
) -> tuple[Together[Mentions], ...]:
    """Return articles with links to passages in groups, newest first, given them oldest first."""

    def show(row: ArticleNotes) -> Mentions:
        return views.refs[row[0].id], tuple(_places(*row))

    return show_groups(views, reversed(told), ARTICLES_OF_MONTH, show)


def _places(article: Article, notes: tuple[PassageNote, ...]) -> Iterator[Link]:
    """Yield links to passages, labelled with their ordinal numbers among the article's notes."""
    meant = {note.anchor for note in notes}
    for number, note in enumerate(article.notes, 1):
        if note.anchor in meant:
            yield Link(str(number), passage_url(article.id, note.anchor))


def show_record(views: ViewBuilder, told: Sequence[ArticleNotes]) -> Record:
    """Return articles with passages, newest first, given them oldest first."""
    return tuple(_show_told(views, row) for row in reversed(told))


def show_grouped_record(
    views: ViewBuilder, told: Sequence[ArticleNotes]
) -> tuple[Together[ToldArticle], ...]:
    """Return the same in groups by story."""
    return show_groups(views, reversed(told), ARTICLES_OF_MONTH, partial(_show_told, views))


def _show_told(views: ViewBuilder, told: ArticleNotes) -> ToldArticle:
    return views.refs[told[0].id], show_passages(views, *told)


def show_passages(
    views: ViewBuilder, article: Article, notes: Iterable[PassageNote]
) -> tuple[PassageView, ...]:
    """Return passages of an article, those not shown and not alleging anything as the first of them."""
    passages = [views.passage(article, note) for note in notes]
    hidden = [each for each in passages if each.part == "none" and not each.standings]
    return tuple(each for each in passages if each not in hidden[1:])


def newest_date(articles: Sequence[Article]) -> str:
    """Return the date of the first article, given newest first, or '' without one."""
    return articles[0].date if articles else ""


def article_digests(articles: Iterable[Article]) -> list[bytes]:
    """Return the digests that decide how rows of articles are shown."""
    return [article.digest for article in articles]


def show_rows(views: ViewBuilder, articles: Iterable[Article]) -> tuple[ArticleRef, ...]:
    """Return rows of articles, newest first, given articles oldest first."""
    return tuple(views.refs[article.id] for article in reversed(tuple(articles)))
