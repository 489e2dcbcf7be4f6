"""The dictionary of Ukrainian and Russian words (pymorphy3), loaded when first asked."""

from functools import cache, lru_cache
from importlib import import_module
from typing import Any

DICTIONARIES = frozenset(("uk", "ru"))


def has_dictionary(language: str | None) -> bool:
    """Whether there is a dictionary of the language."""
    return language in DICTIONARIES


@cache
def dictionary(language: str) -> Any:  # noqa: ANN401 - pymorphy3 is not typed
    """The language's analyser. It takes a twentieth of a second and 24 MB to load, once."""
    import pymorphy3  # noqa: PLC0415 - heavy; many commands never need it

    # Where it is not told where its words are, it looks through all that is installed for as long again.
    words = import_module(f"pymorphy3_dicts_{language}").get_path()
    return pymorphy3.MorphAnalyzer(path=words, lang=language)


@lru_cache(1 << 14)  # names and small words are asked about again and again
def look_up(word: str, language: str) -> tuple[Any, ...]:
    """Every reading of a word that the language's analyser has, the likelier first."""
    return tuple(dictionary(language).parse(word))
