"""Content files: listing and atomic writing."""

import os
from collections.abc import Iterator
from pathlib import Path


def list_markdown(folder: Path) -> list[Path]:
    """Return the Markdown files below a folder, sorted, without hidden ones such as editors' locks."""
    return sorted(folder / name for name in name_markdown(folder))


def name_markdown(folder: Path) -> Iterator[str]:
    """Yield relative paths of the Markdown files below a folder, unsorted and lazily."""
    folders = [""] if folder.is_dir() else []
    for parent in folders:
        with os.scandir(folder / parent) as entries:
            for entry in entries:
                if entry.name.endswith(".md") and not entry.name.startswith("."):
                    yield parent + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{parent}{entry.name}/")


def leads_into(path: Path, folder: Path) -> bool:
    """Return True if a path with its links resolved is inside a folder."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file in one step, with its folder if missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
