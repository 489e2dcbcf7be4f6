"""Language files, packed into one file that starts fast.

It lies beside the files, or in the user's cache if that folder is not writable, and is rebuilt
after a change of a file or of the program that reads it.
"""

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from generator.fingerprint.digests import digest_bytes, digest_value
from generator.languages.sections import Language

NAME = "languages.msgpack"


class Packed(msgspec.Struct, frozen=True):
    """Sections of all languages, encoded one by one to be decoded independently."""

    key: str
    sections: dict[str, msgspec.Raw]


def load_compiled(
    folder: Path, read: Callable[[Path], Mapping[str, Language]]
) -> Mapping[str, bytes | msgspec.Raw]:
    """Return the encoded sections of the folder's files by name, calling ``read`` if they are stale.

    Each is a map of codes to sections.
    """
    key = languages_key(folder)
    for place in _places(folder):
        packed = _open(place)
        if packed and packed.key == key:
            return packed.sections
    sections = pack(read(folder))
    content = msgspec.msgpack.encode(Packed(key, sections))
    for place in _places(folder):
        with contextlib.suppress(OSError):
            _write(place, content)
            break
    return sections


def languages_key(folder: Path) -> str:
    """Return a key of the files' names, sizes and times, and of those of the modules that read them."""
    files = sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".py"})
    stamps = [(path.name, (stat := path.stat()).st_size, stat.st_mtime_ns) for path in files]
    return digest_value(stamps).hex()


def pack(languages: Mapping[str, Language]) -> dict[str, msgspec.Raw]:
    """Encode each section by itself: a map of the codes of languages that have it."""
    packed = {}
    for field in msgspec.structs.fields(Language):
        sections = {code: getattr(language, field.name) for code, language in languages.items()}
        held = {code: section for code, section in sections.items() if section is not None}
        packed[field.name] = msgspec.Raw(msgspec.msgpack.encode(held))
    return packed


def _places(folder: Path) -> Iterator[Path]:
    yield folder / "__pycache__" / NAME
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    digest = digest_bytes(os.fsencode(folder)).hex()
    yield cache / "sourcebook" / digest / NAME


def _open(path: Path) -> Packed | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Packed)
    except (OSError, msgspec.DecodeError):
        return None


def _write(path: Path, content: bytes) -> None:
    """Write the file whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    fresh.write_bytes(content)
    fresh.replace(path)
