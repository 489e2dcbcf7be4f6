"""Cache of rendered fragments shared by many pages."""

from collections.abc import Callable
from functools import lru_cache

import jinja2

FRAGMENTS = 8192  # about 20 MB


def add_fragment_cache(environment: jinja2.Environment, most: int = FRAGMENTS) -> None:
    """Add ``cached(macro, value, …)`` to templates as a cached form of ``macro(value, …)``.

    Results are the same because values are frozen and macros see only them and the site. Values
    must be hashable, as everything in a context is.
    """

    @lru_cache(maxsize=most, typed=True)
    def cached(macro: Callable[..., str], *values: object, **named: object) -> str:
        return macro(*values, **named)

    environment.globals["cached"] = cached
