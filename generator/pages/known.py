"""The list of all articles that a reader's browser asks for, once, to tell later which are new."""

from generator.pages.addresses import ALL_ARTICLES
from generator.pages.contexts import FileContext
from generator.pages.heads import page_view
from generator.pages.page import Page
from generator.pages.short_ids import short_id
from generator.pages.views import Views


def known_page(views: Views) -> Page:
    """The file that has every article's short id, a line each."""
    ids = [article.id for article in views.corpus.articles]
    context = views.defer(lambda: FileContext("".join(f"{short_id(each)}\n" for each in ids)), ids)
    view = page_view(views, ALL_ARTICLES, "Articles")
    return Page(ALL_ARTICLES, "", view, context, listed=False)
