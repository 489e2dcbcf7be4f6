"""A page: what one file of the site is made from, complete."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.view_models.gettext import Gettext
from generator.view_models.page_views import PageView, SiteView


class Deferred(msgspec.Struct, frozen=True):
    """A context that is made when it is asked for. ``sources`` is a digest of all that decides about it."""

    sources: bytes
    make: Callable[[], object]


class Page(msgspec.Struct, frozen=True):
    """One file of the site.

    ``url`` is its address from the site's root, without the prefix of its language. ``template`` is
    what renders it from ``context``; it is empty where the context is a FileContext, which holds the
    file's text. A context may be Deferred: ``ready`` has it made.
    ``origin`` is the file of content that it comes from, where it is one; ``changed`` is the day of
    its last change as far as the content says, as ISO text, or empty. ``listed``: it stands in the
    sitemap. ``month`` is that of what it shows: pages of one month show the same passages.
    """

    url: str
    template: str
    view: PageView
    context: object
    origin: Path | None = None
    changed: str = ""
    listed: bool = True
    month: str = ""

    def ready(self) -> "Page":
        """The page with its context made."""
        if not isinstance(self.context, Deferred):
            return self
        return msgspec.structs.replace(self, context=self.context.make())

    def bare(self) -> "Page":
        """The page without its context."""
        return msgspec.structs.replace(self, context=None)


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
    messages: Gettext
    sections: tuple[Section, ...]
    sitemap: Callable[[Iterable[Page]], Iterator[Page]]  # of the listed pages of this edition
