"""``sourcebook init``: the files that a new briefing begins with."""

from collections.abc import Iterator
from pathlib import Path

import generator
from generator.problems import Problem, ProblemsError

STARTER = Path(generator.__file__).parent / "starter"
HIDDEN = {"gitignore": ".gitignore", "github": ".github", "gitkeep": ".gitkeep"}


def start_briefing(folder: Path) -> Iterator[Path]:
    """Makes the files of a new briefing in ``folder``; gives the path of each as it is made.

    Raises ProblemsError, before anything is made, where one of them is there already.
    """
    files = {_target(folder, path): path for path in sorted(STARTER.rglob("*")) if path.is_file()}
    problems = [
        Problem("is there already", path, hint="choose an empty folder: sourcebook init FOLDER")
        for path in files
        if path.exists()
    ]
    if problems:
        raise ProblemsError(problems)
    for path, source in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source.read_bytes())
        yield path


def _target(folder: Path, source: Path) -> Path:
    """Where a file of the starter goes: names that begin with a dot are kept without it."""
    parts = (HIDDEN.get(part, part) for part in source.relative_to(STARTER).parts)
    return folder.joinpath(*parts)
