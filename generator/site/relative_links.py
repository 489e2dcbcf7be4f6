"""Addresses in a page, made to work wherever the site is put: relative, or below the base URL's path."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from generator.view_models.urls import NOT_FOUND, SHARED, is_shared

FROM_ROOT = '="/'  # how an attribute goes on whose value is an address from the root
OF_ADDRESSES = ("href", "src", "cite")  # what the names of attributes end in that have addresses
UNLIKE_MOST = (
    '"',
    *(url[1:] for url in SHARED),
)  # the first page, and what has a name or a place of its own


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
    before, *rest = html.split(FROM_ROOT)  # a page has a hundred: no pattern is as quick
    placed = [before]
    for piece in rest:
        if piece.startswith("/") or not before.endswith(OF_ADDRESSES):
            placed += FROM_ROOT, piece
        elif piece.startswith(UNLIKE_MOST):
            target, quote, after = piece.partition('"')
            way = up_to_shared if prefix and is_shared("/" + target) else up
            placed += '="', (way + assets.get(target, target)) or "./", quote, after
        else:
            placed += '="', up, piece
        before = piece
    return "".join(placed)
