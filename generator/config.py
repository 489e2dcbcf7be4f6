"""The site's configuration: ``content/site.yaml``, read once, typed and frozen."""

import re

import msgspec


class Site(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``content/site.yaml`` says.

    ``base_url`` is where the site will be published, with or without a trailing slash; feeds, the
    sitemap and canonical links carry it, pages themselves link relatively. ``language`` is that of
    the interface and of what the editor writes (ISO 639-1).
    """

    title: str
    base_url: str
    language: str = "en"
    tagline: str = ""
    description: str = ""
    editor: str = ""
    contact: str = ""


def is_web_address(text: str) -> bool:
    """Whether it is a whole address of the web: a scheme, a host, and perhaps more."""
    return re.fullmatch(r"https?://[^/\s?#\"<>]+(?:[/?#][^\s\"<>]*)?", text) is not None


def is_site_address(text: str) -> bool:
    """Whether a site can be published there: a web address without query and fragment."""
    return is_web_address(text) and not re.search("[?#]", text)
