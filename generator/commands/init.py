"""``sourcebook init``: the files that a new briefing begins with."""

import re
from collections.abc import Iterator
from pathlib import Path

import generator
from generator.commands.install_source import find_source
from generator.problems import Problem, ProblemsError

SITE = Path("content/site.yaml")  # where it is, a briefing is
WORKFLOW = Path(".github/workflows/pages.yml")
UNTOLD = b'SOURCEBOOK: ""'  # in the workflow: where the program is installed from
REQUIREMENT = re.compile(
    r"(?:git\+)?https?://[^\s\"'\\]+|[A-Za-z0-9][\w.-]*(?:\[[\w,-]+\])?(?:[=~<>!]=?[\w.,=~<>!*-]+)?"
)
STARTER = Path(generator.__file__).parent / "starter"
KEPT = {".gitignore", ".gitkeep"}
HIDDEN = {"gitignore": ".gitignore", "github": ".github", "gitkeep": ".gitkeep"}


def begin(folder: Path, source: str | None) -> Iterator[str]:
    """Starts a briefing; says what was made, what is to be done next, and what only the user knows.

    ``source`` as for ``start_briefing``; where it is None, that from which this program was installed.
    """
    source = find_source() if source is None else source
    for path, made in start_briefing(folder, source):
        if made:
            yield f"made {path}"
        elif lacking := _lacking(folder, path):
            yield f"kept {path}; add to it: {' '.join(lacking)}"
    if source:
        yield f"On GitHub, Sourcebook will be installed from {source}"
    else:
        workflow = folder / WORKFLOW
        yield f"Not known: where GitHub can install Sourcebook from. Say so in {workflow}"
    there = "" if folder == Path() else f"cd {folder} && "
    yield f"Put clippings into {folder / 'seeds'}/, as text files or saved pages, and run:"
    yield f"  {there}sourcebook serve"


def start_briefing(folder: Path, source: str = "") -> Iterator[tuple[Path, bool]]:
    """Makes the files of a new briefing in ``folder``; gives the path of each, and whether it was made.

    What a repository has anyway is kept as it is, and may lack lines that the starter's has.

    ``source`` is what the workflow's pip installs this program from; it is to be written there by
    hand where it is empty. Raises ProblemsError, before anything is made, where ``source`` is
    nothing that pip could find elsewhere, or one of the files is there already.
    """
    if source and not REQUIREMENT.fullmatch(source):
        message = f"'{source}' is nothing that another machine could install from"
        hint = (
            "give what its pip is to be told: git+https://host/path@version, or a wheel's address"
        )
        raise ProblemsError([Problem("bad-install-source", message, hint=hint)])
    files = {_target(folder, path): path for path in sorted(STARTER.rglob("*")) if path.is_file()}
    there = [path for path in files if path.exists() and path.name not in KEPT]
    if there:
        told = [path for path in there if path == folder / SITE] or there
        hint = "choose an empty folder: sourcebook init FOLDER"
        raise ProblemsError(
            Problem("file-exists", "is there already", path, hint=hint) for path in told
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
    """The lines of the starter's file that the one that is there does not have."""
    (starter,) = (path for path in STARTER.rglob("*") if _target(folder, path) == kept)
    own = kept.read_text(encoding="utf-8", errors="replace").split()
    return [line for line in starter.read_text(encoding="utf-8").split() if line not in own]


def _target(folder: Path, source: Path) -> Path:
    """Where a file of the starter goes: names that begin with a dot are kept without it."""
    parts = (HIDDEN.get(part, part) for part in source.relative_to(STARTER).parts)
    return folder.joinpath(*parts)
