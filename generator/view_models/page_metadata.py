"""Metadata of pages and of the site: titles, canonical addresses, breadcrumbs, translations."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import msgspec

from generator.config import Site, prefix_of
from generator.content.publication import HeldMeta
from generator.fingerprint.digests import digest_value
from generator.view_models import urls
from generator.view_models.correction_views import note_corrections
from generator.view_models.display_dates import open_graph_locale, own_name, script_of
from generator.view_models.display_names import shorten
from generator.view_models.page import PageSection, PlannedPage
from generator.view_models.page_views import Alternate, Link, PageView, SiteView, ThemeMark
from generator.view_models.pictures import PictureText, show_picture
from generator.view_models.view_builder import ViewBuilder

MAX_DESCRIPTION = 200
T = TypeVar("T")


def site_view(views: ViewBuilder, navigation: Iterable[Link] = ()) -> SiteView:
    """Return the site's metadata. ``navigation`` are the links in the masthead."""
    site = views.site
    here = urls.absolute_url(site.base_url, "/", site.prefix)
    return SiteView(
        **{**msgspec.structs.asdict(site), "base_url": here},
        root=urls.absolute_url(site.base_url, "/"),
        script=script_of(site.language),
        navigation=tuple(navigation),
        themes=tuple(views.marks.values()),
        corrections=urls.CORRECTIONS if views.editions.has_corrections else "",
    )


def page_view(
    views: ViewBuilder,
    url: str,
    title: str,
    description: str = "",
    trail: tuple[Link, ...] = (),
    theme: ThemeMark | None = None,
    language: str = "",
) -> PageView:
    """Return a page's metadata. ``trail`` leads from the home page to the page above this one.

    ``theme`` selects the feeds. ``language`` is that of the page's subject, if not the site's.
    """
    site, home = views.site, Link(views.gettext("Briefing"), urls.HOME)
    locale = open_graph_locale(language or site.language)
    others = site.languages if len(site.languages) > 1 else ()
    locales = filter(None, map(open_graph_locale, others))
    return PageView(
        url=url,
        canonical=urls.absolute_url(site.base_url, url, site.prefix),
        title=title,
        description=shorten(description or site.description, MAX_DESCRIPTION),
        breadcrumbs=(home, *trail) if url != urls.HOME else (),
        alternates=tuple(list_alternates(site, url)),
        feed=urls.theme_feed_url(theme.id) if theme else urls.FEED,
        json_feed=urls.theme_json_feed_url(theme.id) if theme else urls.JSON_FEED,
        feed_title=f"{site.title}: {theme.name}" if theme else site.title,
        locale=locale,
        locales=tuple(other for other in locales if other != locale),
        corrections=note_corrections(views, url.strip("/")),
        modified=views.editions.modified(url.strip("/")),
        picture=show_picture(views, None),
    )


def make_section(
    views: ViewBuilder, name: str, plan: Callable[[], Iterator[PlannedPage]], *sources: object
) -> PageSection:
    """Return pages to be planned if these sources have changed, or the frame, or an edition."""
    return PageSection(name, plan, digest_value((sources, views.editions.digest), views.frame))


def give_picture(
    views: ViewBuilder, view: PageView, make: Callable[[ViewBuilder, T], PictureText], subject: T
) -> PageView:
    """Return a page's metadata with the picture made of its subject, if that is drawn."""
    if not views.corpus.content.pictures:
        return view
    return msgspec.structs.replace(view, picture=show_picture(views, make(views, subject)))


def mark_held(views: ViewBuilder, view: PageView, meta: HeldMeta) -> PageView:
    """Return a page's metadata with the reason why it is not published yet, if so."""
    return msgspec.structs.replace(view, held=say_held(views, meta))


def say_held(views: ViewBuilder, meta: HeldMeta) -> str:
    """Return why something is not published yet, or ''."""
    if meta.is_public(views.corpus.content.as_of):
        return ""
    if meta.draft or meta.embargo is None:
        return views.gettext("Draft: not published.")
    day, time = views.make_date(meta.embargo[:10]).text, meta.embargo[11:16]
    return views.gettext("Embargoed until %(date)s, %(time)s UTC.", date=day, time=time)


def list_alternates(site: Site, url: str) -> Iterator[Alternate]:
    """Yield the page in each language. The error page links to the home pages instead."""
    if len(site.languages) == 1 or (urls.is_shared(url) and url != urls.NOT_FOUND):
        return
    for language in site.languages:
        prefix = prefix_of(language, site.languages)
        own, target = site.prefix + url, prefix + url
        way = urls.relative_url(target, own)
        if url == urls.NOT_FOUND:
            way = target = prefix + urls.HOME
        address = urls.absolute_url(site.base_url, target)
        yield Alternate(language, own_name(language), way, address)
