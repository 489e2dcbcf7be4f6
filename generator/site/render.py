"""Rendering of pages to bytes, with links that work under any path."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import jinja2

from generator.exports.json_ld import add_linked_data
from generator.fingerprint.file_stamps import stamp_files
from generator.fingerprint.keys import digest_files, page_look
from generator.site.assets import ASSETS
from generator.site.environment import make_environment, render_page
from generator.site.template_folders import template_folders
from generator.view_models.file_contexts import CopyContext, FileContext
from generator.view_models.gettext import Gettext
from generator.view_models.page import Page
from generator.view_models.page_views import SiteView
from generator.view_models.urls import NOT_FOUND, SHARED, is_shared

FROM_ROOT = '="/'  # beginning of an address from the root in an attribute
OF_ADDRESSES = (
    "href",
    "src",
    "cite",
    "action",
)  # endings of the names of attributes with addresses
# Home page, assets and shared files.
UNLIKE_MOST = ('"', *(url[1:] for url in SHARED))


@dataclass(frozen=True)
class Renderer:
    """Renderer of one edition's pages. ``assets`` are published names, ``cache`` has compiled templates.

    Output depends only on the page and on ``look_digest``.
    """

    root: Path
    site: SiteView
    messages: Gettext
    assets: Mapping[str, str]
    cache: Path | None

    def render(self, page: Page) -> bytes:
        """Return the bytes of a page's file.

        Raises ProblemsError if a template is at fault.
        """
        if isinstance(page.context, FileContext):
            return page.context.text.encode()
        if isinstance(page.context, CopyContext):
            return page.context.content
        if page.url.endswith("/"):
            page = add_linked_data(page, self.site)
        text = render_page(self._environment, page, self.root)
        if page.template.endswith(".html"):
            text = place_addresses(text, page.url, self.site.root, self.assets, self.site.prefix)
        return text.encode()

    @cached_property
    def look_digest(self) -> bytes:
        """Digest of everything common to pages: program, templates, assets, messages and site."""
        messages = self.messages
        templates = [_digest_templates(folder) for folder in template_folders(self.root)]
        return page_look(
            templates, self.site, self.assets, messages.texts, messages.plural, messages.labels
        )

    @cached_property
    def _environment(self) -> jinja2.Environment:
        return make_environment(self.root, self.site, self.messages, self.cache)


def _digest_templates(folder: Path) -> bytes:
    """Return the digest of the templates in a folder, without assets, which have digests in their names."""
    names = (path for path in sorted(stamp_files(folder)) if not path.startswith(f"{ASSETS}/"))
    return digest_files(folder, (folder / name for name in names))


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
