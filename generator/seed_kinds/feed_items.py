"""Read the items of feeds: RSS, Atom and JSON Feed."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

from generator.seed_kinds.mail_headers import read_sent
from generator.seed_kinds.seed_limits import MOST_PARTS
from generator.seed_kinds.seed_part import SeedPart, unreadable
from generator.seed_kinds.stated_facts import PageFacts, Published

JSON_FEED = "https://jsonfeed.org/version/"
MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)
LANGUAGE = re.compile(r"([a-z]{2})(?:[-_]|$)", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")
DAYS = ("published", "updated", "created")
WORLDWIDE = re.compile(r"(?:https?|tag|urn):\S", re.IGNORECASE)
WEB = ("http://", "https://")


def read_feed(data: bytes) -> tuple[SeedPart, ...]:
    """Return the items of RSS or Atom, in order. Nothing is fetched.

    Raises ProblemsError for any other file, and for a feed without items.
    """
    import feedparser  # noqa: PLC0415 - slow to load, seldom needed

    read = feedparser.parse(io.BytesIO(data))
    if not read.version:
        hint = "a feed begins with <rss> or <feed>: save it again from its address"
        raise unreadable("unsupported-format", "is not a feed", hint)
    site, language = _plain(read.feed.get("title")), str(read.feed.get("language") or "")
    return _require_items([_read_entry(entry, site, language) for entry in read.entries])


def _require_items(items: Sequence[SeedPart]) -> tuple[SeedPart, ...]:
    if not items:
        raise unreadable("no-article", "the feed has no items", "remove it")
    if len(items) > MOST_PARTS:
        raise unreadable("seed-too-large", f"{len(items)} items are too many", "divide the feed")
    return tuple(items)


def _read_entry(entry: dict[str, Any], site: str, language: str) -> SeedPart:
    contents = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    html = next(filter(None, map(_as_html, contents)), "")
    told = next(
        filter(None, map(partial(dict.get, entry), DAYS)), ""
    )  # feedparser's own get takes one for another
    names = [each.get("name", "") for each in entry.get("authors", ())]
    language = contents[0].get("language") or language
    part = _make_part(
        html, _plain(entry.get("title")), names, site, str(entry.get("link") or ""), language,
        str(told),
    )  # fmt: skip
    part = replace(part, entry=_name_entry(entry.get("id"), part.facts))
    return _with_tags(part, (each.get("term") for each in entry.get("tags", ())))


def _name_entry(id_: object, facts: PageFacts) -> str:
    """Return what a feed calls an item: an id of the whole world, its address, or what it says.

    Numbers that a site counts by are its own.
    """
    name = " ".join(str(id_ or "").split())
    if WORLDWIDE.match(name):
        return name
    day = facts.published[0].day if facts.published else ""
    own = name or f"{facts.title} {day}"
    return facts.address or f"{facts.site} {own}"


def _with_tags(part: SeedPart, tags: Iterable[object]) -> SeedPart:
    known = tuple(dict.fromkeys(_plain(tag) for tag in tags if _plain(tag)))
    return replace(part, facts=replace(part.facts, tags=known))


def _as_html(content: Mapping[str, Any]) -> str:
    text = str(content.get("value") or "")
    if not TAG.sub("", text).strip():
        return ""
    is_plain = content.get("type") == "text/plain"
    return "".join(f"<p>{escape(each)}</p>" for each in text.split("\n")) if is_plain else text


def _make_part(
    html: str, title: str, names: Sequence[str], site: str, address: str, language: str, told: str
) -> SeedPart:
    day, spoken = read_moment(told), LANGUAGE.match(language)
    facts = PageFacts(
        title=title or None,
        authors=tuple(dict.fromkeys(_plain(name) for name in names if _plain(name))),
        site=site or None,
        site_source="feed",
        address=address if address.startswith(WEB) else None,
        language=spoken[1].lower() if spoken else None,
        published=(day,) if day else (),
    )
    return SeedPart(facts, html=html, reference=not html)


def read_moment(text: str) -> Published | None:
    """Return the day of a moment in ISO 8601 or as mails have it, or None if it is not whole."""
    found = MOMENT.match(text.strip())
    if found:
        return Published(found[1], "item", found[2] in ("Z", "+00:00", "+0000"))
    return read_sent(text, "item") if text else None


def _plain(text: object) -> str:
    return " ".join(TAG.sub("", str(text or "")).split())


def read_json_feed(value: Mapping[str, Any]) -> tuple[SeedPart, ...]:
    """Return the items of a JSON Feed, in order.

    Raises ProblemsError for a feed without items.
    """
    items = value.get("items")
    rows = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return _require_items([_read_item(item, value) for item in rows])


def _read_item(item: Mapping[str, Any], feed: Mapping[str, Any]) -> SeedPart:
    html = str(item.get("content_html") or "")
    text = str(item.get("content_text") or item.get("summary") or "")
    html = html or "".join(f"<p>{escape(each)}</p>" for each in text.split("\n") if each.strip())
    part = _make_part(
        html, _plain(item.get("title")), list(_names(item)), _plain(feed.get("title")),
        str(item.get("url") or ""), str(item.get("language") or feed.get("language") or ""),
        str(item.get("date_published") or item.get("date_modified") or ""),
    )  # fmt: skip
    part = replace(part, entry=_name_entry(item.get("id"), part.facts))
    tags = item.get("tags")
    return _with_tags(part, tags if isinstance(tags, list) else ())


def _names(item: Mapping[str, Any]) -> Iterator[str]:
    authors = item.get("authors") or [item.get("author")]
    for each in authors if isinstance(authors, list) else ():
        if isinstance(each, dict) and each.get("name"):
            yield str(each["name"])


def is_json_feed(value: object) -> bool:
    """Return whether a JSON value is a feed."""
    return isinstance(value, dict) and str(value.get("version", "")).startswith(JSON_FEED)


def read_json(data: bytes) -> object:
    """Return a JSON value. Raises ProblemsError for anything else."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        hint = "it may have been cut off: save it again"
        raise unreadable("damaged-seed", f"is not complete JSON: {error}", hint) from error
