"""Dictionary of Ukrainian and Russian words (pymorphy3), loaded on first use."""

from functools import cache, lru_cache
from importlib import import_module
from typing import Any

DICTIONARIES = frozenset(("uk", "ru"))


def has_dictionary(language: str | None) -> bool:
    """Return whether the language has a dictionary."""
    return language in DICTIONARIES


@cache
def dictionary(language: str) -> Any:  # noqa: ANN401 - pymorphy3 is not typed
    """Return the language's analyser, loaded once in a twentieth of a second into 24 MB."""
    import pymorphy3  # noqa: PLC0415 - heavy, and many commands never need it

    # Without a path pymorphy3 searches all installed packages, for as long again.
    words = import_module(f"pymorphy3_dicts_{language}").get_path()
    return pymorphy3.MorphAnalyzer(path=words, lang=language)


@lru_cache(1 << 14)  # names and small words are asked about again and again
def look_up(word: str, language: str) -> tuple[Any, ...]:
    """Return every reading of a word by the language's analyser, the likelier first."""
    return tuple(dictionary(language).parse(word))
