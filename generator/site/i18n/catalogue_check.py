"""Extraction of English messages, and check of catalogues for missing and unused translations."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract

import generator
from generator.config import ENGLISH
from generator.problems import Code, Problem
from generator.site.i18n.catalogue_files import english_of, forms_of, key_of, read_catalogue
from generator.site.i18n.catalogues import find_catalogues
from generator.site.i18n.label_files import check_labels
from generator.site.template_folders import LOCALES, TEMPLATES, shown_path, template_folders

SHOWN = 60  # characters of a text in a message at most
PACKAGE = Path(generator.__file__).parent
SPEAKING = ("charts", "exports", "pages", "server", "view_models")  # stages with text for pages
WRITTEN = frozenset({".html", ".xml", ".txt"})  # templates, by suffix
KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
TEMPLATE_OPTIONS = {"newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true"}
Extracted = tuple[int, str | tuple[str, ...], str | None]  # line, message, context
JINJA = "jinja2.ext:babel_extract"


def check_catalogues(root: Path, languages: Sequence[str]) -> Iterator[Problem]:
    """Yield a Problem for each text without a translation, and a warning for each unused one.

    Raises ProblemsError if a catalogue cannot be read.
    """
    if not (foreign := [language for language in languages if language != ENGLISH]):
        return
    texts = extract_texts(root)
    for language in foreign:
        paths = find_catalogues(root, language)
        if not paths:
            yield _no_catalogue(language)
        else:
            yield from _check_texts(root, texts, paths, language)
        yield from check_labels(root, language)


def _check_texts(
    root: Path, texts: Catalog, paths: Iterable[Path], language: str
) -> Iterator[Problem]:
    read = [(shown_path(path, root), read_catalogue(root, path, language)) for path in paths]
    yield from _find_missing(texts, read, language)
    for shown, catalogue in read:
        yield from _find_stale(texts, shown, catalogue, language)


def _no_catalogue(language: str) -> Problem:
    message = f"there is no catalogue for '{language}', so its pages are in English"
    hint = f"create one with 'sourcebook messages {language}' and translate it"
    path = TEMPLATES / LOCALES / f"{language}.po"
    return Problem("missing-catalogue", message, path, hint=hint)


def _find_missing(
    texts: Catalog, read: Sequence[tuple[Path, Catalog]], language: str
) -> Iterator[Problem]:
    """Yield untranslated texts, each at its line, or together if no catalogue has them."""
    given = {key_of(m): (shown, m) for shown, catalogue in read for m in catalogue if m.id}
    done = {key_of(m) for _, catalogue in read for m in catalogue if m.id and is_translated(m)}
    unnamed = []
    for text in texts:
        if not text.id or (key := key_of(text)) in done:
            continue
        if key not in given:
            unnamed.append(text)
            continue
        shown, message = given[key]
        fuzzy = message.fuzzy and any(forms_of(message))
        state = "is marked as fuzzy" if fuzzy else "is not translated"
        hint = "check it and remove 'fuzzy'" if fuzzy else "translate it, in every form"
        code: Code = "fuzzy-translation" if fuzzy else "missing-translation"
        yield Problem(code, f"{_quote(message)} {state}", shown, message.lineno, 1, hint)
    if unnamed:
        yield _unnamed(unnamed, read[-1][0], language)


def _unnamed(texts: Sequence[Message], shown: Path, language: str) -> Problem:
    others = f" and {len(texts) - 1} more texts are" if len(texts) > 1 else " is"
    message = f"{_quote(texts[0])}{others} not in the catalogue"
    hint = f"run 'sourcebook messages {language}', then translate the new entries"
    return Problem("missing-translation", message, shown, hint=hint)


def _find_stale(
    texts: Catalog, shown: Path, catalogue: Catalog, language: str
) -> Iterator[Problem]:
    wanted = keys_of(texts)
    hint = f"'sourcebook messages {language}' removes it"
    for message in catalogue:
        if message.id and key_of(message) not in wanted:
            unused = f"{_quote(message)} is no longer used"
            line = message.lineno
            yield Problem("unused-translation", unused, shown, line, 1, hint, "warning")


def is_translated(message: Message) -> bool:
    """Return True if a message has all its forms and is not fuzzy."""
    return not message.fuzzy and bool(forms_of(message)) and all(forms_of(message))


def _quote(message: Message) -> str:
    text = english_of(message)[0]
    return f"'{text}'" if len(text) <= SHOWN else f"'{text[: SHOWN - 1].rstrip()}…'"


def count_missing(texts: Iterable[Message]) -> int:
    """Return the number of messages without a translation."""
    return sum(bool(message.id) and not is_translated(message) for message in texts)


def extract_texts(root: Path) -> Catalog:
    """Extract the messages of default templates, the project's own, and the program."""
    texts = Catalog(charset="utf-8", fuzzy=False)
    for method, path, shown in _sources(root):
        for line, message, context in _extract_from(method, path.read_bytes()):
            texts.add(message, locations=[(shown, line)], context=context)
    return texts


@lru_cache(maxsize=1 << 10)
def _extract_from(method: str, source: bytes) -> tuple[Extracted, ...]:
    """Extract the messages of a source file, which is parsed once however often content is checked."""
    options = TEMPLATE_OPTIONS if method == JINJA else {"encoding": "utf-8"}
    found = extract(method, BytesIO(source), KEYWORDS, (), options)
    return tuple((line, message, context) for line, message, _, context in found)


def keys_of(texts: Catalog) -> set[str]:
    """Return the keys of a catalogue's messages."""
    return {key_of(message) for message in texts if message.id}


def _sources(root: Path) -> Iterator[tuple[str, Path, str]]:
    """Yield the extraction method, path and displayed name of each source file."""
    for folder in reversed(template_folders(root)):
        for path in sorted(folder.rglob("*")):
            if path.suffix in WRITTEN and path.parent.name != "fonts":
                yield JINJA, path, (TEMPLATES / path.relative_to(folder)).as_posix()
    for stage in SPEAKING:
        for path in sorted((PACKAGE / stage).rglob("*.py")):
            yield "python", path, path.relative_to(PACKAGE.parent).as_posix()
