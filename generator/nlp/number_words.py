"""Words for numbers, by language."""

from functools import cache
from typing import Literal

from generator.languages.editor_sections import StatementWords
from generator.languages.load import load_sections
from generator.nlp.tokens import fold


@cache
def number_words(
    language: str | None, name: Literal["numbers", "multiples"] = "numbers"
) -> dict[str, int]:
    """Return the numbers that words of a language stand for by their keys, of multiples the powers of ten."""
    section = load_sections(StatementWords).get(language or "")
    listed: dict[str, int] = getattr(section, name) if section else {}
    return {fold(word): value for word, value in listed.items()}
