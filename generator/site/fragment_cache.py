"""Fragments that many pages have are made once: the last few thousand are kept in mind."""

from collections.abc import Callable
from functools import lru_cache

import jinja2

FRAGMENTS = 8192  # that are kept: some 20 MB


def add_fragment_cache(environment: jinja2.Environment, most: int = FRAGMENTS) -> None:
    """Lets the templates of an environment ask for ``remembered(macro, value, …)`` in the place of ``macro(value, …)``.

    It gives the same, since values are frozen and a macro sees nothing but them and the site; equal
    values are the same value. They are to be hashable, as everything is that a context is made of.
    """

    @lru_cache(maxsize=most, typed=True)
    def remembered(macro: Callable[..., str], *values: object, **named: object) -> str:
        return macro(*values, **named)

    environment.globals["remembered"] = remembered
