"""One language file, read strictly: each mistake has its line and column."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.languages.sections import Language
from generator.problems import Problem, ProblemsError
from generator.yaml_reading.strict_yaml import YamlText, parse_yaml
from generator.yaml_reading.typed_yaml import convert_typed

NONE = "none"  # how a file says that the language lacks a section


def read_language(path: Path) -> Language:
    """Read one file.

    Raises ProblemsError with every unknown or missing key, wrong type and word given twice.
    """
    source = YamlText(path.read_text(encoding="utf-8"), path)
    value = parse_yaml(source)
    if not isinstance(value, dict):
        message, hint = "a language has keys and values", "write 'name: …' and the sections"
        raise ProblemsError([source.problem("keys-expected", message, hint, 0, 0)])
    value = {key: None if section == NONE else section for key, section in value.items()}
    language = convert_typed(source, value, Language)
    problems = list(_find_repeats(source, value))
    if problems:
        raise ProblemsError(problems)
    return language


def _find_repeats(source: YamlText, value: dict[str, Any]) -> Iterator[Problem]:
    for section, lists in value.items():
        for name, words in lists.items() if isinstance(lists, dict) else ():
            met: set[str] = set()
            for at, word in enumerate(words if isinstance(words, list) else ()):
                if word and word in met:
                    message = f"'{word}' is given twice"
                    hint = "keep one of the two"
                    yield source.problem_at((section, name, at), "duplicate-word", message, hint)
                met.add(word)
