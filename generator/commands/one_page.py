"""Pages that are written to a file of their own: HTML, PDF, Word."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from generator.build.project import Project
from generator.config import Site
from generator.corpus.corpus import Corpus
from generator.extras import lacks_extra
from generator.paths import CATALOGUES, COMPILED
from generator.problems import Problem, ProblemsError
from generator.site.environment import make_environment, render_page
from generator.site.i18n.catalogues import load_messages
from generator.stories.storybook import NO_STORIES, Storybook
from generator.view_models.gettext import Gettext
from generator.view_models.make_views import make_views
from generator.view_models.page import Page
from generator.view_models.page_views import PageView, SiteView
from generator.view_models.view_builder import ViewBuilder


def make_views_in(
    project: Project, corpus: Corpus, language: str | None, storybook: Storybook = NO_STORIES
) -> ViewBuilder:
    """Return the views of a project's corpus, and of stories if given, in a language, by default the first.

    Raises ProblemsError if the site has no such language.
    """
    site = _choose_site(project.content.sites, language)
    messages = load_messages(project.root, site.languages, project.root / CATALOGUES)
    (views,) = make_views(corpus, project.bodies, (site,), messages, project.state, storybook)
    return views


def _choose_site(sites: tuple[Site, ...], language: str | None) -> Site:
    for site in sites:
        if language in {None, site.language}:
            return site
    known = ", ".join(site.language for site in sites)
    hint = f"choose one of {known}, or add it to 'languages' in content/site.yaml"
    message = f"the site has no language '{language}'"
    raise ProblemsError([Problem("language-not-in-site", message, hint=hint)])


@dataclass(frozen=True)
class OnePage:
    """Page with all that it is rendered with."""

    root: Path
    site: SiteView
    view: PageView
    messages: Gettext
    template: str

    def html(self, context: object) -> str:
        """Return the page as one HTML file that asks for no other."""
        environment = make_environment(self.root, self.site, self.messages, self.root / COMPILED)
        page = Page(self.view.url, self.template, self.view, context)
        return render_page(environment, page, self.root)


def load_word_writer(module: str, name: str) -> Callable[..., bytes]:
    """Return a writer of Word documents from a module of ``exports``.

    Raises ProblemsError if python-docx is not installed.
    """
    try:
        writer: Callable[..., bytes] = getattr(import_module(f"generator.exports.{module}"), name)
    except ModuleNotFoundError as error:
        message = "Word documents are written by python-docx, which is not installed"
        raise lacks_extra("word", message) from error
    return writer


def choose_kind(out: Path, kinds: tuple[str, ...]) -> str:
    """Return the ending of a file's name in small letters.

    Raises ProblemsError if it is none of ``kinds``.
    """
    kind = out.suffix.lower()
    if kind not in kinds:
        hint = f"name a file that ends in one of {', '.join(kinds)}"
        message = f"'{out.name}' is not a kind of file that can be written"
        raise ProblemsError([Problem("unknown-kind-of-file", message, hint=hint)])
    return kind
