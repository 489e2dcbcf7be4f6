"""Dictionary that computes values on first access."""

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")


class LazyDict(dict[str, V]):
    """Dictionary that computes values with ``make`` on first access and lists only those.

    Raises whatever ``make`` raises.
    """

    def __init__(self, make: Callable[[str], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> V:
        """Compute and store the value of a new key."""
        value = self[key] = self._make(key)
        return value
