"""Messages loaded from catalogues, with a cache of the parsed form."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from generator.clippings.rule_labels import LABELS
from generator.content.files import write_atomically
from generator.site.i18n.label_files import label_file, load_labels
from generator.site.template_folders import LOCALES, template_folders
from generator.view_models.gettext import ENGLISH_PLURAL, Gettext

FORMAT = b"2"  # increased with each change of the cached form


class CachedCatalogue(msgspec.Struct, frozen=True):
    """Parsed catalogues of a language with the digest of their bytes."""

    digest: str
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
    digest = hashlib.sha256(FORMAT + b"\0".join(path.read_bytes() for path in sources)).hexdigest()
    file = cache / f"{language}.json" if cache else None
    cached = _read_cached(file)
    if cached is None or cached.digest != digest:
        texts, plural = _read_texts(root, paths, language) if paths else ({}, ENGLISH_PLURAL)
        cached = CachedCatalogue(digest, texts, load_labels(root, language), plural)
        if file:
            write_atomically(file, msgspec.json.encode(cached))
    return Gettext(language, cached.texts, cached.plural, cached.labels)


def _read_texts(
    root: Path, paths: Sequence[Path], language: str
) -> tuple[dict[str, tuple[str, ...]], str]:
    from generator.site.i18n.catalogue_files import read_texts  # noqa: PLC0415 - Babel's reader, needed after a change

    return read_texts(root, paths, language)


def _read_cached(file: Path | None) -> CachedCatalogue | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=CachedCatalogue) if file else None
    except (OSError, msgspec.DecodeError):
        return None
