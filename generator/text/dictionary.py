"""The dictionary of Ukrainian and Russian words (pymorphy3), loaded when first asked."""

from functools import cache, lru_cache
from typing import Any

DICTIONARIES = frozenset(("uk", "ru"))


def has_dictionary(language: str | None) -> bool:
    """Whether there is a dictionary of the language."""
    return language in DICTIONARIES


@cache
def dictionary(language: str) -> Any:  # noqa: ANN401 - pymorphy3 is not typed
    """The language's analyser. It takes a tenth of a second and 24 MB to load, once."""
    import pymorphy3  # noqa: PLC0415 - heavy; many commands never need it

    return pymorphy3.MorphAnalyzer(lang=language)


@lru_cache(1 << 14)  # names and small words are asked about again and again
def look_up(word: str, language: str) -> tuple[Any, ...]:
    """Every reading of a word that the language's analyser has, the likelier first."""
    return tuple(dictionary(language).parse(word))
