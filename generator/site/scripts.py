"""Scripts of a site: what they import, in which order they are published, and under which names."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import msgspec

from generator.problems import Code, Problem, ProblemsError
from generator.site.template_folders import shown_path

IMPORT = re.compile(r"""(\bfrom\s+|\bimport\s+|\bimport\()(["'])(\.\.?/[^"']+)\2""")


class Script(msgspec.Struct, frozen=True):
    """Script with the path that templates use as ``name``."""

    name: str
    path: Path
    text: str

    def imports(self) -> Iterator[tuple[re.Match[str], str]]:
        """Yield each import's match with the name of the imported script."""
        folder = posixpath.dirname(self.name)
        for found in _find_imports(self.text):
            yield found, posixpath.normpath(f"{folder}/{found[3]}")


@lru_cache(maxsize=1 << 8)
def _find_imports(text: str) -> tuple[re.Match[str], ...]:
    return tuple(IMPORT.finditer(text))


def sort_scripts(paths: Mapping[str, Path], root: Path) -> list[Script]:
    """Return the scripts in an order that puts imported ones first.

    Raises ProblemsError if an import is missing or circular.
    """
    scripts = {
        name: Script(name, path, path.read_text(encoding="utf-8")) for name, path in paths.items()
    }
    missing = [
        _problem(
            "missing-asset",
            script,
            found,
            f"'{found[3]}' does not exist",
            "give a path relative to this script",
            root,
        )
        for script in scripts.values()
        for found, wanted in script.imports()
        if wanted not in scripts
    ]
    if missing:
        raise ProblemsError(missing)
    graph = {name: [wanted for _, wanted in each.imports()] for name, each in scripts.items()}
    try:
        return [scripts[name] for name in TopologicalSorter(graph).static_order()]
    except CycleError as error:
        first, second = error.args[1][1], error.args[1][0]
        script = scripts[first]
        found = next(found for found, wanted in script.imports() if wanted == second)
        message = f"'{found[3]}' also imports this script"
        hint = "move the shared code to a third script"
        problem = _problem("circular-import", script, found, message, hint, root)
        raise ProblemsError([problem]) from error


def place_imports(script: Script, names: Mapping[str, str]) -> str:
    """Return the script's text with imports replaced by relative published names."""
    folder = posixpath.dirname(script.name)
    text, done = "", 0
    for found, wanted in script.imports():
        way = posixpath.relpath(names[wanted], folder)
        way = way if way.startswith(".") else f"./{way}"
        text += f'{script.text[done : found.start()]}{found[1]}"{way}"'
        done = found.end()
    return text + script.text[done:]


def _problem(
    code: Code, script: Script, found: re.Match[str], message: str, hint: str, root: Path
) -> Problem:
    line = script.text.count("\n", 0, found.start()) + 1
    column = found.start(2) - script.text.rfind("\n", 0, found.start(2))
    return Problem(code, message, shown_path(script.path, root), line, column, hint)
