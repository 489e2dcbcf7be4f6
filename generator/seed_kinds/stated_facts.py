"""Facts that a file states of itself: a page, a mail, a document, an item of a feed or a list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """Day of publication stated by the file, as ``YYYY-MM-DD``.

    ``source`` is its place (``article:published_time``). ``utc``: it is given in universal time,
    and the day at the outlet's own place may be the one before or after.
    """

    day: str
    source: str
    utc: bool = False
    shown: bool = False


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Facts a file states of itself, the missing ones None or empty.

    ``title`` is without the site's name, ``site`` is the site's name and ``site_source`` its place.
    ``title_tail`` is the rest of the window's title after the title. ``address`` is the canonical
    one, ``language`` is ISO 639-1, and ``published`` has the surest
    first. ``tags`` are its own words for its subject.
    """

    title: str | None = None
    title_tail: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    site: str | None = None
    site_source: str = ""
    address: str | None = None
    language: str | None = None
    published: tuple[Published, ...] = ()
    tags: tuple[str, ...] = ()
