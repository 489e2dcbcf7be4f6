"""Pages of the parts of a long list, and links to them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from generator.nlp.collation import CYRILLIC_NAMES
from generator.pages.leading_pages import lead_on
from generator.view_models.contexts import PartContext
from generator.view_models.display_dates import capitalise, show_month
from generator.view_models.page import Page, PageSection, PlannedPage
from generator.view_models.page_metadata import make_section, page_view
from generator.view_models.page_views import Link, Pager, PartLink, ThemeMark
from generator.view_models.pagination import (
    OTHER,
    UNDATED,
    WHOLE_YEAR,
    Bucket,
    Key,
    PagedList,
    walk_buckets,
)
from generator.view_models.urls import part_url
from generator.view_models.view_builder import ViewBuilder

T = TypeVar("T")


class BucketTitles(msgspec.Struct, frozen=True):
    """Titles for the pages of a list's parts. ``trail`` leads from the home page to the list."""

    title: str
    description: str
    count: Callable[[int], str]  # formats a count of items: 12 passages
    trail: tuple[Link, ...]
    theme: ThemeMark | None = None


def bucket_links(views: ViewBuilder, listing: PagedList[T]) -> tuple[PartLink, ...]:
    """Return links to a list's years, newest first, with the months of the newest year."""
    links = [_link(views, listing.url, part) for part in reversed(listing.parts)]
    if links and listing.parts[-1].parts:
        months = tuple(
            _link(views, listing.url, part) for part in reversed(listing.parts[-1].parts)
        )
        links[0] = msgspec.structs.replace(links[0], parts=months)
    return tuple(links)


def letter_links(views: ViewBuilder, listing: PagedList[T]) -> tuple[PartLink, ...]:
    """Return links to the initials of a list of names."""
    return tuple(_link(views, listing.url, part) for part in listing.parts)


class BucketWriter(msgspec.Struct, Generic[T], frozen=True):
    """Writer of the pages of a list's parts.

    ``fill`` makes the context from the values shown, oldest first, or from none if the part only
    links to its subdivisions. ``sources`` returns everything else that decides about that context,
    and ``around`` what decides about it in all pages at a key whatever they show.
    """

    titles: BucketTitles
    fill: Callable[[Pager, Key, tuple[T, ...]], PartContext]
    sources: Callable[[Key, tuple[T, ...]], object]
    around: Callable[[Key], object] = lambda _: ()


def bucket_sections(
    views: ViewBuilder, listing: PagedList[T], writer: BucketWriter[T]
) -> Iterator[PageSection]:
    """Yield the pages of a list's parts, those of a month, an undivided year or a divided one together."""
    neighbours = _neighbours(tuple(walk_buckets(listing.parts)))
    for parts in _cut_sections(listing.parts):
        places = [_Neighbourhood(listing.url, part, *neighbours[part.key]) for part in parts]
        yield make_section(
            views,
            places[0].address,
            partial(_plan_parts, views, listing, writer, places),
            [place.sources() for place in places],
            [part.digests for part in parts],
            writer.around(parts[0].key),
        )


def _cut_sections(parts: Iterable[Bucket[Any]]) -> Iterator[list[Bucket[Any]]]:
    for part in parts:
        if any(month.digests != part.digests for month in part.parts):
            yield [part]
            yield from (list(walk_buckets([month])) for month in part.parts)
        else:
            yield list(walk_buckets([part]))


def bucket_pages(
    views: ViewBuilder, listing: PagedList[T], writer: BucketWriter[T]
) -> Iterator[PlannedPage]:
    """Yield a page for each part of a list."""
    parts = tuple(walk_buckets(listing.parts))
    neighbours = _neighbours(parts)
    places = [_Neighbourhood(listing.url, part, *neighbours[part.key]) for part in parts]
    return _plan_parts(views, listing, writer, places)


def _plan_parts(
    views: ViewBuilder,
    listing: PagedList[T],
    writer: BucketWriter[T],
    places: Iterable["_Neighbourhood"],
) -> Iterator[PlannedPage]:
    for place in places:
        part = place.part
        shown = () if part.parts else listing.show(part.items)
        yield views.plan(
            place.address,
            partial(_bucket_page, views, place, writer, shown),
            place.sources(),
            writer.sources(part.key, shown),
            writer.around(part.key),
            changed=part.extent.changed,
            month="-".join(part.key[:2]),
        )
        yield from _former_runs(views, place)


def _former_runs(views: ViewBuilder, place: "_Neighbourhood") -> Iterator[PlannedPage]:
    """Yield a page at the address of each run that a month had and has no more, to lead on to the month."""
    part = place.part
    for number in range(len(part.parts) + 1, part.former + 1):
        yield lead_on(views, part_url(place.url, (*part.key, str(number))), place.address)


