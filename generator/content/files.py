"""Files of content: which there are, and how one is written so that nobody ever meets half of it."""

import os
from pathlib import Path


def list_markdown(folder: Path) -> list[Path]:
    """Every Markdown file below a folder, in order; not those that begin with a dot, as an editor's lock does."""
    return sorted(path for path in folder.rglob("*.md") if not path.name.startswith("."))


def leads_into(path: Path, folder: Path) -> bool:
    """Whether a path, its links followed, is in a folder; links that run in a circle are followed once."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def write_atomically(path: Path, content: bytes) -> None:
    """Puts ``content`` at ``path`` in one step; its folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
