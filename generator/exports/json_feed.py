"""JSON Feed 1.1 with the articles of the Atom feed."""

from typing import Any

import msgspec

from generator.config import Site
from generator.exports.json_text import write_json
from generator.view_models.contexts import FeedContext, FeedEntry

VERSION = "https://jsonfeed.org/version/1.1"


class JsonFeedFile(msgspec.Struct, frozen=True):
    """JSON feed at the absolute URL ``url``, without unknown values."""

    feed: FeedContext
    url: str
    site: Site

    @property
    def text(self) -> str:
        """Text of the file."""
        feed, site = self.feed, self.site
        fields = {
            "version": VERSION,
            "title": feed.title,
            "home_page_url": feed.page,
            "feed_url": self.url,
            "description": site.tagline,
            "language": site.language,
            "authors": [{"name": site.editor}] if site.editor else [],
        }
        items = [_item(entry) for entry in feed.entries]
        return write_json({**_without_empty(fields), "items": items})


def _item(entry: FeedEntry) -> dict[str, Any]:
    names = entry.authors or ((entry.outlet,) if entry.outlet else ())
    item = {
        "id": entry.id,
        "url": entry.url,
        "external_url": entry.source_url,
        "title": entry.title,
        "language": entry.lang,
        "date_published": entry.published,
        "authors": [{"name": name} for name in names],
        "tags": list(entry.categories),
        "summary": entry.summary,
        "content_html": str(entry.content),
    }
    return _without_empty(item)


def _without_empty(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}
