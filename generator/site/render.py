"""Pages become files: rendered, their addresses placed, with the assets beside them."""

from collections.abc import Mapping
from pathlib import Path

import jinja2

from generator.pages.addresses import NO_JEKYLL, output_path
from generator.pages.contexts import FileContext
from generator.pages.page import Page
from generator.pages.parts import SiteView
from generator.problems import Problem, ProblemsError
from generator.site.addresses import place_addresses
from generator.site.assets import load_assets
from generator.site.templates import make_environment, render_page


def render_site(
    root: Path, site: SiteView, pages: tuple[Page, ...], theme_styles: str, cache: Path | None
) -> dict[str, bytes]:
    """Every file of the site: path below the output folder to its bytes.

    Raises ProblemsError with the mistakes of all templates, each once.
    """
    assets = load_assets(root, theme_styles)
    environment = make_environment(root, cache)
    files = {output_path(NO_JEKYLL): b"", **assets.files}
    problems: dict[tuple[object, ...], Problem] = {}
    for page in pages:
        try:
            files[output_path(page.url)] = _render(environment, page, site, root, assets.names)
        except ProblemsError as error:
            for problem in error.problems:
                problems.setdefault((problem.path, problem.line), problem)
    if problems:
        raise ProblemsError(problems.values())
    return files


def _render(
    environment: jinja2.Environment,
    page: Page,
    site: SiteView,
    root: Path,
    assets: Mapping[str, str],
) -> bytes:
    if isinstance(page.context, FileContext):
        return page.context.text.encode()
    text = render_page(environment, page, site, root)
    if page.template.endswith(".html"):
        text = place_addresses(text, page.url, site.base_url, assets)
    return text.encode()
