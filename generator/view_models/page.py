"""Pages and editions of the site."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.view_models.gettext import Gettext
from generator.view_models.page_views import PageView, SiteView


class Page(msgspec.Struct, frozen=True):
    """File of the site.

    ``url`` is written from the site's root, without the language's prefix. ``template`` renders
    ``context``, or is empty if that is a FileContext or a CopyContext with what the file holds.
    """

    url: str
    template: str
    view: PageView
    context: object


class PlannedPage(msgspec.Struct, frozen=True):
    """Page to be made on demand. ``sources`` is a digest of everything that decides about it.

    ``origin`` is the content file behind the page, ``changed`` the ISO day of its last change as
    far as known, ``listed`` includes it in the sitemap, ``month`` is the month of its passages, so
    that pages of one month can be made together.
    """

    url: str
    sources: bytes
    make: Callable[[], Page]
    origin: Path | None = None
    changed: str = ""
    listed: bool = True
    month: str = ""


class PageSection(msgspec.Struct, frozen=True):
    """Pages planned together, if ``sources`` have changed since the last build.

    They decide about all of the pages and their addresses, or are empty if planning them costs
    nothing. ``name`` is that of no other section of the edition.
    """

    name: str
    plan: Callable[[], Iterator[PlannedPage]]
    sources: bytes = b""


@dataclass(frozen=True)
class Edition:
    """Site in one language. The first edition also has the files that all languages share."""

    site: SiteView
    messages: Gettext
    sections: tuple[PageSection, ...]
    sitemap: Callable[[Iterable[tuple[str, str]]], Iterator[PlannedPage]]  # given those listed
    leading: Callable[[Collection[str]], Iterator[PlannedPage]]  # to lists, given all addresses
    pictures: Callable[[], frozenset[str]]  # keys of those that pages name

    def pages(self) -> Iterator[PlannedPage]:
        """Yield all pages except sitemaps."""
        for section in self.sections:
            yield from section.plan()
