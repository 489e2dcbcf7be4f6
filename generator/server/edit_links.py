"""Links of the preview that open the file behind a page in the editor's program."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote

import msgspec

from generator.content.article_files import parse_article
from generator.content.passages import make_parser
from generator.paths import CONTENT, SITE_FILE
from generator.problems import Problem, ProblemsError

# Addresses that programs answer to, by their makers' documents.
PROGRAMS: Mapping[str, str] = {
    "vscode": "vscode://file/{path}:{line}",
    "vscodium": "vscodium://file/{path}:{line}",
    "cursor": "cursor://file/{path}:{line}",
    "zed": "zed://file/{path}:{line}",
    "idea": "idea://open?file={path}&line={line}",
    "pycharm": "pycharm://open?file={path}&line={line}",
    "sublime": "subl://open?url=file://{path}&line={line}",
    "textmate": "txmt://open?url=file://{path}&line={line}",
    "macvim": "mvim://open?url=file://{path}&line={line}",
}
TEMPLATE = re.compile(r"(?!javascript:|data:)[a-z][a-z0-9+.-]*:\S*\{path\}\S*", re.IGNORECASE)
KINDS = ("articles", "themes", "people", "allegations", "stories")
ADDRESS = re.compile(r"/(?:([a-z]{2,3}(?:-\w+)*)/)?(?:(\w+)/)?([a-z0-9-]+)/(?:\d+/)?")


class EditLinks(msgspec.Struct, frozen=True):
    """Address that opens the file of a page, and one for each passage of it by its anchor."""

    page: str
    passages: dict[str, str] = {}


def read_editor(given: str) -> str:
    """Return the template of an editor's addresses, given it or the name of a program.

    Raises ProblemsError if it is neither.
    """
    template = PROGRAMS.get(given, given)
    if not TEMPLATE.fullmatch(template):
        message = f"'{given}' is neither a known editor nor an address with {{path}}"
        hint = f"give {', '.join(PROGRAMS)}, or an address such as {PROGRAMS['vscode']}"
        raise ProblemsError([Problem("bad-editor", message, hint=hint)])
    return template


def edit_links(root: Path, template: str) -> Callable[[str], EditLinks | None]:
    """Return the function that finds the links of a page by its address, None for a page without a file."""

    def find(address: str) -> EditLinks | None:
        file = find_source(root, address)
        if file is None:
            return None
        lines = find_lines(root, file)
        whole = (root / file).resolve().as_posix()
        links = {anchor: _fill(template, whole, line) for anchor, line in lines.items()}
        return EditLinks(_fill(template, whole, 1), links)

    return find


def find_source(root: Path, address: str) -> Path | None:
    """Return the content file behind an address of the site, from the project's root."""
    if address == "/":
        return SITE_FILE
    found = ADDRESS.fullmatch(address)
    if not found:
        return None
    language, kind, id_ = found.groups()
    if kind is None and language in KINDS:
        language, kind = None, language
    folder = root / CONTENT / (kind or "pages")
    if kind and kind not in KINDS:
        return None
    names = [f"{id_}.{language}.md"] if language else []
    for name in (*names, f"{id_}.md"):
        if path := next(iter(sorted(folder.rglob(name))), None):
            return path.relative_to(root)
    return None


def find_lines(root: Path, file: Path) -> dict[str, int]:
    """Return the lines of an article's passages by their anchors, none for other files."""
    if not file.is_relative_to(CONTENT / "articles"):
        return {}
    try:
        _, groups = parse_article((root / file).read_bytes(), file.as_posix(), make_parser())
    except (ProblemsError, OSError):  # the overlay tells
        return {}
    return {passage.anchor: passage.line for group in groups for passage in group.passages}


def _fill(template: str, path: str, line: int) -> str:
    return template.replace("{path}", quote(path)).replace("{line}", str(line))
