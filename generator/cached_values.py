"""Keep values in files of their own, each with its key and a checksum: a project's, or every briefing's."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.fingerprint.digests import SIZE, digest_bytes
from generator.fingerprint.file_stamps import IN_DOUBT, FileStamp
from generator.fingerprint.keys import cache_places
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


def load_shared(package: Path, name: str, key: bytes, kind: type[T]) -> T | None:
    """Return what any briefing has cached with a package under a key, or None."""
    found = (load_cached(place / name, key, kind) for place in cache_places(package))
    return next((value for value in found if value is not None), None)


def save_shared(package: Path, name: str, key: bytes, value: object) -> bool:
    """Cache a value for every briefing, in the first place that is writable, if any."""
    return any(save_cached(place / name, key, value) for place in cache_places(package))


def remember_by_stamp(
    path: Path,
    key: bytes,
    kind: type[dict[str, tuple[FileStamp, T]]],
    stamps: Mapping[str, FileStamp],
    read: Callable[[str], T],
) -> dict[str, T]:
    """Return what ``read`` gives for each file, from the cache in ``path`` where its stamp is the same.

    A stamp so new that the file may change again and keep it is not remembered, nor is that of no file or of
    one whose name is not UTF-8.
    """
    known, now = load_cached(path, key, kind) or {}, time.time_ns()
    found: dict[str, tuple[FileStamp, T]] = {}
    for file, stamp in stamps.items():
        before = known.get(file)
        found[file] = before if before and before[0] == stamp else (stamp, read(file))
    sure = {
        file: row
        for file, row in found.items()
        if 0 < row[0].latest < now - IN_DOUBT and _is_utf8(file)
    }
    if sure != known:
        save_cached(path, key, sure)
    return {file: value for file, (_, value) in found.items()}


def _is_utf8(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
