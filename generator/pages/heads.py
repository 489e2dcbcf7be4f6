"""What pages say of themselves and of the site: titles, canonical addresses, the way back."""

from generator.config import Site
from generator.pages import addresses
from generator.pages.dates import open_graph_locale
from generator.pages.parts import Link, PageView, SiteView, ThemeMark

MAX_DESCRIPTION = 200


def site_view(site: Site, themes: tuple[ThemeMark, ...], written: tuple[Link, ...]) -> SiteView:
    """What every page says of the site; ``written`` are the links to the pages written by hand."""
    navigation = (
        Link("Briefing", addresses.HOME),
        *(Link(mark.name, mark.url) for mark in themes),
        Link("Timeline", addresses.TIMELINE),
        Link("People", addresses.PEOPLE),
        Link("Sources", addresses.SOURCES),
        *written,
    )
    return SiteView(
        title=site.title,
        tagline=site.tagline,
        description=site.description,
        language=site.language,
        base_url=addresses.whole_address(site.base_url, "/"),
        navigation=navigation,
        themes=themes,
        editor=site.editor,
        contact=site.contact,
    )


def page_view(
    site: Site,
    url: str,
    title: str,
    description: str = "",
    trail: tuple[Link, ...] = (),
    theme: ThemeMark | None = None,
    language: str = "",
) -> PageView:
    """A page's head; ``trail`` leads from the home page to the page above this one.

    ``theme`` is the one whose feeds fit it, ``language`` that of what it is about where it is not the site's.
    """
    return PageView(
        url=url,
        canonical=addresses.whole_address(site.base_url, url),
        title=title,
        description=shorten(description or site.description, MAX_DESCRIPTION),
        breadcrumbs=(Link("Briefing", addresses.HOME), *trail) if url != addresses.HOME else (),
        feed=addresses.theme_feed_url(theme.id) if theme else addresses.FEED,
        json_feed=addresses.theme_json_feed_url(theme.id) if theme else addresses.JSON_FEED,
        feed_title=f"{site.title}: {theme.name}" if theme else site.title,
        locale=open_graph_locale(language or site.language),
    )


def shorten(text: str, limit: int) -> str:
    """The text on one line, cut at a word where it is longer than ``limit`` characters."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rpartition(" ")[0].rstrip(",;:–— ") + "…"
