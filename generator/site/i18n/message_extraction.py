"""Extraction of English messages from templates and program."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract

import generator
from generator.site.i18n.catalogue_files import key_of
from generator.site.template_folders import TEMPLATES, template_folders

PACKAGE = Path(generator.__file__).parent
SPEAKING = ("charts", "exports", "pages", "view_models")  # stages with text for pages
WRITTEN = frozenset({".html", ".xml", ".txt"})  # templates, by suffix
KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
TEMPLATE_OPTIONS = {"newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true"}
JINJA = "jinja2.ext:babel_extract"


def extract_texts(root: Path) -> Catalog:
    """Extract the messages of default templates, the project's own, and the program."""
    texts = Catalog(charset="utf-8", fuzzy=False)
    for method, path, shown in _sources(root):
        options = TEMPLATE_OPTIONS if method == JINJA else {"encoding": "utf-8"}
        with path.open("rb") as file:
            for line, message, _, context in extract(method, file, KEYWORDS, (), options):
                texts.add(message, locations=[(shown, line)], context=context)
    return texts


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
