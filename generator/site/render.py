"""Pages become files: rendered, their addresses placed, with the assets beside them."""

from collections.abc import Mapping
from pathlib import Path

import jinja2

from generator.pages.addresses import NO_JEKYLL, output_path
from generator.pages.contexts import FileContext
from generator.pages.page import Edition, Page
from generator.pages.parts import SiteView
from generator.problems import Problem, ProblemsError
from generator.site.addresses import place_addresses
from generator.site.assets import load_assets
from generator.site.templates import make_environment, render_page


def render_site(
    root: Path, editions: tuple[Edition, ...], theme_styles: str, cache: Path | None
) -> dict[str, bytes]:
    """Every file of the site: path below the output folder to its bytes.

    Raises ProblemsError with the mistakes of all templates, each once.
    """
    assets = load_assets(root, theme_styles)
    files = {output_path(NO_JEKYLL): b"", **assets.files}
    problems: dict[tuple[object, ...], Problem] = {}
    for edition in editions:
        environment = make_environment(root, edition.site, edition.messages, cache)
        for page in edition.pages:
            try:
                path = output_path(page.url, edition.site.prefix)
                files[path] = _render(environment, page, edition.site, root, assets.names)
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
    text = render_page(environment, page, root)
    if page.template.endswith(".html"):
        text = place_addresses(text, page.url, site.root, assets, site.prefix)
    return text.encode()
