"""Pages and editions of the site."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.view_models.gettext import Gettext
from generator.view_models.page_views import PageView, SiteView


class Deferred(msgspec.Struct, frozen=True):
    """Context built on demand. ``sources`` is a digest of everything that decides about it."""

    sources: bytes
    make: Callable[[], object]


class Page(msgspec.Struct, frozen=True):
    """File of the site.

    ``url`` is written from the site's root, without the language's prefix. ``template`` renders
    ``context``, or is empty if that is a FileContext with the file's text. ``origin`` is the
    content file behind the page, ``changed`` the ISO day of its last change as far as known,
    ``listed`` includes it in the sitemap, ``month`` is the month of its passages, so that pages of
    one month can be made together.
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
        """Return the page with its context built."""
        if not isinstance(self.context, Deferred):
            return self
        return msgspec.structs.replace(self, context=self.context.make())

    def bare(self) -> "Page":
        """Return the page without its context."""
        return msgspec.structs.replace(self, context=None)


@dataclass(frozen=True)
class Edition:
    """Site in one language. The first edition also has the files that all languages share."""

    site: SiteView
    messages: Gettext
    plans: tuple[Callable[[], Iterator[Page]], ...]
    sitemap: Callable[[Iterable[Page]], Iterator[Page]]  # given the listed pages of this edition

    def pages(self) -> Iterator[Page]:
        """Yield all pages except sitemaps."""
        for plan in self.plans:
            yield from plan()
