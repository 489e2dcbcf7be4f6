"""Messages loaded from catalogues, with a cache of the parsed form."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from generator.cached_values import load_cached, save_cached
from generator.clippings.rule_labels import LABELS
from generator.fingerprint.keys import read_key
from generator.site.i18n.label_files import label_file, load_labels
from generator.site.template_folders import LOCALES, template_folders
from generator.view_models.gettext import ENGLISH_PLURAL, Gettext


class CachedCatalogue(msgspec.Struct, frozen=True):
    """Parsed catalogues of a language."""

    texts: dict[str, tuple[str, ...]]
    labels: dict[str, str]
    plural: str = ENGLISH_PLURAL


def load_messages(root: Path, languages: Sequence[str], cache: Path | None) -> dict[str, Gettext]:
    """Load the messages of each language, by code, with parsed catalogues in ``cache``.

    Raises ProblemsError if a catalogue cannot be read or a translation would break a page.
    """
    return {language: _load(root, language, cache) for language in languages}


def find_catalogues(root: Path, language: str) -> tuple[Path, ...]:
    """Return the existing catalogues of a language, the default before the project's own."""
    folders = reversed(template_folders(root))
    paths = (folder / LOCALES / f"{language}.po" for folder in folders)
    return tuple(path for path in paths if path.is_file())


def _load(root: Path, language: str, cache: Path | None) -> Gettext:
    paths = find_catalogues(root, language)
    sources = [path for path in (*paths, LABELS, root / label_file(language)) if path.is_file()]
    key = read_key(*(path.read_bytes() for path in sources))
    file = cache / language if cache else None
    cached = load_cached(file, key, CachedCatalogue) if file else None
    if cached is None:
        texts, plural = _read_texts(root, paths, language) if paths else ({}, ENGLISH_PLURAL)
        cached = CachedCatalogue(texts, load_labels(root, language), plural)
        if file:
            save_cached(file, key, cached)
    return Gettext(language, cached.texts, cached.plural, cached.labels)


def _read_texts(
    root: Path, paths: Sequence[Path], language: str
) -> tuple[dict[str, tuple[str, ...]], str]:
    from generator.site.i18n.catalogue_files import read_texts  # noqa: PLC0415 - Babel's reader, needed after a change

    return read_texts(root, paths, language)
