"""Jinja environment, rendering of pages, and locations of template errors."""

import re
import traceback
from pathlib import Path

import jinja2

from generator.fingerprint.keys import read_key
from generator.problems import Code, Problem, ProblemsError
from generator.site.template_folders import TEMPLATES, shown_path, template_folders
from generator.site.template_functions import (
    add_directions,
    add_fragment_cache,
    add_messages,
)
from generator.view_models.gettext import Gettext
from generator.view_models.page import Page
from generator.view_models.page_views import SiteView


class CompiledTemplates(jinja2.FileSystemBytecodeCache):
    """Compiled templates in a folder, each good for its text and this program."""

    def get_source_checksum(self, source: str) -> str:
        """Return the key of a compiled template."""
        return read_key(source.encode()).hex()


def make_environment(
    root: Path, site: SiteView, messages: Gettext, cache: Path | None
) -> jinja2.Environment:
    """Make a project's Jinja environment in one language, with compiled templates in ``cache``.

    Autoescaping is on, undefined variables are errors, and ``site`` is a global that macros see.
    """
    kind, compiled = _choose_kind()
    if cache:
        cache.mkdir(parents=True, exist_ok=True)
    environment = kind(
        loader=jinja2.FileSystemLoader([str(folder) for folder in template_folders(root)]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=CompiledTemplates(str(cache), compiled) if cache else None,
        auto_reload=False,
    )
    environment.globals["site"] = site
    add_messages(environment, messages)
    add_directions(environment, site.language)
    add_fragment_cache(environment)
    return environment


def _choose_kind() -> tuple[type[jinja2.Environment], str]:
    """Return the fast environment where it fits the installed Jinja, else Jinja's own.

    The second value is the pattern of names of compiled templates.
    """
    try:
        from generator.site import fast_jinja  # noqa: PLC0415 - it imports names private to Jinja

        if fast_jinja.fits_jinja():
            return fast_jinja.FastEnvironment, fast_jinja.COMPILED_HERE
    except (ImportError, AttributeError):  # another version of Jinja
        pass
    return jinja2.Environment, "jinja_%s.cache"


def render_page(environment: jinja2.Environment, page: Page, root: Path) -> str:
    """Render a page with links still written from the site's root.

    Raises ProblemsError with the template's line if a template is at fault.
    """
    try:
        template = environment.get_template(page.template)
        return template.render(page=page.view, context=page.context)
    except jinja2.TemplateSyntaxError as error:
        path = Path(error.filename) if error.filename else root / TEMPLATES / str(error.name)
        message = error.message or "does not parse"
        shown, line, hint = shown_path(path, root), error.lineno, "see Jinja's template syntax"
        column = _column_of("", path, line)
        problem = Problem("template-syntax", message, shown, line, column, hint)
        raise ProblemsError([problem]) from error
    except Exception as error:
        raise ProblemsError([_locate(error, page, root)]) from error


def _locate(error: Exception, page: Page, root: Path) -> Problem:
    """Return a Problem at the template line that raised, or raise the error again if none did."""
    folders = [str(folder) for folder in template_folders(root)]
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if any(frame.filename.startswith(f) for f in folders)]
    missing = isinstance(error, jinja2.TemplateNotFound)
    code: Code = "missing-template" if missing else "template-error"
    message = f"{_in_words(error)} (page {page.url})"
    if inside:
        path, line = Path(inside[-1].filename), inside[-1].lineno or 1
        quoted = re.findall(r"'([^']+)'", _in_words(error))
        column = _column_of(quoted[-1] if quoted else "", path, line)
        return Problem(code, message, shown_path(path, root), line, column, _advise(error))
    if missing:
        return Problem(code, message, TEMPLATES / page.template, hint=_advise(error))
    raise error


def _column_of(word: str, path: Path, line: int) -> int:
    """Return the column of a word in a template's line, or of the line's first letter."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    text = lines[line - 1] if line <= len(lines) else ""
    return 1 + (text.find(word) if word in text else len(text) - len(text.lstrip()))


def _in_words(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f"there is no template '{error.name}'"
    if isinstance(error, jinja2.UndefinedError):
        return str(error.message)
    return f"{type(error).__name__}: {error}"


def _advise(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return "check the name in this include, import or extends"
    if isinstance(error, jinja2.UndefinedError):
        return "templates receive site, page and context, described in generator/view_models/contexts.py"
    return "correct the expression on this line"
