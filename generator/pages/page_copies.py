"""Copies of pages of the web, published beside the articles that are shown in full."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.content.captures import CaptureMeta, changed_archive
from generator.corpus.article_record import Article
from generator.fingerprint.digests import published_digest
from generator.problems import ProblemsError
from generator.seed_kinds.kind_names import may_hold_several
from generator.view_models.file_contexts import CopyContext
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.urls import copy_url
from generator.view_models.view_builder import ViewBuilder

# Kinds of files that no browser runs anything of.
PUBLISHED = (".warc.gz", ".pdf", ".docx", ".txt")


def copy_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the copies as they are in ``archive/``, or in ``seeds/`` where the seed is the copy."""
    visits, conversions = views.corpus.content.visits, views.corpus.content.conversions
    if not visits:
        return
    for article in views.corpus.articles:
        file = _find_file(views, article)
        if file:
            seed = article.entry.meta.seed or ""
            capture = visits[seed].capture
            conversion = conversions.get(seed)
            digest = capture.archive_sha256 or (conversion.seed_sha256 if conversion else "")
            url = find_copy(views, article)
            make = partial(_copy_page, views, url, file, capture)
            yield views.plan(url, make, digest, listed=False)


def find_copy(views: ViewBuilder, article: Article) -> str:
    """Return the address of the published copy of an article's page, '' without one."""
    file = _find_file(views, article)
    kind = next((kind for kind in PUBLISHED if file and file.name.endswith(kind)), "")
    return copy_url(article.id, kind) if kind else ""


def _find_file(views: ViewBuilder, article: Article) -> Path | None:
    """Return the copy if it may be shown.

    That of a file with several articles is not, as one of them may be held back, and no web archive
    of a feed or a list, which may have had more than its articles.
    """
    visit = views.corpus.content.visits.get(article.entry.meta.seed or "")
    if not visit or not visit.copy or article.digest in views.corpus.showing:
        return None
    of_list = visit.capture.archive and may_hold_several(visit.capture.seed)
    return visit.copy if visit.copy.name.endswith(PUBLISHED) and not of_list else None


def _copy_page(views: ViewBuilder, url: str, file: Path, capture: CaptureMeta) -> Page:
    """Return the copy. Raises ProblemsError if a web archive is not what its record says."""
    content = file.read_bytes()
    if capture.archive and published_digest(content).hex() != capture.archive_sha256:
        raise ProblemsError([changed_archive(capture)])
    return Page(url, "", page_view(views, url, "Copy"), CopyContext(content))
