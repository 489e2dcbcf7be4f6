"""Knowledge of all languages: read from their files, checked, kept compiled."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.languages.compiled import load_compiled
from generator.languages.read_file import read_language
from generator.languages.section import Section
from generator.languages.sections import Language
from generator.problems import Problem, ProblemsError

FOLDER = Path(__file__).parent
S = TypeVar("S", bound=Section)


def read_languages(folder: Path = FOLDER) -> dict[str, Language]:
    """Return every language of the folder by its code, ``any`` among them.

    Raises ProblemsError with the mistakes of all files.
    """
    read: dict[str, Language] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            read[path.stem] = read_language(path)
        except ProblemsError as error:
            problems += error.problems
    if problems:
        raise ProblemsError(problems)
    return read


@cache
def load_sections(kind: type[S]) -> dict[str, S]:
    """Return one section of every language that has it, by code, and decode no other.

    Raises ProblemsError if a changed file has mistakes.
    """
    fields = msgspec.structs.fields(Language)
    name = next(field.name for field in fields if field.type == kind | None)
    packed = load_compiled(FOLDER, read_languages)[name]
    return msgspec.msgpack.decode(packed, type=dict[str, kind])  # type: ignore[valid-type] # a type


@cache
def load_scripts() -> dict[str, str]:
    """Return the script of every language by its code: ``cyrillic``, ``latin`` or ``any``."""
    packed = load_compiled(FOLDER, read_languages)["script"]
    return msgspec.msgpack.decode(packed, type=dict[str, str])


def gather(kind: type[S], choose: Callable[[S], Iterable[str]]) -> tuple[str, ...]:
    """Return the entries that ``choose`` takes from the section of each language, in order of their codes."""
    return tuple(chain.from_iterable(map(choose, load_sections(kind).values())))
