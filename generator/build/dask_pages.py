"""Render pages on other machines: each is sent with all that it shows, and comes back as bytes."""

import pickle
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import msgspec

from generator.build.incremental_pages import PageMaker, PageWork, PlannedPage, Problems
from generator.fingerprint.file_stamps import stamp_files
from generator.site.output import Prepared
from generator.site.render import Renderer
from generator.site.template_folders import TEMPLATES


@dataclass(frozen=True)
class RemotePageWork:
    """Make contexts here, render pages elsewhere, and stage them here."""

    local: PageWork
    root: Path

    @cached_property
    def maker(self) -> "RemoteRenderer":
        """Return the renderers with the project's own templates, by their paths from its root."""
        own = self.root / TEMPLATES
        files = {f"{TEMPLATES}/{name}": (own / name).read_bytes() for name in stamp_files(own)}
        renderers = [replace(renderer, cache=None) for renderer in self.local.maker.renderers]
        return RemoteRenderer(renderers, files)

    def fetch(self, chunk: Sequence[PlannedPage]) -> bytes:
        """Return the pages with all that they show."""
        return pickle.dumps(
            [msgspec.structs.replace(each, page=each.page.ready()) for each in chunk]
        )

    def store(self, made: Iterable[tuple[str, bytes | Problems]]) -> list[Prepared | Problems]:
        """Stage the files of pages."""
        return self.local.store(made)


@dataclass(frozen=True)
class RemoteRenderer:
    """Render pages from what is sent with them, and from ``templates`` by path."""

    renderers: Sequence[Renderer]
    templates: Mapping[str, bytes]

    def make(self, inputs: bytes) -> list[tuple[str, bytes | Problems]]:
        """Return paths and bytes of the pages, or Problems of their templates."""
        pages = pickle.loads(inputs)  # noqa: S301 - what this program sent to itself
        return list(PageMaker(self._placed_renderers).make(pages))

    @cached_property
    def _placed_renderers(self) -> list[Renderer]:
        """Return the renderers, in a temporary folder with the project's templates."""
        root = Path(tempfile.mkdtemp(prefix="sourcebook-"))
        for name, content in self.templates.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        return [replace(renderer, root=root) for renderer in self.renderers]
