"""Render the stale pages of a site over the workers of an executor, here or on other machines."""

import pickle
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.build.incremental_pages import (
    PageMaker,
    PageWork,
    PlacedPage,
    PlannedSite,
    Problems,
)
from generator.build.project import Project
from generator.fingerprint.file_stamps import stamp_files
from generator.pages.themes import theme_styles
from generator.parallel.executor import LocalExecutor
from generator.paths import CATALOGUES, COMPILED
from generator.site.assets import Assets, load_assets
from generator.site.i18n.catalogues import load_messages
from generator.site.output import OutputStage, Prepared
from generator.site.render import Renderer
from generator.site.template_folders import TEMPLATES
from generator.view_models.gettext import Gettext
from generator.view_models.page import Edition

RENDERING = "Rendering pages"


class Look(NamedTuple):
    """Assets of a site, and its messages by language."""

    assets: Assets
    messages: Mapping[str, Gettext]


def load_look(project: Project) -> Look:
    """Load what pages are rendered with besides templates.

    Raises ProblemsError if an asset or a catalogue is wrong.
    """
    root, languages = project.root, project.content.site.languages
    assets = load_assets(root, theme_styles(project.corpus.themes))
    return Look(assets, load_messages(root, languages, root / CATALOGUES))


def make_renderers(
    root: Path, editions: Sequence[Edition], names: Mapping[str, str]
) -> tuple[Renderer, ...]:
    """Return the renderer of each edition, given the published names of assets."""
    return tuple(
        Renderer(root, edition.site, edition.messages, names, root / COMPILED)
        for edition in editions
    )


def render_pages(
    planned: PlannedSite,
    renderers: Sequence[Renderer],
    stage: OutputStage,
    project: Project,
    executor: LocalExecutor,
) -> dict[str, Prepared | Problems]:
    """Render and stage the stale pages, and return their files, or Problems, by path.

    Pages of one month are rendered together, as they show the same passages.
    """
    stale = list(planned.stale)
    stale.sort(key=lambda page: (page.edition, page.page.month))
    chunks = executor.cut(stale)
    work = PageWork(PageMaker(renderers), stage)
    remote = RemotePageWork(work, project.root)
    staged = (
        executor.run(remote, chunks, RENDERING)
        if executor.remote
        else executor.run(work, chunks, RENDERING)
    )
    return dict(zip((page.path for page in stale), chain.from_iterable(staged), strict=True))


@dataclass(frozen=True)
class RemotePageWork:
    """Make pages here, render them elsewhere, and stage them here."""

    local: PageWork
    root: Path

    @cached_property
    def maker(self) -> "RemoteRenderer":
        """Return the renderers with the project's own templates, by their paths from its root."""
        own = self.root / TEMPLATES
        files = {f"{TEMPLATES}/{name}": (own / name).read_bytes() for name in stamp_files(own)}
        renderers = [replace(renderer, cache=None) for renderer in self.local.maker.renderers]
        return RemoteRenderer(renderers, files)

    def fetch(self, chunk: Sequence[PlacedPage]) -> bytes:
        """Return the pages with all that they show."""
        return pickle.dumps(list(self.local.fetch(chunk)))

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
