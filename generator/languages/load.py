"""Knowledge of all languages: read strictly from their files, packed into one that starts fast.

The packed file lies beside the others, or in the user's cache if that folder is not writable, and
is rebuilt after a change of a file or of the program that reads it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from generator.cached_values import load_shared, save_shared
from generator.fingerprint.digests import digest_value
from generator.fingerprint.file_stamps import stamp_file
from generator.languages.date_sections import Section
from generator.languages.sections import Language
from generator.problems import Problem, ProblemsError
from generator.yaml_reading.strict_yaml import YamlText, parse_yaml
from generator.yaml_reading.typed_yaml import convert_typed

FOLDER = Path(__file__).parent
S = TypeVar("S", bound=Section)
NONE = "none"  # how a file says that the language lacks a section
NAME = "languages.msgpack"


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
    packed = _load_all()[name]
    return msgspec.msgpack.decode(packed, type=dict[str, kind])  # type: ignore[valid-type] # a type


@cache
def _load_all() -> Mapping[str, bytes | msgspec.Raw]:
    return load_compiled(FOLDER, read_languages)


@cache
def load_scripts() -> dict[str, str]:
    """Return the script of every language by its code: ``cyrillic``, ``latin`` or ``any``."""
    packed = _load_all()["script"]
    return msgspec.msgpack.decode(packed, type=dict[str, str])


def gather(kind: type[S], choose: Callable[[S], Iterable[str]]) -> tuple[str, ...]:
    """Return the entries that ``choose`` takes from the section of each language, in order of their codes."""
    return tuple(chain.from_iterable(map(choose, load_sections(kind).values())))


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


def load_compiled(
    folder: Path, read: Callable[[Path], Mapping[str, Language]]
) -> Mapping[str, bytes | msgspec.Raw]:
    """Return the encoded sections of the folder's files by name, calling ``read`` if they are stale.

    Each is a map of codes to sections, to be decoded independently.
    """
    key = languages_key(folder)
    if packed := load_shared(folder, NAME, key, dict[str, msgspec.Raw]):
        return packed
    sections = pack(read(folder))
    save_shared(folder, NAME, key, sections)
    return sections


def languages_key(folder: Path) -> bytes:
    """Return a key of the files' names and stamps, and of those of the modules that read them."""
    files = sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".py"})
    return digest_value([(path.name, stamp_file(path)) for path in files])


def pack(languages: Mapping[str, Language]) -> dict[str, msgspec.Raw]:
    """Encode each section by itself: a map of the codes of languages that have it."""
    packed = {}
    for field in msgspec.structs.fields(Language):
        sections = {code: getattr(language, field.name) for code, language in languages.items()}
        held = {code: section for code, section in sections.items() if section is not None}
        packed[field.name] = msgspec.Raw(msgspec.msgpack.encode(held))
    return packed
