"""Keep values in files of their own below ``.sourcebook/``, each with its key and a checksum."""

from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.content.files import write_atomically
from generator.fingerprint.digests import SIZE, digest_bytes

T = TypeVar("T")


def load_cached(path: Path, key: bytes, kind: type[T]) -> T | None:
    """Return the value cached under a key, or None if it is missing, damaged or outdated."""
    try:
        content = path.read_bytes()
        checksum, packed = content[:SIZE], content[SIZE:]
        if checksum != digest_bytes(packed, key):
            return None
        return msgspec.msgpack.decode(packed, type=kind)
    except (OSError, msgspec.DecodeError):
        return None


def save_cached(path: Path, key: bytes, value: object) -> None:
    """Cache a value under a key, or ignore a failure so that the next run computes it again."""
    packed = msgspec.msgpack.encode(value)
    with suppress(OSError):
        write_atomically(path, digest_bytes(packed, key) + packed)
