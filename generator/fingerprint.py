"""Digests of values: two of the same digest are the same, wherever and whenever they were made."""

import hashlib
from pathlib import Path

import msgspec

SIZE = 16  # bytes


def digest_value(value: object, key: bytes = b"") -> bytes:
    """A digest of a value made of structs, containers, texts, numbers and paths; ``key``, of what it stands in.

    What has no form of its own there, as the place where bodies are to be had, says nothing: what
    bodies are is said by their addresses.
    """
    told = msgspec.msgpack.encode(value, enc_hook=_tell)
    return hashlib.blake2b(told, digest_size=SIZE, key=key).digest()


def _tell(value: object) -> str | None:
    return str(value) if isinstance(value, str | Path) else None
