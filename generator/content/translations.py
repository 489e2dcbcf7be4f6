"""Translations of the editor's texts: files ``<id>.<language>.md`` beside the originals."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from generator.content.entries import Prose, Translation
from generator.content.front_matter import FENCE, read_text, refuse_markup, split_front_matter
from generator.paths import CONTENT, list_markdown
from generator.problems import Problem, ProblemsError
from generator.yaml_reading.typed_yaml import read_typed

FOLDERS = ("themes", "people", "allegations", "stories", "pages")  # articles are not translated


class TranslatedFields(msgspec.Struct, frozen=True, kw_only=True):
    """Front matter allowed in a translated page."""

    title: str = ""
    """Title in this language; without it the original one."""
    description: str = ""
    """Sentence for search engines and previews in this language."""


def is_translation(path: Path) -> bool:
    """Return True if a content file is named as a translation. ``path`` begins with ``content/``."""
    return "." in path.stem and path.parts[1] in FOLDERS


def load_translations(root: Path, languages: Sequence[str]) -> dict[tuple[Path, str], Translation]:
    """Return translations by original file and language.

    ``languages`` are the site's, or empty if unreadable, to accept any. Raises ProblemsError with
    all problems in the files.
    """
    found: dict[tuple[Path, str], Translation] = {}
    problems: list[Problem] = []
    for path in _list(root):
        base, language = _read_name(path)
        if told := list(_check_name(root, path, languages)):
            problems += told
            continue
        try:
            found[base, language] = _read(root, path)
        except ProblemsError as error:
            problems += error.problems
    if problems:
        raise ProblemsError(problems)
    return found


def _list(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        paths = (path.relative_to(root) for path in list_markdown(root / CONTENT / folder))
        yield from filter(is_translation, paths)


def _read_name(path: Path) -> tuple[Path, str]:
    """Return the original's path and the language."""
    name, _, language = path.stem.rpartition(".")
    return path.with_name(f"{name}{path.suffix}"), language


def _check_name(root: Path, path: Path, languages: Sequence[str]) -> Iterator[Problem]:
    base, language = _read_name(path)
    if not (root / base).is_file():
        hint = "name it after its original: <id>.<language>.md"
        message = f"there is no {base} that it translates"
        yield Problem("translation-without-original", message, path, 1, 1, hint)
    if languages and language not in languages:
        hint = f"its languages are in content/site.yaml: {', '.join(languages)}"
        message = f"the site has no language '{language}'"
        yield Problem("language-not-in-site", message, path, 1, 1, hint)
    elif languages and language == languages[0]:
        hint = f"edit {base.name} instead, which is in the site's first language"
        message = f"'{language}' needs no translation"
        yield Problem("needless-translation", message, path, 1, 1, hint)


def _read(root: Path, path: Path) -> Translation:
    text = read_text(root, path)
    if not text.startswith(FENCE):
        refuse_markup(text, 1, path)
        return Translation(Prose(text, path, 1))
    source, body, first_line = split_front_matter(text, path)
    if path.parts[1] != "pages":
        message = "the translation of a theme or person has no front matter"
        hint = "remove the front matter"
        raise ProblemsError([source.problem("needless-front-matter", message, hint, 0, 0)])
    refuse_markup(body, first_line, path)
    words = read_typed(source, TranslatedFields)
    return Translation(Prose(body, path, first_line), words.title, words.description)
