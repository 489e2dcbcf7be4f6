"""Render the stale pages of a site over the workers of an executor."""

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.build.dask_pages import RemotePageWork
from generator.build.incremental_pages import PageMaker, PageWork, PlannedPage, Problems
from generator.build.project import Project
from generator.pages.themes import theme_styles
from generator.parallel.executor import LocalExecutor
from generator.paths import CATALOGUES, COMPILED
from generator.site.assets import Assets, load_assets
from generator.site.i18n.catalogues import load_messages
from generator.site.output import OutputStage, Prepared
from generator.site.render import Renderer
from generator.view_models.gettext import Gettext
from generator.view_models.page import Edition


class Look(NamedTuple):
    """Assets of a site, and its messages by language."""

    assets: Assets
    messages: Mapping[str, Gettext]


def load_look(project: Project) -> Look:
    """Load what pages are rendered with besides templates.

    Raises ProblemsError where an asset or a catalogue is wrong.
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
    planned: Sequence[PlannedPage],
    renderers: Sequence[Renderer],
    stage: OutputStage,
    project: Project,
    executor: LocalExecutor,
) -> list[Prepared | Problems]:
    """Return the files of all planned pages, those that were stale rendered and staged, or Problems.

    Pages of one month are rendered together, as they show the same passages.
    """
    stale = [page for page in planned if not page.file]
    stale.sort(key=lambda page: (page.edition, page.page.month))
    chunks = executor.cut(stale)
    work = PageWork(PageMaker(renderers), stage)
    remote = RemotePageWork(work, project.root)
    staged = executor.run(remote, chunks) if executor.remote else executor.run(work, chunks)
    by_path = dict(zip((page.path for page in stale), chain.from_iterable(staged), strict=True))
    return [page.file or by_path[page.path] for page in planned]
