"""Assets: one merged style sheet, scripts, fonts and other files, named by digests of their bytes.

Scripts import each other by their published names. Those of the program hold what they import.
"""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import msgspec

from generator.fingerprint.digests import published_digest
from generator.problems import Problem, ProblemsError
from generator.site.joined_scripts import join_scripts
from generator.site.scripts import place_imports, sort_scripts
from generator.site.template_folders import (
    check_templates,
    default_templates,
    shown_path,
    template_folders,
)

ASSETS = "assets"
STYLE = "assets/site.css"
IN_CSS = re.compile(r"url\(\s*[\"']?(?!data:|https?:|#)((?:(?!url\()[^\"')])+)[\"']?\s*\)")
LAYER_ORDER = re.compile(
    r"^@layer [\w\s-]+,[^{]*?;", re.MULTILINE
)  # the sheet that declares the order of layers comes first
UNREAD = re.compile(  # ignored by browsers, except inside quotation marks
    r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?(?:\*/|\Z)\s*|(?<=\n)\s+""", re.DOTALL
)
UNPUBLISHED = frozenset({".md"})
LICENCES = frozenset({".txt"})  # published under their own names


class Assets(msgspec.Struct, frozen=True):
    """Published assets: ``files`` by published path, ``names`` from template path to published path."""

    files: Mapping[str, bytes]
    names: Mapping[str, str]


def load_assets(root: Path, theme_styles: str) -> Assets:
    """Load the assets of the project in ``root``, its own in preference to the defaults.

    Hidden files are left out. Raises ProblemsError if a style sheet or script refers to a missing
    file, or a link in the project's templates leads out of it.
    """
    check_templates(root)
    found = _find_files(template_folders(root))
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for name, path in found.items():
        if path.suffix not in {".css", ".js"}:
            names[name] = _publish(name, path.read_bytes(), files)
    scripts = sort_scripts({n: p for n, p in found.items() if p.suffix == ".js"}, root)
    for script in join_scripts(scripts, default_templates()):
        names[script.name] = _publish(script.name, place_imports(script, names).encode(), files)
    sheets = [_place_urls(path, names, root) for path in found.values() if path.suffix == ".css"]
    sheets.sort(key=lambda sheet: not LAYER_ORDER.search(sheet))
    names[STYLE] = _publish(STYLE, _shorten("\n".join([*sheets, theme_styles])).encode(), files)
    return Assets(files, names)


def _find_files(folders: tuple[Path, ...]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        for path in (folder / ASSETS).rglob("*"):
            name = path.relative_to(folder)
            hidden = any(part.startswith(".") or part.endswith("~") for part in name.parts)
            if path.is_file() and path.suffix not in UNPUBLISHED and not hidden:
                found[name.as_posix()] = path
    return dict(sorted(found.items()))


def _publish(name: str, content: bytes, files: dict[str, bytes]) -> str:
    path = PurePosixPath(name)
    if path.suffix in LICENCES:
        files[name] = content
        return name
    digest = published_digest(content).hex()[:8]
    published = str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))
    files[published] = content
    return published


def _shorten(style: str) -> str:
    """Remove comments, indentation and empty lines, a quarter of the style sheet."""
    return UNREAD.sub(lambda match: match[1] or "", style)


def _place_urls(path: Path, names: Mapping[str, str], root: Path) -> str:
    """Return a style sheet with each ``url(…)`` replaced by a published name relative to ``assets/``."""
    text = path.read_text(encoding="utf-8")

    def place(match: re.Match[str]) -> str:
        wanted = f"{ASSETS}/{match[1]}"
        if wanted not in names:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            message, hint = f"'{match[1]}' does not exist", "give a file below templates/assets/"
            shown = shown_path(path, root)
            raise ProblemsError([Problem("missing-asset", message, shown, line, column, hint)])
        return f'url("{names[wanted].removeprefix(ASSETS + "/")}")'

    return IN_CSS.sub(place, text)
