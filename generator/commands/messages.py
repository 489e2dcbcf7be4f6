"""``sourcebook messages``: bring catalogues of translations up to date."""

import io
from pathlib import Path

import msgspec
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from generator.config import ENGLISH, is_known_language
from generator.content.load_content import load_sites
from generator.paths import write_atomically
from generator.problems import Problem, ProblemsError
from generator.site.i18n.catalogue_check import count_missing, extract_texts, is_translated, keys_of
from generator.site.i18n.catalogue_files import key_of, read_catalogue
from generator.site.i18n.catalogues import find_catalogues
from generator.site.i18n.label_files import (
    add_missing_labels,
    find_missing_labels,
    label_file,
    read_own_labels,
)
from generator.site.template_folders import LOCALES, TEMPLATES

WIDTH = 100
HEADER = "# Interface texts in this language. 'sourcebook messages' updates the list and keeps translations."


class Updated(msgspec.Struct, frozen=True):
    """Updated catalogue or file of labels, with the numbers of its texts."""

    path: Path
    texts: int
    missing: int
    written: bool


def update_catalogues(root: Path, languages: tuple[str, ...]) -> tuple[Updated, ...]:
    """Update the project's own catalogues and labels in the given languages, or in all of the site.

    Translations are kept, unused messages removed, and messages in the default catalogue left to
    it. English has no catalogue. Raises ProblemsError for an unknown language or an unreadable
    catalogue.
    """
    languages = languages or load_sites(root)[0].languages
    unknown = [language for language in languages if not is_known_language(language)]
    if unknown:
        hint = "use a code such as uk or pt-BR"
        raise ProblemsError(
            Problem("unknown-language", f"no such language: '{each}'", hint=hint)
            for each in unknown
        )
    foreign = [language for language in languages if language != ENGLISH]
    catalogues = [_update(root, language) for language in foreign]
    labels = [updated for each in foreign if (updated := _update_labels(root, each)).texts]
    return (*catalogues, *labels)


def _update_labels(root: Path, language: str) -> Updated:
    """Add a line for each missing label. ``texts`` counts the labels of the project."""
    path, text = label_file(language), add_missing_labels(root, language)
    written = bool(text) and not (
        (root / path).is_file() and (root / path).read_text("utf-8") == text
    )
    if written:
        write_atomically(root / path, text.encode())
    own = read_own_labels(root, language)
    return Updated(path, len(own), len(find_missing_labels(root, language)), written)


def _update(root: Path, language: str) -> Updated:
    own = TEMPLATES / LOCALES / f"{language}.po"
    others = [path for path in find_catalogues(root, language) if path != root / own]
    translated = {
        key_of(message)
        for path in others
        for message in read_catalogue(root, path, language)
        if message.id and is_translated(message)
    }
    before = (root / own).read_bytes() if (root / own).is_file() else b""
    catalogue = _open(root, own, language)
    texts = _without(extract_texts(root), translated - keys_of(catalogue))
    catalogue.update(texts, no_fuzzy_matching=True)
    content = _as_text(catalogue)
    written = bool(len(catalogue)) and content != before
    if written:
        write_atomically(root / own, content)
    return Updated(own, len(catalogue), count_missing(catalogue), written)


def _open(root: Path, own: Path, language: str) -> Catalog:
    if (root / own).is_file():
        return read_catalogue(root, root / own, language)
    return Catalog(language.replace("-", "_"), charset="utf-8", fuzzy=False)


def _without(texts: Catalog, translated: set[str]) -> Catalog:
    """Return the texts without those already translated."""
    rest = Catalog(charset="utf-8", fuzzy=False)
    for text in texts:
        if text.id and key_of(text) not in translated:
            rest.add(text.id, locations=text.locations, context=text.context)
    return rest


def _as_text(catalogue: Catalog) -> bytes:
    """Return the bytes of the file, without a date."""
    file = io.BytesIO()
    write_po(
        file, catalogue, width=WIDTH, omit_header=True, ignore_obsolete=True, include_lineno=False
    )
    head = (
        f'{HEADER}\nmsgid ""\nmsgstr ""\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Language: {catalogue.locale_identifier}\\n"\n'
        f'"Plural-Forms: nplurals={catalogue.num_plurals}; plural={catalogue.plural_expr};\\n"\n\n'
    )
    return head.encode() + file.getvalue()
