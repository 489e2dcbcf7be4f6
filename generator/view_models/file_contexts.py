"""Contexts of feeds, sitemaps and files without a template."""

from collections.abc import Mapping

import msgspec
from markupsafe import Markup


class FeedEntry(msgspec.Struct, frozen=True):
    """Article in a feed, with absolute URLs and RFC 3339 dates."""

    id: str
    url: str
    title: str
    lang: str
    updated: str
    authors: tuple[str, ...]
    content: Markup  # body as standalone HTML: absolute URLs, no classes
    published: str = ""  # empty if the article has no date
    source_url: str = ""  # address of first publication, or empty
    outlet: str = ""
    categories: tuple[str, ...] = ()
    summary: str = ""
    summary_lang: str = ""
    standings: Mapping[str, tuple[str, ...]] = {}  # texts by anchor


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


class CopyContext(msgspec.Struct, frozen=True):
    """Bytes of a file that is published as it is."""

    content: bytes


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
