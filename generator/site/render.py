"""Rendering of pages to bytes."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import jinja2
import msgspec

from generator.content.files import stamp_files
from generator.exports.data_files import DataFile
from generator.exports.json_feed import JsonFeedFile
from generator.exports.json_ld import add_linked_data
from generator.fingerprint import digest_value
from generator.site.assets import ASSETS
from generator.site.environment import make_environment, render_page
from generator.site.relative_links import place_addresses
from generator.site.template_folders import template_folders
from generator.view_models.contexts import FileContext
from generator.view_models.gettext import Gettext
from generator.view_models.page import Deferred, Page
from generator.view_models.page_views import SiteView


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
    program: bytes  # digest of the program

    def render(self, page: Page) -> bytes:
        """Return the bytes of a page's file.

        Raises ProblemsError if a template is at fault.
        """
        if isinstance(page.context, FileContext | DataFile | JsonFeedFile):
            return page.context.text.encode()
        if page.listed:
            page = add_linked_data(page, self.site)
        text = render_page(self._environment, page, self.root)
        if page.template.endswith(".html"):
            text = place_addresses(text, page.url, self.site.root, self.assets, self.site.prefix)
        return text.encode()

    def key_of(self, page: Page) -> bytes:
        """Return a digest of all that decides about a page's bytes, by its sources if deferred."""
        if isinstance(page.context, Deferred):
            page = msgspec.structs.replace(page, context=page.context.sources)
        return digest_value(page, self.look_digest)

    @cached_property
    def look_digest(self) -> bytes:
        """Digest of everything common to pages: program, templates, assets, messages and site."""
        digest = hashlib.blake2b(self.program, digest_size=16)
        for folder in template_folders(self.root):
            for path in sorted(stamp_files(folder)):
                if not path.startswith(f"{ASSETS}/"):
                    digest.update(f"{path}\0".encode() + (folder / path).read_bytes())
        shared = (
            self.site,
            dict(self.assets),
            self.messages.texts,
            self.messages.plural,
            self.messages.labels,
        )
        digest.update(digest_value(shared))
        return digest.digest()

    @cached_property
    def _environment(self) -> jinja2.Environment:
        return make_environment(self.root, self.site, self.messages, self.cache)
