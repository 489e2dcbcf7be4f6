"""Values that are made when they are asked for: of thousands, a page needs few."""

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")


class LazyDict(dict[str, V]):
    """What ``make`` makes of each key, once. It is there to be asked by key: it does not know its keys.

    Raises what ``make`` does.
    """

    def __init__(self, make: Callable[[str], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> V:
        """The value of a key that was not asked for before."""
        value = self[key] = self._make(key)
        return value
