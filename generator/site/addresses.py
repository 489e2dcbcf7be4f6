"""Addresses in a page, made to work wherever the site is put: relative, or below the base URL's path."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from generator.pages.addresses import NOT_FOUND, is_shared

FROM_ROOT = re.compile(r'\b(href|src|cite)="/(?!/)([^"]*)"')


def place_addresses(
    html: str, url: str, base_url: str, assets: Mapping[str, str], prefix: str = ""
) -> str:
    """The page's HTML with addresses from the site's root made relative to the page at ``url``.

    Both are without the ``prefix`` of the page's language, below which they stand; files that all
    languages share have none. The page for what is not found is served at any depth: its addresses
    are whole paths below the base URL. ``assets`` gives the published name of each asset.
    """
    up = (
        urlsplit(base_url).path.rstrip("/") + "/" if url == NOT_FOUND else "../" * url.count("/", 1)
    )
    up_to_shared = up + "../" * prefix.count("/")

    def place(match: re.Match[str]) -> str:
        target = assets.get(match[2], match[2])
        start = up_to_shared if prefix and is_shared("/" + target) else up
        return f'{match[1]}="{(start + target) or "./"}"'

    return FROM_ROOT.sub(place, html)
