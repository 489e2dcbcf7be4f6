"""The pages of edited articles, made before everything else of a build: who writes an article looks at it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from generator.build.body_cache import open_body_cache
from generator.build.project import Project, read_again
from generator.build.site_build import make_renderers
from generator.pages.plan import plan_articles
from generator.pages.theme_styles import theme_styles
from generator.paths import CATALOGUES
from generator.site.assets import load_assets
from generator.site.i18n.catalogues import load_messages
from generator.site.render import Renderer
from generator.view_models.gettext import Gettext
from generator.view_models.page import Edition
from generator.view_models.urls import output_path


@dataclass(frozen=True)
class WarmProject:
    """A project as it was built, and what its pages are rendered with; true while nothing but articles changes."""

    project: Project
    messages: Mapping[str, Gettext]
    names: Mapping[str, str]  # of assets, as published
    renderers: tuple[Renderer, ...] = ()  # of each edition, from one edit to the next


def warm_up(project: Project) -> WarmProject:
    """What the first edit need not wait for."""
    root, content = project.root, project.content
    assets = load_assets(root, theme_styles(project.corpus.themes))
    messages = load_messages(root, content.site.languages, root / CATALOGUES)
    warm = WarmProject(project, messages, assets.names)
    return build_edited_pages(warm, [article.entry.file for article in project.articles[:1]])[0]


def build_edited_pages(
    warm: WarmProject, files: Collection[str]
) -> tuple[WarmProject, dict[str, bytes]]:
    """The pages of the articles in these files, by path, as a whole build makes them; and the project with them.

    Raises ProblemsError where anything is wrong with them, DamagedError where the cache is.
    """
    with open_body_cache(warm.project.cache) as bodies:
        project = read_again(warm.project, files, bodies)
        editions = plan_articles(project.corpus, bodies, warm.messages, files)
        renderers = _fit_renderers(warm, editions)
        pages = {
            output_path(page.url, edition.site.prefix): renderer.render(page.ready())
            for edition, renderer in zip(editions, renderers, strict=True)
            for section in edition.sections
            for page in section.plan()
        }
    return replace(warm, project=project, renderers=renderers), pages


def _fit_renderers(warm: WarmProject, editions: tuple[Edition, ...]) -> tuple[Renderer, ...]:
    """Those that are at hand, where what they say of the site is still so."""
    if [each.site for each in warm.renderers] == [each.site for each in editions]:
        return warm.renderers
    return tuple(make_renderers(warm.project.root, editions, warm.names))
