"""Archive of all articles, newest first, divided by year if long."""

from collections.abc import Iterator

import msgspec

from generator.corpus.article_record import Article
from generator.pages.pagination_pages import BucketTitles, bucket_links, bucket_pages
from generator.view_models.contexts import ArchiveContext, PartContext
from generator.view_models.page import Page
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Link
from generator.view_models.pagination import PagedList
from generator.view_models.record_rows import article_digests, newest_date, show_rows
from generator.view_models.view_builder import ViewBuilder

ARCHIVE_ROOM = 28_000  # bytes of articles on the first page of several


def archive_pages(views: ViewBuilder, articles: PagedList[Article]) -> Iterator[Page]:
    """Yield the page of all articles and its parts."""
    corpus = views.corpus
    title = views.gettext("All articles")
    titles = BucketTitles(
        title,
        views.gettext("Every article of this briefing, with its outlet, byline and date."),
        views.count_articles,
        (Link(title, articles.url),),
    )
    context = views.defer(
        lambda: ArchiveContext(
            show_rows(views, articles.first()), len(corpus.articles), bucket_links(views, articles)
        ),
        views.everything,
    )
    view = page_view(views, articles.url, title, titles.description)
    changed = newest_date(corpus.articles)
    yield Page(articles.url, "archive.html", view, context, changed=changed)
    yield from bucket_pages(
        views,
        articles,
        msgspec.structs.replace(titles, title=views.gettext("Articles")),
        lambda nav, _, part: PartContext(nav, articles=show_rows(views, part)),
        lambda _, part: article_digests(part),
    )
