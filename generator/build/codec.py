"""Pack values as bytes, and unpack them strictly by their type."""

from typing import TypeVar

import msgspec

from generator.nlp.dates.partial_date import PartialDate
from generator.yaml_reading.extra import Extra

T = TypeVar("T")


def pack(value: msgspec.Struct) -> bytes:
    """Return a value as bytes."""
    return msgspec.msgpack.encode(value, enc_hook=str)


def unpack(packed: bytes, kind: type[T]) -> T:
    """Return the value of a type that was packed.

    Raises msgspec.DecodeError where it is of another type.
    """
    return msgspec.msgpack.decode(packed, type=kind, dec_hook=_decode)


def _decode(kind: type, value: object) -> object:
    if kind is PartialDate:
        return PartialDate(value)
    if kind is Extra and isinstance(value, dict):
        return Extra(value)
    raise NotImplementedError(kind)
