"""Values as bytes, and back: quick, and strict about their kind."""

from typing import TypeVar

import msgspec

from generator.nlp.dates.partial_date import PartialDate
from generator.yaml_reading.extra import Extra

T = TypeVar("T")


def pack(value: msgspec.Struct) -> bytes:
    """A value as bytes."""
    return msgspec.msgpack.encode(value, enc_hook=str)


def unpack(packed: bytes, kind: type[T]) -> T:
    """The value of a kind that was packed.

    Raises msgspec.DecodeError where it is none.
    """
    return msgspec.msgpack.decode(packed, type=kind, dec_hook=_decode)


def _decode(kind: type, value: object) -> object:
    if kind is PartialDate:
        return PartialDate(value)
    if kind is Extra and isinstance(value, dict):
        return Extra(value)
    raise NotImplementedError(kind)
