"""List of short article ids, fetched by browsers to mark articles that are new to the reader."""

from generator.view_models.contexts import FileContext
from generator.view_models.page import Page
from generator.view_models.page_metadata import page_view
from generator.view_models.short_ids import short_id
from generator.view_models.urls import ALL_ARTICLES
from generator.view_models.view_builder import ViewBuilder


def article_list_page(views: ViewBuilder) -> Page:
    """Return the page of the list, one short id a line."""
    ids = [article.id for article in views.corpus.articles]
    context = views.defer(lambda: FileContext("".join(f"{short_id(each)}\n" for each in ids)), ids)
    view = page_view(views, ALL_ARTICLES, "Articles")
    return Page(ALL_ARTICLES, "", view, context, listed=False)
