"""``sourcebook init``: the files that a new briefing begins with."""

import re
from collections.abc import Iterator
from pathlib import Path

import generator
from generator.problems import Problem, ProblemsError

WORKFLOW = Path(".github/workflows/pages.yml")
UNTOLD = b'SOURCEBOOK: ""'  # in the workflow: where the program is installed from
REQUIREMENT = re.compile(
    r"(?:git\+)?https?://[^\s\"'\\]+|[A-Za-z0-9][\w.-]*(?:\[[\w,-]+\])?(?:[=~<>!]=?[\w.,=~<>!*-]+)?"
)
STARTER = Path(generator.__file__).parent / "starter"
HIDDEN = {"gitignore": ".gitignore", "github": ".github", "gitkeep": ".gitkeep"}


def start_briefing(folder: Path, source: str = "") -> Iterator[Path]:
    """Makes the files of a new briefing in ``folder``; gives the path of each as it is made.

    ``source`` is what the workflow's pip installs this program from; it is to be written there by
    hand where it is empty. Raises ProblemsError, before anything is made, where ``source`` is
    nothing that pip could find elsewhere, or one of the files is there already.
    """
    if source and not REQUIREMENT.fullmatch(source):
        message = f"'{source}' is nothing that another machine could install from"
        hint = (
            "give what its pip is to be told: git+https://host/path@version, or a wheel's address"
        )
        raise ProblemsError([Problem(message, hint=hint)])
    files = {_target(folder, path): path for path in sorted(STARTER.rglob("*")) if path.is_file()}
    problems = [
        Problem("is there already", path, hint="choose an empty folder: sourcebook init FOLDER")
        for path in files
        if path.exists()
    ]
    if problems:
        raise ProblemsError(problems)
    for path, starter in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        content = starter.read_bytes()
        if path == folder / WORKFLOW:
            content = content.replace(UNTOLD, UNTOLD[:-1] + source.encode() + UNTOLD[-1:])
        path.write_bytes(content)
        yield path


def _target(folder: Path, source: Path) -> Path:
    """Where a file of the starter goes: names that begin with a dot are kept without it."""
    parts = (HIDDEN.get(part, part) for part in source.relative_to(STARTER).parts)
    return folder.joinpath(*parts)
