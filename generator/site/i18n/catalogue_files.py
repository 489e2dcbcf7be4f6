"""Reading of catalogue files with Babel, and checks for translations that would break a page."""

import io
import re
from collections.abc import Iterable, Iterator
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from generator.problems import Problem, ProblemsError
from generator.site.template_folders import shown_path
from generator.translation.catalogue_lines import require_catalogue_lines
from generator.view_models.gettext import IN_CONTEXT

PLACEHOLDER = re.compile(r"%\(\w+\)s")
FOR_SCRIPTS = re.compile(r"\{\w+\}")  # filled in by scripts
STRAY = re.compile(r"%(?!\(\w+\)s|%)")

Texts = dict[str, tuple[str, ...]]


def read_texts(root: Path, paths: Iterable[Path], language: str) -> tuple[Texts, str]:
    """Return the texts and plural rule of a language's catalogues, later ones taking precedence.

    Untranslated and fuzzy messages are left out. Raises ProblemsError if a file cannot be read or a
    translation would break a page.
    """
    texts: Texts = {}
    plural = ""
    problems: list[Problem] = []
    for path in paths:
        catalogue = read_catalogue(root, path, language)
        problems += find_breaking(catalogue, shown_path(path, root))
        plural = catalogue.plural_expr
        for message in catalogue:
            if message.id and message.string and not message.fuzzy and all(forms_of(message)):
                texts[key_of(message)] = forms_of(message)
    if problems:
        raise ProblemsError(problems)
    return texts, plural


def read_catalogue(root: Path, path: Path, language: str) -> Catalog:
    """Read one catalogue file.

    Raises ProblemsError if it is not a valid catalogue.
    """
    shown = shown_path(path, root)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "save the file as UTF-8"
        raise ProblemsError([Problem("not-utf8", "not UTF-8", shown, 1, 1, hint)]) from error
    require_catalogue_lines(text, shown)
    catalogue = read_po(io.StringIO(text), language.replace("-", "_"))
    try:
        c2py(catalogue.plural_expr)
    except ValueError as error:
        hint = "copy the rule for the language from the gettext manual"
        message = f"Plural-Forms: {error}"
        raise ProblemsError([Problem("bad-plural-forms", message, shown, 1, 1, hint)]) from error
    return catalogue


def key_of(message: Message) -> str:
    """Return a message's key: its English text (singular), after its context if any."""
    one = english_of(message)[0]
    return f"{message.context}{IN_CONTEXT}{one}" if message.context else one


def english_of(message: Message) -> tuple[str, ...]:
    """Return the English text, with its plural if any."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms_of(message: Message) -> tuple[str, ...]:
    """Return the forms of the translation."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def find_breaking(catalogue: Catalog, shown: Path) -> Iterator[Problem]:
    """Yield a Problem for each translation with other placeholders than the English text."""
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        wanted = _placeholders(english_of(message)[-1])
        for form in filter(None, forms_of(message)):
            if told := _why_breaking(form, wanted):
                hint = f"use the placeholders of the English text: {_list(wanted)}"
                yield Problem("bad-placeholder", told, shown, message.lineno, 1, hint)
                break


def _why_breaking(form: str, wanted: set[str]) -> str:
    """Return the reason why a form cannot be shown, or ''."""
    found = _placeholders(form)
    if STRAY.search(form):
        return f"stray '%' in the translation '{form}'"
    if found - wanted:
        return f"the placeholder {_list(found - wanted)} is not in the English text"
    if wanted - found:
        return f"the placeholder {_list(wanted - found)} is not in the translation '{form}'"
    return ""


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text)) | set(FOR_SCRIPTS.findall(text))


def _list(placeholders: set[str]) -> str:
    return ", ".join(sorted(placeholders)) or "none"
