"""A page: what one file of the site is made from, complete."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.pages.messages import Messages
from generator.pages.parts import PageView, SiteView


class Page(msgspec.Struct, frozen=True):
    """One file of the site.

    ``url`` is its address from the site's root, without the prefix of its language. ``template`` is
    what renders it from ``context``; it is empty where the context is a FileContext, which holds the
    file's text.
    ``origin`` is the file of content that it comes from, where it is one; ``changed`` is the day of
    its last change as far as the content says, as ISO text, or empty. ``listed``: it stands in the
    sitemap.
    """

    url: str
    template: str
    view: PageView
    context: object
    origin: Path | None = None
    changed: str = ""
    listed: bool = True


@dataclass(frozen=True)
class Section:
    """Pages that are planned together; ``edition`` is the place of theirs among the site's."""

    edition: int
    plan: Callable[[], Iterator[Page]]


@dataclass(frozen=True)
class Edition:
    """The site in one language: what every page of it says, and its sections.

    The first also has what all languages share.
    """

    site: SiteView
    messages: Messages
    sections: tuple[Section, ...]
    sitemap: Callable[[Iterable[Page]], Page]  # of the listed pages of this edition
