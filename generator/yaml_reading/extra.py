"""Custom fields: the free map ``extra`` of every front matter."""

from typing import Any, Self

import msgspec

DEEPEST = 20  # levels of maps and lists
MOST = 10_000  # values, each counted wherever an alias repeats it
LARGEST = 2**63  # whole numbers below it can be stored in the cache


class Extra(dict[str, Any]):
    """Map of text to YAML's plain values, lists and maps, unchanged once read."""

    __slots__ = ()

    @classmethod
    def parse(cls, value: object) -> Self:
        """Return the map given by YAML.

        Raises TypeError if it is no map or has a key other than text, and ValueError if it is too deep, too
        large or endless.
        """
        if not isinstance(value, dict):
            raise TypeError("a map of keys and values is expected")
        _check(value, DEEPEST, MOST)
        return cls(value)

    def __hash__(self) -> int:  # type: ignore[override] # a dict has none, frozen views need one
        """Return a hash of the text: maps that are shown differently differ."""
        return hash(msgspec.json.encode(self)) if self else 0


NO_EXTRA = Extra()


def _check(value: object, levels: int, room: int) -> int:
    """Return the room that is left for further values, after a look at all inside this one."""
    if room <= 0:
        raise ValueError(f"there are more than {MOST} values")
    if isinstance(value, int) and abs(value) >= LARGEST:
        raise ValueError(f"the number {value} is too large: put it in quotes")
    if not isinstance(value, dict | list):
        return room - 1
    if levels == 0:
        raise ValueError(f"maps and lists are nested more than {DEEPEST} deep")
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str):
                raise TypeError(f"the key {key} is not text: put it in quotes")
        value = list(value.values())
    for inside in value:
        room = _check(inside, levels - 1, room)
    return room - 1
