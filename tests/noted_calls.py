"""Noting what a function of the program is called with."""

from types import ModuleType

import pytest


def note_calls(patch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[object]:
    """Return the first arguments of the calls of a module's function from now on, which works as before."""
    found: list[object] = []
    function = getattr(module, name)

    def note(first: object, *others: object) -> object:
        found.append(first)
        return function(first, *others)

    patch.setattr(module, name, note)
    return found
