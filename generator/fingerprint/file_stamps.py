"""Recognise files by their size and time stamp."""

import os
from pathlib import Path

import msgspec

# Nanoseconds before a file was read in which its stamp proves nothing: it may change again and keep it.
IN_DOUBT = 2_000_000_000


class FileStamp(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Size of a file in bytes and its time stamp in nanoseconds."""

    size: int
    changed: int


def stamp_files(folder: Path, ending: str = "") -> dict[str, FileStamp]:
    """Return the stamp of every file below a folder with an ending, by its path in the folder.

    Files that begin with a dot and Python's own are left out, and links to folders are not
    followed. A link that leads nowhere has a stamp of its own.
    """
    found: dict[str, FileStamp] = {}
    folders = [""] if folder.is_dir() else []
    for parent in folders:
        with os.scandir(folder / parent) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders += [f"{parent}{entry.name}/"] * (entry.name != "__pycache__")
                elif entry.name.endswith(ending) and not entry.name.startswith("."):
                    found[parent + entry.name] = _stamp(entry)
    return found


def stamp_file(path: Path) -> FileStamp:
    """Return the stamp of a file."""
    status = path.stat()
    return FileStamp(status.st_size, status.st_mtime_ns)


def _stamp(entry: "os.DirEntry[str]") -> FileStamp:
    try:
        status = entry.stat()
    except OSError:
        return FileStamp(0, 0)
    return FileStamp(status.st_size, status.st_mtime_ns)
