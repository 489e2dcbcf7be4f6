"""Jinja environment, rendering of pages, and locations of template errors."""

import re
import traceback
from contextlib import suppress
from pathlib import Path

import jinja2
import jinja2.bccache
import jinja2.ext

from generator.fingerprint.keys import PACKAGE, cache_places, read_key
from generator.paths import COMPILED
from generator.problems import Code, Problem, ProblemsError
from generator.site.template_folders import (
    TEMPLATES,
    default_templates,
    shown_path,
    template_folders,
)
from generator.site.template_functions import (
    add_directions,
    add_fragment_cache,
    add_messages,
)
from generator.view_models.gettext import Gettext
from generator.view_models.page import Page
from generator.view_models.page_views import SiteView

SHARED = "shared"  # beginning of the names of compiled templates that come with the program
INDENT = re.compile(r"(?<![%#]\})\n[ \t]+")
INDENT_OF_WORDS = re.compile(r"(?<=[%#]\}\n)[ \t]+")  # the tag above takes the line break
SPACES_COUNT = re.compile(r"<(?:pre|textarea)\b")  # in these they are shown


class CompiledTemplates(jinja2.BytecodeCache):
    """Compiled templates, each good for its text and this program.

    All that a project compiles is in its folder ``own``. What comes with the program is the same for
    every briefing, and kept with the program as well. ``pattern`` is that of the names of files.
    """

    def __init__(self, own: Path, pattern: str) -> None:
        shared = [place / COMPILED.name for place in cache_places(PACKAGE)]
        self._own, *self._shared = (
            jinja2.FileSystemBytecodeCache(str(place), pattern) for place in (own, *shared)
        )

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name of a compiled template, which says whether it comes with the program."""
        is_own = not filename or not Path(filename).is_relative_to(default_templates())
        return f"{'own' if is_own else SHARED}_{super().get_cache_key(name, filename)}"

    def get_source_checksum(self, source: str) -> str:
        """Return the key of a compiled template."""
        return read_key(source.encode()).hex()

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Load a compiled template from the first place that has it."""
        for place in (*self._places(bucket), self._own):
            if bucket.code is None:
                with suppress(OSError):
                    place.load_bytecode(bucket)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep a compiled template in the project, and in the first place of the program that is writable."""
        _dump(bucket, self._own)
        any(_dump(bucket, place) for place in self._places(bucket))

    def _places(self, bucket: jinja2.bccache.Bucket) -> list[jinja2.FileSystemBytecodeCache]:
        return self._shared if bucket.key.startswith(SHARED) else []


def _dump(bucket: jinja2.bccache.Bucket, place: jinja2.FileSystemBytecodeCache) -> bool:
    try:
        Path(place.directory).mkdir(parents=True, exist_ok=True)
        place.dump_bytecode(bucket)
    except OSError:
        return False
    return True


class Unindented(jinja2.ext.Extension):
    """Templates of pages without their indentation, with as many lines.

    Below a line that ends with a tag, which takes the line break, a space stays between words.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's
        """Return the source of a template, as it is where spaces count."""
        is_page = (name or "").endswith(".html") and not SPACES_COUNT.search(source)
        return INDENT_OF_WORDS.sub(" ", INDENT.sub("\n", source)) if is_page else source


def make_environment(
    root: Path, site: SiteView, messages: Gettext, cache: Path | None
) -> jinja2.Environment:
    """Make a project's Jinja environment in one language, its compiled templates in ``cache`` if given.

    Autoescaping is on, undefined variables are errors, and ``site`` is a global that macros see.
    """
    kind, compiled = _choose_kind()
    environment = kind(
        loader=jinja2.FileSystemLoader([str(folder) for folder in template_folders(root)]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=[Unindented],
        bytecode_cache=CompiledTemplates(cache, compiled) if cache else None,
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
        text = template.render(page=page.view, context=page.context)
        return _without_empty_lines(text) if page.template.endswith(".html") else text
    except jinja2.TemplateSyntaxError as error:
        path = Path(error.filename) if error.filename else root / TEMPLATES / str(error.name)
        message = error.message or "does not parse"
        shown, line, hint = shown_path(path, root), error.lineno, "see Jinja's template syntax"
        column = _column_of("", path, line)
        problem = Problem("template-syntax", message, shown, line, column, hint)
        raise ProblemsError([problem]) from error
    except Exception as error:
        raise ProblemsError([_locate(error, page, root)]) from error


def _without_empty_lines(html: str) -> str:
    if SPACES_COUNT.search(html):
        return html
    lines = "\n".join(filter(None, html.split("\n")))  # five times as fast as replacing them
    return lines + "\n" * html.endswith("\n")


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
