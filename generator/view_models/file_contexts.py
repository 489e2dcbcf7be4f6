"""Contexts of feeds, sitemaps and files without a template."""

from collections.abc import Mapping

import msgspec
from markupsafe import Markup

from generator.corpus.article_record import Bodies
from generator.view_models.markdown_html import standalone_html


class FeedEntry(msgspec.Struct, frozen=True):
    """Article in a feed, with absolute URLs and RFC 3339 dates.

    ``root`` is the site's URL. ``content`` is read from ``bodies`` on access.
    """

    id: str
    url: str
    title: str
    lang: str
    updated: str
    published: str  # empty if the article has no date
    source_url: str  # address of first publication, or empty
    authors: tuple[str, ...]
    outlet: str
    categories: tuple[str, ...]
    summary: str
    summary_lang: str
    root: str
    note_label: str  # before a note of the outlet on its own text
    body: bytes
    bodies: Bodies
    standings: Mapping[str, tuple[str, ...]]  # texts by anchor
    language: str  # of these texts

    @property
    def content(self) -> Markup:
        """Body of the article as standalone HTML: absolute URLs, no classes."""
        line = Markup('<p lang="{}"><strong>{}</strong></p>')
        standings = {
            anchor: Markup("").join(line.format(self.language, text) for text in texts)
            for anchor, texts in self.standings.items()
        }
        body = self.bodies.get(self.body)
        return standalone_html(body, self.url, self.root, self.note_label, standings)


class FeedContext(msgspec.Struct, frozen=True):
    """Atom feed, as old as its newest article because no clock is read."""

    id: str
    title: str
    url: str  # of the feed itself
    page: str  # address of its page
    updated: str
    entries: tuple[FeedEntry, ...]


class FileContext(msgspec.Struct, frozen=True):
    """Text of a file without a template."""

    text: str


class SitemapEntry(msgspec.Struct, frozen=True):
    """Page in the site's first language: absolute URL, ISO date of change or empty, URLs by language."""

    address: str
    changed: str
    alternates: dict[str, str]


class SitemapIndexContext(msgspec.Struct, frozen=True):
    """Absolute URLs of the sitemaps of a site too large for one."""

    sitemaps: tuple[str, ...]


class SitemapContext(msgspec.Struct, frozen=True):
    """Pages of the sitemap, with translations among their alternates."""

    pages: tuple[SitemapEntry, ...]
