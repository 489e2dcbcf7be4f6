"""The list of all articles that a reader's browser asks for, once, to tell later which are new."""

from generator.pages.addresses import ALL_ARTICLES
from generator.pages.contexts import FileContext
from generator.pages.heads import page_view
from generator.pages.page import Page
from generator.pages.views import Views


def known_page(views: Views) -> Page:
    """The file that has every article's short id, a line each."""
    text = "".join(f"{article.short}\n" for article in views.refs.values())
    view = page_view(views, ALL_ARTICLES, "Articles")
    return Page(ALL_ARTICLES, "", view, FileContext(text), listed=False)
