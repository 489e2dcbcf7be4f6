"""Files of content: which there are, and how one is written so that nobody ever meets half of it."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

# Nanoseconds before a file was read in which its stamp proves nothing: it may change again and keep it.
IN_DOUBT = 2_000_000_000


class FileStamp(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """By what a file is known again without being read: its size, and its time stamp in nanoseconds."""

    size: int
    changed: int


def stamp_files(folder: Path, ending: str = "") -> dict[str, FileStamp]:
    """Every file below a folder, by its path in it, that has the ending; not one that begins with a dot.

    Links to folders are not followed. A link that leads nowhere has a stamp of its own.
    """
    found: dict[str, FileStamp] = {}
    folders = [""] if folder.is_dir() else []
    for parent in folders:
        with os.scandir(folder / parent) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{parent}{entry.name}/")
                elif entry.name.endswith(ending) and not entry.name.startswith("."):
                    found[parent + entry.name] = _stamp(entry)
    return found


def _stamp(entry: "os.DirEntry[str]") -> FileStamp:
    try:
        status = entry.stat()
    except OSError:
        return FileStamp(0, 0)
    return FileStamp(status.st_size, status.st_mtime_ns)


def list_markdown(folder: Path) -> list[Path]:
    """Every Markdown file below a folder, in order; not those that begin with a dot, as an editor's lock does."""
    return sorted(folder / name for name in name_markdown(folder))


def name_markdown(folder: Path) -> Iterator[str]:
    """The same by their paths in the folder, in any order: of many files, few may be asked for."""
    folders = [""] if folder.is_dir() else []
    for parent in folders:
        with os.scandir(folder / parent) as entries:
            for entry in entries:
                if entry.name.endswith(".md") and not entry.name.startswith("."):
                    yield parent + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{parent}{entry.name}/")


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
