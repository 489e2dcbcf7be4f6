"""``sourcebook init``: create the files of a new briefing."""

import re
from collections.abc import Iterator
from pathlib import Path

import generator
from generator.commands.install_source import find_source
from generator.paths import SITE_FILE
from generator.problems import Problem, ProblemsError

WORKFLOW = Path(".github/workflows/pages.yml")
UNTOLD = b'SOURCEBOOK: ""'  # placeholder in the workflow for the source to install from
REQUIREMENT = re.compile(
    r"(?:git\+)?https?://[^\s\"'\\]+|[A-Za-z0-9][\w.-]*(?:\[[\w,-]+\])?(?:[=~<>!]=?[\w.,=~<>!*-]+)?"
)
STARTER = Path(generator.__file__).parent / "starter"
KEPT = {".gitignore", ".gitkeep"}
HIDDEN = {"gitignore": ".gitignore", "github": ".github", "gitkeep": ".gitkeep"}


def begin(folder: Path, source: str | None) -> Iterator[str]:
    """Start a briefing and yield lines about files made, next steps, and settings left to the user.

    ``source`` is as in ``start_briefing``, or None for the source of this installation.
    """
    source = find_source() if source is None else source
    for path, made in start_briefing(folder, source):
        if made:
            yield f"made {path}"
        elif lacking := _lacking(folder, path):
            yield f"kept {path}, add these lines: {' '.join(lacking)}"
    if source:
        yield f"GitHub will install Sourcebook from {source}"
    else:
        workflow = folder / WORKFLOW
        yield f"Unknown: the address from which GitHub can install Sourcebook. Add it to {workflow}"
    change = "" if folder == Path() else f"cd {folder} && "
    yield f"Put clippings into {folder / 'seeds'}/, as text files or saved pages, and run:"
    yield f"  {change}sourcebook serve"


def start_briefing(folder: Path, source: str = "") -> Iterator[tuple[Path, bool]]:
    """Make the files of a new briefing and yield the path of each with True if it was made.

    Files of the repository itself are kept and may lack lines of the starter's.

    ``source`` is the pip requirement for this program in the workflow, or empty to be filled in by
    hand. Raises ProblemsError, before anything is made, if ``source`` is no valid requirement or a
    file exists.
    """
    if source and not REQUIREMENT.fullmatch(source):
        message = f"'{source}' is not an address to install from on another machine"
        hint = "give a pip requirement, such as git+https://host/path@version or a wheel's address"
        raise ProblemsError([Problem("bad-install-source", message, hint=hint)])
    files = {_target(folder, path): path for path in sorted(STARTER.rglob("*")) if path.is_file()}
    existing = [path for path in files if path.exists() and path.name not in KEPT]
    if existing:
        shown = [path for path in existing if path == folder / SITE_FILE] or existing
        hint = "choose an empty folder: sourcebook init FOLDER"
        raise ProblemsError(
            Problem("file-exists", "already exists", path, hint=hint) for path in shown
        )
    for path, starter in files.items():
        if path.exists():
            yield path, False
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        content = starter.read_bytes()
        if path == folder / WORKFLOW:
            content = content.replace(UNTOLD, UNTOLD[:-1] + source.encode() + UNTOLD[-1:])
        path.write_bytes(content)
        yield path, True


def _lacking(folder: Path, kept: Path) -> list[str]:
    """Return the lines of the starter's file that the existing one lacks."""
    (starter,) = (path for path in STARTER.rglob("*") if _target(folder, path) == kept)
    own = kept.read_text(encoding="utf-8", errors="replace").split()
    return [line for line in starter.read_text(encoding="utf-8").split() if line not in own]


def _target(folder: Path, source: Path) -> Path:
    """Return the path for a starter file, which may be stored without its leading dot."""
    parts = (HIDDEN.get(part, part) for part in source.relative_to(STARTER).parts)
    return folder.joinpath(*parts)
