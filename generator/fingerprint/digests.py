"""Digest bytes and values."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

SIZE = 16  # bytes


def digest_bytes(content: bytes, key: bytes = b"") -> bytes:
    """Return the digest of some bytes, under a key of at most 64 bytes."""
    return hashlib.blake2b(content, digest_size=SIZE, key=key).digest()


def digest_value(value: object, key: bytes = b"") -> bytes:
    """Return the digest of a value made of structs, containers, texts, numbers and paths.

    Values of other types are left out: a view may hold the cache that it reads bodies from, whose
    digests stand beside it.
    """
    return digest_bytes(msgspec.msgpack.encode(value, enc_hook=_encode), key)


def published_digest(content: bytes) -> bytes:
    """Return the SHA-256 of bytes: for names and anchors on the site, the ledger and editions.

    It is a function of its own because what users publish and keep in git must never change.
    """
    return hashlib.sha256(content).digest()


def published_stream_digest(parts: Iterable[bytes]) -> bytes:
    """Return the published digest of parts end to end, holding one of them at a time."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


def published_file_digest(path: Path) -> bytes:
    """Return the published digest of a file, without holding all of it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _encode(value: object) -> str | None:
    return str(value) if isinstance(value, str | Path) else None
