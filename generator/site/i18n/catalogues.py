"""The catalogues of a language become its messages; what was read of them is kept, to be read at once."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from generator.content.files import write_atomically
from generator.site.template_folders import template_folders
from generator.view_models.gettext import ENGLISH_PLURAL, Gettext

LOCALES = "locales"
FORMAT = b"1"  # grows when what is kept has another shape


class CachedCatalogue(msgspec.Struct, frozen=True):
    """What was read of a language's catalogues; ``digest`` is that of their bytes."""

    digest: str
    texts: dict[str, tuple[str, ...]]
    plural: str = ENGLISH_PLURAL


def load_messages(root: Path, languages: Sequence[str], cache: Path | None) -> dict[str, Gettext]:
    """The messages of each language, by its code; ``cache`` is a folder for what was read.

    Raises ProblemsError where a catalogue cannot be read or a translation would break a page.
    """
    return {language: _load(root, language, cache) for language in languages}


def find_catalogues(root: Path, language: str) -> tuple[Path, ...]:
    """The catalogues of a language that there are: the default one, then the project's own."""
    folders = reversed(template_folders(root))
    paths = (folder / LOCALES / f"{language}.po" for folder in folders)
    return tuple(path for path in paths if path.is_file())


def _load(root: Path, language: str, cache: Path | None) -> Gettext:
    paths = find_catalogues(root, language)
    if not paths:
        return Gettext(language)
    digest = hashlib.sha256(FORMAT + b"\0".join(path.read_bytes() for path in paths)).hexdigest()
    file = cache / f"{language}.json" if cache else None
    kept = _read_kept(file)
    if kept is None or kept.digest != digest:
        from generator.site.i18n.catalogue_files import read_texts  # noqa: PLC0415 - Babel's reader, needed after a change

        texts, plural = read_texts(root, paths, language)
        kept = CachedCatalogue(digest, texts, plural)
        if file:
            write_atomically(file, msgspec.json.encode(kept))
    return Gettext(language, kept.texts, kept.plural)


def _read_kept(file: Path | None) -> CachedCatalogue | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=CachedCatalogue) if file else None
    except (OSError, msgspec.DecodeError):
        return None
