"""Conversion of links from the site's root to links that work under any path."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from generator.view_models.urls import NOT_FOUND, SHARED, is_shared

FROM_ROOT = '="/'  # beginning of an address from the root in an attribute
OF_ADDRESSES = ("href", "src", "cite")  # endings of the names of attributes with addresses
UNLIKE_MOST = (
    '"',
    *(url[1:] for url in SHARED),
)  # home page, assets and shared files


def place_addresses(
    html: str, url: str, base_url: str, assets: Mapping[str, str], prefix: str = ""
) -> str:
    """Return the page's HTML with links from the site's root made relative to the page at ``url``.

    Both are given without the ``prefix`` of the page's language, which shared files do not have.
    The error page is served at any depth, so its links are absolute paths below the base URL.
    ``assets`` maps each asset to its published name.
    """
    up = (
        urlsplit(base_url).path.rstrip("/") + "/" if url == NOT_FOUND else "../" * url.count("/", 1)
    )
    up_to_shared = up + "../" * prefix.count("/")
    before, *rest = html.split(FROM_ROOT)  # faster than a regular expression
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
