"""Keep values in files of their own below ``.sourcebook/``, each with its key and a checksum."""

from pathlib import Path
from typing import TypeVar

import msgspec

from generator.fingerprint.digests import SIZE, digest_bytes
from generator.paths import write_atomically

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


def save_cached(path: Path, key: bytes, value: object) -> bool:
    """Cache a value under a key, and return whether it worked: else the next run computes it again."""
    packed = msgspec.msgpack.encode(value)
    try:
        write_atomically(path, digest_bytes(packed, key) + packed)
    except OSError:
        return False
    return True
