"""``sourcebook messages``: a language's catalogue brought up to what pages say now."""

import io
from pathlib import Path

import msgspec
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from generator.config import ENGLISH, is_known_language
from generator.content.files import write_atomically
from generator.content.load_content import load_sites
from generator.problems import Problem, ProblemsError
from generator.site.i18n.catalogue_check import count_missing, is_translated
from generator.site.i18n.catalogue_files import key_of, read_catalogue
from generator.site.i18n.catalogues import find_catalogues
from generator.site.i18n.label_files import (
    add_missing_labels,
    find_missing_labels,
    label_file,
    read_own_labels,
)
from generator.site.i18n.message_extraction import extract_texts, keys_of
from generator.site.template_folders import LOCALES, TEMPLATES

WIDTH = 100
HEADER = "# What pages say in this language. 'sourcebook messages' keeps the list; the translations are yours."


class Updated(msgspec.Struct, frozen=True):
    """A catalogue or a file of labels after the update, with the numbers of its texts."""

    path: Path
    texts: int
    missing: int
    written: bool


def update_catalogues(root: Path, languages: tuple[str, ...]) -> tuple[Updated, ...]:
    """Bring the project's own catalogues and labels up to date.

    Those of the languages named, or of the site's, but English.

    Translations stay, what is said no more goes. What the default catalogue of a language says
    already is left to it.
    Raises ProblemsError where a language is none, or a catalogue cannot be read.
    """
    languages = languages or load_sites(root)[0].languages
    unknown = [language for language in languages if not is_known_language(language)]
    if unknown:
        hint = "write its code, such as uk or pt-BR"
        raise ProblemsError(
            Problem("unknown-language", f"no such language: '{each}'", hint=hint)
            for each in unknown
        )
    foreign = [language for language in languages if language != ENGLISH]
    catalogues = [_update(root, language) for language in foreign]
    labels = [updated for each in foreign if (updated := _update_labels(root, each)).texts]
    return (*catalogues, *labels)


def _update_labels(root: Path, language: str) -> Updated:
    """Add a line for each label that the language lacks; ``texts`` counts those of the project."""
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
    said = {
        key_of(message)
        for path in others
        for message in read_catalogue(root, path, language)
        if message.id and is_translated(message)
    }
    standing = (root / own).read_bytes() if (root / own).is_file() else b""
    catalogue = _open(root, own, language)
    texts = _without(extract_texts(root), said - keys_of(catalogue))
    catalogue.update(texts, no_fuzzy_matching=True)
    content = _as_text(catalogue)
    written = bool(len(catalogue)) and content != standing
    if written:
        write_atomically(root / own, content)
    return Updated(own, len(catalogue), count_missing(catalogue), written)


def _open(root: Path, own: Path, language: str) -> Catalog:
    if (root / own).is_file():
        return read_catalogue(root, root / own, language)
    return Catalog(language.replace("-", "_"), charset="utf-8", fuzzy=False)


def _without(texts: Catalog, said: set[str]) -> Catalog:
    """The texts but those that are said already."""
    rest = Catalog(charset="utf-8", fuzzy=False)
    for text in texts:
        if text.id and key_of(text) not in said:
            rest.add(text.id, locations=text.locations, context=text.context)
    return rest


def _as_text(catalogue: Catalog) -> bytes:
    """The file's bytes; no clock is in them."""
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