def _bucket_page(
    views: ViewBuilder, place: "_Neighbourhood", writer: BucketWriter[T], shown: tuple[T, ...]
) -> Page:
    part, url, titles = place.part, place.address, writer.titles
    title = f"{titles.title}: {_name(views, part)}"
    trail = (*titles.trail, *_ancestors(views, place.url, part.key))
    view = page_view(views, url, title, titles.description, trail, titles.theme)
    context = writer.fill(_nav(views, titles.count, place), part.key, shown)
    return Page(url, "part.html", view, context)


class _Neighbourhood(NamedTuple):
    """Part of a list with its neighbours."""

    url: str  # address of the list
    part: Bucket[Any]
    earlier: Bucket[Any] | None
    later: Bucket[Any] | None

    @property
    def address(self) -> str:
        """Address of the part."""
        return part_url(self.url, self.part.key)

    def sources(self) -> list[object]:
        """Return all that decides about the links on the part's page."""
        seen = (*self.part.parts, self.part, self.earlier, self.later)
        return [_summary(part) if part else None for part in seen]


def _summary(part: Bucket[Any]) -> tuple[Key, int, str, str]:
    return part.key, part.count, part.extent.first, part.extent.last


def _nav(views: ViewBuilder, count: Callable[[int], str], place: _Neighbourhood) -> Pager:
    """Return the navigation of a part's page."""
    url, part = place.url, place.part
    names = not _is_year(part.key[0]) and part.key[0] != UNDATED
    return Pager(
        count(part.count),
        _links_in(views, url, part, count),
        _step(views, url, place.earlier),
        _step(views, url, place.later),
        days=_days(views, part) if _is_run(part.key) and not names else "",
        runs=any(_is_run(below.key) for below in part.parts),
        of_names=names,
    )


def _neighbours(parts: Iterable[Bucket[T]]) -> dict[Key, tuple[Bucket[T] | None, Bucket[T] | None]]:
    """Map parts to their neighbours of the same level if subdivided, else of those showing items."""
    rows: defaultdict[int, list[Bucket[T] | None]] = defaultdict(list)
    for part in parts:
        rows[len(part.key) if part.parts else 0].append(part)
    return {
        part.key: (earlier, later)
        for row in rows.values()
        for earlier, part, later in zip([None, *row], row, [*row[1:], None], strict=False)
        if part
    }


def _ancestors(views: ViewBuilder, url: str, key: Key) -> Iterator[Link]:
    for length in range(1, len(key)):
        yield Link(_label(views, key[:length]), part_url(url, key[:length]))


def _links_in(
    views: ViewBuilder, url: str, part: Bucket[T], count: Callable[[int], str]
) -> tuple[PartLink, ...]:
    links = (_link(views, url, below) for below in part.parts)
    return tuple(msgspec.structs.replace(link, counted=count(link.count)) for link in links)


def _link(views: ViewBuilder, url: str, part: Bucket[T]) -> PartLink:
    label = _days(views, part) if _is_run(part.key) else _label(views, part.key)
    return PartLink(label, part_url(url, part.key), part.count)


def _step(views: ViewBuilder, url: str, part: Bucket[T] | None) -> Link | None:
    return Link(_name(views, part), part_url(url, part.key)) if part else None


def _is_run(key: Key) -> bool:
    return len(key) == 3 or (len(key) == 2 and not _is_year(key[0]))


def _is_year(name: str) -> bool:
    return len(name) == 4 and name.isdigit()


def _name(views: ViewBuilder, part: Bucket[T]) -> str:
    """Return a part's full name: a month with its year, a run with its number."""
    key = part.key[:-1] if _is_run(part.key) else part.key
    if len(key) == 1:
        name = _label(views, key)
    elif key[1] == WHOLE_YEAR:
        name = views.gettext("%(year)s, month unknown", year=key[0])
    else:
        name = views.make_date("-".join(key)).text
    if not _is_run(part.key):
        return name
    return views.gettext("%(list)s, part %(run)s", list=name, run=part.key[-1])


def _label(views: ViewBuilder, key: Key) -> str:
    """Return the short name of a year, month or initial in a list of such."""
    if key == (UNDATED,):
        return views.gettext("Date unknown")
    if key == (OTHER,):
        return views.pgettext("initial", "Other")
    if len(key) == 1:
        return CYRILLIC_NAMES.get(key[0], key[0]).upper()
    if key[1] == WHOLE_YEAR:
        return views.gettext("Month unknown")
    return capitalise(show_month("-".join(key), views.locale))


def _days(views: ViewBuilder, part: Bucket[T]) -> str:
    """Return the period covered by a run."""
    first, last = part.extent.first, part.extent.last
    if not _is_year(first[:4]):
        return views.gettext("Part %(run)s", run=part.key[-1])
    return views.make_date(first if first == last else f"{first}/{last}").text
