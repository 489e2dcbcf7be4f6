"""The catalogues of a language become its messages; what was read of them is kept, to be read at once."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from generator.clippings.rule_labels import LABELS
from generator.content.files import write_atomically
from generator.site.i18n.label_files import label_file, load_labels
from generator.site.template_folders import LOCALES, template_folders
from generator.view_models.gettext import ENGLISH_PLURAL, Gettext

FORMAT = b"2"  # grows when what is kept has another shape


class CachedCatalogue(msgspec.Struct, frozen=True):
    """Texts and labels of a language as read; ``digest`` is that of the files' bytes."""

    digest: str
    texts: dict[str, tuple[str, ...]]
    labels: dict[str, str]
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
    sources = [path for path in (*paths, LABELS, root / label_file(language)) if path.is_file()]
    digest = hashlib.sha256(FORMAT + b"\0".join(path.read_bytes() for path in sources)).hexdigest()
    file = cache / f"{language}.json" if cache else None
    kept = _read_kept(file)
    if kept is None or kept.digest != digest:
        texts, plural = _read_texts(root, paths, language) if paths else ({}, ENGLISH_PLURAL)
        kept = CachedCatalogue(digest, texts, load_labels(root, language), plural)
        if file:
            write_atomically(file, msgspec.json.encode(kept))
    return Gettext(language, kept.texts, kept.plural, kept.labels)


def _read_texts(
    root: Path, paths: Sequence[Path], language: str
) -> tuple[dict[str, tuple[str, ...]], str]:
    from generator.site.i18n.catalogue_files import read_texts  # noqa: PLC0415 - Babel's reader, needed after a change

    return read_texts(root, paths, language)


def _read_kept(file: Path | None) -> CachedCatalogue | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=CachedCatalogue) if file else None
    except (OSError, msgspec.DecodeError):
        return None
