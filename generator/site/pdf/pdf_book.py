"""Conversion of the book's HTML to a PDF with internal links."""

import re
from pathlib import Path

import jinja2

from generator.extras import lacks_extra
from generator.problems import Problem, ProblemsError
from generator.site.environment import render_page
from generator.site.template_folders import template_folders
from generator.view_models.page import Page
from generator.view_models.urls import HOME

STYLE = "book.css"
SHEET_STYLE = "sheet.css"
FROM_ROOT = re.compile(r'\b(href|id)="/(?!/)([^"]*)"')
ON_DEBIAN = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def render_book(environment: jinja2.Environment, page: Page, root: Path, theme_inks: str) -> bytes:
    """Render a page that is a whole book as a PDF, reproducibly for given input and fonts.

    Raises ProblemsError if the template is at fault or WeasyPrint is missing.
    """
    base_url = page.view.canonical.removesuffix(page.url) + HOME
    html = place_in_book(render_page(environment, page, root), base_url)
    return _set(html, STYLE, theme_inks, root)


def render_sheet(html: str, root: Path) -> bytes:
    """Render a page that has its own styles as a PDF.

    Raises ProblemsError if WeasyPrint is missing.
    """
    return _set(html, SHEET_STYLE, "", root)


def _set(html: str, sheet: str, more_style: str, root: Path) -> bytes:
    try:
        from generator.site.pdf.typesetting import set_type  # noqa: PLC0415 - WeasyPrint is an extra, and slow to load
    except ModuleNotFoundError as error:
        raise lacks_extra("pdf", f"a PDF needs {error.name}") from error
    except OSError as error:
        hint = f"on Debian: {ON_DEBIAN}; on macOS: brew install pango"
        message = f"a PDF needs Pango: {error}"
        raise ProblemsError([Problem("pango-not-installed", message, hint=hint)]) from error
    return set_type(html, sheet, more_style, template_folders(root))


def place_in_book(html: str, base_url: str) -> str:
    """Return the HTML with links from the site's root as links to anchors inside the book.

    Links to targets outside the book lead to the site at ``base_url``.
    """
    here = {match[2] for match in FROM_ROOT.finditer(html) if match[1] == "id"}

    def place(match: re.Match[str]) -> str:
        kind, target = match.groups()
        if kind == "id":
            return f'id="{_anchor(target)}"'
        return f'href="#{_anchor(target)}"' if target in here else f'href="{base_url}{target}"'

    return FROM_ROOT.sub(place, html)


def _anchor(target: str) -> str:
    """Return an address as an anchor. No collisions, as ids have only letters, digits and hyphens."""
    return "at." + target.replace("/#", ".").strip("/").replace("/", ".")
