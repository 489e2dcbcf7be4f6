"""Copies of pages of the web, published beside the articles that are shown in full."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.corpus.article_record import Article
from generator.view_models.file_contexts import CopyContext
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.urls import copy_url
from generator.view_models.view_builder import ViewBuilder

# Kinds of files that no browser runs anything of.
PUBLISHED = (".warc.gz", ".pdf", ".docx", ".txt")


def copy_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the copies as they are in ``seeds/``."""
    if not views.corpus.content.visits:
        return
    for article in views.corpus.articles:
        file = _find_file(views, article)
        if file:
            conversion = views.corpus.content.conversions.get(article.entry.meta.seed or "")
            digest = conversion.seed_sha256 if conversion else ""
            url = find_copy(views, article)
            yield views.plan(url, partial(_copy_page, views, url, file), digest, listed=False)


def find_copy(views: ViewBuilder, article: Article) -> str:
    """Return the address of the published copy of an article's page, '' without one."""
    file = _find_file(views, article)
    kind = next((kind for kind in PUBLISHED if file and file.name.endswith(kind)), "")
    return copy_url(article.id, kind) if kind else ""


def _find_file(views: ViewBuilder, article: Article) -> Path | None:
    """Return the copy if it may be shown.

    A file with several articles is not: one of them may be held back.
    """
    visit = views.corpus.content.visits.get(article.entry.meta.seed or "")
    whole = article.digest not in views.corpus.showing
    file = visit.file if visit and whole else None
    return file if file and file.name.endswith(PUBLISHED) else None


def _copy_page(views: ViewBuilder, url: str, file: Path) -> Page:
    return Page(url, "", page_view(views, url, "Copy"), CopyContext(file.read_bytes()))
