"""Make the pages of edited articles before the rest of a build, for those who write them."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from generator.build.cache import open_body_cache
from generator.build.project import Project, read_again
from generator.build.render_pages import Look, load_look, make_renderers
from generator.pages.plan import plan_articles
from generator.site.render import Renderer
from generator.stories.storybook import Storybook
from generator.view_models.page import Edition
from generator.view_models.urls import output_path


@dataclass(frozen=True)
class PreparedProject:
    """Built project with everything needed to render its pages, valid while only articles change.

    ``renderers`` of each edition are kept from one edit to the next, and so are the stories, which
    the build that follows finds again.
    """

    project: Project
    look: Look
    storybook: Storybook
    renderers: tuple[Renderer, ...] = ()


def prepare_project(project: Project) -> PreparedProject:
    """Load everything that the first edit would otherwise wait for."""
    prepared = PreparedProject(project, load_look(project), project.shown_stories)
    files = [article.entry.file for article in project.articles[:1]]
    return build_edited_pages(prepared, files)[0]


def build_edited_pages(
    prepared: PreparedProject, files: Collection[str]
) -> tuple[PreparedProject, dict[str, bytes]]:
    """Return the pages of articles by path, as a whole build makes them, and the project with them.

    Raises ProblemsError if anything is wrong with the articles, DamagedError if the cache is.
    """
    with open_body_cache(prepared.project.cache) as bodies:
        project = read_again(prepared.project, files, bodies)
        shown, messages = project.shown, prepared.look.messages
        editions = plan_articles(shown, bodies, messages, project.state, files, prepared.storybook)
        renderers = _choose_renderers(prepared, editions)
        pages = {
            output_path(page.url, edition.site.prefix): renderer.render(page.make())
            for edition, renderer in zip(editions, renderers, strict=True)
            for page in edition.pages()
        }
    return replace(prepared, project=project, renderers=renderers), pages


def _choose_renderers(
    prepared: PreparedProject, editions: tuple[Edition, ...]
) -> tuple[Renderer, ...]:
    """Return the renderers of the last edit where their sites are the same, else new ones."""
    if [each.site for each in prepared.renderers] == [each.site for each in editions]:
        return prepared.renderers
    return make_renderers(prepared.project.root, editions, prepared.look.assets.names)
